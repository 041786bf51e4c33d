//! Lists of items in the body: `a.` `b.` `c.` under one node.

use super::naskah::{Bagian, Butir, Naskah};
use crate::recognise::joins_items;

/// The lists of the body, each with its items in order.
pub fn lists<'n, 'd, 'a>(naskah: &'n Naskah<'d, 'a>) -> Vec<Vec<&'n Butir<'d, 'a>>> {
    let mut out = Vec::new();
    for butir in naskah.part(Bagian::Isi) {
        let items: Vec<_> = naskah.children(butir).filter(|child| child.is_item()).collect();
        if items.len() > 1 {
            out.push(items);
        }
    }
    out
}

/// Whether an item's words end in `dan` or `atau`, be the semicolon before or behind it.
pub fn has_joint(words: &str) -> bool {
    words.trim_end_matches([';', ' ']).rsplit(' ').next().is_some_and(joins_items)
}

/// An item's words without the `dan` or `atau` behind its semicolon.
pub fn without_joint(words: &str) -> &str {
    match words.rsplit_once(' ') {
        Some((rest, last)) if joins_items(last) => rest.trim_end(),
        _ => words,
    }
}
