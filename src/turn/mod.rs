//! One turn, told once: hear -> judge -> react -> speak -> record, a system each, in one chained schedule.

mod filling;
mod hear;
mod judge;
mod react;
mod record;
mod schedule;
mod situation;
mod speak;

pub use filling::Filling;
pub use hear::hear;
pub use judge::judge;
pub use react::react;
pub use record::{Log, record};
pub use schedule::{TurnStep, turn_schedule};
pub use situation::situation;
pub use speak::speak;
