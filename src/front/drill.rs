use std::collections::HashSet;

use super::Backstage;
use crate::diagnostic::did_you_mean;
use crate::ear::Recognised;
use crate::history::{Drilled, weakest};
use crate::playbook::MoveIx;
use crate::rehearse::{Answer, Exercise, exercises};
use crate::text::Lang;
use crate::world::{Purpose, draw};

/// How many of the weakest moves a drill without a focus is about.
const WEAKEST: usize = 3;

/// Exercises for a move, for a persona, or for the weakest moves of the latest calls and drills. The weakest comes first; moves
/// and debtors take turns, in an order drawn anew every time, since what is practised mixed is remembered longer.
///
/// # Errors
/// Where the focus is neither a move nor an opponent, or no debtor can be loaded.
pub fn drill(
    focus: Option<&str>,
    count: usize,
    lang: Lang,
    backstage: &mut dyn Backstage,
) -> Result<Vec<Exercise>, String> {
    let seed = backstage.seed();
    if let Some(name) = focus {
        knows(name, backstage)?;
    }
    let mut briefings = backstage.briefs(lang)?;
    let one_move = focus.and_then(|id| backstage.playbook().ix(id));
    if let Some(id) = focus.filter(|_| one_move.is_none()) {
        briefings.retain(|briefing| *briefing.scenario.id == *id);
    }
    let focuses = match (focus, one_move) {
        (Some(_), Some(ix)) => vec![Some(ix)],
        (Some(_), None) => vec![None],
        (None, _) => weak_ones(backstage),
    };
    briefings.sort_by_key(|briefing| draw(lot(seed, &briefing.scenario.id), 0, 0, Purpose::Response));
    let queues: Vec<_> = focuses
        .iter()
        .enumerate()
        .map(|(at, focus)| {
            // Every move begins with another debtor.
            let first = at.min(briefings.len());
            briefings.rotate_left(first);
            let rows = briefings.iter().map(|briefing| exercises(briefing, *focus, seed).into_iter()).collect();
            // What everybody says is asked once.
            let mut said = HashSet::new();
            in_turn(rows, usize::MAX).into_iter().filter(move |one| said.insert(one.line.clone()))
        })
        .collect();
    Ok(in_turn(queues, count))
}

/// Whether a drill can be about this: a move, or an opponent.
///
/// # Errors
/// Where it is neither; what was meant perhaps, and where the names stand.
pub fn knows(name: &str, backstage: &dyn Backstage) -> Result<(), String> {
    let opponents = backstage.opponent_ids();
    if backstage.playbook().ix(name).is_some() || opponents.iter().any(|id| id == name) {
        return Ok(());
    }
    let moves = backstage.playbook().moves.iter().map(|known| &*known.id);
    let meant = did_you_mean(name, moves.chain(opponents.iter().map(String::as_str)));
    let meant = meant.map_or(String::new(), |meant| format!("{meant}; "));
    Err(format!(
        "`{name}` is neither a move nor an opponent: {meant}`ringside explain moves` and `ringside list` name them all"
    ))
}

/// How an exercise was answered, to be kept; the clock knows when.
pub fn drilled(exercise: &Exercise, words: &str, answer: &Answer) -> Drilled {
    let briefing = &exercise.briefing;
    let ids = |found: &[Recognised]| found.iter().map(|known| known.id.to_string()).collect();
    Drilled {
        at: briefing.at,
        scenario: briefing.scenario.id.to_string(),
        lang: briefing.lang.code().to_owned(),
        words: words.to_owned(),
        wanted: exercise.wants.iter().map(|ix| briefing.playbook.get(ix).id.to_string()).collect(),
        made: ids(&answer.right),
        mistakes: ids(&answer.mistakes),
    }
}

fn weak_ones(backstage: &dyn Backstage) -> Vec<Option<MoveIx>> {
    let known = weakest(&(backstage.past())()).into_iter().filter_map(|weak| backstage.playbook().ix(&weak.id));
    let weak: Vec<Option<MoveIx>> = known.take(WEAKEST).map(Some).collect();
    if weak.is_empty() { vec![None] } else { weak }
}

/// A seed of a debtor's own, so that another one who joins does not change the order of the rest.
fn lot(seed: u64, id: &str) -> u64 {
    id.bytes().fold(seed, |lot, byte| lot.wrapping_mul(31).wrapping_add(u64::from(byte)))
}

/// One from each row, round and round, until there are enough or none is left.
fn in_turn<T>(mut rows: Vec<impl Iterator<Item = T>>, count: usize) -> Vec<T> {
    let mut taken = Vec::new();
    while taken.len() < count {
        let before = taken.len();
        let room = count - before;
        taken.extend(rows.iter_mut().filter_map(Iterator::next).take(room));
        if taken.len() == before {
            break;
        }
    }
    taken
}
