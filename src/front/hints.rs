use crate::playbook::{Asks, MoveIx, Timing};
use crate::report::with_blanks;
use crate::score::{Item, ItemStatus, Progress};
use crate::session::Session;

/// What a stuck trainee could do now; nothing in either: the call is ready to be closed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hints {
    /// The debtor has given openings for these.
    pub open: Vec<Hint>,
    /// No opening was given, and still to be done.
    pub still: Vec<Hint>,
}

/// A technique by name, and how it could be said.
pub type Hint = (String, Option<String>);

/// Hints for where a run stands.
pub fn hints(session: &Session) -> Hints {
    let due = session.glance().due;
    let mut progress = Progress::default();
    session.branch().into_iter().for_each(|entry| progress.take(entry));
    let now = progress.towards(progress.person());
    let mut said = Vec::new();
    let mut hint = |ix: MoveIx| {
        let planned = &session.header().plan.moves[usize::from(ix.0)];
        let better = planned.better_where(now).into_iter().map(|better| with_blanks(&better));
        // Words that do two things at once are proposed for one of them.
        let better = better.into_iter().find(|better| !said.contains(better));
        said.extend(better.clone());
        (planned.name.to_string(), better)
    };
    let open = due.iter().map(&mut hint).collect();
    let still = still_needed(session).into_iter().filter(|ix| !due.contains(*ix));
    Hints { open, still: still.map(&mut hint).collect() }
}

/// What the score asks for in any case, in the order in which a call goes.
fn still_needed(session: &Session) -> Vec<MoveIx> {
    const MOST: usize = 3;
    let (plan, card) = (&session.header().plan, session.scorecard());
    // What the debtor has told already need not be asked.
    let is_left = |item: &Item| item.quote.is_none() && item.status != ItemStatus::NotApplicable;
    let left = plan.items.iter().zip(&card.items).filter(|(_, item)| is_left(item));
    let mut left: Vec<MoveIx> = left
        .filter_map(|(planned, _)| match planned.asks {
            Asks::Move(ix) if !planned.if_invited => Some(ix),
            _ => None,
        })
        .collect();
    left.sort_by_key(|ix| match plan.moves[usize::from(ix.0)].timing {
        Timing::Opening => 0,
        Timing::Any | Timing::Invited => 1,
        Timing::Result => 2,
        Timing::Closing => 3,
    });
    left.truncate(MOST);
    left
}
