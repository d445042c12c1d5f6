//! Looks a whole gym or single files over: what loading finds, and what the lints find beyond it.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::thread;

use super::allow::leave_out_allowed;
use super::catalogue::LINTS;
use super::lint::Look;
use super::subject::{Page, Subject};
use crate::campaign::check_campaign;
use crate::diagnostic::{Diagnostic, Report, SourceText};
use crate::playbook::Playbook;
use crate::scenario::{Gym, Loaded, LoadedScript, SCENARIO, SCRIPT, Shelf, TRAIT};
use crate::yaml::{Node, Shape};

/// What was looked at so far, and what was found.
#[derive(Default)]
pub struct Examination {
    /// How many files were looked at.
    pub files: usize,
    report: Report,
    sources: Vec<Arc<SourceText>>,
    /// Per file of a trait: in how many scenarios it plays, and what was found there in how many of them. What a trait lacks
    /// in one scenario it may have in another; only what is wrong in all of them is wrong with the trait.
    shared: BTreeMap<String, Shared>,
}

#[derive(Default)]
struct Shared {
    users: usize,
    found: BTreeMap<(&'static str, usize), (usize, Diagnostic)>,
}

impl Examination {
    /// Takes what was found elsewhere.
    pub fn note(&mut self, report: Report) {
        self.report.append(report);
    }

    /// A gym's own scenarios, scripts and traits, on this many threads. What is found does not depend on the number.
    pub fn gym(&mut self, gym: &Gym, threads: usize) {
        let shelf = Shelf::new(gym);
        let ids = gym.own_scenario_ids();
        let share = ids.len().div_ceil(threads.max(1)).max(1);
        let look = |ids: &'_ [String]| ids.iter().map(|id| Looked::at(gym, &shelf, id)).collect::<Vec<_>>();
        let all: Vec<Looked> = thread::scope(|scope| {
            let running: Vec<_> = ids.chunks(share).map(|ids| scope.spawn(move || look(ids))).collect();
            running
                .into_iter()
                .flat_map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
                .collect()
        });
        all.into_iter().for_each(|looked| self.take(looked));
        for id in gym.own_campaign_ids() {
            self.campaign(gym, &id);
        }
        self.house_moves(gym, |_| true);
        for id in gym.own_trait_ids() {
            let tree = gym.check_trait_on(&shelf, &id, &mut self.report);
            self.a_trait(tree.as_deref());
        }
    }

    /// One campaign of the gym, with the decision files of its tests.
    pub fn campaign(&mut self, gym: &Gym, id: &str) {
        let checked = check_campaign(gym, id, &mut self.report);
        self.files += checked.files;
        self.sources.extend(checked.sources);
    }

    /// The gym's own moves in these files.
    pub fn house_moves(&mut self, gym: &Gym, wanted: impl Fn(&str) -> bool) {
        let mut found = Report::default();
        self.sources.extend(gym.check_house_moves(&mut found));
        found.retain(|it| it.place.as_ref().is_some_and(|place| wanted(&place.source.path)));
        self.report.append(found);
    }

    /// One scenario that was loaded from wherever it lies; what is found in its traits is left out.
    pub fn scenario(&mut self, gym: &Gym, id: &str, loaded: Loaded) {
        let mut looked = Looked::over(gym, id, loaded, Vec::new());
        looked.files = 1;
        looked.found.retain(|found| looked.own.as_ref().is_some_and(|own| in_file(found, own)));
        self.take(looked);
        self.shared.clear();
    }

    /// One trait on its own: what can be said of its texts.
    pub fn a_trait(&mut self, tree: Option<&Node>) {
        self.files += 1;
        if let Some(node) = tree {
            self.sources.push(Arc::clone(node.source()));
            pages(node, Shape::Map(TRAIT)).into_iter().for_each(|found| self.report.push(found));
        }
    }

    /// One script on its own.
    pub fn script(&mut self, script: Option<&LoadedScript>) {
        self.files += 1;
        if let Some(script) = script {
            self.sources.push(Arc::clone(script.node.source()));
            pages(&script.node, Shape::Map(SCRIPT)).into_iter().for_each(|found| self.report.push(found));
        }
    }

    fn take(&mut self, looked: Looked) {
        self.files += looked.files;
        self.report.append(looked.report);
        self.sources.extend(looked.own.clone());
        self.sources.extend(looked.scripts);
        for path in looked.traits {
            self.shared.entry(path).or_default().users += 1;
        }
        for found in looked.found {
            let path = found.place.as_ref().map(|place| place.source.path.clone()).unwrap_or_default();
            match self.shared.get_mut(&path) {
                Some(shared) => {
                    let start = found.place.as_ref().map_or(0, |place| place.span.start);
                    shared.found.entry((found.id, start)).or_insert((0, found)).0 += 1;
                }
                None => self.report.push(found),
            }
        }
    }

