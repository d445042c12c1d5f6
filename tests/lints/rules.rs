//! Rules that do not do what they say.

use insta::assert_snapshot;

use crate::makeshift::debtor;

#[test]
fn a_fact_that_nothing_sets() {
    let draft = debtor(
        "
memory: { resent: 0 }
rules:
  - { id: sent-it, hears: confirm-receipt, memory: { resent: at least 1 }, says: [{ en: It is here. }] }",
    );
    assert_snapshot!(draft.found("fact-never-set"), @"
    warning[fact-never-set]: `sent-it` never fires: `resent` is never at least 1
     --> scenarios/late.yaml:4:54
      |
    4 |   - { id: sent-it, hears: confirm-receipt, memory: { resent: at least 1 }, says: [{ en: It is here. }] }
      |                                                      ^^^^^^
      |
      = help: `resent` can be 0: let a rule set it, or test something else
    ");
}

#[test]
fn a_fact_that_two_rules_bring_there_together() {
    let draft = debtor(
        "
memory: { hints: 0 }
rules:
  - { id: one, on: { hears: introduce }, adds: { hints: 1 } }
  - { id: two, on: { hears: small-talk, memory: { hints: under 2 } }, adds: { hints: 2 } }
  - { id: three, hears: small-talk, memory: { hints: 3 }, says: [{ en: Three. }] }",
    );
    assert_eq!(draft.found("fact-never-set"), "");
}

#[test]
fn a_fact_that_no_rule_tests() {
    let draft = debtor("memory: { moved: 0 }\nrules: [{ id: moves, on: { hears: acknowledge }, adds: { moved: 1 } }]");
    assert_snapshot!(draft.found("fact-never-read"), @"
    warning[fact-never-read]: no rule tests `moved`
     --> scenarios/late.yaml:1:11
      |
    1 | memory: { moved: 0 }
      |           ^^^^^
      |
      = help: test it in a rule, or take it out
    ");
}

#[test]
fn a_state_that_an_obstacle_never_reaches() {
    let draft = debtor(
        "
obstacles: { complaint: hidden }
rules: [{ id: thanks, hears: commit-fix, obstacles: { complaint: named }, says: [{ en: Thank you. }] }]",
    );
    assert_snapshot!(draft.found("obstacle-never-so"), @"
    warning[obstacle-never-so]: `thanks` never fires: here `complaint` can only be hidden
     --> scenarios/late.yaml:3:55
      |
    3 | rules: [{ id: thanks, hears: commit-fix, obstacles: { complaint: named }, says: [{ en: Thank you. }] }]
      |                                                       ^^^^^^^^^
      |
      = help: let a rule bring it to that state (`makes:`), or take the test out
    ");
}

#[test]
fn an_obstacle_that_nothing_clears() {
    let draft = debtor(
        "obstacles: { forgot: hidden }\nrules: [{ id: reminded, on: { hears: state-debt }, makes: { forgot: named } }]",
    );
    assert_snapshot!(draft.found("obstacle-stays"), @"
    warning[obstacle-stays]: nothing ever clears the obstacle `forgot`
     --> scenarios/late.yaml:1:14
      |
    1 | obstacles: { forgot: hidden }
      |              ^^^^^^
      |
      = help: let a rule that hears the right move say `makes: { forgot: addressed }`
    ");
    let cleared = debtor(
        "obstacles: { forgot: hidden }\nrules: [{ id: reminded, on: { hears: state-debt }, makes: { forgot: resolved } }]",
    );
    assert_eq!(cleared.found("obstacle-stays"), "");
}

#[test]
fn somebody_who_never_comes_to_the_telephone() {
    let draft = debtor(
        "
people:
  - { id: ivan, name: { en: Ivan }, role: { en: owner }, firm: { en: Stroykom }, answers: true, decides: true }
  - { id: olga, name: { en: Olga }, role: { en: clerk }, firm: { en: Stroykom } }",
    );
    assert_snapshot!(draft.found("person-never-speaks"), @"
    warning[person-never-speaks]: `olga` never comes to the telephone
     --> scenarios/late.yaml:4:5
      |
    4 |   - { id: olga, name: { en: Olga }, role: { en: clerk }, firm: { en: Stroykom } }
      |     ^
      |
      = help: hand over to them: `hands-over: olga`
    ");
}

#[test]
fn moments_that_never_come() {
    let draft = debtor(
        "
patience: 5
rules:
  - { id: late, hears: small-talk, turn: at least 9, says: [{ en: Late. }] }
  - { id: paid, hears: small-talk, promise: dated, says: [{ en: Paid. }] }",
    );
    assert_snapshot!(draft.found("criterion-never-holds"), @"
    warning[criterion-never-holds]: `late` never fires: patience is gone after 5 turns, so it is never turn at least 9
     --> scenarios/late.yaml:4:36
      |
    4 |   - { id: late, hears: small-talk, turn: at least 9, says: [{ en: Late. }] }
      |                                    ^^^^
      |
      = help: change the criterion, or bring the moment about
    warning[criterion-never-holds]: `paid` never fires: nobody ever promises that
     --> scenarios/late.yaml:5:36
      |
    5 |   - { id: paid, hears: small-talk, promise: dated, says: [{ en: Paid. }] }
      |                                    ^^^^^^^
      |
      = help: change the criterion, or bring the moment about
    ");
}

#[test]
fn a_move_that_is_not_true_in_this_case() {
    let draft = debtor("rules: [{ id: glad, hears: offer-benefit, says: [{ en: Good to know. }] }]");
    assert_snapshot!(draft.found("move-untrue-here"), @"
    warning[move-untrue-here]: `glad` never fires: `offer-benefit` is not true in this case
     --> scenarios/late.yaml:1:21
      |
    1 | rules: [{ id: glad, hears: offer-benefit, says: [{ en: Good to know. }] }]
      |                     ^^^^^
      |
      = help: give the case stock, or let the rule hear `wrong-fact`
    ");
}

/// A response with this id and these criteria, and so many variants.
fn response(id: &str, criteria: &str, variants: usize) -> String {
    let says: Vec<String> = (0..variants).map(|at| format!("{{ en: Line {at} of {id}. }}")).collect();
    format!("  - {{ id: {id}, {criteria}, says: [{}] }}\n", says.join(", "))
}

#[test]
fn a_response_that_a_more_specific_one_hides() {
    let rules =
        response("why", "hears: ask-reason", 2) + &response("why-early", "hears: ask-reason, turn: at least 1", 20);
    assert_snapshot!(debtor(&format!("rules:\n{rules}")).found("hidden-by-specific"), @"
    warning[hidden-by-specific]: `why` never speaks: `why-early` is more specific and always holds then
     --> scenarios/late.yaml:2:11
      |
    2 |   - { id: why, hears: ask-reason, says: [{ en: Line 0 of why. }, { en: Line 1 of why. }] }
      |           ^^^
      |
     ::: scenarios/late.yaml:3:11
      |
    3 |   - { id: why-early, hears: ask-reason, turn: at least 1, says: [{ en: Line 0 of why-early. }, { en: Line 1 of why-early. }, { en: Li...
      |           --------- this one speaks instead
      |
      = help: add a criterion that the other does not have, or take one of the two out
    ");
    let steps_aside =
        response("why", "hears: ask-reason", 2) + &response("why-early", "hears: ask-reason, turn: at least 1", 3);
    assert_eq!(debtor(&format!("rules:\n{steps_aside}")).found("hidden-by-specific"), "", "three lines run out");
}

#[test]
fn a_trait_that_speaks_in_place_of_the_scenario() {
    let own = response("why", "hears: ask-reason", 2);
    let sly = response("why", "hears: [ask-reason, small-talk], call: at least 1", 1);
    let draft = debtor(&format!("traits: [plain, sly]\nrules:\n{own}")).a_trait("sly", &format!("rules:\n{sly}"));
    assert_snapshot!(draft.found("trait-hides-own"), @"
    warning[trait-hides-own]: `sly/why` speaks before `why` whenever both hold
     --> scenarios/late.yaml:3:11
      |
    3 |   - { id: why, hears: ask-reason, says: [{ en: Line 0 of why. }, { en: Line 1 of why. }] }
      |           ^^^
      |
     ::: scenarios/traits/sly.yaml:3:11
      |
    3 |   - { id: why, hears: [ask-reason, small-talk], call: at least 1, says: [{ en: Line 0 of why. }] }
      |           --- more criteria, and all of them hold then
      |
      = help: add `overrides: [sly/why]`, or a criterion to the scenario's own rule
    ");
}

#[test]
fn a_move_without_an_answer() {
    let rules = "
traits: []
rules:
  - { id: picks-up, hears: dialled, says: [{ en: Yes? }] }
  - { id: answers, hears: technique, says: [{ en: Hm. }] }
  - { id: is-hurt, hears: mistake, gauges: { heat: at least 60 }, says: [{ en: Well! }] }
  - { id: is-calm, hears: mistake, gauges: { heat: under 60 }, says: [{ en: Well. }] }
  - { id: leaves, hears: nothing, ends: goodbye, says: [{ en: Bye. }] }";
    assert_snapshot!(debtor(rules).found("move-without-answer"), @"
    warning[move-without-answer]: the debtor may have no answer to `silence`
     --> scenarios/late.yaml:3:1
      |
    3 | rules:
      | ^^^^^
      |
      = help: add a response to it without further criteria, or the trait `everyone`
    ");
}

#[test]
fn a_goodbye_that_nobody_hears() {
    assert_snapshot!(debtor("rules: []").found("goodbye-unheard"), @"
    warning[goodbye-unheard]: no line ends the call when the trainee says goodbye
     --> scenarios/late.yaml:1:1
      |
    1 | rules: []
      | ^^^^^
      |
      = help: add a response with `hears: close-politely` and `ends: goodbye`, or the trait `everyone`
    ");
}

#[test]
fn an_answer_to_everything_with_one_wording() {
    let draft = debtor("rules: [{ id: hums, hears: [technique, nothing], says: [{ en: Hm. }] }]");
    assert_snapshot!(draft.found("single-variant"), @"
    warning[single-variant]: `hums` is a general answer with one wording
     --> scenarios/late.yaml:1:15
      |
    1 | rules: [{ id: hums, hears: [technique, nothing], says: [{ en: Hm. }] }]
      |               ^^^^
      |
      = help: add two or three variants
    ");
}

#[test]
fn causes_that_play_alike() {
    let draft = debtor("causes:\n  greed: { truth: { en: Greed. } }\n  fear: { truth: { en: Fear. } }");
    assert_snapshot!(draft.found("cause-without-difference"), @"
    warning[cause-without-difference]: the causes `greed` and `fear` play alike
     --> scenarios/late.yaml:3:3
      |
    3 |   fear: { truth: { en: Fear. } }
      |   ^^^^
      |
     ::: scenarios/late.yaml:2:3
      |
    2 |   greed: { truth: { en: Greed. } }
      |   ----- the other
      |
      = help: give one of them a fact or an obstacle of its own
    ");
}

#[test]
fn a_promised_day_before_any_promise() {
    let draft =
        debtor("rules: [{ id: repeats, hears: ask-payment-date, says: [{ en: 'As I said, {promise-date}.' }] }]");
    assert_snapshot!(draft.found("promise-too-early"), @"
    warning[promise-too-early]: `repeats` names what was promised, and nothing need be promised yet
     --> scenarios/late.yaml:1:62
      |
    1 | rules: [{ id: repeats, hears: ask-payment-date, says: [{ en: 'As I said, {promise-date}.' }] }]
      |                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: add `promise: not none` to the rule, or let it promise
    ");
}

#[test]
fn everyone_behind_a_persona() {
    let draft = debtor("traits: [plain, everyone]").a_trait("everyone", "rules: []");
    assert_snapshot!(draft.found("everyone-not-first"), @"
    warning[everyone-not-first]: `everyone` wins ties against `plain` here
     --> scenarios/late.yaml:1:17
      |
    1 | traits: [plain, everyone]
      |                 ^^^^^^^^
      |
      = help: put `everyone` first
    ");
}

#[test]
fn a_call_back_at_another_time() {
    let draft = debtor(
        "
calls: [{}, { after: 30 minutes }]
rules: [{ id: later, hears: schedule-callback, calls-back: 1 day, says: [{ en: Tomorrow. }] }]",
    );
    assert_snapshot!(draft.found("callback-time-differs"), @"
    warning[callback-time-differs]: `later` agrees on another time than the next call comes
     --> scenarios/late.yaml:3:48
      |
    3 | rules: [{ id: later, hears: schedule-callback, calls-back: 1 day, says: [{ en: Tomorrow. }] }]
      |                                                ^^^^^^^^^^
      |
      = help: write the same time under `calls-back:` and the next call's `after:`
    ");
}

#[test]
fn once_a_day_is_promised_no_call_comes_that_could_come_at_another_time() {
    let agrees = |rule: &str| {
        debtor(&format!("calls: [{{}}, {{ after: 30 minutes }}]\nrules: [{{ id: later, hears: schedule-callback, calls-back: 1 day, {rule}, says: [{{ en: Tomorrow. }}] }}]"))
            .found("callback-time-differs")
    };
    assert_eq!(agrees("promise: dated"), "");
    assert_eq!(agrees("promises: { in: 2 days, names: [sum, date] }"), "");
    assert!(agrees("promise: vague").contains("`later`"));
    assert!(agrees("promises: { in: 2 days, names: [date] }").contains("`later`"), "without the sum it is only vague");
}

#[test]
fn a_fault_of_a_trait_is_one_only_where_every_scenario_has_it() {
    let waits =
        "memory: { sent: 0 }\nrules: [{ id: waits, hears: ask-reason, memory: { sent: 1 }, says: [{ en: It came. }] }]";
    let sends = "traits: [plain, shared]\nrules: [{ id: sends, on: { hears: offer-resend }, sets: { sent: 1 } }]";
    let alone = debtor("traits: [plain, shared]").a_trait("shared", waits);
    assert!(alone.found("fact-never-set").contains("shared/waits"));
    assert_eq!(alone.scenario("other", sends).found("fact-never-set"), "");
}
