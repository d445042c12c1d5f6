//! House moves: what a trainer adds beside the method, learned on the spot from a handful of examples.

use super::examples::Example;
use super::features::{Feature, notice};
use super::fit::{Reading, every_key, weighed};
use super::hear::SCORE;
use super::learn::{Learned, Lesson, Pace, learn};
use super::recipe::Recipe;
use super::turn::Turn;
use super::vocabulary::{Strength, UNIT, Vocabulary};
use super::weights::Weights;
use crate::text::Lang;

/// What a trainer writes for a move of their own, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HouseExamples {
    /// The move's id, one that the method does not have.
    pub id: Box<str>,
    /// Whether making it is a mistake.
    pub mistake: bool,
    /// The language of the lines.
    pub lang: Lang,
    /// Eight to fifteen replies that make the move.
    pub examples: Vec<Box<str>>,
    /// Replies that sound like it and do not make it; may be empty.
    pub counter_examples: Vec<Box<str>>,
}

const PACE: Pace = Pace { epochs: 12, step: 1.0, decay: 1e-4 };
/// A few examples stand against a hundred and more other replies, so each is learned so many times.
const REPEATED: usize = 4;
/// How strong the ear's net is beside the house's own words.
const STIRRED: i64 = UNIT;
/// A left-out example scores lower than one that was learned from, so hearing begins so much below where they part.
const EARLIER: f32 = 0.8;
/// Examples are left out in so many parts to find where hearing begins.
const PARTS: usize = 4;

/// The house moves of one language.
pub(super) struct House {
    lang: Lang,
    ids: Vec<Box<str>>,
    vocabulary: Vocabulary,
    /// By row, one per id, in 1/4096.
    weights: Vec<i32>,
    bias: Vec<i32>,
    threshold: Vec<i32>,
}

impl House {
    /// Learns all house moves of `lang` at once; none when there is no example.
    pub(super) fn learn(lang: Lang, houses: &[&HouseExamples], weights: &Weights) -> Option<House> {
        let mut ids: Vec<Box<str>> = houses.iter().map(|house| house.id.clone()).collect();
        ids.sort();
        ids.dedup();
        if ids.is_empty() {
            return None;
        }
        let readings = readings(lang, houses, &ids, &weights.makeup.background);
        let vocabulary = every_key(&readings.iter().collect::<Vec<_>>());
        let lessons: Vec<Lesson> = readings.iter().map(|reading| lesson(&vocabulary, weights, reading)).collect();
        let rows = vocabulary.len() + weights.makeup.clause_net.scale.len();
        let threshold = thresholds(&lessons, rows, ids.len());
        let learned = learn_some(&lessons, rows, ids.len(), |_| true);
        Some(House {
            lang,
            weights: learned.weights.iter().map(|weight| (weight * UNIT as f32) as i32).collect(),
            bias: learned.bias.iter().map(|bias| (bias * SCORE as f32) as i32).collect(),
            threshold: threshold.iter().map(|score| (score * SCORE as f32) as i32).collect(),
            ids,
            vocabulary,
        })
    }

    pub(super) fn lang(&self) -> Lang {
        self.lang
    }

    pub(super) fn ids(&self) -> &[Box<str>] {
        &self.ids
    }

    /// The house moves heard: id, score above its threshold, and the clause that speaks most for it.
    pub(super) fn hear(&self, turn: &Turn, weights: &Weights) -> Vec<(&str, i32, usize)> {
        let scores = |range| self.scores(turn, weights, range);
        let clauses: Vec<Vec<i32>> = turn.clauses.iter().map(|clause| scores(clause.clone())).collect();
        let whole = scores(0..turn.words.tokens().len());
        let mut heard = Vec::new();
        for (at, id) in self.ids.iter().enumerate() {
            let best = (0..clauses.len()).rev().max_by_key(|clause| clauses[*clause][at]).unwrap_or_default();
            let score = whole[at].max(clauses[best][at]) - self.threshold[at];
            if score >= 0 {
                heard.push((&**id, score, best));
            }
        }
        heard
    }

