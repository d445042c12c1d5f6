//! What thousands of calls show to be wrong with a scenario, each with the shortest script that shows it.

use super::caller::{Caller, Doing, Mind};
use super::craft::Craft;
use super::run::{Run, play_from, replay};
use super::shrink::shrink;
use super::survey::Survey;
use crate::playbook::{Carried, MoveSet};
use crate::session::Ring;
use crate::text::named;
use crate::world::{Briefing, Phase};

named! {
    /// What can be wrong.
    pub enum FaultKind {
        /// The debtor stays mute after a turn.
        Mute = "mute",
        /// From here on no caller reaches a goal, though the call goes on and nothing was done wrong.
        DeadEnd = "dead-end",
        /// Ninety points or more for next to nothing.
        CheapHundred = "cheap-hundred",
    }
}

/// One fault, and how to see it.
#[derive(Clone, Debug)]
pub struct Fault {
    /// What it is.
    pub kind: FaultKind,
    /// The seed of the call that shows it.
    pub seed: u64,
    /// What earlier weeks had left behind.
    pub carried: Carried,
    /// The shortest script that shows it, call by call.
    pub calls: Vec<Vec<Doing>>,
    /// The score, where that is the point.
    pub score: u16,
}

/// So many callers try to get on from a place before it is called a dead end.
const TRIES: u64 = 40;

/// With less patience left a call that leads nowhere is only over.
const PATIENCE_TO_GO_ON: u8 = 6;

/// The longest beginning that is looked at for a dead end.
const LONGEST_BEGINNING: usize = 6;

/// Looks through the remarkable calls of a survey.
pub fn faults(briefing: &Briefing, craft: &Craft, survey: &Survey) -> Vec<Fault> {
    let mut ring = Ring::after_any_weeks(briefing.clone());
    let mut found = Vec::new();
    found.extend(survey.mute.first().map(|run| mute(&mut ring, run)));
    found.extend(cheap(&mut ring, survey, always_due(briefing)));
    found.extend(survey.lost.iter().find_map(|run| dead_end(&mut ring, briefing, craft, run)));
    found
}

fn mute(ring: &mut Ring, run: &Run) -> Fault {
    let calls = shrink(&run.calls, |calls| replay(ring, run.seed, calls, &mut ()).mute.is_some());
    Fault { kind: FaultKind::Mute, seed: run.seed, carried: run.carried.clone(), calls, score: 0 }
}

/// Items that are due whatever the debtor does. Those that wait for an opening may rightly never come up.
fn always_due(briefing: &Briefing) -> usize {
    briefing.plan.items.iter().filter(|item| !item.if_invited).count()
}

/// Ninety points with no more than half as many moves as items are due: the rest was given away.
fn cheap(ring: &mut Ring, survey: &Survey, items: usize) -> Option<Fault> {
    let shortest = survey
        .short
        .iter()
        .take(8)
        .map(|run| {
            let calls = shrink(&run.calls, |calls| replay(ring, run.seed, calls, &mut ()).marks.score >= 90);
            let score = replay(ring, run.seed, &calls, &mut ()).marks.score;
            Fault { kind: FaultKind::CheapHundred, seed: run.seed, carried: run.carried.clone(), calls, score }
        })
        .min_by_key(|fault| moves(&fault.calls).len())?;
    (moves(&shortest.calls).len() as usize * 2 <= items).then_some(shortest)
}

/// All moves of a script, each once.
fn moves(calls: &[Vec<Doing>]) -> MoveSet {
    calls.iter().flatten().fold(MoveSet::EMPTY, |all, doing| match doing {
        Doing::Say(moves) => all.union(*moves),
        Doing::Wait(_) | Doing::HangUp => all,
    })
}

/// Turns of a script, all calls together.
pub fn turns(calls: &[Vec<Doing>]) -> usize {
    calls.iter().map(Vec::len).sum()
}

/// The first beginning of a call that was lost without a mistake from which nobody gets on.
fn dead_end(ring: &mut Ring, briefing: &Briefing, craft: &Craft, run: &Run) -> Option<Fault> {
    let first = run.calls.first()?;
    // Who says the same twice has wasted a turn: that is no fault of the debtor's.
    let fresh = (1..=first.len()).take_while(|turns| says_nothing_twice(&first[..*turns])).count();
    let hopeless = (1..=fresh.min(LONGEST_BEGINNING)).find(|turns| {
        let beginning = vec![first[..*turns].to_vec()];
        leads_nowhere(ring, briefing, craft, run.seed, &beginning)
    })?;
    let beginning = vec![first[..hopeless].to_vec()];
    let calls = shrink(&beginning, |calls| leads_nowhere(ring, briefing, craft, run.seed, calls));
    Some(Fault { kind: FaultKind::DeadEnd, seed: run.seed, carried: run.carried.clone(), calls, score: 0 })
}

fn says_nothing_twice(turns: &[Doing]) -> bool {
    let mut made = MoveSet::EMPTY;
    turns.iter().all(|doing| match doing {
        Doing::Say(moves) if moves.is_empty() || moves.intersects(made) => false,
        Doing::Say(moves) => {
            made = made.union(*moves);
            true
        }
        Doing::Wait(_) | Doing::HangUp => false,
    })
}

fn leads_nowhere(ring: &mut Ring, briefing: &Briefing, craft: &Craft, seed: u64, beginning: &[Vec<Doing>]) -> bool {
    if beginning.iter().all(Vec::is_empty) || !goes_on(ring, seed, beginning) {
        return false;
    }
    let kinds = [Caller::Veteran, Caller::Veteran, Caller::Novice, Caller::Random];
    (0..TRIES).all(|attempt| {
        let kind = kinds[attempt as usize % kinds.len()];
        let mut mind = Mind::new(craft, &[], kind, seed.wrapping_mul(31).wrapping_add(attempt));
        let run = play_from(ring, seed, beginning, &mut mind, &mut ());
        !briefing.plan.goals.contains(&run.outcome)
    })
}

/// True where the call is on after these turns, without a mistake and with patience left.
fn goes_on(ring: &mut Ring, seed: u64, beginning: &[Vec<Doing>]) -> bool {
    struct Last(Option<crate::session::Glimpse>);
    impl super::run::Witness for Last {
        fn turn(&mut self, _: Doing, after: &crate::session::Glimpse) {
            self.0 = Some(*after);
        }
    }
    let mut last = Last(None);
    replay(ring, seed, beginning, &mut last);
    last.0.is_some_and(|at| at.phase == Phase::Talking && !at.spoilt && at.patience >= PATIENCE_TO_GO_ON)
}
