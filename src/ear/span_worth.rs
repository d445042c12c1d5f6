//! How much each trait of a run of clauses is worth when the words to show for a move are chosen: learned in every
//! training from replies in which a person marked the words, as heard by fits that had not learned from their authors.
//!
//! A softmax regression over the runs of a marked move: the chance of a run that agrees with the mark is raised, and
//! every weight pulled towards nothing.

use serde::{Deserialize, Serialize};

use super::learn::exp;
use super::span_traits::{ONE, OWN_TRAITS, TRAITS, Traits};

/// Worths are whole numbers in this fraction of one.
const FINE: f32 = 256.0;
const STEPS: usize = 300;
const STEP: f32 = 0.05;
/// Pull of every weight towards nothing, against the mean over all contests.
const DECAY: f32 = 3e-4;
/// Traits that hardly vary are not blown up to vary like the others.
const LEAST_SPREAD: f32 = 0.05;

/// What traits are worth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct SpanWorth {
    /// By trait.
    traits: Vec<i32>,
    /// By column, those of [`OWN_TRAITS`].
    own: Vec<[i32; OWN_TRAITS]>,
}

impl SpanWorth {
    /// How much a run looks like what a person marks for the move of this column.
    pub(super) fn of(&self, which: usize, traits: &Traits) -> i64 {
        let common = traits.0.iter().zip(&self.traits).map(|(of, worth)| of * i64::from(*worth)).sum::<i64>();
        let own = self.own.get(which).into_iter().flatten();
        common + traits.0[TRAITS - OWN_TRAITS..].iter().zip(own).map(|(of, worth)| of * i64::from(*worth)).sum::<i64>()
    }

    /// Whether there is a worth for every trait, and for so many moves.
    pub(super) fn is_of(&self, columns: usize) -> bool {
        self.traits.len() == TRAITS && self.own.len() == columns
    }

    /// Learns from contests; worth nothing without any.
    pub(super) fn learn(contests: &[Contest], columns: usize) -> SpanWorth {
        let student = Student::new(contests, columns).studied(contests);
        let worth = |at: usize| (student.weights[at] / student.spread[at] * FINE).round() as i32;
        let own = |column: usize| std::array::from_fn(|at| worth(TRAITS + column * OWN_TRAITS + at));
        SpanWorth { traits: (0..TRAITS).map(worth).collect(), own: (0..columns).map(own).collect() }
    }
}

/// The runs among which the words for one marked move are chosen.
pub(super) struct Contest {
    /// The column of the move.
    pub(super) which: usize,
    pub(super) runs: Vec<Runner>,
}

/// One run of clauses.
pub(super) struct Runner {
    traits: [f32; TRAITS],
    /// How well it would do.
    good: f32,
}

impl Runner {
    /// A run with its traits, and the intersection over union of its words and the marked ones.
    pub(super) fn new(traits: &Traits, overlap: f32) -> Runner {
        // Near a half an overlap is as good as agreeing, and the more it is the better.
        let good = (0.5 + 0.5 * overlap) / (1.0 + exp((0.55 - overlap) / 0.08));
        Runner { traits: traits.0.map(|of| of as f32 / ONE as f32), good }
    }

    /// Its traits as every move has them, and those of the column, with their places among all weights.
    fn placed(&self, which: usize) -> impl Iterator<Item = (usize, f32)> + '_ {
        let own = TRAITS + which * OWN_TRAITS;
        let last = self.traits[TRAITS - OWN_TRAITS..].iter().copied().enumerate();
        self.traits.iter().copied().enumerate().chain(last.map(move |(at, of)| (own + at, of)))
    }
}

/// Learning in progress, all weights at once (Adam).
struct Student {
    weights: Vec<f32>,
    spread: Vec<f32>,
}

impl Student {
    fn new(contests: &[Contest], columns: usize) -> Student {
        let width = TRAITS + columns * OWN_TRAITS;
        let (mut sums, mut squares, mut runs) = (vec![0.0_f64; width], vec![0.0_f64; width], 0.0_f64);
        for contest in contests {
            for runner in &contest.runs {
                runs += 1.0;
                for (at, of) in runner.placed(contest.which) {
                    sums[at] += f64::from(of);
                    squares[at] += f64::from(of) * f64::from(of);
                }
            }
        }
        let runs = runs.max(1.0);
        let spread = |(sum, square): (f64, f64)| (square / runs - (sum / runs) * (sum / runs)).max(0.0).sqrt() as f32;
        let spread = sums.into_iter().zip(squares).map(spread).map(|spread| spread.max(LEAST_SPREAD)).collect();
        Student { weights: vec![0.0; width], spread }
    }

