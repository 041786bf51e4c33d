//! The grammar at work: a rule takes the head of a text, and tells its named parts.
//!
//! `build/` writes the rules as functions from `grammar/*.pest`; here is what they stand on.

use std::ops::Range;

pub(super) use rules::Rule;

/// A function a rule, as `build/` wrote them.
#[allow(clippy::all, clippy::pedantic, unused)]
mod rules {
    use super::{Token, any, any_case, next_of_four, text, up_to, wide};

    include!(concat!(env!("OUT_DIR"), "/grammar.rs"));
}

/// What a rule took.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Token {
    rule: Rule,
    start: u32,
    end: u32,
    /// Where the list goes on behind the parts inside this one.
    after: u32,
}

impl Token {
    fn new(rule: Rule, start: usize, end: usize, after: usize) -> Token {
        Token { rule, start: start as u32, end: end as u32, after: after as u32 }
    }
}

/// Whether `rule` takes the head of `text`.
pub(super) fn takes(rule: Rule, text: &str) -> bool {
    rules::takes_to(rule, text).is_some()
}

/// The parts of what `rule` takes at the head of `text`; `None` where it takes nothing.
pub(super) fn ask(rule: Rule, text: &str) -> Option<Found<'_>> {
    let mut tokens = Vec::new();
    rules::tell(rule, text, &mut tokens)?;
    Some(Found { text, tokens })
}

/// What a rule took, with its parts: each before those inside it.
#[derive(Debug, Default)]
pub(super) struct Found<'t> {
    text: &'t str,
    tokens: Vec<Token>,
}

impl<'t> Found<'t> {
    /// All parts, those inside others too.
    pub fn all(&self) -> impl Iterator<Item = Part<'_, 't>> {
        (0..self.tokens.len()).map(|at| Part { found: self, at })
    }

    /// The parts that are inside no other.
    pub fn outer(&self) -> Parts<'_, 't> {
        Parts { found: self, at: 0, end: self.tokens.len() }
    }

    /// Rule and place of all parts, those inside others too.
    pub fn into_places(self) -> impl Iterator<Item = (Rule, Range<usize>)> {
        self.tokens.into_iter().map(|token| (token.rule, token.start as usize..token.end as usize))
    }

    /// The parts, inner ones too, that `rule` took.
    pub fn of(&self, rule: Rule) -> impl Iterator<Item = Part<'_, 't>> {
        self.all().filter(move |part| part.rule() == rule)
    }
}

/// A named part of what a rule took.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part<'f, 't> {
    found: &'f Found<'t>,
    at: usize,
}

impl<'f, 't> Part<'f, 't> {
    fn token(self) -> Token {
        self.found.tokens[self.at]
    }

    pub fn rule(self) -> Rule {
        self.token().rule
    }

    /// Its place in the text that was asked about, in bytes.
    pub fn range(self) -> Range<usize> {
        let Token { start, end, .. } = self.token();
        start as usize..end as usize
    }

    pub fn words(self) -> &'t str {
        &self.found.text[self.range()]
    }

    /// The parts inside it that are inside no other.
    pub fn inside(self) -> Parts<'f, 't> {
        Parts { found: self.found, at: self.at + 1, end: self.token().after as usize }
    }
}

/// Parts beside each other.
#[derive(Clone, Debug)]
pub(super) struct Parts<'f, 't> {
    found: &'f Found<'t>,
    at: usize,
    end: usize,
}

impl<'f, 't> Iterator for Parts<'f, 't> {
    type Item = Part<'f, 't>;

    fn next(&mut self) -> Option<Part<'f, 't>> {
        let part = Part { found: self.found, at: self.at };
        (self.at < self.end).then(|| {
            self.at = part.token().after as usize;
            part
        })
    }
}

// --- what the rules' functions stand on: from a place to the place behind what is taken there ------

#[inline(always)]
fn text<const N: usize>(t: &str, p: usize, text: &[u8; N]) -> Option<usize> {
    let next: &[u8; N] = t.as_bytes().get(p..)?.first_chunk()?;
    (next == text).then_some(p + N)
}

fn any_case(t: &str, p: usize, text: &str) -> Option<usize> {
    let next = t.as_bytes().get(p..p + text.len())?;
    next.eq_ignore_ascii_case(text.as_bytes()).then_some(p + text.len())
}

