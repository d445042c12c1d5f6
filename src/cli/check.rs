use std::fs;
use std::path::{Path, PathBuf, absolute};
use std::thread::available_parallelism;

use super::Failure;
use super::args::{CheckArgs, CheckFormat, Denied};
use super::console::Console;
use super::failure::exit;
use super::files::read_text;
use super::gyms::{OpenGym, load_scenario, open_gym};
use super::strays::strays;
use crate::diagnostic::{Report, Severity, github, json, render_all, summary};
use crate::lint::{Examination, sarif};

/// `ringside check`.
///
/// # Errors
/// Where there is nothing to check.
pub fn check(args: &CheckArgs, gym: Option<&Path>, console: &Console) -> Result<u8, Failure> {
    let mut checked = Checked::default();
    if args.paths.is_empty() {
        let open = open_gym(gym, Path::new("."));
        if open.as_ref().is_ok_and(|open| open.root.is_none()) {
            Console::remark("there is no ringside.yaml here or above: the built-in gym is checked");
        }
        checked.gym(open)?;
    }
    for path in &args.paths {
        checked.path(path, gym)?;
    }
    if checked.examined.files == 0 {
        return Err(Failure::input("there is nothing to check").hint("scenarios, traits and scripts are `.yaml` files"));
    }
    let (files, report) = checked.finish();
    show(args.format, files, &report, console)?;
    let denied = if args.deny == Some(Denied::Warnings) { Severity::Warning } else { Severity::Error };
    Ok(if report.worst() >= Some(denied) { exit::NO } else { exit::OK })
}

fn show(format: CheckFormat, files: usize, report: &Report, console: &Console) -> Result<(), Failure> {
    match format {
        CheckFormat::Text => {
            console.write(&render_all(report, console.color()))?;
            let counted = if files == 1 { "file" } else { "files" };
            console.line(&format!("{files} {counted} checked: {}", summary(report)))
        }
        CheckFormat::Json => console.json(&json(report)),
        CheckFormat::Github => console.write(&github(report)),
        CheckFormat::Sarif => console.json(&sarif(report)),
    }
}

/// What was looked at, and what was found.
#[derive(Default)]
struct Checked {
    examined: Examination,
}

/// What a file is, by the folder that it lies in.
#[derive(Clone, Copy)]
enum Kind {
    Scenario,
    Trait,
    Script,
    Pins,
    Playbook,
    Campaign,
}

impl Kind {
    fn of(path: &Path) -> Self {
        let whole = absolute(path).unwrap_or_else(|_| path.to_owned());
        let lies_in = |folder: &str| whole.ancestors().skip(1).any(|above| above.ends_with(folder));
        match () {
            () if lies_in("scripts/playbook") => Kind::Playbook,
            () if lies_in("scripts/pins") => Kind::Pins,
            () if lies_in("scripts/calls") => Kind::Script,
            () if lies_in("scenarios/traits") => Kind::Trait,
            () if lies_in("scenarios/campaigns") || lies_in("scripts/campaigns") => Kind::Campaign,
            () => Kind::Scenario,
        }
    }
}

impl Checked {
    fn path(&mut self, path: &Path, gym: Option<&Path>) -> Result<(), Failure> {
        if !path.is_dir() {
            return self.file(path, gym);
        }
        if ["ringside.yaml", "scenarios", "scripts"].iter().any(|sign| path.join(sign).exists()) {
            return self.gym(open_gym(Some(path), path));
        }
        yaml_files(path).iter().try_for_each(|file| self.file(file, gym))
    }

    fn gym(&mut self, opened: Result<OpenGym, Failure>) -> Result<(), Failure> {
        let Some(open) = self.found(opened)? else {
            self.examined.files += 1;
            return Ok(());
        };
        self.examined.note(open.notes);
        self.examined.note(open.root.as_deref().map(strays).unwrap_or_default());
        self.examined.gym(&open.gym, available_parallelism().map_or(1, usize::from));
        Ok(())
    }

    fn finish(self) -> (usize, Report) {
        self.examined.finish()
    }

    fn file(&mut self, path: &Path, gym: Option<&Path>) -> Result<(), Failure> {
        let near = path.parent().unwrap_or(path);
        let name = path.to_string_lossy();
        let kind = Kind::of(path);
        if matches!(kind, Kind::Scenario) {
            let by_path = if name.contains(['/', '\\']) { name.into_owned() } else { format!("./{name}") };
            return self.scenario(&by_path, gym);
        }
        let text = match kind {
            Kind::Playbook | Kind::Pins => String::new(),
            _ => read_text(path).map_err(|error| Failure::input(format!("{name}: {error}")))?,
        };
        let Some(open) = self.found(open_gym(gym, near))? else {
            self.examined.files += 1;
            return Ok(());
        };
        let mut report = Report::default();
        match kind {
            Kind::Script => {
                let script = open.gym.check_script_text(&name, &text, &mut report);
                self.examined.script(script.as_ref());
            }
            Kind::Trait => {
                let stem = path.file_stem().unwrap_or_default().to_string_lossy();
                let tree = open.gym.check_trait_text(&stem, &name, &text, &mut report);
                self.examined.a_trait(tree.as_deref());
            }
            Kind::Pins => {
                let stem = path.file_stem().unwrap_or_default().to_string_lossy();
                if let Some(scenario) = open.gym.scenario(&stem).scenario {
                    open.gym.pins(&scenario, &mut report);
                }
                self.examined.files += 1;
            }
            Kind::Campaign if near.ends_with("scenarios/campaigns") => {
                let stem = path.file_stem().unwrap_or_default().to_string_lossy();
                self.examined.campaign(&open.gym, &stem);
            }
            Kind::Playbook => {
                self.examined.house_moves(&open.gym, |shown| same_file(Path::new(shown), path));
                self.examined.files += 1;
            }
            Kind::Scenario | Kind::Campaign => self.examined.files += 1,
        }
        self.examined.note(report);
        Ok(())
    }

    fn scenario(&mut self, by_path: &str, gym: Option<&Path>) -> Result<(), Failure> {
        match self.found(load_scenario(by_path, gym))? {
            Some((open, id, loaded)) => {
                self.examined.note(open.notes);
                self.examined.scenario(&open.gym, &id, loaded);
            }
            None => self.examined.files += 1,
        }
        Ok(())
    }

    /// What could be opened; problems in it are noted, and checking goes on.
    fn found<T>(&mut self, opened: Result<T, Failure>) -> Result<Option<T>, Failure> {
        match opened {
            Ok(opened) => Ok(Some(opened)),
            Err(Failure::Problems(problems)) => {
                self.examined.note(problems);
                Ok(None)
            }
            Err(other) => Err(other),
        }
    }
}

fn same_file(one: &Path, other: &Path) -> bool {
    one.canonicalize().ok().zip(other.canonicalize().ok()).is_some_and(|(one, other)| one == other)
}

/// All scenario-like files in a folder and the folders in it, in the order of their names; links to folders are left alone.
fn yaml_files(folder: &Path) -> Vec<PathBuf> {
    let mut entries: Vec<_> = fs::read_dir(folder).into_iter().flatten().flatten().collect();
    entries.sort_by_key(fs::DirEntry::file_name);
    let inside = |entry: &fs::DirEntry| {
        let path = entry.path();
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => yaml_files(&path),
            Ok(_) if path.extension().is_some_and(|ending| ending == "yaml") => vec![path],
            _ => Vec::new(),
        }
    };
    entries.iter().flat_map(inside).collect()
}
