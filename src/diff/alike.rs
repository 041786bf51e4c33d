//! How much alike two items are: how many words they have in common.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use serde_json::{Map, Value};

use super::tree::{LABELS, PLACES, Tree, is_list, is_node};

/// With fewer words than this of its own, an item is known by what is under it.
const OWN: usize = 4;
/// Up to so many words, letters are compared: a misread one would leave no word in common.
const SHORT: usize = 4;
/// A word that occurs more often on either side says nothing about which items belong together.
const COMMON: usize = 8;

/// The words of a tree's items, counted when they are asked for.
pub struct Words<'t, 'v> {
    tree: &'t Tree<'v>,
    bags: Vec<OnceCell<Bags>>,
}

/// Hashes of words, sorted.
#[derive(Debug, Default)]
struct Bags {
    own: Vec<u32>,
    all: Vec<u32>,
    /// The own words themselves, if they are few.
    short: Option<String>,
}

impl<'t, 'v> Words<'t, 'v> {
    pub fn of(tree: &'t Tree<'v>) -> Words<'t, 'v> {
        Words { tree, bags: tree.items.iter().map(|_| OnceCell::new()).collect() }
    }

    fn bags(&self, item: usize) -> &Bags {
        self.bags[item].get_or_init(|| {
            let mut texts = Vec::new();
            own(self.tree.items[item].value, &mut texts);
            let mut bags =
                Bags { own: texts.iter().flat_map(|text| hashes(text)).collect(), ..Bags::default() };
            bags.short = (bags.own.len() <= SHORT).then(|| texts.join(" "));
            bags.all = bags.own.clone();
            let under = item + 1..self.tree.items[item].end;
            for below in under {
                let mut texts = Vec::new();
                own(self.tree.items[below].value, &mut texts);
                bags.all.extend(texts.iter().flat_map(|text| hashes(text)));
            }
            bags.own.sort_unstable();
            bags.all.sort_unstable();
            bags
        })
    }

    /// What an item is found by: its own words, or those under it where it has few.
    fn known_by(&self, item: usize) -> &[u32] {
        let bags = self.bags(item);
        if bags.own.len() < OWN { &bags.all } else { &bags.own }
    }
}

/// From 0, nothing in common, to 1, the same words.
pub fn alike(a: (&Words, usize), b: (&Words, usize)) -> f64 {
    let (left, right) = (a.0.bags(a.1), b.0.bags(b.1));
    let own = match (&left.short, &right.short) {
        (Some(left), Some(right)) => strsim::sorensen_dice(left, right),
        _ => common(&left.own, &right.own),
    };
    let childless = left.all.len() == left.own.len() && right.all.len() == right.own.len();
    let all = if childless { own } else { common(&left.all, &right.all) };
    let few = left.own.len() < OWN || right.own.len() < OWN;
    if few { all } else { own.max(all) }
}

/// The same for items of different rank, which are known by their own words alone.
pub fn alike_by_own(a: (&Words, usize), b: (&Words, usize)) -> f64 {
    let (left, right) = (&a.0.bags(a.1).own, &b.0.bags(b.1).own);
    if left.len().min(right.len()) < OWN { 0.0 } else { common(left, right) }
}

/// Pairs of `a` and `b` that share words that are rare among them, each pair once, in order.
///
/// Costs no more than a few times the words of all items.
pub fn sharing(a: (&Words, &[usize]), b: (&Words, &[usize])) -> Vec<(usize, usize)> {
    let mut places: HashMap<u32, (Vec<usize>, Vec<usize>)> = HashMap::new();
    for (side, (words, items)) in [a, b].into_iter().enumerate() {
        for (at, item) in items.iter().enumerate() {
            let mut last = None;
            for word in words.known_by(*item).iter().filter(|word| last.replace(**word) != Some(**word)) {
                let places = places.entry(*word).or_default();
                let places = if side == 0 { &mut places.0 } else { &mut places.1 };
                if places.len() <= COMMON {
                    places.push(at);
                }
            }
        }
    }
    let mut shared: HashMap<(usize, usize), u32> = HashMap::new();
    for (left, right) in places.values().filter(|(left, right)| left.len().max(right.len()) <= COMMON) {
        for pair in left.iter().flat_map(|x| right.iter().map(move |y| (*x, *y))) {
            *shared.entry(pair).or_default() += 1;
        }
    }
    // One rare word in common is chance, unless there are no more.
    let enough = |x: usize, y: usize, count: u32| {
        let fewest = a.0.known_by(a.1[x]).len().min(b.0.known_by(b.1[y]).len());
        count as usize * 8 >= fewest.min(24)
    };
    let mut pairs: Vec<(usize, usize)> =
        shared.into_iter().filter(|((x, y), count)| enough(*x, *y, *count)).map(|(pair, _)| pair).collect();
    pairs.sort_unstable();
    pairs
}

/// Twice the words in common, by the words of both.
fn common(a: &[u32], b: &[u32]) -> f64 {
    let all = a.len() + b.len();
    let most = 2 * a.len().min(b.len());
    // Too different in length to be alike: not worth counting.
    if all == 0 || most * 6 < all {
        return 0.0;
    }
    let (mut x, mut y, mut count) = (0, 0, 0usize);
    while let (Some(left), Some(right)) = (a.get(x), b.get(y)) {
        match left.cmp(right) {
            std::cmp::Ordering::Less => x += 1,
            std::cmp::Ordering::Greater => y += 1,
            std::cmp::Ordering::Equal => (x, y, count) = (x + 1, y + 1, count + 1),
        }
    }
    (2 * count) as f64 / all as f64
}

/// Its words without the signs around them, in small letters.
fn hashes(text: &str) -> impl Iterator<Item = u32> {
    text.split_whitespace().map(|word| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let bare = if bare.is_empty() { word } else { bare };
        let mut hasher = DefaultHasher::new();
        bare.chars().flat_map(char::to_lowercase).for_each(|c| c.hash(&mut hasher));
        hasher.finish() as u32
    })
}

/// The words of an item without those of the lists under it.
fn own<'v>(value: &'v Value, out: &mut Vec<&'v str>) {
    match value {
        Value::String(text) => out.push(text),
        Value::Object(map) => fields(map, out),
        _ => {}
    }
}

fn fields<'v>(map: &'v Map<String, Value>, out: &mut Vec<&'v str>) {
    let node = is_node(map);
    for (key, value) in map {
        let key = key.as_str();
        let about = PLACES.contains(&key) || node && LABELS.contains(&key);
        if !about && !is_list(value) {
            own(value, out);
        }
    }
}
