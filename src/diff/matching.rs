//! Which item of one document is which of the other.
//!
//! Lists whose owners are the same are compared first: items that say the same, whatever their label; then
//! those that say nearly the same, in order. What is left over anywhere is looked for anywhere else in the tree
//! of nodes. Last come items that have nothing in common but their label and their neighbours.

use std::collections::{HashMap, VecDeque};

use serde_json::Value;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::alike::{Words, alike, alike_by_own, sharing};
use super::chain::{Link, heaviest};
use super::slide::slide;
use super::tree::Tree;

/// Up to so many pairs between two neighbours that are known, each is looked at.
const ALL_PAIRS: usize = 1024;
/// From here on two items in the same place are one item changed.
const SAME: f64 = 0.4;
/// From here on if they also have the same label.
const SAME_LABEL: f64 = 0.2;
/// What the same label is worth beside words.
const LABEL: f64 = 0.15;
/// From here on an item elsewhere is the one that is missed here.
const MOVED: f64 = 0.6;
/// Words that an item must have to be looked for elsewhere; "Cukup jelas." stands everywhere.
const MOVABLE: u32 = 4;

/// The items of both documents, matched.
#[derive(Debug)]
pub struct Pairs {
    pub of_a: Vec<Option<usize>>,
    pub of_b: Vec<Option<usize>>,
    /// The list of the other document that a list of the first one became.
    pub lists_of_a: Vec<Option<usize>>,
}

/// Matches the items of two documents.
pub fn pairs<'v>(a: &Tree<'v>, b: &Tree<'v>) -> Pairs {
    let pairs = Pairs {
        of_a: vec![None; a.items.len()],
        of_b: vec![None; b.items.len()],
        lists_of_a: vec![None; a.lists.len()],
    };
    let mut matching = Matching { a, b, words: (Words::of(a), Words::of(b)), pairs, lists: Vec::new() };
    matching.owners(None, None);
    matching.moved_whole();
    matching.moved_and_changed();
    matching.rewritten();
    matching.pairs
}

struct Matching<'t, 'v> {
    a: &'t Tree<'v>,
    b: &'t Tree<'v>,
    words: (Words<'t, 'v>, Words<'t, 'v>),
    pairs: Pairs,
    /// Lists that belong together, in the order in which they were found to.
    lists: Vec<(usize, usize)>,
}

impl Matching<'_, '_> {
    /// Compares the lists under two items that are one, or at the top.
    fn owners(&mut self, x: Option<usize>, y: Option<usize>) {
        let (a, b) = (self.a, self.b);
        let mut right = b.lists_of(y).iter().copied().peekable();
        for left in a.lists_of(x).iter().copied() {
            let keys = &a.lists[left].keys;
            while right.next_if(|right| b.lists[*right].keys < *keys).is_some() {}
            if let Some(right) = right.next_if(|right| b.lists[*right].keys == *keys) {
                self.pairs.lists_of_a[left] = Some(right);
                self.lists.push((left, right));
                self.list(left, right);
            }
        }
    }

    /// Two items are one.
    fn pair(&mut self, x: usize, y: usize) {
        self.pairs.of_a[x] = Some(y);
        self.pairs.of_b[y] = Some(x);
        self.owners(Some(x), Some(y));
    }

