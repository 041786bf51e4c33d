//! Where a change is, in pointers for programs and in steps for people.

use super::change::{Part, Place, Step};
use super::slots;
use super::tree::Tree;

/// The place to which `keys` lead, from an item or from the top of the document.
pub fn of(tree: &Tree, item: Option<usize>, keys: &[&str]) -> Place {
    let mut chain = Vec::new();
    let mut above = item;
    while let Some(item) = above {
        chain.push(item);
        above = tree.above(item);
    }
    let mut steps = Vec::new();
    for item in chain.into_iter().rev() {
        let item = &tree.items[item];
        let list = &tree.lists[item.list];
        let in_tree = matches!(list.keys[..], ["anak" | "isi"]);
        steps.extend(list.keys.iter().filter(|_| !in_tree).map(|key| Step::Key((*key).to_owned())));
        let text = |key| item.value.get(key).and_then(|value| value.as_str()).map(str::to_owned);
        steps.push(match text("jenis").filter(|_| item.value.get("anak").is_some()) {
            Some(kind) => Step::Node { kind, label: text("label"), index: item.index + 1 },
            None => Step::Item(item.index + 1),
        });
    }
    steps.extend(keys.iter().map(|key| Step::Key((*key).to_owned())));
    Place { pointer: slots::pointer(tree, item, keys), steps }
}

/// All keys that lead to the list in which an item stands.
pub fn keys<'v>(tree: &Tree<'v>, item: usize) -> Vec<&'v str> {
    let list = &tree.lists[tree.items[item].list];
    let mut keys = list.owner.map_or_else(Vec::new, |owner| self::keys(tree, owner));
    keys.extend(&list.keys);
    keys
}

/// The part of the document to which these keys lead.
pub fn part(keys: &[&str]) -> Part {
    match keys.first() {
        Some(&"sisa") => Part::Rest,
        Some(&"diagnostik") => Part::Messages,
        _ => Part::Facts,
    }
}
