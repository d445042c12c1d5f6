//! One turn, told once: hear -> judge -> react -> speak -> record, a system each, in one chained schedule.

mod filling;
mod hear;
mod judge;
mod react;
mod record;
mod schedule;
mod speak;

pub use filling::Filling;
pub use record::Log;
pub use schedule::{TurnStep, turn_schedule};
