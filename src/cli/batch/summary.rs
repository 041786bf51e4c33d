//! What a run did: counted as lines are written, printed at the end, and as JSON.

use std::collections::BTreeMap;
use std::time::Duration;

use diktum::wording::Lang;
use diktum::wording::batch::words;
use serde::Serialize;

use super::galat::Kode;
use crate::cli::{fill, output};

/// Texts that could not be read, and ids that come twice, which are named; the output holds all.
const NAMED: usize = 10;

/// Counts of texts, by what became of them.
#[derive(Debug, Default)]
pub struct Tally {
    texts: u64,
    taken_over: u64,
    bytes: u64,
    forms: BTreeMap<String, u64>,
    verdicts: BTreeMap<String, u64>,
    galat: BTreeMap<String, u64>,
    messages: BTreeMap<String, u64>,
    failed: Vec<String>,
    twice: u64,
    twice_named: Vec<String>,
}

/// The counts as JSON.
#[derive(Serialize)]
struct Ringkasan<'t> {
    /// Lines of the output
    teks: u64,
    /// Lines of these that an earlier run had written
    dilanjutkan: u64,
    bentuk: &'t BTreeMap<String, u64>,
    putusan: &'t BTreeMap<String, u64>,
    galat: &'t BTreeMap<String, u64>,
    diagnostik: &'t BTreeMap<String, u64>,
    /// Ids that more than one text has
    id_ganda: u64,
    /// Of this run alone
    byte: u64,
    detik: f64,
    teks_per_detik: u64,
    byte_per_detik: u64,
}

impl Tally {
    /// Bytes of one text that was read.
    pub fn read(&mut self, bytes: usize) {
        self.bytes += bytes as u64;
    }

    /// A document of this form.
    pub fn form(&mut self, form: &str) {
        self.texts += 1;
        count(&mut self.forms, form, 1);
    }

    /// What was thought of its reading.
    pub fn verdict(&mut self, verdict: &str) {
        count(&mut self.verdicts, verdict, 1);
    }

    /// A message in a document.
    pub fn message(&mut self, code: &str) {
        self.messages(code, 1);
    }

    /// So many messages with this code.
    pub fn messages(&mut self, code: &str, times: u64) {
        count(&mut self.messages, code, times);
    }

    /// A text without a document.
    pub fn galat(&mut self, kode: Kode, id: &str) {
        self.texts += 1;
        count(&mut self.galat, kode.as_str(), 1);
        if kode.is_failure() && self.failed.len() < NAMED {
            self.failed.push(id.to_owned());
        }
    }

    /// An id that more than one text has.
    pub fn twice(&mut self, id: &str) {
        self.twice += 1;
        if self.twice_named.len() < NAMED {
            self.twice_named.push(id.to_owned());
        }
    }

    /// Adds what came after.
    pub fn add(&mut self, other: Tally) {
        self.texts += other.texts;
        self.taken_over += other.taken_over;
        self.bytes += other.bytes;
        for (into, from) in [
            (&mut self.forms, &other.forms),
            (&mut self.verdicts, &other.verdicts),
            (&mut self.galat, &other.galat),
            (&mut self.messages, &other.messages),
        ] {
            for (key, n) in from {
                count(into, key, *n);
            }
        }
        self.twice += other.twice;
        for (into, from) in [(&mut self.failed, other.failed), (&mut self.twice_named, other.twice_named)] {
            into.extend(from.into_iter().take(NAMED - into.len()));
        }
    }

    /// Says that all of these were there before this run.
    pub fn taken_over(mut self) -> Tally {
        self.taken_over = self.texts;
        self
    }

    /// Lines counted.
    pub fn texts(&self) -> u64 {
        self.texts
    }

    /// Texts that could not be read.
    pub fn failures(&self) -> u64 {
        self.sum(|kode| kode.is_failure())
    }

    /// Texts that were read and refused.
    pub fn refusals(&self) -> u64 {
        self.sum(|kode| !kode.is_failure())
    }

    fn sum(&self, which: impl Fn(Kode) -> bool) -> u64 {
        let chosen = self.galat.iter().filter(|(code, _)| Kode::find(code).is_some_and(&which));
        chosen.map(|(_, n)| n).sum()
    }

