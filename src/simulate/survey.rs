//! Thousands of calls of one scenario, on any number of threads, counted.

use std::collections::BTreeMap;
use std::thread;

use super::caller::{Caller, Doing, Mind};
use super::craft::Craft;
use super::items::ItemTally;
use super::pool::never_fired;
use super::run::{Run, Witness, play};
use crate::playbook::{MoveSet, Outcome};
use crate::score::ItemStatus;
use crate::session::{Glimpse, Ring};
use crate::world::{Briefing, Phase, Trace};

/// How much is played, and with which seed.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// Calls (runs of a scenario), all kinds of callers together.
    pub calls: usize,
    /// What all chance comes from.
    pub seed: u64,
    /// Threads; the result does not depend on their number.
    pub threads: usize,
}

/// So many calls are played between two looks at what nobody has seen yet.
const ROUND: usize = 600;

/// So many calls are one piece of work.
const PIECE: usize = 50;

/// How a way from one answer to the next is named: the response before (none at the start of a call), and the one after.
pub type Way = (Option<u16>, u16);

/// What thousands of calls came to.
#[derive(Clone, Debug)]
pub struct Survey {
    /// Which rules fired, and which lines were said.
    pub trace: Trace,
    /// Calls and turns that were played.
    pub calls: usize,
    /// Turns, all calls together.
    pub turns: usize,
    /// How often each move was made, by its number.
    pub moves: Vec<u64>,
    /// How often each outcome came about, per kind of caller.
    pub outcomes: Vec<[u64; Outcome::ALL.len()]>,
    /// Sum of scores, per kind of caller.
    pub scores: Vec<u64>,
    /// Calls, per kind of caller.
    pub by_kind: Vec<u64>,
    /// How often each phase ended a call: who ended it.
    pub endings: BTreeMap<&'static str, u64>,
    /// Ways between answers, with the moves that led there.
    pub ways: BTreeMap<Way, (u64, MoveSet)>,
    /// How the scorecard's items came out in the calls of callers who talk like trainees.
    pub items: ItemTally,
    /// Calls that are worth a look: the shortest that scored 90, the first in which the debtor stayed mute.
    pub short: Vec<Run>,
    /// Calls in which the debtor stayed mute, at most a few.
    pub mute: Vec<Run>,
    /// Calls without a mistake that did not reach a goal, at most some.
    pub lost: Vec<Run>,
}

/// So many of each kind of remarkable call are kept.
const KEPT: usize = 24;

impl Survey {
    fn new(briefing: &Briefing) -> Self {
        let kinds = Caller::ALL.len();
        Self {
            trace: Trace::new(&briefing.scenario),
            calls: 0,
            turns: 0,
            moves: vec![0; briefing.playbook.moves.len()],
            outcomes: vec![[0; Outcome::ALL.len()]; kinds],
            scores: vec![0; kinds],
            by_kind: vec![0; kinds],
            endings: BTreeMap::new(),
            ways: BTreeMap::new(),
            items: ItemTally::default(),
            short: Vec::new(),
            mute: Vec::new(),
            lost: Vec::new(),
        }
    }

    fn take(&mut self, briefing: &Briefing, kind: Caller, run: Run) {
        let plan = &briefing.plan;
        self.calls += 1;
        self.turns += run.turns();
        self.outcomes[kind as usize][run.outcome as usize] += 1;
        self.scores[kind as usize] += u64::from(run.marks.score);
        self.by_kind[kind as usize] += 1;
        if Caller::HUMAN.contains(&kind) {
            let statuses = plan.items.iter().map(|item| run.standing.status(plan, item, run.outcome));
            self.items.take(run.marks.score, &statuses.collect::<Vec<ItemStatus>>());
        }
        let reached = plan.goals.contains(&run.outcome);
        if run.mute.is_some() && self.mute.len() < KEPT {
            self.mute.push(run);
        } else if !run.carried.is_nothing() {
            // What earlier weeks have won or spoilt says nothing about the debtor as he is written.
        } else if run.marks.score >= 90 {
            self.short.push(run);
            keep_shortest(&mut self.short);
        } else if !reached && !run.standing.spoilt && self.lost.len() < KEPT {
            self.lost.push(run);
        }
    }

    fn add(&mut self, other: Survey) {
        self.trace.add(&other.trace);
        self.calls += other.calls;
        self.turns += other.turns;
        add(&mut self.moves, &other.moves);
        add(&mut self.scores, &other.scores);
        add(&mut self.by_kind, &other.by_kind);
        self.outcomes.iter_mut().zip(&other.outcomes).for_each(|(own, more)| add(own, more));
        other.endings.into_iter().for_each(|(by, times)| *self.endings.entry(by).or_default() += times);
        for (way, (times, moves)) in other.ways {
            let own = self.ways.entry(way).or_default();
            *own = (own.0 + times, own.1.union(moves));
        }
        self.items.add(other.items);
        self.short.extend(other.short);
        keep_shortest(&mut self.short);
        self.mute.extend(other.mute);
        self.mute.truncate(KEPT);
        self.lost.extend(other.lost);
        self.lost.truncate(KEPT);
    }

