//! What every front end shares: what it may be asked to show, and what it needs from outside to show it.

mod backstage;
mod campaigns;
mod drill;
mod hints;
mod typed;
mod wishes;

pub use backstage::{Backstage, Opponent};
pub use campaigns::{Campaigns, Hindrance, Listed, SEEDS, Saved, TakenUp, take_up};
pub use drill::{drill, drilled, knows};
pub use hints::{Hint, Hints, hints};
pub use typed::{Typed, typed};
pub use wishes::{Begin, Left, Mode, Pace, Screens, Shade, Wishes};
