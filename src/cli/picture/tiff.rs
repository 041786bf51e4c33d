//! TIFF → grey, page by page.

use std::io::Cursor;

use tiff::decoder::{Decoder, DecodingResult, Limits};
use tiff::tags::Tag;
use tiff::{ColorType, TiffError};

use super::raster::{Raster, grey, on_white};
use super::turn::{Turn, turned};
use super::{Unread, Why, fits};

/// The most pages that are looked for.
const MAX_PAGES: u32 = 10_000;
/// Bytes of a decoded page: the most dots, in four colours.
const MAX_DECODED: usize = 4 * super::MAX_DOTS as usize;
/// Centimetres in an inch.
const INCH: f32 = 2.54;
/// The unit of resolutions that counts centimetres.
const CENTIMETRES: u32 = 3;

/// How many pages these bytes have.
pub fn pages(bytes: &[u8]) -> Result<u32, Why> {
    let mut decoder = open(bytes).map_err(|error| Why::Picture(error.to_string()))?;
    let mut pages = 1;
    while pages < MAX_PAGES && decoder.more_images() {
        // A broken page ends the file: what is behind it can't be found.
        if decoder.next_image().is_err() {
            break;
        }
        pages += 1;
    }
    Ok(pages)
}

/// The page with this index, counted from 0.
pub fn read(bytes: &[u8], index: u32) -> Result<Raster, Unread> {
    let mut decoder = open(bytes).map_err(unread)?;
    if index > 0 {
        decoder.seek_to_image(index as usize).map_err(unread)?;
    }
    let (width, height) = decoder.dimensions().map_err(unread)?;
    fits(width, height)?;
    let colours = decoder.colortype().map_err(unread)?;
    let number = |decoder: &mut Decoder<_>, tag| decoder.get_tag_f32(tag).ok();
    let dpi = number(&mut decoder, Tag::XResolution);
    let unit = decoder.get_tag_u32(Tag::ResolutionUnit).unwrap_or_default();
    let dpi = dpi.map(|dpi| if unit == CENTIMETRES { dpi * INCH } else { dpi });
    let turn = decoder.get_tag_u32(Tag::Orientation).ok().and_then(Turn::of);
    let DecodingResult::U8(found) = decoder.read_image().map_err(unread)? else {
        return Err(Unread::Unknown);
    };
    let dots = dots(found, colours, width as usize)?;
    if dots.len() != width as usize * height as usize {
        return Err(Unread::Unknown);
    }
    Ok(turned(Raster { width, height, dots, dpi }, turn))
}

fn open(bytes: &[u8]) -> Result<Decoder<Cursor<&[u8]>>, TiffError> {
    let mut limits = Limits::default();
    limits.decoding_buffer_size = MAX_DECODED;
    Ok(Decoder::new(Cursor::new(bytes))?.with_limits(limits))
}

/// Samples of a page in these colours as grey.
fn dots(found: Vec<u8>, colours: ColorType, width: usize) -> Result<Vec<u8>, Unread> {
    Ok(match colours {
        ColorType::Gray(8) => found,
        ColorType::Gray(1) => {
            // Eight in a byte, every row begins with a new one.
            let row = |row: &[u8]| -> Vec<u8> {
                let bits = row.iter().flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1));
                bits.take(width).map(|bit| bit * 255).collect()
            };
            found.chunks(width.div_ceil(8).max(1)).flat_map(row).collect()
        }
        ColorType::GrayA(8) => {
            found.as_chunks::<2>().0.iter().map(|[grey, seen]| on_white(*grey, *seen)).collect()
        }
        ColorType::RGB(8) => {
            found.as_chunks::<3>().0.iter().map(|[red, green, blue]| grey(*red, *green, *blue)).collect()
        }
        ColorType::YCbCr(8) => found.as_chunks::<3>().0.iter().map(|[grey, _, _]| *grey).collect(),
        ColorType::RGBA(8) => found
            .as_chunks::<4>()
            .0
            .iter()
            .map(|[red, green, blue, seen]| on_white(grey(*red, *green, *blue), *seen))
            .collect(),
        _ => return Err(Unread::Unknown),
    })
}

fn unread(error: TiffError) -> Unread {
    match error {
        TiffError::UnsupportedError(_) => Unread::Unknown,
        error => Unread::Broken(error.to_string()),
    }
}
