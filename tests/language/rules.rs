//! Rules that do not do what their author means.

use insta::assert_snapshot;

use crate::makeshift::debtor;

/// A debtor with one rule of his own, written in block style at the depth of a list item.
fn rule(lines: &str) -> String {
    debtor(&format!("rules:\n  - id: odd\n    {}", lines.replace('\n', "\n    "))).problems()
}

#[test]
fn a_move_that_nobody_makes() {
    assert_snapshot!(rule("hears: ask-payment-day\nsays: [{ en: No. }]"), @r"
    error[unknown-move]: there is no move `ask-payment-day`
     --> scenarios/late.yaml:3:12
      |
    3 |     hears: ask-payment-day
      |            ^^^^^^^^^^^^^^^
      |
      = help: did you mean `ask-payment-date`?
    ");
}

#[test]
fn a_fact_that_is_not_declared() {
    assert_snapshot!(rule("memory: { denied: 1 }\nsays: [{ en: No. }]"), @r"
    error[undeclared-fact]: the fact `denied` is not declared
     --> scenarios/late.yaml:3:15
      |
    3 |     memory: { denied: 1 }
      |               ^^^^^^
      |
      = help: declare it with a start value: `memory: { denied: 0 }`
    ");
}

#[test]
fn a_gauge_is_no_fact_and_cannot_be_set() {
    assert_snapshot!(rule("on: { hears: insult }\nsets: { heat: 90 }"), @r"
    warning[idle-reaction]: the reaction `odd` changes nothing
     --> scenarios/late.yaml:2:9
      |
    2 |   - id: odd
      |         ^^^
      |
      = help: add `adds:`, `sets:` or `makes:`, or take the rule out
    error[reserved-name]: `heat` is no remembered fact: the game itself keeps it
     --> scenarios/late.yaml:4:13
      |
    4 |     sets: { heat: 90 }
      |             ^^^^
      |
      = help: test it under `gauges:`, change it under `adds:`; call a fact of yours something else
    ");
}

#[test]
fn a_fact_that_has_a_gauges_name() {
    assert_snapshot!(debtor("memory: { trust: 3 }").brief_problems(), @"scenarios/late.yaml:1:11 reserved-name: `trust` is no remembered fact: the game itself keeps it");
}

#[test]
fn more_facts_than_a_debtor_remembers() {
    let facts: String = (1..=25).map(|n| format!("  fact-{n:02}: 0\n")).collect();
    assert_snapshot!(debtor(&format!("memory:\n{facts}")).problems(), @r"
    error[too-much-memory]: a debtor remembers at most 24 facts
      --> scenarios/late.yaml:26:3
       |
    26 |   fact-25: 0
       |   ^^^^^^^
       |
       = help: merge facts that are never true together
    ");
}

#[test]
fn a_person_who_is_not_there() {
    assert_snapshot!(rule("hears: ask-decision-maker\nsays: [{ en: I will get her. }]\nhands-over: iwan"), @r"
    error[unknown-person]: there is no person `iwan` in this scenario
     --> scenarios/late.yaml:5:17
      |
    5 |     hands-over: iwan
      |                 ^^^^
      |
      = help: did you mean `ivan`?
    ");
}

#[test]
fn a_cause_that_is_not_there() {
    assert_snapshot!(rule("cause: pretext\nsays: [{ en: No. }]"), @r"
    error[unknown-cause]: there is no cause `pretext` in this scenario
     --> scenarios/late.yaml:3:12
      |
    3 |     cause: pretext
      |            ^^^^^^^
      |
      = help: the scenario names no cause
    ");
}

#[test]
fn a_rule_that_neither_reacts_nor_speaks() {
    assert_snapshot!(rule("hears: insult"), @r"
    error[empty-rule]: the rule neither reacts nor speaks
     --> scenarios/late.yaml:2:9
      |
    2 |   - id: odd
      |         ^^^
      |
      = help: add `on:` with criteria and effects, or `says:` with lines
    ");
}

#[test]
fn a_rule_that_reacts_and_speaks() {
    assert_snapshot!(rule("on: { hears: insult }\nsays: [{ en: How dare you! }]"), @r"
    error[two-rules-in-one]: a rule has either `on:` (a reaction) or `says:` (a response), not both
     --> scenarios/late.yaml:2:9
      |
    2 |   - id: odd
      |         ^^^
      |
      = help: a response's criteria stand beside `says:`; make two rules of it
    ");
}

#[test]
fn a_criterion_beside_on() {
    assert_snapshot!(rule("on: { hears: insult }\nobstacles: { complaint: named }\nadds: { heat: 3 }"), @r"
    error[misplaced-key]: `obstacles` beside `on:` means nothing
     --> scenarios/late.yaml:4:5
      |
    4 |     obstacles: { complaint: named }
      |     ^^^^^^^^^
      |
      = help: criteria stand under `on:`; to change an obstacle write `makes:`
    ");
}

#[test]
fn a_reaction_that_changes_nothing() {
    assert_snapshot!(rule("on: { hears: insult }"), @r"
    warning[idle-reaction]: the reaction `odd` changes nothing
     --> scenarios/late.yaml:2:9
      |
    2 |   - id: odd
      |         ^^^
      |
      = help: add `adds:`, `sets:` or `makes:`, or take the rule out
    ");
}

#[test]
fn a_rule_without_criteria() {
    assert_snapshot!(rule("says: [{ en: Well. }]"), @r"
    warning[rule-always-holds]: the rule `odd` has no criteria: it holds in every turn, silence and all
     --> scenarios/late.yaml:2:9
      |
    2 |   - id: odd
      |         ^^^
      |
      = help: say when: `hears: [technique, mistake, nothing]` is any reply
    ");
}

#[test]
fn the_same_id_twice() {
    let rules =
        "rules:\n  - { id: a, hears: insult, says: [{ en: Oh. }] }\n  - { id: a, hears: accuse, says: [{ en: So. }] }";
    assert_snapshot!(debtor(rules).problems(), @r"
    error[duplicate-rule]: there are two rules `a` in this file
     --> scenarios/late.yaml:3:11
      |
    3 |   - { id: a, hears: accuse, says: [{ en: So. }] }
      |           ^
      |
     ::: scenarios/late.yaml:2:11
      |
    2 |   - { id: a, hears: insult, says: [{ en: Oh. }] }
      |           - the first
    ");
}

#[test]
fn no_debt_no_promise() {
    let text = "case: {}\nrules:\n  - id: pays\n    hears: ask-payment-date\n    says: [{ en: Monday. }]\n    promises: { in: 3 days }";
    assert_snapshot!(debtor(text).problems(), @r"
    error[promise-without-debt]: the line promises to pay, but the case has no invoice
     --> scenarios/late.yaml:6:15
      |
    6 |     promises: { in: 3 days }
      |               ^
      |
      = help: give the case an `invoice:`, or take the promise out
    ");
}

#[test]
fn a_promise_that_cannot_be_made_here_is_fine_in_a_trait() {
    let pays =
        "rules:\n  - id: pays\n    case: { invoice: true }\n    says: [{ en: Monday. }]\n    promises: { in: 3 days }";
    assert_eq!(debtor("traits: [plain, payer]\ncase: {}").a_trait("payer", pays).problems(), "");
}

#[test]
fn the_receiver_handed_to_oneself() {
    assert_snapshot!(rule("speaker: ivan\nsays: [{ en: I will get him. }]\nhands-over: ivan"), @r"
    error[hands-over-to-self]: in `odd` somebody hands the receiver to themselves
     --> scenarios/late.yaml:2:9
      |
    2 |   - id: odd
      |         ^^^
      |
      = help: `speaker:` is who speaks now, `hands-over:` who speaks next
    ");
}

/// Criteria that contradict each other or ask for what cannot be, and what the loader says of them.
#[test]
fn rules_that_can_never_fire() {
    let cases = [
        ("hears: insult\nhears-none: [insult, accuse]", "`hears-none` forbids what `hears` asks for"),
        ("hears-all: [insult, accuse]\nhears-none: insult", "`hears-none` forbids what `hears-all` asks for"),
        ("hears: silence\nhears-all: [insult]", "nothing else is heard in such a turn"),
        ("hears-all: [nothing, insult]", "nothing else is heard in such a turn"),
        ("willing: true\nobstacles: { complaint: open }", "nobody is `willing` with an open obstacle"),
        ("willing: true\nobstacles: { complaint: named }", "nobody is `willing` with an open obstacle"),
        ("gauges: { heat: not at least 0 }", "no value passes one of its tests"),
        ("times: { ask-reason: not 0 to 3 }", "no value passes one of its tests"),
        ("patience: under 1", "out of patience, only a line that `ends` the call is said"),
        ("case: { stock: true }", "this scenario has another stage or case"),
        ("stage: [current, prevention]", "this scenario has another stage or case"),
        ("call: 2", "this scenario has no such call"),
    ];
    for (criteria, why) in cases {
        let problems = rule(&format!("{criteria}\nsays: [{{ en: Well. }}]"));
        let expected = format!("error[rule-never-holds]: the rule `odd` can never fire: {why}");
        assert!(problems.starts_with(&expected), "{criteria}\n{problems}");
        assert_eq!(problems.matches("error[").count(), 1, "{criteria}\n{problems}");
    }
}

#[test]
fn a_rule_for_another_stage_is_fine_in_a_trait() {
    let talk = "rules:\n  - id: early\n    stage: current\n    says: [{ en: It is not due yet. }]";
    assert_eq!(debtor("traits: [plain, talk]").a_trait("talk", talk).problems(), "");
}

#[test]
fn counting_stops_at_three() {
    assert_snapshot!(rule("times: { ask-reason: at least 4 }\nsays: [{ en: Enough. }]"), @r"
    error[out-of-range]: `at least 4` is out of range
     --> scenarios/late.yaml:3:26
      |
    3 |     times: { ask-reason: at least 4 }
      |                          ^^^^^^^^^^
      |
      = help: from 0 to 3 is possible
    ");
}

#[test]
fn a_response_that_another_always_beats() {
    let lines: String = (0..20).map(|n| format!("      - en: Line {n}.\n")).collect();
    let always = format!("rules:\n  - id: chatters\n    hears: [small-talk, introduce]\n    says:\n{lines}");
    let loses = "rules:\n  - id: greets\n    hears: small-talk\n    says: [{ en: Hello. }]";
    assert_snapshot!(debtor(&format!("{always}traits: [plain, polite]")).a_trait("polite", loses).problems(), @r"
    warning[shadowed-rule]: `polite/greets` never speaks: `chatters` holds whenever it does, and wins
     --> scenarios/traits/polite.yaml:3:9
      |
    3 |   - id: greets
      |         ^^^^^^
      |
     ::: scenarios/late.yaml:2:9
      |
    2 |   - id: chatters
      |         -------- this one wins
      |
      = help: add a criterion, or `overrides:` the losing rule
    ");
}

#[test]
fn with_few_lines_the_other_steps_aside() {
    let wins = "traits: [plain, polite]\nrules:\n  - { id: chatters, hears: small-talk, says: [{ en: Oh well. }] }";
    let loses = "rules:\n  - { id: greets, hears: small-talk, says: [{ en: Hello. }] }";
    assert_eq!(debtor(wins).a_trait("polite", loses).problems(), "");
}
