//! Call scripts, by themselves and against the scenario they are for.

use insta::assert_snapshot;

use crate::makeshift::debtor;

/// The problems of a script with this one step.
fn step(step: &str) -> String {
    debtor("").script("model", &format!("calls:\n  - - {step}")).script_problems("model")
}

#[test]
fn a_step_that_does_two_things() {
    assert_snapshot!(step("{ wait: 3, hang-up: true }"), @r"
    error[wrong-step]: a step says something, waits, or hangs up: one of the three
     --> scripts/calls/late/model.yaml:4:7
      |
    4 |   - - { wait: 3, hang-up: true }
      |       ^
      |
      = help: write `say:` with texts, `wait:` with seconds, or `hang-up: true`
    ");
}

#[test]
fn a_step_that_does_nothing() {
    assert_snapshot!(step("{ hang-up: false }"), @r"
    error[wrong-step]: a step says something, waits, or hangs up: one of the three
     --> scripts/calls/late/model.yaml:4:7
      |
    4 |   - - { hang-up: false }
      |       ^
      |
      = help: write `say:` with texts, `wait:` with seconds, or `hang-up: true`
    ");
}

#[test]
fn a_move_that_is_none() {
    assert_snapshot!(step("{ say: { en: Hello. }, means: [smalltalk] }"), @r"
    error[unknown-move]: there is no move `smalltalk`
     --> scripts/calls/late/model.yaml:4:38
      |
    4 |   - - { say: { en: Hello. }, means: [smalltalk] }
      |                                      ^^^^^^^^^
      |
      = help: did you mean `small-talk`?
    ");
}

#[test]
fn an_answer_to_a_response_that_is_not_there() {
    assert_snapshot!(step("{ say: { en: Hello. }, means: [], answers: [plain/shrug] }"), @r"
    error[unknown-rule]: `late` has no response `plain/shrug`
     --> scripts/calls/late/model.yaml:4:51
      |
    4 |   - - { say: { en: Hello. }, means: [], answers: [plain/shrug] }
      |                                                   ^^^^^^^^^^^
      |
      = help: did you mean `plain/shrugs`?
    ");
}

#[test]
fn a_placeholder_that_is_none() {
    assert_snapshot!(step("{ say: { en: 'By {promisedate}?' }, means: [confirm-commitment] }"), @r"
    error[unknown-placeholder]: there is nothing to put in for `{promisedate}`
     --> scripts/calls/late/model.yaml:4:24
      |
    4 |   - - { say: { en: 'By {promisedate}?' }, means: [confirm-commitment] }
      |                        ^^^^^^^^^^^^^
      |
      = help: did you mean `promise-date`?
    ");
}

#[test]
fn a_call_that_is_never_dialled() {
    let draft = debtor("").script("model", "calls:\n  - - hang-up: true\n  - - hang-up: true");
    assert_snapshot!(draft.script_problems("model"), @r"
    warning[call-never-dialled]: `late` has no call 2: this one is never dialled
     --> scripts/calls/late/model.yaml:5:5
      |
    5 |   - - hang-up: true
      |     ^
      |
      = help: add a call to the scenario's `calls:`, or take this one out
    ");
}

#[test]
fn a_script_that_brings_what_its_debtor_does_not_remember() {
    let draft = debtor("").script("model", "carried: { decider-known: 1 }\ncalls:\n  - - hang-up: true");
    assert_snapshot!(draft.script_problems("model"), @r"
    warning[carried-unknown]: `late` does not remember `decider-known`: bringing it along makes no difference
     --> scripts/calls/late/model.yaml:3:12
      |
    3 | carried: { decider-known: 1 }
      |            ^^^^^^^^^^^^^
      |
      = help: declare it in the scenario or a trait: `memory: { decider-known: 0 }`
    ");
}

#[test]
fn a_script_in_the_wrong_folder() {
    let draft = debtor("").file("scripts/calls/late/model.yaml", "ringside: 1\nscenario: early\ncalls: []");
    assert_snapshot!(draft.script_problems("model"), @r"
    error[script-elsewhere]: the script lies with `late`, but is for `early`
     --> scripts/calls/late/model.yaml:2:11
      |
    2 | scenario: early
      |           ^^^^^
      |
      = help: move the file, or change `scenario:`
    ");
}

#[test]
fn a_script_that_does_not_speak_the_scenarios_language() {
    let draft = debtor("").script("model", "calls:\n  - - say: { ru: Здравствуйте. }\n      means: [introduce]");
    assert_snapshot!(draft.script_problems("model"), @r"
    warning[missing-translation]: this text is not there in `en`
     --> scripts/calls/late/model.yaml:4:12
      |
    4 |   - - say: { ru: Здравствуйте. }
      |            ^
      |
      = help: translate, or take `en` out of the scenario's title
    ");
}

#[test]
fn a_script_that_is_not_there() {
    let draft = debtor("").script("model", "calls: []");
    assert_snapshot!(draft.script_problems("models"), @r"
    error[missing-file]: scripts/calls/late/models.yaml: there is no such file
     |
     = help: it has model
    ");
}

#[test]
fn a_test_of_a_script_that_is_not_there() {
    let draft = debtor("tests:\n  - { script: modle, outcome: promise }").script("model", "calls: []");
    assert_snapshot!(draft.problems(), @r"
    warning[missing-script]: there is no script `modle`
     --> scenarios/late.yaml:2:15
      |
    2 |   - { script: modle, outcome: promise }
      |               ^^^^^
      |
      = help: did you mean `model`?
    ");
}

#[test]
fn a_sound_script_is_read() {
    let draft = debtor("")
        .script("model", "calls:\n  - - { say: { en: Hello. }, means: [introduce], answers: [plain/picks-up] }");
    assert_eq!(draft.script_problems("model"), "");
}
