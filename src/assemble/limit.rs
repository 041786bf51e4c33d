//! A bound on how finely a text may be parted: each node costs memory, however few its letters are.

use crate::unit::{Kind, Unit};

/// So many nodes any text may have: ten times those of the longest regional regulations with their annexes.
const MOST_NODES: usize = 200_000;
/// With more of them, a node has as many bytes of the text as this on the average. In texts it has sixty and more.
const BYTES_A_NODE: usize = 24;

/// Whether a text of so many bytes has more nodes than any text of its size.
pub fn is_shredded(units: &[Unit], bytes: usize) -> bool {
    let opens = |unit: &&Unit| match unit.kind {
        Kind::Label(_) | Kind::Bullet | Kind::LostLabel | Kind::Diktum => true,
        Kind::Bab | Kind::Bagian | Kind::Paragraf | Kind::Pasal => true,
        Kind::Words => unit.after_blank(),
        _ => false,
    };
    // Of most texts, nothing needs to be counted.
    if bytes <= MOST_NODES || units.len() <= MOST_NODES {
        return false;
    }
    let nodes = units.iter().filter(opens).count();
    nodes > MOST_NODES && bytes < nodes * BYTES_A_NODE
}

#[cfg(test)]
mod tests {
    use super::{BYTES_A_NODE, MOST_NODES, is_shredded};
    use crate::unit::{Kind, Unit};
    use crate::{Text, parse};

    #[test]
    fn the_bound_is_where_it_is_said_to_be() {
        let bullet = Unit { kind: Kind::Bullet, start: 0, end: 1, breaks: 1, indent: 0, stop: 0, number: 0 };
        let shredded = |nodes: usize, bytes: usize| is_shredded(&vec![bullet; nodes], bytes);
        assert_eq!((MOST_NODES, BYTES_A_NODE), (200_000, 24));
        assert!(!shredded(200_000, 200_001));
        assert!(shredded(200_001, 200_001 * 24 - 1) && !shredded(200_001, 200_001 * 24));
    }

    fn parsed(item: &str, count: usize) -> Result<usize, bool> {
        let head = "INSTRUKSI BUPATI BANYU BIRU\nNOMOR 7 TAHUN 2021\nTENTANG\nKERJA BAKTI\n\nKESATU : Hal berikut :\n";
        let end = "\nDitetapkan di Banyu Biru\npada tanggal 4 Mei 2021\n";
        let text = Text::from_string([head, &item.repeat(count), end].concat());
        parse(&text).map(|doc| doc.isi.len()).map_err(|missing| missing.terpecah)
    }

    #[test]
    fn a_text_of_nothing_but_labels_is_refused() {
        assert_eq!(parsed("- x\n", 200_100), Err(true));
        assert!(parsed("- x\n", 2_000).is_ok());
        // As many lines that open nothing, and as many items with words.
        assert!(parsed("x\n", 200_100).is_ok());
    }
}
