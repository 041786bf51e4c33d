//! Which JSON is a DoclingDocument.

/// The key that says what a JSON is, and what it says of one by docling.
const KEY: &[u8] = b"schema_name";
const VALUE: &[u8] = b"DoclingDocument";

/// Whether the outermost object says that it is one. Its keys come in any order, so objects and lists inside are
/// walked over; that ends with the object, and so with the first line of records.
pub fn is_docling(bytes: &[u8]) -> bool {
    if let Some((encoding, mark)) = crate::source::letters::utf16(bytes) {
        return scan(encoding.decode_without_bom_handling(&bytes[mark..]).0.as_bytes());
    }
    scan(bytes)
}

fn scan(bytes: &[u8]) -> bool {
    let (mut at, mut depth) = (0, 0usize);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'{' | b'[' => depth += 1,
            b'}' | b']' if depth <= 1 => return false,
            b'}' | b']' => depth -= 1,
            b'"' => {
                let Some((content, after)) = string(bytes, at) else { return false };
                if depth == 1
                    && content == KEY
                    && let Some(value) = value(bytes, after)
                {
                    return value == VALUE;
                }
                at = after;
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    false
}

/// The string that begins at this quotation mark, and the place after it.
fn string(bytes: &[u8], start: usize) -> Option<(&[u8], usize)> {
    let mut at = start + 1;
    loop {
        at += memchr::memchr2(b'"', b'\\', bytes.get(at..)?)?;
        if bytes[at] == b'"' {
            return Some((&bytes[start + 1..at], at + 1));
        }
        at += 2;
    }
}

/// The string that is the value of the key before.
fn value(bytes: &[u8], after: usize) -> Option<&[u8]> {
    let rest = bytes[after..].trim_ascii_start().strip_prefix(b":")?.trim_ascii_start();
    Some(string(rest, 0).filter(|_| rest.starts_with(b"\""))?.0)
}
