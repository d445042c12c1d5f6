use super::{Deductions, Gauge, Move, MoveIx, MoveKind, MoveSet, ObstacleKind, Outcome, SourceRef, Stage, VerdictKind};
use crate::text::{Lang, Localized};

/// A general item on every scorecard, beside what the scenario expects.
#[derive(Clone, Debug)]
pub struct Duty {
    /// The move's id, or `clear-result`.
    pub id: Box<str>,
    /// The move it asks for; none for the clear result.
    pub asks: Option<MoveIx>,
    /// Weight before scaling to 100.
    pub weight: u16,
    /// Name for people.
    pub name: Localized,
    /// Who says so.
    pub source: SourceRef,
}

/// How often a promise is kept, in per mille, by its firmness 0 to 3. Numbers of ours, in no document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Firmness {
    /// For a promise that was meant.
    pub meant: [u16; 4],
    /// For a hollow one.
    pub hollow: [u16; 4],
}

/// What a turn costs the debtor's patience.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PatienceCost {
    /// Every turn.
    pub turn: u8,
    /// More, for a turn with a mistake.
    pub mistake: u8,
    /// More, for silence.
    pub silence: u8,
    /// More, for the third and each further time of the same technique in a call.
    pub third_repeat: u8,
}

/// How gauges move between calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GaugeDecay {
    /// Urgency lost a day.
    pub urgency_per_day: u16,
    /// Minutes in which heat halves.
    pub heat_halves_every: u32,
}

/// A name and an explanation for people.
#[derive(Clone, Debug, Default)]
pub struct Term {
    /// The name.
    pub name: Localized,
    /// A sentence about it; may be empty.
    pub what: Localized,
}

/// The method as data: moves, duties, weights, and the words for everything that people see.
#[derive(Clone, Debug)]
pub struct Playbook {
    /// Version, as given in its file.
    pub version: String,
    /// All moves by number: the method's rows first, then house moves by id.
    pub moves: Vec<Move>,
    /// General items.
    pub duties: Vec<Duty>,
    /// Points off per mistake.
    pub deductions: Deductions,
    /// More techniques than this in one turn earn nothing.
    pub overload: u32,
    /// How often promises are kept.
    pub firmness: Firmness,
    /// What turns cost.
    pub patience: PatienceCost,
    /// What time does.
    pub decay: GaugeDecay,
    pub(super) terms: Terms,
}

/// Words for people, by the order of each vocabulary.
#[derive(Clone, Debug, Default)]
pub(super) struct Terms {
    pub(super) gauges: Vec<Term>,
    pub(super) obstacles: Vec<Term>,
    pub(super) outcomes: Vec<Term>,
    pub(super) stages: Vec<Term>,
    pub(super) verdicts: Vec<Term>,
}

impl Playbook {
    /// The number of a move.
    pub fn ix(&self, id: &str) -> Option<MoveIx> {
        let at = self.moves.iter().position(|known| &*known.id == id)?;
        u8::try_from(at).ok().map(MoveIx)
    }

    /// The number of a move or signal, by the name that rules use.
    pub fn signal(&self, name: &str) -> Option<MoveIx> {
        let signal = MoveIx::SIGNALS.into_iter().find(|(known, _)| *known == name);
        signal.map(|(_, ix)| ix).or_else(|| self.ix(name))
    }

    /// The move behind a number.
    ///
    /// # Panics
    /// When the number is a signal's: those are no moves.
    pub fn get(&self, ix: MoveIx) -> &Move {
        &self.moves[usize::from(ix.0)]
    }

    /// The move with an id.
    pub fn find(&self, id: &str) -> Option<&Move> {
        self.ix(id).map(|ix| self.get(ix))
    }

    /// All ids, by number.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.moves.iter().map(|known| &*known.id)
    }

    /// All moves of one kind.
    pub fn of_kind(&self, kind: MoveKind) -> MoveSet {
        let numbered = self.moves.iter().enumerate();
        numbered.filter(|(_, known)| known.kind == kind).map(|(at, _)| MoveIx(at as u8)).collect()
    }

    /// The turn's signals: that it had a technique, a mistake, or nothing.
    #[must_use]
    pub fn with_signals(&self, heard: MoveSet) -> MoveSet {
        let mut signals = heard;
        if heard.is_empty() {
            signals.insert(MoveIx::NOTHING);
        }
        if heard.iter().any(|ix| self.get(ix).kind == MoveKind::Technique) {
            signals.insert(MoveIx::TECHNIQUE);
        }
        if heard.iter().any(|ix| self.get(ix).kind == MoveKind::Mistake) {
            signals.insert(MoveIx::MISTAKE);
        }
        signals
    }

    /// What people call a gauge.
    pub fn gauge(&self, gauge: Gauge, lang: Lang) -> &str {
        self.terms.gauges[gauge as usize].name.in_lang(lang)
    }

    /// What people call an obstacle.
    pub fn obstacle(&self, kind: ObstacleKind, lang: Lang) -> &str {
        self.terms.obstacles[kind as usize].name.in_lang(lang)
    }

    /// What people call an outcome.
    pub fn outcome(&self, outcome: Outcome, lang: Lang) -> &str {
        self.terms.outcomes[outcome as usize].name.in_lang(lang)
    }

    /// What it means that a run ended so, in a sentence.
    pub fn outcome_means(&self, outcome: Outcome, lang: Lang) -> &str {
        self.terms.outcomes[outcome as usize].what.in_lang(lang)
    }

    /// The stage's name and a sentence about it.
    pub fn stage(&self, stage: Stage) -> &Term {
        &self.terms.stages[stage as usize]
    }

    /// A sentence about a verdict; may be empty.
    pub fn verdict_means(&self, verdict: VerdictKind, lang: Lang) -> &str {
        self.terms.verdicts[verdict as usize].what.in_lang(lang)
    }

    /// What people call a verdict.
    pub fn verdict(&self, verdict: VerdictKind, lang: Lang) -> &str {
        self.terms.verdicts[verdict as usize].name.in_lang(lang)
    }
}
