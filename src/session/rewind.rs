//! Going back: an interrupted run is taken up again, and a line is said differently.

use std::fmt;

use super::Session;
use crate::playbook::{MoveIx, MoveSet};
use crate::transcript::{EndedBy, Entry, Event, HeardMove, Transcript};
use crate::world::Briefing;

/// Why a recorded run cannot be gone on with: played again, it does not go the way that it went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rewritten {
    /// Number of the first event that would be another one now.
    pub n: u64,
}

impl fmt::Display for Rewritten {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the scenario or the playbook has changed since: event {} would be another one now", self.n)
    }
}

impl std::error::Error for Rewritten {}

impl Session {
    /// Takes a recorded run up where it was left: after its last whole turn. A run that was closed is open again; what
    /// comes now is another branch of it. Beside the session: the events of that turn that nobody had written down yet.
    ///
    /// # Errors
    /// Where the scenario has changed so that the same words bring something else.
    pub fn resume(briefing: Briefing, transcript: &Transcript) -> Result<(Session, Vec<Entry>), Rewritten> {
        let path = transcript.last_branch();
        let open = |entry: &&&Entry| !matches!(entry.event, Event::Ended { .. }) && !broken_off(entry);
        let kept: Vec<&Entry> = path.iter().take_while(open).copied().collect();
        let kept = whole_turns(&kept);
        Session::again(briefing, transcript.header.seed, &transcript.entries, kept)
    }

    /// A session that stands where this one stood before the event with the number `n`, which is the trainee's line to be
    /// said differently. What was said since stays recorded, as a branch that was left.
    ///
    /// # Errors
    /// Where the run does not go the same way again, which only a changed briefing can bring about.
    pub fn take_back(&self, briefing: Briefing, n: u64) -> Result<Session, Rewritten> {
        let path = self.branch();
        let before: Vec<&Entry> = path.into_iter().filter(|entry| entry.n < n).collect();
        let (session, _) = Session::again(briefing, self.header().seed, self.played(), whole_turns(&before))?;
        Ok(session)
    }

    /// Plays `kept` once more, with the moves that were heard then, and goes on from there.
    fn again(
        briefing: Briefing,
        seed: u64,
        recorded: &[Entry],
        kept: &[&Entry],
    ) -> Result<(Session, Vec<Entry>), Rewritten> {
        let playbook = briefing.playbook.clone();
        let mut session = Session::open(briefing, seed);
        let mut made = Vec::new();
        for (at, entry) in kept.iter().enumerate() {
            match &entry.event {
                Event::Prepared { dossier, mode } => session.prepare(*dossier, mode),
                Event::Noted { text } => made.extend(session.jot(text)),
                Event::Dialled { .. } => made.extend(session.dial()),
                Event::Said { text } => {
                    let heard = kept.get(at + 1).map(|next| &next.event);
                    let (heard, unsure) = heard_then(heard, |id| playbook.ix(id));
                    made.extend(session.say_again(text, heard, unsure));
                }
                Event::KeptSilent { seconds } => made.extend(session.wait(*seconds)),
                Event::CallEnded { by: EndedBy::Trainee } if !session.call_over() => {
                    made.extend(session.hang_up());
                }
                _ => {}
            }
        }
        compare(&made, kept)?;
        let last = recorded.last().map_or(0, |entry| entry.n);
        let kept_last = kept.last().map_or(0, |entry| entry.n);
        let mut branch_from = (kept_last < last).then_some(kept_last);
        let lost = made.split_off(kept.len());
        let lost: Vec<Entry> =
            (last + 1..).zip(lost).map(|(n, entry)| Entry { n, parent: branch_from.take(), ..entry }).collect();
        session.restore([recorded, &lost].concat(), branch_from);
        Ok((session, lost))
    }
}

fn broken_off(entry: &Entry) -> bool {
    matches!(entry.event, Event::CallEnded { by: EndedBy::Nobody })
}

/// The moves that were heard then, and those of them that the ear was not sure of.
fn heard_then(heard: Option<&Event>, ix: impl Fn(&str) -> Option<MoveIx>) -> (MoveSet, MoveSet) {
    let moves = match heard {
        Some(Event::Heard { moves }) => &moves[..],
        _ => &[],
    };
    let set = |heard: &HeardMove| ix(&heard.id);
    (moves.iter().filter_map(set).collect(), moves.iter().filter(|heard| heard.is_unsure()).filter_map(set).collect())
}

/// Without a last turn that was cut off before the debtor could answer.
fn whole_turns<'a, 'b>(path: &'b [&'a Entry]) -> &'b [&'a Entry] {
    let answered =
        |entry: &&Entry| matches!(entry.event, Event::Spoke { .. } | Event::CallEnded { .. } | Event::Ended { .. });
    let end = path.iter().rposition(answered).map_or(0, |last| {
        let turn = (path[last].call, path[last].turn);
        path.iter().rposition(|entry| (entry.call, entry.turn) == turn).map_or(0, |last| last + 1)
    });
    &path[..end]
}

/// The same events in the same order; how sure the ear was matters only as far as the score treats it.
fn compare(made: &[Entry], kept: &[&Entry]) -> Result<(), Rewritten> {
    for (at, then) in kept.iter().enumerate() {
        let same = made.get(at).is_some_and(|now| match (&now.event, &then.event) {
            (Event::Heard { .. }, Event::Heard { .. }) => true,
            (now, then) => now == then,
        });
        if !same {
            return Err(Rewritten { n: then.n });
        }
    }
    Ok(())
}
