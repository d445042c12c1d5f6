use jiff::civil::DateTime;

use crate::playbook::{Asks, Outcome, Stage};
use crate::score::{ItemStatus, score_transcript};
use crate::text::Lang;
use crate::transcript::Transcript;

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
    /// The disposition; none where the call was broken off and can be gone on with.
    pub outcome: Option<Outcome>,
    /// 0 to 100.
    pub score: u16,
    /// How many turns the trainee had.
    pub turns: usize,
    /// Techniques that there was occasion for.
    pub duties: Vec<Duty>,
    /// Ids of the mistakes, in the order in which they were made.
    pub mistakes: Vec<String>,
}

impl PastCall {
    /// What there is to remember of a recorded call.
    pub fn of(name: &str, transcript: &Transcript) -> PastCall {
        let header = &transcript.header;
        let card = score_transcript(transcript);
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
            outcome: transcript.outcome(),
            score: card.score,
            turns: transcript.turns(),
            duties: asked.map(|(_, item)| Duty { id: item.id.clone(), done: item.status == ItemStatus::Yes }).collect(),
            mistakes: card.mistakes.into_iter().map(|mistake| mistake.id).collect(),
        }
    }
}
