//! One turn, step by step: a palette for newcomers. Every system can be run alone on a call of a few components; the rules
//! of a turn (effects summed, one answer, chance by key) are shown on debtors of three lines.

mod ring;

use bevy_ecs::prelude::{Entity, World};
use bevy_ecs::system::RunSystemOnce;
use ring::*;
use ringside::playbook::{Gauge, MoveIx, VerdictKind};
use ringside::text::Lang;
use ringside::transcript::{EndedBy, Entry, Event};
use ringside::turn::{hear, judge, react, record, speak};
use ringside::world::{
    Briefing, Briefings, Call, CallBundle, Draft, Gauges, Notes, Phase, Stimulus, Talk, TraineeStanding,
};
use ringside::yaml::MemoryFolder;

/// A world with one call on the line, in which the trainee has just made these moves.
fn just_said(briefing: Briefing, ids: &[&str]) -> (World, Entity) {
    let mut world = World::new();
    let mut bundle = CallBundle::new(&briefing, 0, 1);
    bundle.call.phase = Phase::Talking;
    bundle.draft = Draft { stimulus: Stimulus::Said, heard: moves(ids), spoken: None };
    world.insert_resource(Briefings(vec![briefing]));
    let entity = world.spawn((bundle, Notes::default())).id();
    (world, entity)
}

fn run<M>(world: &mut World, system: impl bevy_ecs::system::IntoSystem<(), (), M>) {
    world.run_system_once(system).expect("the system runs");
}

// The steps, one at a time.

#[test]
fn hear_counts_moves_and_adds_signals() {
    let (mut world, entity) = just_said(sparring("", ""), &["introduce", "insult"]);
    run(&mut world, hear);
    let heard = world.get::<Draft>(entity).expect("a draft").heard;
    assert!(heard.contains(MoveIx::TECHNIQUE) && heard.contains(MoveIx::MISTAKE) && !heard.contains(MoveIx::NOTHING));
    assert_eq!(world.get::<Talk>(entity).expect("a talk").0.heard(), moves(&["introduce", "insult"]));
    assert_eq!(world.get::<Call>(entity).expect("a call").turn, 1);
}

#[test]
fn hear_takes_a_claim_that_the_case_does_not_hold_for_a_mistake() {
    let (mut world, entity) = just_said(sparring("", ""), &["offer-benefit"]);
    run(&mut world, hear);
    let heard = world.get::<Draft>(entity).expect("a draft").heard;
    assert!(heard.contains(MoveIx::MISTAKE) && !heard.intersects(moves(&["offer-benefit"])));
}

#[test]
fn judge_credits_what_is_well_timed() {
    let (mut world, entity) = just_said(sparring("", ""), &["introduce", "confirm-commitment"]);
    run(&mut world, judge);
    let standing = world.get::<TraineeStanding>(entity).expect("a standing").0;
    assert_eq!(standing.done, moves(&["introduce"]), "there is nothing to confirm yet");
    let Some(Event::Judged { verdicts }) = world.get::<Notes>(entity).expect("notes").0.first() else {
        panic!("judged")
    };
    assert_eq!(
        verdicts.iter().find(|it| it.id == "confirm-commitment").map(|it| it.verdict),
        Some(VerdictKind::TooEarly)
    );
}

#[test]
fn react_sums_effects_and_then_clamps() {
    let ivan = sparring(
        "gauges: { trust: 50 }\ntemperament: { introduce: { trust: 0 } }",
        "
  - { id: a, on: { hears: introduce }, adds: { trust: 40 } }
  - { id: b, on: { hears: introduce }, adds: { trust: 40 } }
  - { id: c, on: { hears: introduce }, adds: { trust: -50 } }
",
    );
    let (mut world, entity) = just_said(ivan, &["introduce"]);
    run(&mut world, react);
    assert_eq!(world.get::<Gauges>(entity).expect("gauges").0[Gauge::Trust as usize], 80, "50 + 40 + 40 - 50");
}

#[test]
fn speak_lets_the_most_specific_answer_speak() {
    let ivan = sparring(
        "",
        "
  - { id: plain, hears: introduce, says: [{ en: One. }] }
  - { id: precise, hears: introduce, turn: 1, says: [{ en: Two. }] }
",
    );
    let (mut world, entity) = just_said(ivan, &["introduce"]);
    world.get_mut::<Call>(entity).expect("a call").turn = 1;
    run(&mut world, speak);
    let response = world.get::<Draft>(entity).expect("a draft").spoken.expect("somebody spoke");
    assert_eq!(&*world.resource::<Briefings>().0[0].scenario.responses[usize::from(response)].rule.id, "precise");
}

