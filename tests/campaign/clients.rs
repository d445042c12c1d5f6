//! New clients, and what the own house knows of them (S22-S25).

use ringside::campaign::{Check, Finding, Happened, Refusal, Status};
use ringside::playbook::{Gauge, ObstacleKind, ObstacleState};

use crate::bench::{Desk, campaign, current, desk, desk_with, in_hundred, open, overdue};

/// A new client of this worth who asks for sixty days.
fn asking(worth: &str) -> String {
    format!("nature: new-client, asks: {{ terms: 60 days, monthly: 90000 RUB, worth: {worth} }}")
}

#[test]
fn s23_terms_granted_unchecked_breed_who_thinks_that_we_do_not_need_the_money() {
    let bred = |check: bool| {
        in_hundred(&asking("solid"), "", |mut desk| {
            if check {
                desk.decide("check: a, ask: suppliers");
            }
            desk.decide("terms: a, days: 30, interest: true");
            desk.a().obstacles.of(ObstacleKind::LowPriority) == ObstacleState::Hidden
        })
    };
    assert!((35..65).contains(&bred(false)), "{} of a hundred", bred(false));
    assert_eq!(bred(true), 0);
    let mut desk = desk(&asking("solid"));
    desk.decide("terms: a, days: 30");
    assert!(desk.has_found(Finding::UncheckedTerms));
}

#[test]
fn s23_decided_on_facts() {
    let mut desk = desk(&asking("bad"));
    desk.decide("check: a, ask: solvency");
    desk.decide("decline: a");
    assert!(desk.has_found(Finding::CheckedTerms));
    assert_eq!(desk.a().account.status, Status::Gone);
}

/// In how many of a hundred a check speaks well of a client of this worth.
fn well(worth: &str, ask: &str, check: Check) -> usize {
    in_hundred(&asking(worth), "", |mut desk| {
        desk.decide(&format!("check: a, ask: {ask}"));
        desk.a().known.said[check as usize] == Some(true)
    })
}

#[test]
fn s24_those_who_worked_with_them_know_and_picked_references_praise() {
    let (solid, bad) = (well("solid", "suppliers", Check::Suppliers), well("bad", "suppliers", Check::Suppliers));
    assert!(solid > 80 && bad < 20, "suppliers praise {solid} of the solid and {bad} of the bad");
    let (solid, bad) = (well("solid", "solvency", Check::Solvency), well("bad", "solvency", Check::Solvency));
    assert!((60..90).contains(&solid) && (10..40).contains(&bad), "papers speak for {solid} and {bad}");
    assert_eq!(well("bad", "own-references", Check::OwnReferences), 100);
    let mut desk = desk(&asking("bad"));
    desk.decide("check: a, ask: own-references");
    desk.decide("terms: a, days: 60");
    assert!(desk.has_found(Finding::PickedReferences));
}

#[test]
fn s22_late_interest_agreed_beforehand_brings_money_later() {
    let paid = |interest: bool| {
        in_hundred(
            &asking("solid"),
            "unchecked-breeds: 0, on-time: 0, pile-low: 10, pile-high: 10, discount-taken: 0",
            |mut desk| {
                desk.decide(&format!("terms: a, days: 7, interest: {interest}"));
                desk.days(28);
                desk.a().book.open() == 0
            },
        )
    };
    let (with, without) = (paid(true), paid(false));
    assert!(with > without, "{with} with interest, {without} without");
    let mut desk = desk(&asking("solid"));
    desk.decide("terms: a, days: 30, interest: true");
    assert!(desk.has_found(Finding::AgreedInterest));
}

#[test]
fn s22_left_out_for_fear_it_is_told() {
    let mut desk = desk(&asking("solid"));
    desk.decide("terms: a, days: 30, interest: false");
    assert!(desk.has_found(Finding::LeftOutInterest));
}

#[test]
fn prepayment_is_safe_and_scares_some_away() {
    let left = in_hundred(&asking("solid"), "", |mut desk| {
        desk.decide("terms: a, days: 0");
        desk.a().account.status == Status::Gone
    });
    assert!((18..42).contains(&left), "{left} of a hundred good ones go");
    let mut bad = desk(&asking("bad"));
    bad.decide("terms: a, days: 0");
    assert_eq!(bad.a().account.status, Status::Gone, "who has no money of his own does not prepay");
}

#[test]
fn a_client_whom_nobody_answers_goes_elsewhere() {
    let mut desk = desk(&asking("solid"));
    desk.days(8);
    assert_eq!(desk.a().account.status, Status::Gone);
    assert_eq!(desk.tries("terms: a, days: 30"), Err(Refusal::NoProspect));
}

