//! Learning by example: one weight per thing noticed and move, so that the best clause of a reply decides.

use super::chance::Chance;
use super::vocabulary::{Strength, UNIT};

/// One example as numbers: for each clause (or for the whole reply as one) the rows noticed and how strongly.
pub(super) struct Lesson {
    pub(super) segments: Vec<Vec<Strength>>,
    /// Which moves are made, by column.
    pub(super) made: Vec<bool>,
    /// Where somebody marked the words that make a move: the column and its segments, a bit each.
    pub(super) proofs: Vec<(usize, u64)>,
}

/// How much a marked reply teaches of each clause beside the loudest: of those that are marked, and of the others.
const ALSO: [f32; 2] = [0.5, 0.5];

impl Lesson {
    /// How far each segment falls short in a column. Only the loudest of those that may make the move is to blame;
    /// where the words are marked, the others too: they make it, or they do not.
    pub(super) fn errors(&self, column: usize, score: impl Fn(usize) -> f32, errors: &mut [f32]) {
        let proof = self.proofs.iter().find(|(of, _)| *of == column).map(|(_, segments)| *segments);
        let is_proof = |at: usize| proof.is_none_or(|proof| proof & (1 << at) != 0);
        let mut best: Option<usize> = None;
        for at in (0..errors.len()).filter(|at| is_proof(*at)) {
            if best.is_none_or(|best| score(at) > score(best)) {
                best = Some(at);
            }
        }
        for (at, error) in errors.iter_mut().enumerate() {
            *error = match proof {
                _ if best == Some(at) => f32::from(u8::from(self.made[column])) - sigmoid(score(at)),
                None => 0.0,
                Some(_) if is_proof(at) => ALSO[0] * (1.0 - sigmoid(score(at))),
                Some(_) => -ALSO[1] * sigmoid(score(at)),
            };
        }
    }
}

/// How to learn.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pace {
    /// Passes over all lessons.
    pub(super) epochs: usize,
    /// Step of the first lesson.
    pub(super) step: f32,
    /// Pull of every weight towards nothing.
    pub(super) decay: f32,
}

/// What every move starts from: most turns do not make it.
pub(super) const UNLIKELY: f32 = -3.0;

/// How much slower a bias learns than a weight.
const BIAS_STEP: f32 = 0.1;

/// Weights by row, `columns` a row, and one start value per column.
pub(super) struct Learned {
    pub(super) columns: usize,
    pub(super) weights: Vec<f32>,
    pub(super) bias: Vec<f32>,
}

impl Learned {
    /// The score of every column in each segment.
    pub(super) fn scores(&self, segments: &[Vec<Strength>]) -> Vec<Vec<f32>> {
        let score = |segment: &Vec<Strength>| {
            let mut sums = vec![0.0; self.columns];
            self.sum(segment, 1.0, &mut sums);
            sums
        };
        segments.iter().map(score).collect()
    }

    fn sum(&self, segment: &[Strength], scale: f32, sums: &mut [f32]) {
        sums.copy_from_slice(&self.bias);
        for (row, strength) in segment {
            let row = &self.weights[*row as usize * self.columns..][..self.columns];
            let strength = *strength as f32 * (scale / UNIT as f32);
            sums.iter_mut().zip(row).for_each(|(sum, weight)| *sum += weight * strength);
        }
    }
}

/// Logistic regression of all columns at once by stochastic gradient, each lesson through its best segment per column.
/// The same lessons in the same order give the same weights, bit for bit.
pub(super) fn learn(lessons: &[&Lesson], rows: usize, columns: usize, pace: Pace) -> Learned {
    let learned = Learned { columns, weights: vec![0.0; rows * columns], bias: vec![UNLIKELY; columns] };
    let mut student = Student { learned, scale: 1.0, sums: Vec::new(), errors: Vec::new() };
    let mut order: Vec<usize> = (0..lessons.len()).collect();
    let mut chance = Chance::new(0x5eed);
    let mut seen = 0.0_f32;
    for _ in 0..pace.epochs {
        chance.shuffle(&mut order);
        for at in &order {
            let step = pace.step / (1.0 + pace.step * pace.decay * seen);
            seen += 1.0;
            student.scale *= 1.0 - step * pace.decay;
            student.study(lessons[*at], step);
        }
    }
    let Student { mut learned, scale, .. } = student;
    learned.weights.iter_mut().for_each(|weight| *weight *= scale);
    learned
}

