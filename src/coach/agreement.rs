//! How far the ear and a coach agree, in the figures of the trade.
//!
//! Every pair of a turn that a coach looked at and a move is one decision: did the ear hear it, did the coach find it? Only
//! moves that one of the two named in any of the turns are looked at: moves that never came up would make agreement look
//! better than it is.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::correction::Correction;

/// 1.96 standard errors on either side hold 95 in a hundred.
const Z: f64 = 1.959_964;

/// A share from 0 to 1 (kappa: from -1), and where it may lie with 95 % confidence.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Interval {
    /// As measured.
    pub value: f64,
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// How far they agree on one move, or on all together.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MoveAgreement {
    /// Times both named it.
    pub both: usize,
    /// Times only the ear did.
    pub machine_only: usize,
    /// Times only the coach did.
    pub coach_only: usize,
    /// Times neither did.
    pub neither: usize,
    /// Of what the ear heard, the share that the coach found; none where it heard nothing. Interval after Wilson (1927).
    pub precision: Option<Interval>,
    /// Of what the coach found, the share that the ear heard; none where the coach found nothing. Interval after Wilson.
    pub recall: Option<Interval>,
    /// Harmonic mean of the two; none where neither named it.
    pub f1: Option<f64>,
    /// Cohen's kappa: agreement beyond what would come by chance; none where chance alone explains everything. Standard error
    /// after Fleiss, Cohen and Everitt, "Large sample standard errors of kappa and weighted kappa", Psychological Bulletin 72
    /// (1969), formula 13: rough where a move came up fewer than about 20 times.
    pub kappa: Option<Interval>,
}

/// How far they agree.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Agreement {
    /// Turns that a coach looked at.
    pub turns: usize,
    /// Of those, the share in which both named the very same moves; none where there is no turn. Interval after Wilson.
    pub same: Option<Interval>,
    /// Everybody who corrected.
    pub coaches: BTreeSet<String>,
    /// All moves together.
    pub all: MoveAgreement,
    /// By move, those that one of the two named.
    pub moves: BTreeMap<String, MoveAgreement>,
}

/// Compares the ear with the coach over these turns.
pub fn agreement<'a>(corrections: impl IntoIterator<Item = &'a Correction>) -> Agreement {
    let mut turns: Vec<[BTreeSet<&str>; 2]> = Vec::new();
    let mut coaches = BTreeSet::new();
    for correction in corrections {
        let Some(labels) = &correction.coach else { continue };
        let machine = correction.machine.iter().map(|label| label.id.as_str()).collect();
        turns.push([machine, labels.iter().map(|label| label.id.as_str()).collect()]);
        coaches.insert(correction.by.clone());
    }
    let named: BTreeSet<&str> = turns.iter().flatten().flatten().copied().collect();
    let moves: BTreeMap<String, Decisions> =
        named.into_iter().map(|id| (id.to_owned(), Decisions::on(id, &turns))).collect();
    let all = moves.values().fold(Decisions::default(), Decisions::plus);
    let same = turns.iter().filter(|[machine, coach]| machine == coach).count();
    Agreement {
        turns: turns.len(),
        same: wilson(same, turns.len()),
        coaches,
        all: all.figures(),
        moves: moves.into_iter().map(|(id, decisions)| (id, decisions.figures())).collect(),
    }
}

/// Counts of yes and no, of the ear and of the coach.
#[derive(Clone, Copy, Debug, Default)]
struct Decisions {
    both: usize,
    machine_only: usize,
    coach_only: usize,
    neither: usize,
}

impl Decisions {
    fn on(id: &str, turns: &[[BTreeSet<&str>; 2]]) -> Self {
        turns.iter().fold(Self::default(), |mut counts, [machine, coach]| {
            *match (machine.contains(id), coach.contains(id)) {
                (true, true) => &mut counts.both,
                (true, false) => &mut counts.machine_only,
                (false, true) => &mut counts.coach_only,
                (false, false) => &mut counts.neither,
            } += 1;
            counts
        })
    }

    fn plus(self, other: &Self) -> Self {
        Self {
            both: self.both + other.both,
            machine_only: self.machine_only + other.machine_only,
            coach_only: self.coach_only + other.coach_only,
            neither: self.neither + other.neither,
        }
    }

