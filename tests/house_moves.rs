//! A trainer's own moves on lines that neither the trainer nor the ear has seen: `tests/house/` holds for each move ten
//! examples, four counter-examples, twelve fresh wordings and twelve lines that do something else.

use std::fs;
use std::path::Path;

use ringside::ear::{Ear, HouseExamples};
use serde_json::Value;

/// Of the fresh wordings of all moves so many at least are heard.
const LEAST_RECALL: f64 = 0.75;
/// Of the moves heard in fresh lines so many at least were made.
const LEAST_PRECISION: f64 = 0.85;

static WEIGHTS: &[u8] = include_bytes!("../scripts/weights/ear.bin");

struct Fixture {
    house: HouseExamples,
    fresh: Vec<Box<str>>,
    others: Vec<Box<str>>,
}

fn fixture(name: &str) -> Fixture {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/house").join(name).with_extension("json");
    let file: Value = serde_json::from_str(&fs::read_to_string(path).expect("a fixture")).expect("JSON");
    let lines = |key: &str| -> Vec<Box<str>> {
        let lines = file[key].as_array().expect("a list of lines");
        lines.iter().map(|line| line.as_str().expect("a line").into()).collect()
    };
    Fixture {
        house: HouseExamples {
            id: name.into(),
            mistake: false,
            lang: file["lang"].as_str().expect("a language").parse().expect("one that we know"),
            examples: lines("examples"),
            counter_examples: lines("counter_examples"),
        },
        fresh: lines("fresh"),
        others: lines("others"),
    }
}

#[test]
fn fresh_wordings_are_heard_and_other_lines_are_not() {
    let fixtures = ["hold-the-line", "ask-order-number", "offer-visit"].map(fixture);
    let houses: Vec<HouseExamples> = fixtures.iter().map(|fixture| fixture.house.clone()).collect();
    let ear = Ear::load(WEIGHTS).expect("the shipped weights are whole").with_house_moves(&houses);
    let hears = |fixture: &Fixture, line: &str| {
        let heard = ear.hear(fixture.house.lang, "", line).moves;
        heard.iter().any(|heard| ear.moves()[heard.which] == fixture.house.id)
    };
    let (mut right, mut missed, mut wrong) = (0, Vec::new(), Vec::new());
    for fixture in &fixtures {
        assert_eq!((fixture.house.examples.len(), fixture.fresh.len(), fixture.others.len()), (10, 12, 12));
        let (heard, not): (Vec<_>, Vec<_>) = fixture.fresh.iter().partition(|line| hears(fixture, line));
        right += heard.len();
        missed.extend(not);
        wrong.extend(fixture.others.iter().filter(|line| hears(fixture, line)));
    }
    let recall = right as f64 / (right + missed.len()) as f64;
    let precision = right as f64 / (right + wrong.len()).max(1) as f64;
    assert!(recall >= LEAST_RECALL, "recall {recall:.2}, missed {missed:#?}");
    assert!(precision >= LEAST_PRECISION, "precision {precision:.2}, wrong {wrong:#?}");
}
