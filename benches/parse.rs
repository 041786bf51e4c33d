//! Documents and bytes a second, one thread: `cargo bench --bench parse`.
//!
//! The texts are invented by [`generate`]; docs/BENCHMARKS.md has the figures and the targets.

use diktum::{Text, parse, recognise};
use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};

mod generate;

fn main() {
    divan::main();
}

const COUNT: usize = 2_000;

fn texts() -> Vec<Text> {
    let texts = generate::documents(COUNT, 1);
    texts.into_iter().map(Text::from_string).collect()
}

fn bytes(texts: &[Text]) -> usize {
    texts.iter().map(|text| text.as_str().len()).sum()
}

/// Which line begins with what.
#[divan::bench]
fn recognise_only(bencher: Bencher) {
    let texts = texts();
    bencher.counter(ItemsCount::new(COUNT)).counter(BytesCount::new(bytes(&texts))).bench_local(|| {
        let units = texts.iter().map(|text| recognise::units(text.as_str()).len());
        units.sum::<usize>()
    });
}

/// The tree and its diagnostics.
#[divan::bench]
fn text_to_tree(bencher: Bencher) {
    let texts = texts();
    bencher.counter(ItemsCount::new(COUNT)).counter(BytesCount::new(bytes(&texts))).bench_local(|| {
        for text in &texts {
            divan::black_box_drop(parse(text));
        }
    });
}

/// Compact JSON, into a buffer that is used again.
#[divan::bench]
fn text_to_json(bencher: Bencher) {
    let texts = texts();
    let mut out: Vec<u8> = Vec::with_capacity(1 << 16);
    bencher.counter(ItemsCount::new(COUNT)).counter(BytesCount::new(bytes(&texts))).bench_local(|| {
        let mut written = 0;
        for text in &texts {
            let doc = parse(text).expect("every generated text is read");
            out.clear();
            serde_json::to_writer(&mut out, &doc).expect("a document can be written");
            written += out.len();
        }
        written
    });
}

/// What one text of a megabyte repeats: a name, and the words.
struct Part(&'static str, &'static str);

impl std::fmt::Display for Part {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str(self.0)
    }
}

/// Plain words, and what `benches/linear.sh` knows as the dearest by the byte.
const PARTS: &[Part] = &[
    Part("lines of words", "melaksanakan kerja bakti secara serentak di lingkungan kantor\n"),
    Part("lines of 1.", "1.\n"),
    Part("lines of 2", "2\n"),
    Part("lines of :", ":\n"),
    Part("lines of **", "**\n"),
    Part("lines of KEDUA", "KEDUA\n"),
    Part("lines of every level", "a.\n1.\na)\n1)\n(1)\n(a)\n"),
    Part("one line of 1.", "1. "),
    Part("one line of [x](", "[x]("),
    Part("one line of <b", "x <b"),
    Part("one line of soft hyphens", "x\u{AD}"),
];

/// One text of a megabyte, from text to JSON; the slowest row is the worst case.
#[divan::bench(sample_count = 3, args = PARTS)]
fn one_megabyte(bencher: Bencher, part: &Part) {
    let head = "INSTRUKSI BUPATI X\nNOMOR 7 TAHUN 2021\nTENTANG\nKERJA BAKTI\n\nUntuk :\nKESATU : Hal-hal berikut :\n";
    let foot = "\nDitetapkan di X\npada tanggal 4 Mei 2021\n";
    let text = [head, &part.1.repeat((1 << 20) / part.1.len()), foot].concat();
    let text = Text::from_string(text);
    let mut out: Vec<u8> = Vec::with_capacity(1 << 24);
    bencher.counter(BytesCount::new(text.as_str().len())).bench_local(|| {
        let doc = parse(&text).expect("is an instruksi");
        out.clear();
        serde_json::to_writer(&mut out, &doc).expect("a document can be written");
        out.len()
    });
}
