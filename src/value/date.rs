//! Dates as printed: day, month, year.

use jiff::civil::Date;

/// A four-figure year, letters that scans confuse with figures taken as figures: `2O16` is 2016.
/// `None` outside 1900 to 2100: no regional text is older, and a misread year is worse than none.
pub fn year(figures: &str) -> Option<i32> {
    let year = i32::try_from(lookalike(figures)?).ok()?;
    (1900..=2100).contains(&year).then_some(year)
}

/// Whether these are four figures of a year that [`year`] doesn't believe: `2201`.
pub fn is_impossible_year(figures: &str) -> bool {
    figures.len() == 4 && lookalike(figures).is_some() && year(figures).is_none()
}

/// Figures with `O` for 0 and `l`, `I` for 1.
pub fn lookalike(figures: &str) -> Option<u32> {
    let mut value = 0u32;
    for c in figures.chars() {
        let digit = match c {
            'O' | 'o' => 0,
            'l' | 'I' => 1,
            c => c.to_digit(10)?,
        };
        value = value.checked_mul(10)?.checked_add(digit)?;
    }
    Some(value)
}

/// A calendar date, or `None` when there is no such day.
pub fn date(day: u32, month: u32, year: i32) -> Option<Date> {
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// A date `YYYY-MM-DD` as it is printed: `26 September 2019`, with the month's name in another spelling if there is one.
pub fn in_words(iso: &str, month_name: Option<&str>) -> Option<String> {
    const MONTHS: [&str; 12] = [
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ];
    let mut parts = iso.split('-');
    let (year, month, day) =
        (parts.next()?, parts.next()?.parse::<usize>().ok()?, parts.next()?.parse::<u32>().ok()?);
    let name = month_name.or(MONTHS.get(month.checked_sub(1)?).copied())?;
    Some(format!("{day} {name} {year}"))
}

#[cfg(test)]
mod tests {
    use super::{date, year};

    #[test]
    fn years_and_days() {
        assert_eq!(year("2O16"), Some(2016));
        assert_eq!(year("2Ol9"), Some(2019));
        assert_eq!(year("0206"), None);
        assert_eq!(date(30, 2, 2020), None);
        assert_eq!(date(29, 2, 2020).map(|d| d.to_string()), Some("2020-02-29".into()));
    }
}
