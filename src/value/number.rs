//! Figures in running text, and whether the words beside them say the same.

/// The number that the figures before byte `at` of `line` write, dots taken as thousands: `1.000.000,00 (` is 1000000.
/// `None` when no plain whole number stands there (`37,5 (`).
pub fn before(line: &str, at: usize) -> Option<(usize, u64)> {
    let head = line.get(..at)?.trim_end();
    let start = head
        .rfind(|c: char| !(c.is_ascii_digit() || c == '.' || c == ','))
        .map_or(0, |i| i + head[i..].chars().next().map_or(1, char::len_utf8));
    let figures = head[start..].trim_start_matches(['.', ',']);
    let start = head.len() - figures.len();
    let whole = match figures.split_once(',') {
        None => figures,
        Some((whole, "00" | "-")) => whole,
        Some(_) => return None,
    };
    let grouped = whole.contains('.');
    if grouped && !whole.split('.').skip(1).all(|g| g.len() == 3) {
        return None;
    }
    let mut digits = whole.bytes().filter(u8::is_ascii_digit).map(|digit| u64::from(digit - b'0'));
    let first = digits.next()?;
    let number = digits.try_fold(first, |number, digit| number.checked_mul(10)?.checked_add(digit))?;
    Some((start, number))
}

#[cfg(test)]
mod tests {
    use super::before;

    #[test]
    fn figures_before_a_bracket() {
        for (line, want) in [
            ("bersaing dengan 126 (", Some(126)),
            ("Rp1.000.000,00 (", Some(1_000_000)),
            ("Rp. 1.000.000 (", Some(1_000_000)),
            ("adalah 37,5 (", None),
            ("Nomor 1.2 (", None),
            ("angka (", None),
            ("(", None),
            ("5(", Some(5)),
        ] {
            let at = line.len() - 1;
            assert_eq!(before(line, at).map(|n| n.1), want, "{line}");
        }
    }
}
