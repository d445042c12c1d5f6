use crate::scenario::Situation;
use crate::world::{Briefing, Call, Draft, Gauges, Memory, Obstacles, Pledge, Talk};

/// A call in the middle of a turn, as criteria see it.
pub fn situation<'a>(
    briefing: &Briefing,
    (call, draft, talk, pledge): (&Call, &Draft, &Talk, &Pledge),
    (gauges, memory, obstacles): (&'a Gauges, &'a Memory, &'a Obstacles),
) -> Situation<'a> {
    Situation {
        heard: draft.heard,
        gauges: &gauges.0,
        memory: &memory.0,
        obstacles: &obstacles.0,
        tally: talk.0,
        patience: call.patience,
        turn: call.turn,
        call: call.number,
        speaker: call.speaker,
        cause: call.cause,
        promised: pledge.state(),
        willing: briefing.scenario.willing(&gauges.0, &obstacles.0),
    }
}
