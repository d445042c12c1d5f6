//! Callers made of numbers: the same for the same seed, everywhere; and what they find in debtors that were made to be found out.

mod ring;

use ring::*;
use ringside::playbook::MoveSet;
use ringside::scenario::Script;
use ringside::score::ItemStatus;
use ringside::session::Ring;
use ringside::simulate::{
    Caller, Coverage, Craft, Doing, Fault, FaultKind, ItemTally, Luck, Mind, Plan, Survey, faults, play, replay, survey,
};
use ringside::text::Lang;
use ringside::world::Briefing;

fn craft(briefing: &Briefing) -> Craft {
    let id = &*briefing.scenario.id;
    let scripts: Vec<Script> = gym().script_names(id).iter().map(|name| script(id, name)).collect();
    Craft::of(&briefing.playbook, &briefing.scenario, &scripts, Vec::new())
}

fn surveyed(briefing: &Briefing, calls: usize, threads: usize) -> Survey {
    survey(briefing, &craft(briefing), Plan { calls, seed: 3, threads }, &mut |_| {})
}

fn found(briefing: &Briefing, calls: usize) -> Vec<Fault> {
    faults(briefing, &craft(briefing), &surveyed(briefing, calls, 2))
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let briefing = briefing("forgetful", Lang::En);
    let shown = |threads| {
        let found = surveyed(&briefing, 450, threads);
        let coverage = Coverage::of(&briefing, &found, &[], |_| false);
        (serde_json::to_string(&coverage).expect("plain numbers"), found.ways, found.trace)
    };
    let one = shown(1);
    assert!(one == shown(2) && one == shown(7));
}

#[test]
fn a_caller_says_the_same_again_and_a_replay_comes_to_the_same() {
    let briefing = briefing("attacker", Lang::En);
    let craft = craft(&briefing);
    let mut ring = Ring::new(briefing);
    for (seed, kind) in Caller::ALL.iter().enumerate() {
        let seed = seed as u64;
        let once = play(&mut ring, seed, &mut Mind::new(&craft, &[1, 5], *kind, seed), &mut ());
        let again = play(&mut ring, seed, &mut Mind::new(&craft, &[1, 5], *kind, seed), &mut ());
        assert_eq!((&once.calls, once.marks), (&again.calls, again.marks), "{kind}");
        let replayed = replay(&mut ring, seed, &once.calls, &mut ());
        assert_eq!((replayed.outcome, replayed.marks), (once.outcome, once.marks), "{kind}");
    }
}

#[test]
fn those_who_know_the_craft_fare_better_than_those_who_do_not() {
    let briefing = briefing("never-arrived", Lang::En);
    let found = surveyed(&briefing, 900, 2);
    let mean = |kind: Caller| found.scores[kind as usize] / found.by_kind[kind as usize];
    assert!(mean(Caller::Veteran) > 70, "{}", mean(Caller::Veteran));
    assert!(mean(Caller::Veteran) > mean(Caller::Novice) + 20);
    for weak in [Caller::Pushover, Caller::Bully, Caller::Parrot, Caller::Random] {
        assert!(mean(weak) < 20, "{weak}: {}", mean(weak));
    }
    assert_eq!(mean(Caller::Silent), 0);
}

#[test]
fn a_debtor_who_falls_silent_is_found_out() {
    let never_mute = sparring("patience: 30", "\n  - { id: hush, on: { hears: offer-terms }, adds: { patience: 1 } }");
    assert!(found(&never_mute, 300).iter().all(|fault| fault.kind != FaultKind::Mute), "`listens` answers everything");
    let text = "
  - { id: asks-back, hears: offer-terms, says: [{ en: 'Terms?' }] }";
    let mut briefing = sparring("patience: 30", text);
    // Without its general answer the debtor has a word for terms and for nothing else.
    let mut scenario = (*briefing.scenario).clone();
    scenario.responses.retain(|response| &*response.rule.id != "listens");
    let mut lines = 0;
    for response in &mut scenario.responses {
        response.first_line = lines;
        lines += response.lines.len() as u16;
    }
    scenario.earshot = ringside::scenario::Earshot::of(&scenario.reactions, &scenario.responses);
    briefing.scenario = scenario.into();
    let fault = found(&briefing, 300).into_iter().find(|fault| fault.kind == FaultKind::Mute).expect("he falls silent");
    assert_eq!(fault.calls.iter().map(Vec::len).sum::<usize>(), 1, "one turn shows it: {:?}", fault.calls);
}

#[test]
fn points_that_are_given_away_are_found_and_shown_in_a_few_turns() {
    let generous = "
  - { id: pays, hears: introduce, promises: { in: 1 day, names: [sum, date] }, spares: [state-debt, ask-payment-date, offer-terms, check-plan, cite-contract], says: [{ en: 'Take it all!' }] }";
    let briefing = sparring_expecting(
        "[introduce, state-debt, ask-payment-date, offer-terms, check-plan, cite-contract]",
        generous,
    );
    let cheap = found(&briefing, 900).into_iter().find(|fault| fault.kind == FaultKind::CheapHundred);
    let cheap = cheap.expect("ninety points for a name and a goodbye");
    assert!(cheap.score >= 90 && ringside::simulate::turns(&cheap.calls) <= 3, "{cheap:?}");
}

