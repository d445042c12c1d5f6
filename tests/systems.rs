//! `scenarios/SYSTEMS.md` says where each system of METHOD.md lives. Here every row of it is tried: it can be practised, got wrong,
//! and is coached.

mod ring;

use std::fs;
use std::path::Path;

use ringside::campaign::{Constant, Finding};
use ringside::playbook::{MoveIx, MoveKind};
use ringside::scenario::{Script, Step};
use ringside::score::{ItemStatus, Scorecard, score_transcript};
use ringside::text::Lang;

use ring::{briefing, on_all_cores, playbook, script};

const PAGE: &str = include_str!("../scenarios/SYSTEMS.md");
const SEEDS: u64 = 12;

/// A row of the table of systems.
struct Row {
    system: String,
    scenario: String,
    techniques: Vec<String>,
    mistakes: Vec<String>,
    weeks: Vec<String>,
    tests: Vec<String>,
}

fn cells(line: &str) -> Vec<String> {
    line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect()
}

fn names(cell: &str) -> Vec<String> {
    cell.split(", ").filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

fn systems() -> Vec<Row> {
    let rows = PAGE.lines().filter(|line| line.starts_with("| S"));
    rows.map(|line| {
        let cells = cells(line);
        assert_eq!(cells.len(), 7, "{line}");
        Row {
            system: cells[0].clone(),
            scenario: cells[2].clone(),
            techniques: names(&cells[3]),
            mistakes: names(&cells[4]),
            weeks: names(&cells[5]),
            tests: names(&cells[6]),
        }
    })
    .collect()
}

/// A script without some of its moves, and with others added to its n-th line.
fn changed(script: &Script, without: Option<MoveIx>, with: Option<(usize, MoveIx)>) -> Script {
    let mut script = script.clone();
    let lines = script.calls.iter_mut().flatten();
    let means = lines.filter_map(|step| match step {
        Step::Say { means, .. } => means.as_mut(),
        _ => None,
    });
    for (nth, means) in means.enumerate() {
        without.into_iter().for_each(|ix| means.remove(ix));
        with.into_iter().filter(|(at, _)| *at == nth).for_each(|(_, ix)| means.insert(ix));
    }
    script
}

fn scored(scenario: &str, script: &Script, seed: u64) -> Scorecard {
    let played = ringside::rehearse::play_script(
        briefing(scenario, Lang::En),
        script,
        ringside::rehearse::Hearing::ByMeans,
        seed,
        |_| {},
    );
    score_transcript(&played.transcript)
}

fn earns(card: &Scorecard, id: &str) -> bool {
    card.items.iter().any(|item| item.id == id && item.status == ItemStatus::Yes)
}

/// What is wrong with a row; nothing, one hopes.
fn faults(row: &Row) -> Vec<String> {
    let mut faults = Vec::new();
    if row.scenario.is_empty() {
        return faults;
    }
    let model = script(&row.scenario, "model");
    for technique in &row.techniques {
        let ix = playbook().ix(technique).unwrap_or_else(|| panic!("{}: no move {technique}", row.system));
        let practised = (0..SEEDS).any(|seed| {
            let whole = scored(&row.scenario, &model, seed);
            earns(&whole, technique) && {
                let lacking = scored(&row.scenario, &changed(&model, Some(ix), None), seed);
                !earns(&lacking, technique) && lacking.score < whole.score
            }
        });
        if !practised {
            faults.push(format!("{}: {technique} earns nothing in {}", row.system, row.scenario));
        }
    }
    for mistake in &row.mistakes {
        let ix = playbook().ix(mistake).unwrap_or_else(|| panic!("{}: no move {mistake}", row.system));
        let known = playbook().get(ix);
        let explained = [Lang::En, Lang::Ru].iter().all(|lang| {
            known.why.get(*lang).is_some() && known.better.iter().all(|better| better.get(*lang).is_some())
        });
        let costs = (0..3).all(|seed| {
            let whole = scored(&row.scenario, &model, seed);
            let erred = scored(&row.scenario, &changed(&model, None, Some((1, ix))), seed);
            erred.score < whole.score && erred.mistakes.iter().any(|made| made.id == *mistake)
        });
        if known.kind != MoveKind::Mistake || !explained || !costs {
            faults.push(format!("{}: {mistake} is not coached in {}", row.system, row.scenario));
        }
    }
    faults
}

#[test]
fn every_system_has_its_row() {
    let rows: Vec<String> = systems().into_iter().map(|row| row.system).collect();
    let all: Vec<String> = (1..=34).map(|number| format!("S{number:02}")).collect();
    assert_eq!(rows, all);
}

#[test]
fn every_system_can_be_practised_got_wrong_and_is_coached() {
    let rows = systems();
    let faults: Vec<String> = on_all_cores(&rows, faults).into_iter().flatten().collect();
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn what_lives_in_the_weeks_is_there() {
    let natures = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("scripts/playbook/weeks.yaml"));
    let natures = natures.expect("weeks.yaml");
    for row in systems() {
        for name in &row.weeks {
            let known = Constant::NAMES.contains(&name.as_str()) || Finding::NAMES.contains(&name.as_str());
            assert!(known || natures.contains(&format!("\n  {name}:\n")), "{}: nothing is called `{name}`", row.system);
        }
    }
    for finding in Finding::NAMES {
        let ours = ["pressed-the-failing", "stopped-in-time", "in-rhythm"].contains(finding);
        let named = systems().iter().any(|row| row.weeks.iter().any(|name| name == finding));
        assert!(named || ours, "no row names the finding `{finding}`");
    }
}

#[test]
fn every_test_that_is_named_exists() {
    let mut sources = String::new();
    gather(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests"), &mut sources);
    for row in systems() {
        assert!(!row.tests.is_empty(), "{} names no test", row.system);
        for test in &row.tests {
            assert!(sources.contains(&format!("fn {test}(")), "{}: there is no test `{test}`", row.system);
        }
    }
}

fn gather(folder: &Path, sources: &mut String) {
    for entry in fs::read_dir(folder).expect("tests can be read").flatten() {
        let path = entry.path();
        if path.is_dir() {
            gather(&path, sources);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            sources.push_str(&fs::read_to_string(&path).expect("a test is text"));
        }
    }
}

#[test]
fn every_persona_is_there_and_every_scenario_has_its_row() {
    let personas = PAGE.split("## The personas").nth(1).expect("the second table");
    let rows: Vec<Vec<String>> = personas.lines().filter(|line| line.starts_with("| ")).skip(1).map(cells).collect();
    let mixed = rows.iter().filter(|row| row[0].starts_with("mixed")).count();
    assert!(rows.len() - mixed >= 14 && mixed >= 6, "{} personas, {mixed} of them mixed", rows.len());
    let mut named: Vec<String> = rows.iter().flat_map(|row| names(&row[1])).collect();
    named.sort();
    assert_eq!(named, ring::scenarios());
}
