//! Pages of PDF and picture files: those that have words keep them, the others are shown to the recogniser.

use std::sync::Arc;

use diktum::model::{JenisSumber, Lapisan};
use diktum::page::Pages;
use sha2::{Digest, Sha256};

use super::told::Told;
use super::{Unread, pdf};
use crate::cli::picture::{self, Picture};
use crate::cli::recogniser::{Mode, Read, Recogniser, Why};

/// Pages, what is to be said of them, and why there is no text if there is none.
pub struct Found {
    pub pages: Pages,
    pub told: Vec<Told>,
    pub unread: Option<Unread>,
}

impl Found {
    /// Pages that nobody has to recognise.
    pub fn whole(pages: Pages) -> Found {
        let told = told(&pages);
        Found { pages, told, unread: None }
    }
}

/// The pages of a PDF.
pub fn of_pdf(recogniser: &Recogniser, bytes: Arc<Vec<u8>>) -> Result<Found, Unread> {
    let pages = pdf::words(&bytes)?;
    let wanted = |lapisan| match recogniser.options.mode {
        Mode::Force => true,
        Mode::Auto | Mode::Never => matches!(lapisan, Lapisan::Pindaian | Lapisan::Rusak),
    };
    let numbers = (1u32..).zip(&pages.pages);
    let wanted: Vec<u32> =
        numbers.filter(|(_, page)| wanted(page.lapisan)).map(|(number, _)| number).collect();
    let dpi = recogniser.options.dpi;
    recognised(recogniser, pages, &wanted, &bytes, &|page| pdf::picture(&bytes, page, dpi))
}

/// The pages of a picture file.
pub fn of_picture(
    recogniser: &Recogniser,
    kind: picture::Kind,
    bytes: Arc<Vec<u8>>,
) -> Result<Found, Unread> {
    let count = picture::pages(kind, &bytes).map_err(Unread::Pictures)?;
    let mut pages = Pages::new(JenisSumber::Gambar);
    for _ in 0..count {
        pages.begin(0.0, 0.0, Lapisan::Pindaian);
    }
    let wanted: Vec<u32> = (1..=count).collect();
    let dpi = recogniser.options.dpi;
    recognised(recogniser, pages, &wanted, &bytes, &|page| picture::page(kind, &bytes, page, dpi))
}

/// These pages, the `wanted` ones as the recogniser reads them.
fn recognised(
    recogniser: &Recogniser,
    pages: Pages,
    wanted: &[u32],
    bytes: &[u8],
    show: &(dyn Fn(u32) -> Result<Picture, Why> + Sync),
) -> Result<Found, Unread> {
    if wanted.is_empty() {
        return Ok(Found::whole(pages));
    }
    if recogniser.options.mode == Mode::Never {
        return Ok(never(pages, wanted));
    }
    let sha256 = if recogniser.keeps() { hex(&Sha256::digest(bytes)) } else { String::new() };
    let Read { pages: read, mut failed, kept, ocr, trouble } = recogniser.read(&sha256, wanted, show);
    let by = ocr.as_ref().map(|ocr| ocr.mesin.clone()).unwrap_or_default();
    let mut out = Pages::new(pages.jenis);
    let mut told: Vec<Told> = trouble.into_iter().map(Told::Trouble).collect();
    let mut first_why = None;
    for (number, page) in (1u32..).zip(&pages.pages) {
        let at = number as usize;
        let from = page.lapisan;
        if let Some(new) = read.get(&number) {
            copy(&mut out, new, 0, Lapisan::Pindaian);
            let words = out.pages.last().map_or(0, |page| page.words.len());
            told.push(Told::Recognised {
                page: at,
                from,
                by: by.clone(),
                words,
                before: kept.contains(&number),
            });
            continue;
        }
        copy(&mut out, &pages, at - 1, from);
        match failed.remove(&number) {
            Some(why) => {
                first_why.get_or_insert(why.clone());
                told.push(Told::Unread { page: at, why });
            }
            None => told.push(Told::Read { page: at, from, words: page.words.len() }),
        }
    }
    out.ocr = ocr;
    let empty = out.pages.iter().all(|page| page.words.is_empty());
    let unread = first_why.filter(|_| empty).map(Unread::Pictures);
    if unread.is_some() {
        // The file's own line says it.
        told.retain(|told| !matches!(told, Told::Unread { .. }));
    }
    Ok(Found { pages: out, told, unread })
}

/// These pages without their pictures.
fn never(pages: Pages, pictures: &[u32]) -> Found {
    let alone = pages.pages.iter().all(|page| page.words.is_empty());
    let mut told = told(&pages);
    for number in pictures {
        let at = *number as usize;
        if let Some(told) = told.get_mut(at - 1)
            && let Told::Read { from, .. } = *told
        {
            *told = Told::LeftOut { page: at, from };
        }
    }
    Found { pages, told, unread: alone.then_some(Unread::PicturesAlone) }
}

/// What each page was read from.
fn told(pages: &Pages) -> Vec<Told> {
    let numbers = (1..).zip(&pages.pages);
    numbers.map(|(page, of)| Told::Read { page, from: of.lapisan, words: of.words.len() }).collect()
}

/// Adds page `index` of some pages to others.
fn copy(to: &mut Pages, from: &Pages, index: usize, lapisan: Lapisan) {
    let Some(page) = from.pages.get(index) else {
        // A page without words has one all the same, so that those behind it keep their number.
        to.begin(0.0, 0.0, lapisan);
        return;
    };
    to.begin(page.width, page.height, lapisan);
    for word in &page.words {
        to.push(from.text(word), [word.x0, word.y0, word.x1, word.y1], word.sure, word.line);
    }
    if let Some(last) = to.pages.last_mut() {
        last.rulings.clone_from(&page.rulings);
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
