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

#[test]
fn marked_words_are_compared_with_those_shown() {
    let bench = Bench::with_gym();
    let line = r#"{"lang": "ru", "trainee": "Понял вас 🙂. Когда вы оплатите счёт?", "moves": ["ask-payment-date"], "marks": [{"move": "ask-payment-date", "words": "Когда вы оплатите счёт?"}]}"#;
    bench.write("gym/one.jsonl", line);
    let told = bench.run_in("gym", &["evaluate", "one.jsonl"]).good();
    let proof: Vec<&str> = told.lines().filter(|line| line.starts_with("evidence")).collect();
    assert_eq!(
        proof,
        [
            "evidence, marked here: 1 moves, 1.000 [0.207, 1.000] agree with the marked words, median length 1.00 of the marked"
        ]
    );
    bench.write("gym/one.jsonl", line.replace(r#""words": "Когда вы оплатите счёт?""#, r#""words": "Понял вас""#));
    let told = bench.run_in("gym", &["evaluate", "one.jsonl"]).good();
    assert!(told.contains("evidence, marked here: 1 moves, 0.000 "), "{told}");
}
