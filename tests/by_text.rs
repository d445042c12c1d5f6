//! The shipped scripts through the ear: what people say must come to what the script says they mean.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use ringside::ear::{AttentiveEar, Ear};
use ringside::playbook::Outcome;
use ringside::rehearse::{Hearing, play_script};
use ringside::score::score_transcript;
use ringside::session::{Session, case_facts, house_moves_for, true_claims};
use ringside::text::Lang;
use ringside::transcript::Event;
use ringside::world::Briefing;

mod ring;

/// Ears by the house moves that they have learned: learning takes a while, and many debtors listen for the same.
static EARS: Mutex<BTreeMap<Vec<String>, Arc<Ear>>> = Mutex::new(BTreeMap::new());

fn ear_of(briefing: &Briefing) -> Arc<Ear> {
    let house = house_moves_for(&briefing.playbook, &briefing.scenario);
    let ids = house.iter().map(|examples| examples.id.to_string()).collect();
    let mut ears = EARS.lock().unwrap_or_else(PoisonError::into_inner);
    Arc::clone(ears.entry(ids).or_insert_with(|| Arc::new(shipped_ear().with_house_moves(&house))))
}

fn shipped_ear() -> Ear {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("scripts/weights/ear.bin");
    let weights = std::fs::read(path).expect("the weights ship");
    Ear::load(&weights).expect("the shipped weights are whole")
}

/// A shipped scenario with the ear that its calls are heard with.
fn heard(id: &str, lang: Lang) -> Briefing {
    let briefing = ring::briefing(id, lang);
    let case = &briefing.scenario.case;
    let ear = AttentiveEar::new(ear_of(&briefing), case_facts(case, briefing.at.date()), true_claims(case));
    Briefing { ear: Some(Arc::new(ear)), ..briefing }
}

/// Outcome and score of a script's words, for each seed.
fn spoken(id: &str, name: &str, lang: Lang) -> Vec<(u64, Outcome, u16)> {
    let (briefing, script) = (heard(id, lang), ring::script(id, name));
    // Enough seeds for every hidden cause; `ringside play --by-text` plays any.
    (0..8)
        .map(|seed| {
            let played = play_script(briefing.clone(), &script, Hearing::ByText, seed, |_| {});
            let card = score_transcript(&played.transcript);
            (seed, card.outcome, card.score)
        })
        .collect()
}

/// What is heard in a reply after the forgetful one has promised the 12th of March.
fn heard_after_the_promise(lang: Lang, opening: &str, reply: &str) -> Vec<String> {
    let mut session = Session::open(heard("forgetful", lang), 5);
    session.dial();
    session.say(opening);
    let heard = session.say(reply).into_iter().find_map(|entry| match entry.event {
        Event::Heard { moves } => Some(moves),
        _ => None,
    });
    heard.unwrap_or_default().into_iter().map(|heard| heard.id).collect()
}

#[test]
fn a_promise_read_back_is_pinned_down_and_a_wrong_one_is_wrong() {
    let opening = "Good morning, this is Nina Harper from Packwell. How is your day going?";
    let en = |reply: &str| heard_after_the_promise(Lang::En, opening, reply);
    assert_eq!(en("So that is 38,600 roubles on 12 March, agreed?"), ["confirm-commitment"]);
    assert_eq!(en("So, 38,600 on the 15th, right?"), ["wrong-fact"]);
    assert_eq!(en("So, 36,800 roubles on the 12th, right?"), ["wrong-fact"]);

    let opening = "Доброе утро! Нина Гарина, компания «Упакград». Как ваш день?";
    let ru = |reply: &str| heard_after_the_promise(Lang::Ru, opening, reply);
    assert_eq!(ru("Договорились: 12 марта, 38 600."), ["confirm-commitment"]);
    assert_eq!(ru("Записал: 38 600 рублей 15 марта, верно?"), ["wrong-fact"]);
}

