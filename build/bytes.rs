//! Sets of bytes, with the end of the text as one more, and of pairs of them.

/// What may come at a place: any of these bytes, or the end of the text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Bytes([u64; 5]);

/// Where the end of the text stands in a set.
const END: usize = 256;

impl Bytes {
    pub const NONE: Bytes = Bytes([0; 5]);
    pub const ALL: Bytes = Bytes([u64::MAX, u64::MAX, u64::MAX, u64::MAX, 1]);
    pub const END: Bytes = Bytes([0, 0, 0, 0, 1]);

    pub fn of(bytes: impl IntoIterator<Item = u8>) -> Bytes {
        bytes.into_iter().fold(Bytes::NONE, |set, byte| set.with(usize::from(byte)))
    }

    fn with(mut self, sign: usize) -> Bytes {
        self.0[sign / 64] |= 1 << (sign % 64);
        self
    }

    pub fn at(&self, sign: usize) -> bool {
        self.0[sign / 64] >> (sign % 64) & 1 == 1
    }

    pub fn or(self, other: Bytes) -> Bytes {
        Bytes(std::array::from_fn(|at| self.0[at] | other.0[at]))
    }

    pub fn and(self, other: Bytes) -> Bytes {
        Bytes(std::array::from_fn(|at| self.0[at] & other.0[at]))
    }

    pub fn minus(self, other: Bytes) -> Bytes {
        Bytes(std::array::from_fn(|at| self.0[at] & !other.0[at]))
    }

    /// The bytes in the set, without the end.
    pub fn bytes(&self) -> Vec<u8> {
        (0..=u8::MAX).filter(|byte| self.at(usize::from(*byte))).collect()
    }

    /// Each byte, and the end.
    pub fn signs() -> impl Iterator<Item = usize> {
        0..=END
    }

    /// As a pattern for a byte: `97..=122 | 46`.
    pub fn pattern(&self) -> String {
        let mut ranges: Vec<(u8, u8)> = Vec::new();
        for byte in self.bytes() {
            match ranges.last_mut() {
                Some((_, last)) if *last + 1 == byte => *last = byte,
                _ => ranges.push((byte, byte)),
            }
        }
        let ranges = ranges.into_iter().map(|(first, last)| match last - first {
            0 => format!("{first}"),
            _ => format!("{first}..={last}"),
        });
        ranges.collect::<Vec<_>>().join(" | ")
    }

    /// As a pattern for the byte at a place, where there may be none: `Some(97..=122) | None`.
    pub fn pattern_next(&self) -> String {
        let bytes = self.pattern();
        match (bytes.is_empty(), self.at(END)) {
            (false, false) => format!("Some({bytes})"),
            (false, true) => format!("Some({bytes}) | None"),
            (true, _) => "None".to_owned(),
        }
    }
}

/// Which byte may come, and which behind it. Behind the end is the end.
#[derive(Clone, PartialEq, Eq)]
pub struct Pairs(Vec<Bytes>);

impl Pairs {
    pub fn none() -> Pairs {
        Pairs(vec![Bytes::NONE; END + 1])
    }

    pub fn all() -> Pairs {
        Pairs::of(Bytes::ALL, Bytes::ALL)
    }

    /// One of `first`, and one of `second` behind it.
    pub fn of(first: Bytes, second: Bytes) -> Pairs {
        Pairs(Bytes::signs().map(|sign| if first.at(sign) { second } else { Bytes::NONE }).collect())
    }

    pub fn or(&self, other: &Pairs) -> Pairs {
        Pairs(self.0.iter().zip(&other.0).map(|(a, b)| a.or(*b)).collect())
    }

    pub fn and(&self, other: &Pairs) -> Pairs {
        Pairs(self.0.iter().zip(&other.0).map(|(a, b)| a.and(*b)).collect())
    }

    /// Those of these with one of `second` behind the first.
    pub fn then(&self, second: Bytes) -> Pairs {
        Pairs(self.0.iter().map(|seconds| seconds.and(second)).collect())
    }

    pub fn first(&self) -> Bytes {
        Bytes::signs().filter(|sign| self.0[*sign] != Bytes::NONE).fold(Bytes::NONE, Bytes::with)
    }

    /// What may come behind this byte, or the end.
    pub fn behind(&self, sign: usize) -> Bytes {
        self.0[sign]
    }
}

/// Each with all that share what was made of them, in the order of the first.
pub fn grouped<T: PartialEq>(each: impl IntoIterator<Item = (usize, T)>) -> Vec<(Bytes, T)> {
    let mut groups: Vec<(Bytes, T)> = Vec::new();
    for (sign, what) in each {
        match groups.iter_mut().find(|(_, known)| *known == what) {
            Some((signs, _)) => *signs = signs.with(sign),
            None => groups.push((Bytes::NONE.with(sign), what)),
        }
    }
    groups
}
