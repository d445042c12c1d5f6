//! New clients: checks, terms, and what our own managers say (S22-S25).

use super::account::{Invoice, Orders};
use super::chance::Draw;
use super::constants::Constant;
use super::finding::Finding;
use super::folder::Folder;
use super::journal::Happened;
use super::plan::Asks;
use super::words::{Check, Question, Status, Worth};
use crate::playbook::{Gauge, ObstacleKind, ObstacleState};

/// Looks at a new client.
pub fn check(folder: &mut Folder, check: Check) {
    let constants = &folder.method().constants;
    let solid = folder.truth.worth == Worth::Solid;
    let well = match check {
        // They picked them themselves: always full of praise.
        Check::OwnReferences => true,
        Check::Suppliers => folder.falls(Draw::Check, constants[Constant::SuppliersTell]) == solid,
        Check::Solvency => {
            let truth = folder.truth.worth != Worth::Bad;
            folder.falls(Draw::Step, constants[Constant::PapersTell]) == truth
        }
    };
    folder.known.said[check as usize] = Some(well);
    folder.happened(Happened::Checked { check, well });
}

fn asks(folder: &Folder) -> Option<Asks> {
    folder.account.debtor.and_then(|ix| folder.plan.debtors[usize::from(ix)].asks.clone())
}

/// Grants terms: days of credit (0 is prepayment), with or without late interest in the contract.
pub fn grant(folder: &mut Folder, days: u16, interest: bool) {
    let Some(asks) = asks(folder) else { return };
    judge_terms(folder, days, interest);
    folder.happened(Happened::Granted { days });
    let loses = folder.method().constants[Constant::PrepayLoses];
    let proud = folder.truth.worth == Worth::Solid && folder.falls(Draw::Order, loses);
    // Who has no money of his own does not prepay either.
    if days == 0 && (proud || folder.truth.worth == Worth::Bad) {
        return leave(folder, asks.monthly);
    }
    folder.account.status = Status::Client;
    folder.account.since = folder.today;
    folder.memory.interest = interest;
    become_client(folder, days);
    if days == 0 {
        folder.happened(Happened::Delivered { amount: asks.monthly });
        folder.happened(Happened::Paid { amount: asks.monthly });
        return;
    }
    folder.happened(Happened::Delivered { amount: asks.monthly });
    folder.book.0.push(Invoice {
        number: 2000 + folder.account.ix,
        amount: asks.monthly,
        open: asks.monthly,
        issued: folder.today,
        due: folder.today + i32::from(days),
        delivered: true,
        checked: false,
    });
}

/// Declines: a bad client saved, a good one lost.
pub fn decline(folder: &mut Folder) {
    if let Some(asks) = asks(folder) {
        judge_terms(folder, 0, true);
        leave(folder, asks.monthly);
    }
}

fn leave(folder: &mut Folder, monthly: i64) {
    folder.account.status = Status::Gone;
    folder.orders = Orders::default();
    if folder.truth.worth == Worth::Solid {
        folder.happened(Happened::OrderLost { amount: monthly });
    }
    folder.happened(Happened::Left);
}

fn judge_terms(folder: &mut Folder, days: u16, interest: bool) {
    let [suppliers, own, solvency] = folder.known.said;
    let facts = suppliers.is_some() || solvency.is_some();
    if days > 0 {
        folder.found(match (facts, own.is_some()) {
            (true, _) => Finding::CheckedTerms,
            (false, true) => Finding::PickedReferences,
            (false, false) => Finding::UncheckedTerms,
        });
        folder.found(if interest { Finding::AgreedInterest } else { Finding::LeftOutInterest });
    } else if facts {
        folder.found(Finding::CheckedTerms);
    }
}

/// What kind of debtor the new client becomes: terms granted unchecked breed those who think that we do not need the money.
fn become_client(folder: &mut Folder, days: u16) {
    let facts =
        folder.known.said[Check::Suppliers as usize].is_some() || folder.known.said[Check::Solvency as usize].is_some();
    let breeds = folder.method().constants[Constant::UncheckedBreeds];
    if days > 0 && !facts && folder.falls(Draw::Trouble, breeds) {
        folder.obstacles.set(ObstacleKind::LowPriority, ObstacleState::Hidden);
        folder.gauges.add(Gauge::Urgency, -20);
    }
    match folder.truth.worth {
        Worth::Solid => {}
        Worth::Slow => {
            folder.obstacles.set(ObstacleKind::LowPriority, ObstacleState::Hidden);
            folder.gauges.add(Gauge::Urgency, -10);
        }
        Worth::Bad => {
            (folder.truth.serious, folder.truth.cash) = (false, false);
        }
    }
}

/// A short talk with our own manager (S25): how does it go with them, and what is behind "could be better"?
pub fn ask_manager(folder: &mut Folder, question: Question) {
    let slow = folder.truth.slow_manager;
    let well = folder.truth.worth == Worth::Solid && !slow;
    match question {
        Question::HowItGoes => {
            folder.known.hint = Some(well);
            folder.known.hint_day = Some(folder.today);
            folder.happened(Happened::Hinted { well });
        }
        Question::FollowUp if folder.known.hint == Some(false) => {
            folder.known.followed = true;
            folder.truth.slow_manager = false;
            folder.happened(Happened::Behind { ours: slow });
            folder.found(Finding::FollowedHint);
        }
        Question::FollowUp => {}
    }
}
