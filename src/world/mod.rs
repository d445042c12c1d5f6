//! What a call in progress is made of: flat components, a few bytes each, and the shared, immutable briefing behind them.

mod briefing;
mod chance;
mod components;
mod spawn;
mod trace;

pub use briefing::{Briefing, Briefings};
pub use chance::{Purpose, draw, pick_weighted};
pub use components::{
    Call, Draft, Gauges, Lately, Memory, Notes, Obstacles, Phase, Pledge, Stimulus, Talk, TraineeStanding, Words,
};
pub use spawn::{CallBundle, begin_call, spawn_call};
pub use trace::Trace;
