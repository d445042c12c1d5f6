//! What a trainer waits for: `check` over two hundred scenarios of shipped size, and simulated turns a second.
//!
//! `cargo bench --bench workbench` prints both, the best of three, on as many threads as there are cores. The limits that the
//! project has set itself: a second, and half a million turns.

#![expect(clippy::print_stdout, reason = "figures are what it is for")]

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::thread::available_parallelism;
use std::time::Instant;

use ringside::diagnostic::Report;
use ringside::lint::Examination;
use ringside::scenario::{Gym, Script};
use ringside::simulate::{Craft, Plan, survey};
use ringside::text::Lang;
use ringside::world::Briefing;
use ringside::yaml::{MemoryFolder, Source};

const SCENARIOS: usize = 200;
const CALLS: usize = 20_000;

fn main() {
    let threads = available_parallelism().map_or(2, usize::from);
    let shipped = files(&["scenarios", "scenarios/traits", "scripts/playbook", "scripts/playbook/moves"]);
    check(&shipped, threads);
    simulate(shipped, threads);
}

fn files(folders: &[&str]) -> MemoryFolder {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = MemoryFolder::default();
    for folder in folders.iter().map(|folder| (*folder).to_owned()).chain(calls()) {
        for entry in fs::read_dir(root.join(&folder)).expect("part of the repository").flatten() {
            let name = format!("{folder}/{}", entry.file_name().to_string_lossy());
            if name.ends_with(".yaml") {
                files = files.with(&name, fs::read(entry.path()).expect("a readable file"));
            }
        }
    }
    files
}

fn calls() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scripts/calls");
    let entries = fs::read_dir(folder).expect("part of the repository").flatten();
    let folders = entries.filter(|entry| entry.path().is_dir());
    let mut names: Vec<String> =
        folders.map(|entry| format!("scripts/calls/{}", entry.file_name().to_string_lossy())).collect();
    names.sort();
    names
}

/// Copies of the shipped scenarios under names of their own, scripts included, over the shipped traits.
fn check(shipped: &MemoryFolder, threads: usize) {
    let stem = |path: &String| path.rsplit('/').next().and_then(|name| name.strip_suffix(".yaml")).map(str::to_owned);
    let ids: Vec<String> = shipped.list("scenarios").iter().filter_map(stem).collect();
    let mut many = shipped.clone();
    let mut bytes = 0;
    for at in 0..SCENARIOS - ids.len() {
        let (id, copy) = (&ids[at % ids.len()], format!("copy-{at}"));
        let text = shipped.read(&format!("scenarios/{id}.yaml")).expect("shipped");
        bytes += text.len();
        many = many.with(&format!("scenarios/{copy}.yaml"), text);
        for script in shipped.list(&format!("scripts/calls/{id}")) {
            let text = shipped
                .read(&script)
                .expect("shipped")
                .replace(&format!("scenario: {id}\n"), &format!("scenario: {copy}\n"));
            many = many.with(&script.replace(&format!("/{id}/"), &format!("/{copy}/")), text);
        }
    }
    let mut best = f64::MAX;
    for _ in 0..3 {
        let started = Instant::now();
        let (gym, _) = Gym::open(Box::new(many.clone()), None).unwrap_or_else(|_| panic!("the playbook is sound"));
        let mut examination = Examination::default();
        examination.gym(&gym, threads);
        let (files, report) = examination.finish();
        best = best.min(started.elapsed().as_secs_f64());
        println!(
            "check: {files} files ({bytes} bytes of copies), {} found: {:.3} s",
            report.sorted().len(),
            started.elapsed().as_secs_f64()
        );
    }
    println!("check of {SCENARIOS} scenarios: {best:.3} s on {threads} threads");
}

fn simulate(shipped: MemoryFolder, threads: usize) {
    let (gym, _) = Gym::open(Box::new(shipped), None).unwrap_or_else(|_| panic!("the playbook is sound"));
    let (mut turns, mut seconds) = (0, 0.0);
    for id in gym.scenario_ids() {
        let briefing = briefing(&gym, &id);
        let scripts: Vec<Script> = gym
            .script_names(&id)
            .iter()
            .filter_map(|name| gym.script(&format!("{id}/{name}"), &mut Report::default()))
            .collect();
        let craft = Craft::of(&briefing.playbook, &briefing.scenario, &scripts, Vec::new());
        let started = Instant::now();
        let found = survey(&briefing, &craft, Plan { calls: CALLS, seed: 1, threads }, &mut |_| {});
        let took = started.elapsed().as_secs_f64();
        println!("{id}: {:.0} turns a second", found.turns as f64 / took);
        turns += found.turns;
        seconds += took;
    }
    println!("cover: {turns} turns, {:.0} a second on {threads} threads", turns as f64 / seconds);
}

fn briefing(gym: &Gym, id: &str) -> Briefing {
    let at = jiff::civil::date(2026, 3, 2).at(10, 0, 0, 0);
    let scenario = gym.scenario(id).scenario.expect("a shipped scenario");
    Briefing::new(Arc::new(gym.playbook().clone()), scenario, None, Lang::En, at)
}
