//! Every kind of criterion: when it holds, when it does not.

use std::collections::BTreeMap;

use crate::makeshift::{OnTheLine, debtor};

/// The setting of the tables below.
const SETTING: &str = "
gauges: { trust: 40, heat: 20 }
memory: { denied: 2 }
obstacles: { complaint: hidden, forgot: addressed, no-cash: resolved }
pays-when: { trust: at least 40 }
case:
  delivered: true
  invoice: { number: '417', amount: 184000 RUB, issued: 20 days ago, due: 6 days ago }
temperament: { ask-reason: { heat: 0 }, small-talk: { heat: 0 }, insult: { heat: 0 } }
";

/// Does a response with this criterion speak when the caller asks the reason in the first turn?
fn holds(setting: &str, criterion: &str) -> bool {
    let rules = format!(
        "rules: [{{ id: tested, {criterion}, hears-all: [ask-reason], turn: at least 0, says: [{{ en: Yes. }}] }}]"
    );
    let draft = debtor("traits: [plain, told]").scenario("late", &format!("{setting}traits: [plain, told]"));
    draft.a_trait("told", &rules).call().makes(["ask-reason"]) == "told/tested"
}

#[test]
fn each_kind() {
    let table = [
        ("hears: ask-reason", true),
        ("hears: [insult, ask-reason]", true),
        ("hears: technique", true),
        ("hears: insult", false),
        ("hears: mistake", false),
        ("hears-none: [insult, small-talk]", true),
        ("hears-none: [technique]", false),
        ("gauges: { trust: 40 }", true),
        ("gauges: { trust: at least 41 }", false),
        ("gauges: { trust: at least 40, heat: under 20 }", false),
        ("gauges: { trust: not 41, heat: 10 to 20 }", true),
        ("memory: { denied: 2 }", true),
        ("memory: { denied: over 2 }", false),
        ("obstacles: { complaint: open }", true),
        ("obstacles: { complaint: hidden }", true),
        ("obstacles: { complaint: not open }", false),
        ("obstacles: { forgot: open }", false),
        ("obstacles: { forgot: not open }", true),
        ("obstacles: { forgot: addressed, no-cash: resolved, low-priority: absent }", true),
        ("obstacles: { no-cash: not resolved }", false),
        ("case: { delivered: true, invoice: true, stock: false }", true),
        ("case: { contract: true }", false),
        ("stage: overdue", true),
        ("stage: [current, overdue]", true),
        ("stage: prevention", false),
        ("call: 1", true),
        ("patience: at most 14", true),
        ("patience: over 13", false),
        ("speaker: ivan", true),
        ("willing: false", true),
        ("willing: true", false),
        ("promise: none", true),
        ("promise: not none", false),
        ("times: { ask-reason: 1 }", true),
        ("times: { ask-reason: 1, small-talk: 0 }", true),
        ("times: { ask-reason: at least 2 }", false),
    ];
    for (criterion, expected) in table {
        assert_eq!(holds(SETTING, criterion), expected, "{criterion}");
    }
}

#[test]
fn willing_is_no_open_obstacle_and_pays_when() {
    let willing = |setting: &str| holds(setting, "willing: true");
    assert!(willing(
        "gauges: { urgency: 60 }\npays-when: { urgency: at least 60 }\ntemperament: { ask-reason: { heat: 0 } }\n"
    ));
    assert!(!willing(
        "gauges: { urgency: 59 }\npays-when: { urgency: at least 60 }\ntemperament: { ask-reason: { heat: 0 } }\n"
    ));
    assert!(!willing("obstacles: { complaint: hidden }\n"));
    assert!(willing("obstacles: { complaint: addressed }\n"));
}

/// A debtor whose own rules have these criteria, more specific than `plain`.
fn telling(rules: &[(&str, &str)]) -> OnTheLine {
    let rule = |(id, criteria): &(&str, &str)| {
        format!("  - {{ id: {id}, {criteria}, says: [{{ en: {id}. }}, {{ en: {id}! }}, {{ en: {id}? }}] }}\n")
    };
    let rules: String = rules.iter().map(rule).collect();
    debtor(&format!("calls: [{{}}, {{ after: 2 days }}]\nrules:\n{rules}")).call()
}

