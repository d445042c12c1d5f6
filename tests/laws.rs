//! The laws of the score, over every scenario that ships. Seeds and scripts are fixed: a law that breaks, breaks for all.

mod ring;

use ring::*;
use ringside::playbook::{Asks, MoveIx, MoveKind, MoveSet, Outcome, Severity};
use ringside::rehearse::Drilled;
use ringside::scenario::{Script, Step};
use ringside::text::Lang;

/// Longer than any debtor's patience.
const FOREVER: usize = 40;

/// Scenario and script names of all scripts that ship.
fn shipped() -> Vec<(String, String)> {
    let all = scenarios().into_iter();
    all.flat_map(|id| gym().script_names(&id).into_iter().map(move |name| (id.clone(), name))).collect()
}

fn goals(id: &str) -> Vec<Outcome> {
    briefing(id, Lang::En).scenario.goals.clone()
}

/// Drills one script per scenario for ten seeds, and holds every score to a limit.
fn everywhere_under(limit: u16, script: impl Fn(&str) -> Script + Sync) {
    on_all_cores(&scenarios(), |id| {
        let script = script(id);
        for (seed, drilled) in drill_seeds(id, &script, 0..10) {
            assert!(drilled.marks.score < limit, "{id}, seed {seed}: {drilled:?} must stay under {limit}");
        }
    });
}

#[test]
fn a_model_call_scores_90_and_reaches_its_goal() {
    on_all_cores(&scenarios(), |id| {
        for (seed, drilled) in drill_seeds(id, &script(id, "model"), 0..100) {
            assert!(drilled.marks.score >= 90, "{id}, seed {seed}: {drilled:?}");
            assert!(goals(id).contains(&drilled.outcome), "{id}, seed {seed}: {drilled:?}");
        }
    });
}

#[test]
fn a_failing_call_scores_50_at_most() {
    on_all_cores(&scenarios(), |id| {
        for (seed, drilled) in drill_seeds(id, &script(id, "failing"), 0..100) {
            assert!(drilled.marks.score <= 50, "{id}, seed {seed}: {drilled:?}");
        }
    });
}

#[test]
fn silence_is_worth_nothing() {
    everywhere_under(1, |_| same_turn(&Step::Wait(8), FOREVER));
    everywhere_under(1, |_| same_turn(&says(MoveSet::EMPTY), FOREVER));
}

#[test]
fn everything_at_once_in_every_turn_stays_under_40() {
    let all = moves(&method(MoveKind::Technique));
    assert_eq!(all.len(), 29);
    everywhere_under(40, |_| same_turn(&says(all), FOREVER));
}

#[test]
fn the_whole_model_call_in_the_first_turn_stays_under_60() {
    everywhere_under(60, |id| {
        let said = script(id, "model").lines().filter_map(|(_, means)| means).fold(MoveSet::EMPTY, MoveSet::union);
        of_moves(&[vec![said]])
    });
}

#[test]
fn one_right_move_repeated_stays_under_40() {
    for technique in method(MoveKind::Technique) {
        everywhere_under(40, |_| same_turn(&says(moves(&[technique])), FOREVER));
    }
}

#[test]
fn no_applicable_technique_is_worth_nothing() {
    for mistake in method(MoveKind::Mistake) {
        everywhere_under(1, |_| same_turn(&says(moves(&[mistake])), FOREVER));
    }
    on_all_cores(&scenarios(), |id| {
        let asked = briefing(id, Lang::En).plan.items.iter().map(|item| item.asks).collect::<Vec<_>>();
        let beside = |ix: &MoveIx| !asked.contains(&Asks::Move(*ix));
        for technique in moves(&method(MoveKind::Technique)).iter().filter(beside) {
            let script = same_turn(&says(MoveSet::from_iter([technique])), FOREVER);
            for (seed, drilled) in drill_seeds(id, &script, 0..3) {
                assert_eq!(drilled.marks.score, 0, "{id}, seed {seed}, {technique:?}: {drilled:?}");
            }
        }
    });
}

#[test]
fn ending_the_call_early_never_raises_the_score() {
    on_all_cores(&scenarios(), |id| {
        let whole = script(id, "model");
        let mut drill = drill(id);
        for seed in 0..20 {
            let (mut before, mut prefix) = (0, Script { calls: Vec::new(), ..whole.clone() });
            for steps in &whole.calls {
                prefix.calls.push(Vec::new());
                for step in steps {
                    prefix.calls.last_mut().expect("just pushed").push(step.clone());
                    let score = drill.play(&prefix, seed).marks.score;
                    let full = drill.play(&whole, seed).marks.score;
                    assert!(score <= full, "{id}, seed {seed}: {score} after a part, {full} for all");
                    // What a part is worth may sink a little while a goodbye waits to be the last word.
                    before = before.max(score);
                }
            }
            assert!(before > 0, "{id}: parts of the model call were scored");
        }
    });
}

/// The script with a mistake added to one turn; none where nothing is said in it.
fn with_mistake(script: &Script, (call, turn): (usize, usize), mistake: MoveSet) -> Option<Script> {
    let mut worse = script.clone();
    let Step::Say { means: Some(means), .. } = worse.calls.get_mut(call)?.get_mut(turn)? else { return None };
    *means = means.union(mistake);
    Some(worse)
}

fn places(script: &Script) -> Vec<(usize, usize)> {
    let calls = script.calls.iter().enumerate();
    calls.flat_map(|(call, steps)| (0..steps.len()).map(move |turn| (call, turn))).collect()
}

#[test]
fn a_mistake_added_to_any_turn_of_a_shipped_script_never_pays() {
    on_all_cores(&shipped(), |(id, name)| {
        let (script, mut drill) = (script(id, name), drill(id));
        for seed in 0..5 {
            let clean = drill.play(&script, seed);
            for place in places(&script) {
                for mistake in method(MoveKind::Mistake) {
                    let Some(worse) = with_mistake(&script, place, moves(&[mistake])) else { continue };
                    let erred = drill.play(&worse, seed);
                    let told = || format!("{id}/{name}, seed {seed}, {place:?} + {mistake}: {clean:?}, {erred:?}");
                    assert!(erred.marks.score <= clean.marks.score, "{}", told());
                    // Made while the call was on, and with points left to lose, it costs some.
                    let costs = erred.marks.deducted == clean.marks.deducted || clean.marks.score == 0;
                    assert!(costs || erred.marks.score < clean.marks.score, "{}", told());
                }
            }
        }
    });
}

/// Coaching stays sane: one light slip in a call that is excellent otherwise and reaches its goal costs points, not the call.
#[test]
fn a_light_slip_in_an_excellent_call_leaves_it_good() {
    on_all_cores(&scenarios(), |id| {
        let (model, mut drill, goals) = (script(id, "model"), drill(id), goals(id));
        let light = playbook()
            .moves
            .iter()
            .filter(|known| known.kind == MoveKind::Mistake && known.severity == Severity::Light);
        let light: Vec<&str> = light.map(|known| &*known.id).collect();
        let mut scores = Vec::new();
        for seed in 0..10 {
            for place in places(&model) {
                let slips = light.iter().filter_map(|slip| with_mistake(&model, place, moves(&[slip])));
                let played: Vec<Drilled> = slips.map(|script| drill.play(&script, seed)).collect();
                let fine = played.iter().filter(|it| it.marks.deducted > 0 && goals.contains(&it.outcome));
                scores.extend(fine.map(|it| it.marks.score));
            }
        }
        scores.sort_unstable();
        let median = scores[scores.len() / 2];
        assert!((78..=92).contains(&median), "{id}: half of the slips leave {median} or more: {scores:?}");
    });
}
