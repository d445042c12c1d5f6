//! What a night does, one system after the other: promises fall due, money comes, steps work, debtors fail, time passes.

use bevy_ecs::prelude::{IntoScheduleConfigs, Query, Res, ResMut, Schedule};

use super::account::{Account, Book, Escalation, Gauges, Memory, Obstacles, Orders, Pledge, Truth};
use super::books;
use super::chance::{Draw, Seed};
use super::constants::Constant;
use super::desk::{Campaign, Desk};
use super::finding::Finding;
use super::folder::tally;
use super::journal::{Happened, Journal};
use super::making::make_paid;
use super::morning;
use super::reason;
use super::rhythm::rhythm;
use super::words::{Fault, Status};
use crate::playbook::{Gauge, ObstacleKind, ObstacleState};

/// The systems of a night and the morning after it, in their order.
pub fn schedule() -> Schedule {
    let mut schedule = Schedule::default();
    schedule.set_executor(bevy_ecs::schedule::SingleThreadedExecutor::new());
    let night =
        (honour, pay_unasked, take_steps, refuse_unasked, fail, mend, fade, tell_neglect, make_paid, books::close);
    let morning =
        (morning::turn_the_page, morning::bring_orders, morning::bring_clients, morning::happen, reason::forewarn);
    schedule.add_systems((night.chain(), morning.chain()).chain());
    schedule
}

/// Takes an event down, in the sums and in the journal.
pub fn note(desk: &mut Desk, journal: &mut Journal, account: Option<u32>, event: Happened) {
    tally(desk, event);
    journal.note(desk.day, account, event);
}

/// Promises that fall due are kept or broken, by how far they were pinned down and whether they were meant.
fn honour(
    campaign: Res<Campaign>,
    seed: Res<Seed>,
    mut desk: ResMut<Desk>,
    mut journal: ResMut<Journal>,
    mut accounts: Query<(&mut Account, &Truth, &mut Gauges, &mut Memory, &mut Pledge, &mut Book, &mut Orders)>,
) {
    let method = &campaign.0.method;
    for (mut account, truth, mut gauges, mut memory, mut pledge, mut book, mut orders) in &mut accounts {
        let Some(promise) = pledge.0.filter(|promise| promise.on <= desk.day) else { continue };
        let (meant, hollow) = (&method.firmness.meant, &method.firmness.hollow);
        let table = if promise.meant { meant } else { hollow };
        let checked = if promise.checked { method.constants[Constant::CheckedKept] } else { 0 };
        let chance = i32::from(table[usize::from(promise.firmness.min(3))]) + if promise.meant { checked } else { 0 };
        // Who has failed or has no money left keeps nothing, whatever was meant.
        let able = truth.cash || memory.instalments;
        let alive = account.status != Status::Insolvent;
        pledge.0 = None;
        let amount = promise.amount.min(book.open());
        if alive && able && seed.falls(account.ix, desk.day, Draw::Keep, chance) {
            book.pay(amount);
            note(&mut desk, &mut journal, Some(account.ix), Happened::Kept { amount });
            receive(&mut desk, &mut journal, &mut account, amount, &book);
            if memory.instalments && book.open() > 0 {
                let on = campaign.0.calendar.working_from(desk.day + 14);
                let part = amount.min(book.open());
                pledge.0 = Some(super::account::Promise { on, amount: part, checked: false, ..promise });
                let next = Happened::Promised { on, amount: part, firmness: promise.firmness };
                note(&mut desk, &mut journal, Some(account.ix), next);
            }
            release(&mut desk, &mut journal, &account, &book, &mut orders);
        } else if alive {
            memory.broken = memory.broken.saturating_add(1);
            memory.broke = Some(desk.day);
            let left = gauges.of(Gauge::Urgency) * method.constants[Constant::BrokenLeaves] / 100;
            gauges.0[Gauge::Urgency as usize] = left.clamp(0, 100) as u8;
            note(&mut desk, &mut journal, Some(account.ix), Happened::Broke { amount });
        }
    }
}

