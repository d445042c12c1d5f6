//! A small net: what was noticed stirs some sixty hidden units, and these speak for moves. Half of what is noticed goes
//! unheard in every lesson, so that no single word may decide alone. As in `learn`, the best segment decides.

use super::chance::Chance;
use super::learn::{Lesson, UNLIKELY};
use super::vocabulary::{Strength, UNIT};

/// How the net learns.
#[derive(Clone, Copy, Debug)]
pub(super) struct NetPace {
    /// Passes over all lessons.
    pub(super) epochs: usize,
    /// Step of the first pass; it shrinks to nothing by the last.
    pub(super) step: f32,
    /// Hidden units.
    pub(super) hidden: usize,
    /// Share of what is noticed that goes unheard in a lesson.
    pub(super) deaf: f32,
    /// Share of hidden units that sleep through a lesson.
    pub(super) asleep: f32,
}

/// Start values learn slower than weights.
const START_STEP: f32 = 0.05;

/// An impression none of whose errors is larger teaches nothing.
const NEGLIGIBLE: f32 = 1e-3;

/// Weights from rows to hidden units and from these to columns.
pub(super) struct Net {
    pub(super) hidden: usize,
    pub(super) columns: usize,
    pub(super) input: Vec<f32>,
    pub(super) start: Vec<f32>,
    pub(super) output: Vec<f32>,
    pub(super) bias: Vec<f32>,
}

impl Net {
    /// Small random weights, the same every time.
    fn untaught(rows: usize, columns: usize, hidden: usize, chance: &mut Chance) -> Net {
        let mut weights = |count: usize, width: f32| (0..count).map(|_| (chance.fraction() - 0.5) * width).collect();
        Net {
            hidden,
            columns,
            input: weights(rows * hidden, 0.2),
            start: vec![0.0; hidden],
            output: weights(hidden * columns, 0.5),
            bias: vec![UNLIKELY; columns],
        }
    }

    /// The score of every column in each segment.
    pub(super) fn scores(&self, segments: &[Vec<Strength>]) -> Vec<Vec<f32>> {
        let mut units = vec![0.0; self.hidden];
        let score = |noticed: &Vec<Strength>| {
            let mut scores = vec![0.0; self.columns];
            self.stir(noticed, 1.0, &mut units);
            self.speak(&units, &mut scores);
            scores
        };
        segments.iter().map(score).collect()
    }

    fn stir(&self, noticed: &[Strength], loudness: f32, units: &mut [f32]) {
        units.copy_from_slice(&self.start);
        for (row, strength) in noticed {
            let strength = *strength as f32 * (loudness / UNIT as f32);
            let row = &self.input[*row as usize * self.hidden..][..self.hidden];
            units.iter_mut().zip(row).for_each(|(unit, weight)| *unit += weight * strength);
        }
    }

    fn speak(&self, units: &[f32], scores: &mut [f32]) {
        scores.copy_from_slice(&self.bias);
        for (at, unit) in units.iter().enumerate().filter(|(_, unit)| **unit > 0.0) {
            let row = &self.output[at * self.columns..][..self.columns];
            scores.iter_mut().zip(row).for_each(|(score, weight)| *score += weight * unit);
        }
    }
}

/// Teaches a net with steps that shrink where a weight has already moved much (AdaGrad). The same lessons in the same
/// order give the same net, bit for bit.
pub(super) fn learn_net(lessons: &[Lesson], rows: usize, columns: usize, pace: NetPace) -> Net {
    let mut chance = Chance::new(0x9e7);
    let net = Net::untaught(rows, columns, pace.hidden, &mut chance);
    let mut student =
        NetStudent { moved_input: vec![1e-3; rows], moved_output: vec![1e-3; net.output.len()], net, pace, chance };
    let mut order: Vec<usize> = (0..lessons.len()).collect();
    for epoch in 0..pace.epochs {
        let step = pace.step * (pace.epochs - epoch) as f32 / pace.epochs as f32;
        student.chance.shuffle(&mut order);
        for at in &order {
            student.study(&lessons[*at], step);
        }
    }
    student.net
}

struct NetStudent {
    net: Net,
    pace: NetPace,
    chance: Chance,
    /// Per row, not per weight: a square root for each weight would take most of the time.
    moved_input: Vec<f32>,
    moved_output: Vec<f32>,
}

