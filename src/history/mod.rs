//! What a trainee has played so far, read from the recorded calls.

mod form;
mod past_call;

pub use form::{Form, Weakness, form, weakest};
pub use past_call::{Duty, PastCall};

/// Where recorded calls come from: a folder of transcripts today, a database one day.
pub trait History {
    /// All recorded calls that can be read, the newest first.
    fn past_calls(&self) -> Vec<PastCall>;
}