    fn list(&mut self, left: usize, right: usize) {
        let (a, b) = (self.a, self.b);
        let free = |items: &[usize], pairs: &[Option<usize>]| -> Vec<usize> {
            items.iter().copied().filter(|item| pairs[*item].is_none()).collect()
        };
        let xs = free(&a.lists[left].items, &self.pairs.of_a);
        let ys = free(&b.lists[right].items, &self.pairs.of_b);
        let contents = |tree: &Tree, items: &[usize]| -> Vec<u64> {
            items.iter().map(|item| tree.items[*item].content).collect()
        };
        let mut same = aligned(&contents(a, &xs), &contents(b, &ys));
        let left: Vec<_> = xs.iter().map(|x| (a.items[*x].content, a.label(*x))).collect();
        let right: Vec<_> = ys.iter().map(|y| (b.items[*y].content, b.label(*y))).collect();
        slide(&mut same, &left, &right);
        let mut at = (0, 0);
        let anchors: Vec<(usize, usize)> =
            same.iter().enumerate().filter_map(|(x, y)| Some((x, (*y)?))).collect();
        for (x, y) in anchors.into_iter().chain([(xs.len(), ys.len())]) {
            self.gap(&xs[at.0..x], &ys[at.1..y]);
            if let (Some(x), Some(y)) = (xs.get(x), ys.get(y)) {
                self.pair(*x, *y);
            }
            at = (x + 1, y + 1);
        }
    }

    /// Pairs what is nearly the same between two neighbours, in order.
    fn gap(&mut self, xs: &[usize], ys: &[usize]) {
        if xs.is_empty() || ys.is_empty() {
            return;
        }
        let looked_at = if xs.len().saturating_mul(ys.len()) <= ALL_PAIRS {
            (0..xs.len()).flat_map(|x| (0..ys.len()).map(move |y| (x, y))).collect()
        } else {
            let mut found = sharing((&self.words.0, xs), (&self.words.1, ys));
            found.extend(self.same_label(xs, ys));
            found
        };
        let mut links = Vec::new();
        for (x, y) in looked_at {
            let labelled = self.a.label(xs[x]).is_some_and(|label| self.b.label(ys[y]) == Some(label));
            let worth = self.worth(xs[x], ys[y]);
            if worth >= if labelled { SAME_LABEL } else { SAME } {
                let worth = worth + if labelled { LABEL } else { 0.0 };
                links.push(Link { a: x, b: y, weight: (worth * 1000.0) as u64 });
            }
        }
        for link in heaviest(&links) {
            self.pair(xs[links[link].a], ys[links[link].b]);
        }
    }

    /// How much alike two items are that could be one.
    fn worth(&self, x: usize, y: usize) -> f64 {
        let (left, right) = (self.a.items[x].value, self.b.items[y].value);
        if left.is_object() != right.is_object() || left.is_string() != right.is_string() {
            return 0.0;
        }
        let (x, y) = ((&self.words.0, x), (&self.words.1, y));
        // A chapter is no article, though it may hold all its words.
        if rank(left) == rank(right) { alike(x, y) } else { alike_by_own(x, y) }
    }

    /// Items with the same label, in order.
    fn same_label(&self, xs: &[usize], ys: &[usize]) -> Vec<(usize, usize)> {
        // A label that is missing is never the same as another.
        let left: Vec<_> = xs.iter().map(|x| self.a.label(*x).ok_or((0, *x))).collect();
        let right: Vec<_> = ys.iter().map(|y| self.b.label(*y).ok_or((1, *y))).collect();
        let same = aligned(&left, &right);
        same.iter().enumerate().filter_map(|(x, y)| Some((x, (*y)?))).collect()
    }

    /// Looks for nodes that are missed in one place and new in another, unchanged but for their label.
    fn moved_whole(&mut self) {
        let mut missed: HashMap<u64, VecDeque<usize>> = HashMap::new();
        for x in self.missed() {
            missed.entry(self.a.items[x].content).or_default().push_back(x);
        }
        for y in self.unknown() {
            let Some(found) = missed.get_mut(&self.b.items[y].content) else {
                continue;
            };
            found.retain(|x| self.pairs.of_a[*x].is_none());
            let near = found.iter().take(COUNT_NEAR).position(|x| self.a.label(*x) == self.b.label(y));
            // What was found with the node it hangs under needs no place of its own.
            if self.pairs.of_b[y].is_none()
                && let Some(x) = found.remove(near.unwrap_or(0))
            {
                self.pair(x, y);
            }
        }
    }

