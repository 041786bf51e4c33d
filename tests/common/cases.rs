//! How many random cases are tried, and which.

use proptest::prelude::ProptestConfig;
use proptest::test_runner::RngSeed;

/// The same cases in every run, unless the environment asks for others.
pub fn config(cases: u32) -> ProptestConfig {
    let mut config = ProptestConfig::default();
    let asked = |name| std::env::var_os(name).is_some();
    if !asked("PROPTEST_CASES") {
        config.cases = cases;
    }
    if !asked("PROPTEST_RNG_SEED") {
        config.rng_seed = RngSeed::Fixed(20_261_122);
    }
    config.failure_persistence = None;
    config.max_shrink_iters = 300;
    config
}
