//! Whatever a file holds, the loader answers with problems that lie in their files, and never with a panic.

use std::sync::Arc;

use proptest::prelude::*;
use ringside::diagnostic::{Report, SourceText, render_all};
use ringside::scenario::{Gym, SCENARIO, SCRIPT};
use ringside::yaml::{Shape, check_shape, parse};

use crate::makeshift::{debtor, repository, shipped};

/// Shipped files to spoil, smallest first: what they have in common is read again for every case.
fn victims() -> Vec<String> {
    let files = ["forgetful", "never-arrived", "never-arrived-overdue"];
    let read = |id: &&str| {
        let folder = repository(&["scenarios"]);
        ringside::yaml::Source::read(&folder, &format!("scenarios/{id}.yaml")).expect("a shipped scenario")
    };
    files.iter().map(read).collect()
}

/// What happens to one line.
#[derive(Clone, Debug)]
enum Harm {
    Delete(usize),
    Duplicate(usize),
    Replace(usize, String),
    Cut(usize, usize),
}

fn harm() -> impl Strategy<Value = Harm> {
    let line = 0_usize..400;
    let junk = prop_oneof![
        Just("  - {".to_owned()),
        Just("hears: [dialled".to_owned()),
        Just("    adds: { heat: 99999999999 }".to_owned()),
        Just("traits: [forgetful, forgetful, nobody]".to_owned()),
        Just("  - id: x\n    hands-over: 7".to_owned()),
        Just("\t- tab".to_owned()),
        Just("rules: *a".to_owned()),
        "[ -~]{0,24}",
        "\\PC{0,12}",
    ];
    prop_oneof![
        line.clone().prop_map(Harm::Delete),
        line.clone().prop_map(Harm::Duplicate),
        (line.clone(), junk).prop_map(|(at, text)| Harm::Replace(at, text)),
        (line, 0_usize..80).prop_map(|(at, column)| Harm::Cut(at, column)),
    ]
}

fn spoiled(text: &str, harms: &[Harm]) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for harm in harms {
        let count = lines.len().max(1);
        match harm {
            Harm::Delete(at) if !lines.is_empty() => drop(lines.remove(at % count)),
            Harm::Duplicate(at) if !lines.is_empty() => lines.insert(at % count, lines[at % count].clone()),
            Harm::Replace(at, text) if !lines.is_empty() => lines[at % count].clone_from(text),
            Harm::Cut(at, column) if !lines.is_empty() => {
                let line = &mut lines[at % count];
                *line = line.chars().take(*column).collect();
            }
            _ => {}
        }
    }
    lines.join("\n")
}

/// Every place lies in its file, on character boundaries, and everything can be shown.
fn check_places(report: &Report) {
    for found in report.sorted() {
        for place in found.place.iter().chain(found.secondary.iter().map(|label| &label.place)) {
            let text = &place.source.text;
            assert!(place.span.start <= place.span.end && place.span.end <= text.len(), "{place:?} of {}", text.len());
            assert!(text.is_char_boundary(place.span.start) && text.is_char_boundary(place.span.end), "{place:?}");
            let (line, _) = place.line_column();
            assert!(line <= text.matches('\n').count() + 1, "{place:?}");
        }
    }
    render_all(report, false);
}

fn load(gym: &Gym, text: &str) -> Report {
    gym.scenario_from_text("spoiled", "spoiled.yaml", text).report
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_without_a_panic(text in "\\PC{0,200}", more in "[-a-z:{}\\[\\]&*!|>'\"%@`#,? \n\t]{0,200}") {
        for text in [&text, &more] {
            let mut report = Report::default();
            let source: Arc<SourceText> = SourceText::new("any.yaml", text.as_str());
            if let Some(tree) = parse(&source, &mut report) {
                check_shape(&tree, &Shape::Map(SCENARIO), &mut report);
                check_shape(&tree, &Shape::Map(SCRIPT), &mut report);
            }
            check_places(&report);
        }
    }

    #[test]
    fn any_small_scenario_is_compiled_without_a_panic(key in "(rules|case|people|memory|causes|calls|gauges|expects|tests|traits)", value in "[-a-z0-9:{}\\[\\], \n]{0,60}") {
        let report = debtor(&format!("{key}: {value}")).report();
        check_places(&report);
    }
}

#[test]
fn spoiled_copies_of_shipped_scenarios_are_blamed_in_their_own_lines() {
    let (gym, victims) = (shipped(), victims());
    let config = ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() };
    let harms = (0..victims.len(), prop::collection::vec(harm(), 1..6));
    proptest::test_runner::TestRunner::new(config)
        .run(&harms, |(victim, harms)| {
            check_places(&load(&gym, &spoiled(&victims[victim], &harms)));
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{error}"));
}
