//! The files of folders, and which of them belong together.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use diktum::wording::Lang;
use diktum::wording::diff::words;

use crate::cli::batch::choice::Choice;
use crate::cli::batch::item::text;
use crate::cli::batch::walk::{self, Found};
use crate::cli::{input, output};

/// A file of a folder.
#[derive(Clone, Debug)]
pub struct Entry {
    pub path: PathBuf,
    /// Its path below the folder, joined by `/`.
    pub below: String,
}

/// The files of a folder in the order of the bytes of their paths, and what can't be read, each with its reason.
pub fn files(root: &Path, choice: &Choice, lang: Lang) -> (Vec<Entry>, Vec<String>) {
    let (mut files, mut trouble) = (Vec::new(), Vec::new());
    let shown = |path: &Path| output::shown(&path.to_string_lossy());
    let walked = walk::each::<()>(root, choice, &mut |found| {
        match found {
            Found::File { path, below } => {
                files.push(Entry { path, below: text(below) });
            }
            Found::FolderLink { below } | Found::Other { below } => {
                trouble.push(format!("{}: {}", shown(&root.join(text(below))), words(lang).folder_link));
            }
            Found::Unreadable { path, error } => {
                trouble.push(format!("{}: {}", shown(&path), input::why_unreadable(&error, lang)));
            }
        }
        Ok(())
    });
    // The walk itself never fails: nothing above ends it.
    walked.unwrap_or_default();
    (files, trouble)
}

/// Pairs of files of two folders: the same path; or a text and its JSON, `a.txt` with `a.txt.json` or `a.json`.
/// In the order of their paths, files without a partner among them.
pub fn pairs(old: Vec<Entry>, new: Vec<Entry>) -> Vec<(Option<Entry>, Option<Entry>)> {
    let mut partner: Vec<Option<usize>> = vec![None; old.len()];
    let mut taken = vec![false; new.len()];
    for key in [same, without_json, bare] {
        let mut waiting: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, entry) in old.iter().enumerate().filter(|(at, _)| partner[*at].is_none()) {
            waiting.entry(key(&entry.below)).or_default().push(at);
        }
        let mut found: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, entry) in new.iter().enumerate().filter(|(at, _)| !taken[*at]) {
            found.entry(key(&entry.below)).or_default().push(at);
        }
        for (key, right) in found {
            // Where several could be meant, none is.
            if let (Some([left]), [right]) = (waiting.get(&key).map(Vec::as_slice), right.as_slice()) {
                partner[*left] = Some(*right);
                taken[*right] = true;
            }
        }
    }
    let mut new: Vec<Option<Entry>> = new.into_iter().map(Some).collect();
    let mut out: Vec<(Option<Entry>, Option<Entry>)> = old
        .into_iter()
        .zip(partner)
        .map(|(entry, partner)| (Some(entry), partner.and_then(|partner| new[partner].take())))
        .collect();
    out.extend(new.into_iter().flatten().map(|entry| (None, Some(entry))));
    out.sort_by(|a, b| below(a).cmp(below(b)));
    out
}

fn same(path: &str) -> String {
    path.to_owned()
}

/// `a.txt.json` is made from `a.txt`.
fn without_json(path: &str) -> String {
    path.strip_suffix(".json").unwrap_or(path).to_owned()
}

/// Without its end: `a.json` too is made from `a.txt`.
fn bare(path: &str) -> String {
    let path = path.strip_suffix(".json").unwrap_or(path);
    let name = path.rfind('/').map_or(0, |slash| slash + 1);
    let end = path[name..].rfind('.').filter(|dot| *dot > 0).map_or(path.len(), |dot| name + dot);
    path[..end].to_owned()
}

/// The path that a pair is told by.
pub fn below(pair: &(Option<Entry>, Option<Entry>)) -> &str {
    pair.1.as_ref().or(pair.0.as_ref()).map_or("", |entry| &entry.below)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_belong_to_their_json() {
        let entries = |names: &[&str]| -> Vec<Entry> {
            names.iter().map(|name| Entry { path: name.into(), below: (*name).to_owned() }).collect()
        };
        let found = pairs(
            entries(&["a.txt", "b.json", "c.txt", "d.txt", "e.md", "e.txt", "x/f.txt.json", "x/g"]),
            entries(&["a.json", "a.txt", "b.txt", "d.json", "d.md", "e.json", "x/f.txt", "y/g"]),
        );
        let name = |entry: &Option<Entry>| entry.as_ref().map_or("-".to_owned(), |entry| entry.below.clone());
        let found: Vec<String> =
            found.iter().map(|pair| format!("{} {}", name(&pair.0), name(&pair.1))).collect();
        assert_eq!(
            found,
            [
                "- a.json",
                "a.txt a.txt",
                "b.json b.txt",
                "c.txt -",
                "- d.json",
                "- d.md",
                "d.txt -",
                "- e.json",
                "e.md -",
                "e.txt -",
                "x/f.txt.json x/f.txt",
                "x/g -",
                "- y/g",
            ]
        );
    }
}
