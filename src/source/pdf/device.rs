//! The device that a page is drawn on: it keeps what is drawn and paints nothing.

use hayro_interpret::font::{Glyph as Drawn, GlyphRun};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::kurbo::{Affine, BezPath, PathEl, Point, Rect, Shape};
use hayro_interpret::{
    BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, Paint, SoftMask,
};

use super::blank_font::blank_font_length;
use super::sheet::{Area, Glyph, Place, Sheet};

/// The most glyphs, strokes and pictures of a page that are kept: hundreds of times what a page of print holds.
const MAX_GLYPHS: usize = 500_000;
const MAX_STROKES: usize = 100_000;
const MAX_IMAGES: usize = 10_000;
/// How many glyphs of a page without a meaning are looked at for whether they are blank; the rest are taken for ink.
const MAX_LOOKS: usize = 2_000;
/// Units of an em in which fonts give widths.
const UNITS: f64 = 1000.0;
/// A stroke or a filled box thinner than this, in points, is a line, not an area: bars under letterheads have up to 4.
const THIN: f64 = 5.0;
/// How much longer than thick a line is at least; shorter ones are dots and dashes.
const LONG: f64 = 3.0;
/// How far the ends of a line may lie apart across it, in points.
const STRAIGHT: f64 = 0.6;
/// A grey lighter than this is paper.
const PAPER: u8 = 245;
/// Ink more transparent than this isn't seen.
const FAINT: u8 = 10;

/// Keeps what is drawn on a page.
pub struct Collector {
    pub sheet: Sheet,
    looks: usize,
}

impl Collector {
    /// Nothing is drawn yet on a page of this size.
    pub fn new(width: f32, height: f32) -> Collector {
        Collector { sheet: Sheet { width, height, ..Sheet::default() }, looks: 0 }
    }

    /// Keeps the letters of a glyph, and tells whether it is blank.
    fn text(&mut self, glyph: &Drawn<'_>) -> bool {
        match glyph.as_unicode() {
            Some(BfString::Char(c)) => {
                self.sheet.letters.push(c);
                c.is_whitespace() || c.is_control()
            }
            Some(BfString::String(s)) => {
                self.sheet.letters.push_str(&s);
                s.chars().all(|c| c.is_whitespace() || c.is_control())
            }
            None => self.looks_blank(glyph),
        }
    }

    /// Whether a glyph without a meaning is a blank: its font comes with the file and draws nothing for it.
    fn looks_blank(&mut self, glyph: &Drawn<'_>) -> bool {
        let Drawn::Outline(outline) = glyph else { return false };
        self.looks += 1;
        self.looks <= MAX_LOOKS
            && outline.outline().elements().is_empty()
            && outline.font_data().is_some_and(|font| (*font.data).as_ref().len() > blank_font_length())
    }

    /// Keeps the lines of a path that are drawn along the page.
    fn strokes(&mut self, path: &BezPath, transform: Affine, thick: f64) {
        let mut before: Option<Point> = None;
        let mut first: Option<Point> = None;
        for element in path.elements() {
            let next = match *element {
                PathEl::MoveTo(to) => {
                    (before, first) = (Some(to), Some(to));
                    continue;
                }
                PathEl::LineTo(to) => to,
                PathEl::QuadTo(_, to) | PathEl::CurveTo(_, _, to) => {
                    before = Some(to);
                    self.sheet.shapes += 1;
                    continue;
                }
                PathEl::ClosePath => match first {
                    Some(first) => first,
                    None => continue,
                },
            };
            if let Some(before) = before.replace(next) {
                self.stroke(transform * before, transform * next, thick);
            }
        }
    }

    fn stroke(&mut self, from: Point, to: Point, thick: f64) {
        let line = Rect::from_points(from, to);
        let (long, wide) =
            (line.width().max(line.height()), line.width().min(line.height()).max(thick.min(THIN)));
        let straight = line.width().min(line.height()) <= STRAIGHT;
        if straight && thick <= THIN && long >= LONG * wide {
            self.keep_stroke(line);
        } else if long > 0.0 {
            self.sheet.shapes += 1;
        }
    }

