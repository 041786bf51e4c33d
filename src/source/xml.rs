//! XML and HTML as a stream of elements and text: the only place that knows the XML library.
//!
//! Nothing recurses, and an entity is a sign or nothing: what a document type declares is not looked at.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::errors::{Error, IllFormedError, SyntaxError};
use quick_xml::escape::{resolve_xml_entity, unescape_with};
use quick_xml::events::{BytesRef, BytesStart, Event as Xml};

use super::error::{Fault, SourceError};
use super::kind::Kind;

/// Elements that may be open at once. Pages nest a dozen; this many cost a megabyte.
const MAX_DEPTH: usize = 100_000;
/// Letters of a broken file's name of an element that its message shows.
const SHOWN: usize = 40;
/// Elements that HTML doesn't close.
const VOID: [&str; 8] = ["area", "br", "col", "hr", "img", "input", "link", "meta"];
/// Signs that files of recognisers write by their HTML names.
const NAMED: [(&str, &str); 17] = [
    ("nbsp", "\u{A0}"),
    ("shy", "\u{AD}"),
    ("sect", "§"),
    ("deg", "°"),
    ("middot", "·"),
    ("bull", "•"),
    ("hellip", "…"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("frac12", "½"),
    ("times", "×"),
    ("eacute", "é"),
    ("copy", "©"),
];

/// What comes next in a file.
pub enum Event<'t> {
    /// An element begins.
    Open(Tag<'t>),
    /// One ends.
    Close,
    Text(Cow<'t, str>),
}

/// The beginning of an element.
pub struct Tag<'t> {
    start: BytesStart<'t>,
    html: bool,
}

impl Tag<'_> {
    /// Its name without a prefix.
    pub fn name(&self) -> &str {
        local(self.start.name().into_inner())
    }

    /// The value of an attribute, its name without a prefix.
    pub fn get(&self, name: &str) -> Option<Cow<'_, str>> {
        let mut attributes = if self.html { self.start.html_attributes() } else { self.start.attributes() };
        // Whether names are unique is asked of nobody: that would cost the square of their number.
        let found =
            attributes.with_checks(false).flatten().find(|found| local(found.key.into_inner()) == name)?;
        Some(match unescape_with(&found.value, named) {
            Ok(Cow::Owned(value)) => Cow::Owned(value),
            // What is no entity stands for itself.
            Ok(Cow::Borrowed(_)) | Err(_) => found.value,
        })
    }

    /// The number in an attribute.
    pub fn number(&self, name: &str) -> Option<f32> {
        self.get(name)?.trim().parse().ok().filter(|number: &f32| number.is_finite())
    }

    /// The numbers in these attributes, if each has one.
    pub fn numbers<const N: usize>(&self, names: [&str; N]) -> Option<[f32; N]> {
        let mut numbers = [0.0; N];
        for (number, name) in numbers.iter_mut().zip(names) {
            *number = self.number(name)?;
        }
        Some(numbers)
    }
}

/// A file while it is walked.
pub struct Walk<'t> {
    reader: Reader<&'t [u8]>,
    text: &'t str,
    kind: Kind,
    html: bool,
    depth: usize,
    /// Whether `</html>` was there, after which nothing is missing.
    ended: bool,
}

