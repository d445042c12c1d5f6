use super::caller::{Caller, Mind};
use super::craft::Craft;
use super::run::{Run, play};
use crate::scenario::Scenario;
use crate::session::Ring;
use crate::world::{Briefing, Trace};

/// After so many calls curious callers hear what nobody has seen yet.
const LOOK: usize = 50;

/// So many whole calls of all kinds of callers, half of them curious ones, in the order in which they were played.
pub fn pool(briefing: &Briefing, craft: &Craft, seed: u64, calls: usize) -> Vec<Run> {
    let mut ring = Ring::after_any_weeks(briefing.clone()).traced();
    let mut unseen = Vec::new();
    let others: Vec<Caller> = Caller::ALL.iter().copied().filter(|kind| *kind != Caller::Curious).collect();
    (0..calls)
        .map(|at| {
            if at % LOOK == 0 {
                unseen = ring.trace().map(|trace| never_fired(trace, &briefing.scenario)).unwrap_or_default();
            }
            let kind = if at % 2 == 1 { Caller::Curious } else { others[at / 2 % others.len()] };
            let seed = after_weeks(seed.wrapping_add(at as u64), at % 4 >= 2, &ring);
            play(&mut ring, seed, &mut Mind::new(craft, &unseen, kind, seed), &mut ())
        })
        .collect()
}

/// The next seed of a run that begins after earlier weeks, or of one that stands alone, where there are such weeks at all.
fn after_weeks(seed: u64, after: bool, ring: &Ring) -> u64 {
    let fits = |seed: &u64| ring.carried(*seed).is_nothing() != after;
    (seed..seed + 16).find(fits).unwrap_or(seed)
}

/// Rules that a trace has not seen, by their number: reactions first, then responses.
pub fn never_fired(trace: &Trace, scenario: &Scenario) -> Vec<usize> {
    let reactions = trace.reactions.iter().enumerate().filter(|(_, times)| **times == 0).map(|(at, _)| at);
    let before = trace.reactions.len();
    let silent = scenario.responses.iter().enumerate().filter(|(_, response)| {
        let first = usize::from(response.first_line);
        trace.lines[first..first + response.lines.len()].iter().all(|times| *times == 0)
    });
    reactions.chain(silent.map(|(at, _)| before + at)).collect()
}
