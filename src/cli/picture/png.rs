//! PNG → grey.

use std::io::Cursor;

use png::{ColorType, Decoder, DecodingError, Transformations, Unit};

use super::raster::{Raster, grey, on_white};
use super::{Unread, fits};

/// Metres in an inch.
const INCH: f32 = 0.0254;

/// The picture that these bytes are.
pub fn read(bytes: &[u8]) -> Result<Raster, Unread> {
    let mut decoder = Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(unread)?;
    let info = reader.info();
    let (width, height) = (info.width, info.height);
    fits(width, height)?;
    if info.interlaced {
        return Err(Unread::Unknown);
    }
    let dpi = info.pixel_dims.filter(|dims| dims.unit == Unit::Meter).map(|dims| dims.xppu as f32 * INCH);
    let (colour, _) = reader.output_color_type();
    let mut dots = Vec::with_capacity(width as usize * height as usize);
    while let Some(row) = reader.next_row().map_err(unread)? {
        let row = row.data();
        match colour {
            ColorType::Grayscale => dots.extend_from_slice(row),
            ColorType::GrayscaleAlpha => {
                let (pairs, _) = row.as_chunks::<2>();
                dots.extend(pairs.iter().map(|[grey, seen]| on_white(*grey, *seen)));
            }
            ColorType::Rgb => {
                let (colours, _) = row.as_chunks::<3>();
                dots.extend(colours.iter().map(|[red, green, blue]| grey(*red, *green, *blue)));
            }
            ColorType::Rgba => {
                let (colours, _) = row.as_chunks::<4>();
                let dot = |[red, green, blue, seen]: &[u8; 4]| on_white(grey(*red, *green, *blue), *seen);
                dots.extend(colours.iter().map(dot));
            }
            ColorType::Indexed => return Err(Unread::Unknown),
        }
    }
    Ok(Raster { width, height, dots, dpi })
}

fn unread(error: DecodingError) -> Unread {
    Unread::Broken(error.to_string())
}
