use crate::playbook::{Asks, MoveIx};
use crate::report::with_blanks;
use crate::score::Progress;
use crate::session::Session;

/// What a stuck trainee could do now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hints {
    /// The debtor has given openings for these: name, and how it could be said.
    Open(Vec<(String, Option<String>)>),
    /// No special opening; these are still to be done, by name. None at all: the call is ready to be closed.
    StillNeeded(Vec<String>),
}

/// Hints for where a run stands.
pub fn hints(session: &Session) -> Hints {
    let due = session.glance().due;
    if due.is_empty() { Hints::StillNeeded(still_needed(session)) } else { Hints::Open(openings(session, due.iter())) }
}

fn openings(session: &Session, open: impl Iterator<Item = MoveIx>) -> Vec<(String, Option<String>)> {
    let plan = &session.header().plan;
    let mut progress = Progress::default();
    session.branch().into_iter().for_each(|entry| progress.take(entry));
    let now = progress.towards(progress.person());
    let mut said: Vec<String> = Vec::new();
    let named = |ix: MoveIx| {
        let planned = &plan.moves[usize::from(ix.0)];
        // Words that do two things at once are proposed for one of them.
        let better = planned.better_where(now).into_iter().map(|better| with_blanks(&better));
        let better = better.into_iter().find(|better| !said.contains(better));
        said.extend(better.clone());
        (planned.name.to_string(), better)
    };
    open.map(named).collect()
}

fn still_needed(session: &Session) -> Vec<String> {
    const MOST: usize = 3;
    let (plan, card) = (&session.header().plan, session.scorecard());
    let left = plan.items.iter().zip(&card.items).filter(|(_, item)| item.quote.is_none());
    let left = left.filter_map(|(planned, _)| match planned.asks {
        Asks::Move(ix) if !planned.if_invited => Some(plan.moves[usize::from(ix.0)].name.to_string()),
        _ => None,
    });
    left.take(MOST).collect()
}