/// Money came in; a signed deal that is paid waits for its goods.
fn receive(desk: &mut Desk, journal: &mut Journal, account: &mut Account, amount: i64, book: &Book) {
    note(desk, journal, Some(account.ix), Happened::Paid { amount });
    if account.status == Status::Signed {
        desk.queue += amount;
        if book.0.is_empty() {
            account.status = Status::Paid;
        }
    }
}

/// A held order goes out the day that the old invoice is paid: the lever is undone (S32).
fn release(desk: &mut Desk, journal: &mut Journal, account: &Account, book: &Book, orders: &mut Orders) {
    if book.overdue(desk.day) == 0
        && let Some(order) = orders.held.take()
    {
        note(desk, journal, Some(account.ix), Happened::Delivered { amount: order.amount });
        note(desk, journal, Some(account.ix), Happened::Paid { amount: order.amount });
    }
}

/// Money that comes by itself: the nearer the top of their pile our invoice lies, the sooner (S01), and the older the debt, the
/// less (S28). On the due day itself, those pay who had it in mind, and more of them where we asked before (S10).
fn pay_unasked(
    campaign: Res<Campaign>,
    seed: Res<Seed>,
    mut desk: ResMut<Desk>,
    mut journal: ResMut<Journal>,
    mut accounts: Query<(
        &mut Account,
        &Truth,
        &Gauges,
        &Memory,
        &Obstacles,
        &Pledge,
        &mut Book,
        &mut Orders,
        &Escalation,
    )>,
) {
    if !campaign.0.calendar.is_working(desk.day) {
        return;
    }
    let constants = &campaign.0.method.constants;
    for (mut account, truth, gauges, memory, obstacles, pledge, mut book, mut orders, escalation) in &mut accounts {
        let asleep = pledge.0.is_some() || !truth.serious || !truth.cash || memory.parted;
        let forced = !matches!(escalation, Escalation::None);
        let alive = matches!(account.status, Status::Client | Status::Signed);
        if asleep || forced || !alive || book.0.is_empty() {
            continue;
        }
        // Who has only forgotten pays by chance; anything else that stands between has to be taken away first.
        let forgot = obstacles.of(ObstacleKind::Forgot).is_open();
        let others = ObstacleKind::ALL.iter().filter(|kind| **kind != ObstacleKind::Forgot);
        if others.into_iter().any(|kind| stands(obstacles.of(*kind), truth, *kind, memory, desk.day)) {
            continue;
        }
        let (day, urgency) = (desk.day, gauges.of(Gauge::Urgency));
        let Some(overdue) = book.days_overdue(day) else { continue };
        let chance = match overdue {
            0 => {
                let asked = book.0.iter().any(|invoice| invoice.due == day && invoice.checked);
                let checked = if asked { constants[Constant::CheckedOnTime] } else { 0 };
                if forgot { checked } else { constants[Constant::OnTime] + checked }
            }
            1.. => {
                let (low, high) = (constants[Constant::PileLow], constants[Constant::PileHigh]);
                let pile = low + (high - low) * urgency / 100;
                let interest = if memory.interest { constants[Constant::InterestLifts] } else { 0 };
                let old = 1000 - constants[Constant::GrowsOld] * (overdue / 30);
                let chance = (pile + interest) * old.max(0) / 1000;
                if forgot { chance / 8 } else { chance }
            }
            _ => discount_chance(&campaign, &desk, &book),
        };
        if chance > 0 && seed.falls(account.ix, day, Draw::Pay, chance) {
            let amount = pay_first(&campaign, &mut desk, &mut book, overdue);
            receive(&mut desk, &mut journal, &mut account, amount, &book);
            release(&mut desk, &mut journal, &account, &book, &mut orders);
        }
    }
}

/// True where an obstacle keeps money from coming by itself.
fn stands(state: ObstacleState, truth: &Truth, kind: ObstacleKind, memory: &Memory, day: i32) -> bool {
    let pretext = kind == ObstacleKind::Complaint && truth.fault == Fault::Pretext;
    match state {
        // A pretext, a habit of small sums or of others first is brought up only when money is asked for.
        ObstacleState::Hidden => !pretext,
        ObstacleState::Named => true,
        ObstacleState::Addressed => memory.mended.is_some_and(|mended| mended > day),
        ObstacleState::Absent | ObstacleState::Resolved => false,
    }
}

