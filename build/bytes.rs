//! Sets of bytes, and the end of the text as one more.

/// Where the end of the text stands in a set.
const END: usize = 256;

/// What may come next: any of these bytes, or the end of the text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Bytes([bool; 257]);

impl Bytes {
    pub const NONE: Bytes = Bytes([false; 257]);
    pub const ALL: Bytes = Bytes([true; 257]);

    pub fn of(bytes: impl IntoIterator<Item = u8>) -> Bytes {
        let mut set = Bytes::NONE;
        bytes.into_iter().for_each(|byte| set.0[usize::from(byte)] = true);
        set
    }

    pub fn end() -> Bytes {
        let mut set = Bytes::NONE;
        set.0[END] = true;
        set
    }

    /// First bytes of the characters from `first` to `last`.
    pub fn leading(first: char, last: char) -> Bytes {
        let lead = |c: char| c.encode_utf8(&mut [0; 4]).as_bytes()[0];
        Bytes::of(lead(first)..=lead(last)).minus(Bytes::of(0x80..=0xBF))
    }

    pub fn or(self, other: Bytes) -> Bytes {
        Bytes(std::array::from_fn(|at| self.0[at] || other.0[at]))
    }

    pub fn and(self, other: Bytes) -> Bytes {
        Bytes(std::array::from_fn(|at| self.0[at] && other.0[at]))
    }

    pub fn minus(self, other: Bytes) -> Bytes {
        Bytes(std::array::from_fn(|at| self.0[at] && !other.0[at]))
    }

    pub fn has_end(&self) -> bool {
        self.0[END]
    }

    pub fn has(&self, byte: u8) -> bool {
        self.0[usize::from(byte)]
    }

    /// The bytes in the set, without the end.
    pub fn bytes(&self) -> Vec<u8> {
        (0..=u8::MAX).filter(|byte| self.has(*byte)).collect()
    }

    fn ranges(&self) -> Vec<(u8, u8)> {
        let mut ranges: Vec<(u8, u8)> = Vec::new();
        for byte in self.bytes() {
            match ranges.last_mut() {
                Some((_, last)) if *last + 1 == byte => *last = byte,
                _ => ranges.push((byte, byte)),
            }
        }
        ranges
    }

    /// As a pattern for a byte: `b'a'..=b'z' | b'.'`.
    pub fn pattern(&self) -> String {
        let ranges = self.ranges().into_iter().map(|(first, last)| match last - first {
            0 => format!("{first}"),
            _ => format!("{first}..={last}"),
        });
        ranges.collect::<Vec<_>>().join(" | ")
    }

    /// As a pattern for the byte at a place, where there may be none: `Some(b'a'..=b'z') | None`.
    pub fn pattern_next(&self) -> String {
        let bytes = self.pattern();
        match (bytes.is_empty(), self.has_end()) {
            (false, false) => format!("Some({bytes})"),
            (false, true) => format!("Some({bytes}) | None"),
            (true, _) => "None".to_owned(),
        }
    }
}
