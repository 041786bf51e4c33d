//! Pictures of pages: as files have them, and as the recogniser is shown them, in grey and at the resolution at which
//! it reads best.

mod jpeg;
mod png;
mod raster;
mod scale;
mod tiff;
mod turn;

use std::sync::Arc;

pub use raster::{Grey, Raster};

use super::recogniser::Why;

/// The most dots that a picture may have: a sheet of A3 at 500 dots per inch, or a large photograph.
const MAX_DOTS: u64 = 50_000_000;
/// The short side of the sheet that pages are printed on, in inches: A4, and F4 is hardly wider.
const SHEET: f32 = 8.27;
/// What the short side of a page can be, in inches. A resolution by which it would be another is made up, as that of
/// photographs is.
const SHORT_SIDE: std::ops::RangeInclusive<f32> = 4.0..=18.0;
/// A picture whose resolution differs by less from the wanted one stays as it is.
const NEAR: f32 = 0.1;

/// A kind of picture file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Png,
    Jpeg,
    Tiff,
}

/// What the recogniser is shown.
#[derive(Clone, Debug)]
pub struct Picture {
    bytes: Arc<Vec<u8>>,
    dpi: u32,
    /// Of a file with many pages: the one, counted from 0.
    page: Option<u32>,
    /// Where dots begin in `bytes`, and how many there are, where it is a grey picture.
    grey: Option<(usize, u32, u32)>,
}

impl Picture {
    /// A grey picture with this resolution.
    pub fn of(raster: Raster, dpi: u32) -> Picture {
        let Raster { width, height, mut dots, .. } = raster;
        let head = format!("P5\n{width} {height}\n255\n");
        dots.splice(0..0, head.bytes());
        Picture { bytes: Arc::new(dots), dpi, page: None, grey: Some((head.len(), width, height)) }
    }

    /// The bytes that the recogniser is given.
    pub fn bytes(&self) -> Arc<Vec<u8>> {
        Arc::clone(&self.bytes)
    }

    pub fn dpi(&self) -> u32 {
        self.dpi
    }

    pub fn page(&self) -> Option<u32> {
        self.page
    }

    /// Its dots, where they are known.
    pub fn grey(&self) -> Option<Grey<'_>> {
        let (start, width, height) = self.grey?;
        Some(Grey { width, height, dots: self.bytes.get(start..)? })
    }
}

/// How many pages a picture file has.
pub fn pages(kind: Kind, bytes: &[u8]) -> Result<u32, Why> {
    match kind {
        Kind::Png | Kind::Jpeg => Ok(1),
        Kind::Tiff => tiff::pages(bytes),
    }
}

/// Page `page`, counted from 1, of a picture file, as the recogniser is shown it.
pub fn page(kind: Kind, bytes: &Arc<Vec<u8>>, page: u32, dpi: u32) -> Result<Picture, Why> {
    let index = page.saturating_sub(1);
    let raster = match kind {
        Kind::Png => png::read(bytes),
        Kind::Jpeg => jpeg::read(bytes),
        Kind::Tiff => tiff::read(bytes, index),
    };
    match raster {
        Ok(raster) => Ok(shown(raster, dpi)),
        // A kind of picture that the recogniser may know.
        Err(Unread::Unknown) => {
            let page = (kind == Kind::Tiff).then_some(index);
            Ok(Picture { bytes: Arc::clone(bytes), dpi, page, grey: None })
        }
        Err(Unread::Large(dots)) => Err(Why::Large(dots / 1_000_000)),
        Err(Unread::Broken(error)) => Err(Why::Picture(error)),
    }
}

/// Why a picture file has no dots.
#[derive(Debug)]
enum Unread {
    /// A variety that is not read here.
    Unknown,
    Large(u64),
    Broken(String),
}

/// Refuses what has more dots than a page.
fn fits(width: u32, height: u32) -> Result<(), Unread> {
    let dots = u64::from(width) * u64::from(height);
    if dots > MAX_DOTS { Err(Unread::Large(dots)) } else { Ok(()) }
}

/// A picture at the resolution at which it is to be shown.
fn shown(raster: Raster, wanted: u32) -> Picture {
    let own = resolution(&raster);
    let factor = wanted as f32 / own;
    if (factor - 1.0).abs() < NEAR {
        return Picture::of(raster, own.round().max(1.0) as u32);
    }
    Picture::of(scale::by(&raster, factor), wanted)
}

/// Its dots per inch: what the file says if a page can be so large, else as if it were a usual sheet.
fn resolution(raster: &Raster) -> f32 {
    let short = raster.width.min(raster.height).max(1) as f32;
    let told = raster.dpi.filter(|dpi| *dpi > 0.0 && SHORT_SIDE.contains(&(short / dpi)));
    told.unwrap_or(short / SHEET).max(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn raster(width: u32, height: u32, dpi: Option<f32>) -> Raster {
        Raster { width, height, dots: vec![255; (width * height) as usize], dpi }
    }

    #[test]
    fn a_resolution_that_no_page_can_have_is_not_believed() {
        assert_eq!(resolution(&raster(2480, 3508, Some(300.0))), 300.0);
        assert_eq!(resolution(&raster(3000, 4000, Some(72.0))).round(), 363.0);
        assert_eq!(resolution(&raster(1654, 2339, None)).round(), 200.0);
    }

    #[test]
    fn a_page_is_shown_at_the_wanted_resolution() {
        let found = shown(raster(2480, 3508, Some(300.0)), 200);
        let grey = found.grey().expect("is grey");
        assert_eq!((grey.width, grey.height, found.dpi()), (1653, 2339, 200));
        assert_eq!(grey.dots.len(), 1653 * 2339);
        let near = shown(raster(1700, 2800, Some(205.0)), 200);
        assert_eq!((near.grey().expect("is grey").width, near.dpi()), (1700, 205));
    }
}