    fn figures(self) -> MoveAgreement {
        let Self { both, machine_only, coach_only, neither } = self;
        let named = 2 * both + machine_only + coach_only;
        MoveAgreement {
            both,
            machine_only,
            coach_only,
            neither,
            precision: wilson(both, both + machine_only),
            recall: wilson(both, both + coach_only),
            f1: (named > 0).then(|| 2.0 * both as f64 / named as f64),
            kappa: self.kappa(),
        }
    }

    fn kappa(self) -> Option<Interval> {
        let all = (self.both + self.machine_only + self.coach_only + self.neither) as f64;
        let share = |count: usize| count as f64 / all;
        // Rows are the ear's yes and no, columns the coach's.
        let p = [[share(self.both), share(self.machine_only)], [share(self.coach_only), share(self.neither)]];
        let row = [p[0][0] + p[0][1], p[1][0] + p[1][1]];
        let column = [p[0][0] + p[1][0], p[0][1] + p[1][1]];
        let (observed, expected) = (p[0][0] + p[1][1], row[0] * column[0] + row[1] * column[1]);
        if all == 0.0 || expected >= 1.0 {
            return None;
        }
        let kappa = (observed - expected) / (1.0 - expected);
        let agreeing: f64 = (0..2).map(|at| p[at][at] * (1.0 - (row[at] + column[at]) * (1.0 - kappa)).powi(2)).sum();
        let differing: f64 = (0..2).map(|at| p[at][1 - at] * (column[at] + row[1 - at]).powi(2)).sum();
        let by_chance = kappa - expected * (1.0 - kappa);
        let variance = agreeing + (1.0 - kappa).powi(2) * differing - by_chance.powi(2);
        let margin = Z * variance.max(0.0).sqrt() / ((1.0 - expected) * all.sqrt());
        Some(Interval { value: kappa, low: (kappa - margin).max(-1.0), high: (kappa + margin).min(1.0) })
    }
}

/// A share with its interval after Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22
/// (1927): it holds for few cases and for shares near 0 and 1 too. None of nothing.
fn wilson(part: usize, whole: usize) -> Option<Interval> {
    let (n, share) = (whole as f64, part as f64 / whole as f64);
    let squared = Z * Z / n;
    let middle = (share + squared / 2.0) / (1.0 + squared);
    let margin = Z * (share * (1.0 - share) / n + squared / (4.0 * n)).sqrt() / (1.0 + squared);
    let ends = |low: f64, high: f64| Interval { value: share, low: low.max(0.0), high: high.min(1.0) };
    (whole > 0).then(|| ends(middle - margin, middle + margin))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(one: f64, other: f64) -> bool {
        (one - other).abs() < 0.000_5
    }

    /// By hand: 19 of 20 lie between 0.764 and 0.991, where the plain normal interval would go beyond 1.
    #[test]
    fn a_share_of_few_cases_is_wide() {
        let of = wilson(19, 20).expect("there are cases");
        assert!(close(of.low, 0.764) && close(of.high, 0.991), "{of:?}");
        let all = wilson(5, 5).expect("there are cases");
        assert!(close(all.low, 0.566) && all.high == 1.0, "{all:?}");
        assert_eq!(wilson(0, 0), None);
    }

    /// Two doctors on fifty people: 20 yes and 15 no from both, 5 and 10 where they differ: the textbook's kappa is 0.4.
    #[test]
    fn kappa_of_the_textbook() {
        let doctors = Decisions { both: 20, machine_only: 5, coach_only: 10, neither: 15 };
        let kappa = doctors.kappa().expect("they had a choice");
        assert!(close(kappa.value, 0.4), "{kappa:?}");
        // By the formula as it was printed, which is written otherwise than ours: 0.1270.
        assert!(close((kappa.high - kappa.low) / (2.0 * Z), 0.1270), "{kappa:?}");
    }

    #[test]
    fn kappa_where_there_is_nothing_to_disagree_about() {
        let always = Decisions { both: 7, ..Decisions::default() };
        assert_eq!(always.kappa(), None);
        assert_eq!(Decisions::default().kappa(), None);
        let opposite = Decisions { machine_only: 3, coach_only: 3, ..Decisions::default() };
        assert_eq!(opposite.kappa().map(|kappa| kappa.value), Some(-1.0));
    }
}
