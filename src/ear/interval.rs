//! How far a figure may be from the truth: 95 % confidence intervals.

use super::chance::Chance;

/// The standard normal deviate that leaves 2.5 % on either side.
const DEVIATE: f64 = 1.959_964;
/// Samples of the bootstrap.
const SAMPLES: usize = 1000;
/// The bootstrap is drawn from this seed, so that the same replies give the same interval.
const SEED: u64 = 0xb007;

/// From where to where a figure lies, with 95 % confidence.
pub type Interval = [f64; 2];

/// Wilson's score interval of a share: right for few cases and for shares near 0 and 1. All is possible of nothing.
pub(super) fn wilson(part: usize, whole: usize) -> Interval {
    if whole == 0 {
        return [0.0, 1.0];
    }
    let (n, share, square) = (whole as f64, part as f64 / whole as f64, DEVIATE * DEVIATE);
    let middle = (share + square / (2.0 * n)) / (1.0 + square / n);
    let half = DEVIATE / (1.0 + square / n) * (share * (1.0 - share) / n + square / (4.0 * n * n)).sqrt();
    [(middle - half).max(0.0), (middle + half).min(1.0)]
}

/// What was heard in one reply: moves heard that were made, heard in all, made in all.
pub(super) type Reply = [u16; 3];

/// The interval of the F1 over all moves of all replies: whole replies are drawn again and again, because the moves of
/// one reply stand and fall together.
pub(super) fn micro_f1(replies: &[Reply]) -> Interval {
    let mut chance = Chance::new(SEED);
    let mut draw = || {
        let mut sums = [0_usize; 3];
        for _ in 0..replies.len() {
            let reply = replies[chance.below(replies.len())];
            sums.iter_mut().zip(reply).for_each(|(sum, count)| *sum += usize::from(count));
        }
        f1(sums)
    };
    let mut drawn: Vec<f64> = (0..SAMPLES).map(|_| draw()).collect();
    drawn.sort_by(f64::total_cmp);
    [drawn[SAMPLES * 25 / 1000], drawn[SAMPLES * 975 / 1000 - 1]]
}

/// F1 of right, heard and made.
pub(super) fn f1([right, heard, made]: [usize; 3]) -> f64 {
    if heard + made == 0 { 0.0 } else { 2.0 * right as f64 / (heard + made) as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wilsons_interval_is_that_of_the_textbook() {
        let [low, high] = wilson(8, 10);
        assert!((low - 0.4902).abs() < 1e-3 && (high - 0.9433).abs() < 1e-3, "{low} {high}");
        assert_eq!(wilson(0, 0), [0.0, 1.0]);
        assert_eq!(wilson(0, 50)[0], 0.0);
        assert!(wilson(50, 50)[1] > 0.999);
    }

    #[test]
    fn more_replies_make_the_interval_narrower() {
        let replies = |times: usize| [[2, 2, 2], [0, 1, 1], [1, 1, 2], [0, 0, 1]].repeat(times);
        let ([low, high], [from, to]) = (micro_f1(&replies(10)), micro_f1(&replies(250)));
        assert!(low < from && from < 0.6 && 0.6 < to && to < high, "{low} {from} {to} {high}");
        assert_eq!(micro_f1(&replies(10)), [low, high], "the seed is fixed");
        assert_eq!(micro_f1(&[]), [0.0, 0.0]);
    }
}
