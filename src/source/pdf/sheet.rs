//! What is drawn on one page, before words are made of it.

/// A point or a way on the page, in points, y down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    pub x: f32,
    pub y: f32,
}

/// A letter as its font draws it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    /// Its letters in [`Sheet::letters`], in bytes; none where the file doesn't say what it means.
    pub start: u32,
    pub end: u32,
    /// Where it begins on the baseline.
    pub at: Place,
    /// The way on to the next glyph.
    pub advance: Place,
    /// The way of one em along the line, and one em up from it.
    pub along: Place,
    pub up: Place,
    /// Whether it is white space.
    pub blank: bool,
    /// Whether nobody sees it: it is drawn without ink.
    pub invisible: bool,
}

/// A box with its sides along the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    pub x0: f32,
    pub y0: f32,
    pub x1: f32,
    pub y1: f32,
}

/// All that is drawn on a page.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    pub width: f32,
    pub height: f32,
    pub letters: String,
    pub glyphs: Vec<Glyph>,
    /// The places of pictures.
    pub images: Vec<Area>,
    /// Thin straight strokes along the page, as they are drawn.
    pub strokes: Vec<Area>,
    /// How many other shapes are drawn with ink.
    pub shapes: usize,
    /// Whether there was more than a page can hold.
    pub overfull: bool,
}

impl Place {
    /// The way from here to there.
    pub fn to(self, there: Place) -> Place {
        Place { x: there.x - self.x, y: there.y - self.y }
    }

    /// This place moved by `times` that way.
    pub fn moved(self, way: Place, times: f32) -> Place {
        Place { x: self.x + way.x * times, y: self.y + way.y * times }
    }

    pub fn length(self) -> f32 {
        (self.x * self.x + self.y * self.y).sqrt()
    }

    /// This way, made as long as one; none where it leads nowhere.
    pub fn unit(self) -> Option<Place> {
        let length = self.length();
        (length.is_finite() && length > 0.0).then(|| Place { x: self.x / length, y: self.y / length })
    }

    /// How far this way goes along a way of length one.
    pub fn along(self, unit: Place) -> f32 {
        self.x * unit.x + self.y * unit.y
    }

    /// How far this way goes across a way of length one, to its right.
    pub fn across(self, unit: Place) -> f32 {
        self.y * unit.x - self.x * unit.y
    }
}

impl Area {
    /// The smallest area that holds these places; none where one is no place.
    pub fn around(places: &[Place]) -> Option<Area> {
        let mut area =
            Area { x0: f32::INFINITY, y0: f32::INFINITY, x1: f32::NEG_INFINITY, y1: f32::NEG_INFINITY };
        for place in places {
            area.x0 = area.x0.min(place.x);
            area.y0 = area.y0.min(place.y);
            area.x1 = area.x1.max(place.x);
            area.y1 = area.y1.max(place.y);
        }
        let placed = places.iter().all(|place| place.x.is_finite() && place.y.is_finite());
        (placed && !places.is_empty()).then_some(area)
    }

    /// The smallest area that holds both.
    pub fn with(self, other: Area) -> Area {
        Area {
            x0: self.x0.min(other.x0),
            y0: self.y0.min(other.y0),
            x1: self.x1.max(other.x1),
            y1: self.y1.max(other.y1),
        }
    }

    pub fn width(self) -> f32 {
        self.x1 - self.x0
    }

    pub fn height(self) -> f32 {
        self.y1 - self.y0
    }
}

impl Glyph {
    /// Where it ends on the baseline.
    pub fn end_at(&self) -> Place {
        self.at.moved(self.advance, 1.0)
    }

    /// Whether it stands anywhere and has a size.
    pub fn is_placed(&self) -> bool {
        let em = self.em();
        let end = self.end_at();
        (SMALLEST..LARGEST).contains(&em)
            && [self.at, end].iter().all(|place| place.x.abs() < FAR && place.y.abs() < FAR)
            && self.along.unit().is_some()
    }

    /// Its size: how high an em is.
    pub fn em(&self) -> f32 {
        self.up.length()
    }

    /// Its box: from `UNDER` an em under the baseline to `OVER` an em over it, the same for all letters, so that
    /// words of one line stand on one baseline.
    pub fn area(&self) -> Option<Area> {
        let end = self.end_at();
        Area::around(&[
            self.at.moved(self.up, OVER),
            self.at.moved(self.up, -UNDER),
            end.moved(self.up, OVER),
            end.moved(self.up, -UNDER),
        ])
    }
}

impl Sheet {
    /// The letters of a glyph; none where the file doesn't say what it means.
    pub fn text(&self, glyph: &Glyph) -> &str {
        self.letters.get(glyph.start as usize..glyph.end as usize).unwrap_or("")
    }
}

/// Whether two glyphs could belong to one word: read the same way, and of about one size.
pub fn alike(one: &Glyph, other: &Glyph) -> bool {
    let (Some(line), Some(own)) = (one.along.unit(), other.along.unit()) else { return false };
    let (small, large) = (one.em().min(other.em()), one.em().max(other.em()));
    own.across(line).abs() <= TURN && own.along(line) > 0.0 && large <= SIZES * small
}

/// Where directions differ by more than this (the sine of it), lines are not one.
const TURN: f32 = 0.1;
/// Sizes of letters in one word differ by this factor at most: small capitals.
const SIZES: f32 = 1.7;
/// The size of an em in points: letters smaller than this are specks, larger ones fill the page.
const SMALLEST: f32 = 0.5;
const LARGEST: f32 = 2_000.0;
/// Coordinates are kept under this, so that computing with them stays exact: pages have up to 14,400 points.
const FAR: f32 = 100_000.0;

/// How far a letter's box goes over and under its baseline, in em: what ascenders and descenders of text fonts take.
pub const OVER: f32 = 0.75;
pub const UNDER: f32 = 0.25;
