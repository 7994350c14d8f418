//! Whether the time that some work takes grows with its size and no faster. Must not know what the work is.
//!
//! Time is what the thread has had of a processor. On the wall's clock, long work has its turns among other processes
//! and short work, which is done in one turn, has none: seven times the growth, on a busy machine.

use rustix::time::{ClockId, clock_gettime};
use std::time::Duration;

/// Work is measured on some size and on so many times as much.
pub(crate) const GROWTH: usize = 8;

/// Linear work takes 8 times as long on 8 times as much, quadratic work 64 times: halfway (on a log scale), and
/// nothing that ends within [`QUICK`] is worth a verdict.
const MOST: u32 = 24;
const QUICK: Duration = Duration::from_millis(5);

/// So many measurements prove that the time grows too fast. Quadratic work never passes; linear work passes at once,
/// also on a core that is busy with five other things.
const RUNS: usize = 12;

/// Measures until the growth is found to be linear, and says what was found where it never is. What others do to caches
/// and clock rates only adds, so the best of some runs is the truth, and one good run is enough where a hundred bad ones
/// prove nothing.
pub(crate) fn too_fast<T>(sizes: &[T; 2], work: impl Fn(&T)) -> Option<String> {
    let mut best = [Duration::MAX; 2];
    for _ in 0..RUNS {
        for (best, size) in best.iter_mut().zip(sizes) {
            *best = time(|| work(size)).min(*best);
        }
        let [short, long] = best;
        if long <= QUICK || long <= short * MOST {
            return None;
        }
    }
    let [short, long] = best;
    Some(format!("{short:?}, and {long:?} on {GROWTH} times as much"))
}

fn time(work: impl FnOnce()) -> Duration {
    let start = processor_time();
    work();
    processor_time() - start
}

fn processor_time() -> Duration {
    clock_gettime(ClockId::ThreadCPUTime).try_into().expect("a time since the thread began")
}
