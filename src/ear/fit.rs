//! One ear learned from some examples: which keys are worth a row, and four different views of a turn.
//!
//! The views err differently, so their mean is better than the best of them: the whole reply weighed as one, and the
//! best single clause; each once by weights straight to the moves, and once by a small net, in which moves share what
//! they have in common.

use std::ops::Range;

use super::Example;
use super::features::{Feature, notice};
use super::learn::{Learned, Lesson, Pace, UNLIKELY, highest, learn};
use super::net::{Net, NetPace, learn_net};
use super::recipe::Recipe;
use super::second::ViewScores;
use super::turn::Turn;
use super::vocabulary::{Strength, UNIT, Vocabulary, rarity};

/// Rows of weights that are kept: the size of the shipped file against the last hundredth of quality.
const ROWS: usize = 33_000;
/// A key seen in fewer turns says nothing about the next author.
const LEAST_SEEN: usize = 2;

const RANKING: Pace = Pace { epochs: 4, step: 2.0, decay: 1e-5 };
const LINEAR: Pace = Pace { epochs: 15, step: 2.0, decay: 1e-5 };
const NET: NetPace = NetPace { epochs: 20, step: 0.08, hidden: 64, deaf: 0.6, asleep: 0.3 };
const CLAUSE_NET: NetPace = NetPace { deaf: 0.5, ..NET };

/// An example read once: what was noticed in the whole reply and in each clause, and the columns of its moves.
pub(super) struct Reading {
    pub(super) whole: Vec<Feature>,
    pub(super) clauses: Vec<Vec<Feature>>,
    pub(super) made: Vec<bool>,
    /// Columns whose words somebody marked, and the clauses that these stand in, a bit each.
    pub(super) proofs: Vec<(usize, u64)>,
}

impl Reading {
    pub(super) fn of(example: &Example, moves: &[Box<str>], recipe: Recipe) -> Reading {
        let turn = Turn::read(example.lang, &example.debtor, &example.trainee);
        let within = |range: Range<usize>| {
            let mut found = Vec::new();
            notice(&turn, range, &mut found);
            found.retain(|feature: &Feature| recipe.notices(feature.block));
            found
        };
        Reading {
            whole: within(0..turn.words.tokens().len()),
            clauses: turn.clauses.iter().map(|clause| within(clause.clone())).collect(),
            made: moves.iter().map(|id| example.moves.contains(id)).collect(),
            proofs: proofs(&turn, example, moves),
        }
    }
}

/// The clauses of every mark: those that lie in it by half or more, and the one that has most of it.
fn proofs(turn: &Turn, example: &Example, moves: &[Box<str>]) -> Vec<(usize, u64)> {
    if !(2..=63).contains(&turn.clauses.len()) {
        return Vec::new();
    }
    let inside = |at: usize, marked: &Range<usize>| {
        let tokens = turn.words.tokens()[turn.clauses[at].clone()].iter();
        tokens.filter(|token| token.is_said() && marked.contains(&token.source.start)).count()
    };
    let clauses_of = |marked: &Range<usize>| {
        let inside = |at: usize| inside(at, marked);
        let most = (0..turn.clauses.len()).rev().max_by_key(|at| inside(*at)).filter(|at| inside(*at) > 0);
        let mostly =
            |at: &usize| 2 * inside(*at) >= turn.words.said(turn.clauses[*at].clone()).max(1) || Some(*at) == most;
        (0..turn.clauses.len()).filter(mostly).fold(0, |bits, at| bits | 1 << at)
    };
    let columns = example.marks.iter().filter_map(|(id, marked)| {
        let column = moves.iter().position(|of| of == id)?;
        Some((column, clauses_of(marked))).filter(|(_, clauses)| *clauses != 0)
    });
    columns.collect()
}

/// What was learned, still in fractions.
pub(super) struct Fit {
    pub(super) vocabulary: Vocabulary,
    pub(super) whole: Learned,
    pub(super) clause: Learned,
    pub(super) net: Net,
    pub(super) clause_net: Net,
}

impl Fit {
    /// Learns from these readings, in this order.
    pub(super) fn learn(readings: &[&Reading], columns: usize) -> Fit {
        let all = every_key(readings);
        let vocabulary = worth_keeping(&all, readings, columns);
        let wholes: Vec<Lesson> = readings.iter().map(|reading| whole_lesson(&vocabulary, reading)).collect();
        let clauses: Vec<Lesson> = readings.iter().map(|reading| clause_lesson(&vocabulary, reading)).collect();
        let rows = vocabulary.len();
        Fit {
            whole: learn(&refs(&wholes), rows, columns, LINEAR),
            clause: learn(&refs(&clauses), rows, columns, LINEAR),
            net: learn_net(&wholes, rows, columns, NET),
            clause_net: learn_net(&clauses, rows, columns, CLAUSE_NET),
            vocabulary,
        }
    }