    fn studied(mut self, contests: &[Contest]) -> Student {
        let width = self.weights.len();
        let (mut push, mut square) = (vec![0.0_f32; width], vec![0.0_f32; width]);
        for step in 0..STEPS {
            let slope = self.slope(contests);
            let pace = STEP * (STEPS - step) as f32 / STEPS as f32;
            for (at, slope) in slope.into_iter().enumerate() {
                let slope = slope / contests.len().max(1) as f32 - DECAY * self.weights[at];
                push[at] = 0.9 * push[at] + 0.1 * slope;
                square[at] = 0.99 * square[at] + 0.01 * slope * slope;
                self.weights[at] += pace * push[at] / (square[at].sqrt() + 1e-8);
            }
        }
        self
    }

    /// Where each weight would have to go so that better runs are chosen: the sum over all contests.
    fn slope(&self, contests: &[Contest]) -> Vec<f32> {
        let mut slope = vec![0.0; self.weights.len()];
        let scaled: Vec<f32> = self.weights.iter().zip(&self.spread).map(|(weight, spread)| weight / spread).collect();
        for contest in contests {
            let worth = |runner: &Runner| runner.placed(contest.which).map(|(at, of)| scaled[at] * of).sum::<f32>();
            let worths: Vec<f32> = contest.runs.iter().map(worth).collect();
            let most = worths.iter().copied().fold(f32::MIN, f32::max);
            let chances: Vec<f32> = worths.iter().map(|worth| exp(worth - most)).collect();
            let sum: f32 = chances.iter().sum();
            let good = |(chance, runner): (&f32, &Runner)| chance / sum * runner.good;
            let expected = chances.iter().zip(&contest.runs).map(good).sum::<f32>().max(1e-6);
            for (chance, runner) in chances.iter().zip(&contest.runs) {
                let pull = chance / sum * (runner.good / expected - 1.0);
                runner.placed(contest.which).for_each(|(at, of)| slope[at] += pull * of / self.spread[at]);
            }
        }
        slope
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ear::span::{Claim, choices};
    use crate::ear::turn::Turn;
    use crate::text::Lang;

    const REPLY: &str = "The limit drops to ten thousand, because the bill is old, good day to you";

    /// The runs of the reply, whose first clause is loudest, for a move; a reader marked so many clauses.
    fn contest(which: usize, marked: usize) -> (Contest, Vec<Traits>) {
        let turn = Turn::read(Lang::En, "", REPLY);
        let said = [[6000; 2], [-3000; 2], [-30_000; 2]].map(Vec::from).to_vec();
        let (runs, traits): (Vec<_>, Vec<Traits>) = choices(&turn, &[Claim::of(which, &said)], 0).into_iter().unzip();
        let overlap = |run: &std::ops::Range<usize>| if *run == (0..marked) { 1.0 } else { 0.3 };
        let runs = runs.iter().zip(&traits).map(|(run, traits)| Runner::new(traits, overlap(run))).collect();
        (Contest { which, runs }, traits)
    }

    fn chosen(worth: &SpanWorth, which: usize) -> usize {
        let (_, traits) = contest(which, 1);
        (0..traits.len()).max_by_key(|at| worth.of(which, &traits[*at])).expect("there are runs")
    }

    #[test]
    fn what_readers_mark_for_a_move_is_shown_for_it() {
        let marked = [1, 2];
        let contests: Vec<Contest> = (0..40).map(|at| at % 2).map(|which| contest(which, marked[which]).0).collect();
        let worth = SpanWorth::learn(&contests, 2);
        assert!(worth.is_of(2));
        assert_eq!([0, 1].map(|which| chosen(&worth, which)), [0, 1], "one clause for the first, two for the second");
        assert_eq!(worth, SpanWorth::learn(&contests, 2), "the same every time");
        let nothing = SpanWorth::learn(&[], 2);
        assert!([0, 1].iter().all(|which| contest(*which, 1).1.iter().all(|traits| nothing.of(*which, traits) == 0)));
    }
}
