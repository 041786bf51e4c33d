//! The cost grows linearly with the text: counted in allocations and allocated bytes, not by the clock.
//!
//! Counting finds what is copied too often. What is only read too often is found by
//! `benches/linear.sh`, which counts instructions on the same shapes.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::time::Instant;

use diktum::{Text, coverage, parse};

#[path = "../benches/drawn.rs"]
mod drawn;
#[path = "../benches/shapes.rs"]
mod shapes;

use shapes::{SHAPES, Shape};

/// Counts what this thread asks for.
struct Counting;

thread_local! {
    static CALLS: Cell<u64> = const { Cell::new(0) };
    static BYTES: Cell<u64> = const { Cell::new(0) };
}

fn count(bytes: usize) {
    CALLS.with(|calls| calls.set(calls.get() + 1));
    BYTES.with(|all| all.set(all.get() + bytes as u64));
}

// SAFETY: every call goes on to the system's allocator as it came.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size());
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        unsafe { System.dealloc(at, layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        count(layout.size());
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn realloc(&self, at: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count(size);
        unsafe { System.realloc(at, layout, size) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

/// Allocations and allocated bytes from text to JSON and findings.
fn cost(content: String) -> (u64, u64) {
    let text = Text::from_string(content);
    let mut out = Vec::new();
    let before = (CALLS.get(), BYTES.get());
    if let Ok(doc) = parse(&text) {
        diktum::check::check(&text, &doc);
        serde_json::to_writer(&mut out, &doc).expect("a document can be written");
    }
    (CALLS.get() - before.0, BYTES.get() - before.1)
}

/// Whether a cost at twice the size is at most 2.2 times as high, small costs apart.
fn doubled(once: u64, twice: u64, small: u64) -> bool {
    twice * 10 <= once * 22 + small * 10
}

fn judge(shape: &Shape) -> Option<String> {
    let share = if cfg!(debug_assertions) { 80 } else { 4 };
    let n = (shape.full / share).max(1);
    let [one, two, four] = [n, 2 * n, 4 * n].map(|n| cost((shape.text)(n)));
    let linear = doubled(one.0, two.0, 200)
        && doubled(two.0, four.0, 200)
        && doubled(one.1, two.1, 60_000)
        && doubled(two.1, four.1, 60_000);
    (!linear).then(|| {
        format!(
            "{}, {n} to {}: allocations {} {} {}, bytes {} {} {}",
            shape.name,
            4 * n,
            one.0,
            two.0,
            four.0,
            one.1,
            two.1,
            four.1
        )
    })
}

/// Of shapes that nobody thought of, so many.
const DRAWN: u64 = 60;
/// How often their parts are repeated, few times and many.
const REPEATED: [usize; 2] = [250, 1000];
/// Four times the text may cost so much more: a square costs sixteen times, and a small text knows fewer layouts.
const PATIENCE: u64 = 9;

/// What a step costs few and many times, where that is too much.
fn grows(name: &str, cost: impl Fn(usize) -> (u64, u64)) -> Option<String> {
    let [few, many] = REPEATED.map(cost);
    let linear = many.0 <= PATIENCE * few.0 + 2_000 && many.1 <= PATIENCE * few.1 + 500_000;
    (!linear).then(|| format!("{name}: {few:?} {many:?}"))
}

/// What `step` allocates, of the text and its document.
fn allocated(content: String, step: impl Fn(&Text, &diktum::Dokumen)) -> (u64, u64) {
    let text = Text::from_string(content);
    let Ok(doc) = parse(&text) else { return (0, 0) };
    let before = (CALLS.get(), BYTES.get());
    step(&text, &doc);
    (CALLS.get() - before.0, BYTES.get() - before.1)
}

/// Parsing, checking and printing: of whatever is repeated, and whatever is done with it.
#[test]
fn twice_of_anything_costs_twice() {
    type Step = fn(&Text, &diktum::Dokumen);
    const STEPS: [(&str, Step); 3] = [
        ("check", |text, doc| drop(diktum::check::check(text, doc))),
        ("outline", |text, doc| drop(diktum::outline::outline(text, doc))),
        ("fmt", |text, doc| drop(diktum::render::render(text, doc, Default::default()))),
    ];
    let mut slow = Vec::new();
    for seed in 0..DRAWN {
        slow.extend(grows(&format!("parse {seed}"), |n| cost(drawn::drawn(seed, n))));
        for (name, step) in STEPS.iter().skip(usize::from(seed % 4 > 0)) {
            if *name == "fmt" && seed % 4 > 0 {
                continue;
            }
            slow.extend(grows(&format!("{name} {seed}"), |n| allocated(drawn::drawn(seed, n), step)));
        }
    }
    assert!(slow.is_empty(), "{}", slow.join("\n"));
}

/// What is read again and again allocates nothing, so here the clock is asked, with much patience: sixteen times the
/// words may take forty times as long, where a square takes 256 times and exact comparison some sixty.
#[test]
fn many_times_the_words_do_not_cost_a_square() {
    let words = |n: usize, seed: usize| -> String {
        (0..n).map(|at| format!("kata{} ", (at * (seed + 7919) + at * at * seed) % 2999)).collect()
    };
    let time = |n: usize, step: &dyn Fn(&str, &str)| {
        let (a, b) = (words(n, 1), words(n, 2));
        (0..3)
            .map(|_| {
                let begin = Instant::now();
                step(&a, &b);
                begin.elapsed()
            })
            .min()
            .unwrap_or_default()
    };
    let capitals = |n: usize| {
        let content =
            [shapes::HEADING, shapes::OPENING, "KESATU : ", &"Kerja ".repeat(n), shapes::CLOSING].concat();
        let text = Text::from_string(content);
        let doc = parse(&text).expect("is an instruksi");
        let begin = Instant::now();
        diktum::render::render(&text, &doc, diktum::render::Format::Text);
        begin.elapsed()
    };
    let marked: &dyn Fn(&str, &str) = &|a, b| drop(diktum::diff::words(a, b));
    for (name, once, many) in [
        ("words of a diff", time(10_000, marked), time(160_000, marked)),
        ("capitals of fmt", capitals(1_000), capitals(16_000)),
    ] {
        assert!(many < 40 * once, "{name}: {once:?} {many:?}");
    }
}

#[test]
fn twice_the_text_costs_twice() {
    let slow: Vec<String> = std::thread::scope(|scope| {
        let halves = [0, 1].map(|half| {
            scope.spawn(move || {
                let shapes = SHAPES.iter().skip(half).step_by(2);
                shapes.filter_map(judge).collect::<Vec<_>>()
            })
        });
        let found = halves.map(|half| half.join().expect("no shape panics"));
        found.concat()
    });
    assert!(slow.is_empty(), "{}", slow.join("\n"));
}

/// Nothing is lost in the odd shapes either.
#[test]
fn shapes_lose_nothing() {
    for shape in SHAPES {
        for n in [0, 1, 2, 40, 500] {
            let content = (shape.text)(n);
            let text = Text::from_string(content);
            if let Ok(mut doc) = parse(&text) {
                let whole = coverage::check(text.as_str(), &doc);
                assert_eq!(whole, Ok(()), "{} of {n}", shape.name);
                diktum::spans::fill(&text, &mut doc);
            }
        }
    }
}

/// No nesting is too deep for a small stack.
#[test]
fn deep_nesting_needs_no_stack() {
    let deep = || {
        for shape in SHAPES.iter().filter(|s| s.name.starts_with("levels")) {
            let text = Text::from_string((shape.text)(shape.full.min(10_000)));
            let mut doc = parse(&text).expect("is an instruksi");
            diktum::spans::fill(&text, &mut doc);
            let json = serde_json::to_string(&doc).expect("a document can be written");
            let read: serde_json::Value = serde_json::from_str(&json).expect("is JSON");
            assert_eq!(coverage::check(text.as_str(), &doc), Ok(()), "{}", shape.name);
            assert!(read["isi"].is_array(), "{}", shape.name);
        }
    };
    let thread = std::thread::Builder::new().stack_size(1 << 20);
    let thread = thread.spawn(deep).expect("a thread");
    thread.join().expect("no panic");
}

/// Lists of this many items before and after: all new, one put in, numbered anew and changed, turned round, put
/// under a new item, all alike.
const LISTS: [(&str, Lists); 6] = [
    ("other words", |n| [words(n, "lama"), words(n, "baru")]),
    ("one put in", |n| [words(n, "lama"), [vec!["sisipan".to_owned()], words(n, "lama")].concat()]),
    ("one word of each", |n| {
        let changed = words(n, "lama").iter().map(|text| format!("{text} juga")).collect();
        [words(n, "lama"), [vec!["sisipan".to_owned()], changed].concat()]
    }),
    ("turned round", |n| [words(n, "lama"), words(n, "lama").into_iter().rev().collect()]),
    ("cut to half", |n| [words(n, "lama"), words(n, "lama").into_iter().step_by(2).collect()]),
    ("all alike", |n| [vec!["Cukup jelas.".to_owned(); n], vec!["Cukup jelas.".to_owned(); n + 9]]),
];

/// Two lists of this many items or so.
type Lists = fn(usize) -> [Vec<String>; 2];

fn words(n: usize, word: &str) -> Vec<String> {
    (0..n).map(|number| format!("{word}{number} pohon{} jalan{} dinas", number * 7, number * 13)).collect()
}

fn listed(texts: &[String]) -> serde_json::Value {
    let node = |(index, teks): (usize, &String)| {
        serde_json::json!({
            "jenis": "angka", "label": format!("{}.", index + 1), "urutan": index + 1, "judul": null,
            "teks": teks, "anak": [],
        })
    };
    serde_json::json!({"skema": "diktum/2", "isi": texts.iter().enumerate().map(node).collect::<Vec<_>>()})
}

/// Long lists are compared in linear space.
#[test]
fn twice_the_list_costs_twice_to_compare() {
    for (name, lists) in LISTS {
        let cost = |n: usize| {
            let [a, b] = lists(n).map(|texts| listed(&texts));
            let before = (CALLS.get(), BYTES.get());
            let found = diktum::diff::changes(&a, &b, &diktum::diff::Ignore::default());
            assert!(!found.is_empty());
            (CALLS.get() - before.0, BYTES.get() - before.1)
        };
        let [one, two, four] = [250, 500, 1000].map(cost);
        for (once, twice) in [(one, two), (two, four)] {
            let linear = doubled(once.0, twice.0, 1000) && doubled(once.1, twice.1, 200_000);
            assert!(linear, "{name}: {one:?} {two:?} {four:?}");
        }
    }
}
