//! A gym of a few files, and a debtor of a few lines.

use std::cell::OnceCell;
use std::sync::Arc;

use ringside::diagnostic::{Diagnostic, Report, render_all};
use ringside::playbook::Playbook;
use ringside::scenario::{Gym, Scenario};
use ringside::yaml::MemoryFolder;

use super::call::OnTheLine;
use super::repository::playbook_files;

/// The blocks of a scenario that plays; a test's own block takes the place of the one with the same key.
const LATE_PAYER: &str = "\
ringside: 1
title: { en: A late payer }
stage: overdue
traits: [plain]
us: { firm: { en: Vector }, goods: { en: shelving } }
people:
  - { id: ivan, name: { en: Ivan }, role: { en: owner }, firm: { en: Stroykom }, answers: true, decides: true }
case:
  invoice: { number: \"417\", amount: 184000 RUB, issued: 20 days ago, due: 6 days ago }
expects: [ask-payment-date]
";

/// Picks up, has a word for everything, and hangs up when patience is gone.
const PLAIN: &str = "\
ringside: 1
rules:
  - id: picks-up
    hears: dialled
    says: [{ en: Hello? }]
  - id: shrugs
    hears: [technique, mistake, nothing]
    says: [{ en: Hm. }]
  - id: listens
    hears: silence
    says: [{ en: Still there? }]
  - id: has-enough
    patience: under 1
    says: [{ en: Enough. }]
    ends: goodbye
";

/// A gym being written: the shipped playbook, the trait `plain`, and what the test puts in.
#[derive(Clone)]
pub struct Draft {
    built_in: MemoryFolder,
    own: MemoryFolder,
    ready: OnceCell<(Arc<Playbook>, Arc<Scenario>)>,
}

/// An empty gym.
pub fn gym() -> Draft {
    let built_in = playbook_files().with("scenarios/traits/plain.yaml", PLAIN);
    Draft { built_in, own: MemoryFolder::default(), ready: OnceCell::new() }
}

/// A gym with the scenario `late`: these top-level blocks, then whatever else a scenario needs.
pub fn debtor(blocks: &str) -> Draft {
    gym().scenario("late", blocks)
}

impl Draft {
    /// Puts a file into the trainer's own gym.
    pub fn file(mut self, path: &str, content: impl AsRef<[u8]>) -> Self {
        self.own = self.own.with(path, content);
        self.ready = OnceCell::new();
        self
    }

    /// Puts a file among those that are built in.
    pub fn built_in(mut self, path: &str, content: impl AsRef<[u8]>) -> Self {
        self.built_in = self.built_in.with(path, content);
        self
    }

    /// Adds a scenario: these top-level blocks first, so that places are easy to count, then the missing ones.
    pub fn scenario(self, id: &str, blocks: &str) -> Self {
        self.file(&format!("scenarios/{id}.yaml"), completed(blocks))
    }

    /// Adds a trait.
    pub fn a_trait(self, id: &str, blocks: &str) -> Self {
        self.file(&format!("scenarios/traits/{id}.yaml"), format!("ringside: 1\n{blocks}"))
    }

    /// Adds a call script of the scenario `late`.
    pub fn script(self, name: &str, calls: &str) -> Self {
        self.file(&format!("scripts/calls/late/{name}.yaml"), format!("ringside: 1\nscenario: late\n{calls}"))
    }

    /// Opens the gym; what its playbook is blamed for where it cannot.
    pub fn open(&self) -> Result<Gym, Report> {
        Gym::open(Box::new(self.built_in.clone()), Some(Box::new(self.own.clone()))).map(|(gym, _)| gym)
    }

    /// The gym, and what was noted when it was opened, in short.
    pub fn open_with_notes(&self) -> (Gym, String) {
        let opened = Gym::open(Box::new(self.built_in.clone()), Some(Box::new(self.own.clone())));
        let (gym, notes) = opened.expect("the playbook is sound");
        (gym, brief(&notes))
    }

    /// The report on opening the gym and loading the scenario `late`.
    pub fn report(&self) -> Report {
        match self.open() {
            Ok(gym) => gym.scenario("late").report,
            Err(report) => report,
        }
    }

    /// That report as people see it.
    pub fn problems(&self) -> String {
        shown(&self.report())
    }

    /// What `check` finds of one kind in the whole gym, as people see it.
    pub fn found(&self, id: &str) -> String {
        let mut examination = ringside::lint::Examination::default();
        examination.gym(&self.open().expect("the playbook is sound"), 2);
        let (_, mut report) = examination.finish();
        report.retain(|found| found.id == id);
        shown(&report)
    }

    /// The problems of a script of `late`, as people see them.
    pub fn script_problems(&self, name: &str) -> String {
        let mut report = Report::default();
        self.open().expect("the playbook is sound").check_script(&format!("late/{name}"), &mut report);
        shown(&report)
    }

    /// The problems in short: place, id and message, one a line.
    pub fn brief_problems(&self) -> String {
        brief(&self.report())
    }

    /// The compiled scenario `late`.
    pub fn compiled(&self) -> Scenario {
        let loaded = self.open().expect("the playbook is sound").scenario("late");
        loaded.scenario.unwrap_or_else(|| panic!("{}", shown(&loaded.report)))
    }

    /// Rings the debtor, seed 0.
    pub fn call(&self) -> OnTheLine {
        self.call_seeded(0)
    }

    /// Rings the debtor with this seed.
    pub fn call_seeded(&self, seed: u64) -> OnTheLine {
        let (playbook, scenario) = self.ready.get_or_init(|| {
            let playbook = self.open().expect("the playbook is sound").playbook().clone();
            (Arc::new(playbook), Arc::new(self.compiled()))
        });
        OnTheLine::dial(Arc::clone(playbook), Arc::clone(scenario), seed)
    }
}

fn shown(report: &Report) -> String {
    let text = render_all(report, false);
    text.replace("\n\n", "\n").trim_end().to_owned()
}

fn brief(report: &Report) -> String {
    let line = |found: &&Diagnostic| {
        let place = found.place.as_ref().map_or_else(|| "nowhere".to_owned(), ToString::to_string);
        format!("{place} {}: {}\n", found.id, found.message)
    };
    report.sorted().iter().map(line).collect()
}

fn completed(blocks: &str) -> String {
    let keys: Vec<&str> = blocks.lines().filter_map(key_of).collect();
    let mut text = format!("{}\n", blocks.trim_end());
    let mut wanted = false;
    for line in LATE_PAYER.lines() {
        wanted = key_of(line).map_or(wanted, |key| !keys.contains(&key));
        if wanted {
            text += &format!("{line}\n");
        }
    }
    text
}

/// The key of a line that begins a top-level block.
fn key_of(line: &str) -> Option<&str> {
    line.split_once(':').map(|(key, _)| key).filter(|key| !key.starts_with([' ', '-', '#']))
}
