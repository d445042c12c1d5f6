use std::path::{Path, PathBuf, absolute};
use std::sync::Arc;

use jiff::civil::DateTime;

use super::failure::Failure;
use super::files::{BuiltIn, Folder, nearest_gym, read_text};
use crate::diagnostic::{Report, did_you_mean};
use crate::ear::Recogniser;
use crate::scenario::{Gym, Loaded, Scenario, Script};
use crate::text::Lang;
use crate::world::Briefing;
use crate::yaml::{FileError, Source};

/// A gym that was opened for one command.
pub struct OpenGym {
    /// The gym.
    pub gym: Gym,
    /// Notes on the way.
    pub notes: Report,
    /// Its folder, where it is not just the built-in one.
    pub root: Option<PathBuf>,
}

/// What is built in, and nothing else.
///
/// # Errors
/// Where the binary's own playbook has problems.
pub fn built_in() -> Result<OpenGym, Failure> {
    open_at(None)
}

/// Opens `--gym DIR`, else the nearest gym above `near`, else what is built in.
///
/// # Errors
/// Where its playbook has problems, or the folder does not exist.
pub fn open_gym(dir: Option<&Path>, near: &Path) -> Result<OpenGym, Failure> {
    let root = match dir {
        Some(dir) if !dir.is_dir() => {
            return Err(Failure::input(format!("{}: there is no such folder", dir.display()))
                .hint("a gym is a folder with `scenarios/` in it"));
        }
        Some(dir) => Some(dir.to_owned()),
        None => nearest_gym(near),
    };
    open_at(root)
}

fn open_at(root: Option<PathBuf>) -> Result<OpenGym, Failure> {
    let local = root.as_ref().map(|root| Box::new(Folder::new(root)) as Box<_>);
    let (gym, notes) = Gym::open(Box::new(BuiltIn), local).map_err(Failure::Problems)?;
    Ok(OpenGym { gym, notes, root })
}

/// A scenario by id or path, with the gym it was found in.
///
/// # Errors
/// Where there is no such scenario, or it has problems.
pub fn open_scenario(name: &str, dir: Option<&Path>) -> Result<(OpenGym, Scenario), Failure> {
    let (mut open, _, loaded) = load_scenario(name, dir)?;
    match loaded.scenario {
        Some(scenario) => {
            open.notes.append(loaded.report);
            Ok((open, scenario))
        }
        None => Err(Failure::Problems(loaded.report)),
    }
}

/// A scenario by id or path as it loads, problems and all, with the gym it was found in and its id.
///
/// # Errors
/// Where there is no such scenario, or the gym's playbook has problems.
pub fn load_scenario(name: &str, dir: Option<&Path>) -> Result<(OpenGym, String, Loaded), Failure> {
    let path = Path::new(name);
    let by_path = name.ends_with(".yaml") || name.ends_with(".yml") || name.contains(['/', '\\']);
    let open = if by_path { open_at(Some(root_of(path, dir)))? } else { open_gym(dir, Path::new("."))? };
    if by_path {
        let text = read_scenario(path, open.root.as_deref()).map_err(|error| unread(name, &error, &open))?;
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let loaded = open.gym.scenario_from_text(&stem, name, &text);
        return Ok((open, stem, loaded));
    }
    if !open.gym.scenario_ids().iter().any(|id| id == name) {
        return Err(Failure::usage(format!("there is no scenario `{name}`")).hint(known_scenarios(name, &open)));
    }
    let loaded = open.gym.scenario(name);
    Ok((open, name.to_owned(), loaded))
}

/// All scenarios that can be played, the easiest first, then as a deal goes; and the ids of those that cannot.
pub fn playable(open: &OpenGym) -> (Vec<Scenario>, Vec<String>) {
    let ids = open.gym.scenario_ids();
    let (mut playable, mut broken) = (Vec::new(), Vec::new());
    for (loaded, id) in open.gym.scenarios(&ids, super::train::threads()).into_iter().zip(ids) {
        match loaded.scenario {
            Some(scenario) => playable.push(scenario),
            None => broken.push(id),
        }
    }
    playable.sort_by_key(|scenario| (scenario.difficulty, scenario.stage, scenario.id.clone()));
    (playable, broken)
}

