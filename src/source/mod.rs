//! Bytes → pages of words with boxes, or a text: what kind of file it is, told by its content.

pub mod tsv;
