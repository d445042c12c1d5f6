use std::sync::Arc;
use std::thread;

use super::check_scripts::{check_against, missing_scripts};
use super::compile::compile_scenario;
use super::expect::{Known, MarkedScript, lower_marks};
use super::keys::GYM;
use super::packs::{Pack, TraitShelf, gather_trait};
use super::pins::{Pin, lower_pins};
use super::{Scenario, Script, Shelf};
use crate::diagnostic::{Diagnostic, Place, Report, SourceText, did_you_mean};
use crate::playbook::{Playbook, load_playbook};
use crate::text::Lang;
use crate::yaml::{Fields, FileError, Node, Shape, Source, check_shape, parse};

/// Where scenarios, traits, moves and scripts come from: the gym built into the binary, and a trainer's own before it.
pub struct Gym {
    built_in: Box<dyn Source + Send + Sync>,
    pub(super) local: Option<Box<dyn Source + Send + Sync>>,
    playbook: Playbook,
}

/// A scenario that was loaded, and what was noted on the way.
pub struct Loaded {
    /// The scenario, where it can be played.
    pub scenario: Option<Scenario>,
    /// The trees of its files: traits first, as listed, its own last; none where the file is no map.
    pub packs: Vec<Pack>,
    /// Problems and notes.
    pub report: Report,
}

/// A call script that was loaded, with its tree.
pub struct LoadedScript {
    /// Its path below `scripts/calls/`, without ending.
    pub path: String,
    /// Its tree.
    pub node: Node,
    /// The script.
    pub script: Script,
}

const SCENARIOS: &str = "scenarios";
const TRAITS: &str = "scenarios/traits";
const CALLS: &str = "scripts/calls";
const PINS: &str = "scripts/pins";
const CAMPAIGNS: &str = "scenarios/campaigns";
const DECISIONS: &str = "scripts/campaigns";

impl Gym {
    /// Opens a gym over what is built in.
    ///
    /// # Errors
    /// The report, where the playbook cannot be loaded.
    pub fn open(
        built_in: Box<dyn Source + Send + Sync>,
        local: Option<Box<dyn Source + Send + Sync>>,
    ) -> Result<(Gym, Report), Report> {
        let mut report = Report::default();
        if let Some(local) = &local {
            check_gym_file(local.as_ref(), &mut report);
        }
        let house = local.as_deref().map(|local| local as &dyn Source);
        let playbook = load_playbook(built_in.as_ref(), house, &mut report);
        match playbook {
            Some(playbook) if !report.has_errors() => Ok((Gym { built_in, local, playbook }, report)),
            _ => Err(report),
        }
    }

    /// The playbook, house moves included.
    pub fn playbook(&self) -> &Playbook {
        &self.playbook
    }

    /// Ids of all scenarios, sorted, the trainer's and the built-in ones.
    pub fn scenario_ids(&self) -> Vec<String> {
        self.stems(SCENARIOS)
    }

    /// Ids of all traits, sorted.
    pub fn trait_ids(&self) -> Vec<String> {
        self.stems(TRAITS)
    }

    /// Ids that only the trainer's own gym has, of scenarios; all built-in ones where there is none.
    pub fn own_scenario_ids(&self) -> Vec<String> {
        self.local.as_ref().map_or_else(|| self.scenario_ids(), |local| stems_in(local.as_ref(), SCENARIOS))
    }

    /// Ids of traits in the trainer's own gym; all built-in ones where there is none.
    pub fn own_trait_ids(&self) -> Vec<String> {
        self.local.as_ref().map_or_else(|| self.trait_ids(), |local| stems_in(local.as_ref(), TRAITS))
    }

    /// Ids of all campaigns, sorted.
    pub fn campaign_ids(&self) -> Vec<String> {
        self.stems(CAMPAIGNS)
    }

    /// Ids of campaigns in the trainer's own gym; all built-in ones where there is none.
    pub fn own_campaign_ids(&self) -> Vec<String> {
        self.local.as_ref().map_or_else(|| self.campaign_ids(), |local| stems_in(local.as_ref(), CAMPAIGNS))
    }

