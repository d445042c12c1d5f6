use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{MoveIx, MoveKind, MoveSet, Outcome, Severity, SourceRef, Timing};

/// All that scoring one run needs besides what happened in it: kept in the transcript's header, so that a call can be
/// scored again without the files it was played from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardPlan {
    /// Every move of the playbook, by its number.
    pub moves: Vec<PlannedMove>,
    /// The items of the scorecard; their weights add to 100.
    pub items: Vec<PlannedItem>,
    /// Outcomes that count as success.
    pub goals: Vec<Outcome>,
    /// Points off per mistake.
    pub deductions: Deductions,
    /// More techniques than this in one turn earn nothing.
    pub overload: u32,
}

/// Points off: by severity, and more for each repetition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deductions {
    /// For a light mistake.
    pub light: u16,
    /// For a medium one.
    pub medium: u16,
    /// For a heavy one.
    pub heavy: u16,
    /// Added for each earlier time of the same mistake, up to three.
    pub repeat: u16,
}

impl Deductions {
    /// The points that a mistake of this severity costs when it was made `before` times already.
    pub fn of(&self, severity: Severity, before: u16) -> u16 {
        let base = match severity {
            Severity::Light => self.light,
            Severity::Medium => self.medium,
            Severity::Heavy => self.heavy,
        };
        base + self.repeat * before.min(3)
    }
}

/// What the score must know of a move.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedMove {
    /// Its id.
    pub id: Box<str>,
    /// Technique or mistake.
    pub kind: MoveKind,
    /// Name in the call's language.
    pub name: Box<str>,
    /// When it counts.
    pub timing: Timing,
    /// Moves that must come before it.
    pub after: MoveSet,
    /// False where it has no place in this stage.
    pub fits: bool,
    /// What a mistake costs.
    pub severity: Severity,
    /// True where the mistake fails the call.
    pub auto_fail: bool,
    /// Better words that fit every call, in the call's language: the model call's first where it has any.
    pub better: Vec<String>,
    /// Better words of the model call that fit only where the debtor did the same: see [`PlannedMove::better_where`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fitting: Vec<FittingWords>,
    /// Who says so.
    pub source: SourceRef,
    /// Why it works or hurts, in the call's language.
    pub why: Box<str>,
}

/// Words of the model call that do not fit every call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FittingWords {
    /// The words.
    pub words: String,
    /// Responses of which the debtor must have given one; any will do where none is named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<String>,
    /// Whom they address by name; whoever is on the line where empty.
    #[serde(default, skip_serializing_if = "str::is_empty")]
    pub to: Box<str>,
    /// The call of the run that they belong to, from 1: what is said in a later one leans on those before.
    pub call: u8,
}

/// How far a run has come, as far as words must fit it.
#[derive(Clone, Copy, Debug)]
pub struct Moment<'a> {
    /// Responses that the debtor has given.
    pub answered: &'a BTreeSet<&'a str>,
    /// Name of the person on the line.
    pub person: &'a str,
    /// The call, from 1.
    pub call: u8,
}

impl FittingWords {
    /// True where they fit every call.
    pub fn is_free(&self) -> bool {
        self.answers.is_empty() && self.to.is_empty() && self.call == 1
    }

    fn fit(&self, now: Moment<'_>) -> bool {
        let answered = self.answers.is_empty() || self.answers.iter().any(|rule| now.answered.contains(rule.as_str()));
        answered && (self.to.is_empty() || *self.to == *now.person) && self.call <= now.call
    }
}

impl PlannedMove {
    /// Better words for this moment of a run, three at most: those of the model call that lean on what happened in it too,
    /// then those that fit every call. What the model says to somebody else, or under another cause, is left out.
    pub fn better_where(&self, now: Moment<'_>) -> Vec<String> {
        let fitting = self.fitting.iter().filter(|fitting| fitting.fit(now)).map(|fitting| &fitting.words);
        fitting.chain(&self.better).take(3).cloned().collect()
    }
}

/// What an item asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Asks {
    /// A technique, well timed.
    Move(MoveIx),
    /// An outcome that is a goal.
    ClearResult,
}

/// One line of the scorecard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedItem {
    /// The move's id, or the duty's.
    pub id: Box<str>,
    /// Name in the call's language.
    pub name: Box<str>,
    /// What it asks for.
    pub asks: Asks,
    /// Points of 100.
    pub weight: u16,
    /// True where it applies only once the debtor has given the opening.
    pub if_invited: bool,
    /// Who says so.
    pub source: SourceRef,
}

impl CardPlan {
    /// The number of a move.
    pub fn ix(&self, id: &str) -> Option<MoveIx> {
        let at = self.moves.iter().position(|planned| &*planned.id == id)?;
        u8::try_from(at).ok().map(MoveIx)
    }

    /// The moves of a list of ids; unknown ones are left out.
    pub fn set<'a>(&self, ids: impl IntoIterator<Item = &'a str>) -> MoveSet {
        ids.into_iter().filter_map(|id| self.ix(id)).collect()
    }

    /// All techniques.
    pub fn techniques(&self) -> MoveSet {
        self.of_kind(MoveKind::Technique)
    }

    /// All mistakes.
    pub fn mistakes(&self) -> MoveSet {
        self.of_kind(MoveKind::Mistake)
    }

    fn of_kind(&self, kind: MoveKind) -> MoveSet {
        let numbered = self.moves.iter().enumerate();
        numbered.filter(|(_, planned)| planned.kind == kind).map(|(at, _)| MoveIx(at as u8)).collect()
    }
}

/// Scales weights to whole points that add to 100, by the largest remainder; earlier items win ties.
pub fn scale_to_100(weights: &[u16]) -> Vec<u16> {
    let total: u32 = weights.iter().map(|weight| u32::from(*weight)).sum();
    if total == 0 {
        return vec![0; weights.len()];
    }
    let exact: Vec<u32> = weights.iter().map(|weight| u32::from(*weight) * 100).collect();
    let mut points: Vec<u16> = exact.iter().map(|share| (share / total) as u16).collect();
    let missing = 100 - points.iter().map(|point| u32::from(*point)).sum::<u32>();
    let mut by_remainder: Vec<usize> = (0..weights.len()).collect();
    by_remainder.sort_by_key(|at| (u32::MAX - exact[*at] % total, *at));
    by_remainder.into_iter().take(missing as usize).for_each(|at| points[at] += 1);
    points
}
