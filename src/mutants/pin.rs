//! Drafts pins: runs that tell a debtor from every debtor that is changed a little, as far as any of a pool of runs does.

use std::fmt::Write;

use super::judge::Original;
use super::site::Site;
use crate::playbook::{Carried, Gauge, MoveSet, ObstacleKind, ObstacleState, Outcome, Playbook};
use crate::scenario::{Promised, Scenario, Situation};
use crate::session::{Glimpse, Ring};
use crate::simulate::{Doing, Run, Witness, pool, replay};
use crate::world::Briefing;

/// Runs among which those that notice a change are looked for.
const POOL: usize = 6_000;

/// A run that holds something in place, with all that it brought.
#[derive(Clone, Debug)]
pub struct Drafted {
    /// What the debtor's chance is drawn from.
    pub seed: u64,
    /// What earlier weeks had left behind.
    pub carried: Carried,
    /// What the caller does, call by call.
    pub calls: Vec<Vec<Doing>>,
    seen: Seen,
}

/// What a run shows; pins ask for all of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Seen {
    /// Answers to the ringing, call by call.
    greetings: Vec<String>,
    /// Answers to each turn, call by call; empty where there was none.
    answers: Vec<Vec<String>>,
    gauges: [u8; 4],
    memory: Vec<i8>,
    obstacles: Vec<ObstacleState>,
    patience: u8,
    promised: Promised,
    /// Openings that were not used.
    open: MoveSet,
    outcome: Option<Outcome>,
    score: u16,
}

/// Writes down what a run shows.
struct Notes<'a> {
    scenario: &'a Scenario,
    seen: Seen,
}

impl Notes<'_> {
    fn answer(&self, at: &Glimpse) -> String {
        at.spoken.map(|response| self.scenario.responses[usize::from(response)].rule.id.to_string()).unwrap_or_default()
    }
}

impl Witness for Notes<'_> {
    fn dialled(&mut self, after: &Glimpse) {
        self.seen.greetings.push(self.answer(after));
        self.seen.answers.push(Vec::new());
        self.seen.open = after.open;
    }

    fn turn(&mut self, _: Doing, after: &Glimpse) {
        let answer = self.answer(after);
        self.seen.open = after.open;
        self.seen.answers.iter_mut().last().into_iter().for_each(|call| call.push(answer.clone()));
    }

    fn left(&mut self, at: &Situation<'_>) {
        self.seen.gauges = *at.gauges;
        self.seen.memory = at.memory[..self.scenario.memory_names.len()].to_vec();
        self.seen.obstacles = at.obstacles.to_vec();
        self.seen.patience = at.patience;
        self.seen.promised = at.promised;
    }
}

fn shown(ring: &mut Ring, scenario: &Scenario, seed: u64, calls: &[Vec<Doing>]) -> Seen {
    let mut notes = Notes { scenario, seen: Seen::default() };
    let run = replay(ring, seed, calls, &mut notes);
    Seen { outcome: Some(run.outcome), score: run.marks.score, ..notes.seen }
}

/// Goes through the changes one by one. One that no pin notices yet gets a run that does, cut where it shows.
pub fn draft(original: &Original<'_>, changes: &[Site], seed: u64) -> Vec<Drafted> {
    let (briefing, scenario) = (&original.briefing, &*original.briefing.scenario);
    let mut ring = Ring::after_any_weeks(briefing.clone());
    let pool: Vec<(Run, Seen)> = pool(briefing, &original.craft, seed, POOL)
        .into_iter()
        .map(|run| {
            let seen = shown(&mut ring, scenario, run.seed, &run.calls);
            (run, seen)
        })
        .collect();
    let mut pins: Vec<Drafted> = Vec::new();
    for site in changes {
        // What cannot even be loaded, `check` notices.
        let Some(mutant) = original.mutant(site).and_then(|loaded| loaded.scenario) else { continue };
        let mutant = original.brief(mutant);
        let mut other = Ring::after_any_weeks(mutant.clone());
        let mut differs =
            |seed, calls: &[Vec<Doing>], seen: &Seen| shown(&mut other, &mutant.scenario, seed, calls) != *seen;
        if pins.iter().any(|pin| differs(pin.seed, &pin.calls, &pin.seen)) {
            continue;
        }
        let Some((run, _)) = pool.iter().find(|(run, seen)| differs(run.seed, &run.calls, seen)) else { continue };
        let (calls, seen) = (1..=run.turns())
            .map(|turns| {
                let calls = first(&run.calls, turns);
                let seen = shown(&mut ring, scenario, run.seed, &calls);
                (calls, seen)
            })
            .find(|(calls, seen)| differs(run.seed, calls, seen))
            .unwrap_or_else(|| (run.calls.clone(), shown(&mut ring, scenario, run.seed, &run.calls)));
        pins.push(Drafted { seed: run.seed, carried: run.carried.clone(), calls, seen });
    }
    fewest(original, changes, pins)
}

