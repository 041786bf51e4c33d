//! Findings as workflow commands of GitHub Actions: `::warning file=…,line=…::…`.

use std::fmt::Write as _;

use diktum::harmless;
use diktum::message::Tingkat;
use diktum::wording::Lang;

use super::Checked;
use super::format::Printer;
use crate::cli::report;

pub struct Github {
    lang: Lang,
    out: String,
}

impl Github {
    pub fn new(lang: Lang) -> Github {
        Github { lang, out: String::new() }
    }
}

impl Printer for Github {
    fn text(&mut self, checked: &Checked) {
        for finding in &checked.findings {
            let level = match finding.tingkat {
                Tingkat::Galat => "error",
                Tingkat::Peringatan => "warning",
                Tingkat::Info => "notice",
            };
            let (file, title) = (property(&checked.berkas), property(finding.perihal.kode()));
            let text = finding.text(self.lang);
            // A line of the file, or, where the file has pages, what stands there. Writing into a string can't fail.
            let _ = match report::on_page(&checked.input.text, finding, self.lang) {
                None => {
                    let (line, column) = (finding.baris, finding.kolom);
                    writeln!(
                        self.out,
                        "::{level} file={file},line={line},col={column},title={title}::{}",
                        data(&text)
                    )
                }
                Some((place, words)) => {
                    writeln!(
                        self.out,
                        "::{level} file={file},title={title}::{}",
                        data(&format!("{place}: {text}\n{words}"))
                    )
                }
            };
        }
    }

    fn refused(&mut self, why: &str) {
        let _ = writeln!(self.out, "::error title=diktum::{}", data(why));
    }

    fn finish(self: Box<Self>) -> String {
        self.out
    }
}

/// A message with the signs that would end it written otherwise.
fn data(text: &str) -> String {
    harmless::lines(text).replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property's value: a colon or a comma would end it too.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{data, property};

    #[test]
    fn signs_with_a_meaning_are_written_otherwise() {
        assert_eq!(data("100%\nya: a,b"), "100%25%0Aya: a,b");
        assert_eq!(data("a\u{1B}[31m\r##[endgroup]"), "a\u{FFFD}[31m\u{FFFD}# #[endgroup]");
        assert_eq!(property("C:\\arsip,1%.txt"), "C%3A\\arsip%2C1%25.txt");
    }
}
