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

/// One text of a megabyte, from text to JSON.
mod one_megabyte {
    use super::*;

    fn run(bencher: Bencher, part: &str) {
        let head = "INSTRUKSI BUPATI X\nNOMOR 7 TAHUN 2021\nTENTANG\nKERJA BAKTI\n\nUntuk :\nKESATU : Hal-hal berikut :\n";
        let foot = "\nDitetapkan di X\npada tanggal 4 Mei 2021\n";
        let text = [head, &part.repeat((1 << 20) / part.len()), foot].concat();
        let text = Text::from_string(text);
        let mut out: Vec<u8> = Vec::with_capacity(1 << 24);
        bencher.counter(BytesCount::new(text.as_str().len())).bench_local(|| {
            let doc = parse(&text).expect("is an instruksi");
            out.clear();
            serde_json::to_writer(&mut out, &doc).expect("a document can be written");
            out.len()
        });
    }

    /// The worst shape known: see docs/BENCHMARKS.md.
    #[divan::bench(sample_count = 5)]
    fn worst(bencher: Bencher) {
        run(bencher, WORST);
    }

    /// Words on lines of their own.
    #[divan::bench(sample_count = 20)]
    fn plain(bencher: Bencher) {
        run(bencher, "melaksanakan kerja bakti secara serentak di lingkungan kantor\n");
    }

    const WORST: &str = "1.\n";
}
