//! What a trainee has played so far, read from the recorded calls and drills.

mod drilled;
mod form;
mod past_call;

pub use drilled::{Drilled, Today, today};
pub use form::{Form, Weakness, form, habits, weakest};
pub use past_call::{Duty, PastCall};

/// All that was played so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Past {
    /// Recorded calls that can be read, the newest first.
    pub calls: Vec<PastCall>,
    /// Lines that were answered in drills, the oldest first.
    pub drilled: Vec<Drilled>,
}

/// Reads what was played; it can be sent to another thread to be read there.
pub type ReadPast = Box<dyn FnOnce() -> Past + Send>;

/// Where it comes from: a folder of files today, a database one day.
pub trait History {
    /// What reads it. Thousands of calls take a moment, in which nobody should have to wait.
    fn past(&self) -> ReadPast;
}