impl<'t> Walk<'t> {
    /// Walks XML: whatever is opened is closed by its own name.
    pub fn xml(text: &'t str, kind: Kind) -> Walk<'t> {
        Walk::new(text, kind, false)
    }

    /// Walks HTML, as careless as people and programs write it.
    pub fn html(text: &'t str, kind: Kind) -> Walk<'t> {
        Walk::new(text, kind, true)
    }

    fn new(text: &'t str, kind: Kind, html: bool) -> Walk<'t> {
        let mut reader = Reader::from_str(text);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.allow_dangling_amp = true;
        config.check_end_names = !html;
        config.allow_unmatched_ends = html;
        Walk { reader, text, kind, html, depth: 0, ended: false }
    }

    /// How many elements are open. An element that began at a depth has ended when the depth is below it.
    pub fn depth(&self) -> usize {
        self.depth
    }

    /// What comes next; none at the end of a whole file.
    pub fn next(&mut self) -> Result<Option<Event<'t>>, SourceError> {
        loop {
            let event = self.reader.read_event().map_err(|error| self.broken(error))?;
            return Ok(Some(match event {
                Xml::Start(start) | Xml::Empty(start) => {
                    let tag = Tag { start, html: self.html };
                    if !self.is_void(tag.name()) {
                        self.depth += 1;
                        if self.depth > MAX_DEPTH {
                            return Err(self.fault(self.reader.buffer_position(), Fault::Depth));
                        }
                    }
                    Event::Open(tag)
                }
                Xml::End(end) => {
                    let name = end.name();
                    let name = local(name.into_inner());
                    if self.is_void(name) {
                        continue;
                    }
                    self.ended |= name.eq_ignore_ascii_case("html");
                    self.depth = self.depth.saturating_sub(1);
                    Event::Close
                }
                Xml::Text(text) => Event::Text(text.into_inner()),
                Xml::CData(data) => Event::Text(data.into_inner()),
                Xml::GeneralRef(reference) => Event::Text(self.sign(&reference)),
                Xml::Eof if self.depth > 0 && !(self.html && self.ended) => {
                    return Err(self.fault(self.text.len() as u64, Fault::Cut));
                }
                Xml::Eof => return Ok(None),
                Xml::Decl(_) | Xml::PI(_) | Xml::Comment(_) | Xml::DocType(_) => continue,
            }));
        }
    }

    fn is_void(&self, name: &str) -> bool {
        self.html && VOID.iter().any(|void| name.eq_ignore_ascii_case(void))
    }

    /// The sign that a reference stands for; one that nobody knows stays as it is written.
    fn sign(&self, reference: &BytesRef<'t>) -> Cow<'t, str> {
        if let Ok(Some(sign)) = reference.resolve_char_ref() {
            return Cow::Owned(sign.to_string());
        }
        match named(reference) {
            Some(sign) => Cow::Borrowed(sign),
            None => Cow::Owned(format!("&{};", &**reference)),
        }
    }

    fn broken(&self, error: Error) -> SourceError {
        let fault = match error {
            Error::Syntax(SyntaxError::InvalidBangMarkup) => Fault::Syntax,
            // All others: what began doesn't end before the file does.
            Error::Syntax(_) => Fault::Cut,
            Error::IllFormed(
                IllFormedError::MismatchedEndTag { found, .. } | IllFormedError::UnmatchedEndTag(found),
            ) => Fault::Tag(found.chars().take(SHOWN).collect()),
            _ => Fault::Syntax,
        };
        self.fault(self.reader.error_position(), fault)
    }

    fn fault(&self, at: u64, fault: Fault) -> SourceError {
        let at = usize::try_from(at).unwrap_or(self.text.len());
        SourceError::broken(self.kind, self.text, at, fault)
    }
}

fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

fn named(name: &str) -> Option<&'static str> {
    resolve_xml_entity(name).or_else(|| NAMED.iter().find(|(known, _)| *known == name).map(|(_, sign)| *sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walked(mut walk: Walk<'_>) -> Result<String, SourceError> {
        let mut out = String::new();
        while let Some(event) = walk.next()? {
            match event {
                Event::Open(tag) => {
                    out.push_str(tag.name());
                    out.push('[');
                    if let Some(value) = tag.get("a") {
                        out.push_str(&value);
                        out.push('|');
                    }
                }
                Event::Close => out.push(']'),
                Event::Text(text) => out.push_str(&text),
            }
        }
        Ok(out)
    }

    #[test]
    fn entities_sections_and_prefixes_are_resolved() {
        for (xml, expected) in [
            ("<x:w x:a='1 &lt; &#x32;'>a &amp; b&#46;</x:w>", "w[1 < 2|a & b.]"),
            ("<?xml version='1.0'?><!-- <b> --><w><![CDATA[<i> & j]]></w>", "w[<i> & j]"),
            ("<!DOCTYPE w [<!ENTITY e 'Banyu'>]><w a='&e;'>&e; &nbsp;&ndash;</w>", "w[&e;|&e; \u{A0}–]"),
            ("<w a='A & B'>A & B</w>", "w[A & B|A & B]"),
        ] {
            assert_eq!(walked(Walk::xml(xml, Kind::Alto)).as_deref(), Ok(expected), "{xml}");
        }
    }

    #[test]
    fn html_may_be_careless() {
        for (html, expected) in [
            ("<html><meta a=b><br><p a=1>a<p>b</html>", "html[meta[b|br[p[1|ap[b]"),
            ("<div>a</p><br/></div>", "div[a]br[]"),
        ] {
            assert_eq!(walked(Walk::html(html, Kind::Hocr)).as_deref(), Ok(expected), "{html}");
        }
    }

    #[test]
    fn what_is_broken_is_told_with_its_place() {
        let at = |line, column, fault| {
            Err(SourceError::Broken { kind: Kind::Alto, at: Some((line, column)), fault })
        };
        for (xml, expected) in [
            ("<a>\n <b></c></a>", at(2, 5, Fault::Tag("c".into()))),
            ("<a>\n</a></b>", at(2, 5, Fault::Tag("b".into()))),
            ("<a>\n <b>é", at(2, 6, Fault::Cut)),
            ("<a>\n <b", at(2, 2, Fault::Cut)),
            ("<a>\n <b c='", at(2, 2, Fault::Cut)),
            ("<a>\n <!-- ", at(2, 2, Fault::Cut)),
            ("<a>\n <![CDATA[", at(2, 2, Fault::Cut)),
        ] {
            assert_eq!(walked(Walk::xml(xml, Kind::Alto)), expected, "{xml}");
        }
        assert!(walked(Walk::html("<html><div>a", Kind::Hocr)).is_err());
        let deep = walked(Walk::xml(&"<a>".repeat(MAX_DEPTH + 1), Kind::Alto));
        assert!(matches!(deep, Err(SourceError::Broken { fault: Fault::Depth, .. })));
    }
}
