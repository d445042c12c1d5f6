//! One run of calls, live: what the plain talk, the screen and scripts all play on.

mod dossier;
mod facts;
mod outcome;
#[expect(clippy::module_inception, reason = "the session is the thing this module is about")]
mod session;

pub use dossier::dossier;
pub use facts::{case_facts, true_claims};
pub use outcome::outcome_of;
pub use session::{Glance, Session};
