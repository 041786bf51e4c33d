//! Which XML or HTML holds words with boxes.

use super::Kind;

/// The kind that the first elements say; none for other XML, and for pages that people read.
pub fn kind(head: &str) -> Option<Kind> {
    let mut doc = false;
    for (nth, (name, attributes)) in Elements(head).enumerate() {
        let name = name.rsplit(':').next().unwrap_or(name);
        if nth == 0 && name == "alto" {
            return Some(Kind::Alto);
        }
        if nth == 0 && name == "PcGts" {
            return Some(Kind::Page);
        }
        // Of other XML nothing is known: only XHTML goes on, and pieces of it.
        if nth == 0
            && !["html", "doc", "div", "span", "body"].iter().any(|tag| name.eq_ignore_ascii_case(tag))
        {
            return None;
        }
        if says(attributes, "class", "ocr_page") || says(attributes, "name", "ocr-system") {
            return Some(Kind::Hocr);
        }
        if doc && name == "page" && attributes.contains("width") {
            return Some(Kind::Bbox);
        }
        doc = name == "doc";
    }
    None
}

/// Whether an attribute has this word in its value, quoted or not.
fn says(attributes: &str, name: &str, word: &str) -> bool {
    attributes.match_indices(name).any(|(at, _)| {
        let Some(value) = attributes[at + name.len()..].trim_start().strip_prefix('=') else { return false };
        let value = value.trim_start();
        let value = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => value[1..].split(quote).next(),
            _ => value.split_whitespace().next(),
        };
        value.is_some_and(|value| value.split_whitespace().any(|part| part == word))
    })
}

/// Elements that begin, and their attributes. Comments, declarations and the ends of elements are passed over.
struct Elements<'t>(&'t str);

impl<'t> Iterator for Elements<'t> {
    type Item = (&'t str, &'t str);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let start = self.0.find('<')?;
            let tag = &self.0[start + 1..];
            if let Some(comment) = tag.strip_prefix("!--") {
                self.0 = &comment[comment.find("-->")?..];
                continue;
            }
            let end = tag.find('>')?;
            self.0 = &tag[end..];
            let inside = tag[..end].trim_end_matches('/');
            if inside.starts_with(|c: char| c.is_ascii_alphabetic()) {
                return Some(inside.split_once(char::is_whitespace).unwrap_or((inside, "")));
            }
        }
    }
}
