//! Simulated calls from outside: figures for people and programs, the same for the same seed, and an exit code for CI.

use crate::bench::{Bench, Ran};
use crate::gym::CORNER_SHOP;

fn cover(bench: &Bench, args: &[&str]) -> Ran {
    bench.run_in("gym", &[&["cover", "--calls", "400"][..], args].concat())
}

#[test]
fn the_corner_shop_is_covered() {
    let shown = cover(&Bench::with_gym(), &["corner-shop", "--least", "80"]);
    let first: String = shown.out.lines().take(6).map(|line| format!("{}\n", line.trim_end())).collect();
    insta::assert_snapshot!(first, @r"
    corner-shop: 400 calls, 4616 turns
      rules     8 of 8 (100.0 %)
      lines     8 of 8 (100.0 %)
      moves     40 of 40 (100.0 %)
      general   0 of 0 (100.0 %)
      outcomes  promise 188, broken-off 212
    ");
    assert_eq!(shown.code, 0, "{shown}");
}

#[test]
fn points_that_are_given_away_are_shown_with_the_shortest_script() {
    let bench = Bench::with_gym();
    let due = "[ask-payment-date, state-debt, ask-reason, confirm-commitment, schedule-callback]";
    let generous = CORNER_SHOP.replace("[ask-payment-date, state-debt]", due).replace(
        "    promises:",
        "    spares: [state-debt, ask-reason, confirm-commitment, schedule-callback]\n    promises:",
    );
    bench.write("gym/scenarios/corner-shop.yaml", generous);
    let shown = cover(&bench, &["corner-shop"]);
    let fault: Vec<&str> = shown.out.lines().filter(|line| line.contains("cheap-hundred")).collect();
    assert!(fault.len() == 1 && fault[0].contains("points for"), "{shown}");
    assert!(shown.out.contains("call 1: ") && shown.out.contains("ask-payment-date"), "{shown}");
    assert_eq!(shown.code, 1, "a fault is a no: {shown}");
}

#[test]
fn too_little_coverage_is_a_no() {
    let bench = Bench::with_gym();
    let dead = "  - id: never\n    hears: small-talk\n    gauges: { heat: at least 99, trust: at least 99 }\n    says:\n      - { en: No., ru: Нет. }\n";
    bench.write("gym/scenarios/corner-shop.yaml", CORNER_SHOP.replace("expects:", &format!("{dead}expects:")));
    assert_eq!(cover(&bench, &["corner-shop"]).code, 1, "8 of 9 is less than 95 in a hundred");
    assert_eq!(cover(&bench, &["corner-shop", "--least", "85"]).code, 0);
}

#[test]
fn the_same_seed_plays_the_same_calls() {
    let bench = Bench::with_gym();
    let played = |seed: &str| cover(&bench, &["corner-shop", "--format", "json", "--seed", seed]).out;
    assert_eq!(played("5"), played("5"));
    assert_ne!(played("5"), played("6"));
}

#[test]
fn what_nobody_can_reach_is_named_with_its_line() {
    let bench = Bench::with_gym();
    let dead = "  - id: never\n    hears: small-talk\n    gauges: { heat: at least 99, trust: at least 99 }\n    says:\n      - { en: No., ru: Нет. }\n";
    bench.write("gym/scenarios/corner-shop.yaml", CORNER_SHOP.replace("expects:", &format!("{dead}expects:")));
    let shown = cover(&bench, &["corner-shop"]);
    assert!(shown.out.contains("never fired: scenarios/corner-shop.yaml:56 never"), "{shown}");
}

#[test]
fn a_corpus_gives_words_to_callers() {
    let bench = Bench::with_gym();
    let line = r#"{"lang":"en","debtor":"Yes?","trainee":"Which day will you pay?","moves":["ask-payment-date"]}"#;
    bench.write("gym/scripts/corpus/en-1.jsonl", format!("{line}\n"));
    let figures = cover(&bench, &["corner-shop", "--format", "json"]);
    let figures: serde_json::Value = serde_json::from_str(&figures.out).expect("one document");
    let callers = figures[0]["callers"].as_array().expect("callers");
    let speaker = callers.iter().find(|of| of["caller"] == "speaker").expect("the speaker");
    assert_eq!(speaker["reached"], 1000, "whoever only ever asks for the day gets it: {speaker}");
}

#[test]
fn pins_hold_a_debtor_in_place() {
    let bench = Bench::with_gym();
    let pinned = bench.run_in("gym", &["mutants", "corner-shop", "--pin", "--gym", "."]).good();
    assert!(pinned.starts_with("wrote scripts/pins/corner-shop.yaml: "), "{pinned}");
    bench.run_in("gym", &["check", "scripts/pins/corner-shop.yaml"]).good();
    let tested = bench.run_in("gym", &["test", "corner-shop/pins"]).good();
    assert!(tested.starts_with("0 scripts, ") && tested.contains(" pins, "), "{tested}");
    let noticed = bench.run_in("gym", &["mutants", "corner-shop", "--count", "40"]);
    assert_eq!(noticed.code, 0, "eighty in a hundred: {noticed}");
    let later =
        CORNER_SHOP.replace("promises: { in: 2 days, names: [sum, date] }", "promises: { in: 2 days, names: [date] }");
    bench.write("gym/scenarios/corner-shop.yaml", later);
    let broken = bench.run_in("gym", &["test", "corner-shop/pins"]);
    assert_eq!(broken.code, 1);
    assert!(broken.out.contains("promise: vague; expected dated"), "{broken}");
    assert!(broken.out.contains("`ringside mutants corner-shop --pin` pins it down as it is now"), "{broken}");
    bench.write(
        "gym/scripts/pins/corner-shop.yaml",
        "ringside: 1\nscenario: corner-shop\npins: [{ seed: 1, calls: [[{ means: [aks-reason] }]] }]\n",
    );
    for asked in [&["test", "corner-shop"][..], &["check", "scripts/pins/corner-shop.yaml"]] {
        assert!(bench.run_in("gym", asked).out.contains("there is no move `aks-reason`"), "{asked:?}");
    }
}

#[test]
fn changes_that_nobody_notices_are_listed() {
    let bench = Bench::with_gym();
    let shown = bench.run_in("gym", &["mutants", "corner-shop", "--count", "12"]);
    assert_eq!(shown.code, 1, "a debtor without tests notices little: {shown}");
    assert!(shown.out.contains("corner-shop: survived: scenarios/corner-shop.yaml:"), "{shown}");
    assert!(shown.out.lines().last().is_some_and(|line| line.starts_with("all: 12 changes; ")), "{shown}");
}

#[test]
fn a_graph_in_three_formats() {
    let bench = Bench::with_gym();
    let drawn =
        |format: &str| bench.run_in("gym", &["graph", "corner-shop", "--calls", "200", "--format", format]).good();
    assert!(
        drawn("mermaid")
            .starts_with("---\ntitle: The corner shop\n---\nflowchart LR\n  s0[\"at any time: the scenario's own")
    );
    assert!(drawn("dot").starts_with("digraph \"corner-shop\" {"));
    assert!(drawn("html").contains("<h1>The corner shop <small>corner-shop</small></h1>"));
    assert_eq!(bench.run_in("gym", &["graph", "no-such-debtor"]).code, 2);
}
