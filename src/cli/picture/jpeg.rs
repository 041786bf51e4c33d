//! JPEG → grey.

use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::raster::Raster;
use super::turn::{Turn, exif, turned};
use super::{Unread, fits};

/// Centimetres in an inch.
const INCH: f32 = 2.54;

/// The picture that these bytes are.
pub fn read(bytes: &[u8]) -> Result<Raster, Unread> {
    let options = DecoderOptions::default().jpeg_set_out_colorspace(ColorSpace::Luma).set_strict_mode(false);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    let broken = |error: zune_jpeg::errors::DecodeErrors| Unread::Broken(error.to_string());
    decoder.decode_headers().map_err(broken)?;
    let (Some(info), Some(colours)) = (decoder.info(), decoder.input_colorspace()) else {
        return Err(Unread::Unknown);
    };
    let (width, height) = (u32::from(info.width), u32::from(info.height));
    fits(width, height)?;
    if !matches!(colours, ColorSpace::Luma | ColorSpace::YCbCr | ColorSpace::RGB) {
        return Err(Unread::Unknown);
    }
    let turn = decoder.exif().and_then(|exif_bytes| exif(exif_bytes)).and_then(Turn::of);
    let dots = decoder.decode().map_err(broken)?;
    if dots.len() as u64 != u64::from(width) * u64::from(height) {
        return Err(Unread::Unknown);
    }
    Ok(turned(Raster { width, height, dots, dpi: density(bytes) }, turn))
}

/// Dots per inch as JFIF has them, in the first segment.
fn density(bytes: &[u8]) -> Option<f32> {
    let head: &[u8; 18] = bytes.first_chunk()?;
    let [0xFF, 0xD8, 0xFF, 0xE0, _, _, b'J', b'F', b'I', b'F', 0, _, _, unit, high, low, _, _] = *head else {
        return None;
    };
    let density = f32::from(u16::from_be_bytes([high, low]));
    match unit {
        1 => Some(density),
        2 => Some(density * INCH),
        _ => None,
    }
}
