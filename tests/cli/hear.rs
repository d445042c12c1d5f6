//! What the ear hears in single sentences, and what moves and traits are made of.

use crate::bench::Bench;

#[test]
fn one_sentence_with_its_proof_and_what_was_nearly_heard() {
    let heard = Bench::new().run(&["hear", "On what date will you pay the invoice?"]).good();
    assert!(heard.contains("ask-payment-date") && heard.contains("next, not heard: "), "{heard}");
    let heard = Bench::new().run(&["hear", "Какого числа оплатите?", "--lang", "ru"]).good();
    assert!(heard.contains("Спросить") && heard.contains("следующее, не услышано: "), "{heard}");
}

#[test]
fn lines_from_standard_input_for_programs() {
    let bench = Bench::new();
    let hear = bench.command(&["hear", "--format", "json", "--after", "Who is this?"]);
    let ran = bench.type_into(hear, "This is Kate from Vector Supply.\n\nqwe rty\n");
    let told: serde_json::Value = serde_json::from_str(&ran.good()).expect("JSON");
    assert_eq!(told[0]["moves"][0]["move"], "introduce");
    assert_eq!(told[0]["after"], "Who is this?");
    assert_eq!(told.as_array().map(Vec::len), Some(2), "an empty line is no reply: {told}");
    assert!(told[1]["nearly"]["confidence"].is_u64());
}

#[test]
fn in_a_scenario_figures_are_compared_and_a_rule_names_its_line() {
    let bench = Bench::with_gym();
    let hear =
        ["hear", "You owe us 9,000 roubles.", "--scenario", "corner-shop", "--after", "picks-up", "--format", "json"];
    let told: serde_json::Value = serde_json::from_str(&bench.run_in("gym", &hear).good()).expect("JSON");
    assert_eq!(told[0]["after"], "Corner Shop.");
    let moves = told[0]["moves"].as_array().expect("moves");
    assert!(moves.iter().any(|heard| heard["move"] == "wrong-fact" && heard["dossier"] != ""), "{told}");
    assert!(bench.run_in("gym", &["hear", "Hello", "--scenario", "nobody", "--lang", "en"]).code == 2);
}

#[test]
fn a_trait_with_its_rules_and_facts() {
    let bench = Bench::with_gym();
    bench.write(
        "gym/scenarios/traits/grumpy.yaml",
        "ringside: 1\nsummary: { en: Grumbles. }\ntraits: [busy]\nmemory: { grumbled: 2 }\nrules:\n  - id: grumbles\n    hears: small-talk\n    says: [{ en: Hm. }]\n  - id: counts\n    on: { hears: small-talk }\n    adds: { grumbled: 1 }\n",
    );
    let page = bench.run_in("gym", &["explain", "grumpy"]).good();
    let (own, below) = page.split_once("\n\n").expect("what it builds on stands below");
    insta::assert_snapshot!(own, @"
    grumpy
      Grumbles.
      builds on: busy
      memory: grumbled 2
      grumpy/grumbles  «Hm.»
      grumpy/counts  on: small-talk
    ");
    assert!(below.starts_with("busy\n") && below.contains("  busy/"), "{below}");
    assert!(bench.run_in("gym", &["explain", "traits"]).good().contains("grumpy"));
    assert!(Bench::new().run(&["explain", "everyone"]).good().contains("everyone-questions/neither-yes-nor-no"));
}

#[test]
fn a_move_with_what_it_changes_and_needs() {
    let page = Bench::new().run(&["explain", "confirm-receipt"]).good();
    let works: Vec<&str> = page.lines().skip_while(|line| !line.starts_with("it counts")).take(6).collect();
    insta::assert_snapshot!(works.join("\n"), @"
    it counts: at any time
    only after: offer-resend
    stages: signed, before payment and delivery; delivered, not yet due; overdue
    gauges: Trust +1, Respect +4, Urgency +6
    weight of its item: 8
    ");
}