#[test]
fn s25_a_hint_that_is_followed_tells_whose_fault_it_is() {
    let slow = "nature: new-client, asks: { terms: 60 days, monthly: 90000 RUB, worth: solid, slow-manager: true }";
    let mut desk = desk(slow);
    assert_eq!(desk.tries("manager: a, ask: follow-up"), Err(Refusal::NoHint));
    assert_eq!(desk.decide("manager: a, ask: how-it-goes"), [Happened::Hinted { well: false }]);
    let told = desk.decide("manager: a, ask: follow-up");
    assert!(told.contains(&Happened::Behind { ours: true }), "{told:?}");
    assert!(desk.has_found(Finding::FollowedHint));
}

#[test]
fn s25_a_hint_that_is_left_comes_back_as_trouble() {
    let trouble = in_hundred(&asking("slow"), "", |mut desk| {
        desk.decide("manager: a, ask: how-it-goes");
        desk.decide("terms: a, days: 14, interest: true");
        desk.days(20);
        assert!(desk.has_found(Finding::LeftHint));
        desk.day_of(|what| *what == Happened::Trouble).is_some()
    });
    assert!((45..75).contains(&trouble), "{trouble} of a hundred");
}

#[test]
fn s33_the_reason_is_written_down() {
    let mut desk = desk(&format!("nature: no-cash, {}", overdue(6)));
    desk.decide("note: complaint, of: a");
    assert!(!desk.has_found(Finding::ReasonWrong), "they have not said what it is");
    desk.call("clarity");
    assert!(desk.has_found(Finding::ReasonWrong), "now they have");
    let before = desk.a().gauges.of(Gauge::Urgency);
    desk.decide("note: no-cash, of: a");
    assert!(desk.has_found(Finding::ReasonRight));
    assert_eq!(desk.a().gauges.of(Gauge::Urgency), before + 5, "foreseen, it is asked about straight");
    let right: u16 = desk.weeks.desk().reasons.iter().map(|nature| nature[ObstacleKind::NoCash as usize]).sum();
    assert_eq!(right, 1, "and counted once");
}

/// Four big companies; the third has something to pay from the ninth day on only. Nobody on the line decides in any of them.
fn four_companies() -> Desk {
    let debtor = |id: &str, invoice: &str| {
        format!(
            "  - {{ id: {id}, firm: {{ en: Завод }}, person: {{ en: Ольга }}, nature: call-tomorrow, {invoice} }}\n"
        )
    };
    let debtors =
        [("a", overdue(6)), ("b", overdue(6)), ("c", current(9)), ("d", current(60))].map(|(id, due)| debtor(id, &due));
    open(&campaign(&debtors.concat(), "names-decider: 1000, decider-pays: 0", ""), 2)
}

#[test]
fn s33_typical_reasons_come_back_as_warnings() {
    let mut desk = four_companies();
    let warned = |desk: &Desk| {
        let told = desk.weeks.journal().iter().filter(|note| matches!(note.what, Happened::Warned { .. }));
        told.map(|note| (note.day, note.account)).collect::<Vec<_>>()
    };
    for id in ["a", "b"] {
        assert!(warned(desk.days(1)).is_empty(), "one swallow makes no summer");
        desk.decide(&format!("note: not-decider, of: {id}"));
        desk.decide(&format!("call: {id}, approach: decider"));
    }
    desk.days(1);
    assert_eq!(warned(&desk), [], "nobody else's day is near");
    desk.days(4);
    assert_eq!(warned(&desk), [(6, Some(2))], "three days before it is due; of the fourth, two months off, not yet");

    let state = |desk: &Desk| desk.weeks.look(2).expect("the third").obstacles.of(ObstacleKind::NotDecider);
    assert_eq!(state(&desk), ObstacleState::Hidden);
    desk.decide("call: c, approach: plan-check");
    assert_eq!(state(&desk), ObstacleState::Named, "warned, one asks straight, and before it is due");
    assert!(desk.has_found(Finding::Foreseen));
}

#[test]
fn s33_who_wrote_nothing_down_is_warned_of_nothing() {
    let mut desk = four_companies();
    for id in ["a", "b"] {
        desk.decide(&format!("call: {id}, approach: decider"));
    }
    desk.days(20).decide("call: c, approach: plan-check");
    let hidden = desk.weeks.look(2).expect("the third").obstacles.of(ObstacleKind::NotDecider);
    assert_eq!((hidden, desk.has_found(Finding::Foreseen)), (ObstacleState::Hidden, false));
}

#[test]
fn s34_who_knows_the_goods_mends_in_half_the_time() {
    let mended = |study: bool| {
        let mut desk = desk_with(&format!("nature: attacker, complaint: \"true\", {}", overdue(6)), "fix-days: 8");
        if study {
            desk.decide("study: goods");
            assert!(desk.has_found(Finding::KnewTheHouse));
            assert_eq!(desk.tries("study: goods"), Err(Refusal::Learned));
        }
        desk.call("remind");
        desk.days(3).call("complaint");
        desk.a().memory.mended.expect("it is taken into work") - desk.weeks.today()
    };
    assert_eq!((mended(false), mended(true)), (8, 4));
}
