//! Words that changed inside a text.

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// A stretch of words of two texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stretch<'t> {
    /// In both.
    Same(Vec<&'t str>),
    /// The words of the first text, and those of the second one in their place; one may be empty.
    Other(Vec<&'t str>, Vec<&'t str>),
}

/// Two texts word by word: stretches that together are the first text, and the second one.
pub fn words<'t>(a: &'t str, b: &'t str) -> Vec<Stretch<'t>> {
    let left: Vec<&str> = a.split_whitespace().collect();
    let right: Vec<&str> = b.split_whitespace().collect();
    let mut out: Vec<Stretch> = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &left, &right) {
        let (from, to) = (&left[op.old_range()], &right[op.new_range()]);
        match (op, out.last_mut()) {
            (DiffOp::Equal { .. }, _) => out.push(Stretch::Same(from.to_vec())),
            (_, Some(Stretch::Other(gone, come))) => {
                gone.extend(from);
                come.extend(to);
            }
            _ => out.push(Stretch::Other(from.to_vec(), to.to_vec())),
        }
    }
    out
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
}
