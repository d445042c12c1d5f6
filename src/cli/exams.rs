//! What `ringside test` is asked to play: from paths and names to exams.

use std::fs;
use std::path::{Path, PathBuf, absolute};

use jiff::civil::{DateTime, date};

use super::Failure;
use super::campaign_tests::{CampaignAddress, campaign_round};
use super::gyms::{OpenGym, brief, open_gym};
use crate::campaign::{Examined as Campaigned, examine_campaign};
use crate::diagnostic::Report;
use crate::rehearse::Exam;
use crate::scenario::{MarkedScript, Scenario, Step, TestCase};
use crate::world::Briefing;

/// Tests are played on a Tuesday morning, wherever and whenever they are run.
pub const AT: DateTime = date(2026, 3, 10).at(10, 0, 0, 0);

/// Scripts to be tested, and the gym that they are from.
pub struct Round {
    /// The gym's folder; none for what is built in.
    pub root: Option<PathBuf>,
    /// The scripts.
    pub exams: Vec<Exam>,
    /// Decision files of campaigns, played.
    pub campaigns: Vec<Campaigned>,
}

/// Gathers the exams of paths and names; what cannot be played goes into the report.
///
/// # Errors
/// Where a path or name leads nowhere.
pub fn rounds(paths: &[String], by_text: bool, gym: Option<&Path>, report: &mut Report) -> Result<Vec<Round>, Failure> {
    if paths.is_empty() {
        let open = open_gym(gym, Path::new("."))?;
        return Ok(vec![whole_gym(open, by_text, report)]);
    }
    paths.iter().map(|path| round(path, by_text, gym, report)).collect()
}

fn round(name: &str, by_text: bool, gym: Option<&Path>, report: &mut Report) -> Result<Round, Failure> {
    let path = Path::new(name);
    if ["ringside.yaml", "scenarios", "scripts"].iter().any(|sign| path.join(sign).exists()) {
        return Ok(whole_gym(open_gym(Some(path), path)?, by_text, report));
    }
    if let Some(address) = CampaignAddress::of(path) {
        let open = open_gym(gym, path.parent().unwrap_or(path))?;
        return campaign_round(open, &address, report);
    }
    let addresses = if path.exists() { addresses(path) } else { vec![Address::named(name)] };
    let near = path.parent().filter(|_| path.exists()).unwrap_or(Path::new("."));
    let root = addresses.first().and_then(|address| address.root.clone());
    let open = match (gym, root) {
        (None, Some(root)) => open_gym(Some(&root), near)?,
        _ => open_gym(gym, near)?,
    };
    if let Some(address) = CampaignAddress::named(name, &open).filter(|_| !path.exists()) {
        return campaign_round(open, &address, report);
    }
    let mut exams = Vec::new();
    for address in &addresses {
        exams.extend(address.exams(&open, by_text, report)?);
    }
    if exams.is_empty() && !report.has_errors() {
        return Err(Failure::input(format!("{name}: there is no script here"))
            .hint("scripts lie in scripts/calls/<scenario>/; `ringside new script SCENARIO/NAME` begins one"));
    }
    Ok(Round { root: open.root, exams, campaigns: Vec::new() })
}

/// All scenarios of the trainer's own, with all their scripts; of built-in scenarios the trainer's own scripts.
fn whole_gym(open: OpenGym, by_text: bool, report: &mut Report) -> Round {
    let own = open.gym.own_scenario_ids();
    let mut exams = Vec::new();
    for id in open.gym.scenario_ids() {
        let is_own = own.contains(&id);
        let names = if is_own { open.gym.script_names(&id) } else { open.gym.own_script_names(&id) };
        if is_own || !names.is_empty() {
            exams.extend(of_scenario(
                &open,
                &id,
                |name| is_own && name == PINS || names.iter().any(|known| known == name),
                by_text,
                report,
            ));
        }
    }
    let campaigns = open.gym.own_campaign_ids();
    let campaigns = campaigns.iter().flat_map(|id| examine_campaign(&open.gym, id, report)).collect();
    Round { root: open.root, exams, campaigns }
}

/// A scenario, or one of its scripts.
struct Address {
    root: Option<PathBuf>,
    scenario: String,
    script: Option<String>,
}

impl Address {
    fn named(name: &str) -> Self {
        let (scenario, script) = name.split_once('/').map_or((name, None), |(id, script)| (id, Some(script)));
        Address { root: None, scenario: scenario.to_owned(), script: script.map(str::to_owned) }
    }

