use std::collections::BTreeSet;

use crate::playbook::Moment;
use crate::transcript::{Entry, Event};

/// How far a run has come, entry by entry: what words for its next turn must fit.
#[derive(Clone, Debug)]
pub struct Progress<'a> {
    answered: BTreeSet<&'a str>,
    person: &'a str,
    call: u8,
}

impl Default for Progress<'_> {
    fn default() -> Self {
        Self { answered: BTreeSet::new(), person: "", call: 1 }
    }
}

impl<'a> Progress<'a> {
    /// Goes on by one entry.
    pub fn take(&mut self, entry: &'a Entry) {
        match &entry.event {
            Event::Spoke { person, rule, .. } => {
                (self.person, self.call) = (person, entry.call);
                self.answered.insert(rule);
            }
            Event::HandedOver { to } => self.person = to,
            _ => {}
        }
    }

    /// Name of the person on the line; empty before anybody spoke.
    pub fn person(&self) -> &'a str {
        self.person
    }

    /// Where it stands, as said to somebody.
    pub fn towards<'s>(&'s self, person: &'s str) -> Moment<'s> {
        Moment { answered: &self.answered, person, call: self.call }
    }
}
