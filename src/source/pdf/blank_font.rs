//! The font that stands for every font that a file names but doesn't bring along.

use std::sync::{Arc, LazyLock};

use hayro_interpret::font::FontData;

/// A font of one empty glyph without a width.
///
/// Where letters stand is said by the file's own widths. A substitute with widths of its own would have its glyphs
/// stretched to those, and the stretch is told together with the place, so that a letter would seem to end where it
/// doesn't. Against a glyph without a width nothing is stretched, and no outlines are read that nobody draws.
pub fn blank_font() -> (FontData, u32) {
    static FONT: LazyLock<Arc<Vec<u8>>> = LazyLock::new(|| Arc::new(bytes()));
    (FONT.clone(), 0)
}

/// How many bytes that font has: every real font has more.
pub fn blank_font_length() -> usize {
    LENGTH
}

/// Its header, the places of four tables, and the tables, each filled up to four bytes.
const LENGTH: usize = 12 + 4 * 16 + 56 + 36 + 4 + 8;

/// The least that is a font: `head`, `hhea`, `hmtx` and `maxp`.
fn bytes() -> Vec<u8> {
    let mut head = vec![0; 54];
    put(&mut head, 0, &[0, 1, 0, 0]);
    put(&mut head, 12, &[0x5F, 0x0F, 0x3C, 0xF5]);
    put(&mut head, 18, &1000u16.to_be_bytes());
    let mut hhea = vec![0; 36];
    put(&mut hhea, 0, &[0, 1, 0, 0]);
    put(&mut hhea, 34, &1u16.to_be_bytes());
    let maxp = vec![0, 0, 0x50, 0, 0, 1];
    let tables = [(b"head", head), (b"hhea", hhea), (b"hmtx", vec![0; 4]), (b"maxp", maxp)];

    let mut out = vec![0, 1, 0, 0, 0, tables.len() as u8, 0, 64, 0, 2, 0, 0];
    let mut body = Vec::new();
    let start = out.len() + 16 * tables.len();
    for (tag, table) in tables {
        let at = (start + body.len()) as u32;
        out.extend_from_slice(tag);
        out.extend_from_slice(&[0; 4]);
        out.extend_from_slice(&at.to_be_bytes());
        out.extend_from_slice(&(table.len() as u32).to_be_bytes());
        body.extend_from_slice(&table);
        body.resize(body.len().next_multiple_of(4), 0);
    }
    out.append(&mut body);
    out
}

fn put(table: &mut [u8], at: usize, bytes: &[u8]) {
    for (to, from) in table.iter_mut().skip(at).zip(bytes) {
        *to = *from;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn its_length_is_known() {
        assert_eq!(bytes().len(), LENGTH);
    }
}
