//! What a coach makes of a recorded call: the moves that were really made, beside those that the ear heard.
//!
//! A transcript is never touched. Corrections live in a side file beside it, one JSON object a line, and the last line about
//! a turn wins: it is only ever added to. So a crash costs no more than the line that was being written, two coaches cannot
//! overwrite each other, and who thought what, in which order, stays to be read.

mod agreement;
mod change;
mod correction;
mod side_file;
mod turns;

pub use agreement::{Agreement, Interval, MoveAgreement, agreement};
pub use change::{Change, ChangeError, changed};
pub use correction::{Correction, Label, MachineLabel, correction_line};
pub use side_file::{Corrections, SideFileError, read_corrections};
pub use turns::{SpokenTurn, TurnError, TurnName, find_turn, spoken_turns, turn_names};
