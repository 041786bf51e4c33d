//! NIP: the civil servant's number, eighteen digits since 2008 (Perka BKN 22/2007).

use jiff::civil::Date;

/// What the eighteen digits say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    pub born: Date,
    /// Year and month of appointment.
    pub appointed: (i16, i8),
    pub male: bool,
    pub sequence: u16,
}

/// Decodes eighteen digits: birth date, month of appointment, sex, sequence. `None` when they can't be a NIP.
pub fn decode(digits: &str) -> Option<Parts> {
    if digits.len() != 18 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let born =
        Date::new(digits[..4].parse().ok()?, digits[4..6].parse().ok()?, digits[6..8].parse().ok()?).ok()?;
    let appointed: (i16, i8) = (digits[8..12].parse().ok()?, digits[12..14].parse().ok()?);
    let male = match &digits[14..15] {
        "1" => true,
        "2" => false,
        _ => return None,
    };
    let plausible = (1..=12).contains(&appointed.1)
        && (1900..=2100).contains(&born.year())
        && (born.year() + 14..=born.year() + 70).contains(&appointed.0);
    plausible.then(|| Parts { born, appointed, male, sequence: digits[15..].parse().unwrap_or(0) })
}

/// Whether digits are a NIP of the kind used before 2008: nine of them.
pub fn is_old(digits: &str) -> bool {
    digits.len() == 9 && digits.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn eighteen_digits_decode() {
        let nip = decode("197203151998031004").expect("holds");
        assert_eq!(nip.born.to_string(), "1972-03-15");
        assert_eq!((nip.appointed, nip.male, nip.sequence), ((1998, 3), true, 4));
    }

    #[test]
    fn impossible_digits_do_not() {
        for nip in [
            "197213151998031004",
            "197203151998131004",
            "197203151998033004",
            "19720315199803100",
            "197203151975031004",
            "",
        ] {
            assert_eq!(decode(nip), None, "{nip}");
        }
    }
}