#[inline(always)]
fn any(t: &str, p: usize) -> Option<usize> {
    // The first byte of a character says how many it has.
    t.as_bytes().get(p).map(|byte| p + (byte.leading_ones().max(1) as usize))
}

/// A character that is no ASCII.
fn wide(t: &str, p: usize, fits: impl Fn(char) -> bool) -> Option<usize> {
    let sign = t.get(p..)?.chars().next()?;
    fits(sign).then(|| p + sign.len_utf8())
}

/// The place where `stop` fits, or the end. `find` leads to the next byte at which it could.
#[inline(always)]
fn up_to(
    t: &str,
    p: usize,
    find: impl Fn(&[u8]) -> Option<usize>,
    stop: impl Fn(usize) -> Option<usize>,
) -> Option<usize> {
    let mut at = p;
    while let Some(found) = find(t.as_bytes().get(at..)?) {
        at += found;
        if stop(at).is_some() {
            return Some(at);
        }
        at = any(t, at)?;
    }
    Some(t.len())
}

/// How far [`next_of_four`] looks for one of the first three before it looks for the fourth.
const STRETCH: usize = 256;

/// Where the next of these bytes is. More than three are no single search; the second one goes over no more than a
/// stretch that the first went over, so that many of the fourth cost no more than many of the others.
#[inline(always)]
fn next_of_four([a, b, c, d]: [u8; 4], rest: &[u8]) -> Option<usize> {
    rest.chunks(STRETCH).enumerate().find_map(|(at, part)| {
        let near = memchr::memchr3(a, b, c, part);
        let found = memchr::memchr(d, &part[..near.unwrap_or(part.len())]).or(near)?;
        Some(at * STRETCH + found)
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fs;
    use std::path::Path;

    use pest::Parser as _;
    use proptest::prelude::*;

    use super::{Rule, ask, takes};

    /// What the grammar means: pest's own parser of the same files.
    mod meaning {
        #[derive(pest_derive::Parser)]
        #[grammar = "grammar/flat.pest"]
        #[grammar = "grammar/furniture.pest"]
        #[grammar = "grammar/kalimat.pest"]
        #[grammar = "grammar/keywords.pest"]
        #[grammar = "grammar/labels.pest"]
        #[grammar = "grammar/lines.pest"]
        #[grammar = "grammar/markdown.pest"]
        #[grammar = "grammar/ordinals.pest"]
        #[grammar = "grammar/rujukan.pest"]
        #[grammar = "grammar/values.pest"]
        pub struct Grammar;
    }

    /// A part: the rule's name, its place, and how many others it is inside of.
    type Told = Vec<(String, usize, usize, usize)>;

    fn meant(rule: meaning::Rule, text: &str) -> Option<Told> {
        fn tell(pairs: pest::iterators::Pairs<'_, meaning::Rule>, depth: usize, told: &mut Told) {
            for pair in pairs.filter(|pair| pair.as_rule() != meaning::Rule::EOI) {
                let span = pair.as_span();
                told.push((format!("{:?}", pair.as_rule()), span.start(), span.end(), depth));
                tell(pair.into_inner(), depth + 1, told);
            }
        }
        let mut told = Vec::new();
        tell(meaning::Grammar::parse(rule, text).ok()?, 0, &mut told);
        Some(told)
    }

    fn found(rule: Rule, text: &str) -> Option<Told> {
        fn tell(parts: super::Parts<'_, '_>, depth: usize, told: &mut Told) {
            for part in parts {
                told.push((format!("{:?}", part.rule()), part.range().start, part.range().end, depth));
                tell(part.inside(), depth + 1, told);
            }
        }
        let mut told = Vec::new();
        tell(ask(rule, text)?.outer(), 0, &mut told);
        Some(told)
    }

    /// Each rule, here and as pest has it.
    fn rules() -> Vec<(Rule, meaning::Rule)> {
        let named: BTreeMap<String, meaning::Rule> =
            meaning::Rule::all_rules().iter().map(|rule| (format!("{rule:?}"), *rule)).collect();
        let meant = |name| *named.get(name).unwrap_or_else(|| panic!("{name}: add its file to `meaning`"));
        Rule::EACH.iter().map(|(rule, name)| (*rule, meant(*name))).collect()
    }

    fn compare(rule: (Rule, meaning::Rule), text: &str) {
        let meant = meant(rule.1, text);
        assert_eq!(found(rule.0, text), meant, "{:?} of {text:?}", rule.0);
        assert_eq!(takes(rule.0, text), meant.is_some(), "{:?} of {text:?}", rule.0);
    }

    fn fixtures() -> Vec<String> {
        let folders =
            ["parse", "refuse"].map(|name| Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name));
        let files = folders.iter().flat_map(|folder| folder.read_dir().expect("fixtures are there"));
        files.filter_map(|file| fs::read_to_string(file.expect("a file").path()).ok()).collect()
    }

    /// The words between quotation marks in the grammar: what its rules look for.
    fn literals() -> Vec<String> {
        let folder =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("grammar").read_dir().expect("the grammar is there");
        let files = folder.map(|file| fs::read_to_string(file.expect("a file").path()).expect("is text"));
        let mut words: Vec<String> = files
            .flat_map(|file| {
                let lines =
                    file.lines().filter(|line| !line.trim_start().starts_with("//")).map(str::to_owned);
                lines.collect::<Vec<_>>()
            })
            .flat_map(|line| line.split('"').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>())
            .filter(|word| !word.contains('\\'))
            .collect();
        words.sort();
        words.dedup();
        words
    }

    #[test]
    fn fixtures_are_read_as_pest_reads_them() {
        let text = rules().into_iter().find(|(rule, _)| *rule == Rule::text).expect("is a rule");
        let fixtures = fixtures();
        assert!(fixtures.len() > 50);
        fixtures.iter().for_each(|fixture| compare(text, fixture));
    }

    #[test]
    fn every_rule_takes_what_pest_takes() {
        let fixtures = fixtures();
        // Each tenth line, for all lines and rules would take minutes.
        let lines = fixtures.iter().flat_map(|text| text.lines()).map(str::trim_start);
        let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).step_by(10).collect();
        let literals = literals();
        assert!(lines.len() > 200 && literals.len() > 500);
        for rule in rules() {
            lines.iter().for_each(|line| compare(rule, line));
            literals.iter().for_each(|word| compare(rule, word));
            compare(rule, "");
        }
    }

    /// Two bytes tell which rules are tried: here literals end, or go wrong, at each of their letters.
    #[test]
    fn keywords_cut_and_misread() {
        let wanted =
            [Rule::text, Rule::keyword, Rule::furniture, Rule::awal_baris, Rule::tanggal, Rule::kata_tugas];
        let rules: Vec<_> = rules().into_iter().filter(|(rule, _)| wanted.contains(rule)).collect();
        assert_eq!(rules.len(), wanted.len());
        for word in literals() {
            let ends = word.char_indices().map(|(at, sign)| (at, at + sign.len_utf8()));
            for (start, end) in ends {
                let cases = [word[..start].to_owned(), format!("{}é{}", &word[..start], &word[end..])];
                cases.iter().for_each(|case| rules.iter().for_each(|rule| compare(*rule, case)));
            }
        }
    }

    #[test]
    fn keywords_at_every_place() {
        let text = rules().into_iter().find(|(rule, _)| *rule == Rule::text).expect("is a rule");
        for keyword in literals() {
            for before in ["", "**", "a. ", "Kepada : ", "KEDUA : a. "] {
                for behind in ["", " : x", " 1", " yang lama sekali adanya : dan begitu pula ini"] {
                    compare(text, &format!("{before}{keyword}{behind}"));
                }
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn odd_lines(
            text in "(([ \t]{0,2}|[A-Za-z0-9]{1,4}|[A-Z][a-z]{2}|[a-z]{3}|[a-z0-9IVX]{1,3}[.)] |[(][0-9a-z][)] |[.):;*<-]|Agar|agar |KEDUA|Untuk|Kepada|Yth|NOMOR|Lampiran|di | : |Hal|ttd|Instruksi|ini mulai|setiap |supaya|orang|\\*\\*|<br>|\u{A0}|\u{2013})|\r?\n|\r){0,30}"
        ) {
            for rule in rules().into_iter().filter(|(rule, _)| *rule == Rule::text) {
                compare(rule, &text);
            }
        }

        #[test]
        fn odd_words(at in 0..Rule::EACH.len(), text in "([ ]|[A-Za-z0-9]|[0-9]{4}|[^\\x00]|[.):;*<-]|Pasal |ayat |nomor |tahun |TAHUN |TENTANG |dan |bulan |Juni |Rp|NIP|orang){0,12}") {
            compare(rules()[at], &text);
        }
    }
}
