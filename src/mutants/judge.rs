//! Does anybody notice? `check`, the tests of the scripts, and, counted apart, whole calls that must go as they went.

use std::sync::Arc;

use super::site::{Site, changed};
use crate::diagnostic::{Report, Severity};
use crate::lint::lint_scenario;
use crate::playbook::Playbook;
use crate::rehearse::{Drill, Hearing, play_script};
use crate::scenario::{Gym, Loaded, LoadedScript, Pack, Scenario, Script, Shelf, TraitShelf};
use crate::score::plan_card;
use crate::simulate::{Craft, Plan, survey};
use crate::text::Lang;
use crate::world::Briefing;
use crate::yaml::Node;

/// Who noticed a change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Noticed {
    /// `check` has something to say that it had not before.
    pub check: bool,
    /// A test of the scenario fails.
    pub tests: bool,
    /// Some script's call goes another way: another line, another gauge, another score.
    pub calls: bool,
    /// Not even thousands of simulated calls go another way: the change makes no difference that could be noticed.
    pub equivalent: bool,
}

/// A scenario as it is, ready to be compared with what becomes of it.
pub struct Original<'a> {
    gym: &'a Gym,
    shelf: &'a Shelf<'a>,
    id: String,
    /// Its files, the scenario's own last.
    pub packs: Vec<Pack>,
    scripts: Vec<LoadedScript>,
    day: jiff::civil::DateTime,
    warnings: usize,
    calls: Vec<String>,
    briefing: Briefing,
    craft: Craft,
    fingerprint: Vec<u64>,
}

/// Seeds that tests are played with, and simulated calls that are compared.
const SEEDS: u64 = 10;
const SIMULATED: usize = 1_800;

/// The shelf with one trait changed.
struct Changed<'a> {
    shelf: &'a Shelf<'a>,
    id: &'a str,
    node: Option<Arc<Node>>,
}

impl TraitShelf for Changed<'_> {
    fn find(&self, id: &str, report: &mut Report) -> Option<Arc<Node>> {
        self.node.clone().filter(|_| id == self.id).or_else(|| self.shelf.find(id, report))
    }

    fn ids(&self) -> Vec<String> {
        self.shelf.ids()
    }
}

impl<'a> Original<'a> {
    /// Loads a scenario; none where it has problems itself. `day` is when its calls are made.
    pub fn load(gym: &'a Gym, shelf: &'a Shelf<'a>, id: &str, day: jiff::civil::DateTime) -> Option<Self> {
        let loaded = gym.scenario_on(shelf, id);
        let scenario = loaded.scenario.clone()?;
        let names = gym.script_names(id).into_iter();
        let quiet = |name: String| gym.check_script_of(&format!("{id}/{name}"), None, &mut Report::default());
        let scripts: Vec<LoadedScript> = names.filter_map(quiet).collect();
        let warnings = problems(gym.playbook(), &loaded, &scripts);
        let briefing = brief(gym.playbook(), scenario, &scripts, day);
        let only: Vec<Script> = scripts.iter().map(|script| script.script.clone()).collect();
        let craft = Craft::of(&briefing.playbook, &briefing.scenario, &only, Vec::new());
        let calls = calls(&briefing, &scripts);
        let fingerprint = fingerprint(&briefing, &craft);
        let packs = loaded.packs;
        Some(Self { gym, shelf, id: id.to_owned(), packs, scripts, day, warnings, calls, briefing, craft, fingerprint })
    }

    /// What becomes of the scenario with one change, and who notices it; none where nothing changes.
    pub fn judge(&self, site: &Site) -> Option<Noticed> {
        let pack = &self.packs[site.pack];
        let node = changed(&pack.node, &site.path, site.how)?;
        let own = self.packs.len() - 1;
        let (file, shelf) = match site.pack == own {
            true => (node, Changed { shelf: self.shelf, id: "", node: None }),
            false => {
                let file = self.packs[own].node.as_ref().clone();
                (file, Changed { shelf: self.shelf, id: &pack.id, node: Some(Arc::new(node)) })
            }
        };
        let loaded = self.gym.compile(&self.id, file, &shelf);
        let mut noticed = Noticed {
            check: problems(self.gym.playbook(), &loaded, &self.scripts) > self.warnings,
            ..Noticed::default()
        };
        let Some(scenario) = loaded.scenario else { return Some(noticed) };
        let unknown_answer = unknown_answers(&scenario, &self.scripts);
        noticed.check |= unknown_answer;
        let briefing = brief(self.gym.playbook(), scenario, &self.scripts, self.day);
        noticed.tests = tests_fail(&briefing, &self.id, &self.scripts);
        noticed.calls = calls(&briefing, &self.scripts) != self.calls;
        if !(noticed.check || noticed.tests || noticed.calls) {
            noticed.equivalent = fingerprint(&briefing, &self.craft) == self.fingerprint;
        }
        Some(noticed)
    }

