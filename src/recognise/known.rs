//! Answers of the grammar that are kept: the same letters, labels, words and dates come again and again, and a
//! look costs a hundredth of a parse.

use std::cell::RefCell;

use super::Rule;
use super::values::ask;

/// Longer signs are asked about anew, in bytes.
const LONGEST: usize = 28;
/// How many answers a thread keeps.
const PLACES: usize = 1 << 10;

/// The signs, and in the last bytes how many they are and the rule.
type Question = [u64; 4];

thread_local! {
    static KEPT: RefCell<[(Question, Option<u64>); PLACES]> = const { RefCell::new([([0; 4], None); PLACES]) };
}

/// Whether a rule takes the head of `signs`, which are a few letters, a label or a word.
pub(super) fn known(rule: Rule, signs: &str) -> bool {
    kept(rule, signs, |signs| ask(rule, signs).map(|_| 1)).is_some()
}

/// What `ask` reads in `signs` with a rule; each rule reads one thing.
pub(super) fn kept(rule: Rule, signs: &str, ask: impl FnOnce(&str) -> Option<u64>) -> Option<u64> {
    if signs.len() > LONGEST {
        return ask(signs);
    }
    let mut question = [0; 32];
    question[..signs.len()].copy_from_slice(signs.as_bytes());
    question[LONGEST] = signs.len() as u8;
    question[LONGEST + 1..LONGEST + 3].copy_from_slice(&(rule as u16).to_le_bytes());
    let question = words(question);
    // Every question has one place, and there the last that came; Fibonacci's multiplier spreads neighbours.
    let folded = question
        .iter()
        .fold(0u64, |all, word| (all.rotate_left(23) ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15));
    let place = (folded >> 40) as usize % PLACES;
    let (known, answer) = KEPT.with_borrow(|kept| kept[place]);
    if known == question {
        return answer;
    }
    let answer = ask(signs);
    KEPT.with_borrow_mut(|kept| kept[place] = (question, answer));
    answer
}

fn words(bytes: [u8; 32]) -> Question {
    let mut words = [0; 4];
    for (word, bytes) in words.iter_mut().zip(bytes.as_chunks().0) {
        *word = u64::from_le_bytes(*bytes);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, Rule, known};

    #[test]
    fn answers_are_the_grammars() {
        let long = "tanggal dan tahun serta hari dan jam";
        assert!(long.len() > LONGEST);
        for _ in 0..2 {
            assert!(known(Rule::kata_acuan, "tanggal"));
            assert!(!known(Rule::kata_acuan, "tangga"));
            assert!(!known(Rule::kata_rujuk, "tanggal"));
            assert!(!known(Rule::kata_acuan, ""));
            assert!(!known(Rule::kata_acuan, long));
        }
    }
}