    /// Keeps a filled area if it is so thin that it is a line.
    fn fill(&mut self, area: Rect) {
        let (long, thick) = (area.width().max(area.height()), area.width().min(area.height()));
        if thick <= THIN && long >= LONG * thick {
            self.keep_stroke(area);
        } else {
            self.sheet.shapes += 1;
        }
    }

    fn keep_stroke(&mut self, line: Rect) {
        if let Some(area) = area(line)
            && self.sheet.strokes.len() < MAX_STROKES
        {
            self.sheet.strokes.push(area);
        }
    }
}

impl<'a> Device<'a> for Collector {
    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        if !has_ink(&props.paint) {
            return;
        }
        match mode {
            DrawMode::Fill(_) | DrawMode::FillAndStroke(..) => {
                let curved =
                    path.elements().iter().any(|el| matches!(el, PathEl::QuadTo(..) | PathEl::CurveTo(..)));
                let parts = path.elements().iter().filter(|el| matches!(el, PathEl::MoveTo(_))).count();
                if curved {
                    self.sheet.shapes += 1;
                } else if parts == 1 {
                    self.fill(props.transform.transform_rect_bbox(path.bounding_box()));
                } else {
                    for part in parts_of(path) {
                        self.fill(props.transform.transform_rect_bbox(part));
                    }
                }
            }
            DrawMode::Stroke(stroke) => {
                let [a, b, c, d, _, _] = props.transform.as_coeffs();
                let scale = (a * d - b * c).abs().sqrt();
                self.strokes(path, props.transform, f64::from(stroke.line_width) * scale);
            }
            DrawMode::Invisible => {}
        }
    }

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        let invisible = matches!(mode, DrawMode::Invisible);
        for glyph in run.glyphs() {
            if self.sheet.glyphs.len() >= MAX_GLYPHS {
                self.sheet.overfull = true;
                return;
            }
            let [a, b, c, d, x, y] = (props.transform * glyph.transform()).as_coeffs();
            let start = self.sheet.letters.len() as u32;
            let blank = self.text(glyph);
            let end = self.sheet.letters.len() as u32;
            let width = match &**glyph {
                Drawn::Outline(outline) => outline.advance_width(),
                Drawn::Type3(drawn) => drawn.advance_width(),
            };
            let width = f64::from(width.unwrap_or(0.0));
            let place = |x: f64, y: f64| Place { x: x as f32, y: y as f32 };
            self.sheet.glyphs.push(Glyph {
                start,
                end,
                at: place(x, y),
                advance: place(a * width, b * width),
                along: place(a * UNITS, b * UNITS),
                up: place(c * UNITS, d * UNITS),
                blank,
                invisible,
            });
        }
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        let whole = Rect::new(0.0, 0.0, f64::from(image.width()), f64::from(image.height()));
        if let Some(area) = area(props.transform.transform_rect_bbox(whole))
            && self.sheet.images.len() < MAX_IMAGES
        {
            self.sheet.images.push(area);
        }
    }

    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

/// The boxes of the parts of a path of straight lines.
fn parts_of(path: &BezPath) -> Vec<Rect> {
    let mut parts: Vec<Rect> = Vec::new();
    for element in path.elements() {
        match (*element, parts.last_mut()) {
            (PathEl::MoveTo(to), _) => parts.push(Rect::from_points(to, to)),
            (PathEl::LineTo(to), Some(part)) => *part = part.union_pt(to),
            _ => {}
        }
    }
    parts
}

/// Whether a paint is seen on paper.
fn has_ink(paint: &Paint<'_>) -> bool {
    match paint {
        Paint::Color(color) => {
            let [r, g, b, alpha] = color.to_rgba().to_rgba8();
            alpha > FAINT && r.min(g).min(b) < PAPER
        }
        Paint::Pattern(_) => true,
    }
}

fn area(rect: Rect) -> Option<Area> {
    let place = |x: f64, y: f64| Place { x: x as f32, y: y as f32 };
    Area::around(&[place(rect.x0, rect.y0), place(rect.x1, rect.y1)])
}
