//! A text as one row a node: every list of the document, each node with its place as a JSON pointer.

use std::borrow::Cow;

use diktum::Dokumen;
use diktum::model::{Label, Lampiran, Simpul};

use super::line::Line;
use super::table::{self, Cells};

/// The columns; `galat` only of a text without a document, which has one row.
const COLUMNS: [&str; 8] = ["id", "path", "jenis", "label", "urutan", "judul", "teks", "galat"];

/// The names of the columns, as the first row.
pub fn header() -> Vec<u8> {
    let mut out = Vec::new();
    table::write(&mut out, COLUMNS.into_iter());
    out
}

/// Appends the rows of a text.
pub fn append(out: &mut Vec<u8>, line: &Line, cells: Cells) {
    let id = table::cell(line.id.into(), cells);
    if let Some(galat) = line.galat {
        table::write(out, [&*id, "", "", "", "", "", "", galat.kode.as_str()].into_iter());
    }
    for (place, list) in line.dokumen.iter().flat_map(|document| lists(document)) {
        each(&place, list, &mut |path, node| row(out, &id, path, node, cells));
    }
}

fn row(out: &mut Vec<u8>, id: &str, path: &str, node: &Simpul, cells: Cells) {
    let label = node.label.as_ref().map(Label::to_cow).unwrap_or_default();
    let number = node.urutan.map(|number| number.to_string()).unwrap_or_default();
    let title = node.judul.as_ref().map(|title| title.to_cow()).unwrap_or_default();
    let row: [Cow<str>; COLUMNS.len()] = [
        id.into(),
        path.into(),
        node.jenis.as_str().into(),
        table::cell(label, cells),
        number.into(),
        table::cell(title, cells),
        table::cell(node.teks.to_cow(), cells),
        "".into(),
    ];
    table::write(out, row.iter());
}

/// Every list of nodes with its place, in the order of the JSON.
fn lists<'d>(document: &'d Dokumen<'d>) -> Vec<(String, &'d [Simpul<'d>])> {
    // The names on the page are the keys but for their capital.
    let own = document.lists().map(|(name, list)| (format!("/{}", name.to_lowercase()), list));
    let annexes = |key, annexes: &'d [Lampiran<'d>]| {
        annexes.iter().enumerate().map(move |(at, it)| (format!("/{key}/{at}/isi"), it.isi.as_slice()))
    };
    let own = own.into_iter().chain(annexes("lampiran", &document.lampiran));
    own.chain(annexes("penjelasan", &document.penjelasan)).collect()
}

/// Hands over each node of a tree with its pointer, in the order of the text.
fn each(place: &str, list: &[Simpul], take: &mut impl FnMut(&str, &Simpul)) {
    let mut path = place.to_owned();
    // Of the open lists: what is left, and how long the pointer to the list is.
    let mut open = vec![(list.iter().enumerate(), path.len())];
    while let Some((rest, length)) = open.last_mut() {
        path.truncate(*length);
        let Some((at, node)) = rest.next() else {
            open.pop();
            continue;
        };
        path.push_str(&format!("/{at}"));
        take(&path, node);
        path.push_str("/anak");
        let length = path.len();
        open.push((node.anak.iter().enumerate(), length));
    }
}