    fn scores(&self, turn: &Turn, weights: &Weights, range: std::ops::Range<usize>) -> Vec<i32> {
        let mut noticed = Vec::new();
        notice(turn, range, &mut noticed);
        let strengths = impression(&self.vocabulary, weights, &noticed);
        let mut sums = vec![0_i64; self.ids.len()];
        for (row, strength) in strengths {
            let row = &self.weights[row as usize * self.ids.len()..][..self.ids.len()];
            sums.iter_mut().zip(row).for_each(|(sum, weight)| *sum += i64::from(*weight) * i64::from(strength));
        }
        let finish = |(sum, bias): (i64, &i32)| (sum * i64::from(SCORE) / (UNIT * UNIT)) as i32 + bias;
        sums.into_iter().zip(&self.bias).map(finish).collect()
    }
}

/// Examples and counter-examples of every move, then replies of every kind.
fn readings(
    lang: Lang,
    houses: &[&HouseExamples],
    ids: &[Box<str>],
    background: &[(Box<str>, Box<str>)],
) -> Vec<Reading> {
    let read = |trainee: &str, moves: Vec<Box<str>>| {
        let example = Example { lang, debtor: "".into(), trainee: trainee.into(), moves, author: "".into() };
        Reading::of(&example, ids, Recipe::default())
    };
    let mut readings = Vec::new();
    for house in houses {
        readings.extend(house.examples.iter().map(|line| read(line, vec![house.id.clone()])));
        readings.extend(house.counter_examples.iter().map(|line| read(line, Vec::new())));
    }
    let spoken = background.iter().filter(|(code, _)| **code == *lang.code());
    readings.extend(spoken.map(|(_, line)| read(line, Vec::new())));
    readings
}

/// What is noticed in the house's own words, and below it, as further rows, how the ear's net is stirred by it: that
/// net learned from thousands of replies which words come to the same thing.
fn impression(vocabulary: &Vocabulary, weights: &Weights, noticed: &[Feature]) -> Vec<Strength> {
    let mut strengths = weighed(vocabulary, noticed);
    let stirred = weights.stirred(noticed);
    let length = stirred.iter().map(|unit| (i64::from(*unit) * i64::from(*unit)) as u64).sum::<u64>().isqrt().max(1);
    for (row, unit) in (vocabulary.len() as u32..).zip(stirred).filter(|(_, unit)| *unit > 0) {
        strengths.push((row, (i64::from(unit) * STIRRED / length as i64) as i32));
    }
    strengths
}

/// Every clause, and the whole reply, may be what makes the move.
fn lesson(vocabulary: &Vocabulary, weights: &Weights, reading: &Reading) -> Lesson {
    let clauses = if reading.clauses.len() > 1 { reading.clauses.as_slice() } else { &[] };
    let whole = [&reading.whole];
    let segments = clauses.iter().chain(whole).map(|noticed| impression(vocabulary, weights, noticed)).collect();
    Lesson { segments, made: reading.made.clone() }
}

fn learn_some(lessons: &[Lesson], rows: usize, columns: usize, taken: impl Fn(usize) -> bool) -> Learned {
    let mut chosen = Vec::new();
    for (at, lesson) in lessons.iter().enumerate().filter(|(at, _)| taken(*at)) {
        let times = if lesson.made.contains(&true) { REPEATED } else { 1 };
        chosen.extend(std::iter::repeat_n(&lessons[at], times));
    }
    learn(&chosen, rows, columns, PACE)
}

/// Where hearing begins: between what the examples and what the others score when they are left out.
fn thresholds(lessons: &[Lesson], rows: usize, columns: usize) -> Vec<f32> {
    let mut scores: Vec<Vec<(f32, bool)>> = vec![Vec::new(); columns];
    for part in 0..PARTS {
        let learned = learn_some(lessons, rows, columns, |at| at % PARTS != part);
        for lesson in lessons.iter().skip(part).step_by(PARTS) {
            for (column, score) in learned.score(&lesson.segments).into_iter().enumerate() {
                scores[column].push((score, lesson.made[column]));
            }
        }
    }
    scores.into_iter().map(|column| between(column) - EARLIER).collect()
}

/// The middle of the gap that parts the two kinds best: wrong alarms count twice.
fn between(mut scores: Vec<(f32, bool)>) -> f32 {
    scores.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (mut balance, mut best, mut threshold) = (0_i32, 0_i32, 0.0);
    for (at, (score, made)) in scores.iter().enumerate() {
        balance += if *made { 1 } else { -2 };
        if balance > best {
            best = balance;
            threshold = scores.get(at + 1).map_or(*score, |next| (score + next.0) / 2.0);
        }
    }
    threshold
}
