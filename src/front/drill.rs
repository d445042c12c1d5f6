use std::collections::{HashSet, VecDeque};

use super::Backstage;
use crate::diagnostic::did_you_mean;
use crate::ear::Recognised;
use crate::history::{Drilled, Weakness};
use crate::playbook::MoveIx;
use crate::rehearse::{Answer, Exercise, exercises};
use crate::text::Lang;
use crate::world::{Purpose, draw};

/// How many of the weakest moves a drill without a focus is about.
const WEAKEST: usize = 3;

/// Exercises for a move, for a persona, or for these weakest moves, the weakest first. Moves and debtors take turns, in an order
/// drawn anew every time, since what is practised mixed is remembered longer; no line is asked twice.
///
/// # Errors
/// Where the focus is neither a move nor an opponent, or a debtor cannot be loaded.
pub fn drill(
    focus: Option<&str>,
    weakest: &[Weakness],
    count: usize,
    lang: Lang,
    backstage: &mut dyn Backstage,
) -> Result<Vec<Exercise>, String> {
    let seed = backstage.seed();
    focus.map_or(Ok(()), |name| knows(name, backstage))?;
    let ix = |id: &str| backstage.playbook().ix(id);
    let focuses: Vec<Option<MoveIx>> = match focus {
        Some(name) => vec![ix(name)],
        None if weakest.is_empty() => vec![None],
        None => weakest.iter().filter_map(|weak| ix(&weak.id)).take(WEAKEST).map(Some).collect(),
    };
    let mut briefings = match focus.filter(|name| ix(name).is_none()) {
        Some(persona) => vec![backstage.brief(persona, lang, None)?],
        None => backstage.briefs(lang)?,
    };
    let mut lots = 0..;
    briefings.sort_by_cached_key(|_| lots.next().map(|lot| draw(seed, 0, lot, Purpose::Response)));
    let of_focus = |(at, focus): (usize, &Option<MoveIx>)| {
        // Every move begins with another debtor.
        let debtors = briefings.iter().cycle().skip(at).take(briefings.len());
        in_turn(debtors.map(|briefing| exercises(briefing, *focus, seed).into_iter()).collect())
    };
    let mut said = HashSet::new();
    let all = in_turn(focuses.iter().enumerate().map(of_focus).collect());
    Ok(all.filter(|one| said.insert(one.line.clone())).take(count).collect())
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

/// One from each row, round and round, until none is left.
fn in_turn<T>(rows: Vec<impl Iterator<Item = T>>) -> impl Iterator<Item = T> {
    let mut rows = VecDeque::from(rows);
    std::iter::from_fn(move || {
        loop {
            let mut row = rows.pop_front()?;
            if let Some(next) = row.next() {
                rows.push_back(row);
                return Some(next);
            }
        }
    })
}
