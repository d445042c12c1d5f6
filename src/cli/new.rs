use std::fs;
use std::path::{Path, PathBuf};

use super::Failure;
use super::console::Console;
use super::failure::exit;
use super::files::{BuiltIn, nearest_gym};
use super::gyms::{OpenGym, open_gym};
use super::schema::write_schema;
use super::trainer_args::{NewArgs, Start};
use crate::diagnostic::did_you_mean;
use crate::scenario::FileKind;
use crate::text::Lang;
use crate::yaml::{Source, is_id};

/// A file that is begun: its path below the gym and its text, both with `NAME` where the name goes.
type Draft = (&'static str, &'static str);

const GYM: Draft = ("ringside.yaml", include_str!("scaffold/gym.yaml"));
const SCENARIO: &[Draft] = &[
    ("scenarios/NAME.yaml", include_str!("scaffold/scenario.yaml")),
    ("scripts/calls/NAME/model.yaml", include_str!("scaffold/model.yaml")),
    ("scripts/calls/NAME/failing.yaml", include_str!("scaffold/failing.yaml")),
];
const TRAIT: &[Draft] = &[("scenarios/traits/NAME.yaml", include_str!("scaffold/trait.yaml"))];
const MOVE: &[Draft] = &[("scripts/playbook/moves/NAME.yaml", include_str!("scaffold/move.yaml"))];
const SCRIPT: &[Draft] = &[("scripts/calls/SCENARIO/NAME.yaml", include_str!("scaffold/script.yaml"))];
const CAMPAIGN: &[Draft] = &[
    ("scenarios/campaigns/NAME.yaml", include_str!("scaffold/campaign.yaml")),
    ("scripts/campaigns/NAME/model.yaml", include_str!("scaffold/decisions.yaml")),
];
const CI: &str = include_str!("scaffold/ci.yml");

/// The first debtor of a new gym.
const FIRST: &str = "first-debtor";

/// `ringside new`: a start that passes `check` and `test` as it is.
///
/// # Errors
/// Where the name is none, is taken, or the files cannot be written. Nothing that is there is ever written over.
pub fn new(args: &NewArgs, gym: Option<&Path>, console: &Console) -> Result<u8, Failure> {
    let name = args.name.as_deref().unwrap_or_default();
    match args.kind {
        Start::Ci => ci(args.into.as_deref(), console),
        Start::Gym => begin_gym(name, args.into.as_deref(), console),
        Start::Scenario => begin(SCENARIO, name, &root_of(args, gym), console, &format!(" && ringside play {name}")),
        Start::Trait => begin(TRAIT, name, &root_of(args, gym), console, ""),
        Start::Move => begin(MOVE, name, &root_of(args, gym), console, &format!(" && ringside explain {name}")),
        Start::Campaign => {
            begin(CAMPAIGN, name, &root_of(args, gym), console, &format!(" && ringside campaign {name}"))
        }
        Start::Script => begin_script(name, &root_of(args, gym), console),
    }
}

/// `--into`, else the gym that is meant anyway, else the folder that one stands in.
fn root_of(args: &NewArgs, gym: Option<&Path>) -> PathBuf {
    let here = Path::new(".");
    let named = args.into.as_deref().or(gym).map(Path::to_owned);
    named.or_else(|| nearest_gym(here)).unwrap_or_else(|| here.to_owned())
}

fn ci(into: Option<&Path>, console: &Console) -> Result<u8, Failure> {
    let Some(root) = into else {
        console.write(CI)?;
        return Ok(exit::OK);
    };
    write_all(root, &[(".github/workflows/ringside.yml".to_owned(), CI.to_owned())], console)?;
    Ok(exit::OK)
}

fn begin_gym(name: &str, into: Option<&Path>, console: &Console) -> Result<u8, Failure> {
    // Without a name it is the folder that one stands in.
    let here = matches!(name, "" | ".");
    let into = into.unwrap_or(Path::new("."));
    let (root, title) = if here { (into.to_owned(), title_of(into)) } else { (into.join(name), name.to_owned()) };
    if !here {
        check_name(name)?;
    }
    let mut files = vec![named(GYM, &title)];
    files.extend(SCENARIO.iter().map(|draft| named(*draft, FIRST)));
    write_all(&root, &files, console)?;
    for kind in &FileKind::ALL {
        write_schema(&root, kind)?;
    }
    let root = root.strip_prefix(".").unwrap_or(&root).display().to_string();
    let enter = if root.is_empty() { root } else { format!("cd {root} && ") };
    next(console, &format!("{enter}ringside check && ringside test && ringside play {FIRST}"))
}

