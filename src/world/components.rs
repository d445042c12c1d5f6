use bevy_ecs::prelude::Component;

use crate::playbook::MoveSet;
use crate::scenario::{GaugeValues, MemoryValues, Named, ObstacleStates, Promised, Share, Tally};
use crate::score::Standing;
use crate::text::Lang;
use crate::transcript::{EndedBy, Event};

/// How far a call is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Phase {
    /// Not dialled yet, or between two calls.
    #[default]
    Idle,
    /// Somebody is on the line.
    Talking,
    /// The call is over.
    Over(EndedBy),
}

/// A call in progress: which, how far, and what came of it.
#[derive(Component, Clone, Copy, Debug)]
pub struct Call {
    /// The seed of all its chance.
    pub seed: u64,
    /// Simulated seconds since the first call of the run was dialled.
    pub time: u32,
    /// Minutes between the first call and this one.
    pub minutes: u32,
    /// Index of its briefing.
    pub briefing: u16,
    /// The trainee's turn in this call, from 1; 0 while dialling.
    pub turn: u16,
    /// The call of the run, from 1.
    pub number: u8,
    /// Who is on the line.
    pub speaker: u8,
    /// The hidden cause.
    pub cause: u8,
    /// Patience left.
    pub patience: u8,
    /// How far.
    pub phase: Phase,
    /// The debtor refused officially.
    pub refused: bool,
    /// Somebody else took the receiver.
    pub handed_over: bool,
    /// A next contact is agreed.
    pub callback: bool,
}

/// Trust, respect, urgency, heat.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gauges(pub GaugeValues);

/// Remembered facts.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Memory(pub MemoryValues);

/// What stands in the way.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Obstacles(pub ObstacleStates);

/// How often each move was heard in this call.
#[derive(Component, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Talk(pub Tally);

/// How long a line is not said again.
pub const LATELY: usize = 20;

/// The lines said in the last turns: none of them comes again so soon.
#[derive(Component, Clone, Copy, Debug)]
pub struct Lately {
    lines: [u16; LATELY],
    next: u8,
}

impl Default for Lately {
    fn default() -> Self {
        Self { lines: [u16::MAX; LATELY], next: 0 }
    }
}

impl Lately {
    /// How many lines ago a line was said; none where it was not said lately.
    pub fn ago(&self, line: u16) -> Option<usize> {
        let at = self.lines.iter().position(|said| *said == line)?;
        Some((usize::from(self.next) + LATELY - 1 - at) % LATELY)
    }

    /// Takes down that a line was said; one said lately moves to the front.
    pub fn say(&mut self, line: u16) {
        if let Some(at) = self.lines.iter().position(|said| *said == line) {
            self.lines[at] = u16::MAX;
        }
        self.lines[usize::from(self.next)] = line;
        self.next = (self.next + 1) % LATELY as u8;
    }
}

/// What the debtor promised.
#[derive(Component, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pledge {
    /// Minutes from the first call to the promised day; meaningless until a date is named.
    pub minutes: u32,
    /// What was said.
    pub names: Named,
    /// How much of the debt.
    pub share: Share,
    /// Anything was promised at all.
    pub made: bool,
    /// The debtor was not willing.
    pub hollow: bool,
}

impl Pledge {
    /// As criteria see it.
    pub fn state(&self) -> Promised {
        match (self.made, self.names.sum && self.names.date) {
            (false, _) => Promised::Nothing,
            (true, false) => Promised::Vague,
            (true, true) => Promised::Dated,
        }
    }
}

/// How the trainee stands so far.
#[derive(Component, Clone, Copy, Debug, Default)]
pub struct TraineeStanding(pub Standing);

/// What a turn begins with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stimulus {
    /// Nothing: no turn is due.
    #[default]
    None,
    /// The call is dialled and picked up.
    Dialled,
    /// Something was said.
    Said,
    /// Nothing was said for this many seconds.
    Silence(u16),
    /// The trainee hung up.
    HungUp,
}

/// What the present turn is about. It lives on the call's entity: a message could be lost unread.
#[derive(Component, Clone, Copy, Debug, Default)]
pub struct Draft {
    /// What it began with.
    pub stimulus: Stimulus,
    /// The moves and signals that were heard.
    pub heard: MoveSet,
    /// Index of the response that spoke.
    pub spoken: Option<u16>,
}

/// Words of a call where words matter: absent in batches that play moves.
#[derive(Component, Clone, Debug, Default)]
pub struct Words {
    /// The language of the call.
    pub lang: Lang,
    /// What the trainee said in this turn.
    pub said: String,
    /// Moves that a script gave for it; the ear is asked only where there are none.
    pub given: Option<MoveSet>,
    /// Moves of this turn that the ear was not sure of; of those given, which of them were.
    pub unsure: MoveSet,
    /// The debtor's last line, as it was said.
    pub debtor: String,
}

/// What happened in the present turn, in order; the record takes it away. Absent where nothing is recorded.
#[derive(Component, Clone, Debug, Default)]
pub struct Notes(pub Vec<Event>);
