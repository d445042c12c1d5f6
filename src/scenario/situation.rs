use crate::playbook::{MoveIx, MoveSet, ObstacleKind, ObstacleState};

/// How many remembered facts a debtor can have.
pub const MEMORY_SLOTS: usize = 24;

/// Gauge values, 0 to 100, in the order of [`crate::playbook::Gauge`].
pub type GaugeValues = [u8; 4];
/// Remembered facts by slot, -100 to 100.
pub type MemoryValues = [i8; MEMORY_SLOTS];
/// Obstacles by kind.
pub type ObstacleStates = [ObstacleState; ObstacleKind::ALL.len()];

/// How often each move was heard in a call: once, twice, three times or more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    levels: [MoveSet; 3],
}

impl Tally {
    /// Counts one turn's moves.
    pub fn count(&mut self, heard: MoveSet) {
        self.levels[2] = self.levels[2].union(heard.intersection(self.levels[1]));
        self.levels[1] = self.levels[1].union(heard.intersection(self.levels[0]));
        self.levels[0] = self.levels[0].union(heard);
    }

    /// How often a move was heard: 0, 1, 2, or 3 for three and more.
    pub fn times(&self, ix: MoveIx) -> u8 {
        self.levels.iter().filter(|level| level.contains(ix)).count() as u8
    }

    /// All moves heard at least once.
    pub fn heard(&self) -> MoveSet {
        self.levels[0]
    }

    /// All moves heard at least three times.
    pub fn thrice(&self) -> MoveSet {
        self.levels[2]
    }
}

/// What was promised so far in a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Promised {
    /// Nothing.
    #[default]
    Nothing,
    /// Something, but without sum or without date.
    Vague,
    /// A sum by a date.
    Dated,
}

/// All that criteria can test, as it stands at one moment of a call.
#[derive(Clone, Copy, Debug)]
pub struct Situation<'a> {
    /// The turn's moves and signals.
    pub heard: MoveSet,
    /// Gauge values.
    pub gauges: &'a GaugeValues,
    /// Remembered facts.
    pub memory: &'a MemoryValues,
    /// Obstacles.
    pub obstacles: &'a ObstacleStates,
    /// Moves heard in this call, this turn included.
    pub tally: Tally,
    /// Patience left.
    pub patience: u8,
    /// The trainee's turn in this call, from 1; 0 while dialling.
    pub turn: u16,
    /// The call of the run, from 1.
    pub call: u8,
    /// Who is on the line, as an index of the scenario's people.
    pub speaker: u8,
    /// The hidden cause, as an index of the scenario's causes.
    pub cause: u8,
    /// What was promised.
    pub promised: Promised,
    /// No open obstacle, and `pays-when` holds.
    pub willing: bool,
}
