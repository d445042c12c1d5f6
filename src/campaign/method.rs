//! What the weeks go by: constants, natures of debtors, approaches, remedies. Data, from `scripts/playbook/weeks.yaml`.

use super::constants::{Constant, Constants};
use super::words::Study;
use crate::playbook::{Firmness, MoveSet, ObstacleKind, ObstacleState, SourceRef, Stage};
use crate::text::Localized;

/// A way to lead a call in short: a bundle of moves.
#[derive(Clone, Debug)]
pub struct Approach {
    /// Its name in decision files.
    pub id: Box<str>,
    /// Name for people.
    pub name: Localized,
    /// What is said.
    pub what: Localized,
    /// The moves that it makes.
    pub moves: MoveSet,
    /// Minutes of work.
    pub minutes: u16,
    /// Stages that it fits; all where none is given.
    pub stages: Vec<Stage>,
}

impl Approach {
    /// True where it has its place in `stage`.
    pub fn fits(&self, stage: Stage) -> bool {
        self.stages.is_empty() || self.stages.contains(&stage)
    }
}

/// A kind of debtor: what he is like, and how likely what is behind it.
#[derive(Clone, Debug)]
pub struct Nature {
    /// Its name in campaign files.
    pub id: Box<str>,
    /// Name for people.
    pub name: Localized,
    /// The scenario that plays it in full.
    pub scenario: Box<str>,
    /// Trust, respect, urgency, heat at the beginning.
    pub gauges: [u8; 4],
    /// What stands between them and the payment.
    pub obstacles: [ObstacleState; 7],
    /// Per mille that they mean to pay at all.
    pub serious: u16,
    /// Per mille that there is money.
    pub cash: u16,
    /// Weights of a complaint being a pretext, partly true, true; all 0 where there is none.
    pub complaint: [u16; 3],
    /// Per mille that the person on the line decides.
    pub decides: u16,
    /// Points of heat that each contact brings.
    pub temper: u8,
    /// Which system of METHOD.md it comes from.
    pub source: SourceRef,
}

/// What opens an obstacle: one move of each group.
#[derive(Clone, Debug)]
pub struct Remedy {
    /// Groups of moves, one of each is needed.
    pub groups: Vec<MoveSet>,
    /// What becomes of the obstacle.
    pub leaves: ObstacleState,
}

/// Moves that the simulation asks about by name.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Ask when, or whether at all, they pay.
    pub for_payment: MoveSet,
    /// Ask for an answer, yes or no.
    pub for_decision: MoveSet,
    /// Ask who decides.
    pub who_decides: MoveSet,
    /// Ask what is behind it.
    pub why: MoveSet,
    /// Ask whether all is well.
    pub satisfied: MoveSet,
    /// Look at what was agreed, or tell what is coming, before the day.
    pub early: MoveSet,
    /// Name the sum.
    pub sum: MoveSet,
    /// Pin the promise down.
    pub pinned: MoveSet,
    /// Announce a step.
    pub step: MoveSet,
    /// Warn of what gets worse.
    pub warning: MoveSet,
    /// Refuse the tone.
    pub boundary: MoveSet,
    /// Part from the firm.
    pub parted: MoveSet,
    /// Threats nobody means.
    pub bluff: MoveSet,
    /// Give money away.
    pub given: MoveSet,
    /// Any mistake.
    pub mistakes: MoveSet,
}

/// A constant's place in the method: what it is, and who says so.
#[derive(Clone, Debug)]
pub struct Row {
    /// Which.
    pub constant: Constant,
    /// Its value.
    pub value: i32,
    /// In what it is counted.
    pub unit: Box<str>,
    /// What it is.
    pub what: Localized,
    /// Who says so.
    pub source: SourceRef,
}

/// Everything that the weeks go by.
#[derive(Clone, Debug)]
pub struct Method {
    /// The constants with their sources, in order.
    pub rows: Vec<Row>,
    /// Their values.
    pub constants: Constants,
    /// Kinds of debtors.
    pub natures: Vec<Nature>,
    /// Ways to lead a call in short.
    pub approaches: Vec<Approach>,
    /// What opens each obstacle.
    pub remedies: Vec<Remedy>,
    /// How often promises are kept, from the playbook.
    pub firmness: Firmness,
    /// What each move does to the gauges, by its index in the playbook.
    pub effects: Vec<[i8; 4]>,
    /// Stages that each move fits, as bits of [`crate::playbook::Stage`].
    pub fits: Vec<u8>,
    /// Moves by what they ask.
    pub asked: Asked,
    /// Minutes of work for papers, checks and steps, by name.
    pub minutes: Minutes,
}

/// Minutes of work that things take which are no calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Minutes {
    /// A paper by e-mail.
    pub paper: u16,
    /// More for the post or a courier.
    pub carried: u16,
    /// A look at a new client.
    pub check: u16,
    /// A talk with our own manager.
    pub manager: u16,
    /// A formal claim.
    pub claim: u16,
    /// A court's papers.
    pub court: u16,
    /// Learning about the own house.
    pub study: u16,
    /// Opening one new deal.
    pub deal: u16,
}

impl Method {
    /// The approach with this name.
    pub fn approach(&self, id: &str) -> Option<usize> {
        self.approaches.iter().position(|known| &*known.id == id)
    }

    /// The nature with this name.
    pub fn nature(&self, id: &str) -> Option<usize> {
        self.natures.iter().position(|known| &*known.id == id)
    }

    /// What opens an obstacle.
    pub fn remedy(&self, kind: ObstacleKind) -> &Remedy {
        &self.remedies[kind as usize]
    }
}

/// A bit for each thing that can be learned about the own house.
pub fn study_bit(topic: Study) -> u8 {
    1 << (topic as u8)
}
