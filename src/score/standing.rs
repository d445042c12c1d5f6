use crate::playbook::{CardPlan, MoveIx, MoveSet, Timing, VerdictKind};

/// Where the trainee stands in the middle of a run: plain bits, so that a million calls fit in memory. The same
/// transitions judge a live turn and score a recorded call again.
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
    /// Techniques that were invited before the first mistake.
    pub invited: MoveSet,
    /// Techniques that the debtor made unnecessary before the first mistake.
    pub spared: MoveSet,
    /// Closing techniques of the latest turn: they count if the call ends with it.
    closing: MoveSet,
    /// Mistakes made once or more, twice or more, three times or more.
    erred: [MoveSet; 3],
    /// Points off so far.
    pub deducted: u16,
    /// There is a result: a promise, a refusal, somebody else, an agreed callback.
    pub result: bool,
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
        self.closing = MoveSet::EMPTY;
    }

    /// Judges one turn's moves and takes their effect on the score. `turn` counts the trainee's turns in this call, from 1.
    pub fn judge(&mut self, plan: &CardPlan, turn: u16, heard: MoveSet) -> Verdicts {
        let mut verdicts = Verdicts::default();
        let techniques = heard.intersection(plan.techniques());
        let overload = techniques.len() > plan.overload;
        self.closing = MoveSet::EMPTY;
        for ix in techniques.iter() {
            let verdict = if overload { VerdictKind::Overload } else { self.technique(plan, turn, heard, ix) };
            verdicts.put(ix, verdict);
            self.credit(plan, ix, verdict);
        }
        for ix in heard.intersection(plan.mistakes()).iter() {
            verdicts.put(ix, VerdictKind::Mistake);
            self.err(plan, ix);
        }
        self.made = self.made.union(heard);
        verdicts
    }

    fn technique(&self, plan: &CardPlan, turn: u16, heard: MoveSet, ix: MoveIx) -> VerdictKind {
        let planned = &plan.moves[usize::from(ix.0)];
        let credited = self.done.contains(ix);
        if !planned.fits || self.spared.contains(ix) && !credited {
            return VerdictKind::Pointless;
        }
        if !self.made.union(heard).contains_all(planned.after) {
            return VerdictKind::TooEarly;
        }
        match planned.timing {
            Timing::Opening if turn > 2 => VerdictKind::Late,
            Timing::Opening | Timing::Closing => VerdictKind::WellTimed,
            Timing::Result if !self.result => VerdictKind::TooEarly,
            Timing::Result => VerdictKind::WellTimed,
            Timing::Any if credited && self.made.contains(ix) && !self.open.contains(ix) => VerdictKind::Pointless,
            Timing::Any => VerdictKind::WellTimed,
            Timing::Invited if self.open.contains(ix) => VerdictKind::WellTimed,
            Timing::Invited if credited => VerdictKind::Pointless,
            Timing::Invited => VerdictKind::TooEarly,
        }
    }

    fn credit(&mut self, plan: &CardPlan, ix: MoveIx, verdict: VerdictKind) {
        self.open.remove(ix);
        match verdict {
            VerdictKind::WellTimed if plan.moves[usize::from(ix.0)].timing == Timing::Closing => self.closing.insert(ix),
            VerdictKind::WellTimed => self.done.insert(ix),
            VerdictKind::Late if !self.done.contains(ix) => self.late.insert(ix),
            _ => {}
        }
    }

    fn err(&mut self, plan: &CardPlan, ix: MoveIx) {
        self.deducted = self.deducted.saturating_add(self.cost(plan, ix));
        self.erred[2] = self.erred[2].union(self.erred[1].intersection([ix].into_iter().collect()));
        self.erred[1] = self.erred[1].union(self.erred[0].intersection([ix].into_iter().collect()));
        self.erred[0].insert(ix);
        self.spoilt = true;
        self.auto_failed |= plan.moves[usize::from(ix.0)].auto_fail;
    }

    /// The points that a mistake would cost now.
    pub fn cost(&self, plan: &CardPlan, ix: MoveIx) -> u16 {
        let before = self.erred.iter().filter(|set| set.contains(ix)).count() as u16;
        plan.deductions.of(plan.moves[usize::from(ix.0)].severity, before)
    }

    /// Takes in what the debtor's line offers and what it makes unnecessary.
    pub fn answered(&mut self, invites: MoveSet, spares: MoveSet) {
        self.open = self.open.union(invites);
        if !self.spoilt {
            self.invited = self.invited.union(invites);
            self.spared = self.spared.union(spares.difference(self.done));
        }
    }

    /// There is a result from now on.
    pub fn reach_result(&mut self) {
        self.result = true;
    }

    /// The call is over: what was said last closed it.
    pub fn end_call(&mut self) {
        self.done = self.done.union(self.closing);
        self.closing = MoveSet::EMPTY;
    }
}
