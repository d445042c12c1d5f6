use bevy_ecs::prelude::{IntoScheduleConfigs, Schedule, SystemSet};
use bevy_ecs::schedule::{LogLevel, ScheduleBuildSettings, SingleThreadedExecutor};

use super::{hear, judge, react, record, speak};

/// The steps of a turn, in their order.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TurnStep {
    /// Words become moves.
    Hear,
    /// Moves become verdicts.
    Judge,
    /// Reactions change the debtor.
    React,
    /// The debtor answers.
    Speak,
    /// What happened becomes events.
    Record,
}

/// The schedule that plays one turn of every call that has a stimulus. Two systems that could touch the same state in
/// either order are an error, so that no order is ever left to chance.
pub fn turn_schedule() -> Schedule {
    let mut schedule = Schedule::default();
    schedule.set_build_settings(ScheduleBuildSettings { ambiguity_detection: LogLevel::Error, ..Default::default() });
    schedule.set_executor(SingleThreadedExecutor::new());
    schedule
        .configure_sets((TurnStep::Hear, TurnStep::Judge, TurnStep::React, TurnStep::Speak, TurnStep::Record).chain());
    schedule.add_systems((
        hear.in_set(TurnStep::Hear),
        judge.in_set(TurnStep::Judge),
        react.in_set(TurnStep::React),
        speak.in_set(TurnStep::Speak),
        record.in_set(TurnStep::Record),
    ));
    schedule
}
