//! The number of an ordinal from its parts: KE-DUA-PULUH-SATU is 21.

/// One part of a number word, as the grammar finds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// A figure of its own: `TIGA` 3, `SEPULUH` 10, `seratus` 100, `seribu` 1000
    Value(u64),
    /// `BELAS`: adds ten to the figure before it
    Teen,
    /// `PULUH`, `ratus`: multiplies the figure before it
    Times(u64),
    /// `ribu`, `juta`: multiplies all before it since the last such
    Group(u64),
}

/// Adds up the parts of a number word. Gives 0 for none, and never overflows.
pub fn value(parts: impl Iterator<Item = Figure>) -> u64 {
    let (mut total, mut group, mut last) = (0u64, 0u64, 0u64);
    for part in parts {
        match part {
            Figure::Value(n) => {
                group = group.saturating_add(last);
                last = n;
                if n == 1000 {
                    total = total.saturating_add(1000);
                    last = 0;
                }
            }
            Figure::Teen => last = last.saturating_add(10),
            Figure::Times(n) => last = last.max(1).saturating_mul(n),
            Figure::Group(n) => {
                let sum = group.saturating_add(last).max(1);
                total = total.saturating_add(sum.saturating_mul(n));
                (group, last) = (0, 0);
            }
        }
    }
    total.saturating_add(group).saturating_add(last)
}

/// The number of an ordinal (`KESATU` 1); 0 when it has no parts.
pub fn number(parts: impl Iterator<Item = Option<Figure>>) -> u32 {
    u32::try_from(value(parts.flatten())).unwrap_or(u32::MAX)
}

/// How older texts label the first order.
pub const FIRST_OF_OLD: &str = "PERTAMA";

/// How an order of this number is labelled: 1 KESATU, 21 KEDUA PULUH SATU. The inverse of [`number`], up to 99.
pub fn print(number: u32) -> String {
    const UNITS: [&str; 10] =
        ["", "SATU", "DUA", "TIGA", "EMPAT", "LIMA", "ENAM", "TUJUH", "DELAPAN", "SEMBILAN"];
    let unit = |n: u32| UNITS[(n % 10) as usize];
    match number {
        10 => "KESEPULUH".into(),
        11 => "KESEBELAS".into(),
        12..=19 => ["KE", unit(number), " BELAS"].concat(),
        1..=9 => ["KE", unit(number)].concat(),
        20..=99 => ["KE", unit(number / 10), " PULUH ", unit(number)].concat().trim_end().to_owned(),
        _ => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Figure::*, print, value};

    #[test]
    fn ordinals_are_printed_as_they_are_read() {
        for n in 1..=99 {
            let text = format!("{} : a", print(n));
            let units = crate::recognise::units(&text);
            assert_eq!(units[0].number, n, "{text}");
        }
    }

    #[test]
    fn parts_add_up() {
        for (parts, want) in [
            (&[Value(1)][..], 1),
            (&[Value(2), Teen], 12),
            (&[Value(2), Times(10), Value(1)], 21),
            (&[Value(100), Value(2), Times(10), Value(6)], 126),
            (&[Value(1000)], 1000),
            (&[Value(2), Group(1000), Value(1), Value(100)], 2101),
            (&[Value(1), Group(1_000_000)], 1_000_000),
            (&[Value(2), Times(100), Value(5), Times(10), Group(1000)], 250_000),
            (&[], 0),
        ] {
            assert_eq!(value(parts.iter().copied()), want, "{parts:?}");
        }
    }
}
