//! Goals that cannot be reached, points that cannot be earned, debtors who give in to the wrong thing.

use insta::assert_snapshot;

use crate::makeshift::debtor;

const PROMISES: &str = "  - { id: will-pay, hears: ask-payment-date, promises: { in: 2 days, names: [sum, date] }, says: [{ en: On Friday. }] }\n";

#[test]
fn nobody_ever_promises() {
    assert_snapshot!(debtor("rules: []").found("no-path-to-promise"), @"
    warning[no-path-to-promise]: nobody ever promises to pay
     --> scenarios/late.yaml:3:1
      |
    3 | title: { en: A late payer }
      | ^^^^^
      |
      = help: let a response say `promises: { in: 3 days, names: [sum, date] }`
    ");
}

#[test]
fn no_promise_names_sum_and_date() {
    let vague = PROMISES.replace("[sum, date]", "[date]");
    assert_snapshot!(debtor(&format!("rules:\n{vague}")).found("no-path-to-promise"), @"
    warning[no-path-to-promise]: no promise ever names both sum and date
     --> scenarios/late.yaml:4:1
      |
    4 | title: { en: A late payer }
      | ^^^^^
      |
      = help: add what is missing to `names:` of some promise
    ");
    let together = format!(
        "rules:\n{vague}  - {{ id: all-of-it, hears: state-debt, promises: {{ names: [sum] }}, says: [{{ en: All. }}] }}"
    );
    assert_eq!(debtor(&together).found("no-path-to-promise"), "");
}

#[test]
fn every_promise_is_hollow() {
    let draft = debtor(&format!("obstacles: {{ no-cash: hidden }}\nrules:\n{PROMISES}"));
    assert_snapshot!(draft.found("no-path-to-promise"), @"
    warning[no-path-to-promise]: the debtor can never be willing: every promise is hollow
     --> scenarios/late.yaml:5:1
      |
    5 | title: { en: A late payer }
      | ^^^^^
      |
      = help: clear the obstacles, and let moves raise the gauges of `pays-when`
    ");
}

#[test]
fn a_goal_that_no_line_brings() {
    assert_snapshot!(debtor("goals: [promise, refusal]").found("goal-out-of-reach"), @"
    warning[goal-out-of-reach]: no line ever brings about `refusal`
     --> scenarios/late.yaml:1:18
      |
    1 | goals: [promise, refusal]
      |                  ^^^^^^^
      |
      = help: add `refuses: true` to a response, or take the goal out
    ");
}

#[test]
fn an_ending_that_is_never_reached() {
    let draft = debtor(
        "
memory: { pressed: 0 }
rules: [{ id: throws-it-down, hears: insult, memory: { pressed: 3 }, ends: hang-up, says: [{ en: Enough! }] }]",
    );
    assert_snapshot!(draft.found("ending-never-reached"), @"
    warning[ending-never-reached]: `throws-it-down` would end the call, and can never be said
     --> scenarios/late.yaml:3:15
      |
    3 | rules: [{ id: throws-it-down, hears: insult, memory: { pressed: 3 }, ends: hang-up, says: [{ en: Enough! }] }]
      |               ^^^^^^^^^^^^^^
      |
      = help: look at its criteria: one never holds here
    ");
}

#[test]
fn points_that_nobody_can_earn() {
    let draft =
        debtor("stage: prevention\nexpects: [check-plan, { move: offer-resend, if: always }, confirm-commitment]");
    assert_snapshot!(draft.found("no-path-to-hundred"), @"
    warning[no-path-to-hundred]: nobody can earn `check-plan`: it has no place in the stage `prevention`
     --> scenarios/late.yaml:2:11
      |
    2 | expects: [check-plan, { move: offer-resend, if: always }, confirm-commitment]
      |           ^^^^^^^^^^
      |
      = help: take it out of `expects:`, or let the debtor give the opening
    warning[no-path-to-hundred]: nobody can earn `offer-resend`: it has no place in the stage `prevention`
     --> scenarios/late.yaml:2:31
      |
    2 | expects: [check-plan, { move: offer-resend, if: always }, confirm-commitment]
      |                               ^^^^^^^^^^^^
      |
      = help: take it out of `expects:`, or let the debtor give the opening
    warning[no-path-to-hundred]: nobody can earn `confirm-commitment`: no line ever gives a result to pin down
     --> scenarios/late.yaml:2:59
      |
    2 | expects: [check-plan, { move: offer-resend, if: always }, confirm-commitment]
      |                                                           ^^^^^^^^^^^^^^^^^^
      |
      = help: take it out of `expects:`, or let the debtor give the opening
    ");
}

#[test]
fn an_opening_that_is_never_given() {
    assert_snapshot!(debtor("expects: [offer-resend]").found("never-invited"), @"
    warning[never-invited]: no line ever invites `offer-resend`
     --> scenarios/late.yaml:1:11
      |
    1 | expects: [offer-resend]
      |           ^^^^^^^^^^^^
      |
      = help: add `invites: [offer-resend]` to the line that gives the opening
    ");
}

#[test]
fn silence_is_rewarded() {
    let draft = debtor(
        "rules: [{ id: gives-in, hears: silence, promises: { in: 2 days, names: [sum, date] }, says: [{ en: All right! }] }]",
    );
    assert_snapshot!(draft.found("silence-wins"), @"
    warning[silence-wins]: `gives-in` promises though the trainee said nothing
     --> scenarios/late.yaml:1:15
      |
    1 | rules: [{ id: gives-in, hears: silence, promises: { in: 2 days, names: [sum, date] }, says: [{ en: All right! }] }]
      |               ^^^^^^^^
      |
      = help: let it hear the moves that earn the promise
    ");
}

#[test]
fn a_technique_that_changes_nothing() {
    let draft = debtor("temperament: { small-talk: { heat: 0 } }\nexpects: [small-talk]");
    assert_snapshot!(draft.found("technique-unrewarded"), @"
    warning[technique-unrewarded]: `small-talk` changes nothing for this debtor
     --> scenarios/late.yaml:2:11
      |
    2 | expects: [small-talk]
      |           ^^^^^^^^^^
      |
      = help: give it an effect under `temperament:`, or a rule that hears it
    ");
}

#[test]
fn a_mistake_that_changes_nothing() {
    let draft = debtor("temperament: { insult: { heat: 0 } }");
    assert_snapshot!(draft.found("mistake-without-consequence"), @"
    warning[mistake-without-consequence]: `insult` changes nothing for this debtor
     --> scenarios/late.yaml:1:16
      |
    1 | temperament: { insult: { heat: 0 } }
      |                ^^^^^^
      |
      = help: leave it out, so that the playbook's effects hold, or give it some of its own
    ");
    let hurt =
        "temperament: { insult: { heat: 0 } }\nrules: [{ id: hurt, on: { hears: insult }, adds: { trust: -20 } }]";
    assert_eq!(debtor(hurt).found("mistake-without-consequence"), "");
}

#[test]
fn a_mistake_that_pays() {
    let draft = debtor(
        "
temperament: { insult: { urgency: 20 } }
rules: [{ id: obeys, hears: demand-money, promises: { in: 1 day, names: [sum, date] }, says: [{ en: At once! }] }]",
    );
    assert_snapshot!(draft.found("mistake-pays"), @"
    warning[mistake-pays]: the mistake `insult` does nothing but good here
     --> scenarios/late.yaml:2:16
      |
    2 | temperament: { insult: { urgency: 20 } }
      |                ^^^^^^
      |
      = help: let urgency, trust or respect fall with it
    warning[mistake-pays]: `obeys` promises sum and date for a mistake
     --> scenarios/late.yaml:3:15
      |
    3 | rules: [{ id: obeys, hears: demand-money, promises: { in: 1 day, names: [sum, date] }, says: [{ en: At once! }] }]
      |               ^^^^^
      |
      = help: let it hear a technique
    ");
}

#[test]
fn an_expected_move_that_no_document_supports() {
    let sourced = |kind: &str| {
        let text = format!(
            "
ringside: 1
kind: technique
house: true
name: {{ en: Stay on the line }}
what: {{ en: Wait. }}
why: {{ en: It helps. }}
source: {{ kind: {kind} }}
"
        );
        debtor("expects: [ask-payment-date, stay-on-line]").file("scripts/playbook/moves/stay-on-line.yaml", &text)
    };
    assert_eq!(sourced("house").found("expects-unsourced"), "", "a house move says honestly what it is");
    let draft = sourced("implied");
    assert_snapshot!(draft.found("expects-unsourced"), @"
    warning[expects-unsourced]: no document supports `stay-on-line`
     --> scenarios/late.yaml:1:29
      |
    1 | expects: [ask-payment-date, stay-on-line]
      |                             ^^^^^^^^^^^^
      |
      = help: give the move's `source:` a place under `at:`, or write `source: { kind: house }`; where it is meant: `# allow: expects-unsourced`
    ");
}

#[test]
fn a_debtor_who_is_willing_before_a_word_is_said() {
    let draft = debtor("pays-when: { urgency: at least 10 }");
    assert_snapshot!(draft.found("willing-from-the-start"), @"
    warning[willing-from-the-start]: the debtor is willing to pay before anything was said
     --> scenarios/late.yaml:1:1
      |
    1 | pays-when: { urgency: at least 10 }
      | ^^^^^^^^^
      |
      = help: start lower, ask for more under `pays-when:`, or put an obstacle in the way
    ");
}