/// A file that stands in the gym must really be in it: a link in there does not lead out.
fn read_scenario(path: &Path, root: Option<&Path>) -> Result<String, FileError> {
    let stands_in = |root: &Path| Some(absolute(path).ok()?.strip_prefix(absolute(root).ok()?).ok()?.to_owned());
    match root.and_then(|root| Some((root, stands_in(root)?))) {
        Some((root, inside)) => Folder::new(root).read(&inside.to_string_lossy()),
        None => read_text(path),
    }
}

fn unread(name: &str, error: &FileError, open: &OpenGym) -> Failure {
    let failure = Failure::input(format!("{name}: {error}"));
    match error {
        FileError::Missing => {
            let stem = Path::new(name).file_stem().unwrap_or_default().to_string_lossy().into_owned();
            failure.hint(known_scenarios(&stem, open))
        }
        _ => failure,
    }
}

fn known_scenarios(name: &str, open: &OpenGym) -> String {
    let ids = open.gym.scenario_ids();
    let near = did_you_mean(name, ids.iter().map(String::as_str));
    near.unwrap_or_else(|| format!("there are {}", ids.join(", ")))
}

/// The gym of a scenario's path: `--gym`, the nearest above it, else the folder that it lies in.
fn root_of(path: &Path, dir: Option<&Path>) -> PathBuf {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let above = || {
        let in_scenarios = folder.file_name().is_some_and(|name| name == "scenarios");
        let up = folder.parent().filter(|_| in_scenarios).unwrap_or(folder);
        if up.as_os_str().is_empty() { PathBuf::from(".") } else { up.to_owned() }
    };
    dir.map(Path::to_owned).or_else(|| nearest_gym(folder)).unwrap_or_else(above)
}

/// The scenario's own script with this name, or the script at this path: YAML, or plain text with one line a turn.
///
/// # Errors
/// Where there is none, or it has problems.
pub fn open_script(open: &OpenGym, scenario: &Scenario, name: &str, lang: Lang) -> Result<Script, Failure> {
    let mut report = Report::default();
    let own = open.gym.script_names(&scenario.id);
    let script = if own.iter().any(|known| known == name) {
        open.gym.script(&format!("{}/{name}", scenario.id), &mut report)
    } else if matches!(name, "model" | "failing") {
        let text = format!("`{}` has no script `{name}`", scenario.id);
        return Err(Failure::input(text).hint(format!("write scripts/calls/{}/{name}.yaml", scenario.id)));
    } else {
        let text = read_text(Path::new(name)).map_err(|error| {
            let near = did_you_mean(name, own.iter().map(String::as_str));
            let hint = near.unwrap_or_else(|| format!("the scenario's own scripts are: {}", own.join(", ")));
            Failure::input(format!("{name}: {error}")).hint(hint)
        })?;
        if name.ends_with(".yaml") || name.ends_with(".yml") {
            open.gym.script_from_text(name, &text, &mut report)
        } else {
            Some(Script::from_plain_text(lang, &text))
        }
    };
    script.ok_or(Failure::Problems(report))
}

/// Everything that calls of a scenario share, in one language.
pub fn brief(
    open: &OpenGym,
    scenario: Scenario,
    lang: Lang,
    at: DateTime,
    ear: Option<Arc<dyn Recogniser>>,
) -> Briefing {
    let model = open.gym.script(&format!("{}/model", scenario.id), &mut Report::default());
    let playbook = Arc::new(open.gym.playbook().clone());
    Briefing { ear, ..Briefing::new(playbook, scenario, model.as_ref(), lang, at) }
}
