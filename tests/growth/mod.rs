//! A test for linear time.
//!
//! Measures the processor time of the thread. By the wall clock, long work is interrupted by other
//! processes and short work is not, which on a busy machine gives seven times the growth.

use rustix::time::{ClockId, clock_gettime};
use std::time::Duration;

/// The factor between the two sizes on which work is measured.
pub(crate) const GROWTH: usize = 8;

/// The largest growth in time that counts as linear. Linear work takes 8 times as long on 8 times
/// as much, quadratic work 64 times; this is halfway on a logarithmic scale.
const MAX_GROWTH: u32 = 24;

/// The time below which growth is not judged.
const QUICK: Duration = Duration::from_millis(5);

/// The number of measurements after which the time is found to grow too fast. Quadratic work never
/// passes; linear work passes at once, even on a core that is busy with five other processes.
const RUNS: usize = 12;

/// Measures until the growth is found to be linear; returns the times if it never is. Caches and
/// clock rates only add time, so the best run is the truth, and one good run is enough.
pub(crate) fn too_fast<T>(sizes: &[T; 2], work: impl Fn(&T)) -> Option<String> {
    let mut best = [Duration::MAX; 2];
    for _ in 0..RUNS {
        for (best, size) in best.iter_mut().zip(sizes) {
            *best = time(|| work(size)).min(*best);
        }
        let [short, long] = best;
        if long <= QUICK || long <= short * MAX_GROWTH {
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
