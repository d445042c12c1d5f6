//! Playing call scripts, one or many at a time.

mod batch;
mod play;

pub use batch::{Job, play_batch};
pub use play::{Hearing, Played, play_script};
