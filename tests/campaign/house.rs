//! What is ruled for the house: discounts, deals, the secretary, papers (S06, S09, S26, S27), and the working day.

use ringside::campaign::{Finding, Happened, Refusal, days_sales_outstanding};
use ringside::playbook::{Gauge, ObstacleKind, ObstacleState};

use crate::bench::{Desk, campaign, current, desk, desk_with, in_hundred, open, overdue};

#[test]
fn s26_announced_to_all_in_good_time_it_brings_money_early() {
    let early = |announce: bool| {
        in_hundred(&format!("nature: solid, {}", current(20)), "", |mut desk| {
            if announce {
                desk.decide("discount: everyone-before-due");
                assert!(desk.has_found(Finding::DiscountInTime));
            }
            desk.days(5);
            desk.a().book.open() == 0
        })
    };
    let (announced, not) = (early(true), early(false));
    assert!(announced >= 5 && not == 0, "{announced} of a hundred pay within the week for it, {not} without");
    let mut desk = (0..200)
        .map(|seed| {
            let debtor =
                format!("  - {{ id: a, firm: {{ en: Us }}, person: {{ en: Us }}, nature: solid, {} }}", current(20));
            let mut desk = open(&campaign(&debtor, "", ""), seed);
            desk.decide("discount: everyone-before-due");
            desk.days(5);
            desk
        })
        .find(|desk| desk.a().book.open() == 0)
        .expect("some do");
    assert_eq!(desk.weeks.desk().tally.collected, 3_880_000, "three per cent less");
    desk.days(1);
}

#[test]
fn s26_offered_to_the_late_it_rewards_lateness() {
    let mut desk = desk(&format!("nature: solid, {}", overdue(6)));
    let before = desk.a().gauges.of(Gauge::Urgency);
    desk.decide("discount: the-late");
    assert!(desk.has_found(Finding::DiscountForLate));
    assert_eq!((desk.a().gauges.of(Gauge::Urgency), desk.a().book.open()), (before - 5, 3_880_000));
}

#[test]
fn s06_who_blames_the_secretary_sees_more_papers_lost() {
    let found = |blame: bool| {
        in_hundred(&format!("nature: never-arrived, {}", overdue(6)), "", |mut desk| {
            if blame {
                desk.decide("secretary: reprimand");
                assert!(desk.has_found(Finding::BlamedSecretary));
            } else {
                desk.decide("secretary: leave");
            }
            desk.decide("send: invoice, to: a");
            desk.days(3);
            desk.a().obstacles.of(ObstacleKind::InvoiceMissing) == ObstacleState::Resolved
        })
    };
    let (left, blamed) = (found(false), found(true));
    assert!(left > 70 && blamed + 10 < left, "{left} of a hundred papers are found, {blamed} after the reprimand");
}

#[test]
fn s06_by_post_it_takes_longer_and_arrives_more_surely() {
    let found = |by: &str, days: i32| {
        in_hundred(&format!("nature: never-arrived, {}", overdue(6)), "", |mut desk| {
            desk.decide(&format!("send: invoice, to: a, by: {by}"));
            desk.days(days);
            desk.a().obstacles.of(ObstacleKind::InvoiceMissing) == ObstacleState::Resolved
        })
    };
    assert_eq!(found("post", 3), 0, "the post takes four days");
    let (post, mail) = (found("post", 7), found("e-mail", 7));
    assert!(post > mail, "{post} by post, {mail} by e-mail");
}

#[test]
fn s27_a_clear_invoice_is_a_payment_tool() {
    let mut desk = desk(&format!("nature: solid, {}", overdue(6)));
    let before = desk.a().gauges.of(Gauge::Urgency);
    desk.decide("send: clear-invoice, to: a");
    assert!(desk.has_found(Finding::SentClear));
    assert_eq!(desk.a().gauges.of(Gauge::Urgency), before + 4);
}

/// A house that needs four deals a week and can make three.
fn workshop(constants: &str) -> Desk {
    let more = "capacity: 120000 RUB\nneed: 160000 RUB\ndeals: { amount: 40000 RUB, natures: { solid: 1 } }";
    let debtor = format!("  - {{ id: a, firm: {{ en: Us }}, person: {{ en: Us }}, nature: solid, {} }}", current(90));
    open(&campaign(&debtor, constants, more), 1)
}

#[test]
fn s09_a_third_above_need_or_rested() {
    let week = |deals: u16| {
        let mut desk = workshop("");
        desk.decide(&format!("deals: {deals}"));
        desk.days(7);
        desk.has_found(Finding::KeptOpening)
    };
    assert_eq!([5, 6].map(week), [false, true], "four are needed: 30 % more are 5.2");
    let mut rested = workshop("");
    rested.days(7);
    assert!(rested.has_found(Finding::RestedOnDeals));
}

#[test]
fn s09_part_of_the_signed_never_pays() {
    let never = (0..100)
        .filter(|seed| {
            let more = "deals: { amount: 40000 RUB, natures: { solid: 1 } }";
            let debtor =
                format!("  - {{ id: a, firm: {{ en: Us }}, person: {{ en: Us }}, nature: solid, {} }}", current(90));
            let mut desk = open(&campaign(&debtor, "", more), *seed);
            desk.decide("deals: 1");
            !desk.weeks.look(1).expect("the deal").truth.serious
        })
        .count();
    assert!((13..38).contains(&never), "{never} of a hundred");
}