/// For the discount that was announced to all in good time, some pay within the week (S26).
fn discount_chance(campaign: &Campaign, desk: &Desk, book: &Book) -> i32 {
    let fresh = book.0.iter().any(|invoice| desk.day - invoice.issued <= 7 && invoice.delivered);
    let announced = desk.audience == super::words::Audience::EveryoneBeforeDue;
    if fresh && announced { campaign.0.method.constants[Constant::DiscountTaken] / 7 } else { 0 }
}

/// Pays the oldest invoice; before its day, for the discount.
fn pay_first(campaign: &Campaign, desk: &mut Desk, book: &mut Book, overdue: i32) -> i64 {
    let full = book.0.first().map_or(0, |invoice| invoice.open);
    let early = overdue < 0;
    let off = if early { full * i64::from(campaign.0.method.constants[Constant::Discount]) / 1000 } else { 0 };
    desk.tally.given += off;
    book.pay(full);
    full - off
}

/// Claims and courts run out: some are paid, the rest goes on.
fn take_steps(
    campaign: Res<Campaign>,
    seed: Res<Seed>,
    mut desk: ResMut<Desk>,
    mut journal: ResMut<Journal>,
    mut accounts: Query<(&Account, &Truth, &mut Book, &mut Escalation)>,
) {
    let constants = &campaign.0.method.constants;
    for (account, truth, mut book, mut escalation) in &mut accounts {
        let (day, open) = (desk.day, book.open());
        match *escalation {
            Escalation::Claimed(since, announced) if day == since + constants[Constant::ClaimDays] => {
                let more = if announced { constants[Constant::AnnouncedWorks] } else { 0 };
                let chance = constants[Constant::ClaimWorks] + more;
                let able = truth.cash && account.status != Status::Insolvent;
                if able && seed.falls(account.ix, day, Draw::Step, chance) {
                    book.pay(open);
                    *escalation = Escalation::None;
                    note(&mut desk, &mut journal, Some(account.ix), Happened::Collected { amount: open });
                }
            }
            Escalation::Court(since) if day == since + constants[Constant::CourtDays] => {
                let able = truth.cash && account.status != Status::Insolvent;
                let brings = if able { constants[Constant::CourtBrings] } else { constants[Constant::EstateBrings] };
                let amount = open * i64::from(brings) / 1000;
                book.0.clear();
                *escalation = Escalation::Stopped;
                desk.tally.lost += open - amount;
                note(&mut desk, &mut journal, Some(account.ix), Happened::Collected { amount });
            }
            _ => {}
        }
    }
}

/// Left alone, who will never pay says so seldom and late (S08).
fn refuse_unasked(
    campaign: Res<Campaign>,
    seed: Res<Seed>,
    mut desk: ResMut<Desk>,
    mut journal: ResMut<Journal>,
    mut accounts: Query<(&mut Account, &Truth, &mut Book)>,
) {
    let weekly = campaign.0.method.constants[Constant::RefusesAlone];
    for (mut account, truth, mut book) in &mut accounts {
        if account.status != Status::Signed || truth.serious || (desk.day - account.since) % 7 != 6 {
            continue;
        }
        if seed.falls(account.ix, desk.day, Draw::Refuse, weekly) {
            account.status = Status::Refused;
            book.0.clear();
            note(&mut desk, &mut journal, Some(account.ix), Happened::Refused);
        }
    }
}

/// Debtors without money fail, after signs that show in the case; the estate brings little.
fn fail(
    campaign: Res<Campaign>,
    mut desk: ResMut<Desk>,
    mut journal: ResMut<Journal>,
    mut accounts: Query<(&mut Account, &Truth, &mut Book, &mut Pledge, &mut Orders, &mut Memory)>,
) {
    let constants = &campaign.0.method.constants;
    let signs = constants[Constant::SignsDays];
    for (mut account, truth, mut book, mut pledge, mut orders, mut memory) in &mut accounts {
        let Some(fails) = truth.fails else { continue };
        if desk.day == fails - signs {
            memory.signs = true;
            note(&mut desk, &mut journal, Some(account.ix), Happened::Signs);
        }
        if desk.day == fails {
            let open = book.open();
            let amount = open * i64::from(constants[Constant::EstateBrings]) / 1000;
            account.status = Status::Insolvent;
            book.0.clear();
            (pledge.0, *orders) = (None, Orders::default());
            note(&mut desk, &mut journal, Some(account.ix), Happened::Failed { lost: open - amount });
            note(&mut desk, &mut journal, Some(account.ix), Happened::Collected { amount });
        }
    }
}