#[test]
fn record_clears_the_draft() {
    let (mut world, entity) = just_said(sparring("", ""), &["introduce"]);
    run(&mut world, record);
    assert_eq!(world.get::<Draft>(entity).expect("a draft").stimulus, Stimulus::None);
}

#[test]
fn a_turn_leaves_other_calls_alone() {
    let (mut world, _) = just_said(briefing("attacker", Lang::En), &["insult"]);
    let bundle = CallBundle::new(&briefing("attacker", Lang::En), 0, 1);
    let before = bundle.gauges;
    let other = world.spawn(bundle).id();
    ringside::turn::turn_schedule().run(&mut world);
    assert_eq!(*world.get::<Gauges>(other).expect("gauges"), before);
}

// The rules of a turn.

fn said(entries: &[Entry]) -> &str {
    answer(entries).map_or("", |(_, words)| words)
}

fn rule(entries: &[Entry]) -> &str {
    answer(entries).map_or("", |(rule, _)| rule)
}

fn ended(entries: &[Entry]) -> Option<EndedBy> {
    entries.iter().find_map(|entry| match entry.event {
        Event::CallEnded { by } => Some(by),
        _ => None,
    })
}

#[test]
fn reactions_read_the_state_as_it_was_when_the_line_was_heard() {
    let mut ring = Ring::with(sparring(
        "memory: { told: 0, twice: 0 }",
        "
  - { id: first, on: { hears: introduce }, sets: { told: 1 } }
  - { id: second, on: { hears: introduce, memory: { told: 1 } }, sets: { twice: 1 } }
  - { id: knows, hears: introduce, memory: { told: 1, twice: 0 }, says: [{ en: Once. }] }
  - { id: knows-well, hears: introduce, memory: { told: 1, twice: 1 }, says: [{ en: Twice. }] }",
    ));
    assert_eq!(rule(&ring.hears(&["introduce"])), "knows", "answers see what reactions did, reactions do not");
    assert_eq!(rule(&ring.hears(&["introduce"])), "knows-well");
}

#[test]
fn equal_answers_the_scenario_wins_over_a_trait_and_a_later_trait_over_an_earlier() {
    let files = MemoryFolder::default()
        .with("scenarios/traits/one.yaml", "ringside: 1\nsummary: { en: one }\nrules: [{ id: r, hears: introduce, says: [{ en: One. }] }, { id: s, hears: small-talk, says: [{ en: One. }] }]\n")
        .with("scenarios/traits/two.yaml", "ringside: 1\nsummary: { en: two }\nrules: [{ id: r, hears: introduce, says: [{ en: Two. }] }, { id: s, hears: small-talk, says: [{ en: Two. }] }]\n");
    let own = "\n  - { id: r, hears: introduce, says: [{ en: Own. }] }";
    let ivan = sparring_with(files, "traits: [one, two]", own);
    assert_eq!(rule(&Ring::with(ivan.clone()).hears(&["introduce"])), "r");
    assert_eq!(rule(&Ring::with(ivan).hears(&["small-talk"])), "two/s");
}

#[test]
fn a_used_up_answer_steps_aside_for_the_next_best() {
    let short = "\n  - { id: short, hears: introduce, says: [{ en: x }, { en: z }] }";
    let mut ring = Ring::with(sparring("patience: 30", short));
    let mut lines: Vec<String> = (0..8).map(|_| said(&ring.hears(&["introduce"])).to_owned()).collect();
    lines.sort();
    assert_eq!(lines, ["a", "b", "c", "d", "e", "f", "x", "z"]);
}

#[test]
fn out_of_patience_only_an_ending_speaks_and_without_one_he_hangs_up() {
    let parting = "\n  - { id: enough, patience: under 1, says: [{ en: Enough. }], ends: goodbye }";
    for (more, by) in [(parting, EndedBy::DebtorGoodbye), ("", EndedBy::DebtorHangUp)] {
        let mut ring = Ring::with(sparring("patience: 3", more));
        assert_eq!(ended(&ring.hears(&["introduce"])), None);
        assert_eq!(ended(&ring.hears(&["insult"])), Some(by), "a turn costs 1, a mistake 1 more");
    }
}

