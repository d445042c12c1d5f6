//! A debtor as earlier weeks have left him.

use jiff::civil::Date;

use super::Scenario;
use crate::playbook::{Carried, CarriedFact, CarriedInvoice, ObstacleState};
use crate::text::{Money, days_between};
use crate::yaml::Ago;

impl Scenario {
    /// The debtor with what is carried into a call of `today`: the facts that he declares, gauges, what is out of the way, the
    /// invoice. Facts that he does not declare, and obstacles that he does not have, make no difference.
    #[must_use]
    pub fn carrying(&self, carried: &Carried, today: Date) -> Scenario {
        let mut with = self.clone();
        for (fact, value) in &carried.facts {
            if let Some(slot) = self.slot(*fact) {
                with.start.memory[slot] = (*value).clamp(0, fact.most());
            }
        }
        if let Some(gauges) = carried.gauges {
            with.start.gauges = gauges.map(|gauge| gauge.min(100));
        }
        for kind in &carried.resolved {
            // Under a hidden cause too: whatever is behind it, this is settled.
            let states = with.causes.iter_mut().flat_map(|cause| &mut cause.obstacles);
            let under_causes = states.filter(|(of, _)| of == kind).map(|(_, state)| state);
            for state in under_causes.chain([&mut with.start.obstacles[*kind as usize]]) {
                if *state != ObstacleState::Absent {
                    *state = ObstacleState::Resolved;
                }
            }
        }
        if let Some(invoice) = &carried.invoice {
            with.owe(invoice, today);
        }
        with.carried = carried.clone();
        with
    }

    /// The carried facts that this debtor declares, with their places in memory.
    pub fn carried_facts(&self) -> impl Iterator<Item = (CarriedFact, usize)> {
        CarriedFact::ALL.iter().filter_map(|fact| Some((*fact, self.slot(*fact)?)))
    }

    fn slot(&self, fact: CarriedFact) -> Option<usize> {
        self.memory_names.iter().position(|name| **name == *fact.name())
    }

    /// The invoice of the books takes the place of the one in the file, and its undisputed part keeps its share.
    fn owe(&mut self, open: &CarriedInvoice, today: Date) {
        let Some(invoice) = self.case.invoice.as_mut() else { return };
        let whole = i128::from(invoice.amount.minor.max(1));
        invoice.amount = open.amount;
        invoice.issued = Ago { days: days_between(today, open.issued) };
        invoice.due = Ago { days: days_between(today, open.due) };
        if let Some(number) = &open.number {
            invoice.number.clone_from(number);
        }
        if let Some(undisputed) = &mut self.case.undisputed {
            let share = i128::from(undisputed.minor) * i128::from(open.amount.minor) / whole;
            *undisputed = Money { minor: share as i64 / 100 * 100, ..open.amount };
        }
    }
}
