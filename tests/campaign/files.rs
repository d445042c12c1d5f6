//! Campaign files that are wrong, and decision files.

use ringside::campaign::{Decision, Deed, decision_line, head_lines, read_decisions, read_head};
use ringside::diagnostic::{Report, SourceText, render_all};
use ringside::yaml::parse;

use crate::bench::{campaign, faults, open, overdue};

fn one(keys: &str) -> String {
    format!("  - {{ id: a, firm: {{ en: Stroykom }}, person: {{ en: Ivan }}, {keys} }}")
}

#[test]
fn all_faults_of_a_campaign_are_told_at_once() {
    let debtor =
        one("nature: forgetfull, invoices: [{ number: \"1\", amount: 5 RUB, issued: 3 days ago, due: 9 days ago }]");
    let text =
        campaign(&debtor, "urgency-fade: 1", "events:\n  - { day: 3, debtor: b, failing: true, told: { en: Oh. } }");
    let told = faults(&text);
    for needle in ["`forgetfull`", "`urgency-fade`", "`b`"] {
        assert!(told.contains(needle), "{needle} in {told}");
    }
}

#[test]
fn an_invoice_is_not_due_before_it_was_issued() {
    let debtor =
        one("nature: forgetful, invoices: [{ number: \"1\", amount: 5 RUB, issued: 3 days ago, due: 9 days ago }]");
    let told = faults(&campaign(&debtor, "", ""));
    assert!(told.starts_with("error[due-before-issued]: due before it was issued"), "{told}");
}

#[test]
fn all_sums_of_a_campaign_are_in_one_currency() {
    let bills = "invoices: [{ number: \"1\", amount: 5 RUB, issued: 3 days ago, due: today }, { number: \"2\", amount: 5 EUR, issued: 3 days ago, due: today }]";
    let told = faults(&campaign(&one(&format!("nature: forgetful, {bills}")), "", ""));
    assert!(told.contains("error[mixed-currencies]: this sum is in EUR, another one in RUB"), "{told}");
}

#[test]
fn a_day_that_is_no_date_is_told() {
    let text = campaign(&one(&format!("nature: forgetful, {}", overdue(3))), "", "")
        .replace("2026-03-02", "der zweite März 🙂");
    assert!(faults(&text).contains("`der zweite März 🙂` is no date"), "{}", faults(&text));
}

fn problems(decisions: &str) -> String {
    let desk = open(&campaign(&one(&format!("nature: forgetful, {}", overdue(3))), "", ""), 0);
    let text = format!("ringside: 1\ncampaign: test\ndecisions:\n{decisions}");
    let mut report = Report::default();
    let node = parse(&SourceText::new("decisions.yaml", text), &mut report).expect("a tree");
    if read_head(&node, &mut report).is_some() {
        read_decisions(&node, desk.weeks.plan(), crate::ring::playbook(), &mut report);
    }
    render_all(&report, false)
}

#[test]
fn a_decision_that_nobody_understands_has_its_place_and_a_way_out() {
    insta::assert_snapshot!(problems("  - { call: a, approach: clearity }\n  - { call: b, approach: clarity }\n  - { to: a }\n"), @r#"
    error[unknown-name]: there is no approach `clearity`
     --> decisions.yaml:4:26
      |
    4 |   - { call: a, approach: clearity }
      |                          ^^^^^^^^
      |
      = help: did you mean `clarity`?

    error[unknown-name]: there is no debtor `b`
     --> decisions.yaml:5:13
      |
    5 |   - { call: b, approach: clarity }
      |             ^
      |
      = help: there are a

    error[no-decision]: nothing is decided here
     --> decisions.yaml:6:5
      |
    6 |   - { to: a }
      |     ^
      |
      = help: begin with call, send, note, plan, order, check, terms, decline, manager, act, discount, deals, overload, secretary, study or end
    "#);
}

#[test]
fn what_is_saved_is_read_again_as_it_was() {
    let mut desk = open(&campaign(&one(&format!("nature: forgetful, {}", overdue(3))), "", ""), 0);
    let plan = desk.weeks.plan().clone();
    let spelled = [
        "call: a, approach: clarity",
        "call: a, played: { outcome: promise, gauges: [60, 55, 70, 5], moves: [introduce, ask-payment-date], firmness: 3, hollow: false, in: 4 }",
        "send: clear-invoice, to: a, by: post",
        "note: forgot, of: a",
        "plan: a, in: 3 days",
        "order: a, treat: hold-and-tell",
        "check: a, ask: suppliers",
        "terms: a, days: 30, interest: true",
        "decline: a",
        "manager: a, ask: follow-up",
        "act: a, step: formal-claim",
        "discount: everyone-before-due",
        "deals: 4",
        "overload: longer-dates",
        "secretary: leave",
        "study: goods",
        "end: day",
    ];
    let list: String = spelled.iter().map(|decision| format!("  - {{ {decision} }}\n")).collect();
    let text = head_lines(&plan, 5) + &list;
    let mut report = Report::default();
    let node = parse(&SourceText::new("saved.yaml", text), &mut report).expect("a tree");
    let head = read_head(&node, &mut report).expect("a head");
    assert_eq!((head.campaign.as_str(), head.seed, head.hash.as_deref()), ("test", 5, Some(&*plan.hash)));
    let read = read_decisions(&node, &plan, crate::ring::playbook(), &mut report);
    let again: String = read
        .iter()
        .map(|decided| match &decided.what {
            Deed::One(decision) => decision_line(decision, &plan, crate::ring::playbook()),
            Deed::EndWeek => String::new(),
        })
        .collect();
    assert_eq!(again, list);
    assert!(desk.weeks.decide(&Decision::EndDay).is_ok());
}

#[test]
fn a_campaign_has_debtors_and_nothing_happens_after_its_end() {
    let nobody = campaign("", "", "").replace("\ndebtors:\n\n", "\n");
    assert!(faults(&nobody).starts_with("error[no-debtors]: the campaign has no debtors"), "{}", faults(&nobody));
    let late = "events:\n  - { day: 400, debtor: a, failing: true, told: { en: Oh. } }\n  - { day: 3, obstacle: forgot, told: { en: Oh. } }";
    let told = faults(&campaign(&one(&format!("nature: forgetful, {}", overdue(3))), "", late));
    assert!(told.contains("warning[event-after-the-end]: the campaign is over by then"), "{told}");
}

#[test]
fn a_decision_that_cannot_be_carried_out_is_told_at_its_place() {
    let desk = open(&campaign(&one(&format!("nature: forgetful, {}", overdue(3))), "", ""), 0);
    let text = "ringside: 1\ncampaign: test\ndecisions:\n  - { end: week }\n  - { order: a, treat: deliver }\n";
    let mut report = Report::default();
    let node = parse(&SourceText::new("decisions.yaml", text), &mut report).expect("a tree");
    ringside::campaign::play_decisions(&node, desk.weeks.plan(), 0, crate::ring::playbook(), &mut report);
    insta::assert_snapshot!(render_all(&report, false), @r"
    error[decision-refused]: no order waits for an answer there, on 9 March (day 7)
     --> decisions.yaml:5:5
      |
    5 |   - { order: a, treat: deliver }
      |     ^
    ");
}
