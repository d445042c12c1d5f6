//! What the credit controller writes down (S33): the cause of the delay, so that it is foreseen next time.

use super::constants::Constant;
use super::finding::Finding;
use super::folder::Folder;
use super::journal::Happened;
use crate::playbook::{Gauge, ObstacleKind, ObstacleState};

/// Writes a reason down. Whether it is the one is known once they have said what it is.
pub fn write_down(folder: &mut Folder, reason: ObstacleKind) {
    folder.happened(Happened::Noted { reason });
    if folder.memory.reason != Some(reason) {
        folder.memory.reason = Some(reason);
        bear_out(folder);
    }
}

/// Compares what was written down with what they have named. A reason that is right is put to use, once: what is foreseen is asked
/// about straight.
pub fn bear_out(folder: &mut Folder) {
    let Some(reason) = folder.memory.reason else { return };
    let known =
        |kind: ObstacleKind| !matches!(folder.obstacles.of(kind), ObstacleState::Absent | ObstacleState::Hidden);
    if known(reason) {
        if !folder.memory.foreseen {
            folder.memory.foreseen = true;
            folder.found(Finding::ReasonRight);
            folder.gauges.add(Gauge::Urgency, folder.method().constants[Constant::ReasonKnown]);
        }
    } else if ObstacleKind::ALL.iter().any(|kind| known(*kind)) {
        folder.found(Finding::ReasonWrong);
    }
}