/// Per mille of papers that get lost once the secretary was blamed for one. Ours: the document only says not to blame her.
const REPRIMAND_LOSES: i32 = 250;

/// Papers arrive, defects are mended.
fn mend(
    seed: Res<Seed>,
    mut desk: ResMut<Desk>,
    mut journal: ResMut<Journal>,
    mut accounts: Query<(&Account, &mut Truth, &mut Obstacles, &mut Memory)>,
) {
    let day = desk.day;
    for (account, mut truth, mut obstacles, mut memory) in &mut accounts {
        if let Some((_, found)) = memory.paper.filter(|(there, _)| *there == day) {
            memory.paper = None;
            let chance = found - if desk.reprimanded { REPRIMAND_LOSES } else { 0 };
            if obstacles.of(ObstacleKind::InvoiceMissing).is_open() && seed.falls(account.ix, day, Draw::Paper, chance)
            {
                obstacles.set(ObstacleKind::InvoiceMissing, ObstacleState::Resolved);
                let cleared = Happened::Cleared { obstacle: ObstacleKind::InvoiceMissing };
                note(&mut desk, &mut journal, Some(account.ix), cleared);
            }
        }
        if memory.mended == Some(day) {
            truth.fault = Fault::Pretext;
            obstacles.set(ObstacleKind::Complaint, ObstacleState::Resolved);
            let cleared = Happened::Cleared { obstacle: ObstacleKind::Complaint };
            note(&mut desk, &mut journal, Some(account.ix), cleared);
        }
    }
}

/// What nobody calls about sinks in the pile (S01); tempers cool.
fn fade(campaign: Res<Campaign>, mut accounts: Query<(&mut Gauges, &Pledge)>) {
    let constants = &campaign.0.method.constants;
    for (mut gauges, pledge) in &mut accounts {
        if pledge.0.is_none() {
            gauges.add(Gauge::Urgency, -constants[Constant::UrgencyFades]);
        }
        gauges.add(Gauge::Heat, -constants[Constant::HeatCools]);
    }
}

/// Says once in a while that nobody has called (S01), that nothing decisive was done (S28), that a named step was not taken.
fn tell_neglect(
    campaign: Res<Campaign>,
    mut desk: ResMut<Desk>,
    mut journal: ResMut<Journal>,
    mut accounts: Query<(&Account, &mut Memory, &Pledge, &Book, &Escalation)>,
) {
    let method = &campaign.0.method;
    let day = desk.day;
    for (account, mut memory, pledge, book, escalation) in &mut accounts {
        let overdue = book.days_overdue(day).unwrap_or(-1);
        let quiet = pledge.0.is_none() && matches!(escalation, Escalation::None);
        if overdue <= 0 || !quiet || account.status == Status::Insolvent {
            continue;
        }
        if let Some(announced) = memory.announced
            && day == announced + method.constants[Constant::ActWithin]
        {
            memory.bluffs = memory.bluffs.saturating_add(1);
            note(&mut desk, &mut journal, Some(account.ix), Happened::Found { finding: Finding::NotActed });
        }
        let known = [memory.last, memory.tried, memory.told, memory.broke];
        let since = known.into_iter().flatten().max().unwrap_or(account.since).max(account.since);
        let finding = match (day - since > 2 * rhythm(method, book.open()) + 2, overdue % 60 == 59) {
            (_, true) => Finding::WaitedTooLong,
            (true, false) => Finding::Neglected,
            (false, false) => continue,
        };
        memory.told = Some(day);
        note(&mut desk, &mut journal, Some(account.ix), Happened::Found { finding });
    }
}