#[test]
fn the_day_of_the_next_call_is_no_wrong_day_of_payment() {
    let opening = "Борис Львович, добрый день, это Нина, «Упакград». Как идёт день?";
    let ru = |reply: &str| heard_after_the_promise(Lang::Ru, opening, reply);
    assert_eq!(
        ru("Итого 12 марта вся сумма 38 600 рублей по счёту 1182, платите лично вы. 13 марта позвоню и проверю."),
        ["confirm-commitment", "schedule-callback"]
    );
    assert_eq!(ru("Хорошо, договорились. 13 марта позвоню и проверю 🙂"), ["schedule-callback"]);
    assert_eq!(ru("Итого 38 600 рублей, 13 марта, верно?"), ["wrong-fact"], "nobody has promised that");

    let opening = "Good morning, this is Nina Harper from Packwell. How is your day going?";
    let en = |reply: &str| heard_after_the_promise(Lang::En, opening, reply);
    assert_eq!(
        en("38,600 roubles on 12 March, then. I'll ring you on the 13th to check."),
        ["confirm-commitment", "schedule-callback"]
    );
}

#[test]
fn the_proof_of_a_read_back_is_its_sentence() {
    let mut session = Session::open(heard("forgetful", Lang::En), 5);
    session.dial();
    session.say("Good morning, this is Nina Harper from Packwell. How is your day going?");
    let reply = "Lovely 🙂. So 38,600 roubles on 12 March, from you personally, right? Thanks.";
    let moves = session.say(reply).into_iter().find_map(|entry| match entry.event {
        Event::Heard { moves } => Some(moves),
        _ => None,
    });
    let pinned = moves.into_iter().flatten().find(|heard| heard.id == "confirm-commitment").expect("a read-back");
    let [from, to] = pinned.span.map(|byte| byte as usize);
    assert_eq!(&reply[from..to], "So 38,600 roubles on 12 March, from you personally, right?");
}

#[test]
fn the_same_word_over_and_over_says_nothing() {
    let mut session = Session::open(heard("forgetful", Lang::En), 1);
    session.dial();
    for babble in ["word ".repeat(20_000), "деньги ".repeat(9), "🙂 ".repeat(50)] {
        let moves = session.say(&babble).into_iter().find_map(|entry| match entry.event {
            Event::Heard { moves } => Some(moves),
            _ => None,
        });
        assert_eq!(moves, Some(Vec::new()));
    }
}

#[test]
fn a_greeting_after_swearing_refuses_no_tone() {
    let mut session = Session::open(heard("profane", Lang::Ru), 1);
    session.dial();
    let heard = session.say("Добрый день, Степан Ильич. Анна Белова, «Орбита-Сервис», хочу напомнить о нас");
    let boundary = |entry: &ringside::transcript::Entry| match &entry.event {
        Event::Heard { moves } => moves.iter().any(|heard| heard.id == "set-boundary"),
        _ => false,
    };
    assert!(!heard.iter().any(boundary));
}

fn all() -> Vec<(String, Lang)> {
    let ids = ring::scenarios();
    ids.into_iter().flat_map(|id| [(id.clone(), Lang::En), (id, Lang::Ru)]).collect()
}

#[test]
fn a_model_call_is_one_by_its_words_too() {
    let weak = ring::on_all_cores(&all(), |(id, lang)| {
        let runs = spoken(id, "model", *lang).into_iter();
        // For one without cash before a bankruptcy, the clear result is no promise.
        let goals = &ring::briefing(id, *lang).scenario.goals;
        let weak = runs.filter(|(_, outcome, score)| !goals.contains(outcome) || *score < 90);
        weak.map(|run| format!("{id} {lang}: {run:?}")).collect::<Vec<_>>()
    });
    assert_eq!(weak.concat(), Vec::<String>::new());
}

#[test]
fn a_failing_call_fails_by_its_words_too() {
    let strong = ring::on_all_cores(&all(), |(id, lang)| {
        let runs = spoken(id, "failing", *lang).into_iter();
        runs.filter(|(_, _, score)| *score > 50).map(|run| format!("{id} {lang}: {run:?}")).collect::<Vec<_>>()
    });
    assert_eq!(strong.concat(), Vec::<String>::new());
}
