//! Training: learn from all, but set the thresholds on authors that were left out.

use std::fmt;
use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, mpsc};

use super::Example;
use super::calibrate::{Unseen, calibrate};
use super::evidence::{COMPARED, compare};
use super::fit::{Fit, Reading};
use super::hear::SCORE;
use super::quantise::ship;
use super::recipe::{Part, Recipe};
use super::second::{Second, ViewScores, mean};
use super::span::{Claim, choices, shown_of};
use super::span_worth::{Contest, Runner, SpanWorth};
use super::turn::Turn;
use crate::text::{Lang, Words};

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
    let school = School::of(examples, Recipe::default())?;
    let is_mistake: Vec<bool> = school.moves.iter().map(|id| mistakes.contains(&id.as_ref())).collect();
    let (fit, scored, contests) = school.learn_all(threads, progress);
    let second = school.second_without(&scored, None);
    // Thresholds too are set on replies whose authors were not learned from.
    let seconds: Vec<Second> = (0..school.groups).map(|group| school.second_without(&scored, Some(group))).collect();
    let thought = |at: usize| Unseen {
        lang: examples[at].lang,
        scores: seconds[school.of_group[at]].score(&scored[at]),
        made: &school.readings[at].made,
    };
    let unseen: Vec<Unseen> = (0..scored.len()).filter(|at| !scored[*at][0].is_empty()).map(thought).collect();
    let calibrations = Lang::ALL.map(|lang| calibrate(&unseen, &is_mistake, lang));
    let span = SpanWorth::learn(&contests, school.moves.len());
    Ok(ship(&fit, &second, &school.moves, &is_mistake, &calibrations, span, background(examples)))
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
pub(super) struct School<'a> {
    examples: &'a [Example],
    pub(super) moves: Vec<Box<str>>,
    pub(super) readings: Vec<Reading>,
    pub(super) of_group: Vec<usize>,
    pub(super) groups: usize,
    recipe: Recipe,
}

/// One example's scores by the fit that did not learn from it; empty where every fit did.
pub(super) type Scored = ViewScores;

