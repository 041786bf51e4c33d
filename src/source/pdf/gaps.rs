//! Which gaps between letters end a word, judged among the gaps of one line.

/// A gap of this many em ends a word where letters stand close.
const GAP: f32 = 0.1;
/// Fewer gaps say nothing about each other.
const MANY: usize = 8;
/// Words of a language are so long that at most this share of the gaps between letters ends one. Where more are wide,
/// the letters are spaced.
const ENDS: f32 = 0.35;
/// Among the gaps of spaced letters, those between words are some of the widest: the cut lies past this share.
const CLOSE: f32 = 0.6;
/// Letters farther apart than this, in em, are no word however they are spaced.
const SPACED: f32 = 0.8;

/// The widest gap, in em, that still lies inside a word. Sorts the gaps, which are those between two letters with
/// nothing between them.
pub fn widest_in_word(gaps: &mut [f32]) -> f32 {
    gaps.sort_unstable_by(f32::total_cmp);
    let wide = gaps.len() - gaps.partition_point(|gap| *gap <= GAP);
    if gaps.len() < MANY || (wide as f32) <= ENDS * gaps.len() as f32 {
        return GAP;
    }
    // Spaced letters: the cut is the largest step among the wider gaps, or none, if all are about as wide.
    let from = (gaps.len() as f32 * CLOSE) as usize;
    let steps = gaps.windows(2).skip(from).filter_map(|pair| match pair {
        [below, above] if *below < SPACED => Some((above - below, (above + below) / 2.0)),
        _ => None,
    });
    let (step, cut) = steps.fold((0.0, SPACED), |best, step| if step.0 > best.0 { step } else { best });
    if step > GAP / 2.0 { cut.clamp(GAP, SPACED) } else { SPACED }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn close_letters_are_cut_at_a_tenth_of_an_em() {
        let mut gaps = [0.0, 0.02, -0.03, 0.0, 0.28, 0.0, 0.01, 0.0, 0.0, 0.27, 0.0];
        assert_eq!(widest_in_word(&mut gaps), GAP);
    }

    #[test]
    fn few_gaps_are_not_judged_against_each_other() {
        assert_eq!(widest_in_word(&mut [0.3, 0.3, 0.3]), GAP);
        assert_eq!(widest_in_word(&mut []), GAP);
    }

    #[test]
    fn spaced_letters_are_cut_where_gaps_are_wider_than_their_own() {
        // M E M U T U S K A N  D A N
        let mut gaps = [0.3, 0.31, 0.29, 0.3, 0.3, 0.32, 0.3, 0.3, 0.7, 0.3, 0.31];
        let widest = widest_in_word(&mut gaps);
        assert!(widest > 0.32 && widest < 0.7, "{widest}");
    }

    #[test]
    fn evenly_spaced_letters_are_one_word() {
        let mut gaps = [0.3, 0.31, 0.29, 0.3, 0.3, 0.32, 0.3, 0.3, 0.31];
        assert!(widest_in_word(&mut gaps) >= 0.32);
    }

    #[test]
    fn unevenly_spaced_letters_are_cut_at_the_largest_step() {
        // b e rtu ju a n  d e n g a n
        let mut gaps = [0.14, 0.13, 0.0, 0.02, 0.12, 0.0, 0.15, 0.13, 0.4, 0.12, 0.14, 0.12, 0.15, 0.13];
        let widest = widest_in_word(&mut gaps);
        assert!(widest > 0.15 && widest < 0.4, "{widest}");
    }
}
