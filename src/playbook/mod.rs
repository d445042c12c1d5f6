//! The method as data: the moves, what they do, when they count, who says so, and what the score weighs.

mod carried;
mod keys;
mod load;
mod move_set;
mod moves;
mod plan;
#[expect(clippy::module_inception, reason = "the playbook is the thing this module is about")]
mod playbook;
mod terms;

pub use carried::{Carried, CarriedFact, CarriedInvoice};
pub use keys::{CASE_FACTS, EFFECTS, MOVE, PLAYBOOK, SOURCE};
pub use load::{effects, load_playbook, source_ref};
pub use move_set::{MoveIx, MoveSet};
pub use moves::{Examples, Move, Needs, SourceRef};
pub use plan::{Asks, CardPlan, Deductions, FittingWords, Moment, PlannedItem, PlannedMove, scale_to_100};
pub use playbook::{Duty, Firmness, GaugeDecay, PatienceCost, Playbook, Term};
pub use terms::{
    Authority, Gauge, MoveKind, ObstacleKind, ObstacleState, Outcome, Severity, Stage, Timing, VerdictKind,
};