#[test]
fn s09_what_is_paid_above_capacity_gets_longer_dates_or_becomes_a_complaint_that_is_true() {
    let eager = "pays-urgency: 0, promised-within: 1, never-pays: 0";
    let sold_out = |answer: &str| {
        let mut desk = workshop(eager);
        desk.decide(&format!("overload: {answer}"));
        desk.decide("deals: 12");
        for deal in 1..=12 {
            let _ = desk.tries(&format!("call: deal-{deal}, approach: clarity"));
        }
        desk.days(18);
        desk
    };
    let named = sold_out("longer-dates");
    assert!(named.has_found(Finding::NamedLongerDates) && !named.has_found(Finding::PromisedTooMuch));
    let promised = sold_out("promise-anyway");
    assert!(promised.has_found(Finding::PromisedTooMuch));
    assert!(promised.day_of(|what| *what == Happened::Trouble).is_some());
}

#[test]
fn a_working_day_has_its_slots_and_its_minutes() {
    let debtor = format!("  - {{ id: a, firm: {{ en: Us }}, person: {{ en: Us }}, nature: solid, {} }}", overdue(6));
    let text = campaign(&debtor, "", "").replace("day: { slots: 50 }", "day: { slots: 1, minutes: 60 }");
    let mut desk = open(&text, 1);
    desk.call("plan-check");
    assert_eq!(desk.tries("call: a, approach: plan-check"), Err(Refusal::NoSlots));
    desk.decide("act: a, step: formal-claim");
    assert_eq!(desk.tries("act: a, step: formal-claim"), Err(Refusal::NoTime), "46 of 60 minutes are gone");
    desk.days(1);
    assert!(desk.tries("call: a, approach: plan-check").is_ok());
}

#[test]
fn nobody_works_at_the_weekend() {
    let debtor = format!("  - {{ id: a, firm: {{ en: Us }}, person: {{ en: Us }}, nature: solid, {} }}", current(90));
    let text = campaign(&debtor, "", "").replace("slots: 50 }", "slots: 50, holidays: [7] }");
    let mut desk = open(&text, 1);
    desk.days(4);
    desk.days(1);
    assert_eq!(desk.weeks.today(), 8, "from Friday to Tuesday: Monday is a holiday");
}

#[test]
fn aging_and_days_sales_outstanding() {
    let mut desk = desk_with(&format!("nature: no-cash, {}", overdue(25)), "fails-weekly: 0, discount-taken: 0");
    desk.days(10);
    let lines = &desk.weeks.desk().lines;
    let open = 4_000_000;
    assert_eq!(lines[0].aging, [0, open, 0, 0, 0], "25 days overdue");
    assert_eq!(lines[9].aging, [0, 0, open, 0, 0], "34 days overdue");
    // Ten days with all of it open, and a month before in which it was billed: 4 000 000 / (4 000 000 / 40).
    assert_eq!(days_sales_outstanding(lines), Some(40.0));
}

/// Minutes that a decision takes of the day.
fn minutes(debtor: &str, decisions: &[&str]) -> u16 {
    let text = campaign(
        &format!("  - {{ id: a, firm: {{ en: Us }}, person: {{ en: Us }}, {debtor} }}"),
        "refuses-pressed: 0, pays-urgency: 100",
        "deals: { amount: 40000 RUB, natures: { solid: 1 } }\nneed: 40000 RUB",
    );
    let mut desk = open(&text, 1);
    let (last, before) = decisions.split_last().expect("one at least");
    before.iter().for_each(|decision| drop(desk.decide(decision)));
    if !before.is_empty() {
        desk.days(20);
    }
    let worked = desk.weeks.desk().minutes;
    desk.decide(last);
    desk.weeks.desk().minutes - worked
}

#[test]
fn what_work_takes() {
    let calls = "remind look-ahead plan-check clarity decision decider complaint contract instalments boundary \
         service announce persuade demand threaten beg blame-the-firm give-discount";
    let owes = format!("nature: solid, {}", overdue(6));
    let call = |approach: &str| format!("{approach} {}", minutes(&owes, &[&format!("call: a, approach: {approach}")]));
    insta::assert_snapshot!(calls.split_whitespace().map(call).collect::<Vec<_>>().join(", "), @"remind 8, look-ahead 8, plan-check 6, clarity 12, decision 10, decider 12, complaint 15, contract 12, instalments 15, boundary 6, service 10, announce 10, persuade 10, demand 5, threaten 5, beg 8, blame-the-firm 8, give-discount 8");
    let new = "nature: new-client, asks: { terms: 30 days, monthly: 90000 RUB }";
    let work: [(&str, &str, &[&str]); 8] = [
        ("a paper", &owes, &["send: invoice, to: a, by: e-mail"]),
        ("a letter", &owes, &["send: invoice, to: a, by: post"]),
        ("a check", new, &["check: a, ask: suppliers"]),
        ("a talk with our manager", new, &["manager: a, ask: how-it-goes"]),
        ("a claim", &owes, &["act: a, step: formal-claim"]),
        ("the court", &owes, &["act: a, step: formal-claim", "act: a, step: court"]),
        ("learning", &owes, &["study: goods"]),
        ("a deal", &owes, &["deals: 1"]),
    ];
    let told = work.map(|(name, debtor, decisions)| format!("{name} {}", minutes(debtor, decisions)));
    insta::assert_snapshot!(told.join(", "), @"a paper 4, a letter 10, a check 20, a talk with our manager 5, a claim 40, the court 120, learning 60, a deal 15");
}
