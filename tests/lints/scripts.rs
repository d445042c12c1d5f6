//! Call scripts, and what tests ask of them.

use insta::assert_snapshot;

use crate::makeshift::{debtor, gym};

#[test]
fn no_tests_at_all() {
    assert_snapshot!(debtor("rules: []").found("no-tests"), @"
    warning[no-tests]: the scenario has no `tests:`
     --> scenarios/late.yaml:3:1
      |
    3 | title: { en: A late payer }
      | ^^^^^
      |
      = help: add `- { script: model, outcome: promise, score: at least 90 }` under `tests:`, and write that script
    ");
}

#[test]
fn tests_that_never_win() {
    let draft =
        debtor("tests: [{ script: failing, score: at most 50 }]").script("failing", "calls: [[{ hang-up: true }]]");
    assert_snapshot!(draft.found("no-tests"), @"
    warning[no-tests]: no test shows that the goal can be reached
     --> scenarios/late.yaml:1:1
      |
    1 | tests: [{ script: failing, score: at most 50 }]
      | ^^^^^
      |
      = help: add `- { script: model, outcome: promise, score: at least 90 }` under `tests:`, and write that script
    ");
}

#[test]
fn a_test_that_cannot_fail() {
    let draft = debtor("tests: [{ script: model }, { script: model, score: at least 0 }]")
        .script("model", "calls: [[{ hang-up: true }]]");
    assert_snapshot!(draft.found("idle-test"), @"
    warning[idle-test]: nothing can fail the test of `model`
     --> scenarios/late.yaml:1:9
      |
    1 | tests: [{ script: model }, { script: model, score: at least 0 }]
      |         ^
      |
      = help: add `outcome:`, or a `score:` that not every call has
    warning[idle-test]: nothing can fail the test of `model`
     --> scenarios/late.yaml:1:28
      |
    1 | tests: [{ script: model }, { script: model, score: at least 0 }]
      |                            ^
      |
      = help: add `outcome:`, or a `score:` that not every call has
    ");
}

#[test]
fn a_model_call_that_claims_what_is_not_true() {
    let draft = gym()
        .scenario("late", "")
        .script("model", "calls: [[{ say: { en: It is in stock. }, means: [offer-benefit] }]]");
    assert_snapshot!(draft.found("script-untrue-move"), @"
    warning[script-untrue-move]: here `offer-benefit` is the mistake `wrong-fact`
     --> scripts/calls/late/model.yaml:3:50
      |
    3 | calls: [[{ say: { en: It is in stock. }, means: [offer-benefit] }]]
      |                                                  ^^^^^^^^^^^^^
      |
      = help: give the case stock, or take the move out
    ");
}

#[test]
fn a_script_that_outlasts_the_debtors_patience() {
    let step = "  - - say: { en: Hello. }\n      means: [small-talk]\n    - wait: 5\n    - say: { en: Still there? }\n      means: []\n";
    let draft = debtor("patience: 3").script("model", &format!("calls:\n{step}"));
    assert_snapshot!(draft.found("script-outlasts-patience"), @"
    warning[script-outlasts-patience]: patience (3) is gone before this line
     --> scripts/calls/late/model.yaml:7:7
      |
    7 |     - say: { en: Still there? }
      |       ^
      |
      = help: shorten the script, or give the debtor more `patience:`
    ");
}

#[test]
fn a_line_that_does_not_say_what_it_means() {
    let draft = debtor("").script("model", "calls: [[{ say: { en: Hello. } }]]");
    assert_snapshot!(draft.found("script-without-means"), @"
    warning[script-without-means]: this line does not say what it means
     --> scripts/calls/late/model.yaml:3:10
      |
    3 | calls: [[{ say: { en: Hello. } }]]
      |          ^
      |
      = help: add `means:` with its moves
    ");
}
