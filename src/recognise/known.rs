//! Answers of the grammar that are kept: the same letters, labels, keywords and dates come again and again, and a
//! look costs a hundredth of a parse.

use std::cell::RefCell;

use super::Rule;
use super::values::ask;

/// Longer signs are asked about anew, in bytes.
pub(super) const LONGEST: usize = 28;

/// The signs, and in the last bytes how many they are and the rule.
type Question = [u64; 4];

/// Answers, each where its question says; of two questions with one place the last that came stays.
pub(super) struct Kept<A, const PLACES: usize>(Vec<(Question, Option<A>)>);

thread_local! {
    static KEPT: RefCell<Kept<u64, 4096>> = const { RefCell::new(Kept::new()) };
}

/// Whether a rule takes the head of `signs`, which are a few letters, a label or a word.
pub(super) fn known(rule: Rule, signs: &str) -> bool {
    kept(rule, signs, |signs| ask(rule, signs).map(|_| 1)).is_some()
}

/// What `ask` reads in `signs` with a rule; each rule reads one thing.
pub(super) fn kept(rule: Rule, signs: &str, ask: impl FnOnce(&str) -> Option<u64>) -> Option<u64> {
    KEPT.with_borrow_mut(|kept| kept.answer(rule, signs, ask))
}

impl<A: Copy, const PLACES: usize> Kept<A, PLACES> {
    pub const fn new() -> Self {
        Kept(Vec::new())
    }

    /// The answer to `signs` with a rule, by `ask` where it isn't kept.
    pub fn answer(&mut self, rule: Rule, signs: &str, ask: impl FnOnce(&str) -> Option<A>) -> Option<A> {
        let Some(question) = question(rule, signs) else {
            return ask(signs);
        };
        if self.0.is_empty() {
            self.0.resize(PLACES, ([0; 4], None));
        }
        // Fibonacci's multiplier spreads neighbours.
        let fold = |all: u64, word: &u64| (all.rotate_left(23) ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let place = (question.iter().fold(0, fold) >> 40) as usize % PLACES;
        let kept = &mut self.0[place];
        if kept.0 != question {
            *kept = (question, ask(signs));
        }
        kept.1
    }
}

fn question(rule: Rule, signs: &str) -> Option<Question> {
    let mut bytes = [0; 32];
    bytes[..LONGEST].get_mut(..signs.len())?.copy_from_slice(signs.as_bytes());
    bytes[LONGEST] = signs.len() as u8;
    bytes[LONGEST + 1..LONGEST + 3].copy_from_slice(&(rule as u16).to_le_bytes());
    let mut question = [0; 4];
    for (word, bytes) in question.iter_mut().zip(bytes.as_chunks().0) {
        *word = u64::from_le_bytes(*bytes);
    }
    Some(question)
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
