//! Words that changed inside a text.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::chain::{Link, heaviest};

/// A stretch of words of two texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stretch<'t> {
    /// In both.
    Same(Vec<&'t str>),
    /// The words of the first text, and those of the second one in their place; one may be empty.
    Other(Vec<&'t str>, Vec<&'t str>),
}

/// As many words of both texts together are compared exactly, which costs their number times that of the changes.
const EXACT: usize = 2_000;
/// So many words in a row that stand once in each of two longer texts are the same place in both.
const ANCHOR: usize = 3;
/// How often what stands between two such places is searched for further ones.
const ROUNDS: usize = 3;

/// Two texts word by word: stretches that together are the first text, and the second one.
///
/// Long texts are cut at words in a row that each has once, and only what stands between is compared exactly: linear
/// in the texts, sorting apart.
pub fn words<'t>(a: &'t str, b: &'t str) -> Vec<Stretch<'t>> {
    let left: Vec<&str> = a.split_whitespace().collect();
    let right: Vec<&str> = b.split_whitespace().collect();
    let mut out = Vec::new();
    compare(&left, &right, ROUNDS, &mut out);
    out
}

fn compare<'t>(left: &[&'t str], right: &[&'t str], rounds: usize, out: &mut Vec<Stretch<'t>>) {
    if left.len() + right.len() <= EXACT {
        for op in capture_diff_slices(Algorithm::Myers, left, right) {
            let (from, to) = (&left[op.old_range()], &right[op.new_range()]);
            match op {
                DiffOp::Equal { .. } => same(from, out),
                _ => other(from, to, out),
            }
        }
        return;
    }
    let head = left.iter().zip(right).take_while(|(a, b)| a == b).count();
    let (before, left) = left.split_at(head);
    let right = &right[head..];
    let tail = left.iter().rev().zip(right.iter().rev()).take_while(|(a, b)| a == b).count();
    let (left, after) = left.split_at(left.len() - tail);
    let right = &right[..right.len() - tail];
    same(before, out);
    if left.len() + right.len() <= EXACT {
        compare(left, right, rounds, out);
    } else {
        between_anchors(left, right, rounds, out);
    }
    same(after, out);
}

fn between_anchors<'t>(left: &[&'t str], right: &[&'t str], rounds: usize, out: &mut Vec<Stretch<'t>>) {
    let anchors = if rounds > 0 { anchors(left, right) } else { Vec::new() };
    if anchors.is_empty() {
        return other(left, right, out);
    }
    let (mut a, mut b) = (0, 0);
    for (next_a, next_b) in anchors {
        compare(&left[a..next_a], &right[b..next_b], rounds - 1, out);
        same(&left[next_a..=next_a], out);
        (a, b) = (next_a + 1, next_b + 1);
    }
    compare(&left[a..], &right[b..], rounds - 1, out);
}

/// Where words in a row begin that stand once in each text: as many as stay in order.
fn anchors(left: &[&str], right: &[&str]) -> Vec<(usize, usize)> {
    let once = |words: &[&str]| {
        let mut places = HashMap::new();
        for (at, row) in words.windows(ANCHOR).enumerate() {
            let mut hasher = DefaultHasher::new();
            row.hash(&mut hasher);
            places.entry(hasher.finish()).and_modify(|place| *place = None).or_insert(Some(at));
        }
        places
    };
    let (left_places, right_places) = (once(left), once(right));
    let mut links: Vec<Link> = left_places
        .iter()
        .filter_map(|(row, place)| {
            let (a, b) = ((*place)?, (*right_places.get(row)?)?);
            // The same hash is not yet the same words.
            (left[a] == right[b]).then_some(Link { a, b, weight: 1 })
        })
        .collect();
    links.sort_unstable_by_key(|link| link.a);
    heaviest(&links).into_iter().map(|at| (links[at].a, links[at].b)).collect()
}

fn same<'t>(words: &[&'t str], out: &mut Vec<Stretch<'t>>) {
    match out.last_mut() {
        _ if words.is_empty() => {}
        Some(Stretch::Same(all)) => all.extend(words),
        _ => out.push(Stretch::Same(words.to_vec())),
    }
}

fn other<'t>(from: &[&'t str], to: &[&'t str], out: &mut Vec<Stretch<'t>>) {
    match out.last_mut() {
        _ if from.is_empty() && to.is_empty() => {}
        Some(Stretch::Other(gone, come)) => {
            gone.extend(from);
            come.extend(to);
        }
        _ => out.push(Stretch::Other(from.to_vec(), to.to_vec())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(a: &str, b: &str) -> String {
        let stretch = |stretch: &Stretch| match stretch {
            Stretch::Same(words) => words.join(" "),
            Stretch::Other(gone, come) => format!("[{}|{}]", gone.join(" "), come.join(" ")),
        };
        words(a, b).iter().map(stretch).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn changed_words_are_marked() {
        for (a, b, want) in [
            ("botol dicuci dan diisi", "botol dibersihkan dan diisi", "botol [dicuci|dibersihkan] dan diisi"),
            ("a b c", "a c", "a [b|] c"),
            ("a c", "a  b\tc", "a [|b] c"),
            ("a b", "c d", "[a b|c d]"),
            ("", "a", "[|a]"),
            ("a", "a", "a"),
            ("", "", ""),
        ] {
            assert_eq!(shown(a, b), want);
        }
    }

    /// Long texts are told as short ones are, and together the stretches are both texts.
    #[test]
    fn changed_words_of_long_texts_are_marked() {
        // Few words, so that hardly one stands there once.
        let word = |at: usize| format!("kata{}", (at * at * 7919 + at * 104_729) % 65_537 % 251);
        let text = |changed: &[usize]| {
            let word = |at| if changed.contains(&at) { format!("ubah{at}") } else { word(at) };
            (0..4 * EXACT).map(word).collect::<Vec<_>>().join(" ")
        };
        let changed = [7, EXACT, 2 * EXACT + 1, 4 * EXACT - 9];
        let (a, b) = (text(&[]), text(&changed));
        let found = words(&a, &b);
        let marked = |stretch: &&Stretch| matches!(stretch, Stretch::Other(gone, come) if gone.len() == 1 && come.len() == 1);
        assert_eq!(found.iter().filter(marked).count(), changed.len());
        assert_eq!(found.len(), 2 * changed.len() + 1);
        for (side, want) in [(0, &a), (1, &b)] {
            let all: Vec<&str> = found
                .iter()
                .flat_map(|stretch| match stretch {
                    Stretch::Same(words) => words.iter(),
                    Stretch::Other(gone, come) => {
                        if side == 0 {
                            gone.iter()
                        } else {
                            come.iter()
                        }
                    }
                })
                .copied()
                .collect();
            assert_eq!(all.join(" "), *want);
        }
    }
}
