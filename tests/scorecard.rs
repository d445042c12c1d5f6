//! The rules behind the laws, each on a debtor of a few lines: what counts, what counts half, and what does not apply.

mod ring;

use ring::*;
use ringside::score::{ItemStatus, Scorecard};
use ringside::session::Session;

/// Ivan expects these techniques; the rules say what he does.
fn ivan(expects: &str, rules: &str) -> Ring {
    Ring::with(sparring_expecting(&format!("[{expects}]"), rules))
}

fn card(ring: &Ring) -> Scorecard {
    ring.session.as_ref().map(Session::scorecard).expect("somebody rang him up")
}

fn status(ring: &Ring, id: &str) -> ItemStatus {
    let card = card(ring);
    card.items.iter().find(|item| item.id == id).map(|item| item.status).expect("the item is on the card")
}

const COMPLAINS: &str =
    "\n  - { id: complains, hears: ask-satisfaction, says: [{ en: Bad. }], invites: [probe-complaint] }";
const PROMISES: &str = "
  - { id: pays, hears: ask-payment-date, says: [{ en: Friday. }], promises: { in: 3 days, names: [date, sum] } }
  - { id: some-day, hears: ask-reason, says: [{ en: Some day. }], promises: { names: [] } }";

#[test]
fn an_invitation_counts_whole_before_a_mistake_and_half_after_it() {
    for (first, expected) in [(&["introduce"][..], ItemStatus::Yes), (&["introduce", "argue"], ItemStatus::Half)] {
        let mut ring = ivan("probe-complaint", COMPLAINS);
        ring.hears(first);
        ring.hears(&["ask-satisfaction"]);
        ring.hears(&["probe-complaint"]);
        assert_eq!(status(&ring, "probe-complaint"), expected, "after {first:?}");
    }
}

#[test]
fn an_invitation_from_before_the_mistake_still_counts_whole() {
    let mut ring = ivan("probe-complaint", COMPLAINS);
    ring.hears(&["introduce"]);
    ring.hears(&["ask-satisfaction"]);
    ring.hears(&["argue"]);
    ring.hears(&["probe-complaint"]);
    assert_eq!(status(&ring, "probe-complaint"), ItemStatus::Yes);
}

#[test]
fn what_nobody_invited_earns_nothing() {
    let mut ring = ivan("probe-complaint", COMPLAINS);
    ring.hears(&["introduce", "probe-complaint"]);
    assert_eq!(status(&ring, "probe-complaint"), ItemStatus::No);
}

#[test]
fn a_result_is_pinned_down_whole_before_a_mistake_and_half_after_it() {
    for (first, expected) in [(&["introduce"][..], ItemStatus::Yes), (&["introduce", "argue"], ItemStatus::Half)] {
        let mut ring = ivan("confirm-commitment", PROMISES);
        ring.hears(first);
        ring.hears(&["ask-payment-date"]);
        ring.hears(&["confirm-commitment"]);
        assert_eq!(status(&ring, "confirm-commitment"), expected, "after {first:?}");
    }
}

#[test]
fn a_promise_that_names_nothing_is_nothing_to_pin_down() {
    let mut ring = ivan("confirm-commitment", PROMISES);
    ring.hears(&["introduce", "ask-reason"]);
    ring.hears(&["confirm-commitment"]);
    assert_eq!(status(&ring, "confirm-commitment"), ItemStatus::No);
}

#[test]
fn after_a_mistake_a_goodbye_closes_the_account() {
    for (first, expected) in [(&["introduce"][..], ItemStatus::Yes), (&["introduce", "argue"], ItemStatus::No)] {
        let mut ring = ivan("state-debt", PROMISES);
        ring.hears(first);
        ring.hears(&["close-politely"]);
        ring.hears(&["state-debt", "ask-payment-date"]);
        assert_eq!(status(&ring, "state-debt"), expected, "after {first:?}");
        assert_eq!(status(&ring, "clear-result"), expected, "the promise of a man who was stung is his own");
    }
}

#[test]
fn a_goodbye_counts_only_as_the_last_word() {
    let mut ring = ivan("state-debt", PROMISES);
    ring.hears(&["introduce", "close-politely"]);
    ring.hears(&["state-debt"]);
    ring.session().hang_up();
    assert_eq!(status(&ring, "close-politely"), ItemStatus::No);
}

#[test]
fn what_he_tells_by_himself_is_not_due_and_asking_it_is_not_held_against_the_trainee() {
    let tells = "\n  - { id: tells, hears: small-talk, says: [{ en: Forgot. }], spares: [ask-reason] }";
    let mut ring = ivan("ask-reason", tells);
    ring.hears(&["introduce", "small-talk"]);
    assert_eq!(status(&ring, "ask-reason"), ItemStatus::NotApplicable);
    ring.hears(&["ask-reason"]);
    assert_eq!(status(&ring, "ask-reason"), ItemStatus::Yes);

    let mut ring = ivan("ask-reason", tells);
    ring.hears(&["introduce", "small-talk", "argue"]);
    assert_eq!(status(&ring, "ask-reason"), ItemStatus::No, "what he tells after a mistake excuses nothing");
}

#[test]
fn a_late_introduction_counts_half() {
    let mut ring = ivan("state-debt", "");
    for moves in [&["small-talk"], &["ask-reason"], &["introduce"]] {
        ring.hears(moves);
    }
    assert_eq!(status(&ring, "introduce"), ItemStatus::Half);
}

#[test]
fn the_same_mistake_costs_more_each_time_up_to_the_fourth() {
    let mut ring = ivan("state-debt", "");
    (0..6).for_each(|_| drop(ring.hears(&["accept-vague"])));
    let points: Vec<u16> = card(&ring).mistakes.iter().map(|mistake| mistake.points).collect();
    let deductions = playbook().deductions;
    let expected = (0..points.len() as u16).map(|before| deductions.light + deductions.repeat * before.min(3));
    assert!(points.len() > 4, "{points:?}");
    assert_eq!(points, expected.collect::<Vec<_>>());
}
