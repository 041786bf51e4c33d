//! Tar archives, packed or not, read as a stream: one member in memory at a time.

use std::cell::Cell;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use flate2::bufread::MultiGzDecoder;
use tar::EntryType;

use super::choice::Choice;
use super::galat::Galat;
use super::item::{Body, Item};
use super::member::{self, Kind};
use super::packing::Packing;
use super::source::{Stop, Take};

/// Bytes that may stand between two members: headers, long names, attributes.
const MAX_HEADERS: u64 = 1024 * 1024;
/// Bytes read from a file at once.
const BUFFER: usize = 64 * 1024;

/// What a stream has cost so far, and what it may still cost.
#[derive(Default)]
struct Meter {
    /// Bytes taken from the file.
    packed: Cell<u64>,
    /// Bytes that came out.
    unpacked: Cell<u64>,
    /// Bytes that may be read before the next member is handed over.
    allowed: Cell<u64>,
    /// Whether the stream is over.
    ended: Cell<bool>,
    /// Whether the archive unpacks to more than one of texts can.
    bomb: Cell<bool>,
}

/// Hands each chosen member of the archive at `path` to `take`.
pub fn each(
    path: &Path,
    name: &str,
    packing: Packing,
    choice: &Choice,
    take: &mut dyn Take,
) -> Result<(), Stop> {
    let meter = Meter::default();
    let file = match File::open(path) {
        Ok(file) => Metered { inner: BufReader::with_capacity(BUFFER, file), meter: &meter },
        Err(error) => return take.item(Item::failed(name.to_owned(), Galat::unreadable(&error))),
    };
    let reader: io::Result<Box<dyn Read + '_>> = match packing {
        Packing::TarGz => Ok(Box::new(MultiGzDecoder::new(file))),
        Packing::TarZst => zstd::Decoder::with_buffer(file).map(|reader| Box::new(reader) as _),
        _ => Ok(Box::new(file)),
    };
    match reader.and_then(|reader| members(reader, &meter, name, choice, take)) {
        Ok(stopped) => stopped,
        Err(_) if meter.bomb.get() => take.item(member::bomb(name)),
        Err(error) => take.item(member::broken(name, &error)),
    }
}

/// The members of a stream; the outer error is the archive's, the inner one says that nobody takes more.
fn members<'m>(
    reader: Box<dyn Read + 'm>,
    meter: &'m Meter,
    name: &str,
    choice: &Choice,
    take: &mut dyn Take,
) -> io::Result<Result<(), Stop>> {
    let mut archive = tar::Archive::new(Guarded { inner: reader, meter });
    let mut told = 0;
    meter.allowed.set(MAX_HEADERS);
    for entry in archive.entries()? {
        let mut entry = entry?;
        let kind = match entry.header().entry_type() {
            EntryType::Directory | EntryType::XGlobalHeader => None,
            EntryType::Regular | EntryType::Continuous if is_sparse(&mut entry) => Some(Kind::Sparse),
            EntryType::Regular | EntryType::Continuous => Some(Kind::Text),
            EntryType::GNUSparse => Some(Kind::Sparse),
            EntryType::Symlink | EntryType::Link => Some(Kind::Link),
            _ => Some(Kind::Other),
        };
        let (size, stored) = (entry.size(), entry.header().entry_size()?.max(entry.size()));
        meter.allowed.set(stored.saturating_add(MAX_HEADERS));
        let member = kind.and_then(|kind| member::chosen(name, &entry.path_bytes(), kind, choice));
        if let Some(member) = member {
            let body = match member.refused {
                Some(galat) => Body::Galat(galat),
                None => member::read(&mut entry, size, || meter.packed.get())?,
            };
            if let Err(stop) =
                take.item(Item { id: member.id, sumber: Some(name.to_owned()), body, meta: None })
            {
                return Ok(Err(stop));
            }
        }
        meter.allowed.set(meter.allowed.get().saturating_add(MAX_HEADERS));
        take.read(meter.packed.get() - told);
        told = meter.packed.get();
    }
    // A whole archive ends with blocks of zeros: without them, members may be cut off.
    if meter.ended.get() {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(Ok(()))
}

/// Whether a member's attributes say that its bytes are a map of holes and what stands between them.
fn is_sparse<R: Read>(entry: &mut tar::Entry<R>) -> bool {
    const SPARSE: &[u8] = b"GNU.sparse.";
    let attributes = entry.pax_extensions().ok().flatten();
    attributes.is_some_and(|mut all| all.any(|own| own.is_ok_and(|own| own.key_bytes().starts_with(SPARSE))))
}

/// Counts the bytes that a decoder takes.
struct Metered<'m> {
    inner: BufReader<File>,
    meter: &'m Meter,
}

impl Read for Metered<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let length = self.inner.read(into)?;
        self.meter.packed.set(self.meter.packed.get() + length as u64);
        Ok(length)
    }
}

impl BufRead for Metered<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.inner.fill_buf()
    }

    fn consume(&mut self, length: usize) {
        self.meter.packed.set(self.meter.packed.get() + length as u64);
        self.inner.consume(length);
    }
}

/// Ends a stream that gives more than it may: a name of gigabytes, or zeros without end.
struct Guarded<'m> {
    inner: Box<dyn Read + 'm>,
    meter: &'m Meter,
}

impl Read for Guarded<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let meter = self.meter;
        let length = self.inner.read(into)? as u64;
        meter.ended.set(length == 0);
        meter.unpacked.set(meter.unpacked.get() + length);
        let ratio = member::is_bomb(meter.unpacked.get(), meter.packed.get());
        let Some(left) = meter.allowed.get().checked_sub(length).filter(|_| !ratio) else {
            meter.bomb.set(true);
            return Err(io::ErrorKind::InvalidData.into());
        };
        meter.allowed.set(left);
        Ok(length as usize)
    }
}
