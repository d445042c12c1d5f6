//! The ear measured from outside: a gym's own moves are heard and counted like those of the method.

use std::fs;
use std::path::Path;

use crate::bench::Bench;

const MOVES: [&str; 3] = ["ask-cash-in", "ask-direct-line", "offer-reconciliation"];

/// A gym with three moves of its own, and lines that nobody tuned on: for each move and language six that make it in
/// other words than its examples, and six near misses.
fn gym_with_moves() -> Bench {
    let bench = Bench::with_gym();
    let house = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/house");
    for id in MOVES {
        let text = fs::read_to_string(house.join(id).with_extension("yaml")).expect("a move");
        bench.write(&format!("gym/scripts/playbook/moves/{id}.yaml"), text);
    }
    bench.write("gym/fresh.jsonl", fs::read(house.join("fresh.jsonl")).expect("labelled lines"));
    bench
}

#[test]
fn moves_of_the_gym_are_measured() {
    let bench = gym_with_moves();
    let figures = bench.run_in("gym", &["evaluate", "fresh.jsonl", "--format", "json"]).json();
    assert_eq!(figures["lines"], 72);
    let heard = |of: &serde_json::Value| of["recall"].as_f64() > Some(0.0);
    let of = MOVES.map(|id| figures["moves"][id].clone());
    assert!(of.iter().all(|of| of["n"] == 12), "{of:?}");
    // They are hard ones: not each is heard in words that are far from its examples.
    assert!(of.iter().any(heard), "{of:?}");
}
