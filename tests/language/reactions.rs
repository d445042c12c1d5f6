//! Reactions: all that hold fire at once, and none sees what another did.

use ringside::playbook::{Gauge, ObstacleKind, ObstacleState};

use crate::makeshift::debtor;

/// Moves whose own effect on the gauges is switched off, so that only the rules of a test move anything.
const UNMOVED: &str = "temperament: { ask-reason: { heat: 0 }, small-talk: { heat: 0 }, insult: { heat: 0 } }";

#[test]
fn all_that_hold_fire_and_are_summed() {
    let rules = "
gauges: { trust: 50 }
rules:
  - { id: a, on: { hears: ask-reason }, adds: { trust: 5 } }
  - { id: b, on: { hears: technique }, adds: { trust: -2 } }
  - { id: c, on: { hears: mistake }, adds: { trust: -40 } }";
    let mut call = debtor(&format!("{UNMOVED}{rules}")).call();
    call.makes(["ask-reason"]);
    assert_eq!(call.gauge(Gauge::Trust), 53);
}

#[test]
fn the_sum_is_clamped_not_each_step() {
    let rules = "
gauges: { heat: 95 }
rules:
  - { id: boils, on: { hears: ask-reason }, adds: { heat: 40 } }
  - { id: cools, on: { hears: ask-reason }, adds: { heat: -30 } }";
    let mut call = debtor(&format!("{UNMOVED}{rules}")).call();
    call.makes(["ask-reason"]);
    assert_eq!(call.gauge(Gauge::Heat), 100, "95 + 40 - 30 is 105; step by step it would be 70");
}

#[test]
fn no_reaction_sees_what_another_did() {
    let rules = "
gauges: { heat: 50 }
memory: { hit: 0 }
rules:
  - { id: boils, on: { hears: ask-reason }, adds: { heat: 20 } }
  - { id: sees-heat, on: { hears: ask-reason, gauges: { heat: at least 60 } }, sets: { hit: 1 } }";
    let mut call = debtor(&format!("{UNMOVED}{rules}")).call();
    call.makes(["ask-reason"]);
    assert_eq!((call.gauge(Gauge::Heat), call.memory_change("hit")), (70, None));
    call.makes(["ask-reason"]);
    assert_eq!(call.memory_change("hit"), Some(1), "the next turn sees it");
}

#[test]
fn responses_do_see_what_reactions_did() {
    let rules = "
gauges: { heat: 50 }
rules:
  - { id: boils, on: { hears: ask-reason }, adds: { heat: 20 } }
  - { id: shouts, hears: ask-reason, gauges: { heat: at least 60 }, says: [{ en: Stop it! }] }";
    assert_eq!(debtor(&format!("{UNMOVED}{rules}")).call().makes(["ask-reason"]), "shouts");
}

#[test]
fn facts_are_set_then_added_to_within_a_hundred() {
    let rules = "
memory: { count: 7 }
rules:
  - { id: adds, on: { hears: ask-reason }, adds: { count: 2 } }
  - { id: sets, on: { hears: ask-reason }, sets: { count: 90 } }
  - { id: adds-much, on: { hears: ask-reason }, adds: { count: 50 } }
  - { id: sinks, on: { hears: small-talk }, adds: { count: -100 } }
  - { id: sinks-more, on: { hears: small-talk }, adds: { count: -100 } }";
    let mut call = debtor(&format!("{UNMOVED}{rules}")).call();
    call.makes(["ask-reason"]);
    assert_eq!(call.memory_change("count"), Some(100));
    call.makes(["small-talk"]);
    assert_eq!(call.memory_change("count"), Some(-100));
}

#[test]
fn an_obstacle_goes_where_the_last_rule_puts_it() {
    let rules = "
obstacles: { complaint: hidden }
rules:
  - { id: names, on: { hears: ask-reason }, makes: { complaint: named } }
  - { id: settles, on: { hears: ask-reason }, makes: { complaint: addressed } }";
    let mut call = debtor(rules).call();
    assert_eq!(call.obstacle(ObstacleKind::Complaint), ObstacleState::Hidden);
    call.makes(["ask-reason"]);
    assert_eq!(call.obstacle(ObstacleKind::Complaint), ObstacleState::Addressed);
}

#[test]
fn a_technique_wears_off_a_mistake_does_not() {
    let mut call =
        debtor("gauges: { trust: 10, heat: 10 }\ntemperament: { small-talk: { trust: 10 }, insult: { heat: 10 } }")
            .call();
    let mut trust = Vec::new();
    for _ in 0..3 {
        call.makes(["small-talk"]);
        trust.push(call.gauge(Gauge::Trust));
    }
    assert_eq!(trust, [20, 25, 25], "fully, by half, not at all");
    for _ in 0..3 {
        call.makes(["insult"]);
    }
    assert_eq!(call.gauge(Gauge::Heat), 40);
}

#[test]
fn temperament_takes_the_place_of_the_playbooks_effects() {
    let before = debtor("").call().gauge(Gauge::Trust);
    let mut call = debtor("temperament: { cite-contract: { trust: -9 } }\ncase:\n  contract: { term: 5 days }").call();
    call.makes(["cite-contract"]);
    assert_eq!(call.gauge(Gauge::Trust), before - 9);
}

#[test]
fn a_responses_own_effects_happen_when_it_is_said() {
    let rules = "
gauges: { respect: 50 }
obstacles: { forgot: hidden }
rules:
  - { id: oh, hears: ask-reason, says: [{ en: 'Oh, I forgot.' }], adds: { respect: 3 }, makes: { forgot: resolved } }";
    let mut call = debtor(&format!("{UNMOVED}{rules}")).call();
    call.makes(["ask-reason"]);
    assert_eq!((call.gauge(Gauge::Respect), call.obstacle(ObstacleKind::Forgot)), (53, ObstacleState::Resolved));
}
