use jiff::civil::DateTime;

use crate::playbook::{Asks, Outcome, Stage};
use crate::report::ways_of;
use crate::score::{ItemStatus, score, score_transcript};
use crate::text::Lang;
use crate::transcript::{Entry, Event, Transcript, turns};

/// A technique that a call asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    /// The move's id.
    pub id: String,
    /// It was done, in time.
    pub done: bool,
}

/// A recorded call at a glance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastCall {
    /// What the call is found by again: for a file, its path.
    pub name: String,
    /// Scenario id.
    pub scenario: String,
    /// Title in the call's language.
    pub title: String,
    /// Stage of the deal.
    pub stage: Stage,
    /// Language of the call.
    pub lang: Lang,
    /// Day and time of the first call.
    pub at: DateTime,
    /// The disposition of its best way; none where no way of it came to an end.
    pub outcome: Option<Outcome>,
    /// 0 to 100, of its best way.
    pub score: u16,
    /// How many turns the trainee had in it.
    pub turns: usize,
    /// How many ways there are: a line said differently begins another one.
    pub ways: usize,
    /// The latest way was broken off and can be gone on with.
    pub is_open: bool,
    /// What the trainee wrote down.
    pub notes: String,
    /// Techniques that there was occasion for.
    pub duties: Vec<Duty>,
    /// Ids of the mistakes, in the order in which they were made.
    pub mistakes: Vec<String>,
}

impl PastCall {
    /// What there is to remember of a recorded call. Practising a line once more takes nothing from what was reached before, so
    /// what is remembered is the best way that came to its end, the latest of equals.
    pub fn of(name: &str, transcript: &Transcript) -> PastCall {
        let (header, ways) = (&transcript.header, ways_of(transcript));
        let ended = |way: &[&Entry]| {
            way.iter().rev().find_map(|entry| match entry.event {
                Event::Ended { outcome, .. } => Some(outcome),
                _ => None,
            })
        };
        let card_of = |way: &[&Entry]| score(&header.plan, way.iter().copied());
        let all = ways.iter().map(|way| (ended(way), card_of(way), turns(way)));
        let best = all.filter(|(outcome, ..)| outcome.is_some()).max_by_key(|(_, card, _)| card.score);
        let is_open = transcript.outcome().is_none();
        let (outcome, card, turns) = best.unwrap_or_else(|| (None, score_transcript(transcript), transcript.turns()));
        let asked = header.plan.items.iter().zip(&card.items);
        let asked = asked.filter(|(planned, item)| {
            let had_occasion = item.came_up && item.status != ItemStatus::NotApplicable;
            matches!(planned.asks, Asks::Move(_)) && had_occasion
        });
        PastCall {
            name: name.to_owned(),
            scenario: header.scenario.clone(),
            title: header.title.clone(),
            stage: header.stage,
            lang: header.lang.parse().unwrap_or_default(),
            at: header.at,
            outcome,
            score: card.score,
            turns,
            ways: ways.len(),
            notes: transcript.notes().to_owned(),
            is_open,
            duties: asked.map(|(_, item)| Duty { id: item.id.clone(), done: item.status == ItemStatus::Yes }).collect(),
            mistakes: card.mistakes.into_iter().map(|mistake| mistake.id).collect(),
        }
    }
}
