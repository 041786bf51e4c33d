//! Pieces → rows: what stands side by side on a page, from left to right.

use super::piece::{Letters, Piece};

/// Baselines of one row lie apart by at most this many letter heights.
const SAME_ROW: f32 = 0.55;
/// … or one piece stands beside another for this share of the lower one's height.
const BESIDE: f32 = 0.5;
/// Pieces of one row cover each other by at most this many letter heights.
const COVERED: f32 = 0.5;
/// So many rows are asked whether a piece belongs to them; those further up have ended.
const OPEN: usize = 12;

/// The most pieces of a row: more than any table has cells, and so few that a page of specks costs linear time.
const MOST: usize = 64;

/// Pieces side by side.
#[derive(Clone, Debug)]
pub struct Row {
    pub pieces: Vec<Piece>,
}

impl Row {
    pub fn x0(&self) -> f32 {
        self.pieces.iter().map(|piece| piece.x0).fold(f32::MAX, f32::min)
    }

    pub fn x1(&self) -> f32 {
        self.pieces.iter().map(|piece| piece.x1).fold(f32::MIN, f32::max)
    }

    /// The baseline of its first piece.
    pub fn base(&self) -> f32 {
        self.pieces.first().map_or(0.0, |piece| piece.base)
    }

    /// How far `piece` is from standing in this row, in letter heights; none if it doesn't.
    fn takes(&self, piece: &Piece, letters: Letters) -> Option<f32> {
        let covers = |own: &Piece| own.x1.min(piece.x1) - own.x0.max(piece.x0) > COVERED * letters.height;
        if self.pieces.len() >= MOST || self.pieces.iter().any(covers) {
            return None;
        }
        let apart = |own: &Piece| (own.x0 - piece.x1).max(piece.x0 - own.x1);
        let near = self.pieces.iter().min_by(|a, b| apart(a).total_cmp(&apart(b)))?;
        let baselines = (near.base - piece.base).abs() / letters.height;
        let beside = near.y1.min(piece.y1) - near.y0.max(piece.y0);
        let lower = near.height().min(piece.height());
        (baselines <= SAME_ROW || beside >= BESIDE * lower).then_some(baselines)
    }
}

/// A speck at a row's end stands further from it than this, in letter heights; a column of a table is wider than one.
const APART: f32 = 5.0;

/// Takes specks off the ends of rows: a sign or two, far from the rest, and no label.
pub fn without_strays(
    rows: Vec<Row>,
    letters: Letters,
    is_speck: impl Fn(&Piece) -> bool,
) -> (Vec<Row>, Vec<Piece>) {
    let mut strays = Vec::new();
    let far = |a: &Piece, b: &Piece| b.x0 - a.x1 > APART * letters.height;
    let rows = rows.into_iter().map(|mut row| {
        while let [.., before, last] = row.pieces.as_slice()
            && far(before, last)
            && is_speck(last)
        {
            strays.extend(row.pieces.pop());
        }
        while let [first, next, ..] = row.pieces.as_slice()
            && far(first, next)
            && is_speck(first)
        {
            strays.push(row.pieces.remove(0));
        }
        row
    });
    let rows = rows.collect();
    (rows, strays)
}

/// Words are set in behind a label by so many letter heights at most.
const HANGING: f32 = 3.0;

/// Puts a piece that is hardly believed before the row that it is perhaps the label of: short, on its baseline, and
/// near it on the left, where other rows begin as far in. Gives back what is none.
pub fn with_label(
    rows: &mut [Row],
    piece: Piece,
    letters: Letters,
    is_short: impl Fn(&Piece) -> bool,
) -> Option<Piece> {
    if !is_short(&piece) {
        return Some(piece);
    }
    let near = rows.partition_point(|row| row.base() < piece.base - SAME_ROW * letters.height);
    let own = rows[near..].iter().take(OPEN).position(|row| {
        let gap = row.x0() - piece.x1;
        (row.base() - piece.base).abs() <= SAME_ROW * letters.height
            && (0.0..HANGING * letters.height).contains(&gap)
    });
    let Some(at) = own.map(|own| near + own) else { return Some(piece) };
    let hang = rows[at].x0();
    let neighbours = at.saturating_sub(2)..(at + 3).min(rows.len());
    let beside = |row: usize| row != at && (rows[row].x0() - hang).abs() < letters.width;
    if !neighbours.clone().any(beside) {
        return Some(piece);
    }
    rows[at].pieces.insert(0, piece);
    None
}

/// Puts pieces into rows, from the top down.
pub fn rows(mut pieces: Vec<Piece>, letters: Letters) -> Vec<Row> {
    pieces.sort_by(|a, b| a.base.total_cmp(&b.base).then(a.x0.total_cmp(&b.x0)));
    let mut rows: Vec<Row> = Vec::new();
    for piece in pieces {
        let open = rows.len().saturating_sub(OPEN);
        let near = (open..rows.len())
            .filter_map(|at| Some((at, rows[at].takes(&piece, letters)?)))
            .min_by(|a, b| a.1.total_cmp(&b.1));
        match near {
            Some((at, _)) => rows[at].pieces.push(piece),
            None => rows.push(Row { pieces: vec![piece] }),
        }
    }
    for row in &mut rows {
        row.pieces.sort_by(|a, b| a.x0.total_cmp(&b.x0));
    }
    rows.sort_by(|a, b| a.base().total_cmp(&b.base()));
    rows
}
