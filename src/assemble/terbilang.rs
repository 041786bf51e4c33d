//! Figures with words beside them, `126 (seratus dua puluh enam)`: whether both say the same.

use std::borrow::Cow;

use crate::message::{Kode, Message};
use crate::model::{Dokumen, Join, Piece, Simpul};
use crate::recognise;
use crate::value;

/// The longest bracket looked into, in bytes.
const LONGEST: usize = 200;

/// Says where a figure and the words beside it differ.
pub fn check(doc: &Dokumen, messages: &mut Vec<Message>) {
    for nodes in [&doc.pembukaan, &doc.isi, &doc.penutup] {
        nodes.iter().for_each(|node| check_node(node, messages));
    }
}

fn check_node(node: &Simpul, messages: &mut Vec<Message>) {
    let pieces = node.teks.pieces();
    for (i, piece) in pieces.iter().enumerate() {
        for open in memchr::memchr_iter(b'(', piece.text.as_bytes()) {
            messages.extend(check_bracket(piece, open, pieces.get(i + 1)));
        }
    }
    node.anak.iter().for_each(|child| check_node(child, messages));
}

/// Checks the bracket that opens at byte `open` of a piece; its words may go on on the next line.
fn check_bracket(piece: &Piece, open: usize, next: Option<&Piece>) -> Option<Message> {
    let line = piece.text;
    let figure = line.as_bytes()[..open].iter().rev().find(|b| **b != b' ')?;
    if !figure.is_ascii_digit() {
        return None;
    }
    let (bracket, end) = match close(&line[open..]) {
        Some(length) => (Cow::Borrowed(&line[open..open + length]), piece.range().start + open + length),
        None if line.len() - open < LONGEST => {
            let next = next.filter(|next| next.join == Join::Blank)?;
            let length = close(next.text)?;
            let words = format!("{} {}", line[open..].trim_end(), &next.text[..length]);
            (Cow::Owned(words), next.range().start + length)
        }
        None => return None,
    };
    let words = recognise::number_in_words(&bracket)?;
    let head = open.saturating_sub(40);
    let head = (head..=open).find(|i| line.is_char_boundary(*i)).unwrap_or(open);
    let (start, figures) = value::number::before(&line[head..], open - head)?;
    // Where a mark was taken out of the figures (`1\.200`), their head is in the piece before.
    let cut = head + start == 0 && piece.join == Join::Tight;
    let at = piece.range().start + head + start;
    (figures != words && !cut && at < end).then(|| Message {
        kode: Kode::BilanganBerbeda,
        at: at..end,
        args: vec![figures.to_string(), words.to_string()],
    })
}

/// The length of a text up to and with its first closing bracket, when that is near.
fn close(text: &str) -> Option<usize> {
    memchr::memchr(b')', &text.as_bytes()[..text.len().min(LONGEST)]).map(|at| at + 1)
}
