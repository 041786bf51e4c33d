//! Where texts come from: files, folders, archives, records. Hands them over one by one, always in one order.

use std::fs::{self, File};
use std::io::{self, BufReader, ErrorKind};
use std::path::{Path, PathBuf};

use anyhow::anyhow;
use diktum::wording::Lang;
use diktum::wording::batch::{galat as sentences, words};

use super::choice::Choice;
use super::galat::{Galat, Kode};
use super::item::{Body, Item, name, text};
use super::packing::Packing;
use super::walk::{self, Found};
use super::{records, tarball, ziparchive};
use crate::cli::{input, output};

/// The sumber of records from standard input; the same in both languages, for it stands in the output.
const STDIN: &str = "-";
/// What a file of a folder counts for in the progress, beside archives that count by their bytes.
const FILE_UNITS: u64 = 4096;

/// Why no more texts are handed over.
#[derive(Debug)]
pub enum Stop {
    /// Nobody takes them any more.
    Closed,
    /// The run can't go on.
    Failed(anyhow::Error),
}

/// Who takes the texts.
pub trait Take {
    /// Takes one; its place in the output is after those before it.
    fn item(&mut self, item: Item) -> Result<(), Stop>;
    /// The next one may be long in coming.
    fn pause(&mut self) -> Result<(), Stop>;
    /// So much more of the inputs is read.
    fn read(&mut self, units: u64);
}

/// Hands over every text of these inputs, in their order.
pub fn each(inputs: &[PathBuf], choice: &Choice, lang: Lang, take: &mut dyn Take) -> Result<(), Stop> {
    inputs.iter().try_for_each(|input| one(input, choice, lang, take))
}

fn one(input: &Path, choice: &Choice, lang: Lang, take: &mut dyn Take) -> Result<(), Stop> {
    if input::is_stdin(input) {
        return records::each(&mut BufReader::new(io::stdin()), STDIN, choice, take);
    }
    let id = name(input);
    match fs::metadata(input) {
        // In every share: what can't be found may have been a folder of texts of all shares.
        Err(error) => take.item(Item::failed(id, Galat::unreadable(&error))),
        Ok(found) if found.is_dir() => folder(input, &id, choice, lang, take),
        Ok(_) => match Packing::of(&id) {
            Some(Packing::Zip) => ziparchive::each(input, &id, choice, take),
            Some(Packing::Records) => match File::open(input) {
                Ok(file) => records::each(&mut BufReader::new(file), &id, choice, take),
                Err(error) => take.item(Item::failed(id, Galat::unreadable(&error))),
            },
            Some(packing) => tarball::each(input, &id, packing, choice, take),
            None => {
                take.read(FILE_UNITS);
                if !choice.shares(&id) {
                    return Ok(());
                }
                let body = Body::File { path: input.to_owned(), walked: false };
                take.item(Item { id, sumber: None, body, meta: None })
            }
        },
    }
}

fn folder(root: &Path, id: &str, choice: &Choice, lang: Lang, take: &mut dyn Take) -> Result<(), Stop> {
    let prefix = match id {
        "." => String::new(),
        _ if id.ends_with('/') => id.to_owned(),
        _ => format!("{id}/"),
    };
    let id = |below: &[u8]| format!("{prefix}{}", text(below));
    walk::each(root, choice, &mut |found| {
        take.read(FILE_UNITS);
        let (id, body) = match found {
            Found::Unreadable { path, error } if error.kind() == ErrorKind::NotFound => {
                return Err(Stop::Failed(vanished(&path, lang)));
            }
            Found::Unreadable { path, error } => {
                return take.item(Item::failed(name(&path), Galat::unreadable(&error)));
            }
            Found::FolderLink { below } => {
                (id(below), Body::Galat(Galat::new(Kode::Tautan, sentences::LINK, &[])))
            }
            Found::Other { below } => {
                (id(below), Body::Galat(Galat::new(Kode::BukanBerkas, sentences::NO_REGULAR_FILE, &[])))
            }
            Found::File { path, below } => {
                let id = id(below);
                let nested = Packing::of(&id).is_some();
                let body = if nested {
                    Body::Galat(Galat::new(Kode::ArsipBersarang, sentences::NESTED, &[]))
                } else {
                    Body::File { path, walked: true }
                };
                (id, body)
            }
        };
        if choice.shares(&id) { take.item(Item { id, sumber: None, body, meta: None }) } else { Ok(()) }
    })
}

/// A folder that was there is gone: a share that is no longer connected, not a text that is missing.
pub fn vanished(folder: &Path, lang: Lang) -> anyhow::Error {
    anyhow!(words(lang).vanished).context(output::shown(&folder.to_string_lossy()))
}

/// How much [`each`] will have read at the end, in the units of [`Take::read`]. Not known of standard input, nor
/// where `wanted` ends before all is counted.
pub fn units(inputs: &[PathBuf], choice: &Choice, wanted: impl Fn() -> bool) -> Option<u64> {
    let mut sum = 0;
    for input in inputs {
        if input::is_stdin(input) {
            return None;
        }
        match fs::metadata(input) {
            Ok(found) if found.is_dir() => {
                let count = walk::each(input, choice, &mut |_| {
                    sum += FILE_UNITS;
                    if wanted() { Ok(()) } else { Err(()) }
                });
                count.ok()?;
            }
            Ok(found) if Packing::of(&name(input)).is_some() => sum += found.len(),
            Ok(_) => sum += FILE_UNITS,
            Err(_) => {}
        }
    }
    Some(sum)
}
