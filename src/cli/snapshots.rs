//! Whole calls as text beside their scripts, looked over and accepted once: what changes in them later shows line by line.

use std::fs;
use std::path::{Path, PathBuf};

use similar::{ChangeTag, TextDiff};

use super::Failure;
use super::console::Console;
use crate::rehearse::Examined;
use crate::report::{Style, paint};
use crate::text::Lang;

/// A whole call and what was accepted of it before.
pub struct Snapshot {
    /// Its file: `scripts/calls/<scenario>/<script>.<lang>.snap`.
    pub path: PathBuf,
    /// The language.
    pub lang: Lang,
    /// What was accepted; none where nothing was yet.
    pub accepted: Option<String>,
    /// What is played now.
    pub now: String,
}

impl Snapshot {
    /// What was accepted is no longer what is played.
    pub fn has_changed(&self) -> bool {
        self.accepted.as_ref().is_some_and(|accepted| *accepted != self.now)
    }

    /// Its state in a word.
    pub fn state(&self) -> &'static str {
        match &self.accepted {
            None => "none",
            Some(accepted) if *accepted == self.now => "same",
            Some(_) => "changed",
        }
    }

    /// The lines that differ, with some around them; `-` was accepted, `+` is played now.
    pub fn difference(&self) -> Vec<(ChangeTag, String)> {
        let diff = TextDiff::from_lines(self.accepted.as_deref().unwrap_or_default(), &self.now);
        let mut lines = Vec::new();
        for group in diff.grouped_ops(2) {
            if !lines.is_empty() {
                lines.push((ChangeTag::Equal, "…".to_owned()));
            }
            for change in group.iter().flat_map(|op| diff.iter_changes(op)) {
                let sign = match change.tag() {
                    ChangeTag::Equal => ' ',
                    ChangeTag::Delete => '-',
                    ChangeTag::Insert => '+',
                };
                lines.push((change.tag(), format!("{sign} {}", change.value()).trim_end().to_owned()));
            }
        }
        lines
    }

    /// The difference in colours.
    pub fn painted_difference(&self) -> Vec<String> {
        let painted = |(tag, line): (ChangeTag, String)| match tag {
            ChangeTag::Equal => paint(Style::Faint, &line),
            ChangeTag::Delete => paint(Style::Bad, &line),
            ChangeTag::Insert => paint(Style::Good, &line),
        };
        self.difference().into_iter().map(painted).collect()
    }

    /// Takes what is played now for right.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn accept(&self) -> Result<(), Failure> {
        fs::write(&self.path, &self.now).map_err(|error| Failure::output(&self.path, &error))
    }
}

/// The snapshots of a script in the gym at `root`.
pub fn snapshots_of(examined: &Examined, root: &Path) -> Vec<Snapshot> {
    let of = |(lang, now): &(Lang, String)| {
        let path = root.join(format!("scripts/calls/{}.{lang}.snap", examined.name));
        let path = path.strip_prefix(".").map(Path::to_owned).unwrap_or(path);
        // A checkout on Windows may have other line ends than ours.
        let accepted = fs::read_to_string(&path).ok().map(|text| text.replace("\r\n", "\n"));
        Snapshot { path, lang: *lang, accepted, now: now.clone() }
    };
    examined.told.iter().map(of).collect()
}

/// Snapshots are for people to accept: where nobody looks, none is written.
///
/// # Errors
/// Where the environment says that this is a build server, or the gym has no folder.
pub fn may_write(root: Option<&Path>) -> Result<&Path, Failure> {
    if std::env::var_os("CI").is_some_and(|ci| !ci.is_empty()) {
        return Err(Failure::usage("CI is set: snapshots are not written where nobody looks at them")
            .hint("accept them on your own machine and commit the .snap files"));
    }
    root.ok_or_else(|| {
        Failure::usage("the built-in gym cannot be written to").hint("name a gym of your own with --gym DIR")
    })
}

/// Asks about every snapshot that is new or changed.
///
/// # Errors
/// Where a snapshot cannot be written, or nobody reads the questions.
pub fn review(snapshots: &[Snapshot], console: &Console) -> Result<usize, Failure> {
    let mut accepted = 0;
    let open: Vec<&Snapshot> = snapshots.iter().filter(|snapshot| snapshot.state() != "same").collect();
    for (at, snapshot) in open.iter().enumerate() {
        let what = if snapshot.accepted.is_none() { "new" } else { "changed" };
        console.line("")?;
        let title = format!("{} of {}: {} ({what})", at + 1, open.len(), snapshot.path.display());
        console.line(&paint(Style::Bold, &title))?;
        snapshot.painted_difference().iter().try_for_each(|line| console.line(line))?;
        console.prompt("accept it? [y]es, [n]o, [q]uit: ")?;
        match console.read_line()?.as_deref().map(str::trim) {
            Some("y" | "yes") => {
                snapshot.accept()?;
                accepted += 1;
            }
            None | Some("q" | "quit") => break,
            _ => {}
        }
    }
    Ok(accepted)
}
