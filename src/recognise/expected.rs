//! Keywords in their right spelling, by the place in a form that expects them: `grammar/expected.txt`.

/// The keywords of a place, as the file names it; none for a place that it doesn't have.
pub fn expected(place: &str) -> impl Iterator<Item = &'static str> {
    let lines = include_str!("../../grammar/expected.txt").lines().filter(|line| !line.starts_with('#'));
    let rows = lines.filter_map(|line| line.split_once(' '));
    rows.filter(move |(own, _)| *own == place).map(|(_, keyword)| keyword.trim())
}
