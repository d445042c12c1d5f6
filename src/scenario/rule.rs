use super::criteria::Criterion;
use super::situation::Situation;
use crate::diagnostic::Place;
use crate::playbook::{MoveIx, MoveSet, ObstacleKind, ObstacleState};
use crate::text::Localized;
use crate::yaml::TimeSpan;

/// What a rule changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Effects {
    /// Added to trust, respect, urgency, heat.
    pub gauges: [i16; 4],
    /// Added to patience.
    pub patience: i16,
    /// Added to memory: slot and amount.
    pub adds: Box<[(u8, i8)]>,
    /// Memory set: slot and value.
    pub sets: Box<[(u8, i8)]>,
    /// Obstacles moved to a state.
    pub makes: Box<[(ObstacleKind, ObstacleState)]>,
}

/// What every rule has.
#[derive(Clone, Debug)]
pub struct Rule {
    /// `trait/rule`, or `rule` for the scenario's own.
    pub id: Box<str>,
    /// Where it is written.
    pub place: Place,
    /// What must hold.
    pub criteria: Box<[Criterion]>,
    /// What it changes.
    pub effects: Effects,
}

impl Rule {
    /// True when every criterion holds.
    pub fn holds(&self, at: &Situation<'_>) -> bool {
        self.criteria.iter().all(|criterion| criterion.holds(at))
    }

    /// True where a criterion asks for the move.
    pub fn names(&self, ix: MoveIx) -> bool {
        self.criteria.iter().any(|criterion| match *criterion {
            Criterion::HearsAny(moves) | Criterion::HearsAll(moves) | Criterion::HearsNone(moves) => moves.contains(ix),
            Criterion::Times(counted, _) => counted == ix,
            _ => false,
        })
    }

    /// The number of criteria that count.
    pub fn specificity(&self) -> u16 {
        self.criteria.iter().map(Criterion::specificity).sum()
    }
}

/// A rule that changes state and says nothing. All that hold fire.
#[derive(Clone, Debug)]
pub struct Reaction {
    /// Id, criteria, effects.
    pub rule: Rule,
}

/// What part of the debt a promise is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Share {
    /// All of it.
    #[default]
    Full,
    /// What is undisputed.
    Undisputed,
    /// Half.
    Half,
}

/// Which of sum, date and person a promise names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// The sum was said.
    pub sum: bool,
    /// The date was said.
    pub date: bool,
    /// Who sees to it was said.
    pub person: bool,
}

impl Named {
    /// Firmness, 0 to 3: how many were said.
    pub fn firmness(self) -> u8 {
        u8::from(self.sum) + u8::from(self.date) + u8::from(self.person)
    }

    /// What either names.
    #[must_use]
    pub fn and(self, other: Named) -> Named {
        Named { sum: self.sum || other.sum, date: self.date || other.date, person: self.person || other.person }
    }
}

/// A line that promises, or adds to a promise made before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Promises {
    /// Days from the call to the promised day, where this line sets one.
    pub in_days: Option<u32>,
    /// What the debtor says by himself.
    pub names: Named,
    /// How much of the debt, where this line says so.
    pub share: Option<Share>,
}

/// How a line ends the call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// With a goodbye.
    Goodbye,
    /// The receiver is thrown down.
    HangUp,
}

/// What a line does besides being said.
#[derive(Clone, Debug, Default)]
pub struct Act {
    /// Techniques that it gives the opening for.
    pub invites: MoveSet,
    /// Techniques that it makes unnecessary.
    pub spares: MoveSet,
    /// It promises.
    pub promises: Option<Promises>,
    /// It refuses officially.
    pub refuses: bool,
    /// Somebody else takes the receiver: index of the scenario's people.
    pub hands_over: Option<u8>,
    /// A next contact is agreed.
    pub calls_back: Option<TimeSpan>,
    /// The call is over.
    pub ends: Option<Ending>,
}

/// A rule that speaks. The most specific one that holds fires.
#[derive(Clone, Debug)]
pub struct Response {
    /// Id, criteria, effects.
    pub rule: Rule,
    /// Number of criteria that count.
    pub specificity: u16,
    /// Place of its file in the order of traits; the scenario's own is highest.
    pub rank: u16,
    /// Weight in the lot among equals.
    pub weight: u16,
    /// Number of its first variant among all lines of the scenario.
    pub first_line: u16,
    /// The line, in variants.
    pub lines: Vec<Localized>,
    /// What it does besides.
    pub act: Act,
    /// What the debtor is really thinking, for the debrief.
    pub because: Localized,
}
