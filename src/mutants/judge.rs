//! Does anybody notice? `check`, the tests of the scripts, and, counted apart, whole calls that must go as they went.

use std::sync::Arc;

use super::site::{Site, changed};
use crate::diagnostic::{Report, Severity};
use crate::lint::lint_scenario;
use crate::playbook::Playbook;
use crate::rehearse::{Exam, examine};
use crate::scenario::{Gym, Loaded, LoadedScript, Pack, Scenario, Script, Shelf, Step, TraitShelf, lower_pins};
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
    pins: Option<Node>,
    played: Played,
    pub(super) briefing: Briefing,
    pub(super) craft: Craft,
    fingerprint: Vec<u64>,
}

/// What the tests of a scenario come to, and how its scripts' calls go.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Played {
    misses: usize,
    calls: Vec<String>,
}

/// Simulated calls that are compared.
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
        let pins = gym.pin_tree(id, &mut Report::default());
        let played = played(gym, &briefing, &scripts, pins.as_ref());
        let fingerprint = fingerprint(&briefing, &craft);
        let packs = loaded.packs;
        Some(Self {
            gym,
            shelf,
            id: id.to_owned(),
            packs,
            scripts,
            day,
            warnings,
            pins,
            played,
            briefing,
            craft,
            fingerprint,
        })
    }

    /// The scenario with one change; none where nothing changes.
    pub(super) fn mutant(&self, site: &Site) -> Option<Loaded> {
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
        Some(self.gym.compile(&self.id, file, &shelf))
    }

    /// The changed scenario, ready to be played as the original is.
    pub(super) fn brief(&self, scenario: Scenario) -> Briefing {
        brief(self.gym.playbook(), scenario, &self.scripts, self.day)
    }

    /// The debtor as it is.
    pub fn briefing(&self) -> &Briefing {
        &self.briefing
    }

    /// What becomes of the scenario with one change, and who notices it; none where nothing changes.
    pub fn judge(&self, site: &Site) -> Option<Noticed> {
        let loaded = self.mutant(site)?;
        let mut noticed = Noticed {
            check: problems(self.gym.playbook(), &loaded, &self.scripts) > self.warnings,
            ..Noticed::default()
        };
        let Some(scenario) = loaded.scenario else { return Some(noticed) };
        noticed.check |= unknown_answers(&scenario, &self.scripts);
        let briefing = self.brief(scenario);
        let played = played(self.gym, &briefing, &self.scripts, self.pins.as_ref());
        noticed.tests = played.misses > self.played.misses;
        noticed.calls = played.calls != self.played.calls;
        if !(noticed.check || noticed.tests || noticed.calls) {
            noticed.equivalent = fingerprint(&briefing, &self.craft) == self.fingerprint;
        }
        Some(noticed)
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
        Step::Say { answers, .. } => !answers.iter().all(known),
        _ => false,
    })
}

fn brief(playbook: &Playbook, scenario: Scenario, scripts: &[LoadedScript], at: jiff::civil::DateTime) -> Briefing {
    let lang = scenario.langs.first().copied().unwrap_or(Lang::En);
    let model = scripts.iter().find(|script| script.path.ends_with("/model")).map(|script| &script.script);
    Briefing::new(Arc::new(playbook.clone()), scenario, model, lang, at)
}

/// Plays every script and pin as `ringside test` does: a run for each hidden cause, held to what steps and tests expect.
fn played(gym: &Gym, briefing: &Briefing, scripts: &[LoadedScript], pins: Option<&Node>) -> Played {
    let id = &briefing.scenario.id;
    let exam = |script: &LoadedScript| {
        // What a script expects of a rule that is gone was an error before: `check` noticed.
        let marked = gym.marked_script(&script.path, &briefing.scenario, &mut Report::default())?;
        let named = |test: &str| if test.contains('/') { test.to_owned() } else { format!("{id}/{test}") };
        let tests = briefing.scenario.tests.iter().filter(|test| named(&test.script) == script.path).cloned().collect();
        Some(Exam {
            name: script.path.clone(),
            briefings: vec![briefing.clone()],
            marked,
            tests,
            by_text: false,
            pinned: None,
        })
    };
    let mut exams: Vec<Exam> = scripts.iter().filter_map(exam).collect();
    let mut astray = scripts.len() - exams.len();
    if let Some(tree) = pins {
        let mut report = Report::default();
        let pins = lower_pins(tree, &briefing.scenario, gym.playbook(), &mut report).into_iter().enumerate();
        exams.extend(pins.map(|(at, pin)| Exam::of_pin(briefing, at + 1, pin)));
        astray += usize::from(report.has_errors());
    }
    let examined = examine(&exams, 1);
    Played {
        misses: examined.iter().map(|exam| exam.misses.len()).sum::<usize>() + astray,
        calls: examined.into_iter().flat_map(|exam| exam.told).map(|(_, told)| told).collect(),
    }
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
