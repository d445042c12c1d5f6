//! Which response speaks: the most specific, then the scenario's own, then the later trait's, then by lot.

use std::collections::BTreeSet;

use crate::makeshift::debtor;

#[test]
fn the_more_specific_rule_speaks() {
    let mut call = debtor(
        "
gauges: { heat: 70 }
rules:
  - { id: why, hears: ask-reason, says: [{ en: No money. }] }
  - { id: why-angry, hears: ask-reason, gauges: { heat: at least 60 }, says: [{ en: None of your business! }] }",
    )
    .call();
    assert_eq!(call.answer(), "plain/picks-up");
    assert_eq!(call.makes(["ask-reason"]), "why-angry");
    assert_eq!(call.makes(["small-talk"]), "plain/shrugs");
}

#[test]
fn technique_mistake_and_nothing_count_for_nothing() {
    let draft = debtor(
        "
rules:
  - { id: anything-hot, hears: [technique, mistake], gauges: { heat: at least 0 }, says: [{ en: A. }, { en: B. }] }
  - { id: reason, hears: ask-reason, says: [{ en: C. }] }
  - { id: at-a-loss, hears: nothing, says: [{ en: D. }] }
  - { id: at-a-loss-first, hears: nothing, turn: 1, says: [{ en: E. }] }",
    );
    let mut call = draft.call();
    assert_eq!(call.makes([]), "at-a-loss-first");
    assert_eq!(call.makes([]), "at-a-loss");
    assert_eq!(call.makes(["small-talk"]), "anything-hot");
    // Both have one criterion that counts, and stand in one file: the lot decides, here as there.
    let drawn: BTreeSet<String> = (0..20).map(|seed| draft.call_seeded(seed).makes(["ask-reason"])).collect();
    assert_eq!(drawn.into_iter().collect::<Vec<_>>(), ["anything-hot", "reason"]);
}

#[test]
fn every_entry_of_a_map_counts_a_list_counts_once() {
    let mut call = debtor(
        "
rules:
  - { id: broad, hears: [ask-reason, ask-payment-date, introduce], says: [{ en: A. }] }
  - { id: two-gauges, hears: technique, gauges: { heat: under 50, trust: under 60 }, says: [{ en: B. }] }",
    )
    .call();
    assert_eq!(call.makes(["ask-reason"]), "two-gauges");
}

#[test]
fn the_scenario_wins_over_its_traits_and_a_later_trait_over_an_earlier() {
    let says = |text: &str| format!("rules: [{{ id: why, hears: ask-reason, says: [{{ en: {text} }}] }}]");
    let two_traits =
        debtor("traits: [plain, early, late]").a_trait("early", &says("Early.")).a_trait("late", &says("Late."));
    assert_eq!(two_traits.call().makes(["ask-reason"]), "late/why");
    let own = two_traits.scenario("late", &format!("traits: [plain, early, late]\n{}", says("Own.")));
    assert_eq!(own.call().makes(["ask-reason"]), "why");
}

#[test]
fn a_traits_more_specific_rule_wins_over_the_scenarios() {
    let draft = debtor("traits: [plain, sly]\nrules: [{ id: why, hears: ask-reason, says: [{ en: Own. }] }]")
        .a_trait("sly", "rules: [{ id: why, hears: ask-reason, turn: 1, says: [{ en: Sly. }] }]");
    assert_eq!(draft.call().makes(["ask-reason"]), "sly/why");
}

#[test]
fn the_lot_follows_the_weights() {
    let draft = debtor(
        "
rules:
  - { id: often, hears: ask-reason, weight: 9, says: [{ en: A. }] }
  - { id: rarely, hears: ask-reason, says: [{ en: B. }] }",
    );
    let often = (0..200).filter(|seed| draft.call_seeded(*seed).makes(["ask-reason"]) == "often").count();
    assert!((160..200).contains(&often), "9 in 10 of 200 were {often}");
}

#[test]
fn a_seed_draws_the_same_lot_every_time() {
    let draft = debtor(
        "rules:\n  - { id: a, hears: insult, says: [{ en: A. }] }\n  - { id: b, hears: insult, says: [{ en: B. }] }",
    );
    for seed in 0..10 {
        assert_eq!(draft.call_seeded(seed).makes(["insult"]), draft.call_seeded(seed).makes(["insult"]));
    }
}

#[test]
fn no_line_twice_until_all_are_used_up() {
    let mut call =
        debtor("rules: [{ id: why, hears: ask-reason, says: [{ en: A. }, { en: B. }, { en: C. }] }]\npatience: 30")
            .call();
    let mut said = BTreeSet::new();
    for _ in 0..3 {
        assert_eq!(call.makes(["ask-reason"]), "why");
        assert!(said.insert(call.line()), "said twice: {}", call.line());
    }
    assert_eq!(call.makes(["ask-reason"]), "plain/shrugs", "with all variants used, the next best speaks");
    assert_eq!(call.makes(["ask-reason"]), "why", "with nothing fresh left, the line of longest ago comes again");
}

#[test]
fn out_of_patience_only_a_line_that_ends_the_call_is_said() {
    let mut call =
        debtor("patience: 2\nrules: [{ id: why, hears: ask-reason, turn: 2, says: [{ en: Because. }] }]").call();
    assert_eq!(call.makes(["ask-reason"]), "plain/shrugs");
    assert_eq!(call.makes(["ask-reason"]), "plain/has-enough");
    assert!(call.session().call_over());
}
