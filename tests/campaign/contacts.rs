//! When to call, and what a call at the wrong moment does (S01-S03, S10, S29).

use ringside::campaign::{Finding, Happened, Talked};
use ringside::playbook::Gauge;

use crate::bench::{current, desk, desk_with, in_hundred, open, overdue};

fn urgency(desk: &crate::bench::Desk) -> i32 {
    desk.a().gauges.of(Gauge::Urgency)
}

#[test]
fn s01_an_invoice_nobody_calls_about_sinks_in_the_pile() {
    let mut quiet = desk(&format!("nature: big-company, {}", overdue(6)));
    let before = urgency(&quiet);
    quiet.days(4);
    assert_eq!(urgency(&quiet), before - 8, "two points a day");
}

#[test]
fn s01_any_contact_lifts_it_and_who_reminds_is_paid_before_who_waits() {
    let mut desk = desk(&format!("nature: annoyed, {}", overdue(6)));
    let before = urgency(&desk);
    desk.call("plan-check");
    assert!(urgency(&desk) >= before + 10, "the contact itself, whatever was said");
    let paid = |remind: bool| {
        in_hundred(&format!("nature: solid, {}", overdue(6)), "pays-urgency: 100", |mut desk| {
            for _ in 0..6 {
                if remind && desk.a().book.open() > 0 {
                    desk.call("remind");
                }
                desk.days(3);
            }
            desk.a().book.open() == 0
        })
    };
    let (reminded, waited) = (paid(true), paid(false));
    assert!(reminded >= waited + 20, "{reminded} of those reminded paid within three weeks, {waited} of the others");
}

#[test]
fn s01_neglect_is_told() {
    let mut desk = desk(&format!("nature: no-cash, {}", overdue(6)));
    desk.days(8);
    assert!(!desk.has_found(Finding::Neglected));
    desk.days(3);
    assert!(desk.has_found(Finding::Neglected));
}

/// The first finding of a second call, so many days after the first.
fn second_call(debtor: &str, days: i32) -> Option<&'static str> {
    let mut desk = desk_with(debtor, "pays-urgency: 100, refuses-pressed: 0");
    desk.call("plan-check");
    let before = desk.found().len();
    desk.days(days);
    let told = desk.found().len().max(before);
    desk.call("plan-check");
    desk.found().get(told).copied()
}

#[test]
fn s02_small_sums_every_three_days() {
    let small = format!("nature: no-cash, {}", overdue(6));
    let by_day: Vec<_> = [1, 3, 9].map(|days| second_call(&small, days).unwrap_or("-")).to_vec();
    assert_eq!(by_day, ["too-soon", "in-rhythm", "neglected"]);
}

#[test]
fn s02_large_sums_every_ten_days() {
    let large =
        "nature: no-cash, invoices: [{ number: \"1\", amount: 400000 RUB, issued: 30 days ago, due: 6 days ago }]";
    let by_day: Vec<_> = [3, 10].map(|days| second_call(large, days).unwrap_or("-")).to_vec();
    assert_eq!(by_day, ["too-soon", "in-rhythm"]);
}

#[test]
fn s02_too_soon_annoys() {
    let debtor = format!("nature: no-cash, {}", overdue(6));
    let heat = |days: i32| {
        let mut desk = desk_with(&debtor, "heat-cools: 0");
        desk.call("contract");
        desk.days(days);
        let before = desk.a().gauges.of(Gauge::Heat);
        desk.call("contract");
        desk.a().gauges.of(Gauge::Heat) - before
    };
    assert_eq!(heat(1) - heat(3), 18);
}

/// A debtor who promises at the first call.
const PROMISES: &str = "promised-within: 5, pays-urgency: 0";

#[test]
fn s02_a_promise_stops_the_rhythm_until_its_eve() {
    let mut desk = desk_with(&format!("nature: solid, {}", overdue(6)), PROMISES);
    desk.call("clarity");
    let on = desk.a().pledge.0.expect("he promises").on;
    assert!(on >= 2, "the seed puts the promise some days off");
    desk.call("clarity");
    assert!(desk.has_found(Finding::BeforeThePromise));
}

#[test]
fn s02_who_checks_on_the_eve_sees_more_promises_kept() {
    let kept = |check: bool| {
        let constants = "promised-within: 5, pays-urgency: 0";
        in_hundred(&format!("nature: solid, {}", overdue(6)), constants, |mut desk| {
            desk.decide("call: a, approach: remind");
            let Some(promise) = desk.a().pledge.0 else { return false };
            let eve = ringside::campaign::day_before(desk.weeks.plan(), promise.on);
            while check && desk.weeks.today() < eve {
                desk.days(1);
            }
            if check && desk.weeks.today() == eve {
                desk.call("plan-check");
                assert!(desk.has_found(Finding::CheckedPromise));
            }
            desk.days(12);
            desk.day_of(|what| matches!(what, Happened::Kept { .. })).is_some()
        })
    };
    let (checked, unchecked) = (kept(true), kept(false));
    assert!(checked > unchecked, "{checked} kept with a check, {unchecked} without");
}