    /// The tree of a campaign file.
    pub fn campaign_tree(&self, id: &str, report: &mut Report) -> Option<Node> {
        self.read(&format!("{CAMPAIGNS}/{id}.yaml"), report, || {
            let ids = self.campaign_ids();
            did_you_mean(id, ids.iter().map(String::as_str)).unwrap_or_else(|| format!("there are {}", ids.join(", ")))
        })
    }

    /// The tree of a decision file, by its path below `scripts/campaigns/`, without ending.
    pub fn decisions_tree(&self, path: &str, report: &mut Report) -> Option<Node> {
        self.read(&format!("{DECISIONS}/{path}.yaml"), report, String::new)
    }

    /// The tree of what campaigns go by.
    pub fn weeks_tree(&self, report: &mut Report) -> Option<Node> {
        self.read("scripts/playbook/weeks.yaml", report, String::new)
    }

    /// Names of a scenario's scripts: `model`, `failing` …
    pub fn script_names(&self, scenario: &str) -> Vec<String> {
        self.stems(&format!("{CALLS}/{scenario}"))
    }

    /// Names of a scenario's scripts that only the trainer's own gym has; all built-in ones where there is none.
    pub fn own_script_names(&self, scenario: &str) -> Vec<String> {
        let source = self.local.as_ref().unwrap_or(&self.built_in);
        stems_in(source.as_ref(), &format!("{CALLS}/{scenario}"))
    }

    /// Loads a scenario by id.
    pub fn scenario(&self, id: &str) -> Loaded {
        let mut report = Report::default();
        let path = format!("{SCENARIOS}/{id}.yaml");
        let scenario = self.read(&path, &mut report, || {
            let ids = self.scenario_ids();
            did_you_mean(id, ids.iter().map(String::as_str))
                .unwrap_or_else(|| "`ringside list` shows all scenarios".to_owned())
        });
        self.compiled(id, scenario, self, report)
    }

    /// Loads a scenario by id, with traits from a shelf that many scenarios share.
    pub fn scenario_on(&self, shelf: &Shelf<'_>, id: &str) -> Loaded {
        let mut report = Report::default();
        let node = self.read(&format!("{SCENARIOS}/{id}.yaml"), &mut report, String::new);
        self.compiled(id, node, shelf, report)
    }

    /// Loads these scenarios, in this order, on this many threads; traits that several share are read once.
    pub fn scenarios(&self, ids: &[String], threads: usize) -> Vec<Loaded> {
        let shelf = Shelf::new(self);
        let share = ids.len().div_ceil(threads.max(1)).max(1);
        let load = |ids: &[String]| ids.iter().map(|id| self.scenario_on(&shelf, id)).collect::<Vec<_>>();
        thread::scope(|scope| {
            let running: Vec<_> = ids.chunks(share).map(|ids| scope.spawn(move || load(ids))).collect();
            let joined = running.into_iter();
            joined.flat_map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
        })
    }

    /// Compiles a scenario from a tree, with traits from any shelf.
    pub fn compile(&self, id: &str, node: Node, shelf: &dyn TraitShelf) -> Loaded {
        self.compiled(id, Some(node), shelf, Report::default())
    }

    fn compiled(&self, id: &str, node: Option<Node>, shelf: &dyn TraitShelf, mut report: Report) -> Loaded {
        let Some(node) = node else { return Loaded { scenario: None, packs: Vec::new(), report } };
        missing_scripts(id, &node, |scenario| self.script_names(scenario), &mut report);
        let (scenario, packs) = compile_scenario(id, node, shelf, &self.playbook, &mut report);
        Loaded { scenario, packs, report }
    }

    /// Compiles a scenario from a text that stands outside any gym; its traits are looked up here.
    pub fn scenario_from_text(&self, id: &str, shown: &str, text: &str) -> Loaded {
        let mut report = Report::default();
        let node = parse(&SourceText::new(shown, text), &mut report);
        self.compiled(id, node, self, report)
    }

    /// Checks a trait on its own: its shape and what it builds on; gives its tree. Its rules are compiled with each scenario
    /// that uses it.
    pub fn check_trait(&self, id: &str, report: &mut Report) -> Option<Arc<Node>> {
        self.check_trait_on(&Shelf::new(self), id, report)
    }

