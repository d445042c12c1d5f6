use crate::playbook::{CardPlan, MoveIx, MoveSet, Outcome, Timing, VerdictKind};
use crate::scenario::Tally;

/// Where the trainee stands in the middle of a run: plain bits, so that a million calls fit in memory. The same
/// transitions judge a live turn and score a recorded call again.
///
/// A mistake must never pay, although the debtor behaves differently after it: he may stay on the line for longer, or offer
/// what he would not have offered. Beside the points off, three rules see to that, and the first mistake switches them on:
/// what opens only after it (an invitation, a result to pin down) earns half; what was not offered before it is neither
/// excused nor spared; and once the trainee has said goodbye, what a debtor who was stung adds to the call earns nothing.
///
/// What the ear was not sure of ([`UNSURE`](crate::transcript::UNSURE)) is held against nobody in full: such a mistake costs
/// half, does not make the next one of its kind dearer, and never fails the call. The three rules hold after it all the same:
/// the debtor has taken it for what it sounded like. A technique that was heard unsurely counts like any other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Techniques that earned their item.
    pub done: MoveSet,
    /// Techniques that came late: half the points.
    pub late: MoveSet,
    /// Moves made in this call before this turn.
    pub made: MoveSet,
    /// Techniques whose opening is there and not used.
    pub open: MoveSet,
    /// Those of them whose opening came only after a mistake: using it earns half.
    spoilt_open: MoveSet,
    /// Techniques that were invited before the first mistake.
    pub invited: MoveSet,
    /// Techniques that the debtor made unnecessary before the first mistake: their items do not apply. Saying one all the
    /// same brings nothing, but is not held against the trainee either: its item counts as done.
    pub spared: MoveSet,
    /// Closing techniques of the latest turn: they count if the call ends with it.
    closing: MoveSet,
    /// Mistakes made so far.
    erred: Tally,
    /// Points off so far.
    pub deducted: u16,
    /// There is a result: a promise, a refusal, somebody else, an agreed callback.
    pub result: bool,
    /// That result came only after a mistake: pinning it down earns half.
    spoilt_result: bool,
    /// After a mistake the trainee said goodbye, and the call goes on all the same: nothing more is earned in it.
    parted: bool,
    /// Outcomes that were reached in time, and those reached only after that goodbye: a bit each.
    reached: [u8; 2],
    /// A mistake was made: what the debtor did not offer by then counts as spoilt.
    pub spoilt: bool,
    /// A mistake that fails the call was made.
    pub auto_failed: bool,
}

/// What the judge makes of one turn: each heard move is in exactly one set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Verdicts {
    sets: [MoveSet; VerdictKind::ALL.len()],
}

impl Verdicts {
    /// The moves with one verdict.
    pub fn of(&self, verdict: VerdictKind) -> MoveSet {
        self.sets[verdict as usize]
    }

    /// Every move with its verdict, by the moves' numbers.
    pub fn iter(&self) -> impl Iterator<Item = (MoveIx, VerdictKind)> + '_ {
        let all = self.sets.iter().fold(MoveSet::EMPTY, |all, set| all.union(*set));
        all.iter().filter_map(|ix| {
            let verdict = VerdictKind::ALL.iter().find(|verdict| self.of(**verdict).contains(ix))?;
            Some((ix, *verdict))
        })
    }

    fn put(&mut self, ix: MoveIx, verdict: VerdictKind) {
        self.sets[verdict as usize].insert(ix);
    }
}

impl Standing {
    /// A new call of the same run: openings and the order of moves begin anew, what was earned stays.
    pub fn begin_call(&mut self) {
        self.made = MoveSet::EMPTY;
        self.open = MoveSet::EMPTY;
        self.spoilt_open = MoveSet::EMPTY;
        self.closing = MoveSet::EMPTY;
        self.parted = false;
    }

    /// Judges one turn's moves and takes their effect on the score. `turn` counts the trainee's turns in this call, from 1;
    /// `unsure` are those of the moves that the ear was not sure of.
    pub fn judge(&mut self, plan: &CardPlan, turn: u16, heard: MoveSet, unsure: MoveSet) -> Verdicts {
        let mut verdicts = Verdicts::default();
        let techniques = heard.intersection(plan.techniques());
        let overload = techniques.len() > plan.overload;
        self.parted |= self.spoilt && !self.closing.is_empty();
        self.closing = MoveSet::EMPTY;
        for ix in techniques.iter() {
            let verdict = if overload { VerdictKind::Overload } else { self.technique(plan, turn, heard, ix) };
            let told_already = verdict == VerdictKind::WellTimed && self.spared.contains(ix) && !self.done.contains(ix);
            verdicts.put(ix, if told_already { VerdictKind::Pointless } else { verdict });
            self.credit(plan, ix, verdict);
        }
        for ix in heard.intersection(plan.mistakes()).iter() {
            verdicts.put(ix, VerdictKind::Mistake);
            self.err(plan, ix, unsure.contains(ix));
        }
        self.made = self.made.union(heard);
        verdicts
    }