impl<'a> School<'a> {
    /// Reads the examples once.
    pub(super) fn of(examples: &'a [Example], recipe: Recipe) -> Result<School<'a>, TrainError> {
        let moves = every_move(examples);
        match moves.len() {
            0 => return Err(TrainError::NoExamples),
            1..=512 => {}
            _ => return Err(TrainError::TooManyMoves),
        }
        let readings = examples.iter().map(|example| Reading::of(example, &moves, recipe)).collect();
        let (groups, of_group) = author_groups(examples);
        Ok(School { examples, moves, readings, of_group, groups, recipe })
    }

    /// The fit of everybody, and every example's scores and contests by the fit that left its author out.
    fn learn_all(&self, threads: usize, progress: &mut dyn FnMut(Progress)) -> (Fit, Vec<Scored>, Vec<Contest>) {
        let (mut fits, scored, contests) = self.learn_rounds(self.groups + 1, threads, progress);
        (fits.pop().flatten().expect("the last round is that of everybody"), scored, contests)
    }

    /// Every example's scores by the fit that left its author out.
    pub(super) fn score_unseen(
        &self,
        threads: usize,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Vec<Scored>, TrainError> {
        if self.groups == 0 {
            return Err(TrainError::NoExamples);
        }
        Ok(self.learn_rounds(self.groups, threads, progress).1)
    }

    fn learn_rounds(
        &self,
        all: usize,
        threads: usize,
        progress: &mut dyn FnMut(Progress),
    ) -> (Vec<Option<Fit>>, Vec<Scored>, Vec<Contest>) {
        let next = AtomicUsize::new(0);
        let rounds: Vec<Mutex<Option<Round>>> = (0..all).map(|_| Mutex::new(None)).collect();
        let (finished, notes) = mpsc::channel();
        progress(Progress { done: 0, all });
        std::thread::scope(|scope| {
            for _ in 0..threads.clamp(1, all) {
                let (finished, next, rounds) = (finished.clone(), &next, &rounds);
                scope.spawn(move || {
                    loop {
                        let group = next.fetch_add(1, Ordering::Relaxed);
                        let Some(slot) = rounds.get(group) else { break };
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
        let mut scored = vec![Scored::default(); self.readings.len()];
        let (mut fits, mut contests) = (Vec::with_capacity(all), Vec::new());
        for slot in rounds {
            let round = slot.into_inner().expect("a round that panics ends the training").expect("every round was run");
            round.scored.into_iter().for_each(|(at, scores)| scored[at] = scores);
            fits.push(round.fit);
            contests.extend(round.contests);
        }
        (fits, scored, contests)
    }

    /// Learns from all but the authors of `group`; group number `groups` has no author, and only its fit is kept.
    fn learn_without(&self, group: usize) -> Round {
        let everybody = group == self.groups;
        let stays = |at: &usize| self.of_group[*at] != group || everybody;
        let seen: Vec<&Reading> = (0..self.readings.len()).filter(stays).map(|at| &self.readings[at]).collect();
        let fit = Fit::learn(&seen, self.moves.len());
        let (mut scored, mut contests) = (Vec::new(), Vec::new());
        for at in (0..self.readings.len()).filter(|at| !stays(at)) {
            let (views, clauses) = fit.score(&self.readings[at]);
            let views = self.taken(views);
            if !self.examples[at].marks.is_empty() {
                contests.extend(self.contests(&self.examples[at], &mean(&views), &clauses));
            }
            scored.push((at, views));
        }
        Round { fit: everybody.then_some(fit), scored, contests }
    }

    /// The choice of words for every marked move that is likely heard, given what each clause scores for every move.
    fn contests(&self, example: &Example, scores: &[f32], clauses: &[Vec<f32>]) -> Vec<Contest> {
        let turn = Turn::read(example.lang, &example.debtor, &example.trainee);
        let words = Words::read(&example.trainee, example.lang, COMPARED);
        let said: Vec<Vec<i32>> =
            clauses.iter().map(|of| of.iter().map(|score| (score * SCORE as f32) as i32).collect()).collect();
        let heard: Vec<usize> = (0..scores.len()).filter(|which| scores[*which] > 0.0).collect();
        let claims: Vec<Claim> = heard.iter().map(|which| Claim::of(*which, &said)).collect();
        let contest = |(id, marked): &(Box<str>, Range<usize>)| {
            let at = claims.iter().position(|claim| self.moves[claim.which] == *id)?;
            let runs = choices(&turn, &claims, at).into_iter().map(|(run, traits)| {
                let (overlap, _) = compare(&words, &shown_of(&turn, run), marked);
                Runner::new(&traits, overlap as f32)
            });
            Some(Contest { which: claims[at].which, runs: runs.collect() }).filter(|contest| contest.runs.len() > 1)
        };
        example.marks.iter().filter_map(contest).collect()
    }

    /// The views that are taken; those that are not say what the mean of the others says.
    fn taken(&self, mut scores: ViewScores) -> ViewScores {
        let taken = self.recipe.views();
        let count = taken.iter().filter(|taken| **taken).count() as f32;
        for column in 0..self.moves.len() {
            let sum: f32 = scores.iter().zip(taken).filter(|(_, taken)| *taken).map(|(view, _)| view[column]).sum();
            let left = scores.iter_mut().zip(taken).filter(|(_, taken)| !taken);
            left.for_each(|(view, _)| view[column] = sum / count);
        }
        scores
    }

    /// Second thoughts learned from the scored replies of all groups, or of all but one.
    pub(super) fn second_without(&self, scored: &[Scored], group: Option<usize>) -> Second {
        if self.recipe.without == Some(Part::SecondThoughts) {
            return Second::none(self.moves.len());
        }
        let learned_from = |at: &usize| !scored[*at][0].is_empty() && Some(self.of_group[*at]) != group;
        let replies: Vec<(&ViewScores, &[bool])> =
            (0..scored.len()).filter(learned_from).map(|at| (&scored[at], &*self.readings[at].made)).collect();
        Second::learn(self.moves.len(), &replies)
    }
}

/// What came of one fit.
struct Round {
    /// Kept of everybody's only: a fit is large.
    fit: Option<Fit>,
    scored: Vec<(usize, Scored)>,
    contests: Vec<Contest>,
}
