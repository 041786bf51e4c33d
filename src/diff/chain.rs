//! Which of many pairs can stay in order: the heaviest chain.

/// A pair of places in two sequences, and what it is worth.
#[derive(Clone, Copy, Debug)]
pub struct Link {
    pub a: usize,
    pub b: usize,
    pub weight: u64,
}

/// The heaviest of all chains in which both places rise from link to link, as indices into `links`, in order.
///
/// Costs n log n.
pub fn heaviest(links: &[Link]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..links.len()).collect();
    // Of links with the same `a`, a later `b` comes first, so that no two of them make a chain.
    order.sort_by_key(|at| (links[*at].a, std::cmp::Reverse(links[*at].b)));
    let width = links.iter().map(|link| link.b + 1).max().unwrap_or(0);
    let mut best = vec![(0u64, usize::MAX); width + 1];
    let mut before = vec![usize::MAX; links.len()];
    let mut end = (0, usize::MAX);
    for at in order {
        let link = links[at];
        let (weight, last) = top(&best, link.b);
        before[at] = last;
        let reached = (weight + link.weight, at);
        raise(&mut best, link.b + 1, reached);
        if reached.0 > end.0 {
            end = reached;
        }
    }
    let mut chain = Vec::new();
    let mut at = end.1;
    while let Some(last) = before.get(at) {
        chain.push(at);
        at = *last;
    }
    chain.reverse();
    chain
}

/// The heaviest chain that ends before place `b`.
fn top(best: &[(u64, usize)], b: usize) -> (u64, usize) {
    let (mut at, mut found) = (b, (0, usize::MAX));
    while at > 0 {
        if best[at].0 > found.0 {
            found = best[at];
        }
        at &= at - 1;
    }
    found
}

fn raise(best: &mut [(u64, usize)], mut at: usize, reached: (u64, usize)) {
    while at < best.len() {
        if reached.0 > best[at].0 {
            best[at] = reached;
        }
        at += at & at.wrapping_neg();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_chain_is_found() {
        for (links, want) in [
            (&[][..], &[][..]),
            (&[(0, 0, 1), (1, 1, 1), (2, 2, 1)], &[0, 1, 2]),
            // Two light ones against a heavy one.
            (&[(0, 1, 5), (1, 0, 1), (2, 2, 1)], &[0, 2]),
            (&[(0, 2, 3), (1, 0, 2), (2, 1, 2)], &[1, 2]),
            // One place goes into a chain once.
            (&[(0, 0, 1), (0, 1, 2), (1, 1, 2)], &[0, 2]),
        ] {
            let links: Vec<Link> = links.iter().map(|&(a, b, weight)| Link { a, b, weight }).collect();
            assert_eq!(heaviest(&links), want);
        }
    }
}
