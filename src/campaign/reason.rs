//! What the credit controller writes down (S33): the cause of the delay, so that it is foreseen next time.

use bevy_ecs::prelude::{Query, Res, ResMut};

use super::account::{Account, Book, Memory};
use super::constants::Constant;
use super::desk::{Campaign, Desk};
use super::finding::Finding;
use super::folder::Folder;
use super::journal::{Happened, Journal};
use super::night::note;
use crate::playbook::{Gauge, ObstacleKind, ObstacleState};

/// Days before the due day that a typical reason is warned of: time enough to ask and to mend.
const AHEAD: i32 = 3;

/// Reasons that have proved right come back as warnings: for the next debtor of the same nature whose day comes near, or is past.
pub fn forewarn(
    campaign: Res<Campaign>,
    mut desk: ResMut<Desk>,
    mut journal: ResMut<Journal>,
    mut accounts: Query<(&Account, &Book, &mut Memory)>,
) {
    let from = campaign.0.method.constants[Constant::TypicalFrom].max(1);
    if desk.reasons.iter().flatten().all(|times| i32::from(*times) < from) {
        return;
    }
    for (account, book, mut memory) in &mut accounts {
        let near = book.0.iter().any(|invoice| invoice.due <= desk.day + AHEAD);
        if memory.warned.is_some() || memory.reason.is_some() || !near {
            continue;
        }
        let seen = desk.reasons[usize::from(account.nature)];
        let most = ObstacleKind::ALL.iter().map(|kind| (seen[*kind as usize], *kind)).max_by_key(|(times, _)| *times);
        if let Some((times, reason)) = most.filter(|(times, _)| i32::from(*times) >= from) {
            memory.warned = Some(reason);
            note(&mut desk, &mut journal, Some(account.ix), Happened::Warned { reason, times });
        }
    }
}

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
