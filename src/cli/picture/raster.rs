//! Dots in grey.

/// A dot darker than this is ink.
const INK: u8 = 128;

/// A picture in grey, row by row, 255 is white.
#[derive(Clone, Debug, PartialEq)]
pub struct Raster {
    pub width: u32,
    pub height: u32,
    /// `width` × `height` of them.
    pub dots: Vec<u8>,
    /// Dots per inch, as the file says.
    pub dpi: Option<f32>,
}

/// The dots of a picture that somebody else holds.
#[derive(Clone, Copy, Debug)]
pub struct Grey<'p> {
    pub width: u32,
    pub height: u32,
    pub dots: &'p [u8],
}

impl Grey<'_> {
    /// How many dots between these corners are ink.
    pub fn ink(&self, (left, top): (i64, i64), (right, bottom): (i64, i64)) -> u64 {
        let column = |x: i64| x.clamp(0, i64::from(self.width)) as usize;
        let row = |y: i64| y.clamp(0, i64::from(self.height)) as usize;
        let (columns, width) = (column(left)..column(right).max(column(left)), self.width.max(1) as usize);
        let rows = self.dots.chunks_exact(width).take(row(bottom)).skip(row(top));
        rows.map(|row| {
            let dots = row.get(columns.clone()).unwrap_or_default();
            dots.iter().map(|dot| u64::from(*dot < INK)).sum::<u64>()
        })
        .sum()
    }
}

/// The grey of a colour, as eyes weigh red, green and blue.
pub fn grey(red: u8, green: u8, blue: u8) -> u8 {
    ((u32::from(red) * 77 + u32::from(green) * 150 + u32::from(blue) * 29) >> 8) as u8
}

/// A grey of which a part is seen, on white paper.
pub fn on_white(grey: u8, seen: u8) -> u8 {
    let (grey, seen) = (u32::from(grey), u32::from(seen));
    ((grey * seen + 255 * (255 - seen)) / 255) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ink_is_counted_inside_the_page() {
        let dots = [0, 255, 0, 127, 128, 255];
        let page = Grey { width: 3, height: 2, dots: &dots };
        assert_eq!(page.ink((0, 0), (3, 2)), 3);
        assert_eq!(page.ink((-5, 1), (90, 90)), 1);
        assert_eq!(page.ink((2, 0), (1, 9)), 0);
    }

    #[test]
    fn colours_become_grey() {
        assert_eq!((grey(0, 0, 0), grey(255, 255, 255)), (0, 255));
        assert_eq!((on_white(0, 0), on_white(7, 255)), (255, 7));
    }
}