    /// The same, with what it builds on from a shelf that many share.
    pub fn check_trait_on(&self, shelf: &Shelf<'_>, id: &str, report: &mut Report) -> Option<Arc<Node>> {
        let node = shelf.find(id, report)?;
        gather_trait(id, Arc::clone(&node), shelf, report).pop().map(|pack| pack.node)
    }

    /// Checks the text of a trait that stands outside the gym; gives its tree.
    pub fn check_trait_text(&self, id: &str, shown: &str, text: &str, report: &mut Report) -> Option<Arc<Node>> {
        let node = parse(&SourceText::new(shown, text), report)?;
        gather_trait(id, Arc::new(node), self, report).pop().map(|pack| pack.node)
    }

    /// Loads a script by its path below `scripts/calls/`, without ending: `never-arrived/model`.
    pub fn script(&self, path: &str, report: &mut Report) -> Option<Script> {
        Script::lower(&self.script_tree(path, report)?, &self.playbook, report)
    }

    /// Loads a script as [`Self::script`] does, with what must be so after its steps.
    pub fn marked_script(&self, path: &str, scenario: &Scenario, report: &mut Report) -> Option<MarkedScript> {
        let node = self.script_tree(path, report)?;
        self.marked(&node, scenario, report)
    }

    /// Reads a script with what must be so after its steps from a text that stands outside the gym.
    pub fn marked_script_from_text(
        &self,
        shown: &str,
        text: &str,
        scenario: &Scenario,
        report: &mut Report,
    ) -> Option<MarkedScript> {
        let node = parse(&SourceText::new(shown, text), report)?;
        self.marked(&node, scenario, report)
    }

    fn marked(&self, node: &Node, scenario: &Scenario, report: &mut Report) -> Option<MarkedScript> {
        let mut found = Report::default();
        let script = Script::lower(node, &self.playbook, &mut found);
        let marks = lower_marks(node, &Known::of(scenario, &self.playbook), &mut found);
        let usable = !found.has_errors();
        report.append(found);
        script.filter(|_| usable).map(|script| MarkedScript { script, marks })
    }

    /// Checks a script as [`Self::script`] does, and against the scenario that it is for: the responses it answers, its
    /// calls and its languages.
    pub fn check_script(&self, path: &str, report: &mut Report) -> Option<LoadedScript> {
        let folder = path.split('/').next().unwrap_or_default();
        self.check_script_of(path, self.scenario(folder).scenario.as_ref(), report)
    }

    /// Checks a script against its scenario, which was loaded before; against nothing where it has problems itself.
    pub fn check_script_of(&self, path: &str, of: Option<&Scenario>, report: &mut Report) -> Option<LoadedScript> {
        let node = self.script_tree(path, report)?;
        let script = Script::lower(&node, &self.playbook, report)?;
        let folder = path.split('/').next().unwrap_or_default();
        if script.scenario != folder {
            let place = Fields::of(&node).place("scenario");
            let message = format!("the script lies with `{folder}`, but is for `{}`", script.scenario);
            report.push(
                Diagnostic::error("script-elsewhere", place, message).help("move the file, or change `scenario:`"),
            );
        } else if let Some(scenario) = of {
            check_against(&node, scenario, &self.playbook, report);
        }
        Some(LoadedScript { path: path.to_owned(), node, script })
    }

    /// The tree of a scenario's pins; none where it has none.
    pub fn pin_tree(&self, scenario: &str, report: &mut Report) -> Option<Node> {
        let known = self.stems(PINS).iter().any(|id| id == scenario);
        known.then(|| self.read(&format!("{PINS}/{scenario}.yaml"), report, String::new)).flatten()
    }

    /// The pins of a scenario.
    pub fn pins(&self, scenario: &Scenario, report: &mut Report) -> Vec<Pin> {
        let tree = self.pin_tree(&scenario.id, report);
        tree.map(|tree| lower_pins(&tree, scenario, &self.playbook, report)).unwrap_or_default()
    }

    fn script_tree(&self, path: &str, report: &mut Report) -> Option<Node> {
        let (scenario, _) = path.split_once('/').unwrap_or((path, ""));
        self.read(&format!("{CALLS}/{path}.yaml"), report, || {
            let names = self.script_names(scenario);
            if names.is_empty() {
                "the scenario has no scripts".to_owned()
            } else {
                format!("it has {}", names.join(", "))
            }
        })
    }

