//! People, facts, calls and expectations that do not fit together.

use insta::assert_snapshot;

use crate::makeshift::debtor;

#[test]
fn nobody_on_the_other_end() {
    assert_snapshot!(debtor("people: []").problems(), @r"
    error[nobody-answers]: nobody picks up
     --> scenarios/late.yaml:1:9
      |
    1 | people: []
      |         ^
      |
      = help: give exactly one person `answers: true`
    ");
}

#[test]
fn two_pick_up_and_nobody_decides() {
    let people = "\
people:
  - { id: ivan, name: { en: Ivan }, role: { en: clerk }, firm: { en: Stroykom }, answers: true }
  - { id: ivan, name: { en: Petr }, role: { en: clerk }, firm: { en: Stroykom }, answers: true }";
    assert_snapshot!(debtor(people).brief_problems(), @r"
    scenarios/late.yaml:2:3 nobody-answers: 2 people have `answers: true`
    scenarios/late.yaml:2:3 nobody-decides: nobody decides on payment
    scenarios/late.yaml:3:11 duplicate-person: there are two people `ivan`
    ");
}

#[test]
fn a_crowd() {
    let person = |n| {
        format!(
            "  - {{ id: p{n}, name: {{ en: P }}, role: {{ en: r }}, firm: {{ en: f }}, answers: {}, decides: true }}\n",
            n == 0
        )
    };
    let people: String = (0..40).map(person).collect();
    let rules = "rules:\n  - { id: far, speaker: p39, says: [{ en: Me? }] }";
    assert_snapshot!(debtor(&format!("{rules}\npeople:\n{people}")).brief_problems(), @r"
    scenarios/late.yaml:2:25 unknown-person: there is no person `p39` in this scenario
    scenarios/late.yaml:4:3 out-of-range: at most 30 people fit in a scenario
    ");
}

#[test]
fn forty_causes() {
    let causes: String = (0..40).map(|n| format!("  cause-{n}: {{ weight: 1 }}\n")).collect();
    assert_snapshot!(debtor(&format!("causes:\n{causes}")).brief_problems(), @"scenarios/late.yaml:2:3 out-of-range: at most 30 causes fit in a scenario");
}

#[test]
fn due_before_it_was_made_out() {
    let case = "case:\n  invoice: { number: 'a', amount: 5 EUR, issued: 3 days ago, due: 6 days ago }";
    assert_snapshot!(debtor(case).problems(), @r"
    error[dates-out-of-order]: the invoice is due before it was made out
     --> scenarios/late.yaml:2:67
      |
    2 |   invoice: { number: 'a', amount: 5 EUR, issued: 3 days ago, due: 6 days ago }
      |                                                                   ^^^^^^^^^^
      |
      = help: `issued:` comes before `due:`
    ");
}

#[test]
fn a_stage_that_the_dates_deny() {
    let case = "case:\n  invoice: { number: 'a', amount: 5 EUR, issued: 9 days ago, due: 6 days ago }";
    assert_snapshot!(debtor(&format!("{case}\nstage: current")).problems(), @r"
    error[stage-against-dates]: the due date does not fit the stage
     --> scenarios/late.yaml:2:67
      |
    2 |   invoice: { number: 'a', amount: 5 EUR, issued: 9 days ago, due: 6 days ago }
      |                                                                   ^^^^^^^^^^
      |
      = help: in the stage `current`, `due:` lies ahead
    ");
}

#[test]
fn more_undisputed_than_owed() {
    let case = "case:\n  invoice: { number: 'a', amount: 500 EUR, issued: 9 days ago, due: 6 days ago }\n  undisputed: 501 EUR";
    assert_snapshot!(debtor(case).problems(), @r"
    error[out-of-range]: the undisputed part is no part of the invoice
     --> scenarios/late.yaml:3:15
      |
    3 |   undisputed: 501 EUR
      |               ^^^^^^^
      |
     ::: scenarios/late.yaml:2:35
      |
    2 |   invoice: { number: 'a', amount: 500 EUR, issued: 9 days ago, due: 6 days ago }
      |                                   ------- the whole of it
      |
      = help: give at most the invoice's sum, in its currency
    ");
}

#[test]
fn a_call_right_after_the_call() {
    assert_snapshot!(debtor("calls: [{ after: 2 days }, {}]").problems(), @r"
    error[misplaced-key]: nothing comes before the first call
     --> scenarios/late.yaml:1:9
      |
    1 | calls: [{ after: 2 days }, {}]
      |         ^
      |
      = help: begin with `- {}`
    error[call-at-once]: no time passes before this call
     --> scenarios/late.yaml:1:28
      |
    1 | calls: [{ after: 2 days }, {}]
      |                            ^
      |
      = help: add `after: 30 minutes`
    ");
}

#[test]
fn more_calls_than_anybody_makes() {
    let calls = "{ after: 1 day }, ".repeat(30);
    assert_snapshot!(debtor(&format!("calls: [{{}}, {calls}]")).brief_problems(), @"scenarios/late.yaml:1:8 out-of-range: a run has at most 30 calls");
}

#[test]
fn nothing_expected() {
    assert_snapshot!(debtor("expects: []").problems(), @r"
    error[expects-nothing]: no technique is expected
     --> scenarios/late.yaml:1:10
      |
    1 | expects: []
      |          ^
      |
      = help: list the techniques a perfect call makes
    ");
}

#[test]
fn expectations_gone_wrong() {
    let expects =
        "expects:\n  - insult\n  - ask-reason\n  - { move: ask-reason, weight: 60 }\n  - ask-reson\n  - { weight: 3 }";
    assert_snapshot!(debtor(expects).brief_problems(), @r"
    scenarios/late.yaml:2:5 expects-mistake: `insult` is a mistake; nobody expects it
    scenarios/late.yaml:4:13 duplicate-expectation: `ask-reason` is expected twice
    scenarios/late.yaml:4:33 out-of-range: `60` is out of range
    scenarios/late.yaml:5:5 unknown-move: there is no move `ask-reson`
    scenarios/late.yaml:6:5 missing-key: the key `move` is missing
    ");
}

#[test]
fn a_call_that_nobody_begins_or_ends() {
    assert_snapshot!(debtor("traits: []").brief_problems(), @r"
    scenarios/late.yaml:1:1 endless-call: no line ever ends the call
    scenarios/late.yaml:1:1 no-opening: nobody says anything when the phone is picked up
    ");
}

#[test]
fn a_cause_that_touches_what_it_may_not() {
    assert_snapshot!(debtor("causes:\n  pretext: { memory: { proof: 2, heat: 90 } }").brief_problems(), @r"
    scenarios/late.yaml:2:24 undeclared-fact: the fact `proof` is not declared
    scenarios/late.yaml:2:34 reserved-name: `heat` is no remembered fact: the game itself keeps it
    ");
}

#[test]
fn a_temper_at_a_move_that_is_none() {
    assert_snapshot!(debtor("temperament: { insults: { heat: 9 } }").brief_problems(), @"scenarios/late.yaml:1:16 unknown-move: there is no move `insults`");
}

#[test]
fn every_fact_of_a_case_that_a_move_can_need_is_known() {
    let case = debtor("").compiled().case;
    for fact in ringside::playbook::CASE_FACTS {
        assert!(case.has(fact).is_some(), "{fact}");
    }
    assert_eq!(case.has("policy:debt-free-first"), Some(false));
    assert_eq!(case.has("weather"), None);
}

#[test]
fn a_slip_in_a_name_and_a_technique_that_would_be_untrue() {
    let case = "case:\n  consequences: [formal-clam]\nexpects: [state-debt, warn-priority]";
    assert_snapshot!(debtor(case).brief_problems(), @r"
    scenarios/late.yaml:2:18 near-miss: `formal-clam` is a name of your own; no built-in move knows it
    scenarios/late.yaml:3:23 expects-untrue: `warn-priority` is expected, but here it would be the mistake `wrong-fact`
    ");
}
