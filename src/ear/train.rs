//! Training: learn from all, but set the thresholds on authors that were left out.

use std::fmt;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, mpsc};

use super::Example;
use super::calibrate::{Unseen, calibrate};
use super::fit::{Fit, Reading};
use super::quantise::ship;
use crate::text::Lang;

/// The moves of the method that are mistakes: they must be surer than techniques before they are heard.
pub const MISTAKES: [&str; 11] = [
    "accept-vague",
    "accuse",
    "argue",
    "blame-colleague",
    "concede",
    "demand-money",
    "distance-from-firm",
    "empty-threat",
    "insult",
    "let-off",
    "submit",
];

/// Authors are left out in so many groups, one author of each language in a group.
const MOST_GROUPS: usize = 6;
/// So many replies of each language are shipped for house moves to be told apart from.
const BACKGROUND: usize = 150;

/// How far training has come: `done` of `all` rounds, a few seconds each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Rounds that are finished.
    pub done: usize,
    /// Rounds there are.
    pub all: usize,
}

/// Why nothing could be learned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrainError {
    /// There is no example that makes a move.
    NoExamples,
    /// More different moves than the weights file can hold, which is 512.
    TooManyMoves,
}

impl fmt::Display for TrainError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            TrainError::NoExamples => "there is no example that makes a move, so there is nothing to learn",
            TrainError::TooManyMoves => "the examples name more than 512 different moves: look for misspelt ids",
        })
    }
}

impl std::error::Error for TrainError {}

/// Learns from `examples` and gives the bytes of a weights file. The same examples in the same order give the same
/// bytes, whatever the number of `threads`. `mistakes` are the ids that must be surer before they are heard.
///
/// # Errors
/// When the examples make no move at all, or too many different ones.
pub fn train(
    examples: &[Example],
    mistakes: &[&str],
    threads: usize,
    progress: &mut dyn FnMut(Progress),
) -> Result<Vec<u8>, TrainError> {
    let moves = every_move(examples);
    match moves.len() {
        0 => return Err(TrainError::NoExamples),
        1..=512 => {}
        _ => return Err(TrainError::TooManyMoves),
    }
    let is_mistake: Vec<bool> = moves.iter().map(|id| mistakes.contains(&id.as_ref())).collect();
    let readings: Vec<Reading> = examples.iter().map(|example| Reading::of(example, &moves)).collect();
    let (groups, of_group) = author_groups(examples);
    let school = School { readings: &readings, columns: moves.len(), of_group: &of_group, groups };
    let (fit, scores) = school.learn_all(threads, progress);
    let unseen: Vec<Unseen> = scores
        .into_iter()
        .map(|(at, scores)| Unseen { lang: examples[at].lang, scores, made: &readings[at].made })
        .collect();
    let calibrations = Lang::ALL.map(|lang| calibrate(&unseen, &is_mistake, lang));
    Ok(ship(&fit, &moves, &is_mistake, &calibrations, background(examples)))
}

fn every_move(examples: &[Example]) -> Vec<Box<str>> {
    let mut moves: Vec<Box<str>> = examples.iter().flat_map(|example| example.moves.iter().cloned()).collect();
    moves.sort();
    moves.dedup();
    moves
}

/// How many groups of authors there are, and the group of every example. No groups when no language has two authors.
pub(super) fn author_groups(examples: &[Example]) -> (usize, Vec<usize>) {
    let mut authors: Vec<(Lang, &str)> = examples.iter().map(|example| (example.lang, &*example.author)).collect();
    authors.sort();
    authors.dedup();
    let place = |example: &Example| {
        let of_lang = authors.iter().filter(|(lang, _)| *lang == example.lang);
        of_lang.take_while(|(_, author)| **author < *example.author).count()
    };
    let places: Vec<usize> = examples.iter().map(place).collect();
    let groups = places.iter().map(|place| place + 1).max().unwrap_or(0).min(MOST_GROUPS);
    if groups < 2 { (0, places) } else { (groups, places.into_iter().map(|place| place % groups).collect()) }
}

/// Evenly chosen replies of every language.
fn background(examples: &[Example]) -> Vec<(Box<str>, Box<str>)> {
    let mut chosen = Vec::new();
    for lang in Lang::ALL {
        let spoken: Vec<&Example> = examples.iter().filter(|example| example.lang == lang).collect();
        let every = (spoken.len() / BACKGROUND).max(1);
        let some = spoken.iter().step_by(every).take(BACKGROUND);
        chosen.extend(some.map(|example| (lang.code().into(), example.trainee.clone())));
    }
    chosen
}

/// The fits that one training needs: one without each group of authors, and one of everybody.
struct School<'a> {
    readings: &'a [Reading],
    columns: usize,
    of_group: &'a [usize],
    groups: usize,
}

/// Scores of the examples that a fit did not learn from, by index.
type Scores = Vec<(usize, Vec<f32>)>;

impl School<'_> {
    /// The fit of everybody, and every example's scores by the fit that left its author out.
    fn learn_all(&self, threads: usize, progress: &mut dyn FnMut(Progress)) -> (Fit, Scores) {
        let all = self.groups + 1;
        let next = AtomicUsize::new(0);
        let lessons: Vec<Mutex<Option<(Fit, Scores)>>> = (0..all).map(|_| Mutex::new(None)).collect();
        let (finished, notes) = mpsc::channel();
        progress(Progress { done: 0, all });
        std::thread::scope(|scope| {
            for _ in 0..threads.clamp(1, all) {
                let (finished, next, lessons) = (finished.clone(), &next, &lessons);
                scope.spawn(move || {
                    loop {
                        let group = next.fetch_add(1, Ordering::Relaxed);
                        let Some(slot) = lessons.get(group) else { break };
                        *slot.lock().expect("a round that panics ends the training") = Some(self.learn_without(group));
                        let _ = finished.send(());
                    }
                });
            }
            drop(finished);
            for (done, ()) in notes.iter().enumerate() {
                progress(Progress { done: done + 1, all });
            }
        });
        let mut everybody = None;
        let mut unseen = Scores::new();
        for slot in lessons {
            let round = slot.into_inner().expect("a round that panics ends the training");
            let (fit, scores) = round.expect("every round was run");
            unseen.extend(scores);
            everybody = Some(fit);
        }
        (everybody.expect("the last round is that of everybody"), unseen)
    }

    /// Learns from all but the authors of `group`; group number `groups` has no author.
    fn learn_without(&self, group: usize) -> (Fit, Scores) {
        let stays = |at: &usize| self.of_group[*at] != group || group == self.groups;
        let seen: Vec<&Reading> = (0..self.readings.len()).filter(stays).map(|at| &self.readings[at]).collect();
        let fit = Fit::learn(&seen, self.columns);
        let left_out = (0..self.readings.len()).filter(|at| !stays(at));
        let scores = left_out.map(|at| (at, fit.score(&self.readings[at]))).collect();
        (fit, scores)
    }
}
