//! Zip archives: the directory is read as a stream, so that its length costs no memory.

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
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) => return take.item(Item::failed(name.to_owned(), Galat::unreadable(&error))),
    };
    let mut buffer = vec![0; MAX_CENTRAL_DIRECTORY_RECORD_SIZE];
    let archive = match ZipArchive::from_file(file, &mut buffer) {
        Ok(archive) => archive,
        Err(error) => return take.item(member::broken(name, &io::Error::other(error))),
    };
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
                    None => read(&archive, &entry).unwrap_or_else(|error| {
                        Body::Galat(Galat::new(
                            Kode::ArsipRusak,
                            sentences::MEMBER_BROKEN,
                            &[&error.to_string()],
                        ))
                    }),
                };
                take.item(Item { id: member.id, sumber: Some(name.to_owned()), body })?;
            }
        }
        take.read(packed);
    }
}

/// A member's bytes, verified; one that is broken costs only itself.
fn read<R: ReaderAt>(archive: &ZipArchive<R>, entry: &ZipFileHeaderRecord) -> io::Result<Body> {
    let (size, packed) = (entry.uncompressed_size_hint(), entry.compressed_size_hint());
    if size > MAX_BYTES {
        return Ok(Body::Galat(Galat::not_text(NotText::TooLarge)));
    }
    if member::too_packed(size, packed) {
        return Ok(member::packed_body());
    }
    let method = entry.compression_method();
    let known = [CompressionMethod::STORE, CompressionMethod::DEFLATE, CompressionMethod::ZSTD];
    if entry.flags().is_encrypted() || !known.contains(&method) {
        return Ok(Body::Galat(Galat::new(Kode::TakTerbuka, sentences::NOT_OPENED, &[])));
    }
    let found = archive.get_entry(entry.wayfinder()).map_err(io::Error::other)?;
    let unpacked: Box<dyn Read + '_> = match method {
        CompressionMethod::DEFLATE => Box::new(DeflateDecoder::new(found.reader())),
        CompressionMethod::ZSTD => Box::new(zstd::Decoder::new(found.reader())?),
        _ => Box::new(found.reader()),
    };
    member::read(found.verifying_reader(unpacked), size, || packed)
}
