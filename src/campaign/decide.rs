//! Carrying a decision out.

use bevy_ecs::prelude::{Entity, World};

use super::account::Escalation;
use super::constants::Constant;
use super::credit;
use super::decision::{Action, Rule};
use super::desk::{Campaign, Desk};
use super::finding::Finding;
use super::folder::Folder;
use super::journal::{Happened, Journal};
use super::may::{is_contact, minutes_of, minutes_of_rule};
use super::method::study_bit;
use super::night::note;
use super::open::sign_deal;
use super::orders::treat;
use super::talk::{Talk, call};
use super::words::{Audience, Channel, Paper, Secretary, Step};
use crate::playbook::{Gauge, ObstacleKind, Stage};
use std::sync::Arc;

/// Per mille of papers found that somebody had to sign for.
const SIGNED_FOR: i32 = 1000;

const UNREACHED_MINUTES: u16 = 3;

/// Does something about an account that was allowed; nothing where there is no such account.
pub fn about(world: &mut World, entity: Entity, action: &Action) -> Vec<Happened> {
    let minutes = minutes_of(&world.resource::<Campaign>().0.method, action);
    let Some(mut folder) = Folder::take(world, entity) else { return Vec::new() };
    let worked = act(&mut folder, action, minutes);
    let (noted, nature) = (folder.memory.reason, folder.account.nature);
    let events = folder.put_back(world);
    let mut desk = world.resource_mut::<Desk>();
    desk.worked(worked);
    if is_contact(action) {
        desk.slots = desk.slots.saturating_sub(1);
    }
    let right = |event: &Happened| matches!(event, Happened::Found { finding: Finding::ReasonRight });
    if let Some(reason) = noted.filter(|_| events.iter().any(right)) {
        desk.reasons[usize::from(nature)][reason as usize] += 1;
    }
    if events.iter().any(|event| matches!(event, Happened::Refused)) {
        desk.tally.refusals += 1;
    }
    events
}

/// Does it; the minutes that it took.
fn act(folder: &mut Folder, action: &Action, minutes: u16) -> u16 {
    match action {
        Action::Call(approach) => {
            let moves = folder.method().approaches[usize::from(*approach)].moves;
            let talk = Talk { approach: Some(*approach), moves, played: None };
            let talked = call(folder, &talk);
            return if talked == super::journal::Talked::NotReached { UNREACHED_MINUTES } else { minutes };
        }
        Action::Played(moves, played) => {
            call(folder, &Talk { approach: None, moves: *moves, played: Some(*played) });
        }
        Action::Send(paper, channel) => send(folder, *paper, *channel),
        Action::Note(reason) => super::reason::write_down(folder, *reason),
        Action::Plan(days) => folder.memory.planned = Some(folder.plan.calendar.working_from(folder.today + days)),
        Action::Treat(treatment) => treat(folder, *treatment),
        Action::Check(check) => credit::check(folder, *check),
        Action::Grant(days, interest) => credit::grant(folder, *days, *interest),
        Action::Decline => credit::decline(folder),
        Action::Ask(question) => credit::ask_manager(folder, *question),
        Action::Step(step) => take_step(folder, *step),
    }
    minutes
}

/// A paper goes out: the invoice once more (S06), a clear one (S27), a statement, or a notice before the day (S29).
fn send(folder: &mut Folder, paper: Paper, channel: Channel) {
    folder.happened(Happened::Sent { paper });
    let constants = &folder.method().constants;
    let (days, found) = match channel {
        Channel::Email => (1, constants[Constant::MailArrives]),
        Channel::Post => (constants[Constant::PostDays], constants[Constant::PostArrives]),
        Channel::Courier => (1, SIGNED_FOR),
    };
    // One paper a week is read; the next one lies on top of it.
    let fresh = folder.memory.wrote.is_none_or(|day| folder.today - day >= 7);
    folder.memory.wrote = Some(folder.today);
    match paper {
        Paper::Invoice | Paper::ClearInvoice => {
            let missing = folder.obstacles.of(ObstacleKind::InvoiceMissing).is_open();
            folder.memory.paper = Some((folder.today + days, found));
            if missing && fresh {
                folder.found(Finding::SentAgain);
            }
            if paper == Paper::ClearInvoice && fresh {
                folder.gauges.add(Gauge::Urgency, 4);
                folder.found(Finding::SentClear);
            }
        }
        Paper::Statement if fresh => folder.gauges.add(Gauge::Urgency, 3),
        Paper::Notice if folder.stage() == Stage::Current => {
            if folder.book.is_unchecked(folder.today) {
                folder.book.check(folder.today);
                folder.found(Finding::InGoodTime);
            }
        }
        Paper::Notice if fresh => folder.gauges.add(Gauge::Urgency, 2),
        Paper::Statement | Paper::Notice => {}
    }
    if folder.memory.write_only {
        // Asked to write, and written to: that is a contact like any other.
        folder.memory.last = Some(folder.today);
        folder.gauges.add(Gauge::Urgency, folder.method().constants[Constant::ContactLifts]);
    }
}