/// Learning in progress. The true weights are `learned.weights * scale`, so that all of them decay at no cost.
struct Student {
    learned: Learned,
    scale: f32,
    sums: Vec<Vec<f32>>,
    /// By column, one per segment.
    errors: Vec<f32>,
}

impl Student {
    fn study(&mut self, lesson: &Lesson, step: f32) {
        let columns = self.learned.columns;
        self.sums.resize(self.sums.len().max(lesson.segments.len()), vec![0.0; columns]);
        for (segment, sums) in lesson.segments.iter().zip(&mut self.sums) {
            self.learned.sum(segment, self.scale, sums);
        }
        let segments = lesson.segments.len();
        self.errors.resize(columns * segments, 0.0);
        for column in 0..columns {
            let errors = &mut self.errors[column * segments..][..segments];
            lesson.errors(column, |at| self.sums[at][column], errors);
            self.learned.bias[column] += BIAS_STEP * step * errors.iter().sum::<f32>();
        }
        let mut push = vec![0.0; columns];
        for (at, segment) in lesson.segments.iter().enumerate() {
            for (column, push) in push.iter_mut().enumerate() {
                *push = self.errors[column * segments + at] * step / self.scale;
            }
            for (row, strength) in segment {
                let row = &mut self.learned.weights[*row as usize * columns..][..columns];
                let strength = *strength as f32 / UNIT as f32;
                row.iter_mut().zip(&push).for_each(|(weight, push)| *weight += push * strength);
            }
        }
    }
}

/// The score of every column in the segment where it is highest; `silent` where there is no segment.
pub(super) fn highest(scores: &[Vec<f32>], silent: &[f32]) -> Vec<f32> {
    let Some((first, others)) = scores.split_first() else { return silent.to_vec() };
    let higher = |best: Vec<f32>, scores: &Vec<f32>| best.iter().zip(scores).map(|(a, b)| a.max(*b)).collect();
    others.iter().fold(first.clone(), higher)
}

/// The likelihood that a score stands for. Built from basic operations only, so that every machine agrees.
pub(super) fn sigmoid(score: f32) -> f32 {
    1.0 / (1.0 + exp(-score))
}

/// e to the power of `x`, within a few parts in a million.
pub(super) fn exp(x: f32) -> f32 {
    let x = x.clamp(-80.0, 80.0) * std::f32::consts::LOG2_E;
    let whole = x.floor();
    let part = (x - whole) * std::f32::consts::LN_2;
    let series =
        [120.0, 24.0, 6.0, 2.0, 1.0, 1.0].iter().fold(1.0 / 720.0, |sum, factorial| sum * part + 1.0 / factorial);
    series * f32::from_bits(((whole as i32 + 127) as u32) << 23)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loudest_clause_is_to_blame_unless_the_words_are_marked() {
        let lesson = |made, proofs| Lesson { segments: vec![Vec::new(); 3], made: vec![made], proofs };
        let signs = |lesson: Lesson| {
            let mut errors = [0.0; 3];
            lesson.errors(0, |at| [2.0, -1.0, 1.0][at], &mut errors);
            errors.map(|error| if error == 0.0 { 0 } else { error.signum() as i32 })
        };
        assert_eq!(signs(lesson(true, vec![])), [1, 0, 0]);
        assert_eq!(signs(lesson(false, vec![])), [-1, 0, 0]);
        assert_eq!(signs(lesson(true, vec![(0, 0b010)])), [-1, 1, -1]);
        assert_eq!(signs(lesson(true, vec![(0, 0b110)])), [-1, 1, 1]);
        assert_eq!(signs(lesson(true, vec![(1, 0b010)])), [1, 0, 0], "marked for another move");
    }
}
