//! From matched documents to the changes that turn one into the other.
//!
//! The second document is walked from the top. An item that is new is added without what moves into it; an item
//! that moves is taken from where it is now; what is gone is removed once nothing more moves out of it. So each
//! pointer is right when its turn comes, and nothing moves into itself.

use serde_json::{Map, Value};

use super::change::{Change, Kind, Op, Part};
use super::ignore::Ignore;
use super::matching::Pairs;
use super::order;
use super::place;
use super::prune::Prune;
use super::slots::Slots;
use super::tree::{LABELS, PLACES, Tree, is_list, is_node, rest_of};

/// The changes that turn `a` into `b`, in an order in which they can be made.
pub fn changes<'v>(
    documents: (&'v Value, &'v Value),
    trees: (&Tree<'v>, &Tree<'v>),
    pairs: &Pairs,
    ignore: &Ignore,
) -> Vec<Change> {
    let (a, b) = trees;
    let mut script = Script {
        a,
        b,
        pairs,
        ignore,
        slots: Slots::of(a, b, pairs),
        old: Prune::of(a, &pairs.of_a),
        new: Prune::of(b, &pairs.of_b),
        leaving: Vec::new(),
        later: Vec::new(),
        rank: 0,
        out: Vec::new(),
    };
    script.leaving = (0..a.items.len()).map(|item| script.old.elsewhere(item)).collect();
    match documents {
        (Value::Object(left), Value::Object(right)) => {
            let top = At { x: None, y: None, node: false };
            script.fields(&top, &mut Keys::default(), left, right);
        }
        (old, new) if old != new => script.out.push(Change {
            kind: Kind::Changed,
            part: Part::Facts,
            op: Op::Replace,
            path: String::new(),
            from: None,
            value: Some(new.clone()),
            old: Some(old.clone()),
            a: None,
            b: None,
            rank: 0,
        }),
        _ => {}
    }
    script.last();
    script.out
}

/// The keys that lead to a value: from the top of the document, and from the item that holds it.
#[derive(Default)]
struct Keys<'v> {
    whole: Vec<&'v str>,
    own: Vec<&'v str>,
}

/// The items that hold a value, in both documents.
struct At {
    x: Option<usize>,
    y: Option<usize>,
    /// Whether they are nodes.
    node: bool,
}

/// A change that can be made only when nothing more is taken out of the old value.
enum Later {
    Item { item: usize, rank: usize },
    Field { change: Box<Change>, owner: Option<usize>, keys: Vec<String> },
}

struct Script<'t, 'v> {
    a: &'t Tree<'v>,
    b: &'t Tree<'v>,
    pairs: &'t Pairs,
    ignore: &'t Ignore,
    slots: Slots<'v>,
    old: Prune<'t, 'v>,
    new: Prune<'t, 'v>,
    /// How many items under an item of `a` have still to move out.
    leaving: Vec<usize>,
    later: Vec<Later>,
    rank: usize,
    out: Vec<Change>,
}

