//! The document on its way from one state to the other: which items are there now, and where.

use super::matching::{Pairs, kept};
use super::tree::Tree;

/// Where an item is or will be: a list on the way, and a place in it.
#[derive(Clone, Copy, Debug)]
pub struct Slot {
    list: usize,
    at: usize,
}

/// A list on the way: places for all items that are in it before or after, in an order that holds for both.
#[derive(Debug)]
pub struct Way<'v> {
    /// The item that the list hangs under.
    owner: Option<usize>,
    keys: Vec<&'v str>,
    /// Which item has the place before, and which one after.
    pub places: Vec<Place>,
    /// Whether an item is at a place, summed up as a binary indexed tree.
    there: Vec<u32>,
}

/// The items of the first and of the second document that have a place in turn; both, if one stays there.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    pub a: Option<usize>,
    pub b: Option<usize>,
}

/// All lists on the way. Items of the first document have their own numbers here, items that only the second
/// one has come after them.
#[derive(Debug)]
pub struct Slots<'v> {
    pub ways: Vec<Way<'v>>,
    /// Where each item is now, or will be when it comes.
    now: Vec<Slot>,
    /// Where it will be, of items of the second document.
    then: Vec<Slot>,
    /// The way of each list of the second document.
    pub way_of_b: Vec<usize>,
    first: usize,
}

impl Way<'_> {
    /// How many items are before this place.
    fn before(&self, mut at: usize) -> u32 {
        let mut count = 0u32;
        while at > 0 {
            count = count.wrapping_add(self.there[at]);
            at &= at - 1;
        }
        count
    }
}

impl<'v> Slots<'v> {
    /// The first state: all lists of the first document as they are.
    pub fn of(a: &Tree<'v>, b: &Tree<'v>, pairs: &Pairs) -> Slots<'v> {
        let nowhere = Slot { list: 0, at: 0 };
        let mut slots = Slots {
            ways: Vec::new(),
            now: vec![nowhere; a.items.len() + b.items.len()],
            then: vec![nowhere; b.items.len()],
            way_of_b: vec![0; b.lists.len()],
            first: a.items.len(),
        };
        let mut is_way = vec![false; b.lists.len()];
        for (left, list) in a.lists.iter().enumerate() {
            let right = pairs.lists_of_a[left];
            let kept = right.map_or_else(Vec::new, |right| kept(a, b, pairs, left, right));
            let ys = right.map_or(&[][..], |right| &b.lists[right].items);
            if let Some(right) = right {
                slots.way_of_b[right] = slots.ways.len();
                is_way[right] = true;
            }
            slots.way(list.owner, list.keys.clone(), &list.items, ys, &kept);
        }
        for (right, list) in b.lists.iter().enumerate().filter(|(right, _)| !is_way[*right]) {
            slots.way_of_b[right] = slots.ways.len();
            let owner = list.owner.map(|owner| slots.number(owner, pairs));
            slots.way(owner, list.keys.clone(), &[], &list.items, &[]);
        }
        slots
    }

    /// The number that an item of the second document has here.
    pub fn number(&self, b: usize, pairs: &Pairs) -> usize {
        pairs.of_b[b].unwrap_or(self.first + b)
    }

    fn way(
        &mut self,
        owner: Option<usize>,
        keys: Vec<&'v str>,
        xs: &[usize],
        ys: &[usize],
        kept: &[(usize, usize)],
    ) {
        let list = self.ways.len();
        let mut places = Vec::with_capacity(xs.len() + ys.len());
        let mut begin = (0, 0);
        for (x, y) in kept.iter().copied().chain([(xs.len(), ys.len())]) {
            places.extend(xs[begin.0..x].iter().map(|a| Place { a: Some(*a), b: None }));
            places.extend(ys[begin.1..y].iter().map(|b| Place { a: None, b: Some(*b) }));
            if let (Some(a), Some(b)) = (xs.get(x), ys.get(y)) {
                places.push(Place { a: Some(*a), b: Some(*b) });
            }
            begin = (x + 1, y + 1);
        }
        let mut there = vec![0; places.len() + 1];
        for (at, place) in places.iter().enumerate() {
            let slot = Slot { list, at };
            if let Some(a) = place.a {
                self.now[a] = slot;
                there[at + 1] += 1;
            }
            if let Some(b) = place.b {
                self.then[b] = slot;
                self.now[self.first + b] = slot;
            }
            let next = (at + 1) + ((at + 1) & (at + 1).wrapping_neg());
            if next < there.len() {
                there[next] += there[at + 1];
            }
        }
        self.ways.push(Way { owner, keys, places, there });
    }

    /// The item with this number comes to its last place.
    pub fn come(&mut self, number: usize, b: usize) {
        self.now[number] = self.then[b];
        self.change(number, 1);
    }

    /// The item with this number goes from where it is.
    pub fn go(&mut self, number: usize) {
        self.change(number, u32::MAX);
    }

    fn change(&mut self, number: usize, by: u32) {
        let Slot { list, at } = self.now[number];
        let there = &mut self.ways[list].there;
        let mut at = at + 1;
        while at < there.len() {
            there[at] = there[at].wrapping_add(by);
            at += at & at.wrapping_neg();
        }
    }

    /// The JSON pointer of the item with this number, as it is now, or as it will be when it comes.
    pub fn pointer(&self, number: usize) -> String {
        let mut out = String::new();
        self.write(Some(number), &mut out);
        out
    }

    /// The JSON pointer of the last place in the list in which the item with this number is now.
    pub fn end(&self, number: usize) -> String {
        let way = &self.ways[self.now[number].list];
        let mut out = self.pointer_to(way.owner, &way.keys);
        push(&mut out, &way.before(way.places.len()).saturating_sub(1).to_string());
        out
    }

    /// The JSON pointer of a place that these keys lead to, from an item or from the top.
    pub fn pointer_to(&self, owner: Option<usize>, keys: &[&str]) -> String {
        let mut out = String::new();
        self.write(owner, &mut out);
        keys.iter().for_each(|key| push(&mut out, key));
        out
    }

    fn write(&self, number: Option<usize>, out: &mut String) {
        let Some(number) = number else {
            return;
        };
        let Slot { list, at } = self.now[number];
        let way = &self.ways[list];
        self.write(way.owner, out);
        way.keys.iter().for_each(|key| push(out, key));
        push(out, &way.before(at).to_string());
    }
}

/// Adds a step to a JSON pointer.
pub fn push(pointer: &mut String, key: &str) {
    pointer.push('/');
    for c in key.chars() {
        match c {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            c => pointer.push(c),
        }
    }
}

/// The JSON pointer of an item in a document that stands still.
pub fn pointer(tree: &Tree, item: Option<usize>, keys: &[&str]) -> String {
    let mut steps = Vec::new();
    let mut above = item;
    while let Some(item) = above {
        steps.push(item);
        above = tree.above(item);
    }
    let mut out = String::new();
    for item in steps.into_iter().rev() {
        let item = &tree.items[item];
        tree.lists[item.list].keys.iter().for_each(|key| push(&mut out, key));
        push(&mut out, &item.index.to_string());
    }
    keys.iter().for_each(|key| push(&mut out, key));
    out
}