    /// What a file is, by the folder that it lies in.
    fn of(path: &Path) -> Option<Self> {
        let whole = absolute(path).ok().filter(|path| path.extension().is_some_and(|ending| ending == "yaml"))?;
        let stem = whole.file_stem()?.to_string_lossy().into_owned();
        let folder = whole.parent()?;
        let above = |levels: usize| folder.ancestors().nth(levels).map(Path::to_owned);
        if folder.ends_with("scenarios") {
            return Some(Address { root: above(1), scenario: stem, script: None });
        }
        if folder.ends_with("scripts/pins") {
            return Some(Address { root: above(2), scenario: stem, script: Some(PINS.to_owned()) });
        }
        let scenario = folder.file_name()?.to_string_lossy().into_owned();
        let lies_with = folder.parent().is_some_and(|calls| calls.ends_with("scripts/calls"));
        lies_with.then(|| Address { root: above(3), scenario, script: Some(stem) })
    }

    fn exams(&self, open: &OpenGym, by_text: bool, report: &mut Report) -> Result<Vec<Exam>, Failure> {
        let ids = open.gym.scenario_ids();
        if !ids.contains(&self.scenario) {
            let campaigns = open.gym.campaign_ids();
            let known = ids.iter().chain(&campaigns).map(String::as_str);
            let near = crate::diagnostic::did_you_mean(&self.scenario, known);
            let text = format!("there is no scenario or campaign `{}`", self.scenario);
            return Err(Failure::usage(text).hint(near.unwrap_or_else(|| format!("there are {}", ids.join(", ")))));
        }
        let wanted = |name: &str| self.script.as_deref().is_none_or(|script| script == name);
        let exams = of_scenario(open, &self.scenario, wanted, by_text, report);
        match &self.script {
            Some(script) if exams.is_empty() && !report.has_errors() => {
                let text = format!("`{}` has no script `{script}`", self.scenario);
                let names = open.gym.script_names(&self.scenario).join(", ");
                Err(Failure::usage(text).hint(format!("it has {names}")))
            }
            _ => Ok(exams),
        }
    }
}

/// The files in a folder and the folders in it, by what they are; the file itself for a file.
fn addresses(path: &Path) -> Vec<Address> {
    if !path.is_dir() {
        return Address::of(path).into_iter().collect();
    }
    let mut inside: Vec<PathBuf> = fs::read_dir(path).into_iter().flatten().flatten().map(|it| it.path()).collect();
    inside.sort();
    inside.iter().flat_map(|path| addresses(path)).collect()
}

/// The scripts of a scenario, and those that its tests name.
fn of_scenario(
    open: &OpenGym,
    id: &str,
    wanted: impl Fn(&str) -> bool,
    by_text: bool,
    report: &mut Report,
) -> Vec<Exam> {
    let loaded = open.gym.scenario(id);
    report.append(loaded.report);
    let Some(scenario) = loaded.scenario else { return Vec::new() };
    let names: Vec<String> = open.gym.script_names(id).into_iter().filter(|name| wanted(name)).collect();
    let scripts: Vec<(String, MarkedScript)> = names
        .into_iter()
        .filter_map(|name| Some((open.gym.marked_script(&format!("{id}/{name}"), &scenario, report)?, name)))
        .map(|(script, name)| (name, script))
        .collect();
    let briefings = briefings(open, &scenario, by_text || scripts.iter().any(|(_, marked)| needs_ear(marked)), report);
    let exam = |(name, marked): (String, MarkedScript)| Exam {
        tests: tests_of(&scenario, &name),
        name: format!("{id}/{name}"),
        briefings: briefings.clone(),
        marked,
        by_text,
        pinned: None,
    };
    let mut exams: Vec<Exam> = scripts.into_iter().map(exam).collect();
    if let Some(briefing) = briefings.first().filter(|_| wanted(PINS)) {
        let pins = open.gym.pins(&scenario, report).into_iter().enumerate();
        exams.extend(pins.map(|(at, pin)| Exam::of_pin(briefing, at + 1, pin)));
    }
    exams
}

/// The name by which all pins of a scenario are asked for.
const PINS: &str = "pins";

fn tests_of(scenario: &Scenario, script: &str) -> Vec<TestCase> {
    let whole = format!("{}/{script}", scenario.id);
    scenario.tests.iter().filter(|test| test.script == script || test.script == whole).cloned().collect()
}

fn needs_ear(marked: &MarkedScript) -> bool {
    marked.script.calls.iter().flatten().any(|step| matches!(step, Step::Say { means: None, .. }))
}

/// One briefing for every language that the scenario speaks.
fn briefings(open: &OpenGym, scenario: &Scenario, hears: bool, report: &mut Report) -> Vec<Briefing> {
    let ear = hears.then(|| super::ears::ear(open, scenario, AT)).transpose().unwrap_or_else(|failure| {
        report.push(crate::diagnostic::Diagnostic::nowhere("unreadable-file", failure.to_string()));
        None
    });
    scenario.langs.iter().map(|lang| brief(open, scenario.clone(), *lang, AT, ear.clone())).collect()
}