fn begin(drafts: &[Draft], name: &str, root: &Path, console: &Console, then: &str) -> Result<u8, Failure> {
    check_name(name)?;
    let files: Vec<_> = drafts.iter().map(|draft| named(*draft, name)).collect();
    if let Some((path, _)) = files.iter().find(|(path, _)| BuiltIn.read(path).is_ok()) {
        let text = format!("the name is taken: {} is built in, and yours would hide it", BuiltIn.shown(path));
        return Err(Failure::usage(text).hint("choose another name"));
    }
    write_in_gym(root, &files, console)?;
    next(console, &format!("ringside check && ringside test{then}"))
}

fn begin_script(name: &str, root: &Path, console: &Console) -> Result<u8, Failure> {
    let Some((scenario, script)) = name.split_once('/') else {
        let text = format!("`{name}` does not say whose script it is");
        return Err(Failure::usage(text).hint(format!("write the scenario before it: `late-again/{name}`")));
    };
    check_name(script)?;
    let local = root.is_dir().then_some(root);
    let open = open_gym(local, Path::new("."))?;
    let langs = langs_of(&open, scenario)?;
    let files: Vec<_> = SCRIPT
        .iter()
        .map(|draft| named(*draft, script))
        .map(|(path, text)| (path.replace("SCENARIO", scenario), spoken(&text.replace("SCENARIO", scenario), &langs)))
        .collect();
    write_in_gym(root, &files, console)?;
    next(console, &format!("ringside test {name} && ringside play {scenario} --script {script}"))
}

fn langs_of(open: &OpenGym, scenario: &str) -> Result<Vec<Lang>, Failure> {
    let ids = open.gym.scenario_ids();
    if !ids.iter().any(|id| id == scenario) {
        let near = did_you_mean(scenario, ids.iter().map(String::as_str));
        let hint = near.unwrap_or_else(|| format!("begin it first: `ringside new scenario {scenario}`"));
        return Err(Failure::usage(format!("there is no scenario `{scenario}`")).hint(hint));
    }
    let loaded = open.gym.scenario(scenario);
    loaded.scenario.map(|scenario| scenario.langs).ok_or(Failure::Problems(loaded.report))
}

/// Without the lines in languages that the scenario does not speak; a start in English is better than none.
fn spoken(text: &str, langs: &[Lang]) -> String {
    let has = |lang: Lang| langs.contains(&lang);
    let wanted = |line: &&str| match line.trim_start() {
        line if line.starts_with("ru: ") => has(Lang::Ru),
        line if line.starts_with("en: ") => has(Lang::En) || !has(Lang::Ru),
        _ => true,
    };
    text.lines().filter(wanted).map(|line| format!("{line}\n")).collect()
}

fn check_name(name: &str) -> Result<(), Failure> {
    if is_id(name) {
        return Ok(());
    }
    Err(Failure::usage(format!("`{name}` is no name"))
        .hint("names are small Latin letters, digits and hyphens: `late-again`"))
}

fn named((path, text): Draft, name: &str) -> (String, String) {
    (path.replace("NAME", name), text.replace("NAME", name))
}

/// What a gym in this folder is called: like the folder.
fn title_of(root: &Path) -> String {
    let name = root.canonicalize().ok().and_then(|root| Some(root.file_name()?.to_string_lossy().into_owned()));
    name.unwrap_or_else(|| "My gym".to_owned()).replace(['"', '\\'], "'")
}

/// Writes files into a gym; a folder that is none yet becomes one.
fn write_in_gym(root: &Path, files: &[(String, String)], console: &Console) -> Result<(), Failure> {
    let (gym_file, gym_text) = named(GYM, &title_of(root));
    let mut all = files.to_vec();
    if !root.join(&gym_file).exists() {
        all.push((gym_file, gym_text));
    }
    write_all(root, &all, console)?;
    for kind in all.iter().filter_map(|(path, _)| FileKind::of(path)) {
        if !root.join(kind.schema_path()).exists() {
            write_schema(root, kind)?;
        }
    }
    Ok(())
}

/// Writes all files or none: what is there is never written over.
fn write_all(root: &Path, files: &[(String, String)], console: &Console) -> Result<(), Failure> {
    if let Some((path, _)) = files.iter().find(|(path, _)| root.join(path).exists()) {
        let text = format!("{} is there already", shown(root, path));
        return Err(Failure::usage(text).hint("choose another name, or another folder with --into"));
    }
    for (path, text) in files {
        let schema = FileKind::of(path).map(|kind| kind.schema_line(path) + "\n").unwrap_or_default();
        let whole = root.join(path);
        let folder = whole.parent().unwrap_or(root);
        let written = fs::create_dir_all(folder).and_then(|()| fs::write(&whole, schema + text));
        written.map_err(|error| Failure::output(&whole, &error))?;
        console.line(&format!("wrote {}", shown(root, path)))?;
    }
    Ok(())
}

fn shown(root: &Path, path: &str) -> String {
    let whole = root.join(path);
    whole.strip_prefix(".").unwrap_or(&whole).display().to_string()
}

fn next(console: &Console, commands: &str) -> Result<u8, Failure> {
    console.line(&format!("next: {commands}"))?;
    Ok(exit::OK)
}
