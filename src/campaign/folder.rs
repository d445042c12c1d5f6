//! All of one account in hand, for a decision about it.

use bevy_ecs::prelude::{Entity, World};

use super::account::{Account, Book, Escalation, Gauges, Known, Memory, Obstacles, Orders, Pledge, Truth};
use super::chance::{Draw, Seed};
use super::desk::{Campaign, Desk};
use super::finding::Finding;
use super::journal::{Happened, Journal};
use super::method::Method;
use super::plan::{Day, Plan};
use super::words::Status;
use crate::playbook::Stage;
use std::sync::Arc;

/// An account taken out of the world, with what a decision about it needs; [`Folder::put_back`] returns it.
pub struct Folder {
    entity: Entity,
    /// The plan.
    pub plan: Arc<Plan>,
    /// The seed of all chance.
    pub seed: Seed,
    /// Today.
    pub today: Day,
    /// What the desk has learned about its own house, as bits.
    pub studied: u8,
    /// Which it is.
    pub account: Account,
    /// What is true.
    pub truth: Truth,
    /// The gauges.
    pub gauges: Gauges,
    /// What stands between.
    pub obstacles: Obstacles,
    /// What is remembered.
    pub memory: Memory,
    /// What was promised.
    pub pledge: Pledge,
    /// What is open.
    pub book: Book,
    /// What was ordered.
    pub orders: Orders,
    /// How far force has come.
    pub escalation: Escalation,
    /// What is known.
    pub known: Known,
    events: Vec<Happened>,
}

impl Folder {
    /// Takes an account in hand.
    pub fn take(world: &mut World, entity: Entity) -> Option<Folder> {
        let plan = world.resource::<Campaign>().0.clone();
        let seed = *world.resource::<Seed>();
        let desk = world.resource::<Desk>();
        let (today, studied) = (desk.day, desk.studied);
        let book = std::mem::take(&mut *world.get_mut::<Book>(entity)?);
        Some(Folder {
            entity,
            plan,
            seed,
            today,
            studied,
            account: *world.get::<Account>(entity)?,
            truth: *world.get::<Truth>(entity)?,
            gauges: *world.get::<Gauges>(entity)?,
            obstacles: *world.get::<Obstacles>(entity)?,
            memory: *world.get::<Memory>(entity)?,
            pledge: *world.get::<Pledge>(entity)?,
            book,
            orders: *world.get::<Orders>(entity)?,
            escalation: *world.get::<Escalation>(entity)?,
            known: *world.get::<Known>(entity)?,
            events: Vec::new(),
        })
    }

    /// Returns it to the world, and tells what happened.
    pub fn put_back(self, world: &mut World) -> Vec<Happened> {
        world.entity_mut(self.entity).insert((
            self.account,
            self.truth,
            self.gauges,
            self.obstacles,
            self.memory,
            self.pledge,
            self.book,
            self.orders,
            self.escalation,
            self.known,
        ));
        let (day, ix) = (self.today, self.account.ix);
        for event in &self.events {
            tally(&mut world.resource_mut::<Desk>(), *event);
            world.resource_mut::<Journal>().note(day, Some(ix), *event);
        }
        self.events
    }

    /// The method.
    pub fn method(&self) -> &Method {
        &self.plan.method
    }

    /// Takes an event down.
    pub fn happened(&mut self, event: Happened) {
        self.events.push(event);
    }

    /// Takes a finding down.
    pub fn found(&mut self, finding: Finding) {
        self.events.push(Happened::Found { finding });
    }

    /// True with a chance in per mille, today.
    pub fn falls(&self, purpose: Draw, per_mille: i32) -> bool {
        self.seed.falls(self.account.ix, self.today, purpose, per_mille)
    }

    /// The stage of the deal, as the playbook has it.
    pub fn stage(&self) -> Stage {
        match self.account.status {
            Status::Prospect => Stage::Prevention,
            Status::Signed => Stage::SignedUnpaid,
            _ if self.book.overdue(self.today) > 0 => Stage::Overdue,
            _ => Stage::Current,
        }
    }
}

/// Counts an event into the sums.
pub fn tally(desk: &mut Desk, event: Happened) {
    let sums = &mut desk.tally;
    match event {
        Happened::Kept { .. } => sums.kept += 1,
        Happened::Broke { .. } => sums.broken += 1,
        Happened::Paid { amount } | Happened::Collected { amount } => sums.collected += amount,
        Happened::Delivered { amount } => {
            sums.billed += amount;
            sums.sold += amount;
        }
        Happened::OrderLost { amount } => sums.elsewhere += amount,
        Happened::GivenAway { amount } => sums.given += amount,
        Happened::Spent { amount } => sums.spent += amount,
        Happened::Failed { lost } => sums.lost += lost,
        Happened::Found { finding } if finding.is_good() => sums.good += 1,
        Happened::Found { .. } => sums.bad += 1,
        Happened::Called { talked, .. } if talked != super::journal::Talked::NotReached => sums.contacts += 1,
        _ => {}
    }
}
