//! A call of a campaign played in full: what the debtor brings into it, and what comes of it.

use super::plan::Plan;
use super::talk::Played;
use super::weeks::Look;
use crate::playbook::{Carried, CarriedFact, CarriedInvoice, MoveSet, ObstacleKind, ObstacleState, Playbook};
use crate::text::{Money, days_between};
use crate::transcript::{Event, Transcript};

/// What a debtor brings into a call today: his gauges, what he remembers, what is out of the way, and the invoice that is open.
pub fn carry_in(plan: &Plan, look: &Look<'_>) -> Carried {
    let memory = look.memory;
    let known = |fact: CarriedFact| match fact {
        CarriedFact::SaidAllWasWell => i8::from(memory.satisfied),
        CarriedFact::PartedFromFirm => i8::from(memory.parted),
        CarriedFact::PromisesBroken => memory.broken.min(9).cast_signed(),
        CarriedFact::DeciderKnown => i8::from(memory.decider),
        CarriedFact::StepAnnounced => i8::from(memory.announced.is_some()),
    };
    let facts = CarriedFact::ALL.iter().map(|fact| (*fact, known(*fact)));
    let resolved = |kind: &ObstacleKind| look.obstacles.of(*kind) == ObstacleState::Resolved;
    Carried {
        facts: facts.filter(|(_, value)| *value != 0).collect(),
        gauges: Some(look.gauges.0),
        resolved: ObstacleKind::ALL.iter().copied().filter(resolved).collect(),
        invoice: carry_invoice(plan, look),
    }
}

/// The oldest invoice that is open.
fn carry_invoice(plan: &Plan, look: &Look<'_>) -> Option<CarriedInvoice> {
    let open = look.book.0.first()?;
    let bills = look.account.debtor.map(|ix| &plan.debtors[usize::from(ix)].invoices);
    let bill = bills.and_then(|bills| bills.get(open.number as usize));
    Some(CarriedInvoice {
        number: bill.map(|bill| bill.number.to_string()),
        amount: Money { minor: open.open, currency: plan.currency },
        issued: plan.calendar.date(open.issued),
        due: plan.calendar.date(open.due),
    })
}

/// What a call that was played in full means for the weeks: the moves that were heard, and what came of it. None where the call
/// did not end.
pub fn carry_out(transcript: &Transcript, playbook: &Playbook) -> Option<(MoveSet, Played)> {
    let outcome = transcript.outcome()?;
    let mut played = Played { outcome, gauges: transcript.header.gauges, firmness: 0, hollow: false, in_days: 0 };
    let mut moves = MoveSet::EMPTY;
    for entry in transcript.last_branch() {
        match &entry.event {
            Event::Heard { moves: heard } => {
                heard.iter().filter_map(|heard| playbook.ix(&heard.id)).for_each(|ix| moves.insert(ix));
            }
            Event::GaugeChanged { gauge, after, .. } => played.gauges[*gauge as usize] = *after,
            Event::Promised { date, firmness, hollow, .. } => {
                played.firmness = *firmness;
                played.hollow = *hollow;
                let days = date.map(|date| days_between(transcript.header.at.date(), date));
                played.in_days = days.unwrap_or(7).max(0);
            }
            _ => {}
        }
    }
    Some((moves, played))
}
