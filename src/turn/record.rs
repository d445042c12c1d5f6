use bevy_ecs::prelude::{Component, Query};

use crate::transcript::Entry;
use crate::world::{Call, Draft, Notes, Stimulus};

/// The events of a run that nobody has taken away yet, numbered and placed in time.
#[derive(Component, Clone, Debug, Default)]
pub struct Log {
    /// Events, oldest first.
    pub entries: Vec<Entry>,
    /// Number of the last event.
    pub last: u64,
    /// Where the next event branches off, after a take-back.
    pub branch_from: Option<u64>,
}

/// Moves the turn's notes into the log and clears the draft for the next turn.
pub fn record(mut calls: Query<(&Call, &mut Draft, Option<(&mut Notes, &mut Log)>)>) {
    for (call, mut draft, recording) in &mut calls {
        draft.stimulus = Stimulus::None;
        let Some((mut notes, mut log)) = recording else { continue };
        for event in notes.0.drain(..) {
            log.last += 1;
            let (n, parent) = (log.last, log.branch_from.take());
            log.entries.push(Entry { n, time: call.time, call: call.number, turn: call.turn, parent, event });
        }
    }
}
