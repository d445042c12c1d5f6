//! Opening a campaign: every account becomes an entity, and what is true of it is drawn.

use bevy_ecs::prelude::World;

use super::account::{Account, Book, Escalation, Gauges, Invoice, Known, Memory, Obstacles, Orders, Pledge, Truth};
use super::chance::{Draw, Seed};
use super::constants::Constant;
use super::desk::{Campaign, Desk};
use super::journal::{Happened, Journal};
use super::method::{Method, Nature};
use super::night::note;
use super::plan::{Day, Debtor, Plan};
use super::words::{Fault, Status, Worth};
use crate::playbook::{ObstacleKind, ObstacleState};
use std::sync::Arc;

/// A world with all accounts of a plan.
pub fn open(plan: &Arc<Plan>, seed: u64, kept: bool) -> World {
    let mut world = World::new();
    world.insert_resource(Campaign(plan.clone()));
    world.insert_resource(Seed(seed));
    world.insert_resource(Journal { notes: Vec::new(), kept });
    world.insert_resource(Desk::opened(plan));
    let (seed, mut billed) = (Seed(seed), 0);
    let entities: Vec<_> =
        plan.debtors.iter().enumerate().map(|(ix, debtor)| account(plan, seed, ix, debtor)).collect();
    for entity in entities {
        billed += entity.1.0.iter().filter(|invoice| invoice.delivered).map(|invoice| invoice.open).sum::<i64>();
        world.spawn((entity.0, entity.1));
    }
    let mut desk = world.resource_mut::<Desk>();
    desk.accounts = plan.debtors.len() as u32;
    desk.tally.billed = billed;
    world
}

type Opened = (Account, Truth, Gauges, Obstacles, Memory, Pledge, Orders, Escalation, Known);

fn account(plan: &Plan, seed: Seed, ix: usize, debtor: &Debtor) -> (Opened, Book) {
    let natures: Vec<&Nature> = debtor.natures.iter().map(|nature| &plan.method.natures[*nature]).collect();
    let key = ix as u32;
    let mut truth = draw_truth(&plan.method, seed, key, &natures, 0);
    truth.fault = debtor.fault.unwrap_or(truth.fault);
    let signed = debtor.invoices.iter().all(|bill| !bill.delivered) && !debtor.invoices.is_empty();
    let status = match (&debtor.asks, signed) {
        (Some(_), _) => Status::Prospect,
        (None, true) => Status::Signed,
        (None, false) => Status::Client,
    };
    if let Some(asks) = &debtor.asks {
        truth.worth = asks.worth.unwrap_or_else(|| draw_worth(seed, key));
        truth.slow_manager = asks.slow_manager;
    }
    let account =
        Account { ix: key, debtor: Some(ix as u16), nature: debtor.natures[0] as u16, status, since: debtor.comes };
    let invoice = |(at, bill): (usize, &super::plan::Bill)| Invoice {
        number: at as u32,
        amount: bill.amount,
        open: bill.amount,
        issued: bill.issued,
        due: bill.due,
        delivered: bill.delivered,
        checked: false,
    };
    let book = Book(debtor.invoices.iter().enumerate().map(invoice).collect());
    let orders = Orders { next: debtor.buys.map(|buys| buys.first), ..Orders::default() };
    let (gauges, obstacles) = (Gauges(natures[0].gauges), mixed(&natures, &truth, seed, key));
    let carried = (
        account,
        truth,
        gauges,
        obstacles,
        Memory::default(),
        Pledge(None),
        orders,
        Escalation::None,
        Known::default(),
    );
    (carried, book)
}

/// The obstacles of all natures together; where chance says that the person on the line decides, or that there is money, not those.
fn mixed(natures: &[&Nature], truth: &Truth, seed: Seed, key: u32) -> Obstacles {
    let mut states = [ObstacleState::Absent; 7];
    for nature in natures {
        for (state, given) in states.iter_mut().zip(nature.obstacles) {
            *state = (*state).max(given);
        }
    }
    let mut obstacles = Obstacles(states);
    let decides = natures.iter().map(|nature| nature.decides).min().unwrap_or(1000);
    if seed.falls(key, -3, Draw::Truth, decides.into()) {
        obstacles.set(ObstacleKind::NotDecider, ObstacleState::Absent);
    }
    if truth.cash {
        obstacles.set(ObstacleKind::NoCash, ObstacleState::Absent);
    } else {
        obstacles.set(ObstacleKind::NoCash, ObstacleState::Hidden);
    }
    obstacles
}

