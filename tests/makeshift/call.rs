//! A call played by moves, and what can be asked of the debtor in the middle of it.

use std::sync::Arc;

use jiff::civil::date;
use ringside::playbook::{Gauge, ObstacleKind, ObstacleState, Playbook};
use ringside::scenario::Scenario;
use ringside::session::Session;
use ringside::text::Lang;
use ringside::transcript::{Entry, Event};
use ringside::world::Briefing;

/// Somebody is on the line.
pub struct OnTheLine {
    playbook: Arc<Playbook>,
    session: Session,
    latest: Vec<Entry>,
}

impl OnTheLine {
    /// Rings on a Friday morning.
    pub fn dial(playbook: Arc<Playbook>, scenario: Arc<Scenario>, seed: u64) -> Self {
        let friday = date(2026, 3, 13).at(10, 0, 0, 0);
        let briefing = Briefing::new(Arc::clone(&playbook), scenario, None, Lang::En, friday);
        let mut call = Self { playbook, session: Session::open(briefing, seed), latest: Vec::new() };
        call.redial();
        call
    }

    /// Rings again, where the scenario has a further call.
    pub fn redial(&mut self) {
        self.latest = self.session.dial();
    }

    /// The trainee's words make these moves; none at all for an empty list. Returns the id of the rule that answered.
    pub fn makes<const N: usize>(&mut self, moves: [&str; N]) -> String {
        let ix = |id: &&str| self.playbook.ix(id).unwrap_or_else(|| panic!("there is no move {id}"));
        let moves = moves.iter().map(ix).collect();
        self.latest = self.session.say_meaning("…", moves);
        self.answer()
    }

    /// The trainee says nothing.
    pub fn waits(&mut self) -> String {
        self.latest = self.session.wait(8);
        self.answer()
    }

    /// The trainee hangs up.
    pub fn hangs_up(&mut self) {
        self.latest = self.session.hang_up();
    }

    /// The id of the rule that answered last; empty where nobody said a word.
    pub fn answer(&self) -> String {
        let spoke = self.latest.iter().find_map(|entry| match &entry.event {
            Event::Spoke { rule, .. } => Some(rule.clone()),
            _ => None,
        });
        spoke.unwrap_or_default()
    }

    /// The debtor's last words.
    pub fn line(&self) -> String {
        let spoke = self.latest.iter().find_map(|entry| match &entry.event {
            Event::Spoke { text, .. } => Some(text.clone()),
            _ => None,
        });
        spoke.unwrap_or_default()
    }

    /// A gauge as it stands.
    pub fn gauge(&self, gauge: Gauge) -> u8 {
        self.session.glance().gauges[gauge as usize]
    }

    /// An obstacle as it stands.
    pub fn obstacle(&self, kind: ObstacleKind) -> ObstacleState {
        let there = self.session.glance().obstacles;
        there.iter().find(|(known, _)| *known == kind).map_or(ObstacleState::Absent, |(_, state)| *state)
    }

    /// What a remembered fact changed to in the last turn.
    pub fn memory_change(&self, fact: &str) -> Option<i8> {
        self.latest.iter().rev().find_map(|entry| match &entry.event {
            Event::MemoryChanged { fact: changed, after, .. } if changed == fact => Some(*after),
            _ => None,
        })
    }

    /// The session itself.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The events of the last turn.
    pub fn events(&self) -> impl Iterator<Item = &Event> {
        self.latest.iter().map(|entry| &entry.event)
    }
}
