use diktum::NotText;
use diktum::page::Pages;
use diktum::source::tsv;
use diktum::wording::Lang;
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Teks,
    Pdf,
    Png,
    Jpeg,
    Tiff,
    Tsv,
    Gzip,
}
#[derive(Debug)]
pub enum SourceError {
    TooPacked,
    NotText(NotText),
}
impl SourceError {
    pub fn text(&self, _: Lang) -> String {
        format!("{self:?}")
    }
}
pub fn kind(b: &[u8]) -> Kind {
    if b.starts_with(b"%PDF") {
        Kind::Pdf
    } else if b.starts_with(b"\x89PNG") {
        Kind::Png
    } else if b.starts_with(b"\xFF\xD8\xFF") {
        Kind::Jpeg
    } else if b.starts_with(b"II*\0") || b.starts_with(b"MM\0*") {
        Kind::Tiff
    } else if b.starts_with(b"level\tpage_num") {
        Kind::Tsv
    } else if b.starts_with(b"\x1f\x8b") {
        Kind::Gzip
    } else {
        Kind::Teks
    }
}
pub fn pages(_: Kind, b: &[u8]) -> Result<Pages, SourceError> {
    Ok(tsv::read(&String::from_utf8_lossy(b)))
}
pub fn gunzip(b: &[u8]) -> Result<Vec<u8>, SourceError> {
    use std::io::Read;
    let mut out = Vec::new();
    flate2::read::GzDecoder::new(b).read_to_end(&mut out).map_err(|_| SourceError::TooPacked)?;
    Ok(out)
}
