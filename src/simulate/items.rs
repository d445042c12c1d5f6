use crate::score::ItemStatus;

/// How the items of the scorecard came out, call by call.
#[derive(Clone, Debug, Default)]
pub struct ItemTally {
    /// Per call: its score, and per item two bits of its status.
    calls: Vec<(u16, u64)>,
}

/// What the calls say of one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ItemFigures {
    /// In so many calls it applied.
    pub applied: usize,
    /// Per mille of those in which it was earned, half of it counting half: how easy it is.
    pub earned: u32,
    /// Per mille by which the best 27 in a hundred callers earned it more often than the worst 27: does it tell them apart?
    pub discrimination: i32,
}

/// The share of calls at either end that are compared, in per mille: Kelley's 27 in a hundred.
const TAIL: usize = 270;

impl ItemTally {
    /// Takes one call down. No scorecard has more than 32 items that count here.
    pub fn take(&mut self, score: u16, statuses: &[ItemStatus]) {
        let bits = statuses.iter().take(32).enumerate().fold(0, |bits, (at, status)| bits | code(*status) << (2 * at));
        self.calls.push((score, bits));
    }

    /// Takes over what another tally has.
    pub fn add(&mut self, other: ItemTally) {
        self.calls.extend(other.calls);
    }

    /// How many calls it has.
    pub fn calls(&self) -> usize {
        self.calls.len()
    }

    /// The figures of an item by its number. Calls are ranked by their score; the order of equals is the order of playing.
    pub fn figures(&self, item: usize) -> ItemFigures {
        let mut ranked: Vec<&(u16, u64)> = self.calls.iter().collect();
        ranked.sort_by_key(|(score, _)| *score);
        let tail = (ranked.len() * TAIL / 1000).max(1).min(ranked.len());
        let share = |calls: &[&(u16, u64)]| {
            let applied: Vec<u64> =
                calls.iter().map(|(_, bits)| bits >> (2 * item) & 3).filter(|code| *code != NOT_APPLICABLE).collect();
            let halves: u64 = applied.iter().sum();
            (applied.len(), (halves * 500).checked_div(applied.len() as u64).unwrap_or(0) as u32)
        };
        let (applied, earned) = share(&ranked);
        let (worst, best) = (share(&ranked[..tail]).1, share(&ranked[ranked.len() - tail..]).1);
        ItemFigures { applied, earned, discrimination: best as i32 - worst as i32 }
    }
}

const NOT_APPLICABLE: u64 = 3;

/// Halves that were earned, or that it did not apply.
fn code(status: ItemStatus) -> u64 {
    match status {
        ItemStatus::No => 0,
        ItemStatus::Half => 1,
        ItemStatus::Yes => 2,
        ItemStatus::NotApplicable => NOT_APPLICABLE,
    }
}
