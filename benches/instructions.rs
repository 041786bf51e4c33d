//! What `benches/linear.sh` and `benches/instructions.sh` run under callgrind: instructions do not
//! depend on what else the machine does.
//!
//! Every measured call goes through [`measured`]; callgrind counts in it alone and writes its count after
//! every call, and this program says on its output which call was which.

use diktum::{Text, parse};

mod generate;
mod shapes;

/// How far a measured call goes.
#[derive(Clone, Copy)]
pub enum Way {
    Recognise,
    Tree,
    Json,
}

/// The stretch that callgrind counts. Under a plain name, so that the scripts can name it.
#[unsafe(no_mangle)]
#[inline(never)]
pub fn diktum_measured(way: Way, texts: &[Text], out: &mut Vec<u8>) -> usize {
    let mut sum = 0;
    for text in texts {
        match way {
            Way::Recognise => sum += diktum::recognise::units(text.as_str()).len(),
            Way::Tree => sum += parse(text).map_or(0, |doc| doc.isi.len()),
            Way::Json => {
                out.clear();
                if let Ok(doc) = parse(text) {
                    serde_json::to_writer(&mut *out, &doc).expect("a document can be written");
                }
                sum += out.len();
            }
        }
    }
    sum
}

fn measured(name: &str, n: usize, way: Way, texts: &[String]) {
    let bytes: usize = texts.iter().map(String::len).sum();
    let texts: Vec<Text> = texts.iter().cloned().map(Text::from_string).collect();
    let mut out = Vec::with_capacity(1 << 20);
    let sum = std::hint::black_box(diktum_measured(way, &texts, &mut out));
    println!("{name}\t{n}\t{bytes}\t{sum}");
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|a| a != "--bench").collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let number = |text: &str| text.parse::<usize>().ok().filter(|n| *n > 0);
    match arguments[..] {
        // Every shape (or those whose name contains these words) with nothing, and at n, 2n and 4n.
        ["shapes", share, ref words @ ..] => {
            let share = number(share).expect("shapes SHARE [WORDS]");
            let words = words.join(" ");
            for shape in shapes::SHAPES.iter().filter(|s| s.name.contains(&words)) {
                let n = (shape.full / share).max(1);
                // What the first text of a process costs (tables, what the processor can) is no cost of the shape.
                let _ = parse(&Text::from_string((shape.text)(4 * n)));
                for n in [0, n, 2 * n, 4 * n] {
                    measured(shape.name, n, Way::Json, &[(shape.text)(n)]);
                }
            }
        }
        ["documents", count] => {
            let count = number(count).expect("documents COUNT");
            let texts = generate::documents(count, 1);
            for (name, way) in
                [("recognise", Way::Recognise), ("text to tree", Way::Tree), ("text to JSON", Way::Json)]
            {
                measured(name, 0, way, &[]);
                measured(name, count, way, &texts);
            }
        }
        // `cargo bench` comes here.
        _ => println!("benches/linear.sh and benches/instructions.sh run this under callgrind"),
    }
}
