use serde_json::{Value, json};

use super::play::Coached;
use crate::score::{Item, ItemStatus, Mistake, Scorecard};
use crate::transcript::Transcript;

/// A finished run as one JSON object.
pub fn run(transcript: &Transcript, card: &Scorecard, coached: Coached) -> Value {
    let header = &transcript.header;
    json!({
        "scenario": header.scenario,
        "title": header.title,
        "lang": header.lang,
        "seed": header.seed,
        "cause": header.cause,
        "outcome": card.outcome.name(),
        "score": card.score,
        "turns": transcript.turns(),
        "earned": card.earned,
        "applicable": card.applicable,
        "deducted": card.deducted,
        "auto_failed": card.auto_failed,
        "coach": { "looked_at": coached.looked_at, "corrected": coached.differing, "scored": coached.applied },
        "items": card.items.iter().map(item).collect::<Vec<_>>(),
        "mistakes": card.mistakes.iter().map(mistake).collect::<Vec<_>>(),
    })
}

fn item(item: &Item) -> Value {
    let status = match item.status {
        ItemStatus::Yes => "yes",
        ItemStatus::Half => "late",
        ItemStatus::No => "no",
        ItemStatus::NotApplicable => "not-applicable",
    };
    let quote = item.quote.as_ref().map(|quote| quote.words.as_str());
    json!({
        "id": item.id,
        "weight": item.weight,
        "status": status,
        "came_up": item.came_up,
        "quote": quote,
        "unsure": item.quote.as_ref().is_some_and(|quote| quote.unsure),
        "source": item.source.shown(),
    })
}

fn mistake(mistake: &Mistake) -> Value {
    json!({
        "id": mistake.id,
        "call": mistake.quote.call,
        "turn": mistake.quote.turn,
        "quote": mistake.quote.words,
        "unsure": mistake.quote.unsure,
        "dossier": mistake.dossier,
        "points": mistake.points,
        "auto_fail": mistake.auto_fail,
    })
}
