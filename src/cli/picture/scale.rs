//! Larger or smaller: each new dot is the mean of those around its place, the nearer the heavier.

use super::raster::Raster;

/// Weights are whole numbers of which so many are one.
const ONE: i32 = 1 << 12;

/// The old dots that a new one is made of.
struct Taps {
    first: usize,
    weights: Vec<i32>,
}

/// This picture, so many times as large.
pub fn by(raster: &Raster, factor: f32) -> Raster {
    let new = |side: u32| ((side as f32 * factor).round() as u32).max(1);
    let (width, height) = (new(raster.width), new(raster.height));
    let (old, columns) = (raster.width.max(1) as usize, taps(raster.width, width));
    // First the rows become as wide as they are to be, each when it is needed; then rows are put together.
    let narrow = |row: usize| -> Vec<i32> {
        let dots = raster.dots.get(row * old..(row + 1) * old).unwrap_or_default();
        columns.iter().map(|taps| mean(taps, dots)).collect()
    };
    let mut dots = Vec::with_capacity(width as usize * height as usize);
    let mut ready: Vec<(usize, Vec<i32>)> = Vec::new();
    let mut sums = vec![0i32; width as usize];
    for taps in taps(raster.height, height) {
        ready.retain(|(row, _)| *row >= taps.first);
        sums.fill(ONE / 2);
        for (offset, weight) in taps.weights.iter().enumerate() {
            let row = taps.first + offset;
            if !ready.iter().any(|(known, _)| *known == row) {
                ready.push((row, narrow(row)));
            }
            let Some((_, found)) = ready.iter().find(|(known, _)| *known == row) else { continue };
            sums.iter_mut().zip(found).for_each(|(sum, dot)| *sum += dot * weight);
        }
        dots.extend(sums.iter().map(|sum| (sum / ONE).clamp(0, 255) as u8));
    }
    Raster { width, height, dots, dpi: raster.dpi.map(|dpi| dpi * factor) }
}

fn mean(taps: &Taps, dots: &[u8]) -> i32 {
    let dots = dots.get(taps.first..).unwrap_or_default();
    taps.weights.iter().zip(dots).map(|(weight, dot)| weight * i32::from(*dot)).sum::<i32>() / ONE
}

/// For each of `new` dots on a side: which of `old` ones it is made of.
fn taps(old: u32, new: u32) -> Vec<Taps> {
    let ratio = old as f32 / new as f32;
    let reach = ratio.max(1.0);
    (0..new)
        .map(|at| {
            let centre = (at as f32 + 0.5) * ratio;
            let first = ((centre - reach).floor().max(0.0) as usize).min(old as usize - 1);
            let end = ((centre + reach).ceil() as usize).clamp(first + 1, old as usize);
            let near = |dot: usize| (1.0 - ((dot as f32 + 0.5 - centre) / reach).abs()).max(0.0);
            let sum: f32 = (first..end).map(near).sum();
            let mut weights: Vec<i32> = (first..end)
                .map(|dot| (near(dot) / sum.max(f32::MIN_POSITIVE) * ONE as f32) as i32)
                .collect();
            // What rounding took away, so that white stays white.
            let lost = ONE - weights.iter().sum::<i32>();
            if let Some(heaviest) = weights.iter_mut().max() {
                *heaviest += lost;
            }
            Taps { first, weights }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn raster(width: u32, height: u32, dot: impl Fn(u32, u32) -> u8) -> Raster {
        let dots =
            (0..height).flat_map(|y| (0..width).map(move |x| (x, y))).map(|(x, y)| dot(x, y)).collect();
        Raster { width, height, dots, dpi: Some(300.0) }
    }

    #[test]
    fn one_colour_stays_what_it_is() {
        for (factor, size) in [(0.5, (15, 20)), (2.0 / 3.0, (20, 27)), (2.0, (60, 80)), (0.01, (1, 1))] {
            for colour in [0, 90, 255] {
                let found = by(&raster(30, 40, |_, _| colour), factor);
                assert_eq!((found.width, found.height), size);
                assert!(found.dots.iter().all(|dot| *dot == colour), "{factor} {colour}");
                assert_eq!(found.dots.len(), (size.0 * size.1) as usize);
            }
        }
    }

    #[test]
    fn what_is_left_stays_left() {
        for factor in [0.5, 0.7, 1.5] {
            let found = by(&raster(40, 30, |x, _| if x < 20 { 0 } else { 255 }), factor);
            let row = &found.dots[..found.width as usize];
            assert!(row.is_sorted() && row[1] == 0 && row[row.len() - 2] == 255, "{row:?}");
        }
    }
}