    /// The counts as JSON.
    pub fn json(&self, time: Duration) -> impl Serialize + '_ {
        let done = self.texts - self.taken_over;
        Ringkasan {
            teks: self.texts,
            dilanjutkan: self.taken_over,
            bentuk: &self.forms,
            putusan: &self.verdicts,
            galat: &self.galat,
            diagnostik: &self.messages,
            id_ganda: self.twice,
            byte: self.bytes,
            detik: (time.as_secs_f64() * 1000.0).round() / 1000.0,
            teks_per_detik: per_second(done, time) as u64,
            byte_per_detik: per_second(self.bytes, time) as u64,
        }
    }

    /// The counts as a person reads them.
    pub fn text(&self, time: Duration, lang: Lang) -> String {
        let w = words(lang);
        let number = |n: u64| number(n, lang);
        let done = self.texts - self.taken_over;
        let mut out = fill(
            w.summary,
            &[
                &number(self.texts),
                &decimal(time.as_secs_f64(), lang),
                &number(per_second(done, time) as u64),
                &decimal(per_second(self.bytes, time) / 1e6, lang),
            ],
        );
        if self.taken_over > 0 {
            out.push_str(&fill(w.summary_taken_over, &[&number(self.taken_over)]));
        }
        out.push('\n');
        let failed = |code: &str| Kode::find(code).is_some_and(Kode::is_failure);
        let (failures, refusals): (Vec<_>, Vec<_>) = self.galat.iter().partition(|(code, _)| failed(code));
        let forms = self.forms.iter().collect();
        let verdicts = self.verdicts.iter().collect();
        let messages = self.messages.iter().collect();
        block(&mut out, w.summary_forms, forms, lang);
        block(&mut out, w.summary_verdicts, verdicts, lang);
        block(&mut out, w.summary_refused, refusals, lang);
        block(&mut out, w.summary_failed, failures, lang);
        named(&mut out, &self.failed, self.failures());
        block(&mut out, w.summary_messages, messages, lang);
        if self.twice > 0 {
            out.push_str(&total(w.summary_twice, self.twice, lang));
            named(&mut out, &self.twice_named, self.twice);
        }
        out
    }
}

/// A heading with its sum.
fn total(heading: &str, sum: u64, lang: Lang) -> String {
    format!("{heading:<24}{:>12}\n", number(sum, lang))
}

/// The first ids of so many.
fn named(out: &mut String, ids: &[String], all: u64) {
    for id in ids {
        out.push_str(&format!("    {}\n", output::shown(id)));
    }
    if all > ids.len() as u64 {
        out.push_str("    …\n");
    }
}

/// A heading with its sum, and a line for each count, the most frequent first.
fn block(out: &mut String, heading: &str, mut counts: Vec<(&String, &u64)>, lang: Lang) {
    if counts.is_empty() {
        return;
    }
    counts.sort_by(|a, b| b.1.cmp(a.1).then(a.0.cmp(b.0)));
    let sum = counts.iter().map(|(_, n)| *n).sum();
    out.push_str(&total(heading, sum, lang));
    for (key, n) in counts {
        out.push_str(&format!("  {key:<22}{:>12}\n", number(*n, lang)));
    }
}

fn count(counts: &mut BTreeMap<String, u64>, key: &str, n: u64) {
    match counts.get_mut(key) {
        Some(count) => *count += n,
        None => {
            counts.insert(key.to_owned(), n);
        }
    }
}

fn per_second(n: u64, time: Duration) -> f64 {
    n as f64 / time.as_secs_f64().max(0.001)
}

/// `20000` as it is written in this language: `20.000`.
pub fn number(n: u64, lang: Lang) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(words(lang).thousands);
        }
        out.push(digit);
    }
    out
}

/// A number with one decimal.
fn decimal(n: f64, lang: Lang) -> String {
    let tenths = (n * 10.0).round() as u64;
    format!("{}{}{}", number(tenths / 10, lang), words(lang).decimal, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_in_the_language() {
        assert_eq!(number(0, Lang::Id), "0");
        assert_eq!(number(999, Lang::Id), "999");
        assert_eq!(number(1_234_567, Lang::Id), "1.234.567");
        assert_eq!(number(20_000, Lang::En), "20,000");
        assert_eq!(decimal(1234.56, Lang::Id), "1.234,6");
        assert_eq!(decimal(0.04, Lang::En), "0.0");
    }

    #[test]
    fn counts_add_up() {
        let mut sum = Tally::default();
        for round in 0..20 {
            let mut tally = Tally::default();
            tally.form("instruksi");
            tally.message("urutan-terlompat");
            tally.galat(Kode::BukanTeks, "a");
            tally.galat(Kode::TakTerbaca, &round.to_string());
            tally.read(5);
            sum.add(if round == 0 { tally.taken_over() } else { tally });
        }
        assert_eq!((sum.texts(), sum.bytes, sum.failures(), sum.refusals()), (60, 100, 20, 20));
        assert_eq!((sum.taken_over, sum.failed.len()), (3, NAMED));
        let text = sum.text(Duration::from_secs(2), Lang::Id);
        assert!(text.contains("60 teks") && text.contains("instruksi"), "{text}");
    }
}
