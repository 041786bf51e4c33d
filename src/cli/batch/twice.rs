//! Ids that come more than once: two lines with one id are one to whoever joins them by it.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, DefaultHasher, Hasher};

/// The ids of a run, a few bytes each: of an id its hash is kept.
#[derive(Debug, Default)]
pub struct Ids {
    /// Whether it was told that this one came again. Hashes are hashed once more, which costs little.
    seen: HashMap<u64, bool, BuildHasherDefault<DefaultHasher>>,
}

impl Ids {
    /// Notes an id; true where it comes for the second time.
    pub fn comes_again(&mut self, id: &str) -> bool {
        let mut hasher = DefaultHasher::new();
        hasher.write(id.as_bytes());
        match self.seen.get_mut(&hasher.finish()) {
            Some(told) => !std::mem::replace(told, true),
            None => {
                self.seen.insert(hasher.finish(), false);
                false
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_comes_again_once() {
        let mut ids = Ids::default();
        let again: Vec<bool> =
            ["a", "b", "a", "", "a", "b", ""].iter().map(|id| ids.comes_again(id)).collect();
        assert_eq!(again, [false, false, true, false, false, true, true]);
    }
}
