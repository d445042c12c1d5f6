//! Files of a gym that nobody reads, because of their ending or the folder that they lie in.

use std::fs;
use std::path::Path;

use super::files::read_text;
use crate::diagnostic::{Diagnostic, Place, Report, SourceText};
use crate::scenario::FileKind;

/// Warns of every stray below a gym's folder.
pub fn strays(root: &Path) -> Report {
    let mut report = Report::default();
    look(root, "", &mut report);
    report
}

/// Where a gym's files lie. What else stands beside them in a repository, tests for instance, is not ours to speak of.
const FOLDERS: [&str; 2] = ["scenarios", "scripts"];

/// Folders in the order of their names; hidden ones and links belong to others.
fn look(root: &Path, below: &str, report: &mut Report) {
    let mut entries: Vec<_> = fs::read_dir(root.join(below)).into_iter().flatten().flatten().collect();
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if below.is_empty() { name.clone() } else { format!("{below}/{name}") };
        match entry.file_type() {
            _ if name.starts_with('.') => {}
            Ok(kind) if kind.is_dir() && below.is_empty() && !FOLDERS.contains(&&*name) => {}
            // A gym in a gym is looked at on its own.
            Ok(kind) if kind.is_dir() && !root.join(&path).join("ringside.yaml").exists() => look(root, &path, report),
            Ok(kind) if kind.is_file() => report_stray(root, &path, report),
            _ => {}
        }
    }
}

fn report_stray(root: &Path, path: &str, report: &mut Report) {
    let Some((stem, ending)) = path.rsplit_once('.').filter(|(_, ending)| matches!(*ending, "yml" | "yaml")) else {
        return;
    };
    if FileKind::of(path).is_some() {
        return;
    }
    // Whatever else lies in the folder is not ours to speak of.
    let Ok(text) = read_text(&root.join(path)) else { return };
    let Some(start) = beginning(&text) else { return };
    let shown = root.join(path);
    let shown = shown.strip_prefix("./").unwrap_or(&shown).display().to_string();
    let renamed = format!("{stem}.yaml");
    let (message, help) = match (ending, FileKind::of(&renamed)) {
        ("yml", Some(_)) => ("nobody reads this file: its name ends in `.yml`", format!("call it {renamed}")),
        _ => ("nobody reads this file: no kind of file lies in this folder", home_of(&text, stem)),
    };
    let source = SourceText::new(shown, text);
    let place = Place::new(&source, start..start + "ringside".len());
    report.push(Diagnostic::warning("misplaced-file", place, message).help(help));
}

/// Where `ringside:` stands, with which every file of ours begins.
fn beginning(text: &str) -> Option<usize> {
    if text.starts_with("ringside:") { Some(0) } else { text.find("\nringside:").map(|at| at + 1) }
}

/// Where a file with such keys belongs.
fn home_of(text: &str, stem: &str) -> String {
    let has = |key: &str| text.lines().any(|line| line.strip_prefix(key).is_some_and(|rest| rest.starts_with(':')));
    let value = |key: &str| {
        let mut lines = text.lines().filter_map(|line| line.strip_prefix(key)?.strip_prefix(':'));
        lines.next().map(|value| value.split('#').next().unwrap_or_default().trim().to_owned()).unwrap_or_default()
    };
    let name = stem.rsplit('/').next().unwrap_or(stem);
    let home = match () {
        () if has("people") => format!("scenarios/{name}.yaml"),
        () if has("debtors") || has("drawn") => format!("scenarios/campaigns/{name}.yaml"),
        () if has("decisions") => format!("scripts/campaigns/{}/{name}.yaml", value("campaign")),
        () if has("calls") && has("scenario") => format!("scripts/calls/{}/{name}.yaml", value("scenario")),
        () if has("pins") => format!("scripts/pins/{name}.yaml"),
        () if has("examples") || has("kind") => format!("scripts/playbook/moves/{name}.yaml"),
        () if has("rules") => format!("scenarios/traits/{name}.yaml"),
        () => return "`ringside explain misplaced-file` tells where each kind of file lies".to_owned(),
    };
    format!("move it to {home}")
}
