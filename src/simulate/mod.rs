//! Callers made of numbers: thousands of calls that nobody has to make, and what they show of a scenario. Which rules fire and
//! which never do, which outcomes come about, where nobody gets on, which points are given away, and what the scorecard's items
//! are worth as measures.

mod caller;
mod coverage;
mod craft;
mod faults;
mod items;
mod luck;
mod pool;
mod run;
mod shrink;
mod survey;

pub use caller::{Caller, Doing, Mind};
pub use coverage::{
    CallerFigures, Counted, Coverage, EndingAt, FaultShown, ItemRow, RuleAt, Share, SharedRule, kept_out, untrue_moves,
};
pub use craft::{Craft, Wanted};
pub use faults::{Fault, FaultKind, faults, turns};
pub use items::{ItemFigures, ItemTally};
pub use luck::Luck;
pub use pool::pool;
pub use run::{Run, Witness, play, play_from, replay};
pub use survey::{Plan, Survey, Way, survey};
