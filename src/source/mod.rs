//! Bytes → pages of words with boxes, or a text: what kind of file it is, told by its content.

#[cfg(feature = "pdf")]
pub mod pdf;
pub mod tsv;
