//! Laws over calls that nobody wrote: random moves, with any number of mistakes in them already.

mod ring;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use ring::*;
use ringside::playbook::{MoveIx, MoveKind, MoveSet};
use ringside::rehearse::{Drilled, Hearing, play_script};
use ringside::scenario::{Script, Step};
use ringside::score::{score, score_transcript};
use ringside::text::Lang;
use ringside::transcript::{Event, JudgedMove};

/// A call nobody wrote.
#[derive(Clone, Debug)]
struct Random {
    scenario: String,
    seed: u64,
    calls: Vec<Vec<MoveSet>>,
    /// A turn of them, and what is added to it.
    place: (prop::sample::Index, prop::sample::Index),
    mistake: MoveSet,
}

fn one_of(kind: MoveKind) -> impl Strategy<Value = MoveIx> {
    let known: Vec<MoveIx> = moves(&method(kind)).iter().collect();
    prop::sample::select(known)
}

/// Up to three techniques, and now and then a mistake.
fn turn() -> impl Strategy<Value = MoveSet> {
    let techniques = prop::collection::vec(one_of(MoveKind::Technique), 0..4);
    let mistake = prop::option::weighted(0.12, one_of(MoveKind::Mistake));
    (techniques, mistake).prop_map(|(techniques, mistake)| techniques.into_iter().chain(mistake).collect())
}

/// Turns of the model call, out of order and with things added: random moves alone hardly ever get far.
fn shuffled_model(id: &str) -> impl Strategy<Value = Vec<Vec<MoveSet>>> + use<> {
    let model = script(id, "model");
    let said = |steps: &Vec<Step>| steps.iter().filter_map(means).collect::<Vec<_>>();
    let turns: Vec<MoveSet> = model.calls.iter().flat_map(said).collect();
    let count = turns.len();
    let swaps = prop::collection::vec((0..count, 0..count), 0..4);
    (swaps, prop::collection::vec(prop::option::weighted(0.3, turn()), count)).prop_map(move |(swaps, added)| {
        let mut turns: Vec<MoveSet> =
            turns.iter().zip(added).map(|(turn, added)| turn.union(added.unwrap_or_default())).collect();
        swaps.into_iter().for_each(|(one, other)| turns.swap(one, other));
        vec![turns]
    })
}

fn means(step: &Step) -> Option<MoveSet> {
    match step {
        Step::Say { means, .. } => *means,
        _ => None,
    }
}

fn calls(id: &str) -> BoxedStrategy<Vec<Vec<MoveSet>>> {
    let free = prop::collection::vec(prop::collection::vec(turn(), 1..14), 1..3);
    prop_oneof![free, shuffled_model(id)].boxed()
}

fn random() -> impl Strategy<Value = Random> {
    prop::strategy::Union::new(scenarios().into_iter().map(against))
}

fn against(scenario: String) -> BoxedStrategy<Random> {
    let index = any::<prop::sample::Index>;
    let rest = (calls(&scenario), 0..50_u64, (index(), index()), one_of(MoveKind::Mistake));
    let all = move |(calls, seed, place, mistake)| {
        let (scenario, mistake) = (scenario.clone(), MoveSet::from_iter([mistake]));
        Random { scenario, seed, calls, place, mistake }
    };
    rest.prop_map(all).boxed()
}

impl Random {
    fn script(&self) -> Script {
        of_moves(&self.calls)
    }

    fn with_mistake(&self) -> Script {
        let mut calls = self.calls.clone();
        let (call, turn) = self.place;
        let call = call.index(calls.len());
        let turn = turn.index(calls[call].len());
        calls[call][turn] = calls[call][turn].union(self.mistake);
        of_moves(&calls)
    }
}

/// The same cases on every machine and day.
fn runner(cases: u32) -> TestRunner {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha))
}

/// A mistake can change which way a debtor takes, and once in some thousand random calls the other way is the better one
/// (he takes "where is the money" for the first mention of an invoice; he hangs up before the trainee's next mistake). The
/// score sees one transcript and not the call that was not made, so it cannot know. What can be held: it stays that rare.
const LUCKY_IN_10_000: usize = 5;

#[test]
fn a_mistake_hardly_ever_pays_even_in_calls_that_nobody_wrote() {
    let (mut runner, random) = (runner(1), random());
    let cases: Vec<Random> =
        (0..10_000).map(|_| random.new_tree(&mut runner).expect("a strategy without filters").current()).collect();
    let paid = on_all_cores(&cases, |case| {
        let play = |script: &Script| drill_once(&case.scenario, script, case.seed);
        let (clean, erred) = (play(&case.script()), play(&case.with_mistake()));
        (erred.marks.score > clean.marks.score).then(|| format!("{case:?}\n{clean:?}\n{erred:?}"))
    });
    let paid: Vec<String> = paid.into_iter().flatten().collect();
    assert!(paid.len() <= LUCKY_IN_10_000, "{} of 10 000:\n{}", paid.len(), paid.join("\n"));
}

fn drill_once(id: &str, script: &Script, seed: u64) -> Drilled {
    thread_local! {
        static DRILLS: std::cell::RefCell<std::collections::BTreeMap<String, ringside::rehearse::Drill>> = const {
            std::cell::RefCell::new(std::collections::BTreeMap::new())
        };
    }
    DRILLS.with_borrow_mut(|drills| drills.entry(id.to_owned()).or_insert_with(|| drill(id)).play(script, seed))
}

#[test]
fn a_call_is_scored_the_same_live_again_and_without_words() {
    runner(300)
        .run(&random(), |case| {
            let script = case.script();
            let played = play_script(briefing(&case.scenario, Lang::En), &script, Hearing::ByMeans, case.seed, |_| {});
            let card = score_transcript(&played.transcript);
            let live = played.transcript.entries.iter().find_map(|entry| match entry.event {
                Event::Ended { outcome, score } => Some((outcome, score)),
                _ => None,
            });
            prop_assert_eq!(live, Some((card.outcome, card.score)));
            prop_assert!(card.score <= 100);
            prop_assert_eq!(card.items.iter().map(|item| item.weight).sum::<u16>(), 100);
            let drilled = drill_once(&case.scenario, &script, case.seed);
            prop_assert_eq!((drilled.outcome, drilled.marks.score), (card.outcome, card.score));
            prop_assert_eq!(
                (drilled.marks.earned, drilled.marks.applicable, drilled.marks.deducted),
                (card.earned, card.applicable, card.deducted)
            );
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn mistakes_marked_in_the_call_are_those_of_the_scorecard() {
    runner(200)
        .run(&random(), |case| {
            let script = case.script();
            let played = play_script(briefing(&case.scenario, Lang::En), &script, Hearing::ByMeans, case.seed, |_| {});
            let judged = played.transcript.entries.iter().filter_map(|entry| match &entry.event {
                Event::Judged { verdicts } => Some(verdicts),
                _ => None,
            });
            let fault = |judged: &JudgedMove| judged.points > 0;
            let mut live: Vec<(String, u16)> =
                judged.flatten().filter(|it| fault(it)).map(|it| (it.id.clone(), it.points)).collect();
            let card = score(&played.transcript.header.plan, &played.transcript.entries);
            let mut scored: Vec<(String, u16)> = card.mistakes.into_iter().map(|it| (it.id, it.points)).collect();
            live.sort();
            scored.sort();
            prop_assert_eq!(live, scored);
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{error}"));
}
