//! Which of the texts that inputs hold are read: by name, by share, and never the run's own output.

use std::path::Path;

use anyhow::{Result, anyhow};
use globset::{Glob, GlobBuilder, GlobSet};
use sha2::{Digest, Sha256};

use crate::cli::identity::Identity;
use crate::cli::output::UNFINISHED;

/// A share of the texts: the `number`-th of `of`, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shard {
    number: u64,
    of: u64,
}

impl Shard {
    /// Reads `i/n`.
    pub fn parse(given: &str) -> Result<Shard> {
        let wrong = || anyhow!("no share");
        let (number, of) = given.split_once('/').ok_or_else(wrong)?;
        let (number, of) = (number.parse()?, of.parse()?);
        if (1..=of).contains(&number) { Ok(Shard { number, of }) } else { Err(wrong()) }
    }

    /// Whether the text with this id is in the share: the first 8 bytes of the id's SHA-256, as a number,
    /// modulo `of`, are one less than `number`.
    pub fn holds(self, id: &str) -> bool {
        let digest = Sha256::digest(id);
        let hash = digest.iter().take(8).fold(0u64, |hash, byte| hash << 8 | u64::from(*byte));
        hash % self.of == self.number - 1
    }
}

/// A pattern of `--glob`; `*` and `?` stop at `/`, `**` does not.
pub fn glob(given: &str) -> Result<Glob> {
    Ok(GlobBuilder::new(given).literal_separator(true).build()?)
}

/// Which texts of folders and archives are read.
#[derive(Debug)]
pub struct Choice {
    globs: Option<GlobSet>,
    /// Files and folders that the run itself writes.
    own: Vec<Identity>,
    shard: Option<Shard>,
}

impl Choice {
    /// Texts that match one of `globs`, or all; never what is in `own`; of this share, or of all.
    pub fn new(globs: &[Glob], own: Vec<Identity>, shard: Option<Shard>) -> Result<Choice> {
        let globs = if globs.is_empty() { None } else { Some(GlobSet::new(globs)?) };
        Ok(Choice { globs, own, shard })
    }

    /// Whether a text at this path below its folder or archive is read.
    pub fn matches(&self, below: impl AsRef<Path>) -> bool {
        self.globs.as_ref().is_none_or(|globs| globs.is_match(below))
    }

    /// Whether the text with this id is in this run's share.
    pub fn shares(&self, id: &str) -> bool {
        self.shard.is_none_or(|shard| shard.holds(id))
    }

    /// Whether this path is what the run itself writes, under whatever name; `inode` is that of the file itself, where
    /// the system tells it with the name.
    pub fn is_own(&self, path: &Path, inode: Option<u64>) -> bool {
        let name = path.file_name();
        name.is_some_and(|name| name.as_encoded_bytes().starts_with(UNFINISHED.as_bytes()))
            // Inodes first: to ask for every path would cost a call each.
            || self.own.iter().any(|own| own.may_be(inode) && Identity::of(path).as_ref() == Some(own))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_i_of_n() {
        assert_eq!(Shard::parse("2/8").expect("is a share"), Shard { number: 2, of: 8 });
        for wrong in ["", "2", "0/8", "9/8", "1/0", "a/8", "1/8/2", "-1/8"] {
            assert!(Shard::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn every_id_is_in_one_share_always_the_same() {
        let shards: Vec<Shard> = (1..=4).map(|number| Shard { number, of: 4 }).collect();
        let mut counts = [0; 4];
        for number in 0..4000 {
            let id = format!("arsip/{number}.txt");
            let holders: Vec<usize> = (0..4).filter(|i| shards[*i].holds(&id)).collect();
            assert_eq!(holders.len(), 1);
            counts[holders[0]] += 1;
        }
        assert!(counts.iter().all(|count| (900..1100).contains(count)), "{counts:?}");
        // Known for good: other versions and other programs must find the same share.
        assert!(shards[2].holds("naskah.txt"));
    }
}
