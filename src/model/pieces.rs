//! The pieces of words. Most words are one piece: no memory is taken for it.

use std::ops::Deref;

use super::Piece;

#[derive(Clone, Debug)]
pub(super) enum Pieces<'a> {
    One(Piece<'a>),
    List(Vec<Piece<'a>>),
}

impl<'a> Pieces<'a> {
    /// Adds pieces at the end.
    pub fn extend(&mut self, more: &[Piece<'a>]) {
        *self = match (std::mem::take(self), more) {
            (Pieces::List(none), [one]) if none.is_empty() => Pieces::One(*one),
            (Pieces::List(mut list), more) => {
                list.extend_from_slice(more);
                Pieces::List(list)
            }
            (Pieces::One(first), more) => Pieces::List([&[first], more].concat()),
        };
    }

    /// Takes off the pieces from `at` on.
    pub fn split_off(&mut self, at: usize) -> Pieces<'a> {
        match self {
            Pieces::One(_) if at == 0 => std::mem::take(self),
            Pieces::One(_) => Pieces::default(),
            Pieces::List(list) => Pieces::List(list.split_off(at)),
        }
    }
}

impl Default for Pieces<'_> {
    fn default() -> Self {
        Pieces::List(Vec::new())
    }
}

impl<'a> Deref for Pieces<'a> {
    type Target = [Piece<'a>];

    fn deref(&self) -> &[Piece<'a>] {
        match self {
            Pieces::One(piece) => std::slice::from_ref(piece),
            Pieces::List(list) => list,
        }
    }
}

impl PartialEq for Pieces<'_> {
    fn eq(&self, other: &Self) -> bool {
        self[..] == other[..]
    }
}

impl Eq for Pieces<'_> {}
