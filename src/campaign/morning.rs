//! What a new day brings: orders, new clients, happenings of the file.

use bevy_ecs::prelude::{Query, Res, ResMut};

use super::account::{Account, Book, Gauges, Known, Memory, Obstacles, Order, Orders, Truth};
use super::chance::{Draw, Seed};
use super::constants::Constant;
use super::desk::{Campaign, Desk};
use super::finding::Finding;
use super::journal::{Happened, Journal};
use super::night::note;
use super::plan::Event;
use super::words::{Status, Treatment};
use crate::playbook::{Gauge, ObstacleState};

/// The next day.
pub fn turn_the_page(campaign: Res<Campaign>, mut desk: ResMut<Desk>) {
    desk.day += 1;
    desk.slots = campaign.0.calendar.slots;
    desk.minutes = 0;
}

/// Orders come in by habit. One that nobody answered within a day was left lying, and they notice (S30).
pub fn bring_orders(
    campaign: Res<Campaign>,
    mut desk: ResMut<Desk>,
    mut journal: ResMut<Journal>,
    mut accounts: Query<(&Account, &mut Orders, &mut Gauges, &mut Book, &mut Memory, &mut Obstacles)>,
) {
    let plan = &campaign.0;
    if desk.day >= plan.calendar.days() {
        return;
    }
    for (account, mut orders, mut gauges, mut book, mut memory, mut obstacles) in &mut accounts {
        if account.status != Status::Client {
            continue;
        }
        if let Some(order) = orders.waiting.filter(|order| plan.calendar.working_days(order.came, desk.day) > 2) {
            orders.waiting = None;
            lie_low(&campaign, &mut desk, &mut journal, account, &mut gauges);
            note(&mut desk, &mut journal, Some(account.ix), Happened::OrderLost { amount: order.amount });
        }
        let Some(buys) = account.debtor.and_then(|ix| plan.debtors[usize::from(ix)].buys) else { continue };
        let Some(next) = orders.next.filter(|next| *next <= desk.day && plan.calendar.is_working(desk.day)) else {
            continue;
        };
        orders.next = Some(next + i32::from(buys.every));
        let order = Order { came: desk.day, amount: buys.amount, term: buys.term, paid: buys.prepaid };
        if book.overdue(desk.day) > 0 && orders.held.is_none() {
            orders.wait(order);
            note(&mut desk, &mut journal, Some(account.ix), Happened::Ordered { amount: order.amount });
        } else if orders.held.is_none() {
            super::orders::deliver(&mut desk, &mut journal, account, (&mut book, &mut memory, &mut obstacles), order);
        }
    }
}

/// What leaving an order lying, or a rule that does not exist, costs.
fn lie_low(campaign: &Campaign, desk: &mut Desk, journal: &mut Journal, account: &Account, gauges: &mut Gauges) {
    gauges.add(Gauge::Trust, -campaign.0.method.constants[Constant::LeverageCosts]);
    gauges.add(Gauge::Heat, 15);
    note(desk, journal, Some(account.ix), Happened::Treated { treatment: Treatment::LieLow });
    note(desk, journal, Some(account.ix), Happened::Found { finding: Finding::LayLow });
}

/// New clients ask for terms on their day, and go where nobody answers for a week. Hints that were left come back (S25).
pub fn bring_clients(
    campaign: Res<Campaign>,
    seed: Res<Seed>,
    mut desk: ResMut<Desk>,
    mut journal: ResMut<Journal>,
    mut accounts: Query<(&mut Account, &mut Truth, &mut Obstacles, &mut Known)>,
) {
    let plan = &campaign.0;
    let returns = plan.method.constants[Constant::HintReturns];
    for (mut account, mut truth, mut obstacles, mut known) in &mut accounts {
        let debtor = account.debtor.map(|ix| &plan.debtors[usize::from(ix)]);
        let Some(asks) = debtor.and_then(|debtor| debtor.asks.as_ref()) else { continue };
        let ix = Some(account.ix);
        if account.status == Status::Prospect && account.since == desk.day {
            note(&mut desk, &mut journal, ix, Happened::AskedTerms { days: asks.days });
        }
        if account.status == Status::Prospect && desk.day == account.since + 7 {
            account.status = Status::Gone;
            note(&mut desk, &mut journal, ix, Happened::OrderLost { amount: asks.monthly });
            note(&mut desk, &mut journal, ix, Happened::Left);
        }
        let here = account.status != Status::Gone;
        let left = here && known.hint == Some(false) && !known.followed;
        if left && known.hint_day.is_some_and(|day| desk.day == day + 14) {
            note(&mut desk, &mut journal, ix, Happened::Found { finding: Finding::LeftHint });
            if seed.falls(account.ix, desk.day, Draw::Trouble, returns) {
                known.followed = true;
                truth.fault = super::words::Fault::True;
                obstacles.set(crate::playbook::ObstacleKind::Complaint, ObstacleState::Hidden);
                note(&mut desk, &mut journal, ix, Happened::Trouble);
            }
        }
    }
}

/// Happenings of the file.
pub fn happen(
    campaign: Res<Campaign>,
    mut desk: ResMut<Desk>,
    mut journal: ResMut<Journal>,
    mut accounts: Query<(&Account, &mut Truth, &mut Obstacles, &mut Memory, &mut Orders)>,
) {
    let plan = &campaign.0;
    let day = desk.day;
    let today = plan.events.iter().enumerate().filter(|(_, happening)| happening.day == day);
    for (at, happening) in today {
        let about =
            |account: &Account| happening.debtor.is_some() && account.debtor.map(usize::from) == happening.debtor;
        let mut found = None;
        if let Some((account, mut truth, mut obstacles, mut memory, mut orders)) =
            accounts.iter_mut().find(|(account, ..)| about(account))
        {
            found = Some(account.ix);
            match happening.what {
                Event::Obstacle(kind) => obstacles.set(kind, ObstacleState::Hidden),
                Event::Order(amount) => {
                    orders.wait(Order { came: desk.day, amount, term: 14, paid: false });
                    note(&mut desk, &mut journal, found, Happened::Ordered { amount });
                }
                Event::Failing => {
                    truth.cash = false;
                    truth.fails = Some(desk.day + plan.method.constants[Constant::SignsDays]);
                }
                Event::WriteOnly => {
                    memory.write_only = true;
                    note(&mut desk, &mut journal, found, Happened::WantsWriting);
                }
                Event::News => {}
            }
        }
        note(&mut desk, &mut journal, found, Happened::News { happening: at as u16 });
    }
}
