//! Names of regions: whether two name different ones.

/// Names at least as alike as this are one name, misread.
const ALIKE: f64 = 0.6;
/// A word at least as long as this tells a name: `JAKARTA` in two long titles of one province.
const TELLING: usize = 4;

/// A longer name, in bytes, is none; to compare it would cost more than to read it.
const LONGEST: usize = 120;

/// Whether two names are of different regions. Capitals, blanks and misread letters are no difference, nor is a
/// part of the name left out.
pub fn differ(one: &str, other: &str) -> bool {
    if one.len().max(other.len()) > LONGEST {
        return false;
    }
    let (one, other) = (one.to_uppercase(), other.to_uppercase());
    let letters = |name: &str| name.chars().filter(char::is_ascii_alphabetic).collect::<String>();
    let (plain, other_plain) = (letters(&one), letters(&other));
    let shares = one.split(' ').any(|word| word.len() >= TELLING && other.contains(word));
    !shares
        && !plain.contains(&other_plain)
        && !other_plain.contains(&plain)
        && strsim::normalized_levenshtein(&plain, &other_plain) < ALIKE
}

#[cfg(test)]
mod tests {
    use super::differ;

    #[test]
    fn names_of_regions() {
        for (one, other, want) in [
            ("BANYU BIRU", "Banyubiru", false),
            ("BANYU BIRU", "BANYU B1RU", false),
            ("DAERAH KHUSUS IBUKOTA JAKARTA", "DKI Jakarta", false),
            ("BANYU BIRU", "Rawa Jaya", true),
            ("BANYU BIRU", "SENDANG ARUM", true),
        ] {
            assert_eq!(differ(one, other), want, "{one} {other}");
        }
    }
}
