//! Zip archives: the directory is read as a stream, so that its length costs no memory.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use diktum::NotText;
use diktum::text::MAX_BYTES;
use diktum::wording::batch::galat as sentences;
use flate2::read::DeflateDecoder;
use rawzip::{
    CompressionMethod, MAX_CENTRAL_DIRECTORY_RECORD_SIZE, ReaderAt, ZipArchive, ZipFileHeaderRecord,
};

use super::choice::Choice;
use super::galat::{Galat, Kode};
use super::item::{Body, Item};
use super::member::{self, Kind};
use super::source::{Stop, Take};

/// Hands each chosen member of the archive at `path` to `take`, in the order of its directory.
pub fn each(path: &Path, name: &str, choice: &Choice, take: &mut dyn Take) -> Result<(), Stop> {
    let opened = File::open(path).and_then(|file| Ok((file.metadata()?.len(), file)));
    let (length, file) = match opened {
        Ok(opened) => opened,
        Err(error) => return take.item(Item::failed(name.to_owned(), Galat::unreadable(&error))),
    };
    let mut buffer = vec![0; MAX_CENTRAL_DIRECTORY_RECORD_SIZE];
    let archive = match ZipArchive::from_file(file, &mut buffer) {
        Ok(archive) => archive,
        Err(error) => return take.item(member::broken(name, &io::Error::other(error))),
    };
    let (mut unpacked, mut taken) = (0, Taken::default());
    let mut entries = archive.entries(&mut buffer);
    loop {
        let entry = match entries.next_entry() {
            Ok(Some(entry)) => entry,
            Ok(None) => return Ok(()),
            Err(error) => return take.item(member::broken(name, &io::Error::other(error))),
        };
        let packed = entry.compressed_size_hint();
        if !entry.is_dir() {
            let kind = if entry.mode().is_symlink() { Kind::Link } else { Kind::Text };
            // Windows programs wrote its own separator.
            let path: Vec<u8> =
                entry.file_path().as_bytes().iter().map(|b| if *b == b'\\' { b'/' } else { *b }).collect();
            if let Some(member) = member::chosen(name, &path, kind, choice) {
                let body = match member.refused {
                    Some(galat) => Body::Galat(galat),
                    None => match read(&archive, &entry, &mut taken) {
                        Ok(None) => {
                            let galat = Galat::new(Kode::ArsipRusak, sentences::OVERLAP, &[]);
                            return take.item(Item::failed(name.to_owned(), galat));
                        }
                        Ok(Some((length, body))) => {
                            unpacked += length;
                            body
                        }
                        Err(error) => Body::Galat(Galat::new(
                            Kode::ArsipRusak,
                            sentences::MEMBER_BROKEN,
                            &[&error.to_string()],
                        )),
                    },
                };
                if member::is_bomb(unpacked, length) {
                    return take.item(member::bomb(name));
                }
                take.item(Item { id: member.id, sumber: Some(name.to_owned()), body, meta: None })?;
            }
        }
        take.read(packed);
    }
}

/// A member's bytes, verified, and how many were unpacked; one that is broken costs only itself. Nothing where it takes
/// bytes that another member has.
fn read<R: ReaderAt>(
    archive: &ZipArchive<R>,
    entry: &ZipFileHeaderRecord,
    taken: &mut Taken,
) -> io::Result<Option<(u64, Body)>> {
    let refused = |body| Ok(Some((0, body)));
    let (size, packed) = (entry.uncompressed_size_hint(), entry.compressed_size_hint());
    if size > MAX_BYTES {
        return refused(Body::Galat(Galat::not_text(NotText::TooLarge)));
    }
    if member::too_packed(size, packed) {
        return refused(member::packed_body());
    }
    let method = entry.compression_method();
    let known = [CompressionMethod::STORE, CompressionMethod::DEFLATE, CompressionMethod::ZSTD];
    if entry.flags().is_encrypted() || !known.contains(&method) {
        return refused(Body::Galat(Galat::new(Kode::TakTerbuka, sentences::NOT_OPENED, &[])));
    }
    let found = archive.get_entry(entry.wayfinder()).map_err(io::Error::other)?;
    if !taken.take(entry.local_header_offset(), found.compressed_data_range().1) {
        return Ok(None);
    }
    let unpacked: Box<dyn Read + '_> = match method {
        CompressionMethod::DEFLATE => Box::new(DeflateDecoder::new(found.reader())),
        CompressionMethod::ZSTD => Box::new(zstd::Decoder::new(found.reader())?),
        _ => Box::new(found.reader()),
    };
    // What was unpacked in vain counts too: the work is the same.
    let mut count = Count { inner: unpacked, length: 0 };
    let body = member::read(found.verifying_reader(&mut count), size, || packed);
    let length = count.length;
    body.map(|body| Some((length, body)))
}

/// Counts the bytes that come out of a decoder.
struct Count<R> {
    inner: R,
    length: u64,
}

impl<R: Read> Read for Count<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let length = self.inner.read(into)?;
        self.length += length as u64;
        Ok(length)
    }
}

/// Stretches of the file that members have, from their header to their last byte.
#[derive(Debug, Default)]
struct Taken {
    /// Where each begins, and where it ends.
    stretches: BTreeMap<u64, u64>,
}

/// Two members with less than this between them have no third one there: a header alone is longer.
const BETWEEN: u64 = 30;

impl Taken {
    /// Notes a stretch, and whether nobody had any of it. Stretches side by side become one, so that an archive as
    /// programs write it costs no memory.
    fn take(&mut self, start: u64, end: u64) -> bool {
        let before = self.stretches.range(..=start).next_back().map(|(start, end)| (*start, *end));
        let after = self.stretches.range(start..).next().map(|(start, end)| (*start, *end));
        if before.is_some_and(|(_, other)| other > start) || after.is_some_and(|(other, _)| other < end) {
            return false;
        }
        let (mut from, mut to) = (start, end);
        if let Some((other, _)) = before.filter(|(_, other)| start - other < BETWEEN) {
            from = other;
        }
        if let Some((other, end)) = after.filter(|(other, _)| other - to < BETWEEN) {
            self.stretches.remove(&other);
            to = end;
        }
        self.stretches.insert(from, to);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_taken_twice() {
        let mut taken = Taken::default();
        for (start, end, free) in [
            (0, 100, true),
            (100, 200, true),
            (212, 300, true),
            (250, 260, false),
            (0, 100, false),
            (1000, 1100, true),
            (900, 1001, false),
            (300, 1000, true),
            (1099, 1200, false),
            (1100, 1200, true),
        ] {
            assert_eq!(taken.take(start, end), free, "{start} {end}");
        }
        assert_eq!(taken.stretches.len(), 1);
    }
}
