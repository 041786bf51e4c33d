//! Fragments of words, and which of them make a word together.

use super::sheet::{Glyph, Place, Sheet, alike};
use super::words::TWICE;

/// Fragments of one word touch: between them is no more than this, in em, ahead or back.
const TOUCH: f32 = 0.1;
/// Their baselines differ by no more than this, in em.
const BESIDE: f32 = 0.1;
/// Fragments are looked up in bands of this height across the lines, in points.
const BAND: f32 = 4.0;
/// How many fragments of a band are compared with one; where more stand in one place, it is no text.
const NEIGHBOURS: usize = 8;
/// No fragment comes after this one.
const NONE: u32 = u32::MAX;

/// All fragments of a page.
#[derive(Default)]
pub struct Fragments {
    /// Their glyphs, one fragment after another.
    glyphs: Vec<u32>,
    all: Vec<Fragment>,
    /// How many of `glyphs` belong to ended fragments, and whether the one that is open begins after a blank.
    ended: usize,
    after_blank: bool,
}

/// A run of glyphs without a gap.
struct Fragment {
    start: u32,
    end: u32,
    /// Whether a blank is drawn before and after it: then nothing may be joined there.
    after_blank: bool,
    before_blank: bool,
    /// What follows in the same word, and whether it follows something.
    next: u32,
    joined: bool,
    /// Whether the same is drawn in the same place.
    twice: bool,
}

/// Where a fragment is looked up.
#[derive(Clone, Copy)]
struct Entry {
    quarter: u8,
    band: i32,
    /// Where it begins along its lines.
    from: f32,
    fragment: u32,
}

impl Fragments {
    /// Adds a glyph to the fragment that is open.
    pub fn push(&mut self, glyph: u32, after_blank: bool) {
        if self.glyphs.len() == self.ended {
            self.after_blank = after_blank;
        }
        self.glyphs.push(glyph);
    }

    /// Ends the fragment that is open, if there is one.
    pub fn end(&mut self, before_blank: bool) {
        let (start, end) = (self.ended, self.glyphs.len());
        if start == end {
            return;
        }
        self.all.push(Fragment {
            start: start as u32,
            end: end as u32,
            after_blank: self.after_blank,
            before_blank,
            next: NONE,
            joined: false,
            twice: false,
        });
        self.ended = end;
        self.after_blank = false;
    }

    /// Finds fragments that are drawn twice and those that touch.
    pub fn join(&mut self, sheet: &Sheet) {
        let mut entries: Vec<Entry> = (0..self.all.len() as u32)
            .filter_map(|fragment| {
                let first = self.first(fragment, sheet)?;
                let (quarter, from, across) = along_and_across(first, first.at);
                Some(Entry { quarter, band: band(across), from, fragment })
            })
            .collect();
        entries.sort_unstable_by(|a, b| {
            (a.quarter, a.band)
                .cmp(&(b.quarter, b.band))
                .then(a.from.total_cmp(&b.from))
                .then(a.fragment.cmp(&b.fragment))
        });
        for entry in &entries {
            self.mark_twice(entry, &entries, sheet);
        }
        for entry in &entries {
            self.join_next(entry, &entries, sheet);
        }
    }

    /// The first fragment of every word, in the order in which they are drawn.
    pub fn words(&self) -> impl Iterator<Item = u32> {
        self.all
            .iter()
            .enumerate()
            .filter(|(_, fragment)| !fragment.joined && !fragment.twice)
            .map(|(i, _)| i as u32)
    }

    /// The glyphs of the word that begins with this fragment.
    pub fn glyphs(&self, word: u32) -> impl Iterator<Item = u32> {
        let mut next = word;
        std::iter::from_fn(move || {
            let fragment = self.all.get(next as usize)?;
            next = fragment.next;
            self.glyphs.get(fragment.start as usize..fragment.end as usize)
        })
        .flatten()
        .copied()
    }

