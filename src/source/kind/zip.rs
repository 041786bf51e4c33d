//! What a zip holds: the Office formats are zips of known members.

use super::Foreign;

/// Bytes at either end that are searched for members' names: the first members, and the directory.
const WITHIN: usize = 64 * 1024;

/// Which format a zip is.
pub fn holds(bytes: &[u8]) -> Foreign {
    let head = &bytes[..bytes.len().min(WITHIN)];
    // OpenDocument puts its type first and unpacked, so that it can be read here.
    let is_type = |kind: &str| {
        let member = format!("mimetypeapplication/vnd.oasis.opendocument.{kind}");
        head.get(30..).is_some_and(|rest| rest.starts_with(member.as_bytes()))
    };
    for (kind, foreign) in
        [("text", Foreign::Odt), ("spreadsheet", Foreign::Ods), ("presentation", Foreign::Odp)]
    {
        if is_type(kind) {
            return foreign;
        }
    }
    let tail = &bytes[bytes.len().saturating_sub(WITHIN)..];
    let (mut office, mut found) = (false, None);
    for name in names(head, b"PK\x03\x04", 26, 30).chain(names(tail, b"PK\x01\x02", 28, 46)) {
        office |= name == b"[Content_Types].xml";
        for (folder, foreign) in
            [(&b"word/"[..], Foreign::Docx), (b"xl/", Foreign::Xlsx), (b"ppt/", Foreign::Pptx)]
        {
            if name.starts_with(folder) {
                found = found.or(Some(foreign));
            }
        }
    }
    found.filter(|_| office).unwrap_or(Foreign::Zip)
}

/// The names in the records that begin with `sign`, with the name's length and the name at these places.
fn names<'b>(bytes: &'b [u8], sign: &'b [u8], length: usize, name: usize) -> impl Iterator<Item = &'b [u8]> {
    memchr::memmem::find_iter(bytes, sign).filter_map(move |at| {
        let record = &bytes[at..];
        let (low, high) = (*record.get(length)?, *record.get(length + 1)?);
        record.get(name..name + usize::from(u16::from_le_bytes([low, high])))
    })
}
