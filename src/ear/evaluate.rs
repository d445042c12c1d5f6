//! How well the ear hears, in the figures of the trade.

use std::collections::BTreeMap;

use serde::Serialize;

use super::examples::Example;
use super::hear::Ear;
use super::interval::{self, Interval, wilson};

/// How well moves were heard. Shares are from 0 to 1; a share of nothing is 0.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Evaluation {
    /// Replies that were heard.
    pub lines: usize,
    /// F1 over all moves of all replies together.
    pub micro_f1: f64,
    /// Where it lies with 95 % confidence: a bootstrap over the replies, a thousand samples from a fixed seed.
    pub micro_f1_interval: Interval,
    /// Mean F1 of the moves that occur.
    pub macro_f1: f64,
    /// Share of replies whose moves were heard exactly, none where there is none.
    pub exact: f64,
    /// Share of the heard mistakes that were made.
    pub mistake_precision: f64,
    /// Where it lies with 95 % confidence: Wilson's interval, as for the two shares below.
    pub mistake_precision_interval: Interval,
    /// Share of the mistakes made that were heard.
    pub mistake_recall: f64,
    /// Where it lies with 95 % confidence.
    pub mistake_recall_interval: Interval,
    /// Share of the replies without a mistake on which one is heard.
    pub false_mistake_rate: f64,
    /// Where it lies with 95 % confidence.
    pub false_mistake_interval: Interval,
    /// Time to hear a reply, microseconds: half of them took no longer.
    pub median_us: f64,
    /// Time to hear a reply, microseconds: 99 in 100 took no longer.
    pub p99_us: f64,
    /// Every move that occurs or was heard, by id.
    pub moves: BTreeMap<Box<str>, MoveFigures>,
}

/// How well one move was heard.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct MoveFigures {
    /// Share of the times it was heard that it was made.
    pub precision: f64,
    /// Share of the times it was made that it was heard.
    pub recall: f64,
    /// Harmonic mean of the two.
    pub f1: f64,
    /// Times it was made.
    pub n: usize,
}

/// Hears every example and compares. `clock` gives nanoseconds from any start; it is asked before and after each reply.
pub fn evaluate(ear: &Ear, examples: &[Example], clock: &mut dyn FnMut() -> u64) -> Evaluation {
    let mut tally = Tally::default();
    for example in examples {
        tally.add(ear, example, clock);
    }
    tally.finish()
}

/// Times a move was heard rightly, heard wrongly, and missed.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Counts {
    fn add(&mut self, other: Counts) {
        self.right += other.right;
        self.wrong += other.wrong;
        self.missed += other.missed;
    }

    fn figures(self) -> MoveFigures {
        MoveFigures {
            precision: share(self.right, self.right + self.wrong),
            recall: share(self.right, self.right + self.missed),
            f1: share(2 * self.right, 2 * self.right + self.wrong + self.missed),
            n: self.right + self.missed,
        }
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// Figures in the making, reply by reply.
#[derive(Default)]
pub(super) struct Tally {
    lines: usize,
    exact: usize,
    without_mistake: usize,
    false_alarms: usize,
    moves: BTreeMap<Box<str>, (Counts, bool)>,
    replies: Vec<interval::Reply>,
    nanos: Vec<u64>,
}

impl Tally {
    pub(super) fn add(&mut self, ear: &Ear, example: &Example, clock: &mut dyn FnMut() -> u64) {
        let start = clock();
        let recognition = ear.hear(example.lang, &example.debtor, &example.trainee);
        self.nanos.push(clock().saturating_sub(start));
        let heard: Vec<&str> = recognition.moves.iter().map(|heard| &*ear.moves()[heard.which]).collect();
        let made: Vec<&str> = example.moves.iter().map(AsRef::as_ref).collect();
        for id in heard.iter().chain(made.iter().filter(|id| !heard.contains(id))) {
            let (counts, mistake) = self.moves.entry((*id).into()).or_default();
            *mistake = ear.is_mistake(id);
            match (heard.contains(id), made.contains(id)) {
                (true, true) => counts.right += 1,
                (true, false) => counts.wrong += 1,
                _ => counts.missed += 1,
            }
        }
        let right = heard.iter().filter(|id| made.contains(id)).count();
        self.replies.push([right, heard.len(), made.len()].map(|count| count as u16));
        let same = heard.len() == made.len() && heard.iter().all(|id| made.contains(id));
        let blameless = !made.iter().any(|id| ear.is_mistake(id));
        self.lines += 1;
        self.exact += usize::from(same);
        self.without_mistake += usize::from(blameless);
        self.false_alarms += usize::from(blameless && heard.iter().any(|id| ear.is_mistake(id)));
    }

    pub(super) fn finish(mut self) -> Evaluation {
        let (mut all, mut mistakes) = (Counts::default(), Counts::default());
        for (counts, mistake) in self.moves.values() {
            all.add(*counts);
            if *mistake {
                mistakes.add(*counts);
            }
        }
        self.nanos.sort_unstable();
        let took =
            |percent: usize| self.nanos.get(self.nanos.len() * percent / 100).map_or(0.0, |n| *n as f64 / 1000.0);
        let moves: BTreeMap<Box<str>, MoveFigures> =
            self.moves.iter().map(|(id, (counts, _))| (id.clone(), counts.figures())).collect();
        let occurring: Vec<f64> = moves.values().filter(|figures| figures.n > 0).map(|figures| figures.f1).collect();
        Evaluation {
            lines: self.lines,
            micro_f1: all.figures().f1,
            micro_f1_interval: interval::micro_f1(&self.replies),
            macro_f1: if occurring.is_empty() { 0.0 } else { occurring.iter().sum::<f64>() / occurring.len() as f64 },
            exact: share(self.exact, self.lines),
            mistake_precision: mistakes.figures().precision,
            mistake_precision_interval: wilson(mistakes.right, mistakes.right + mistakes.wrong),
            mistake_recall: mistakes.figures().recall,
            mistake_recall_interval: wilson(mistakes.right, mistakes.right + mistakes.missed),
            false_mistake_rate: share(self.false_alarms, self.without_mistake),
            false_mistake_interval: wilson(self.false_alarms, self.without_mistake),
            median_us: took(50),
            p99_us: took(99),
            moves,
        }
    }
}
