//! What the ear was not sure of: it is shown as such, and held against nobody in full.

mod ring;

use std::sync::Arc;

use ring::*;
use ringside::ear::{Recognised, Recogniser, Reply};
use ringside::playbook::MoveKind;
use ringside::rehearse::{Hearing, play_script};
use ringside::scenario::{Script, Step};
use ringside::score::{ItemStatus, Mistake, Scorecard, score_transcript};
use ringside::session::Session;
use ringside::text::{Lang, Localized};
use ringside::transcript::{Event, UNSURE};
use ringside::world::Briefing;

/// An ear for tests: "insult:650 introduce:1000" is heard as just that.
struct ToldOutright;

impl Recogniser for ToldOutright {
    fn recognise(&self, reply: &Reply<'_>) -> Vec<Recognised> {
        let told = reply.words.split_whitespace().filter_map(|word| word.split_once(':'));
        told.map(|(id, confidence)| Recognised {
            id: id.into(),
            confidence: confidence.parse().expect("a number"),
            span: 0..reply.words.len(),
            dossier: String::new(),
        })
        .collect()
    }

    fn version(&self) -> String {
        "told".to_owned()
    }
}

fn heard(briefing: Briefing) -> Briefing {
    Briefing { ear: Some(Arc::new(ToldOutright)), ..briefing }
}

/// Ivan, who expects to be told the debt, hears these turns.
fn card(turns: &[&str]) -> Scorecard {
    let mut ring = Ring::with(heard(sparring_expecting("[state-debt]", "")));
    for turn in turns {
        ring.session().say(turn);
    }
    ring.session().scorecard()
}

fn points(card: &Scorecard) -> Vec<u16> {
    card.mistakes.iter().map(|mistake| mistake.points).collect()
}

#[test]
fn an_unsure_mistake_costs_half_and_makes_the_next_no_dearer() {
    let light = playbook().deductions.light;
    assert_eq!(points(&card(&["accept-vague:900", "accept-vague:900"])), [light, light + playbook().deductions.repeat]);
    let once_unsure = card(&["accept-vague:699", "accept-vague:700", "accept-vague:100"]);
    assert_eq!(points(&once_unsure), [light.div_ceil(2), light, (light + playbook().deductions.repeat).div_ceil(2)]);
    assert_eq!(
        once_unsure.mistakes.iter().map(|mistake| mistake.quote.unsure).collect::<Vec<_>>(),
        [true, false, true]
    );
}

#[test]
fn an_unsure_mistake_never_fails_the_call() {
    let said = |insult: &str| card(&["introduce:900 state-debt:900", insult]);
    let (sure, unsure) = (said("insult:700"), said("insult:699"));
    assert!(sure.auto_failed && sure.score == 0, "{sure:?}");
    assert!(!unsure.auto_failed && unsure.score > 0, "{unsure:?}");
    assert!(unsure.mistakes.iter().all(|mistake: &Mistake| !mistake.auto_fail && mistake.points > 0));
}

#[test]
fn an_unsure_technique_counts_and_says_so() {
    let card = card(&["introduce:300 state-debt:900"]);
    let quote = |id: &str| {
        let item = card.items.iter().find(|item| item.id == id).expect("it is on the card");
        assert_eq!(item.status, ItemStatus::Yes);
        item.quote.as_ref().expect("it was said").unsure
    };
    assert!(quote("introduce") && !quote("state-debt"));
}

#[test]
fn the_judge_says_what_the_scorecard_says() {
    let mut ring = Ring::with(heard(sparring("", "")));
    let entries = ring.session().say("argue:500");
    let judged = entries.iter().find_map(|entry| match &entry.event {
        Event::Judged { verdicts } => verdicts.first().map(|verdict| verdict.points),
        _ => None,
    });
    assert_eq!(judged.map(|points| vec![points]), Some(points(&ring.session().scorecard())));
}

#[test]
fn a_run_that_is_taken_up_again_stays_unsure_of_it() {
    let briefing = heard(sparring_expecting("[state-debt]", ""));
    let mut ring = Ring::with(briefing.clone());
    ring.session().say("introduce:900 insult:500");
    ring.session().say("state-debt:650 argue:690");
    let (before, transcript) = (ring.session().scorecard(), ring.session().transcript());
    let (resumed, _) = Session::resume(briefing, &transcript).expect("nothing has changed since");
    assert_eq!(resumed.scorecard(), before);
    assert!(!before.auto_failed);
}

/// A script's moves as words that [`ToldOutright`] hears surely.
fn outright(script: &Script) -> Script {
    let step = |step: &Step| match step {
        Step::Say { means: Some(means), answers, .. } => {
            let ids = means.iter().map(|ix| format!("{}:1000", playbook().get(ix).id)).collect::<Vec<_>>();
            Step::Say { words: Localized::only(Lang::En, &ids.join(" ")), means: None, answers: answers.clone() }
        }
        other => other.clone(),
    };
    Script { calls: script.calls.iter().map(|steps| steps.iter().map(step).collect()).collect(), ..script.clone() }
}

/// The law of the score holds for what was hardly heard too: a mistake never pays.
#[test]
fn an_unsure_mistake_added_to_any_turn_of_a_model_call_never_pays() {
    let unsure = UNSURE - 50;
    on_all_cores(&scenarios(), |id| {
        let model = outright(&script(id, "model"));
        let score = |script: &Script, seed| {
            let played = play_script(heard(briefing(id, Lang::En)), script, Hearing::ByText, seed, |_| {});
            score_transcript(&played.transcript).score
        };
        for seed in 0..2 {
            let clean = score(&model, seed);
            assert!(clean >= 90, "{id}, seed {seed}: {clean}");
            for call in 0..model.calls.len() {
                for turn in 0..model.calls[call].len() {
                    for mistake in method(MoveKind::Mistake) {
                        let mut worse = model.clone();
                        let Step::Say { words, .. } = &mut worse.calls[call][turn] else { continue };
                        let more = format!("{} {mistake}:{unsure}", words.get(Lang::En).unwrap_or_default());
                        *words = Localized::only(Lang::En, &more);
                        let erred = score(&worse, seed);
                        assert!(erred <= clean, "{id}, seed {seed}, {call}.{turn} + {mistake}: {clean}, then {erred}");
                    }
                }
            }
        }
    });
}