    fn first<'s>(&self, fragment: u32, sheet: &'s Sheet) -> Option<&'s Glyph> {
        let fragment = self.all.get(fragment as usize)?;
        sheet.glyphs.get(*self.glyphs.get(fragment.start as usize)? as usize)
    }

    fn last<'s>(&self, fragment: u32, sheet: &'s Sheet) -> Option<&'s Glyph> {
        let fragment = self.all.get(fragment as usize)?;
        sheet.glyphs.get(*self.glyphs.get(fragment.end.checked_sub(1)? as usize)? as usize)
    }

    /// Marks what was drawn after this fragment, in its place, with its letters.
    fn mark_twice(&mut self, entry: &Entry, entries: &[Entry], sheet: &Sheet) {
        let Some(first) = self.first(entry.fragment, sheet) else { return };
        if self.all.get(entry.fragment as usize).is_none_or(|fragment| fragment.twice) {
            return;
        }
        let reach = TWICE * first.em();
        for other in near(entries, entry.quarter, entry.band, entry.from - reach, entry.from + reach) {
            let Some(its) = self.first(other, sheet) else { continue };
            let here = first.at.to(its.at).length() < reach;
            if other > entry.fragment
                && here
                && self.same_letters(entry.fragment, other, sheet)
                && let Some(other) = self.all.get_mut(other as usize)
            {
                other.twice = true;
            }
        }
    }

    fn same_letters(&self, one: u32, other: u32, sheet: &Sheet) -> bool {
        let letters = |fragment: u32| {
            let fragment = self.all.get(fragment as usize);
            let glyphs = fragment.and_then(|f| self.glyphs.get(f.start as usize..f.end as usize));
            glyphs
                .unwrap_or(&[])
                .iter()
                .filter_map(|glyph| sheet.glyphs.get(*glyph as usize))
                .map(|glyph| sheet.text(glyph))
        };
        letters(one).eq(letters(other))
    }

    /// Joins a fragment with one that begins where it ends.
    fn join_next(&mut self, entry: &Entry, entries: &[Entry], sheet: &Sheet) {
        let (Some(last), Some(fragment)) =
            (self.last(entry.fragment, sheet), self.all.get(entry.fragment as usize))
        else {
            return;
        };
        let Some(line) = last.along.unit() else { return };
        if fragment.twice || fragment.before_blank {
            return;
        }
        let em = last.em();
        let end = last.end_at();
        let (_, from, across) = along_and_across(last, end);
        let reach = TOUCH * em;
        let follower = near(entries, entry.quarter, band(across), from - reach, from + reach).find(|other| {
            let (Some(first), Some(other_fragment)) =
                (self.first(*other, sheet), self.all.get(*other as usize))
            else {
                return false;
            };
            let way = end.to(first.at);
            // Only ahead of its own beginning, so that no word can bite its tail.
            let ahead = along_and_across(first, first.at).1 > entry.from;
            let free =
                ahead && !other_fragment.joined && !other_fragment.twice && !other_fragment.after_blank;
            free && way.along(line).abs() <= reach
                && way.across(line).abs() <= BESIDE * em
                && alike(last, first)
        });
        let Some(follower) = follower else { return };
        if let Some(fragment) = self.all.get_mut(entry.fragment as usize) {
            fragment.next = follower;
        }
        if let Some(follower) = self.all.get_mut(follower as usize) {
            follower.joined = true;
        }
    }
}

/// Which of the four ways a glyph is read, and a place along and across that way.
fn along_and_across(glyph: &Glyph, place: Place) -> (u8, f32, f32) {
    match (glyph.along.x.abs() >= glyph.along.y.abs(), glyph.along.x >= 0.0, glyph.along.y >= 0.0) {
        (true, true, _) => (0, place.x, place.y),
        (false, _, true) => (1, place.y, -place.x),
        (true, false, _) => (2, -place.x, -place.y),
        (false, _, false) => (3, -place.y, place.x),
    }
}

fn band(across: f32) -> i32 {
    (across / BAND).floor() as i32
}

/// The fragments that begin between two places along a band or the bands beside it.
fn near(entries: &[Entry], quarter: u8, band: i32, from: f32, to: f32) -> impl Iterator<Item = u32> {
    let bands = [band, band.saturating_sub(1), band.saturating_add(1)];
    bands.into_iter().flat_map(move |band| {
        let place = move |entry: &Entry| (entry.quarter, entry.band).cmp(&(quarter, band));
        let start = entries.partition_point(|entry| place(entry).then(entry.from.total_cmp(&from)).is_lt());
        let here = entries.get(start..).unwrap_or(&[]).iter();
        here.take_while(move |entry| place(entry).is_eq() && entry.from <= to)
            .take(NEIGHBOURS)
            .map(|entry| entry.fragment)
    })
}
