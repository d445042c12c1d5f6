use crate::playbook::{MoveIx, MoveSet, ObstacleKind, ObstacleState};

/// How many remembered facts a debtor can have.
pub const MEMORY_SLOTS: usize = 24;

/// Gauge values, 0 to 100, in the order of [`crate::playbook::Gauge`].
pub type GaugeValues = [u8; 4];
/// Remembered facts by slot, -100 to 100.
pub type MemoryValues = [i8; MEMORY_SLOTS];
/// Obstacles by kind.
pub type ObstacleStates = [ObstacleState; ObstacleKind::ALL.len()];

/// How often each move was heard: never, once, twice, or three times and more. Two bits a move, in two sets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    ones: MoveSet,
    twos: MoveSet,
}

impl Tally {
    /// Counts one turn's moves.
    pub fn count(&mut self, heard: MoveSet) {
        let counting = heard.difference(self.thrice());
        let carried = self.ones.intersection(counting);
        self.ones = self.ones.union(counting).difference(carried);
        self.twos = self.twos.union(carried);
    }

    /// How often a move was heard: 0, 1, 2, or 3 for three and more.
    pub fn times(&self, ix: MoveIx) -> u8 {
        u8::from(self.ones.contains(ix)) + 2 * u8::from(self.twos.contains(ix))
    }

    /// All moves heard at least once.
    pub fn heard(&self) -> MoveSet {
        self.ones.union(self.twos)
    }

    /// All moves heard at least three times.
    pub fn thrice(&self) -> MoveSet {
        self.ones.intersection(self.twos)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tally_counts_to_three_and_stays_there() {
        let (one, other) = (MoveIx(3), MoveIx(55));
        let mut tally = Tally::default();
        for times in [1, 2, 3, 3, 3] {
            tally.count([one].into_iter().collect());
            assert_eq!(tally.times(one), times);
        }
        tally.count([one, other].into_iter().collect());
        assert_eq!((tally.times(one), tally.times(other)), (3, 1));
        assert_eq!(tally.heard().len(), 2);
        assert_eq!(tally.thrice().iter().collect::<Vec<_>>(), [one]);
    }
}
