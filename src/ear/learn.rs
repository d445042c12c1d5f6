//! Learning by example: one weight per thing noticed and move, so that the best clause of a reply decides.

use super::chance::Chance;
use super::vocabulary::{Strength, UNIT};

/// One example as numbers: for each clause (or for the whole reply as one) the rows noticed and how strongly.
pub(super) struct Lesson {
    pub(super) segments: Vec<Vec<Strength>>,
    /// Which moves are made, by column.
    pub(super) made: Vec<bool>,
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
    /// The score of every column: of the segment where it is highest.
    pub(super) fn score(&self, segments: &[Vec<Strength>]) -> Vec<f32> {
        let mut best = vec![f32::MIN; self.columns];
        let mut sums = vec![0.0; self.columns];
        for segment in segments {
            self.sum(segment, 1.0, &mut sums);
            best.iter_mut().zip(&sums).for_each(|(best, sum)| *best = best.max(*sum));
        }
        if segments.is_empty() { self.bias.clone() } else { best }
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
    let mut student =
        Student { learned, scale: 1.0, sums: Vec::new(), best: vec![0; columns], push: vec![0.0; columns] };
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
    best: Vec<usize>,
    push: Vec<f32>,
}

impl Student {
    fn study(&mut self, lesson: &Lesson, step: f32) {
        let columns = self.learned.columns;
        self.sums.resize(self.sums.len().max(lesson.segments.len()), vec![0.0; columns]);
        for (segment, sums) in lesson.segments.iter().zip(&mut self.sums) {
            self.learned.sum(segment, self.scale, sums);
        }
        for column in 0..columns {
            self.blame(lesson, column, step);
        }
        let mut push = vec![0.0; columns];
        for (at, segment) in lesson.segments.iter().enumerate() {
            for (push, (best, wanted)) in push.iter_mut().zip(self.best.iter().zip(&self.push)) {
                *push = if *best == at { wanted / self.scale } else { 0.0 };
            }
            for (row, strength) in segment {
                let row = &mut self.learned.weights[*row as usize * columns..][..columns];
                let strength = *strength as f32 / UNIT as f32;
                row.iter_mut().zip(&push).for_each(|(weight, push)| *weight += push * strength);
            }
        }
    }

    /// Finds the segment that speaks most for a column, and how far it should be pushed.
    fn blame(&mut self, lesson: &Lesson, column: usize, step: f32) {
        let sums = &self.sums[..lesson.segments.len()];
        let best = (0..sums.len()).fold(0, |best, at| if sums[at][column] > sums[best][column] { at } else { best });
        let score = sums.get(best).map_or(self.learned.bias[column], |sums| sums[column]);
        let error = f32::from(u8::from(lesson.made[column])) - sigmoid(score);
        self.best[column] = best;
        self.push[column] = step * error;
        self.learned.bias[column] += BIAS_STEP * step * error;
    }
}

/// The likelihood that a score stands for. Built from basic operations only, so that every machine agrees.
pub(super) fn sigmoid(score: f32) -> f32 {
    1.0 / (1.0 + exp(-score))
}

/// e to the power of `x`, within a few parts in a million.
fn exp(x: f32) -> f32 {
    let x = x.clamp(-80.0, 80.0) * std::f32::consts::LOG2_E;
    let whole = x.floor();
    let part = (x - whole) * std::f32::consts::LN_2;
    let series =
        [120.0, 24.0, 6.0, 2.0, 1.0, 1.0].iter().fold(1.0 / 720.0, |sum, factorial| sum * part + 1.0 / factorial);
    series * f32::from_bits(((whole as i32 + 127) as u32) << 23)
}
