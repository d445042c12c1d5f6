//! Playing call scripts, one or many at a time.

mod batch;
mod drill;
mod exercise;
mod play;
mod walk;

pub use batch::{Job, play_batch};
pub use drill::{Drill, Drilled};
pub use exercise::{Answer, Exercise, answer, exercises};
pub use play::{Hearing, Played, play_script};
