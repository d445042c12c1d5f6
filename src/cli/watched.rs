//! Files that a trainer edits while playing.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use super::Failure;
use super::gyms::{OpenGym, brief, open_scenario};
use crate::session::{Rewritten, Session};
use crate::transcript::{Event, Transcript};
use crate::world::Briefing;

/// A debtor whose files are looked at before every turn.
pub struct Watched {
    scenario: String,
    gym: Option<PathBuf>,
    root: PathBuf,
    seen: u64,
}

/// What an edit came to.
pub enum Edited {
    /// Nothing has changed.
    Not,
    /// The call goes on at the same turn with the new rules.
    GoesOn(Box<Session>),
    /// The files cannot be played.
    Unsound(Failure),
    /// With the new rules the call would have gone another way: from this turn of this call on.
    Rewrites {
        /// The call, from 1.
        call: u8,
        /// The turn, from 1; 0 where the debtor picks up.
        turn: u16,
    },
}

impl Watched {
    /// Watches the files that a scenario was loaded from.
    ///
    /// # Errors
    /// Where it is built in: nobody can edit it.
    pub fn new(scenario: &str, gym: Option<&Path>, open: &OpenGym) -> Result<Self, Failure> {
        let Some(root) = open.root.clone() else {
            return Err(Failure::usage(format!("`{scenario}` is built in: there is no file to watch"))
                .hint("name a file of yours: `ringside new scenario NAME` begins one"));
        };
        let seen = fingerprint(&root);
        Ok(Self { scenario: scenario.to_owned(), gym: gym.map(Path::to_owned), root, seen })
    }

    /// Looks whether something was saved since, and takes the call over to the new rules where that is possible.
    pub fn look(&mut self, session: &Session) -> Edited {
        let now = fingerprint(&self.root);
        if now == self.seen {
            return Edited::Not;
        }
        self.seen = now;
        let transcript = session.transcript();
        let briefing = match self.load(&transcript) {
            Ok(briefing) => briefing,
            Err(failure) => return Edited::Unsound(failure),
        };
        match Session::resume(briefing, &transcript) {
            Ok((session, _)) => Edited::GoesOn(Box::new(session)),
            Err(rewritten) => rewrites(&transcript, rewritten),
        }
    }

    fn load(&self, transcript: &Transcript) -> Result<Briefing, Failure> {
        let (open, scenario) = open_scenario(&self.scenario, self.gym.as_deref())?;
        let at = transcript.header.at;
        let scenario = scenario.carrying(&transcript.header.carried, at.date());
        let ear = super::ears::ear(&open, &scenario, at)?;
        let lang = transcript.header.lang.parse().unwrap_or_default();
        let lang = super::play::language(Some(lang), None, &scenario)?;
        Ok(brief(&open, scenario, lang, at, Some(ear)))
    }
}

/// The trainee's turn that would be answered differently now.
fn rewrites(transcript: &Transcript, rewritten: Rewritten) -> Edited {
    let entry = transcript.entries.iter().find(|entry| entry.n == rewritten.n);
    let (call, turn) = entry.map_or((1, 0), |entry| (entry.call, entry.turn));
    let dialled = entry.is_some_and(|entry| matches!(entry.event, Event::Dialled { .. }));
    Edited::Rewrites { call, turn: if dialled { 0 } else { turn } }
}

/// What all files of a gym that a debtor can depend on hold, in one number. The texts themselves are compared, not the times
/// of their files: an editor may save twice within a tick of the clock, or save what was there before.
fn fingerprint(root: &Path) -> u64 {
    let mut hasher = DefaultHasher::new();
    let mut files: Vec<PathBuf> = vec![root.join("ringside.yaml")];
    for folder in ["scenarios", "scripts/playbook", ""] {
        gather(&root.join(folder), !folder.is_empty(), &mut files);
    }
    files.sort();
    files.dedup();
    for file in files {
        file.hash(&mut hasher);
        fs::read(&file).unwrap_or_default().hash(&mut hasher);
    }
    hasher.finish()
}

/// The YAML files of a folder; of those in it too where it is `deep`.
fn gather(folder: &Path, deep: bool, files: &mut Vec<PathBuf>) {
    for path in fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
        if path.is_dir() && deep {
            gather(&path, deep, files);
        } else if path.extension().is_some_and(|ending| ending == "yaml") {
            files.push(path);
        }
    }
}
