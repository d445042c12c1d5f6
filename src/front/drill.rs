use super::Backstage;
use crate::history::weakest;
use crate::playbook::MoveIx;
use crate::rehearse::{Exercise, exercises};
use crate::text::Lang;

/// Exercises for a move, for a persona, or for the weakest moves of the latest calls, from several debtors in turn.
///
/// # Errors
/// Where the focus is neither a move nor an opponent, or a debtor cannot be loaded.
pub fn drill(
    focus: Option<&str>,
    count: usize,
    lang: Lang,
    backstage: &mut dyn Backstage,
) -> Result<Vec<Exercise>, String> {
    let seed = backstage.seed();
    let scenarios: Vec<String> = backstage
        .opponents()
        .iter()
        .filter(|opponent| opponent.langs.contains(&lang))
        .map(|opponent| opponent.id.clone())
        .collect();
    let one_move = focus.and_then(|id| backstage.playbook().ix(id));
    let of_persona = focus.filter(|id| one_move.is_none() && scenarios.iter().any(|known| known == id));
    if let Some(unknown) = focus.filter(|_| one_move.is_none() && of_persona.is_none()) {
        return Err(format!("`{unknown}` is neither a move nor an opponent: `ringside explain moves` lists the moves"));
    }
    let weak: Vec<MoveIx> =
        weakest(&backstage.past_calls()).iter().take(3).filter_map(|weak| backstage.playbook().ix(&weak.id)).collect();
    let focuses: Vec<Option<MoveIx>> = match (one_move, of_persona) {
        (Some(ix), _) => vec![Some(ix)],
        (None, None) if !weak.is_empty() => weak.into_iter().map(Some).collect(),
        _ => vec![None],
    };
    let mut rows = Vec::new();
    for scenario in scenarios.iter().filter(|id| of_persona.is_none_or(|persona| *id == persona)) {
        let briefing = backstage.brief(scenario, lang, None)?;
        rows.extend(focuses.iter().map(|focus| exercises(&briefing, *focus, seed).into_iter()));
    }
    Ok(in_turn(rows, count))
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
