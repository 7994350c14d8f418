//! A test for linear time.
//!
//! The processor time of the thread is measured, not the time that passes. On a busy machine, other
//! processes interrupt long work and not short work, which makes the growth appear seven times as
//! large.

use rustix::time::{ClockId, clock_gettime};
use std::time::Duration;

/// The ratio of the two sizes for which the time is measured.
pub(crate) const GROWTH: usize = 8;

/// The largest growth in time that counts as linear. If the size grows 8 times, linear work takes 8
/// times as long and quadratic work 64 times; 24 is about halfway on a logarithmic scale.
const MAX_GROWTH: u32 = 24;

/// The time below which the growth is not judged.
const QUICK: Duration = Duration::from_millis(5);

/// The number of attempts before the growth counts as too fast. Quadratic work fails all of them;
/// linear work passes at the first, even on a core with five other busy processes.
const RUNS: usize = 12;

/// The time above which the growth is not measured again, so that quadratic work fails soon. Linear
/// work takes at most 0.3 s, in a debug build too.
const SLOW: Duration = Duration::from_secs(3);

/// Measures until the growth is linear, at most [`RUNS`] times. Returns both times if the growth is
/// never linear. Caches and clock rates only add time, so the best run is the correct one.
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
        if long > SLOW {
            break;
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
