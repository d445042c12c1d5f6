use super::Standing;
use crate::playbook::{Asks, CardPlan, MoveIx, Outcome, PlannedItem};

/// How an item of the scorecard came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemStatus {
    /// Done, in time.
    Yes,
    /// Done too late, or on an opening that came only after a mistake: half the points.
    Half,
    /// Due and not done.
    No,
    /// Never due in this run.
    NotApplicable,
}

impl ItemStatus {
    /// Halves of an item's weight that it earns: counted so, two late items are worth one in time.
    fn halves(self) -> u16 {
        match self {
            ItemStatus::Yes => 2,
            ItemStatus::Half => 1,
            ItemStatus::No | ItemStatus::NotApplicable => 0,
        }
    }
}

/// A run in numbers alone: what a batch keeps of it, and what a scorecard explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marks {
    /// Points earned of those applicable.
    pub earned: u16,
    /// Points that applied.
    pub applicable: u16,
    /// Points off for mistakes.
    pub deducted: u16,
    /// One mistake failed the call.
    pub auto_failed: bool,
    /// 0 to 100.
    pub score: u16,
}

impl Standing {
    /// What a run that ended like this is worth. A run in which no technique earned its whole item is worth nothing: half of
    /// one that a mistake brought about must not carry the rest.
    pub fn marks(&self, plan: &CardPlan, outcome: Outcome) -> Marks {
        let (mut halves, mut applicable, mut technique_done) = (0_u16, 0_u16, false);
        for item in &plan.items {
            let status = self.status(plan, item, outcome);
            if status != ItemStatus::NotApplicable {
                applicable += item.weight;
            }
            halves += item.weight * status.halves();
            technique_done |= item.asks != Asks::ClearResult && status == ItemStatus::Yes;
        }
        let gross = (u32::from(halves) * 50).checked_div(u32::from(applicable)).unwrap_or(0);
        let net = (gross as u16).saturating_sub(self.deducted);
        let failed = self.auto_failed || !technique_done;
        Marks {
            earned: halves / 2,
            applicable,
            deducted: self.deducted,
            auto_failed: self.auto_failed,
            score: if failed { 0 } else { net },
        }
    }

    /// How one item came out in a run that ended like this.
    pub fn status(&self, plan: &CardPlan, item: &PlannedItem, outcome: Outcome) -> ItemStatus {
        let reached = plan.goals.contains(&outcome);
        match item.asks {
            Asks::ClearResult if reached && !self.came_too_late(outcome) => ItemStatus::Yes,
            Asks::ClearResult => ItemStatus::No,
            Asks::Move(ix) => self.technique_status(ix, item.if_invited && reached),
        }
    }

    /// An opening that never came is excused only in a run that reached its goal without a mistake before it: ending or
    /// spoiling the call does not make the card shorter.
    fn technique_status(&self, ix: MoveIx, excused_uninvited: bool) -> ItemStatus {
        if self.done.contains(ix) {
            ItemStatus::Yes
        } else if self.late.contains(ix) {
            ItemStatus::Half
        } else if self.spared.contains(ix) || excused_uninvited && !self.invited.contains(ix) && !self.spoilt {
            ItemStatus::NotApplicable
        } else {
            ItemStatus::No
        }
    }
}