    /// The same for nodes that were changed on the way; the most alike first.
    fn moved_and_changed(&mut self) {
        let (missed, new) = (self.missed(), self.unknown());
        let mut found = Vec::new();
        for (x, y) in sharing((&self.words.0, &missed), (&self.words.1, &new)) {
            let worth = self.worth(missed[x], new[y]);
            if worth >= MOVED {
                found.push(((worth * 1000.0) as u64, new[y], missed[x]));
            }
        }
        found.sort_unstable_by_key(|(worth, y, x)| (std::cmp::Reverse(*worth), *y, *x));
        for (_, y, x) in found {
            if self.pairs.of_a[x].is_none() && self.pairs.of_b[y].is_none() {
                self.pair(x, y);
            }
        }
    }

    fn missed(&self) -> Vec<usize> {
        movable(self.a, &self.pairs.of_a)
    }

    fn unknown(&self) -> Vec<usize> {
        movable(self.b, &self.pairs.of_b)
    }

    /// Pairs what has the same label between the same neighbours: its words were written anew.
    fn rewritten(&mut self) {
        let mut at = 0;
        while let Some((left, right)) = self.lists.get(at).copied() {
            at += 1;
            let (xs, ys) = (&self.a.lists[left].items, &self.b.lists[right].items);
            let kept = kept(self.a, self.b, &self.pairs, left, right);
            let mut begin = (0, 0);
            for (x, y) in kept.into_iter().chain([(xs.len(), ys.len())]) {
                let free = |items: &[usize], pairs: &[Option<usize>]| -> Vec<usize> {
                    items.iter().copied().filter(|item| pairs[*item].is_none()).collect()
                };
                let left = free(&xs[begin.0..x], &self.pairs.of_a);
                let right = free(&ys[begin.1..y], &self.pairs.of_b);
                for (x, y) in self.same_label(&left, &right) {
                    self.pair(left[x], right[y]);
                }
                begin = (x + 1, y + 1);
            }
        }
    }
}

/// The kind of a node that divides a text; points and paragraphs may become one another.
fn rank(value: &Value) -> Option<&str> {
    let kind = value.get("jenis")?.as_str()?;
    let loose = ["huruf", "angka", "butir", "alinea", "ayat"].contains(&kind);
    (!loose && value.get("anak").is_some()).then_some(kind)
}

/// Of nodes that say the same, so many are asked for their label.
const COUNT_NEAR: usize = 16;

/// Nodes without a partner that have enough words to be known again.
fn movable(tree: &Tree, pairs: &[Option<usize>]) -> Vec<usize> {
    let items = tree.items.iter().enumerate();
    items
        .filter(|(at, item)| item.node && pairs[*at].is_none() && item.words >= MOVABLE)
        .map(|(at, _)| at)
        .collect()
}

/// For each element of `a` the one of `b` that is equal to it, in order.
fn aligned<T: std::hash::Hash + Ord>(a: &[T], b: &[T]) -> Vec<Option<usize>> {
    let mut same = vec![None; a.len()];
    for op in capture_diff_slices(Algorithm::Myers, a, b) {
        if let DiffOp::Equal { old_index, new_index, len } = op {
            for at in 0..len {
                same[old_index + at] = Some(new_index + at);
            }
        }
    }
    same
}

/// Places in two lists of items that are one and can stay where they are; the lighter ones move.
pub fn kept(a: &Tree, b: &Tree, pairs: &Pairs, left: usize, right: usize) -> Vec<(usize, usize)> {
    let mut links = Vec::new();
    for item in &a.lists[left].items {
        if let Some(partner) = pairs.of_a[*item].filter(|partner| b.items[*partner].list == right) {
            let weight = u64::from(a.items[*item].words) + 1;
            links.push(Link { a: a.items[*item].index, b: b.items[partner].index, weight });
        }
    }
    heaviest(&links).into_iter().map(|at| (links[at].a, links[at].b)).collect()
}
