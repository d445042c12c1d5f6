//! What the debrief advises, and what it does not: the openings that came, the person on the line, the cause of this call.

use crate::bench::{AT, Bench};

/// June picks up, Roy decides; what they want is told only to those who ask for it.
const DESK: &str = r#"ringside: 1
title: { en: The front desk, ru: Приёмная }
stage: overdue
us: { firm: { en: Packwell, ru: Упакград }, goods: { en: boxes, ru: коробки } }
people:
  - id: june
    name: { en: June Park, ru: Юна Парк }
    role: { en: secretary, ru: секретарь }
    firm: { en: Harbour, ru: Гавань }
    answers: true
  - id: roy
    name: { en: Roy Marsh, ru: Рой Марш }
    role: { en: director, ru: директор }
    firm: { en: Harbour, ru: Гавань }
    decides: true
case: { invoice: { number: "7", amount: 5000 RUB, issued: 14 days ago, due: 4 days ago } }
patience: 40
rules:
  - { id: picks-up, hears: dialled, says: [{ en: Harbour., ru: Гавань. }] }
  - id: bent
    hears: ask-reason
    invites: [probe-complaint]
    because: { en: "She saw the [[damn]] boxes herself.", ru: Она сама видела коробки. }
    says: [{ en: The boxes came bent., ru: Коробки пришли мятые. }]
  - { id: puts-through, hears: ask-decision-maker, hands-over: roy, says: [{ en: Roy!, ru: Рой! }] }
  - { id: waits, hears: silence, says: [{ en: Hello?, ru: Алло? }] }
  - { id: mumbles, hears: nothing, says: [{ en: Mm., ru: Мм. }] }
  - { id: listens, hears: technique, says: [{ en: Yes., ru: Да. }] }
  - { id: bristles, hears: mistake, says: [{ en: Really., ru: Вот как. }] }
  - { id: enough, patience: 0, says: [{ en: Enough., ru: Хватит. }], ends: goodbye }
expects: [ask-payment-date, ask-reason, probe-complaint]
"#;

const MODEL: &str = r#"ringside: 1
scenario: desk
calls:
  - - say: { en: "Anna from Packwell. What is the reason?", ru: "Анна, Упакград. В чём причина?" }
      means: [introduce, ask-reason]
    - say: { en: "Bent in what way?", ru: "Как именно мятые?" }
      means: [probe-complaint]
      answers: [bent]
    - say: { en: "Mr Marsh, on what date will you pay?", ru: "Рой Марш, какого числа оплатите?" }
      means: [ask-payment-date]
"#;

fn played(caller: &str, format: &str, lang: &str) -> String {
    let bench = Bench::new();
    bench.write("gym/ringside.yaml", "ringside: 1\n");
    bench.write("gym/scenarios/desk.yaml", DESK);
    bench.write("gym/scripts/calls/desk/model.yaml", MODEL);
    bench.write("gym/scripts/calls/desk/caller.yaml", format!("ringside: 1\nscenario: desk\ncalls:\n  -{caller}"));
    let play = ["play", "desk", "--at", AT, "--script", "caller", "--lang", lang, "--format", format];
    bench.run_in("gym", &play).good()
}

fn section<'a>(debrief: &'a str, title: &str) -> &'a str {
    let (_, rest) = debrief.split_once(title).unwrap_or_else(|| panic!("no `{title}` in {debrief}"));
    rest.split_once("\n\n").map_or(rest, |(section, _)| section)
}

const SHORT: &str = " [{ say: { en: Anna here., ru: Это Анна. }, means: [introduce] }, { hang-up: true }]";
const ASKED: &str = "
    - { say: { en: Anna here. Why?, ru: Это Анна. Почему? }, means: [introduce, ask-reason] }
    - { hang-up: true }";

#[test]
fn what_nobody_gave_an_opening_for_is_told_apart_and_not_advised() {
    let short = played(SHORT, "text", "en");
    insta::assert_snapshot!(section(&short, "Did not come up"), @"
    : the debtor gave no opening for it (its points are let off only where a call reaches its goal without a mistake)
      15  Ask what exactly is wrong
    ");
    assert!(!section(&short, "What was missed").contains("exactly is wrong"), "{short}");
    assert!(!section(&short, "Next time").contains("exactly is wrong"), "{short}");
    // Once the opening was there, it is missed.
    let asked = played(ASKED, "text", "en");
    assert!(section(&asked, "What was missed").contains("exactly is wrong"), "{asked}");
    assert!(!asked.contains("Did not come up"), "{asked}");
}

#[test]
fn a_call_thrown_away_is_worth_no_more_for_what_did_not_come_up() {
    let told =
        |caller: &str| -> serde_json::Value { serde_json::from_str(&played(caller, "json", "en")).expect("JSON") };
    let (short, asked) = (told(SHORT), told(ASKED));
    assert_eq!(short["applicable"], asked["applicable"], "the item weighs as much whether it came up or not");
    let item = |told: &serde_json::Value| {
        let items = told["items"].as_array().expect("items").clone();
        items.into_iter().find(|item| item["id"] == "probe-complaint").expect("the item")
    };
    assert_eq!((&item(&short)["status"], &item(&short)["came_up"]), (&"no".into(), &false.into()));
    assert_eq!((&item(&asked)["status"], &item(&asked)["came_up"]), (&"no".into(), &true.into()));
}

#[test]
fn what_the_debtor_was_thinking_stands_in_every_debrief() {
    insta::assert_snapshot!(section(&played(ASKED, "text", "en"), "What was really behind it"), @"
    «The boxes came bent.» (turn 1)
    thinking: She saw the d*** boxes herself.
    ");
    let page = played(ASKED, "markdown", "ru");
    assert!(page.contains("думает: Она сама видела коробки."), "{page}");
}

#[test]
fn better_words_fit_the_person_and_what_was_said() {
    let short = played(SHORT, "text", "en");
    assert!(!short.contains("Mr Marsh"), "June is on the line: {short}");
    let asked = played(ASKED, "text", "en");
    assert!(asked.contains("you could say: «Bent in what way?»"), "{asked}");
    let through = "
    - { say: { en: Who decides?, ru: Кто решает? }, means: [ask-decision-maker] }
    - { hang-up: true }";
    let through = played(through, "text", "en");
    assert!(through.contains("you could say: «Mr Marsh, on what date will you pay?»"), "Roy is on the line: {through}");
    assert!(!through.contains("Bent in what way?"), "nobody said that they came bent: {through}");
}
