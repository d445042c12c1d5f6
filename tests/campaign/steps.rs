//! Collecting by force, and knowing when to stop (S28, and our rule about debtors who fail).

use ringside::campaign::{Finding, Happened, Refusal, Status};

use crate::bench::{campaign, current, desk, desk_with, in_hundred, open, overdue};

fn debtor(nature: &str, days: u32) -> String {
    format!("nature: {nature}, {}", overdue(days))
}

#[test]
fn s28_the_older_the_less() {
    let paid = |days: u32| {
        in_hundred(&debtor("solid", days), "urgency-fades: 0", |mut desk| {
            desk.days(14);
            desk.a().book.open() == 0
        })
    };
    let (young, old) = (paid(5), paid(215));
    assert!(
        young > old + 10,
        "{young} of those five days late paid within two weeks, {old} of those late by half a year"
    );
}

#[test]
fn s28_what_was_announced_is_done_and_works_more_often() {
    let collected = |announce: bool| {
        in_hundred(
            &debtor("big-company", 40),
            "pays-urgency: 100, pile-low: 0, pile-high: 0, promised-within: 60",
            |mut desk| {
                if announce {
                    desk.call("announce");
                }
                desk.days(4).decide("act: a, step: formal-claim");
                assert_eq!(desk.has_found(Finding::ActedInTime), announce);
                desk.days(20);
                desk.day_of(|what| matches!(what, Happened::Collected { amount } if *amount > 0)).is_some()
            },
        )
    };
    let (announced, sudden) = (collected(true), collected(false));
    assert!(
        (20..50).contains(&sudden) && announced > sudden + 8,
        "{announced} of a hundred announced, {sudden} sudden ones"
    );
}

#[test]
fn s28_a_step_that_is_not_taken_is_believed_no_more() {
    let mut desk = desk_with(&debtor("no-cash", 6), "fails-weekly: 0");
    desk.call("announce");
    desk.days(22);
    assert!(desk.has_found(Finding::NotActed));
    desk.decide("act: a, step: formal-claim");
    assert!(!desk.has_found(Finding::ActedInTime));
}

#[test]
fn s28_sixty_days_without_a_step_are_told() {
    let mut desk = desk_with(&debtor("no-cash", 50), "fails-weekly: 0");
    desk.days(12);
    assert!(desk.has_found(Finding::WaitedTooLong));
}

#[test]
fn the_court_comes_after_the_claim_and_costs() {
    let mut desk = desk_with(&debtor("big-company", 40), "claim-works: 0, announced-works: 0");
    assert_eq!(desk.tries("act: a, step: court"), Err(Refusal::NoClaim));
    desk.decide("act: a, step: formal-claim");
    desk.days(10);
    assert_eq!(desk.tries("act: a, step: court"), Err(Refusal::NoClaim), "the claim still runs");
    desk.days(6).decide("act: a, step: court");
    desk.days(62);
    let sums = desk.weeks.desk().tally;
    let brought = if desk.a().truth.cash { 2_800_000 } else { 200_000 };
    assert_eq!(sums.collected, brought, "70 % of who can pay");
    assert_eq!(sums.spent, 320_000, "8 % of the sum for the court");
}

#[test]
fn a_claim_needs_something_to_claim() {
    let mut desk = desk(&format!("nature: solid, {}", current(9)));
    assert_eq!(desk.tries("act: a, step: formal-claim"), Err(Refusal::NothingToClaim));
}

/// A debtor who is failing from the third day on.
fn failing() -> crate::bench::Desk {
    let one = format!("  - {{ id: a, firm: {{ en: Us }}, person: {{ en: Us }}, {} }}", debtor("big-company", 6));
    let event =
        "events:\n  - { day: 2, debtor: a, failing: true, told: { en: A bailiff's notice hangs on their door. } }";
    let mut desk = open(&campaign(&one, "pile-low: 0, pile-high: 0, discount-taken: 0", event), 1);
    desk.days(4);
    assert!(desk.a().memory.signs, "signs show");
    desk
}

#[test]
fn pressing_ends_where_signs_of_failing_show() {
    let mut pressing = failing();
    pressing.call("clarity");
    assert!(pressing.has_found(Finding::PressedTheFailing));
    let mut stopping = failing();
    stopping.decide("act: a, step: stop-pressing");
    assert!(stopping.has_found(Finding::StoppedInTime));
}

#[test]
fn who_fails_leaves_little() {
    let mut desk = failing();
    desk.days(14);
    assert_eq!(desk.a().account.status, Status::Insolvent);
    let sums = desk.weeks.desk().tally;
    assert_eq!((sums.collected, sums.lost), (200_000, 3_800_000));
    assert_eq!(desk.tries("call: a, approach: clarity"), Err(Refusal::Closed));
}

#[test]
fn without_money_some_fail_in_a_quarter() {
    let failed = in_hundred(&debtor("no-cash", 6), "", |mut desk| {
        desk.days(91);
        desk.a().account.status == Status::Insolvent
    });
    assert!((15..50).contains(&failed), "{failed} of a hundred");
}