    /// Everything that was found, without what the files allow.
    pub fn finish(mut self) -> (usize, Report) {
        for shared in self.shared.into_values() {
            let everywhere = shared.found.into_values().filter(|(times, _)| *times == shared.users);
            everywhere.for_each(|(_, found)| self.report.push(found));
        }
        leave_out_allowed(&mut self.report, &self.sources);
        (self.files, self.report)
    }
}

/// What came of looking at one scenario.
struct Looked {
    files: usize,
    own: Option<Arc<SourceText>>,
    scripts: Vec<Arc<SourceText>>,
    /// Paths of the traits that belong to this gym.
    traits: Vec<String>,
    report: Report,
    found: Vec<Diagnostic>,
}

impl Looked {
    fn at(gym: &Gym, shelf: &Shelf<'_>, id: &str) -> Self {
        let mut loaded = gym.scenario_on(shelf, id);
        let names = gym.script_names(id);
        let mut scripts = Vec::new();
        for name in &names {
            let path = format!("{id}/{name}");
            scripts.extend(gym.check_script_of(&path, loaded.scenario.as_ref(), &mut loaded.report));
        }
        let mut looked = Self::over(gym, id, loaded, scripts);
        looked.files = 1 + names.len();
        looked
    }

    fn over(gym: &Gym, id: &str, loaded: Loaded, scripts: Vec<LoadedScript>) -> Self {
        let ours = gym.own_trait_ids();
        let own = loaded.packs.last().map(|pack| Arc::clone(pack.node.source()));
        let traits = loaded.packs.iter().filter(|pack| ours.contains(&pack.id));
        let traits: Vec<String> = traits.map(|pack| pack.node.source().path.clone()).collect();
        let mut found = Vec::new();
        if let Some(pack) = loaded.packs.last() {
            found.extend(pages(&pack.node, Shape::Map(SCENARIO)));
        }
        if let Some(scenario) = &loaded.scenario {
            // The gym's own scripts of this name are those that its tests speak of, whoever asks.
            let known: Vec<LoadedScript> = match scripts.is_empty() {
                true => gym.script_names(id).iter().filter_map(|name| quiet_script(gym, id, name)).collect(),
                false => scripts,
            };
            found.extend(look_at(&Subject::new(gym.playbook(), scenario, &loaded.packs, &known)));
            let ours = |path: &String| own.as_ref().is_some_and(|own| own.path == *path) || traits.contains(path);
            let script_paths: Vec<String> = known.iter().map(|script| script.node.source().path.clone()).collect();
            found.retain(|found| {
                let path = found.place.as_ref().map(|place| &place.source.path);
                path.is_some_and(|path| ours(path) || script_paths.contains(path))
            });
            let scripts = known.iter().map(|script| Arc::clone(script.node.source())).collect();
            return Self { files: 0, own, scripts, traits, report: loaded.report, found };
        }
        Self { files: 0, own, scripts: Vec::new(), traits, report: loaded.report, found }
    }
}

fn quiet_script(gym: &Gym, id: &str, name: &str) -> Option<LoadedScript> {
    gym.check_script_of(&format!("{id}/{name}"), None, &mut Report::default())
}

fn in_file(found: &Diagnostic, source: &SourceText) -> bool {
    found.place.as_ref().is_some_and(|place| place.source.path == source.path)
}

fn look_at(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for lint in LINTS {
        match lint.look {
            Look::Scenario(look) => look(subject, &mut found),
            Look::Script(look) => subject.scripts.iter().for_each(|script| look(subject, script, &mut found)),
            Look::Page(_) => {}
        }
    }
    for script in subject.scripts {
        found.extend(pages(&script.node, Shape::Map(SCRIPT)));
    }
    found
}

fn pages(node: &Node, shape: Shape) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let page = Page { node, shape };
    for lint in LINTS {
        if let Look::Page(look) = lint.look {
            look(&page, &mut found);
        }
    }
    found
}

/// What lints say of a scenario that was made up for a moment: a mutant, a draft that is being written.
pub fn lint_scenario(playbook: &Playbook, loaded: &Loaded, scripts: &[LoadedScript]) -> Vec<Diagnostic> {
    let Some(scenario) = &loaded.scenario else { return Vec::new() };
    let mut found = look_at(&Subject::new(playbook, scenario, &loaded.packs, scripts));
    if let Some(pack) = loaded.packs.last() {
        found.extend(pages(&pack.node, Shape::Map(SCENARIO)));
    }
    found
}