/// What one segment of a lesson stirred.
struct Impression {
    noticed: Vec<Strength>,
    units: Vec<f32>,
    /// Per hidden unit: nothing when it sleeps or is not stirred, else what makes up for the sleepers.
    awake: Vec<f32>,
    scores: Vec<f32>,
}

impl NetStudent {
    fn study(&mut self, lesson: &Lesson, step: f32) {
        let mut impressions: Vec<Impression> = lesson.segments.iter().map(|segment| self.listen(segment)).collect();
        let segments = impressions.len();
        let mut errors = vec![0.0; self.net.columns * segments];
        for (column, errors) in errors.chunks_exact_mut(segments.max(1)).enumerate() {
            lesson.errors(column, |at| impressions[at].scores[column], errors);
        }
        for (at, impression) in impressions.iter_mut().enumerate() {
            for (column, score) in impression.scores.iter_mut().enumerate() {
                *score = errors[column * segments + at];
                self.net.bias[column] += START_STEP * step * *score;
            }
            if impression.scores.iter().any(|error| error.abs() > NEGLIGIBLE) {
                self.correct(impression, step);
            }
        }
    }

    fn listen(&mut self, segment: &[Strength]) -> Impression {
        let (deaf, asleep) = (self.pace.deaf, self.pace.asleep);
        let noticed: Vec<Strength> = segment.iter().filter(|_| self.chance.fraction() >= deaf).copied().collect();
        let mut units = vec![0.0; self.net.hidden];
        let mut awake = vec![0.0; self.net.hidden];
        let mut scores = vec![0.0; self.net.columns];
        self.net.stir(&noticed, 1.0 / (1.0 - deaf), &mut units);
        for (unit, awake) in units.iter_mut().zip(&mut awake) {
            let up = *unit > 0.0 && self.chance.fraction() >= asleep;
            *awake = if up { 1.0 / (1.0 - asleep) } else { 0.0 };
            *unit *= *awake;
        }
        self.net.speak(&units, &mut scores);
        Impression { noticed, units, awake, scores }
    }

    /// Moves all weights that had a part in an impression whose scores are errors by now.
    fn correct(&mut self, impression: &mut Impression, step: f32) {
        for unit in 0..self.net.hidden {
            self.correct_output(impression, unit, step);
        }
        self.correct_input(impression, step);
    }

    /// Moves the weights from one unit to the columns, and leaves in `units` how the unit itself should have been.
    fn correct_output(&mut self, impression: &mut Impression, unit: usize, step: f32) {
        let stirred = std::mem::take(&mut impression.units[unit]);
        if impression.awake[unit] == 0.0 {
            return;
        }
        let columns = self.net.columns;
        let row = &mut self.net.output[unit * columns..][..columns];
        let moved = &mut self.moved_output[unit * columns..][..columns];
        let wanted: f32 = row.iter().zip(&impression.scores).map(|(weight, error)| weight * error).sum();
        for ((weight, moved), error) in row.iter_mut().zip(moved).zip(&impression.scores) {
            let push = error * stirred;
            *moved += push * push;
            *weight += step * push / moved.sqrt();
        }
        impression.units[unit] = wanted * impression.awake[unit];
        self.net.start[unit] += START_STEP * step * impression.units[unit];
    }

    fn correct_input(&mut self, impression: &Impression, step: f32) {
        let hidden = self.net.hidden;
        let loudness = 1.0 / (1.0 - self.pace.deaf) / UNIT as f32;
        let stirred = impression.units.iter().filter(|wanted| **wanted != 0.0).count().max(1) as f32;
        let square = impression.units.iter().map(|wanted| wanted * wanted).sum::<f32>() / stirred;
        for (row, strength) in &impression.noticed {
            let strength = *strength as f32 * loudness;
            let moved = &mut self.moved_input[*row as usize];
            *moved += square * strength * strength;
            let pace = step * strength / moved.sqrt();
            let weights = &mut self.net.input[*row as usize * hidden..][..hidden];
            weights.iter_mut().zip(&impression.units).for_each(|(weight, wanted)| *weight += pace * wanted);
        }
    }
}
