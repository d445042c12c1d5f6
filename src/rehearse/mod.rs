//! Playing call scripts, one or many at a time, and holding them to what they must come to.

mod batch;
mod drill;
mod exam;
mod exercise;
mod junit;
mod play;
mod trial;
mod walk;

pub use batch::{Job, play_batch};
pub use drill::{Drill, Drilled};
pub use exam::{Exam, Examined, Miss, cause_seeds, examine};
pub use exercise::{Answer, Exercise, answer, exercises};
pub use junit::{Case, junit};
pub use play::{Hearing, Played, play_script};
pub use trial::{Shortfall, Trial, hold_trial};
pub use walk::Lacks;
