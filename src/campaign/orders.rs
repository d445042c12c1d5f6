//! How a new order is answered while an old invoice is unpaid (S30-S32).

use super::account::{Account, Book, Invoice, Memory, Obstacles, Order};
use super::chance::Draw;
use super::constants::Constant;
use super::desk::Desk;
use super::finding::Finding;
use super::folder::Folder;
use super::journal::{Happened, Journal};
use super::night::note;
use super::words::Treatment;
use crate::playbook::{Gauge, ObstacleKind, ObstacleState};

/// Delivers an order on credit: another invoice in the books; one paid in advance brings its money at once.
pub fn deliver(
    desk: &mut Desk,
    journal: &mut Journal,
    account: &Account,
    (book, memory, obstacles): (&mut Book, &mut Memory, &mut Obstacles),
    order: Order,
) {
    note(desk, journal, Some(account.ix), Happened::Delivered { amount: order.amount });
    if order.paid {
        note(desk, journal, Some(account.ix), Happened::Paid { amount: order.amount });
    } else {
        new_goods(memory, obstacles);
        book.0.push(invoice(desk.day, order));
    }
}

/// New goods, a new chance to complain: nobody has asked about these yet.
fn new_goods(memory: &mut Memory, obstacles: &mut Obstacles) {
    memory.satisfied = false;
    if obstacles.of(ObstacleKind::Complaint) == ObstacleState::Resolved {
        obstacles.set(ObstacleKind::Complaint, ObstacleState::Hidden);
    }
}

fn invoice(day: i32, order: Order) -> Invoice {
    Invoice {
        number: day.unsigned_abs() + 1000,
        amount: order.amount,
        open: order.amount,
        issued: day,
        due: day + i32::from(order.term),
        delivered: true,
        checked: false,
    }
}

/// Answers the order that waits. Nothing happens where none does.
pub fn treat(folder: &mut Folder, treatment: Treatment) {
    let Some(order) = folder.orders.waiting.take() else { return };
    folder.happened(Happened::Treated { treatment });
    if order.paid {
        return treat_paid(folder, treatment, order);
    }
    if folder.book.overdue(folder.today) == 0 {
        return treat_debt_free(folder, treatment, order);
    }
    match treatment {
        Treatment::Deliver => {
            let eases = folder.method().constants[Constant::DeliveredEases];
            folder.gauges.add(Gauge::Urgency, -eases);
            folder.found(Finding::DeliveredToLate);
            on_credit(folder, order, order.amount);
        }
        Treatment::HoldAndTell => hold(folder, order),
        Treatment::NoDiscount => variant(folder, order, 1000, 3),
        Treatment::PartFill => variant(folder, order, 500, 2),
        Treatment::CashOnDelivery => cash(folder, order),
        Treatment::LieLow => {
            costs(folder, Finding::LayLow);
            folder.happened(Happened::OrderLost { amount: order.amount });
        }
        Treatment::InventRule => {
            let (lifts, found_out) = leverage(folder);
            folder.gauges.add(Gauge::Urgency, lifts);
            folder.found(Finding::InventedRule);
            if folder.falls(Draw::Trouble, found_out) {
                let trust = folder.method().constants[Constant::LeverageCosts];
                folder.gauges.add(Gauge::Trust, -trust);
                folder.gauges.add(Gauge::Respect, -trust);
                folder.gauges.add(Gauge::Heat, 25);
                folder.memory.bluffs = folder.memory.bluffs.saturating_add(1);
                folder.happened(Happened::OrderLost { amount: order.amount });
            } else {
                folder.orders.held = Some(order);
            }
        }
    }
}

fn leverage(folder: &Folder) -> (i32, i32) {
    let constants = &folder.method().constants;
    (constants[Constant::HeldOrderLifts], constants[Constant::FoundOut])
}

/// A paid order is theirs: touching it costs trust (S32).
fn treat_paid(folder: &mut Folder, treatment: Treatment, order: Order) {
    if treatment != Treatment::Deliver {
        costs(folder, Finding::TouchedPaid);
    }
    folder.happened(Happened::Delivered { amount: order.amount });
    folder.happened(Happened::Paid { amount: order.amount });
}

/// Who owes nothing that is due is a debt-free client: to hold his order is a rule that does not exist.
fn treat_debt_free(folder: &mut Folder, treatment: Treatment, order: Order) {
    if treatment != Treatment::Deliver {
        costs(folder, Finding::InventedRule);
    }
    on_credit(folder, order, order.amount);
}

fn costs(folder: &mut Folder, finding: Finding) {
    let trust = folder.method().constants[Constant::LeverageCosts];
    folder.gauges.add(Gauge::Trust, -trust);
    folder.gauges.add(Gauge::Heat, 15);
    folder.found(finding);
}

fn on_credit(folder: &mut Folder, order: Order, amount: i64) {
    if amount > 0 {
        folder.happened(Happened::Delivered { amount });
        new_goods(&mut folder.memory, &mut folder.obstacles);
        folder.book.0.push(invoice(folder.today, Order { amount, ..order }));
    }
}

/// Held, and the true rule told at once: debt-free clients first.
fn hold(folder: &mut Folder, order: Order) {
    let constants = &folder.method().constants;
    let (lifts, lost) = (constants[Constant::HeldOrderLifts], constants[Constant::HeldOrderLost]);
    folder.found(Finding::ToldTheRule);
    folder.gauges.add(Gauge::Urgency, lifts);
    folder.gauges.add(Gauge::Respect, 8);
    if folder.falls(Draw::Order, lost) {
        folder.happened(Happened::OrderLost { amount: order.amount });
    } else {
        folder.orders.held = Some(order);
    }
}

/// On time but dearer, or in part: a smaller lever, and a smaller loss.
fn variant(folder: &mut Folder, order: Order, per_mille: i64, share: i32) {
    let lifts = folder.method().constants[Constant::HeldOrderLifts];
    folder.gauges.add(Gauge::Urgency, lifts / share);
    folder.found(Finding::UsedVariant);
    on_credit(folder, order, order.amount * per_mille / 1000);
}

fn cash(folder: &mut Folder, order: Order) {
    let constants = &folder.method().constants;
    let (lifts, lost) = (constants[Constant::HeldOrderLifts], constants[Constant::HeldOrderLost]);
    folder.gauges.add(Gauge::Urgency, lifts / 4);
    folder.found(Finding::UsedVariant);
    if folder.truth.cash && !folder.falls(Draw::Order, lost / 2) {
        folder.happened(Happened::Delivered { amount: order.amount });
        folder.happened(Happened::Paid { amount: order.amount });
    } else {
        folder.happened(Happened::OrderLost { amount: order.amount });
    }
}