/// As few of these pins as notice all that they notice together: the one that notices most first.
fn fewest(original: &Original<'_>, changes: &[Site], pins: Vec<Drafted>) -> Vec<Drafted> {
    let mut noticed: Vec<Vec<bool>> = vec![Vec::new(); pins.len()];
    for site in changes {
        let Some(mutant) = original.mutant(site).and_then(|loaded| loaded.scenario) else { continue };
        let mutant = original.brief(mutant);
        let mut ring = Ring::after_any_weeks(mutant.clone());
        for (pin, noticed) in pins.iter().zip(&mut noticed) {
            noticed.push(shown(&mut ring, &mutant.scenario, pin.seed, &pin.calls) != pin.seen);
        }
    }
    let mut covered = vec![false; noticed.first().map_or(0, Vec::len)];
    let mut kept = Vec::new();
    loop {
        let new =
            |at: usize| noticed[at].iter().zip(&covered).filter(|(notices, covered)| **notices && !**covered).count();
        let Some(best) = (0..pins.len()).max_by_key(|at| (new(*at), std::cmp::Reverse(*at))).filter(|at| new(*at) > 0)
        else {
            break;
        };
        covered.iter_mut().zip(&noticed[best]).for_each(|(covered, notices)| *covered |= *notices);
        kept.push(best);
    }
    kept.sort_unstable();
    kept.into_iter().map(|at| pins[at].clone()).collect()
}

/// The first turns of a run.
fn first(calls: &[Vec<Doing>], mut turns: usize) -> Vec<Vec<Doing>> {
    let mut cut = Vec::new();
    for call in calls {
        cut.push(call.iter().copied().take(turns).collect());
        turns = turns.saturating_sub(call.len());
        if turns == 0 {
            break;
        }
    }
    cut
}

impl Drafted {
    /// The pin as an item of the list in its file.
    pub fn text(&self, briefing: &Briefing) -> String {
        let (playbook, scenario) = (&briefing.playbook, &briefing.scenario);
        let mut text = format!("  - seed: {}\n", self.seed);
        if !self.carried.is_nothing() {
            let facts = self.carried.facts.iter().map(|(fact, value)| format!("{fact}: {value}"));
            let _ = writeln!(text, "    carried: {{ {} }}", facts.collect::<Vec<_>>().join(", "));
        }
        text.push_str("    calls:\n");
        // A string takes everything that is written to it.
        for (call, turns) in self.calls.iter().enumerate() {
            if turns.is_empty() {
                text.push_str("      - []\n");
            }
            for (turn, doing) in turns.iter().enumerate() {
                let lead = if turn == 0 { "      - - " } else { "        - " };
                let answer = self.seen.answers.get(call).and_then(|answers| answers.get(turn));
                let expect =
                    answer.filter(|rule| !rule.is_empty()).map(|rule| format!(", expect: {{ answer: {rule} }}"));
                let _ = writeln!(text, "{lead}{{ {}{} }}", told(doing, playbook), expect.unwrap_or_default());
            }
        }
        let outcome = self.seen.outcome.map_or("broken-off", Outcome::name);
        let _ = writeln!(text, "    outcome: {outcome}\n    score: {}\n    expect:", self.seen.score);
        let gauges = Gauge::ALL.iter().map(|gauge| format!("{}: {}", gauge.name(), self.seen.gauges[*gauge as usize]));
        map(&mut text, "gauges", gauges);
        let facts = scenario.memory_names.iter().zip(&self.seen.memory).map(|(name, value)| format!("{name}: {value}"));
        map(&mut text, "memory", facts);
        let there = ObstacleKind::ALL.iter().zip(&self.seen.obstacles);
        let there = there.filter(|(_, state)| **state != ObstacleState::Absent);
        map(&mut text, "obstacles", there.map(|(kind, state)| format!("{}: {}", kind.name(), state.name())));
        let promise = match self.seen.promised {
            Promised::Nothing => "none",
            Promised::Vague => "vague",
            Promised::Dated => "dated",
        };
        let _ = writeln!(
            text,
            "      patience: {}\n      promise: {promise}\n      open: [{}]",
            self.seen.patience,
            ids(self.seen.open, playbook)
        );
        let mut greetings: Vec<&String> = self.seen.greetings.iter().filter(|rule| !rule.is_empty()).collect();
        greetings.dedup();
        if !greetings.is_empty() {
            let all: Vec<&str> = greetings.into_iter().map(String::as_str).collect();
            let _ = writeln!(text, "      fires: [{}]", all.join(", "));
        }
        text
    }
}

fn ids(moves: MoveSet, playbook: &Playbook) -> String {
    moves.iter().map(|ix| playbook.get(ix).id.to_string()).collect::<Vec<_>>().join(", ")
}

fn told(doing: &Doing, playbook: &Playbook) -> String {
    match doing {
        Doing::Say(moves) => format!("means: [{}]", ids(*moves, playbook)),
        Doing::Wait(seconds) => format!("wait: {seconds}"),
        Doing::HangUp => "hang-up: true".to_owned(),
    }
}

fn map(text: &mut String, key: &str, entries: impl Iterator<Item = String>) {
    let entries: Vec<String> = entries.collect();
    if !entries.is_empty() {
        let _ = writeln!(text, "      {key}: {{ {} }}", entries.join(", "));
    }
}
