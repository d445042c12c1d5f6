//! How the words to show were chosen: every run of clauses that stood for choice, against what a person marked. It is
//! what the worth of each trait is fitted on (`benches/evidence.rs`, `tests/evidence/fit.py`).

use serde::Serialize;

use super::evidence::{COMPARED, MarkedReply, compare};
use super::hear::Ear;
use super::span::{choices, shown_of};
use super::turn::Turn;
use crate::text::Words;

/// The choice among the runs of one reply for one marked move that was heard.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Contest {
    /// Id of the move.
    #[serde(rename = "move")]
    pub id: Box<str>,
    /// All that could have been shown.
    pub runs: Vec<Runner>,
    /// Which of them is shown.
    pub shown: usize,
}

/// One run of clauses.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Runner {
    /// What speaks for it and against it, by name in the order of the rule; 8192 is one.
    pub traits: Vec<(&'static str, i64)>,
    /// Intersection over union of its words and the marked ones.
    pub overlap: f64,
    /// Its words to the marked ones.
    pub length: f64,
}

impl Ear {
    /// For every marked move that is heard, the runs among which the shown words were chosen.
    pub fn contests(&self, marked: &MarkedReply) -> Vec<Contest> {
        let turn = Turn::read(marked.lang, &marked.debtor, &marked.trainee);
        if turn.clauses.is_empty() {
            return Vec::new();
        }
        let words = Words::read(&marked.trainee, marked.lang, COMPARED);
        let (heard, claims) = self.claims(marked.lang, &turn);
        let mut contests = Vec::new();
        for (id, place) in &marked.marks {
            let Some(at) = heard.iter().position(|(which, _)| self.moves()[*which] == *id) else { continue };
            let choices = choices(&turn, &claims, at);
            let worths = choices.iter().map(|(_, traits)| traits.worth());
            // The first of equals, as in hearing.
            let shown = worths.enumerate().rev().max_by_key(|(_, worth)| *worth).map_or(0, |(at, _)| at);
            let runs = choices.into_iter().map(|(run, traits)| {
                let (overlap, length) = compare(&words, &shown_of(&turn, run), place);
                Runner { traits: traits.named().collect(), overlap, length }
            });
            contests.push(Contest { id: id.clone(), runs: runs.collect(), shown });
        }
        contests
    }
}