impl<'v> Script<'_, 'v> {
    /// Compares two objects field by field, in the order of the contract.
    fn fields(
        &mut self,
        at: &At,
        keys: &mut Keys<'v>,
        left: &'v Map<String, Value>,
        right: &'v Map<String, Value>,
    ) {
        for key in order::keys(&[left, right]) {
            keys.whole.push(key);
            keys.own.push(key);
            if !self.ignore.holds(&keys.whole) {
                match (left.get(key), right.get(key)) {
                    (Some(x), Some(y)) if is_list(x) && is_list(y) && !PLACES.contains(&key) => {
                        self.list(at, keys)
                    }
                    (Some(Value::Object(x)), Some(Value::Object(y))) => self.fields(at, keys, x, y),
                    (old, new) if old != new && !self.ignore.takes_for_one(old, new) => {
                        self.field(at, keys, old, new);
                    }
                    _ => {}
                }
            }
            keys.own.pop();
            keys.whole.pop();
        }
    }

    /// A value that differs and is no list or object on both sides.
    fn field(&mut self, at: &At, keys: &mut Keys<'v>, old: Option<&'v Value>, new: Option<&'v Value>) {
        let nothing = |value: Option<&Value>| match value {
            None | Some(Value::Null) => true,
            Some(Value::String(text)) => text.is_empty(),
            Some(_) => false,
        };
        let about = |names: &[&str]| keys.own.last().is_some_and(|key| names.contains(key));
        let kind = match (nothing(old), nothing(new)) {
            _ if about(&PLACES) => Kind::Shifted,
            _ if at.node && keys.own.len() == 1 && about(&LABELS) => Kind::Label,
            (true, false) => Kind::Gained,
            (false, true) => Kind::Lost,
            _ => Kind::Changed,
        };
        let op = match (old, new) {
            (None, _) => Op::Add,
            (_, None) => Op::Remove,
            _ => Op::Replace,
        };
        let change = Change {
            kind,
            part: place::part(&keys.whole),
            op,
            path: self.slots.pointer_to(at.x, &keys.own),
            from: None,
            value: new.map(|value| self.new.field(value, at.y, &keys.own)),
            old: old.map(|value| self.old.field(value, at.x, &keys.own)),
            a: old.map(|_| place::of(self.a, at.x, &keys.own)),
            b: new.map(|_| place::of(self.b, at.y, &keys.own)),
            rank: self.next(),
        };
        if self.old.field_elsewhere(at.x, &keys.own) > 0 {
            let keys = keys.own.iter().map(|key| (*key).to_owned()).collect();
            self.later.push(Later::Field { change: Box::new(change), owner: at.x, keys });
            return;
        }
        self.out.push(change);
        let under = keys.own.clone();
        self.come_under(at.y, &under, keys);
    }

    /// Lists that are in both documents.
    fn list(&mut self, at: &At, keys: &mut Keys<'v>) {
        let lists = self.b.lists_of(at.y);
        // They are in the order of their keys.
        if let Ok(found) = lists.binary_search_by(|list| self.b.lists[*list].keys.cmp(&keys.own)) {
            self.way(self.slots.way_of_b[lists[found]], keys);
        }
    }

    /// Makes one list the other, from its first item to its last.
    fn way(&mut self, way: usize, keys: &mut Keys<'v>) {
        for at in 0..self.slots.ways[way].places.len() {
            let place = self.slots.ways[way].places[at];
            match (place.a, place.b) {
                (Some(x), Some(y)) => self.item(x, y, keys),
                (Some(x), None) if self.pairs.of_a[x].is_none() => self.gone(x),
                (None, Some(y)) => self.come(y, keys),
                _ => {}
            }
        }
    }

    /// An item that is in both documents, and is at its place.
    fn item(&mut self, x: usize, y: usize, keys: &mut Keys<'v>) {
        let (left, right) = (self.a.items[x].value, self.b.items[y].value);
        let own = std::mem::take(&mut keys.own);
        match (left, right) {
            (Value::Object(left), Value::Object(right)) => {
                let at = At { x: Some(x), y: Some(y), node: is_node(left) && is_node(right) };
                self.fields(&at, keys, left, right);
            }
            (old, new) if old != new => {
                let at = At { x: Some(x), y: Some(y), node: false };
                self.field(&at, keys, Some(old), Some(new));
            }
            _ => {}
        }
        keys.own = own;
    }

    /// An item that was not here: it is new, or it was elsewhere.
    fn come(&mut self, y: usize, keys: &mut Keys<'v>) {
        let number = self.slots.number(y, self.pairs);
        let rank = self.next();
        let part = place::part(&keys.whole);
        let b = Some(place::of(self.b, Some(y), &[]));
        let Some(x) = self.pairs.of_b[y] else {
            let path = self.slots.pointer(number);
            self.slots.come(number, y);
            let value = Some(self.new.item(y));
            let (kind, op) = (Kind::Gained, Op::Add);
            self.out.push(Change { kind, part, op, path, from: None, value, old: None, a: None, b, rank });
            self.come_under(Some(y), &[], keys);
            return;
        };
        let mut from = self.slots.pointer(number);
        let end = self.slots.end(number);
        self.slots.go(number);
        self.slots.come(number, y);
        let path = self.slots.pointer(number);
        if path.strip_prefix(&from).is_some_and(|rest| rest.starts_with('/')) {
            // RFC 6902 knows no move into the place that an item leaves, though another item is there by then.
            let (kind, op, a, b) = (Kind::Step, Op::Move, None, None);
            let (path, from) = (end.clone(), Some(std::mem::replace(&mut from, end)));
            self.out.push(Change { kind, part, op, path, from, value: None, old: None, a, b, rank });
        }
        let from = Some(from);
        let a = Some(place::of(self.a, Some(x), &[]));
        let (kind, op) = (Kind::Moved, Op::Move);
        self.out.push(Change { kind, part, op, path, from, value: None, old: None, a, b, rank });
        // What an item that moves has under it goes with it.
        let mut above = self.a.above(x);
        while let Some(item) = above.filter(|item| self.pairs.of_a[*item].is_none()) {
            self.leaving[item] = self.leaving[item].saturating_sub(1);
            above = self.a.above(item);
        }
        self.item(x, y, keys);
    }

    /// What hangs under something that was added: what came with it is there, what moves into it comes now.
    fn come_under(&mut self, owner: Option<usize>, under: &[&str], keys: &mut Keys<'v>) {
        let b = self.b;
        for list in b.lists_in(owner, under) {
            let list = &b.lists[*list];
            let Some(rest) = rest_of(&list.keys, under) else {
                continue;
            };
            let depth = keys.whole.len();
            keys.whole.extend(rest);
            // All that came is counted before anything moves in.
            for y in list.items.iter().filter(|y| self.pairs.of_b[**y].is_none()) {
                self.slots.come(self.slots.number(*y, self.pairs), *y);
            }
            for y in &list.items {
                match self.pairs.of_b[*y] {
                    None => self.come_under(Some(*y), &[], keys),
                    Some(_) => self.come(*y, keys),
                }
            }
            keys.whole.truncate(depth);
        }
    }

    /// An item that the second document lacks.
    fn gone(&mut self, item: usize) {
        let rank = self.next();
        if self.leaving[item] > 0 {
            self.later.push(Later::Item { item, rank });
        } else {
            self.remove(item, rank);
        }
    }

    fn remove(&mut self, item: usize, rank: usize) {
        let keys = place::keys(self.a, item);
        let change = Change {
            kind: Kind::Lost,
            part: place::part(&keys),
            op: Op::Remove,
            path: self.slots.pointer(item),
            from: None,
            value: None,
            old: Some(self.old.item(item)),
            a: Some(place::of(self.a, Some(item), &[])),
            b: None,
            rank,
        };
        self.slots.go(item);
        self.out.push(change);
    }

    /// What had to wait until all that moves had moved.
    fn last(&mut self) {
        for later in std::mem::take(&mut self.later) {
            match later {
                Later::Item { item, rank } => self.remove(item, rank),
                Later::Field { mut change, owner, keys } => {
                    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
                    change.path = self.slots.pointer_to(owner, &keys);
                    self.out.push(*change);
                }
            }
        }
    }

    fn next(&mut self) -> usize {
        self.rank += 1;
        self.rank
    }
}
