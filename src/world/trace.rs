use bevy_ecs::prelude::Resource;

use crate::scenario::Scenario;

/// How often each rule fired in a world and each line was said. Only worlds that somebody measures have one.
#[derive(Resource, Clone, Debug, Default, PartialEq, Eq)]
pub struct Trace {
    /// Times per reaction, in the scenario's order.
    pub reactions: Vec<u64>,
    /// Times per line, by its number among all lines of the scenario.
    pub lines: Vec<u64>,
}

impl Trace {
    /// Nothing fired yet.
    pub fn new(scenario: &Scenario) -> Self {
        let lines = scenario.responses.iter().map(|response| response.lines.len()).sum();
        Self { reactions: vec![0; scenario.reactions.len()], lines: vec![0; lines] }
    }

    /// A reaction fired.
    pub fn reacted(&mut self, index: usize) {
        self.reactions[index] += 1;
    }

    /// A line was said.
    pub fn spoke(&mut self, line: usize) {
        self.lines[line] += 1;
    }

    /// Takes over what another world counted.
    pub fn add(&mut self, other: &Trace) {
        let add = |own: &mut Vec<u64>, more: &[u64]| own.iter_mut().zip(more).for_each(|(own, more)| *own += more);
        add(&mut self.reactions, &other.reactions);
        add(&mut self.lines, &other.lines);
    }
}