    /// Checks the text of a script that stands outside the gym, against the scenario it is for where there is one.
    pub fn check_script_text(&self, shown: &str, text: &str, report: &mut Report) -> Option<LoadedScript> {
        let node = parse(&SourceText::new(shown, text), report)?;
        let script = Script::lower(&node, &self.playbook, report)?;
        if let Some(scenario) = self.scenario(&script.scenario).scenario {
            check_against(&node, &scenario, &self.playbook, report);
        }
        Some(LoadedScript { path: shown.to_owned(), node, script })
    }

    /// Reads a script from a text that stands outside the gym.
    pub fn script_from_text(&self, shown: &str, text: &str, report: &mut Report) -> Option<Script> {
        let node = parse(&SourceText::new(shown, text), report)?;
        Script::lower(&node, &self.playbook, report)
    }

    fn read(&self, path: &str, report: &mut Report, way_out: impl Fn() -> String) -> Option<Node> {
        let sources = self.local.iter().chain([&self.built_in]);
        for source in sources {
            match source.read(path) {
                Ok(text) => {
                    let source = SourceText::new(source.shown(path), text);
                    self.note_hidden(path, &source, report);
                    return parse(&source, report);
                }
                Err(FileError::Missing) => {}
                Err(error) => {
                    report.push(unreadable(&source.shown(path), &error));
                    return None;
                }
            }
        }
        let shown = self.local.as_ref().unwrap_or(&self.built_in).shown(path);
        let missing = Diagnostic::nowhere("missing-file", format!("{shown}: {}", FileError::Missing));
        report.push(missing.maybe_help(Some(way_out()).filter(|help| !help.is_empty())));
        None
    }

    /// The same name in both gyms: the local file is used, which is worth a note where it says something else.
    fn note_hidden(&self, path: &str, used: &Arc<SourceText>, report: &mut Report) {
        if self.local.is_some() && self.built_in.read(path).is_ok_and(|hidden| hidden != used.text) {
            let message = "there is a built-in file of this name too; this one is used";
            let note = Diagnostic::note("hides-built-in", Place::new(used, 0..0), message);
            report.push(note.help("rename the file to have both"));
        }
    }

    /// The language that the gym's `ringside.yaml` names as its default.
    pub fn default_lang(&self) -> Option<Lang> {
        let text = self.local.as_ref()?.read(GYM_FILE).ok()?;
        let node = parse(&SourceText::new(GYM_FILE, text), &mut Report::default())?;
        node.get("lang")?.text()?.parse().ok()
    }

    fn stems(&self, folder: &str) -> Vec<String> {
        let sources = self.local.iter().chain([&self.built_in]);
        let mut stems: Vec<String> = sources.flat_map(|source| stems_in(source.as_ref(), folder)).collect();
        stems.sort();
        stems.dedup();
        stems
    }
}

impl TraitShelf for Gym {
    fn find(&self, id: &str, report: &mut Report) -> Option<Arc<Node>> {
        if !self.trait_ids().iter().any(|known| known == id) {
            return None;
        }
        self.read(&format!("{TRAITS}/{id}.yaml"), report, String::new).map(Arc::new)
    }

    fn ids(&self) -> Vec<String> {
        self.trait_ids()
    }
}

fn stems_in(source: &dyn Source, folder: &str) -> Vec<String> {
    let files = source.list(folder).into_iter();
    files.filter_map(|path| Some(path.rsplit('/').next()?.strip_suffix(".yaml")?.to_owned())).collect()
}

pub(super) const GYM_FILE: &str = "ringside.yaml";

fn check_gym_file(local: &dyn Source, report: &mut Report) {
    match local.read(GYM_FILE) {
        Ok(text) => {
            let source = SourceText::new(local.shown(GYM_FILE), text);
            if let Some(node) = parse(&source, report) {
                check_shape(&node, &Shape::Map(GYM), report);
            }
        }
        Err(FileError::Missing) => {}
        Err(error) => report.push(unreadable(&local.shown(GYM_FILE), &error)),
    }
}

fn unreadable(shown: &str, error: &FileError) -> Diagnostic {
    Diagnostic::nowhere("unreadable-file", format!("{shown}: {error}")).maybe_help(error.way_out().map(str::to_owned))
}