#[test]
fn hears_all_and_several_moves_in_a_turn() {
    let mut call = telling(&[("both", "hears-all: [introduce, small-talk]"), ("one", "hears: introduce")]);
    assert_eq!(call.makes(["introduce"]), "one");
    let answer = call.makes(["small-talk", "introduce"]);
    assert!(["both", "one"].contains(&answer.as_str()), "{answer}: both count one, the lot decides");
    assert_eq!(call.makes(["small-talk"]), "plain/shrugs");
}

#[test]
fn turns_count_from_one_in_every_call() {
    let mut call =
        telling(&[("first", "hears: small-talk, turn: 1"), ("again", "hears: small-talk, turn: 1, call: 2")]);
    assert_eq!(call.makes(["small-talk"]), "first");
    assert_eq!(call.makes(["small-talk"]), "plain/shrugs");
    call.hangs_up();
    call.redial();
    assert_eq!(call.makes(["small-talk"]), "again");
}

#[test]
fn times_counts_this_turn_too_up_to_three() {
    let mut call = telling(&[("thrice", "hears: small-talk, times: { small-talk: 3 }")]);
    let answers: Vec<String> = (0..5).map(|_| call.makes(["small-talk"])).collect();
    assert_eq!(answers[..2], ["plain/shrugs", "plain/shrugs"]);
    assert_eq!(answers[2..], ["thrice", "thrice", "thrice"], "three stands for three and more");
}

#[test]
fn dialled_silence_and_nothing() {
    let mut call =
        telling(&[("hello", "hears: dialled"), ("hm", "hears: silence, turn: 1"), ("what", "hears: nothing, turn: 2")]);
    assert_eq!(call.answer(), "hello");
    assert_eq!(call.waits(), "hm");
    assert_eq!(call.makes([]), "what");
}

#[test]
fn promises_are_none_then_vague_then_dated() {
    let rules = "
rules:
  - { id: soon, hears: ask-payment-date, promise: none, says: [{ en: Soon. }], promises: { in: 3 days } }
  - { id: dated, hears: ask-payment-date, promise: vague, says: [{ en: On {promise-date}. }], promises: { names: [sum, date] } }
  - { id: done, hears: ask-payment-date, promise: dated, says: [{ en: I told you. }] }"
        .replace("On {promise-date}.", "'On {promise-date}.'");
    let mut call = debtor(&rules).call();
    assert_eq!(call.makes(["ask-payment-date"]), "soon");
    assert_eq!(call.makes(["ask-payment-date"]), "dated");
    // Friday the 13th and three days is a Monday.
    assert_eq!(call.line(), "On 16 March.");
    assert_eq!(call.makes(["ask-payment-date"]), "done");
}

#[test]
fn who_speaks_changes_with_the_receiver() {
    let text = "
people:
  - { id: ivan, name: { en: Ivan }, role: { en: clerk }, firm: { en: Stroykom }, answers: true }
  - { id: petr, name: { en: Petr }, role: { en: owner }, firm: { en: Stroykom }, decides: true }
rules:
  - { id: passes, hears: ask-decision-maker, speaker: ivan, says: [{ en: Just a moment. }], hands-over: petr }
  - { id: here, hears: ask-decision-maker, speaker: petr, says: [{ en: '{me} speaking.' }] }";
    let mut call = debtor(text).call();
    assert_eq!(call.makes(["ask-decision-maker"]), "passes");
    assert_eq!(call.makes(["ask-decision-maker"]), "here");
    assert_eq!(call.line(), "Petr speaking.");
}

#[test]
fn the_seed_draws_the_cause_by_weight() {
    let text = "
memory: { proof: 0 }
causes:
  pretext: { weight: 3, obstacles: { complaint: hidden } }
  defect: { weight: 1, memory: { proof: 2 }, obstacles: { complaint: named } }
rules:
  - { id: vague, hears: probe-complaint, cause: pretext, memory: { proof: 0 }, says: [{ en: It is just bad. }] }
  - { id: exact, hears: probe-complaint, cause: [defect], memory: { proof: 2 }, says: [{ en: 12 of 40 are cracked. }] }";
    let draft = debtor(text);
    let mut answers: BTreeMap<String, usize> = BTreeMap::new();
    for seed in 0..100 {
        *answers.entry(draft.call_seeded(seed).makes(["probe-complaint"])).or_default() += 1;
    }
    assert_eq!(answers.keys().collect::<Vec<_>>(), ["exact", "vague"]);
    assert!((60..=90).contains(&answers["vague"]), "3 in 4 of 100 were {}", answers["vague"]);
}
