//! Bytes → text, whatever kind of file they are: the one place in the program that knows them all.
//!
//! A text is decoded. Files of words with boxes are read by the library; pages of a PDF without a text layer, and
//! pictures, go to the recogniser first.

mod pages;
pub mod pdf;
mod told;
mod unread;

use std::sync::Arc;

use clap::ArgMatches;
use diktum::source::{self, Kind};
use diktum::text::MAX_BYTES;
use diktum::wording::Lang;
use diktum::{NotText, Text};

use super::permits::Permits;
use super::picture;
use super::recogniser::{Options, Recogniser};

pub use unread::Unread;

/// Who reads texts in this run.
#[derive(Debug)]
pub struct Reader {
    recogniser: Recogniser,
    permits: Arc<Permits>,
    lang: Lang,
    /// Whether it is said what each page was read from.
    verbose: bool,
    /// Whether nothing is said of pages that could not be read.
    quiet: bool,
}

impl Reader {
    /// As these arguments ask for it. `free` is how many threads or processes may run beside those who read.
    pub fn of(matches: &ArgMatches, free: usize, lang: Lang) -> Reader {
        let flag = |name| matches.try_get_one::<bool>(name).ok().flatten().copied().unwrap_or_default();
        let permits = Arc::new(Permits::new(free));
        let recogniser = Recogniser::new(Options::of(matches), Arc::clone(&permits));
        Reader { recogniser, permits, lang, verbose: flag("verbose"), quiet: flag("quiet") }
    }

    /// As these arguments ask for it, where one thread reads and all cores are its own.
    pub fn alone(matches: &ArgMatches, lang: Lang) -> Reader {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Reader::of(matches, cores - 1, lang)
    }

    /// How much may run at once.
    pub fn permits(&self) -> &Permits {
        &self.permits
    }

    /// Reads these bytes. What is to be said of their pages is said on standard error, under `name`.
    pub fn read(&self, name: &str, bytes: Vec<u8>) -> Result<Text, Unread> {
        if bytes.len() as u64 > MAX_BYTES {
            return Err(Unread::NotText(NotText::TooLarge));
        }
        match source::kind(&bytes) {
            Kind::Teks => Ok(Text::decode(bytes)?),
            Kind::Gzip => {
                let bytes = source::gunzip(&bytes)?;
                match source::kind(&bytes) {
                    Kind::Teks => Ok(Text::decode(bytes)?),
                    Kind::Gzip => Err(Unread::PackedTwice),
                    kind => self.pages(name, kind, bytes),
                }
            }
            kind => self.pages(name, kind, bytes),
        }
    }

    fn pages(&self, name: &str, kind: Kind, bytes: Vec<u8>) -> Result<Text, Unread> {
        let found = match kind {
            Kind::Pdf => pages::of_pdf(&self.recogniser, Arc::new(bytes))?,
            Kind::Png => pages::of_picture(&self.recogniser, picture::Kind::Png, Arc::new(bytes))?,
            Kind::Jpeg => pages::of_picture(&self.recogniser, picture::Kind::Jpeg, Arc::new(bytes))?,
            Kind::Tiff => pages::of_picture(&self.recogniser, picture::Kind::Tiff, Arc::new(bytes))?,
            kind => pages::Found::whole(source::pages(kind, &bytes)?),
        };
        told::tell(name, &found.told, self.verbose, self.quiet, self.lang);
        if let Some(why) = found.unread {
            return Err(why);
        }
        Ok(Text::from_pages(&found.pages))
    }
}
