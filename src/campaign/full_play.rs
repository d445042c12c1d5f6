//! A call of a campaign played in full: what the debtor brings into it, and what comes of it.

use super::plan::{Day, Plan};
use super::talk::Played;
use super::weeks::Look;
use crate::playbook::{MoveSet, ObstacleKind, ObstacleState, Playbook};
use crate::scenario::Scenario;
use crate::text::{Money, days_between};
use crate::transcript::{Event, Transcript};
use crate::yaml::Ago;

/// Facts of the weeks that a scenario may declare under `memory:`, and finds set when a campaign plays it.
pub const CARRIED: [&str; 5] =
    ["said-all-was-well", "parted-from-firm", "promises-broken", "decider-known", "step-announced"];

/// A debtor's scenario as the campaign finds him today: his gauges, what he remembers, and the invoice that is open.
pub fn carry_in(scenario: &Scenario, plan: &Plan, look: &Look<'_>, today: Day) -> Scenario {
    let mut carried = scenario.clone();
    carried.start.gauges = look.gauges.0;
    let memory = look.memory;
    let facts = [
        i8::from(memory.satisfied),
        i8::from(memory.parted),
        memory.broken.min(9).cast_signed(),
        i8::from(memory.decider),
        i8::from(memory.announced.is_some()),
    ];
    for (name, value) in CARRIED.iter().zip(facts) {
        if let Some(slot) = carried.memory_names.iter().position(|known| &**known == *name) {
            carried.start.memory[slot] = value;
        }
    }
    // What is out of the way in the weeks stays out of the way on the line.
    for kind in ObstacleKind::ALL {
        let gone = look.obstacles.of(*kind) == ObstacleState::Resolved;
        if gone && carried.start.obstacles[*kind as usize] != ObstacleState::Absent {
            carried.start.obstacles[*kind as usize] = ObstacleState::Resolved;
        }
    }
    carry_invoice(&mut carried, plan, look, today);
    carried
}

/// The invoice of the books takes the place of the one in the scenario, and its undisputed part keeps its share.
fn carry_invoice(carried: &mut Scenario, plan: &Plan, look: &Look<'_>, today: Day) {
    let (Some(open), Some(invoice)) = (look.book.0.first(), carried.case.invoice.as_mut()) else { return };
    let whole = invoice.amount.minor.max(1);
    let amount = Money { minor: open.open, currency: plan.currency };
    invoice.amount = amount;
    invoice.due = Ago { days: open.due - today };
    invoice.issued = Ago { days: open.issued - today };
    let bills = look.account.debtor.map(|ix| &plan.debtors[usize::from(ix)].invoices);
    if let Some(bill) = bills.and_then(|bills| bills.get(open.number as usize)) {
        invoice.number = bill.number.to_string();
    }
    if let Some(undisputed) = &mut carried.case.undisputed {
        let share = i128::from(undisputed.minor) * i128::from(open.open) / i128::from(whole);
        *undisputed = Money { minor: share as i64 / 100 * 100, ..amount };
    }
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
