use super::walk::{Line, walk};
use crate::playbook::Outcome;
use crate::scenario::{Script, Step};
use crate::score::Marks;
use crate::session::{Bout, Ring};
use crate::world::Briefing;

/// Plays scripts by their moves alone, one after the other: no words, no events, only what came of it. A hundred thousand
/// calls take seconds, which is what laws and statistics need.
pub struct Drill(Ring);

/// What came of a drilled run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drilled {
    /// The disposition.
    pub outcome: Outcome,
    /// The score and its parts; the same as a scorecard of the whole transcript gives.
    pub marks: Marks,
    /// Lines of the script that were left over when the run was over.
    pub unsaid: usize,
}

impl Drill {
    /// A drill against one debtor.
    pub fn new(briefing: Briefing) -> Self {
        Self(Ring::new(briefing))
    }

    /// Plays one script with one seed; lines without `means` make no move here.
    pub fn play(&mut self, script: &Script, seed: u64) -> Drilled {
        let mut bout = self.0.bout_after(&script.carried, seed);
        let walked = walk(script, &mut bout);
        let (outcome, marks) = bout.result();
        Drilled { outcome, marks, unsaid: walked.unsaid }
    }
}

impl Line for Bout<'_> {
    fn dial(&mut self) {
        Bout::dial(self);
    }

    fn take(&mut self, step: &Step) {
        match step {
            Step::Say { means, .. } => self.make(means.unwrap_or_default()),
            Step::Wait(seconds) => self.wait(*seconds),
            Step::HangUp => self.hang_up(),
        }
    }

    fn call_over(&self) -> bool {
        Bout::call_over(self)
    }

    fn run_over(&self) -> bool {
        Bout::run_over(self)
    }

    fn last_answer(&self) -> &str {
        Bout::last_answer(self)
    }
}
