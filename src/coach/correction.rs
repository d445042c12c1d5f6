use serde::{Deserialize, Serialize};

use super::turns::SpokenTurn;
use crate::transcript::HeardMove;

/// A line of a side file: what a coach thinks of one turn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// The call of the run, from 1.
    pub call: u8,
    /// The trainee's turn in it, from 1.
    pub turn: u16,
    /// The trainee's words: a side file that belongs to another call is noticed by them.
    pub words: String,
    /// What the ear heard.
    pub machine: Vec<MachineLabel>,
    /// The moves that were made; none where the coach took everything said about this turn back.
    pub coach: Option<Vec<Label>>,
    /// Who says so.
    pub by: String,
    /// Why; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// A move that the ear heard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MachineLabel {
    /// The move's id.
    #[serde(rename = "move")]
    pub id: String,
    /// How sure it was, per mille.
    pub confidence: u16,
}

/// A move that a coach found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// The move's id.
    #[serde(rename = "move")]
    pub id: String,
    /// The words that make it; empty where the coach pointed at none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
}

impl MachineLabel {
    /// Those of a turn.
    pub fn of(turn: &SpokenTurn) -> Vec<Self> {
        let label = |heard: &HeardMove| Self { id: heard.id.clone(), confidence: heard.confidence };
        turn.heard.iter().map(label).collect()
    }
}

impl Label {
    /// What the ear heard in a turn, as a coach who agrees would say it.
    pub fn heard(turn: &SpokenTurn) -> Vec<Self> {
        let label = |heard: &HeardMove| Self { id: heard.id.clone(), words: turn.proof(heard).to_owned() };
        turn.heard.iter().map(label).collect()
    }
}

impl Correction {
    /// What a coach says about a turn.
    pub fn of(turn: &SpokenTurn, coach: Option<Vec<Label>>, by: &str, note: &str) -> Self {
        let (by, note) = (by.to_owned(), note.to_owned());
        Self {
            call: turn.call,
            turn: turn.turn,
            words: turn.words.clone(),
            machine: MachineLabel::of(turn),
            coach,
            by,
            note,
        }
    }

    /// True where the coach found other moves than the ear.
    pub fn differs(&self) -> bool {
        let mut heard: Vec<&str> = self.machine.iter().map(|label| label.id.as_str()).collect();
        let mut found: Vec<&str> = self.coach.iter().flatten().map(|label| label.id.as_str()).collect();
        heard.sort_unstable();
        found.sort_unstable();
        self.coach.is_some() && heard != found
    }
}

/// A correction as a line of a side file, newline included.
pub fn correction_line(correction: &Correction) -> String {
    // Strings and numbers only: there is nothing in them that JSON cannot say.
    serde_json::to_string(correction).unwrap_or_default() + "\n"
}