    /// What every view scores for every column, and both views of each clause together.
    pub(super) fn score(&self, reading: &Reading) -> (ViewScores, Vec<Vec<f32>>) {
        let whole = whole_lesson(&self.vocabulary, reading).segments;
        let clauses = clause_lesson(&self.vocabulary, reading).segments;
        let (straight, net) = (self.clause.scores(&clauses), self.clause_net.scores(&clauses));
        let silent = vec![UNLIKELY; self.net.columns];
        let views = [
            highest(&self.whole.scores(&whole), &self.whole.bias),
            highest(&self.net.scores(&whole), &silent),
            highest(&straight, &self.clause.bias),
            highest(&net, &silent),
        ];
        let both = |(straight, net): (&Vec<f32>, &Vec<f32>)| straight.iter().zip(net).map(|(a, b)| a + b).collect();
        (views, straight.iter().zip(&net).map(both).collect())
    }
}

/// Every key that enough turns share.
fn every_key(readings: &[&Reading]) -> Vocabulary {
    let noticed = readings.iter().map(|reading| {
        // A clause knows what stands beside it, the whole does not.
        let clauses = if reading.clauses.len() > 1 { reading.clauses.as_slice() } else { &[] };
        clauses.iter().flatten().chain(&reading.whole).map(|feature| feature.key)
    });
    known_keys(noticed, LEAST_SEEN)
}

/// Every key that stands in `least` turns or more.
pub(super) fn known_keys<K: Iterator<Item = u32>>(turns: impl Iterator<Item = K>, least: usize) -> Vocabulary {
    let (mut seen, mut once, mut all) = (Vec::<u32>::new(), Vec::<u32>::new(), 0);
    for turn in turns {
        once.clear();
        once.extend(turn);
        once.sort_unstable();
        once.dedup();
        seen.extend_from_slice(&once);
        all += 1;
    }
    seen.sort_unstable();
    let runs = seen.chunk_by(|a, b| a == b).filter(|run| run.len() >= least);
    let (keys, rarities) = runs.map(|run| (run[0], rarity(run.len(), all))).unzip();
    Vocabulary::new(keys, rarities)
}

/// The keys that a first, quick round of learning gave most weight, counted by how often they weigh.
fn worth_keeping(all: &Vocabulary, readings: &[&Reading], columns: usize) -> Vocabulary {
    if all.len() <= ROWS {
        return Vocabulary::new(all.keys().to_vec(), all.rarities().to_vec());
    }
    let wholes =
        force_of_rows(&readings.iter().map(|reading| whole_lesson(all, reading)).collect::<Vec<_>>(), all, columns);
    let clauses =
        force_of_rows(&readings.iter().map(|reading| clause_lesson(all, reading)).collect::<Vec<_>>(), all, columns);
    let mut ranked: Vec<(f32, usize)> =
        wholes.iter().zip(clauses).map(|(whole, clause)| whole + clause).zip(0..).collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut kept: Vec<usize> = ranked[..ROWS].iter().map(|(_, row)| *row).collect();
    kept.sort_unstable();
    let (keys, rarities) = kept.into_iter().map(|row| (all.keys()[row], all.rarities()[row])).unzip();
    Vocabulary::new(keys, rarities)
}

/// How much each key moves the scores of the lessons.
fn force_of_rows(lessons: &[Lesson], all: &Vocabulary, columns: usize) -> Vec<f32> {
    let learned = learn(&refs(lessons), all.len(), columns, RANKING);
    let mut force = vec![0.0_f32; all.len()];
    for (row, strength) in lessons.iter().flat_map(|lesson| lesson.segments.iter().flatten()) {
        force[*row as usize] += (*strength as f32 / UNIT as f32).powi(2);
    }
    let weight =
        |row: usize| learned.weights[row * columns..][..columns].iter().map(|weight| weight * weight).sum::<f32>();
    force.iter().enumerate().map(|(row, force)| weight(row) * force).collect()
}

fn whole_lesson(vocabulary: &Vocabulary, reading: &Reading) -> Lesson {
    Lesson { segments: vec![weighed(vocabulary, &reading.whole)], made: reading.made.clone(), proofs: Vec::new() }
}

fn clause_lesson(vocabulary: &Vocabulary, reading: &Reading) -> Lesson {
    let segments = reading.clauses.iter().map(|clause| weighed(vocabulary, clause)).collect();
    Lesson { segments, made: reading.made.clone(), proofs: reading.proofs.clone() }
}

pub(super) fn weighed(vocabulary: &Vocabulary, features: &[Feature]) -> Vec<Strength> {
    let mut strengths = Vec::with_capacity(features.len());
    vocabulary.weigh(features, &mut strengths);
    strengths
}

fn refs(lessons: &[Lesson]) -> Vec<&Lesson> {
    lessons.iter().collect()
}
