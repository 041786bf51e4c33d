//! A page as a picture in grey, for a recogniser.

use std::ops::ControlFlow;
use std::sync::Arc;

use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use hayro_interpret::InterpreterSettings;
use hayro_interpret::hayro_syntax::page::Page;

use super::{PdfError, open};

/// The most dots of a picture: an A3 page at 600 dpi has 70 million.
const MAX_PIXELS: f64 = 50e6;
/// The most dots along a side.
const MAX_SIDE: f64 = 30_000.0;
/// The longer side of A3, in points. A page that is larger is shown as if it were this large: programs that take the
/// dots of a scan for points make pages of a metre and more, and their letters are as many dots high as any.
const LARGEST_SIDE: f64 = 1191.0;
/// Points to the inch.
const POINTS: f64 = 72.0;

/// A page in grey, a byte a dot, row after row; 0 is black.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub width: u32,
    pub height: u32,
    pub gray: Vec<u8>,
}

/// Shows a page, counted from 0, at so many dots per inch. Large pages are shown at fewer, so tell places on the page
/// by the sides of the picture.
pub fn picture(bytes: impl Into<Arc<Vec<u8>>>, page: usize, dpi: u32) -> Result<Picture, PdfError> {
    let mut found = Err(PdfError::NoSuchPage);
    pictures(bytes, &[page], dpi, |_, picture| {
        found = picture;
        ControlFlow::Break(())
    })?;
    found
}

/// Shows some pages of a file one after another, until `each` has had enough.
pub fn pictures(
    bytes: impl Into<Arc<Vec<u8>>>,
    pages: &[usize],
    dpi: u32,
    mut each: impl FnMut(usize, Result<Picture, PdfError>) -> ControlFlow<()>,
) -> Result<(), PdfError> {
    let pdf = open(bytes.into())?;
    for &number in pages {
        let picture = match pdf.pages().get(number) {
            Some(page) => show(page, dpi),
            None => Err(PdfError::NoSuchPage),
        };
        if each(number, picture).is_break() {
            break;
        }
    }
    Ok(())
}

fn show<'p>(page: &'p Page<'p>, dpi: u32) -> Result<Picture, PdfError> {
    let (width, height) = page.render_dimensions();
    let scale = scale(f64::from(width), f64::from(height), dpi).ok_or(PdfError::PageSize)?;
    let settings = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    // Without smoothing between dots, small scans lose letters.
    let render_settings = RenderSettings { force_image_interpolation: true, ..RenderSettings::default() };
    // Its own for each page: what is kept of a page with many pictures is not needed for the next.
    let cache = RenderCache::new();
    let pixmap = render(page, &cache, &InterpreterSettings::default(), &render_settings, &settings);
    let gray = pixmap.data().iter().map(|dot| gray(dot.r, dot.g, dot.b)).collect();
    Ok(Picture { width: pixmap.width().into(), height: pixmap.height().into(), gray })
}

/// Dots per point for a page of this size; none where the page can't be shown.
fn scale(width: f64, height: f64, dpi: u32) -> Option<f32> {
    let longer = width.max(height);
    let wanted = f64::from(dpi) / POINTS * (LARGEST_SIDE / longer).min(1.0);
    let scale = wanted.min((MAX_PIXELS / (width * height)).sqrt()).min(MAX_SIDE / longer);
    let fits = |side: f64| (1.0..=MAX_SIDE + 1.0).contains(&(side * scale));
    (fits(width) && fits(height)).then_some(scale as f32)
}

/// How bright a colour is.
fn gray(r: u8, g: u8, b: u8) -> u8 {
    ((u32::from(r) * 77 + u32::from(g) * 150 + u32::from(b) * 29) >> 8) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dots(width: f64, height: f64, dpi: u32) -> Option<(u32, u32)> {
        scale(width, height, dpi).map(f64::from).map(|s| ((width * s) as u32, (height * s) as u32))
    }

    #[test]
    fn pages_up_to_a3_are_shown_as_asked() {
        assert_eq!(dots(595.0, 842.0, 72), Some((595, 842)));
        assert_eq!(dots(595.0, 842.0, 144), Some((1190, 1684)));
    }

    #[test]
    fn larger_pages_are_shown_as_a3() {
        let (width, height) = dots(2480.0, 3508.0, 200).expect("can be shown");
        assert!((3300..=3309).contains(&height) && width < 2400, "{width} {height}");
    }

    #[test]
    fn pictures_are_bounded() {
        let (width, height) = dots(842.0, 1191.0, 2400).expect("can be shown");
        assert!(width * height <= 50_000_000);
        assert_eq!(dots(1.0, 100_000.0, 200), None);
        assert_eq!(dots(600.0, 800.0, 0), None);
    }

    #[test]
    fn white_is_white_and_black_black() {
        assert_eq!((gray(255, 255, 255), gray(0, 0, 0)), (255, 0));
    }
}
