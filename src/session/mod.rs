//! One run of calls, live: what the plain talk, the screen and scripts all play on.

mod bout;
mod dossier;
mod facts;
mod house;
mod in_the_way;
mod outcome;
mod rewind;
#[expect(clippy::module_inception, reason = "the session is the thing this module is about")]
mod session;

pub use bout::{Bout, Glimpse, Ring};
pub use dossier::dossier;
pub use facts::{case_facts, true_claims};
pub use house::{house_examples, house_moves_for};
pub use outcome::{outcome_of, run_over};
pub use rewind::Rewritten;
pub use session::{Glance, Session};
