//! The letterhead, the gazette's masthead, a letter's date line.

use super::Printer;
use super::page::escaped;
use crate::model::{Lembaran, Penetapan, Teks};
use crate::recognise;
use crate::unit::Kind;
use crate::value;

/// How much of a line decides what it begins with, in bytes.
const HEAD: usize = 160;

impl<'a> Printer<'_, 'a> {
    /// One unit of the letterhead. What would be read as a unit's second line stands apart.
    pub(super) fn kop(&mut self, at: usize) {
        let Some(unit) = self.doc.kop.get(at) else { return };
        let words = escaped(&unit.to_cow());
        if at > 0 && !recognise::opens_letterhead_unit(&words) {
            self.page.gap();
        }
        self.page.centred(&words);
    }

    /// The gazette's line where it stands above the title.
    pub(super) fn masthead(&self) -> Option<&Lembaran<'a>> {
        let gazette = self.doc.pengundangan.as_ref()?.lembaran.as_ref()?;
        let title = self.keywords.place_of(self.doc.judul.as_ref()?)?;
        (self.keywords.place_of(&gazette.teks)? < title).then_some(gazette)
    }

    /// `BERITA DAERAH …`, its number and year on lines of their own.
    pub(super) fn print_masthead(&mut self) {
        let Some(gazette) = self.masthead() else { return };
        let words = gazette.teks.to_cow();
        let numbered = gazette.nomor.is_some() || gazette.tahun.is_some();
        let dated = |line: &str| {
            let parts = recognise::number(line);
            parts.has_year_word && parts.text.is_none()
        };
        let opens = |line: &str| numbered && (head(line) == Some(Kind::Nomor) || dated(line));
        let lines = self.split_before(&words, opens);
        for line in lines {
            self.page.centred(&escaped(line));
        }
        self.page.gap();
    }

    /// Cuts words into lines before each word that opens one.
    pub(super) fn split_before<'w>(&self, words: &'w str, opens: impl Fn(&str) -> bool) -> Vec<&'w str> {
        let mut lines = Vec::new();
        let (mut start, mut at) = (0, 0);
        for word in words.split_inclusive(' ') {
            if at > start && opens(&words[at..]) {
                lines.push(words[start..at].trim_end());
                start = at;
            }
            at += word.len();
        }
        lines.push(words[start..].trim_end());
        lines
    }

    /// Whether place and date stand in a letter's head, and not over the signature.
    pub(super) fn dated_above(&self) -> bool {
        let Some(place) = self.doc.penetapan.tempat.as_ref().and_then(|teks| self.keywords.place_of(teks))
        else {
            return false;
        };
        let body = self.doc.isi.first().or(self.doc.pembukaan.first()).and_then(|node| self.node_place(node));
        self.keywords.first(Kind::Ditetapkan).is_none() && body.is_none_or(|body| place < body)
    }

    /// `Jakarta, 1 Agustus 2023`
    pub(super) fn date_line(&mut self) {
        let Penetapan { tempat, tanggal, tercetak, .. } = &self.doc.penetapan;
        let place = tempat.as_ref().map(|teks| teks.to_cow()).unwrap_or_default();
        let line = format!("{place}, {}", date(tanggal.as_deref(), tercetak));
        self.page.gap();
        let column = self.signature_column();
        self.page.own_line(column, &line);
        self.page.gap();
    }
}

/// What the grammar takes the first words of a line for.
pub(super) fn head(line: &str) -> Option<Kind> {
    recognise::units(recognise::clip(line, HEAD)).first().map(|unit| unit.kind)
}

/// A date as it stands; one with misread figures or a misspelt month as it should be.
pub(super) fn date(iso: Option<&str>, printed: &Teks) -> String {
    let words = printed.to_cow();
    let words = words.trim_start_matches([':', ',', ' ']);
    let mut tokens = words.split_whitespace();
    let month = tokens.find(|token| recognise::follows_a_figure(token));
    match iso.filter(|_| is_misread(words)).and_then(|iso| value::date::in_words(iso, month)) {
        Some(date) => date,
        None => escaped(words),
    }
}

/// Whether a date has letters in its figures, or a word that is no month.
fn is_misread(date: &str) -> bool {
    let mut tokens = date.split(|c: char| !c.is_alphanumeric()).filter(|token| !token.is_empty());
    let mixed = |token: &str| token.contains(char::is_alphabetic) && token.contains(char::is_numeric);
    let words: Vec<&str> =
        tokens.clone().filter(|token| token.len() > 1 && !token.contains(char::is_numeric)).collect();
    tokens.any(mixed) || matches!(words.as_slice(), [word] if !recognise::follows_a_figure(word))
}
