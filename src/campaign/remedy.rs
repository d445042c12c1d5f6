//! What stands between, and what opens it (S06, S11-S13, S18, S19, S21).

use super::chance::Draw;
use super::constants::Constant;
use super::finding::Finding;
use super::folder::Folder;
use super::journal::Happened;
use super::method::study_bit;
use super::words::{Fault, Study};
use crate::playbook::{Gauge, MoveSet, ObstacleKind, ObstacleState, Stage};

/// Lets them say what stands between, as far as they were asked. That somebody else decides is said to a straight question only;
/// but who was warned of what is typical (S33) asks about it straight, before the due date too.
pub fn name_obstacles(folder: &mut Folder, moves: MoveSet) {
    let asked = folder.method().asked.clone();
    let any = asked.why.union(asked.for_payment).union(asked.for_decision).union(asked.satisfied);
    for kind in ObstacleKind::ALL {
        let warned = folder.memory.warned == Some(*kind);
        let by = match kind {
            _ if warned => any.union(asked.who_decides).union(asked.early),
            ObstacleKind::NotDecider => asked.who_decides,
            _ => any,
        };
        if folder.obstacles.of(*kind) == ObstacleState::Hidden && moves.intersects(by) && !defused(folder, *kind) {
            folder.obstacles.set(*kind, ObstacleState::Named);
            folder.memory.named = Some(folder.today);
            folder.happened(Happened::Named { obstacle: *kind });
            if warned {
                folder.found(Finding::Foreseen);
                folder.gauges.add(Gauge::Urgency, folder.method().constants[Constant::ReasonKnown]);
            }
            super::reason::bear_out(folder);
        }
    }
}

/// Who said early that all is well finds it hard to complain now; a true defect is no pretext (S14).
fn defused(folder: &mut Folder, kind: ObstacleKind) -> bool {
    let pretext = kind == ObstacleKind::Complaint && folder.truth.fault == Fault::Pretext;
    if !pretext || folder.stage() != Stage::Overdue {
        return pretext;
    }
    let chance = folder.method().constants[Constant::SatisfiedDefuses];
    let gone = folder.memory.satisfied && folder.seed.falls(folder.account.ix, 0, Draw::Defuse, chance);
    if gone {
        folder.obstacles.set(kind, ObstacleState::Resolved);
        folder.found(Finding::Defused);
    }
    gone
}

/// Opens what the moves open; true where the decider was found and pays at once (002:26-35).
pub fn open_obstacles(folder: &mut Folder, moves: MoveSet) -> bool {
    let mut decider = false;
    for kind in ObstacleKind::ALL {
        let remedy = folder.method().remedy(*kind).clone();
        let opens = remedy.groups.iter().all(|group| moves.intersects(*group));
        if !opens || folder.obstacles.of(*kind) != ObstacleState::Named {
            continue;
        }
        match kind {
            ObstacleKind::NotDecider => decider |= find_decider(folder),
            ObstacleKind::Complaint => take_complaint(folder, remedy.leaves),
            ObstacleKind::InvoiceMissing => {
                let found = folder.method().constants[Constant::MailArrives];
                folder.memory.paper = folder.memory.paper.or(Some((folder.today + 1, found)));
                folder.found(Finding::SentAgain);
            }
            ObstacleKind::NoCash => {
                folder.memory.instalments = true;
                folder.obstacles.set(*kind, remedy.leaves);
            }
            _ => clear(folder, *kind),
        }
    }
    decider
}

/// Puts an obstacle out of the way.
pub fn clear(folder: &mut Folder, obstacle: ObstacleKind) {
    folder.obstacles.set(obstacle, ObstacleState::Resolved);
    folder.happened(Happened::Cleared { obstacle });
}

fn find_decider(folder: &mut Folder) -> bool {
    let constants = &folder.method().constants;
    let pays = constants[Constant::DeciderPays];
    if !folder.falls(Draw::Decider, constants[Constant::NamesDecider]) {
        return false;
    }
    folder.memory.decider = true;
    folder.found(Finding::FoundDecider);
    clear(folder, ObstacleKind::NotDecider);
    let able = folder.truth.serious && folder.truth.cash && !folder.memory.parted;
    able && !folder.obstacles.any_open() && folder.falls(Draw::Keep, pays)
}

/// Asked what exactly it is, a pretext melts; a defect is taken into work and mended some days later (S18).
fn take_complaint(folder: &mut Folder, leaves: ObstacleState) {
    match folder.truth.fault {
        Fault::Pretext => {
            if folder.falls(Draw::Defuse, folder.method().constants[Constant::PretextMelts]) {
                clear(folder, ObstacleKind::Complaint);
            }
        }
        Fault::Partly | Fault::True => {
            let days = folder.method().constants[Constant::FixDays];
            let knows_goods = folder.studied & study_bit(Study::Goods) != 0;
            if knows_goods {
                folder.found(Finding::KnewTheHouse);
            }
            folder.memory.mended = Some(folder.today + if knows_goods { days / 2 } else { days });
            folder.obstacles.set(ObstacleKind::Complaint, leaves);
        }
    }
}