#[test]
fn patience_ends_every_call() {
    on_all_cores(&scenarios(), |id| {
        for seed in 0..10 {
            let mut ring = ring(id).seed(seed);
            let turns = (0..60).take_while(|_| ended(&ring.hears(&["affirm-good-work"])).is_none()).count();
            assert!(turns < 60, "{id}, seed {seed}: still talking");
        }
    });
}

#[test]
fn silence_costs_patience_and_is_answered() {
    let mut ring = ring("forgetful");
    let before = ring.glance().patience;
    let entries = ring.session().wait(9);
    assert!(entries.iter().any(|entry| entry.event == Event::KeptSilent { seconds: 9 }));
    assert!(answer(&entries).is_some());
    assert_eq!(ring.glance().patience, before - 2);
}

#[test]
fn hanging_up_ends_the_call_without_an_answer() {
    let mut ring = ring("forgetful");
    let entries = ring.session().hang_up();
    assert_eq!(ended(&entries), Some(EndedBy::Trainee));
    assert_eq!(answer(&entries), None);
    assert!(ring.session.as_mut().expect("dialled").say("Hello?").is_empty(), "nobody is on the line");
}

#[test]
fn between_calls_heat_halves_and_urgency_decays_but_memory_stays() {
    let ivan = sparring(
        "gauges: { heat: 80, urgency: 50, trust: 33 }
memory: { met: 0 }
calls: [{}, { after: 30 minutes }, { after: 2 days }]",
        "
  - { id: meets, on: { hears: introduce }, sets: { met: 1 } }
  - { id: again, hears: dialled, memory: { met: 1 }, says: [{ en: You again. }] }",
    );
    let decay = (ivan.playbook.decay.heat_halves_every, ivan.playbook.decay.urgency_per_day);
    assert_eq!(decay, (15, 5));
    let mut ring = Ring::with(ivan);
    ring.session().hang_up();
    assert_eq!(ring.glance().gauges, [33, 50, 50, 20], "half an hour later");
    ring.hears(&["introduce"]);
    let [_, _, urgency, _] = ring.glance().gauges;
    ring.session().hang_up();
    let session = ring.session.as_mut().expect("dialled");
    assert_eq!(rule(&session.dial()), "again");
    assert_eq!(ring.glance().gauges[2], urgency - 10, "two days later");
    assert_eq!(ring.glance().gauges[3], 0);
}

#[test]
fn a_promise_lands_on_a_working_day() {
    // The bench calls on a Tuesday: in four days it is Saturday.
    let ivan = sparring(
        "",
        "\n  - { id: pays, hears: ask-payment-date, says: [{ en: 'On {promise-date}.' }], promises: { in: 4 days, names: [date] } }",
    );
    let entries = Ring::with(ivan).hears(&["ask-payment-date"]);
    let date = entries.iter().find_map(|entry| match &entry.event {
        Event::Promised { date, .. } => *date,
        _ => None,
    });
    assert_eq!(date.map(|date| date.to_string()).as_deref(), Some("2026-03-16"), "the Monday after");
    assert_eq!(said(&entries), "On 16 March.");
}

#[test]
fn chance_is_drawn_by_key_so_a_new_rule_shifts_nothing() {
    let new = "\n  - { id: new, hears: insult, says: [{ en: Oh. }, { en: Ah. }] }\n  - { id: notes, on: { hears: small-talk }, adds: { trust: 1 } }";
    for seed in 0..20 {
        let play = |rules: &str| {
            let mut ring = Ring::with(sparring("", rules)).seed(seed);
            (0..5).map(|_| said(&ring.hears(&["small-talk"])).to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(play(""), play(new), "seed {seed}");
    }
}

#[test]
fn taking_a_turn_back_does_not_shift_later_draws() {
    let straight = |ids: &[&str]| {
        let mut ring = ring("attacker").seed(9);
        ids.iter().map(|id| rule(&ring.hears(&[id])).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(straight(&["introduce", "small-talk"]), straight(&["introduce", "small-talk"]));
    let draws = |turn| ringside::world::draw(9, 1, turn, ringside::world::Purpose::Response);
    assert_ne!(draws(1), draws(2));
    assert_ne!(draws(1), ringside::world::draw(9, 2, 1, ringside::world::Purpose::Response));
    assert_ne!(draws(1), ringside::world::draw(9, 1, 1, ringside::world::Purpose::Variant));
    assert_ne!(draws(1), ringside::world::draw(8, 1, 1, ringside::world::Purpose::Response));
}