#[test]
fn s02_a_broken_promise_comes_back_and_is_taken_up() {
    let text = crate::bench::campaign(
        &format!("  - {{ id: a, firm: {{ en: Stroykom }}, person: {{ en: Ivan }}, nature: solid, {} }}", overdue(6)),
        PROMISES,
        "",
    );
    let broken = (0..60).find_map(|seed| {
        let mut desk = open(&text, seed);
        desk.call("remind");
        for _ in 0..5 {
            desk.days(1);
            if desk.a().memory.broke.is_some() {
                return Some(desk);
            }
        }
        None
    });
    let mut desk = broken.expect("one in some tens is broken");
    let urgency = desk.a().gauges.of(Gauge::Urgency);
    assert_eq!(desk.a().memory.broken, 1);
    desk.call("clarity");
    assert!(desk.has_found(Finding::TookUpBroken));
    assert!(urgency < 45, "a broken promise nobody spoke of lowers our place: {urgency}");
}

/// A debtor who threw the receiver down.
fn displeased() -> crate::bench::Desk {
    let mut desk = desk_with(&format!("nature: profane, {}", overdue(6)), "heat-cools: 40, boundary-leaves: 0");
    let talked = desk.call("demand");
    assert!(matches!(talked.last(), Some(Happened::Called { talked: Talked::HungUp, .. })), "{talked:?}");
    desk
}

#[test]
fn s03_after_a_displeased_call_twice_the_rhythm_once() {
    let mut hasty = displeased();
    hasty.days(3).call("boundary");
    assert!(hasty.has_found(Finding::NotDoubled));
    let mut patient = displeased();
    patient.days(7).call("boundary");
    assert!(patient.has_found(Finding::WaitedDispleased));
    patient.days(3).call("boundary");
    assert_eq!(patient.found().last(), Some(&"in-rhythm"), "{:?}", patient.found());
}

#[test]
fn s03_who_asks_for_letters_gets_letters() {
    let event = "events:\n  - { day: 1, debtor: a, write-only: true, told: { en: Please write. } }";
    let debtor =
        format!("  - {{ id: a, firm: {{ en: Stroykom }}, person: {{ en: Ivan }}, nature: no-cash, {} }}", overdue(6));
    let mut desk = open(&crate::bench::campaign(&debtor, "", event), 1);
    desk.days(4);
    let before = urgency(&desk);
    desk.decide("send: statement, to: a, by: post");
    assert!(urgency(&desk) >= before + 10, "a letter is a contact to them");
    desk.days(3).call("remind");
    assert_eq!(desk.found().last(), Some(&"too-soon"));
}

#[test]
fn s10_who_is_asked_before_the_day_pays_on_it_more_often() {
    let paid = |approach: Option<&str>| {
        in_hundred(&format!("nature: solid, {}", current(3)), "pile-low: 0, pile-high: 0", |mut desk| {
            if let Some(approach) = approach {
                desk.call(approach);
                assert!(desk.has_found(Finding::InGoodTime));
            }
            desk.days(5);
            desk.a().book.open() == 0
        })
    };
    let (asked, unasked) = (paid(Some("look-ahead")), paid(None));
    assert!((20..50).contains(&unasked) && asked > unasked + 15, "{asked} of those asked, {unasked} of the others");
}

#[test]
fn s29_a_notice_before_the_day_does_as_much() {
    let mut desk = desk(&format!("nature: solid, {}", current(3)));
    desk.decide("send: notice, to: a");
    assert!(desk.has_found(Finding::InGoodTime) && !desk.a().book.is_unchecked(desk.weeks.today()));
}

#[test]
fn not_every_call_reaches_somebody() {
    let reached = in_hundred(&format!("nature: solid, {}", overdue(6)), "as shipped", |mut desk| {
        desk.call("plan-check");
        desk.a().memory.contacts == 1
    });
    assert!((65..90).contains(&reached), "{reached} of a hundred");
}

#[test]
fn a_promise_is_meant_from_a_certain_urgency_on() {
    let mut desk = desk(&format!("nature: forgetful, {}", overdue(6)));
    desk.call("remind");
    let promise = desk.a().pledge.0.expect("he promises");
    assert!(promise.meant && urgency(&desk) >= 50);
    let mut sunk = desk_with(&format!("nature: forgetful, {}", overdue(6)), "contact-lifts: 0");
    sunk.days(14).call("plan-check");
    assert!(sunk.a().pledge.0.is_none() && urgency(&sunk) < 50, "nothing is promised at {}", urgency(&sunk));
}

#[test]
fn nobody_answers_for_ever() {
    let mut desk = desk_with(&format!("nature: solid, {}", overdue(6)), "reached: 0");
    let talked = desk.call("clarity");
    assert!(matches!(talked[..], [Happened::Called { talked: Talked::NotReached, .. }]), "{talked:?}");
    assert_eq!(desk.weeks.desk().tally.minutes, 3, "a call that reaches nobody is short");
}
