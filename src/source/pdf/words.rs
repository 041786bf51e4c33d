//! Glyphs → words: what stands together, in whatever order it was drawn.
//!
//! A file draws letters in runs that may begin and end anywhere. Glyphs that go on along one line are strung together,
//! and the gaps of such a string say where its words end ([`super::gaps`]). Then fragments that touch are joined, for
//! some programs draw the first letter of a heading elsewhere, and what is drawn twice in one place counts once
//! ([`super::fragments`]).

use super::fragments::Fragments;
use super::gaps::widest_in_word;
use super::sheet::{Area, Glyph, Sheet, alike};

/// The next glyph of a string stands at most so many em ahead of where the last one ends; a line of a table may go on
/// behind a wider gap, but not a sentence.
const AHEAD: f32 = 2.0;
/// It stands at most so far back, in em: kerning and marks over letters.
const BACK: f32 = 0.3;
/// It stands at most so far beside the baseline, in em: exponents stand farther.
const BESIDE: f32 = 0.15;
/// How far apart, in em, a letter is drawn twice to look bold: less than the thinnest letter is wide.
pub const TWICE: f32 = 0.1;

/// A glyph of a string, and the gap before it in em.
struct Link {
    glyph: u32,
    gap: f32,
}

/// How a glyph stands to the one drawn before it.
enum Next {
    /// It goes on in its line after a gap of so many em.
    On(f32),
    /// It is the same letter once more.
    Twice,
    /// It stands elsewhere.
    Apart,
}

/// Calls `found` with the letters and the box of every word of a sheet.
pub fn words(sheet: &Sheet, mut found: impl FnMut(&str, Area)) {
    let fragments = fragments(sheet);
    let mut text = String::new();
    for word in fragments.words() {
        text.clear();
        let mut area: Option<Area> = None;
        for glyph in fragments.glyphs(word).filter_map(|glyph| sheet.glyphs.get(glyph as usize)) {
            match sheet.text(glyph) {
                "" => text.push(char::REPLACEMENT_CHARACTER),
                letters => text.push_str(letters),
            }
            if let Some(own) = glyph.area() {
                area = Some(area.map_or(own, |area| area.with(own)));
            }
        }
        if let Some(area) = area {
            found(&text, area);
        }
    }
}

fn fragments(sheet: &Sheet) -> Fragments {
    let mut fragments = Fragments::default();
    let mut string: Vec<Link> = Vec::new();
    let mut gaps = Vec::new();
    let mut last: Option<&Glyph> = None;
    for (i, glyph) in sheet.glyphs.iter().enumerate() {
        if !glyph.is_placed() {
            continue;
        }
        let link = |gap| Link { glyph: i as u32, gap };
        match last.map(|last| next(last, glyph, sheet)) {
            Some(Next::Twice) => continue,
            Some(Next::On(gap)) => string.push(link(gap)),
            Some(Next::Apart) | None => {
                cut(&string, sheet, &mut gaps, &mut fragments);
                string.clear();
                string.push(link(0.0));
            }
        }
        last = Some(glyph);
    }
    cut(&string, sheet, &mut gaps, &mut fragments);
    fragments.join(sheet);
    fragments
}

/// Cuts a string into fragments: at blanks, and where a gap is wide among its gaps.
fn cut(string: &[Link], sheet: &Sheet, gaps: &mut Vec<f32>, fragments: &mut Fragments) {
    let is_blank = |link: &Link| sheet.glyphs.get(link.glyph as usize).is_none_or(|glyph| glyph.blank);
    gaps.clear();
    for pair in string.windows(2) {
        if let [before, link] = pair
            && !is_blank(before)
            && !is_blank(link)
        {
            gaps.push(link.gap);
        }
    }
    let widest = widest_in_word(gaps);
    let mut after_blank = false;
    for link in string {
        if is_blank(link) {
            fragments.end(true);
            after_blank = true;
            continue;
        }
        if link.gap > widest {
            fragments.end(false);
        }
        fragments.push(link.glyph, after_blank);
        after_blank = false;
    }
    fragments.end(false);
}

fn next(last: &Glyph, glyph: &Glyph, sheet: &Sheet) -> Next {
    let em = last.em().max(glyph.em());
    let Some(line) = last.along.unit() else { return Next::Apart };
    if sheet.text(last) == sheet.text(glyph) && last.at.to(glyph.at).length() < TWICE * em && !glyph.blank {
        return Next::Twice;
    }
    let way = last.end_at().to(glyph.at);
    let (ahead, beside) = (way.along(line) / em, way.across(line).abs() / em);
    if !alike(last, glyph) || beside > BESIDE || !(-BACK..=AHEAD).contains(&ahead) {
        return Next::Apart;
    }
    Next::On(ahead)
}
