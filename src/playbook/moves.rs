use serde::{Deserialize, Serialize};

use super::{Authority, MoveKind, MoveSet, Severity, Stage, Timing};
use crate::text::{Lang, Localized};

/// Who says so: the authority and the places in the documents.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceRef {
    /// How far the documents stand behind it.
    pub kind: Option<Authority>,
    /// Places as `document:line` or `document:from-to`, as METHOD.md writes them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub at: Vec<String>,
    /// Places that come near it, for good practice of ours that no document states.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub near: Vec<String>,
}

impl SourceRef {
    /// "says 000:3, 000:7", "house (near 002:26)" or "house".
    pub fn shown(&self) -> String {
        let mut shown = self.kind.map_or("house", Authority::name).to_owned();
        if !self.at.is_empty() {
            shown += &format!(" {}", self.at.join(", "));
        }
        if !self.near.is_empty() {
            shown += &format!(" (near {})", self.near.join(", "));
        }
        shown
    }
}

/// A fact of the case without which a move is not true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Needs {
    /// The facts, any of which will do: `stock`, `penalty`, `policy:debt-free-first` …
    pub case: Vec<Box<str>>,
    /// The mistake the move becomes where the case has none of them.
    pub otherwise: Box<str>,
}

/// Example replies that teach the ear a house move.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Examples {
    /// Language and reply that makes the move.
    pub with: Vec<(Lang, String)>,
    /// Language and reply that does not, though it may look so.
    pub without: Vec<(Lang, String)>,
}

/// One thing a trainee's turn can do, as the playbook describes it.
#[derive(Clone, Debug)]
pub struct Move {
    /// Stable name in rules, transcripts and reports.
    pub id: Box<str>,
    /// Technique or mistake.
    pub kind: MoveKind,
    /// Row in the method's table; house moves stand behind all.
    pub order: i32,
    /// Name for people.
    pub name: Localized,
    /// What the trainee does.
    pub what: Localized,
    /// Why it works or hurts.
    pub why: Localized,
    /// When it is due.
    pub due: Localized,
    /// When it is not.
    pub not_due: Localized,
    /// Model wordings; for a mistake, what to say instead.
    pub better: Vec<Localized>,
    /// Who says so.
    pub source: SourceRef,
    /// When it counts.
    pub timing: Timing,
    /// Stages it fits; all where none is given.
    pub stages: Vec<Stage>,
    /// Moves that must have been made before it in the call.
    pub after: MoveSet,
    /// What must be true for it.
    pub needs: Option<Needs>,
    /// Default change of trust, respect, urgency, heat.
    pub effects: [i8; 4],
    /// Weight of its item where a scenario expects it, before scaling to 100.
    pub weight: u16,
    /// How much a mistake costs.
    pub severity: Severity,
    /// True where the mistake alone makes the whole call a failure.
    pub auto_fail: bool,
    /// True for a move that a trainer added to the method's own.
    pub house: bool,
    /// True where the move came from the trainer's own gym, not with the program.
    pub local: bool,
    /// What teaches the ear a house move.
    pub examples: Examples,
}

impl Move {
    /// True where the move is one to practise.
    pub fn is_technique(&self) -> bool {
        self.kind == MoveKind::Technique
    }

    /// True where the move has its place in `stage`.
    pub fn fits(&self, stage: Stage) -> bool {
        self.stages.is_empty() || self.stages.contains(&stage)
    }
}