#[test]
fn a_place_from_which_nobody_gets_on_is_found() {
    let trap = "
  - { id: pays, hears: ask-payment-date, memory: { offended: 0 }, promises: { in: 1 day, names: [sum, date] }, says: [{ en: Friday. }] }
  - { id: is-offended, on: { hears: small-talk }, sets: { offended: 1 } }";
    let briefing = sparring_expecting("[ask-payment-date]\nmemory: { offended: 0 }", trap);
    let fault = found(&briefing, 900).into_iter().find(|fault| fault.kind == FaultKind::DeadEnd).expect("the trap");
    let small_talk = Doing::Say(moves(&["small-talk"]));
    assert_eq!(fault.calls, [vec![small_talk]], "what shows it is one turn of small talk");
}

#[test]
fn items_tell_strong_callers_from_weak_ones_or_do_not() {
    let mut tally = ItemTally::default();
    for call in 0..100_u16 {
        let strong = call >= 50;
        let telling = if strong { ItemStatus::Yes } else { ItemStatus::No };
        let rare = if call % 10 == 0 { ItemStatus::No } else { ItemStatus::NotApplicable };
        tally.take(call, &[telling, ItemStatus::Yes, rare]);
    }
    let figures = |item| {
        let figures = tally.figures(item);
        (figures.applied, figures.earned, figures.discrimination)
    };
    assert_eq!(figures(0), (100, 500, 1000));
    assert_eq!(figures(1), (100, 1000, 0));
    assert_eq!(figures(2), (10, 0, 0));
}

#[test]
fn neighbouring_seeds_have_nothing_in_common() {
    let first = |seed| Luck::new(seed).draw();
    let common = (0..1000).filter(|seed| first(*seed) % 16 == first(seed + 1) % 16).count();
    assert!((30..100).contains(&common), "{common} of 1000 is chance");
}

/// Ninety-five in a hundred of the rules of every debtor fire, every ending is said, every goal is reached, nobody gets stuck.
#[test]
fn what_ships_is_covered() {
    let general = |of_trait: &str| of_trait.starts_with("everyone");
    let mut all = on_all_cores(&scenarios(), |id| {
        let briefing = briefing(id, Lang::En);
        let craft = craft(&briefing);
        let covered = |calls| {
            let found = survey(&briefing, &craft, Plan { calls, seed: 1, threads: 1 }, &mut |_| {});
            Coverage::of(&briefing, &found, &faults(&briefing, &craft, &found), general)
        };
        // What is rare comes up in more calls; most debtors need a twelfth of them.
        let quick = covered(2_400);
        if quick.is_sound(950) { quick } else { covered(30_000) }
    });
    Coverage::settle(&mut all);
    let thin = all.iter().filter(|coverage| !coverage.is_sound(950)).map(|coverage| {
        let endings = coverage.endings.iter().filter(|it| it.times == 0);
        let unsaid: Vec<&str> = endings.map(|it| &*it.at.rule).collect();
        let unseen: Vec<&str> = coverage.unseen.iter().map(|at| &*at.rule).collect();
        format!(
            "{}: {:?}, never said {unsaid:?}, never fired {unseen:?}, {:?}",
            coverage.scenario, coverage.rules, coverage.faults
        )
    });
    let thin: Vec<String> = thin.collect();
    assert!(thin.is_empty(), "{}", thin.join("\n"));
}

#[test]
fn a_rule_about_what_this_case_does_not_bear_out_is_no_gap() {
    let rules = "
  - { id: likes-it-cheaper, hears: offer-discount, says: [{ en: 'Cheaper?' }] }
  - { id: likes-both, hears-all: [offer-discount, introduce], says: [{ en: 'Cheaper, and a name!' }] }
  - { id: never-angry, hears: introduce, gauges: { heat: at least 99, trust: at least 99 }, says: [{ en: 'Aargh!' }] }";
    let unseen = |keys: &str| {
        let briefing = sparring(keys, rules);
        let coverage = Coverage::of(&briefing, &surveyed(&briefing, 300, 2), &[], |_| false);
        coverage.unseen.iter().map(|at| at.rule.clone()).collect::<Vec<_>>()
    };
    assert_eq!(unseen("patience: 20"), ["never-angry"], "no discount is agreed on: nobody can offer one");
}

#[test]
fn the_empty_set_of_moves_is_a_turn_too() {
    let briefing = sparring("patience: 5", "");
    let mut ring = Ring::new(briefing);
    let run = replay(&mut ring, 1, &[vec![Doing::Say(MoveSet::EMPTY), Doing::Wait(8), Doing::HangUp]], &mut ());
    assert_eq!((run.turns(), run.marks.score), (3, 0));
}
