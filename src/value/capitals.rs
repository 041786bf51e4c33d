//! Capitals: titles, headings and offices are printed in them.

/// Whether words are in capitals throughout (a stray misread letter apart).
pub fn is_capitals(words: &str) -> bool {
    let (mut large, mut small) = (0usize, 0usize);
    for byte in words.bytes() {
        match byte {
            b'A'..=b'Z' => large += 1,
            b'a'..=b'z' => small += 1,
            _ => {}
        }
    }
    large >= 2 && large >= small * 6
}
