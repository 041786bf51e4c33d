//! One file packed with gzip, and the limits of everything that unpacks.

use std::io::{self, Read};

use flate2::bufread::MultiGzDecoder;

use super::error::{Fault, SourceError};
use super::kind::Kind;
use crate::text::{MAX_BYTES, NotText};

/// What is larger than this is asked how far it was packed; below, no ratio costs anything.
pub const RATIO_FROM: u64 = 8 * 1024 * 1024;
/// Times that a text may be larger unpacked than packed. Texts pack to a third or a tenth.
pub const MAX_RATIO: u64 = 200;

/// Whether this many bytes can't be a text that was packed into so few.
pub fn too_packed(length: u64, packed: u64) -> bool {
    length > RATIO_FROM && length / MAX_RATIO > packed
}

/// The file that these bytes are packed from.
pub fn gunzip(bytes: &[u8]) -> Result<Vec<u8>, SourceError> {
    let packed = bytes.len() as u64;
    // What unpacks to more than its ratio allows is not unpacked any further.
    let limit = MAX_BYTES.min(RATIO_FROM.max(packed.saturating_mul(MAX_RATIO).saturating_add(MAX_RATIO)));
    let mut out = Vec::new();
    let length = MultiGzDecoder::new(bytes).take(limit + 1).read_to_end(&mut out).map_err(|error| {
        let cut = error.kind() == io::ErrorKind::UnexpectedEof;
        let fault = if cut { Fault::Cut } else { Fault::Syntax };
        SourceError::Broken { kind: Kind::Gzip, at: None, fault }
    })? as u64;
    if too_packed(length, packed) {
        Err(SourceError::TooPacked)
    } else if length > MAX_BYTES {
        Err(SourceError::NotText(NotText::TooLarge))
    } else {
        Ok(out)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::*;

    fn packed(bytes: impl Iterator<Item = u8>) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        let bytes: Vec<u8> = bytes.collect();
        encoder.write_all(&bytes).expect("is packed");
        encoder.finish().expect("is packed")
    }

    #[test]
    fn what_was_packed_comes_out() {
        let text = b"INSTRUKSI BUPATI BANYU BIRU".to_vec();
        let mut twice = packed(text.iter().copied());
        assert_eq!(gunzip(&twice).as_ref(), Ok(&text));
        twice.extend(packed(text.iter().copied()));
        assert_eq!(gunzip(&twice), Ok(text.repeat(2)));
    }

    #[test]
    fn half_a_file_is_told() {
        let whole = packed(b"INSTRUKSI BUPATI".iter().copied());
        for end in 3..whole.len() {
            let broken = SourceError::Broken { kind: Kind::Gzip, at: None, fault: Fault::Cut };
            assert_eq!(gunzip(&whole[..end]), Err(broken), "{end}");
        }
        let mut changed = whole.clone();
        changed[14] ^= 0xFF;
        assert!(matches!(gunzip(&changed), Err(SourceError::Broken { .. })));
    }

    #[test]
    fn bombs_are_not_unpacked() {
        let zeros =
            |count: u64| gunzip(&packed(std::iter::repeat_n(0, count as usize))).map(|out| out.len() as u64);
        assert_eq!(zeros(RATIO_FROM), Ok(RATIO_FROM));
        assert_eq!(zeros(RATIO_FROM + 1), Err(SourceError::TooPacked));
    }
}