fn take_step(folder: &mut Folder, step: Step) {
    folder.happened(Happened::Stepped { step });
    match step {
        Step::FormalClaim => {
            let announced = folder.memory.announced.is_some() && folder.memory.bluffs == 0;
            folder.escalation = Escalation::Claimed(folder.today, announced);
            if announced {
                folder.found(Finding::ActedInTime);
            }
            if folder.memory.refused {
                folder.found(Finding::RefusalToClaim);
            }
            folder.memory.announced = None;
        }
        Step::Court => {
            folder.escalation = Escalation::Court(folder.today);
            let costs = i64::from(folder.method().constants[Constant::CourtCosts]);
            folder.happened(Happened::Spent { amount: folder.book.open() * costs / 1000 });
        }
        Step::StopPressing => {
            folder.escalation = Escalation::Stopped;
            if folder.memory.signs {
                folder.found(Finding::StoppedInTime);
            }
        }
    }
}

/// Rules something for the house that was allowed.
pub fn house(world: &mut World, rule: Rule) -> Vec<Happened> {
    let plan = world.resource::<Campaign>().0.clone();
    let minutes = minutes_of_rule(&plan.method, rule);
    world.resource_mut::<Desk>().worked(minutes);
    let mut events = Vec::new();
    match rule {
        Rule::Discount(audience) => {
            world.resource_mut::<Desk>().audience = audience;
            events.extend(match audience {
                Audience::Nobody => None,
                Audience::EveryoneBeforeDue => Some(Finding::DiscountInTime),
                Audience::TheLate => Some(Finding::DiscountForLate),
            });
            if audience == Audience::TheLate {
                reward_lateness(world, &plan);
            }
        }
        Rule::Deals(count) => {
            for _ in 0..count {
                sign_deal(world, &plan);
            }
        }
        Rule::Overload(answer) => world.resource_mut::<Desk>().overload = answer,
        Rule::Secretary(Secretary::Reprimand) => {
            world.resource_mut::<Desk>().reprimanded = true;
            events.push(Finding::BlamedSecretary);
        }
        Rule::Secretary(Secretary::Leave) => {}
        Rule::Study(topic) => {
            world.resource_mut::<Desk>().studied |= study_bit(topic);
            events.push(Finding::KnewTheHouse);
        }
    }
    events.into_iter().map(|finding| tell(world, finding)).collect()
}

fn tell(world: &mut World, finding: Finding) -> Happened {
    let event = Happened::Found { finding };
    world.resource_scope(|world, mut journal: bevy_ecs::prelude::Mut<'_, Journal>| {
        note(&mut world.resource_mut::<Desk>(), &mut journal, None, event);
    });
    event
}

/// Announced to those who are late, a discount rewards lateness (S26): it costs money, and nobody hurries the next time.
fn reward_lateness(world: &mut World, plan: &Arc<super::plan::Plan>) {
    let today = world.resource::<Desk>().day;
    let per_mille = i64::from(plan.method.constants[Constant::Discount]);
    let mut given = 0;
    let mut accounts = world.query::<(&mut super::account::Book, &mut super::account::Gauges)>();
    for (mut book, mut gauges) in accounts.iter_mut(world) {
        for invoice in book.0.iter_mut().filter(|invoice| invoice.due < today) {
            let off = invoice.open * per_mille / 1000;
            invoice.open -= off;
            given += off;
            gauges.add(Gauge::Urgency, -5);
        }
    }
    world.resource_mut::<Desk>().tally.given += given;
}
