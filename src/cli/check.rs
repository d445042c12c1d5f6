use std::path::Path;

use super::Failure;
use super::args::CheckArgs;
use super::console::Console;
use super::failure::exit;
use super::gyms::{OpenGym, open_gym, open_scenario};
use crate::diagnostic::{Report, Severity, render_all, summary};

/// `ringside check`.
///
/// # Errors
/// Where there is nothing to check.
pub fn check(args: &CheckArgs, gym: Option<&Path>, console: &Console) -> Result<u8, Failure> {
    let mut report = Report::default();
    let mut checked = 0;
    if args.paths.is_empty() {
        match open_gym(gym, Path::new(".")) {
            Ok(open) => checked += check_gym(open, &mut report),
            Err(Failure::Problems(found)) => report.append(found),
            Err(other) => return Err(other),
        }
    }
    for path in &args.paths {
        checked += check_path(path, gym, &mut report)?;
    }
    console.write(&render_all(&report, console.color()))?;
    console.line(&format!("{checked} files checked: {}", summary(&report)))?;
    Ok(if report.count(Severity::Error) > 0 {
        exit::NO
    } else {
        exit::OK
    })
}

fn check_gym(open: OpenGym, report: &mut Report) -> usize {
    let gym = &open.gym;
    report.append(open.notes);
    let scenarios = gym.own_scenario_ids();
    let mut checked = scenarios.len();
    for id in &scenarios {
        report.append(gym.scenario(id).report);
        for script in gym.script_names(id) {
            gym.check_script(&format!("{id}/{script}"), report);
            checked += 1;
        }
    }
    for id in gym.own_trait_ids() {
        report.append(gym.check_trait(&id));
        checked += 1;
    }
    checked
}

fn check_path(path: &Path, gym: Option<&Path>, report: &mut Report) -> Result<usize, Failure> {
    if path.is_dir() {
        return match open_gym(Some(path), path) {
            Ok(open) => Ok(check_gym(open, report)),
            Err(Failure::Problems(found)) => {
                report.append(found);
                Ok(1)
            }
            Err(other) => Err(other),
        };
    }
    let name = path.to_string_lossy();
    let within = |folder: &str| {
        path.parent()
            .is_some_and(|parent| parent.to_string_lossy().contains(folder))
    };
    if within("scripts/playbook") {
        return match open_gym(gym, path.parent().unwrap_or(path)) {
            Ok(_) => Ok(1),
            Err(Failure::Problems(found)) => {
                report.append(found);
                Ok(1)
            }
            Err(other) => Err(other),
        };
    }
    if within("scripts/calls") || within("scenarios/traits") {
        let text = super::files::read_text(path).map_err(|error| Failure::input(format!("{name}: {error}")))?;
        let open = open_gym(gym, path.parent().unwrap_or(path))?;
        if within("scripts/calls") {
            open.gym.script_from_text(&name, &text, report);
        } else {
            open.gym.check_trait_text(
                &path.file_stem().unwrap_or_default().to_string_lossy(),
                &name,
                &text,
                report,
            );
        }
        return Ok(1);
    }
    let name = if name.contains('/') {
        name.into_owned()
    } else {
        format!("./{name}")
    };
    match open_scenario(&name, gym) {
        Ok((open, _)) => report.append(open.notes),
        Err(Failure::Problems(found)) => report.append(found),
        Err(other) => return Err(other),
    }
    Ok(1)
}