    fn technique(&self, plan: &CardPlan, turn: u16, heard: MoveSet, ix: MoveIx) -> VerdictKind {
        let planned = &plan.moves[usize::from(ix.0)];
        if !planned.fits || self.parted {
            return VerdictKind::Pointless;
        }
        if !self.made.union(heard).contains_all(planned.after) {
            return VerdictKind::TooEarly;
        }
        let (credited, open) = (self.done.contains(ix), self.open.contains(ix));
        match planned.timing {
            Timing::Opening if turn > 2 => VerdictKind::Late,
            Timing::Opening | Timing::Closing => VerdictKind::WellTimed,
            Timing::Result if !self.result => VerdictKind::TooEarly,
            Timing::Result if self.spoilt_result => VerdictKind::Late,
            Timing::Result => VerdictKind::WellTimed,
            Timing::Any if credited && self.made.contains(ix) && !open => VerdictKind::Pointless,
            Timing::Any => VerdictKind::WellTimed,
            Timing::Invited if open && self.spoilt_open.contains(ix) => VerdictKind::Late,
            Timing::Invited if open => VerdictKind::WellTimed,
            Timing::Invited if credited => VerdictKind::Pointless,
            Timing::Invited => VerdictKind::TooEarly,
        }
    }

    fn credit(&mut self, plan: &CardPlan, ix: MoveIx, verdict: VerdictKind) {
        self.open.remove(ix);
        self.spoilt_open.remove(ix);
        match verdict {
            VerdictKind::WellTimed if plan.moves[usize::from(ix.0)].timing == Timing::Closing => {
                self.closing.insert(ix)
            }
            VerdictKind::WellTimed => self.done.insert(ix),
            VerdictKind::Late if !self.done.contains(ix) => self.late.insert(ix),
            _ => {}
        }
    }

    fn err(&mut self, plan: &CardPlan, ix: MoveIx, unsure: bool) {
        self.deducted = self.deducted.saturating_add(self.cost(plan, ix, unsure));
        self.spoilt = true;
        if !unsure {
            self.erred.count([ix].into_iter().collect());
            self.auto_failed |= plan.moves[usize::from(ix.0)].auto_fail;
        }
    }

    /// Takes points off for what happened beside the talk; gives how many.
    pub fn deduct(&mut self, plan: &CardPlan, ix: MoveIx) -> u16 {
        let points = self.cost(plan, ix, false);
        self.deducted = self.deducted.saturating_add(points);
        self.erred.count([ix].into_iter().collect());
        points
    }

    /// The points that a mistake would cost now; half of them, rounded up, where it was heard unsurely.
    pub fn cost(&self, plan: &CardPlan, ix: MoveIx, unsure: bool) -> u16 {
        let whole = plan.deductions.of(plan.moves[usize::from(ix.0)].severity, u16::from(self.erred.times(ix)));
        if unsure { whole.div_ceil(2) } else { whole }
    }

    /// Takes in what the debtor's line offers and what it makes unnecessary.
    pub fn answered(&mut self, invites: MoveSet, spares: MoveSet) {
        if self.spoilt {
            self.spoilt_open = self.spoilt_open.union(invites.difference(self.open));
        } else {
            self.invited = self.invited.union(invites);
            self.spared = self.spared.union(spares.difference(self.done));
        }
        self.open = self.open.union(invites);
    }

    /// The debtor gave a result that stands for this outcome. A promise that names neither sum nor date nor person is none
    /// yet: there is nothing in it to pin down.
    pub fn reach(&mut self, outcome: Outcome) {
        self.spoilt_result |= self.spoilt && !self.result;
        self.result = true;
        self.reached[usize::from(self.parted)] |= 1 << outcome as u8;
    }

    /// True where the outcome is not the trainee's doing: it was reached only after they had made a mistake and parted.
    pub fn came_too_late(&self, outcome: Outcome) -> bool {
        self.reached.map(|reached| reached & 1 << outcome as u8 != 0) == [false, true]
    }

    /// The call is over: what was said last closed it.
    pub fn end_call(&mut self) {
        self.done = self.done.union(self.closing);
        self.closing = MoveSet::EMPTY;
    }
}
