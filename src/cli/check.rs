use std::fs;
use std::path::{Path, PathBuf, absolute};

use super::Failure;
use super::args::CheckArgs;
use super::console::Console;
use super::failure::exit;
use super::files::read_text;
use super::gyms::{OpenGym, open_gym, open_scenario};
use crate::diagnostic::{Report, Severity, render_all, summary};

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
    if checked.files == 0 {
        return Err(Failure::input("there is nothing to check").hint("scenarios, traits and scripts are `.yaml` files"));
    }
    console.write(&render_all(&checked.report, console.color()))?;
    let files = if checked.files == 1 { "file" } else { "files" };
    console.line(&format!("{} {files} checked: {}", checked.files, summary(&checked.report)))?;
    Ok(if checked.report.count(Severity::Error) > 0 { exit::NO } else { exit::OK })
}

/// What was looked at, and what was found.
#[derive(Default)]
struct Checked {
    files: usize,
    report: Report,
}

/// What a file is, by the folder that it lies in.
#[derive(Clone, Copy)]
enum Kind {
    Scenario,
    Trait,
    Script,
    Playbook,
}

impl Kind {
    fn of(path: &Path) -> Self {
        let whole = absolute(path).unwrap_or_else(|_| path.to_owned());
        let lies_in = |folder: &str| whole.ancestors().skip(1).any(|above| above.ends_with(folder));
        match () {
            () if lies_in("scripts/playbook") => Kind::Playbook,
            () if lies_in("scripts/calls") => Kind::Script,
            () if lies_in("scenarios/traits") => Kind::Trait,
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
            self.files += 1;
            return Ok(());
        };
        self.report.append(open.notes);
        let gym = &open.gym;
        for id in gym.own_scenario_ids() {
            self.report.append(gym.scenario(&id).report);
            let scripts = gym.script_names(&id);
            for script in &scripts {
                gym.check_script(&format!("{id}/{script}"), &mut self.report);
            }
            self.files += 1 + scripts.len();
        }
        for id in gym.own_trait_ids() {
            self.report.append(gym.check_trait(&id));
            self.files += 1;
        }
        Ok(())
    }

    fn file(&mut self, path: &Path, gym: Option<&Path>) -> Result<(), Failure> {
        self.files += 1;
        let near = path.parent().unwrap_or(path);
        let name = path.to_string_lossy();
        match Kind::of(path) {
            Kind::Playbook => self.found(open_gym(gym, near)).map(|_| ()),
            Kind::Scenario => {
                let by_path = if name.contains(['/', '\\']) { name.into_owned() } else { format!("./{name}") };
                let opened = self.found(open_scenario(&by_path, gym))?;
                self.report.append(opened.map(|(open, _)| open.notes).unwrap_or_default());
                Ok(())
            }
            kind => {
                let text = read_text(path).map_err(|error| Failure::input(format!("{name}: {error}")))?;
                let Some(open) = self.found(open_gym(gym, near))? else {
                    return Ok(());
                };
                let stem = path.file_stem().unwrap_or_default().to_string_lossy();
                match kind {
                    Kind::Script => open.gym.check_script_text(&name, &text, &mut self.report),
                    _ => open.gym.check_trait_text(&stem, &name, &text, &mut self.report),
                }
                Ok(())
            }
        }
    }

    /// What could be opened; problems in it are noted, and checking goes on.
    fn found<T>(&mut self, opened: Result<T, Failure>) -> Result<Option<T>, Failure> {
        match opened {
            Ok(opened) => Ok(Some(opened)),
            Err(Failure::Problems(problems)) => {
                self.report.append(problems);
                Ok(None)
            }
            Err(other) => Err(other),
        }
    }
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
