//! Scenarios changed a little, one change at a time: whoever notices none of them would not notice a trainer's slip either.

mod judge;
mod pin;
mod site;

pub use judge::{Noticed, Original};
pub use pin::{Drafted, draft};
pub use site::{How, Site, StepDown, What, sites};