    /// How often a response spoke.
    pub fn times_said(&self, response: &crate::scenario::Response) -> u64 {
        let first = usize::from(response.first_line);
        self.trace.lines[first..first + response.lines.len()].iter().sum()
    }
}

fn add(own: &mut [u64], more: &[u64]) {
    own.iter_mut().zip(more).for_each(|(own, more)| *own += more);
}

/// The fewest turns first; of as many, those that were played first.
fn keep_shortest(runs: &mut Vec<Run>) {
    if runs.len() > KEPT * 4 {
        runs.sort_by_key(Run::turns);
        runs.truncate(KEPT);
    }
}

/// Plays the calls of one scenario, with all kinds of callers. `progress` sees how many are done.
pub fn survey(briefing: &Briefing, craft: &Craft, plan: Plan, progress: &mut dyn FnMut(usize)) -> Survey {
    let mut all = Survey::new(briefing);
    let mut done = 0;
    while done < plan.calls {
        let unseen = never_fired(&all.trace, &briefing.scenario);
        let count = ROUND.min(plan.calls - done);
        let pieces: Vec<(usize, usize)> =
            (0..count).step_by(PIECE).map(|from| (done + from, PIECE.min(count - from))).collect();
        for found in on_threads(
            &pieces,
            plan.threads,
            |ring, piece| play_piece(briefing, craft, &unseen, plan, ring, piece),
            briefing,
        ) {
            all.add(found);
        }
        done += count;
        progress(done);
    }
    all.short.sort_by_key(Run::turns);
    all.short.truncate(KEPT);
    all
}

/// Does pieces of work on so many threads, each with a ring of its own, in the order of the pieces.
fn on_threads<P: Copy + Sync>(
    pieces: &[P],
    threads: usize,
    work: impl Fn(&mut Ring, P) -> Survey + Sync,
    briefing: &Briefing,
) -> Vec<Survey> {
    let share = pieces.len().div_ceil(threads.max(1)).max(1);
    thread::scope(|scope| {
        let work = &work;
        let running: Vec<_> = pieces
            .chunks(share)
            .map(|part| {
                scope.spawn(move || {
                    let mut ring = Ring::after_any_weeks(briefing.clone()).traced();
                    let mut found: Vec<Survey> = part.iter().map(|piece| work(&mut ring, *piece)).collect();
                    // A ring counts for all of its pieces: what it counted belongs to any one of them.
                    if let (Some(trace), Some(first)) = (ring.trace(), found.first_mut()) {
                        first.trace.add(trace);
                    }
                    found
                })
            })
            .collect();
        running
            .into_iter()
            .flat_map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    })
}

fn play_piece(
    briefing: &Briefing,
    craft: &Craft,
    unseen: &[usize],
    plan: Plan,
    ring: &mut Ring,
    (from, count): (usize, usize),
) -> Survey {
    let mut survey = Survey::new(briefing);
    for at in from..from + count {
        let kind = kind_of(at);
        let seed = plan.seed.wrapping_add(at as u64);
        let mut mind = Mind::new(craft, unseen, kind, seed);
        let mut notes = Notes { survey: &mut survey, before: None };
        let run = play(ring, seed, &mut mind, &mut notes);
        survey.take(briefing, kind, run);
    }
    survey
}

/// Every fourth caller is a curious one, the others take turns.
fn kind_of(at: usize) -> Caller {
    let others = Caller::ALL.len() - 1;
    if at % 4 == 3 { Caller::Curious } else { Caller::ALL[(at / 4 * 3 + at % 4) % others] }
}

struct Notes<'a> {
    survey: &'a mut Survey,
    before: Option<u16>,
}

impl Witness for Notes<'_> {
    fn dialled(&mut self, after: &Glimpse) {
        self.before = None;
        self.step(MoveSet::EMPTY, after);
    }

    fn turn(&mut self, doing: Doing, after: &Glimpse) {
        let moves = if let Doing::Say(moves) = doing { moves } else { MoveSet::EMPTY };
        for ix in moves.iter() {
            if let Some(times) = self.survey.moves.get_mut(usize::from(ix.0)) {
                *times += 1;
            }
        }
        self.step(moves, after);
        if let Phase::Over(by) = after.phase {
            *self.survey.endings.entry(ended(by)).or_default() += 1;
        }
    }
}

impl Notes<'_> {
    fn step(&mut self, moves: MoveSet, after: &Glimpse) {
        if let Some(spoken) = after.spoken {
            let way = self.survey.ways.entry((self.before, spoken)).or_default();
            *way = (way.0 + 1, way.1.union(moves));
            self.before = Some(spoken);
        }
    }
}

fn ended(by: crate::transcript::EndedBy) -> &'static str {
    use crate::transcript::EndedBy;
    match by {
        EndedBy::DebtorGoodbye => "the debtor said goodbye",
        EndedBy::DebtorHangUp => "the debtor hung up",
        EndedBy::Trainee => "the caller hung up",
        EndedBy::Nobody => "nobody",
    }
}
