//! Which way up a picture is: cameras store pages lying on their side, and say so.

use super::raster::Raster;

/// How a picture has to be turned to stand upright.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// By a quarter, clockwise
    Right,
    Half,
    Left,
}

impl Turn {
    /// The turn that an orientation of TIFF or Exif asks for. Those that mirror are no photographs.
    pub fn of(orientation: u32) -> Option<Turn> {
        match orientation {
            3 => Some(Turn::Half),
            6 => Some(Turn::Right),
            8 => Some(Turn::Left),
            _ => None,
        }
    }
}

/// The picture, turned.
pub fn turned(raster: Raster, turn: Option<Turn>) -> Raster {
    let Some(turn) = turn else { return raster };
    let Raster { width, height, mut dots, dpi } = raster;
    if turn == Turn::Half {
        dots.reverse();
        return Raster { width, height, dots, dpi };
    }
    let mut out = vec![255; dots.len()];
    let (wide, high) = (width as usize, height as usize);
    for (y, row) in dots.chunks_exact(wide.max(1)).enumerate() {
        for (x, dot) in row.iter().enumerate() {
            let at = match turn {
                Turn::Right => x * high + (high - 1 - y),
                _ => (wide - 1 - x) * high + y,
            };
            if let Some(place) = out.get_mut(at) {
                *place = *dot;
            }
        }
    }
    Raster { width: height, height: width, dots: out, dpi }
}

/// The orientation that Exif tells, which is a small TIFF.
pub fn exif(bytes: &[u8]) -> Option<u32> {
    const ORIENTATION: u16 = 0x112;
    const ENTRY: usize = 12;
    let large_first = match bytes.get(..4)? {
        b"II*\0" => false,
        b"MM\0*" => true,
        _ => return None,
    };
    let two = |at: usize| -> Option<u16> {
        let bytes = bytes.get(at..at + 2)?.try_into().ok()?;
        Some(if large_first { u16::from_be_bytes(bytes) } else { u16::from_le_bytes(bytes) })
    };
    let (high, low) = (u32::from(two(4)?), u32::from(two(6)?));
    let start = if large_first { high << 16 | low } else { low << 16 | high };
    let start = usize::try_from(start).ok().filter(|start| *start < bytes.len())?;
    let entries = (0..usize::from(two(start)?)).map(|number| start + 2 + number * ENTRY);
    let found = entries.into_iter().find(|at| two(*at) == Some(ORIENTATION))?;
    two(found + 8).map(u32::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_turned_upright() {
        let raster = || Raster { width: 3, height: 2, dots: vec![1, 2, 3, 4, 5, 6], dpi: None };
        let dots = |orientation| turned(raster(), Turn::of(orientation)).dots;
        assert_eq!(dots(1), [1, 2, 3, 4, 5, 6]);
        assert_eq!(dots(3), [6, 5, 4, 3, 2, 1]);
        assert_eq!(dots(6), [4, 1, 5, 2, 6, 3]);
        assert_eq!(dots(8), [3, 6, 2, 5, 1, 4]);
    }

    #[test]
    fn exif_says_how_the_camera_was_held() {
        let little = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0";
        let big = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x08\0\0";
        assert_eq!((exif(little), exif(big)), (Some(6), Some(8)));
        for end in 0..little.len() - 4 {
            assert_eq!(exif(&little[..end]).filter(|found| *found != 6), None, "{end}");
        }
    }
}