/// What is true of an account: drawn once, by its key alone.
fn draw_truth(method: &Method, seed: Seed, key: u32, natures: &[&Nature], since: Day) -> Truth {
    let least = |of: fn(&Nature) -> u16| natures.iter().map(|nature| of(nature)).min().unwrap_or(1000);
    let serious = seed.falls(key, -1, Draw::Truth, least(|nature| nature.serious).into());
    let cash = seed.falls(key, -2, Draw::Truth, least(|nature| nature.cash).into());
    let complaint =
        natures.iter().map(|nature| nature.complaint).find(|weights| weights.iter().any(|weight| *weight > 0));
    let fault = complaint.map_or(Fault::Pretext, |weights| draw_fault(seed, key, weights));
    let fails = if cash { None } else { draw_failing(method, seed, key, since) };
    Truth { serious, cash, fault, worth: Worth::Solid, fails, slow_manager: false }
}

fn draw_fault(seed: Seed, key: u32, weights: [u16; 3]) -> Fault {
    let total: u64 = weights.iter().map(|weight| u64::from(*weight)).sum();
    let mut drawn = seed.below(key, -4, Draw::Truth, total);
    for (fault, weight) in Fault::ALL.iter().zip(weights) {
        if drawn < u64::from(weight) {
            return *fault;
        }
        drawn -= u64::from(weight);
    }
    Fault::Pretext
}

fn draw_worth(seed: Seed, key: u32) -> Worth {
    Worth::ALL[seed.below(key, -5, Draw::Truth, 3) as usize]
}

/// The day on which a debtor without money fails, if within two years: each week has its chance.
fn draw_failing(method: &Method, seed: Seed, key: u32, since: Day) -> Option<Day> {
    let weekly = method.constants[Constant::FailsWeekly];
    let signs = method.constants[Constant::SignsDays];
    (2..104).find(|week| seed.falls(key, *week, Draw::Fail, weekly)).map(|week| since + (week * 7).max(signs + 1))
}

/// A new deal is signed: an account that owes its price before delivery (S09: part of the signed never pays).
pub fn sign_deal(world: &mut World, plan: &Arc<Plan>) {
    let seed = *world.resource::<Seed>();
    let (ix, day) = {
        let mut desk = world.resource_mut::<Desk>();
        desk.accounts += 1;
        desk.opened += plan.deals.amount;
        (desk.accounts - 1, desk.day)
    };
    let nature = deal_nature(plan, seed, ix);
    let natures = [&plan.method.natures[nature]];
    let mut truth = draw_truth(&plan.method, seed, ix, &natures, day);
    truth.serious = truth.serious && !seed.falls(ix, 0, Draw::Deal, plan.method.constants[Constant::NeverPays]);
    let amount = plan.deals.amount;
    let bill = Invoice {
        number: 5000 + ix,
        amount,
        open: amount,
        issued: day,
        due: day + 5,
        delivered: false,
        checked: false,
    };
    let account = Account { ix, debtor: None, nature: nature as u16, status: Status::Signed, since: day };
    let obstacles = mixed(&natures, &truth, seed, ix);
    let carried = (account, truth, Gauges(natures[0].gauges), obstacles, Memory::default(), Pledge(None));
    world.spawn((carried, Orders::default(), Escalation::None, Known::default(), Book(vec![bill])));
    world.resource_scope(|world, mut journal: bevy_ecs::prelude::Mut<'_, Journal>| {
        note(&mut world.resource_mut::<Desk>(), &mut journal, Some(ix), Happened::Signed { amount });
    });
}

fn deal_nature(plan: &Plan, seed: Seed, ix: u32) -> usize {
    let total: u64 = plan.deals.natures.iter().map(|(_, weight)| u64::from(*weight)).sum();
    let mut drawn = seed.below(ix, -6, Draw::Deal, total);
    for (nature, weight) in &plan.deals.natures {
        if drawn < u64::from(*weight) {
            return *nature;
        }
        drawn -= u64::from(*weight);
    }
    0
}