    /// The debtor as it is.
    pub fn briefing(&self) -> &Briefing {
        &self.briefing
    }
}

/// Errors and warnings, of loading and of the lints.
fn problems(playbook: &Playbook, loaded: &Loaded, scripts: &[LoadedScript]) -> usize {
    let counts = |severity: Severity| severity >= Severity::Warning;
    let loading = loaded.report.sorted().iter().filter(|found| counts(found.severity)).count();
    loading + lint_scenario(playbook, loaded, scripts).iter().filter(|found| counts(found.severity)).count()
}

/// Scripts name responses: one that is gone is an error of `check`.
fn unknown_answers(scenario: &Scenario, scripts: &[LoadedScript]) -> bool {
    let known = |id: &String| scenario.responses.iter().any(|response| *response.rule.id == **id);
    let steps = scripts.iter().flat_map(|script| script.script.calls.iter().flatten());
    steps.into_iter().any(|step| match step {
        crate::scenario::Step::Say { answers, .. } => !answers.iter().all(known),
        _ => false,
    })
}

fn brief(playbook: &Playbook, scenario: Scenario, scripts: &[LoadedScript], at: jiff::civil::DateTime) -> Briefing {
    let lang = scenario.langs.first().copied().unwrap_or(Lang::En);
    let model = scripts.iter().find(|script| script.path.ends_with("/model")).map(|script| &script.script);
    let plan = plan_card(playbook, &scenario, model, lang, at.date());
    Briefing {
        playbook: Arc::new(playbook.clone()),
        plan: Arc::new(plan),
        scenario: Arc::new(scenario),
        lang,
        at,
        ear: None,
    }
}

/// True where a test of the scenario fails with any of the seeds.
fn tests_fail(briefing: &Briefing, id: &str, scripts: &[LoadedScript]) -> bool {
    let mut drill = Drill::new(briefing.clone());
    briefing.scenario.tests.iter().any(|test| {
        let path = if test.script.contains('/') { test.script.clone() } else { format!("{id}/{}", test.script) };
        let Some(script) = scripts.iter().find(|script| script.path == path) else { return false };
        (0..SEEDS).any(|seed| {
            let drilled = drill.play(&script.script, seed);
            let outcome = test.outcomes.is_empty() || test.outcomes.contains(&drilled.outcome);
            let score = test.score.is_none_or(|score| score.holds(i32::from(drilled.marks.score)));
            !(outcome && score)
        })
    })
}

/// Every script's call as it goes with the first seeds, event by event.
fn calls(briefing: &Briefing, scripts: &[LoadedScript]) -> Vec<String> {
    let played = |script: &LoadedScript, seed| {
        play_script(briefing.clone(), &script.script, Hearing::ByMeans, seed, |_| {}).transcript.entries
    };
    let all = scripts.iter().flat_map(|script| (1..=2).map(move |seed| played(script, seed)));
    all.map(|entries| entries.iter().map(crate::transcript::entry_line).collect()).collect()
}

/// What simulated calls come to: outcomes, scores, lines that were said.
fn fingerprint(briefing: &Briefing, craft: &Craft) -> Vec<u64> {
    let plan = Plan { calls: SIMULATED, seed: 7, threads: 1 };
    let found = survey(briefing, craft, plan, &mut |_| {});
    let outcomes = found.outcomes.iter().flatten().copied();
    // Lines shift when a rule is dropped: their sorted numbers are what can be compared.
    let mut lines: Vec<u64> = found.trace.lines.iter().copied().filter(|times| *times > 0).collect();
    lines.sort_unstable();
    outcomes.chain(found.scores.iter().copied()).chain([found.turns as u64]).chain(lines).collect()
}
