//! A new order while the old invoice is unpaid (S30-S32).

use ringside::campaign::{Finding, Happened, Refusal};
use ringside::playbook::Gauge;

use crate::bench::{Desk, desk_with, in_hundred, overdue};

/// A regular who orders today, his old invoice unpaid.
fn regular(constants: &str) -> Desk {
    desk_with(&debtor(false), constants)
}

fn debtor(paid: bool) -> String {
    let buys = format!("buys: {{ every: 7 days, first: in 1 day, amount: 20000 RUB, term: 14 days, paid: {paid} }}");
    format!("nature: undisciplined, {}, {buys}", overdue(6))
}

/// The regular on the day of his order.
fn ordering(constants: &str) -> Desk {
    let mut desk = regular(constants);
    desk.days(1);
    assert!(desk.a().orders.waiting.is_some(), "the order waits for an answer");
    desk
}

/// What a treatment does to urgency and trust.
fn change(treatment: &str, constants: &str) -> (i32, i32) {
    let mut desk = ordering(constants);
    let before = *desk.a().gauges;
    desk.decide(&format!("order: a, treat: {treatment}"));
    let after = desk.a().gauges;
    (after.of(Gauge::Urgency) - before.of(Gauge::Urgency), after.of(Gauge::Trust) - before.of(Gauge::Trust))
}

#[test]
fn s30_the_true_rule_told_at_once_lifts_the_old_invoice_and_costs_no_trust() {
    assert_eq!(change("hold-and-tell", "held-order-lost: 0"), (30, 0));
    let mut desk = ordering("held-order-lost: 0");
    desk.decide("order: a, treat: hold-and-tell");
    assert!(desk.has_found(Finding::ToldTheRule) && desk.a().orders.held.is_some());
}

#[test]
fn s30_some_held_orders_go_elsewhere() {
    let lost = in_hundred(&debtor(false), "", |mut desk| {
        desk.days(1).decide("order: a, treat: hold-and-tell");
        desk.a().orders.held.is_none()
    });
    assert!((2..18).contains(&lost), "{lost} of a hundred");
}

#[test]
fn s32_the_lever_is_undone_the_day_they_pay() {
    let constants = "held-order-lost: 0, pays-urgency: 0, promised-within: 1, heat-cools: 40";
    let mut desk = ordering(constants);
    desk.decide("order: a, treat: hold-and-tell");
    for _ in 0..8 {
        if desk.a().pledge.0.is_none() && desk.a().book.open() > 0 {
            desk.call("contract");
        }
        desk.days(3);
    }
    assert!(desk.a().orders.held.is_none(), "the old invoice is paid");
    let paid = desk.day_of(|what| matches!(what, Happened::Paid { .. }));
    let delivered = desk.day_of(|what| matches!(what, Happened::Delivered { amount: 2_000_000 }));
    assert_eq!(delivered, paid, "and the held order leaves the same day");
}

#[test]
fn s30_delivered_as_usual_there_is_no_hurry() {
    let mut desk = desk_with(&debtor(false).replace("undisciplined", "annoyed"), "urgency-fades: 0");
    desk.days(1);
    let before = desk.a().gauges.of(Gauge::Urgency);
    desk.decide("order: a, treat: deliver");
    assert_eq!(desk.a().gauges.of(Gauge::Urgency), before - 15);
    assert!(desk.has_found(Finding::DeliveredToLate));
}

#[test]
fn s30_left_lying_it_costs_trust() {
    assert_eq!(change("lie-low", ""), (0, -20));
    let mut forgotten = ordering("");
    forgotten.days(4);
    assert!(forgotten.has_found(Finding::LayLow), "an order that nobody answers was left lying too");
}

#[test]
fn s30_an_invented_rule_works_until_it_comes_out() {
    assert_eq!(change("invent-rule", "found-out: 0"), (30, 0));
    assert_eq!(change("invent-rule", "found-out: 1000"), (30, -20));
    let out = in_hundred(&debtor(false), "", |mut desk| {
        desk.days(1).decide("order: a, treat: invent-rule");
        desk.a().orders.held.is_none()
    });
    assert!((35..65).contains(&out), "{out} of a hundred come out");
}

#[test]
fn s31_smaller_levers_lose_less() {
    let lifts: Vec<i32> = ["no-discount", "part-fill", "cash-on-delivery"].map(|how| change(how, "").0).to_vec();
    assert_eq!(lifts, [10, 15, 7]);
    let delivered = |how: &str| {
        let mut desk = ordering("");
        desk.decide(&format!("order: a, treat: {how}"));
        assert!(desk.has_found(Finding::UsedVariant));
        desk.weeks.desk().tally.sold
    };
    assert_eq!(["no-discount", "part-fill"].map(delivered), [2_000_000, 1_000_000]);
}

#[test]
fn s32_a_paid_order_is_theirs() {
    let mut desk = desk_with(&debtor(true), "");
    desk.days(1);
    let trust = desk.a().gauges.of(Gauge::Trust);
    desk.decide("order: a, treat: hold-and-tell");
    assert!(desk.has_found(Finding::TouchedPaid));
    assert_eq!(desk.a().gauges.of(Gauge::Trust), trust - 20);
}

#[test]
fn s32_a_warning_tells_most_just_before_the_order() {
    let mut desk = regular("");
    assert_eq!(desk.tries("order: a, treat: deliver"), Err(Refusal::NoOrder), "nothing waits yet");
    desk.call("service");
    assert!(desk.has_found(Finding::WarnedInCycle), "the order comes tomorrow");
    let far = debtor(false).replace("first: in 1 day", "first: in 6 days");
    let mut early = desk_with(&far, "");
    early.call("service");
    assert!(!early.has_found(Finding::WarnedInCycle), "and here in six days");
}
