//! What a call was worth: a pure function of the moves heard, the debtor's events and the plan of the scorecard.

mod addressee;
mod marks;
mod plan;
mod progress;
mod scorecard;
mod standing;

pub use marks::{ItemStatus, Marks};
pub use plan::plan_card;
pub use progress::Progress;
pub use scorecard::{Item, Mistake, Quote, Scorecard, score, score_transcript};
pub use standing::{Standing, Verdicts};
