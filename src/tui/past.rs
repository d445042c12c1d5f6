//! Recorded calls.

use super::app::{Effect, Input, Shared, Step};
use super::keys::{Action, Place, action};
use super::words::Word;
use crate::front::Begin;
use crate::history::PastCall;

/// The list of recorded calls; which one is chosen.
#[derive(Default)]
pub struct PastScreen {
    pub(super) chosen: usize,
}

impl PastScreen {
    /// The calls that are listed.
    pub fn calls(shared: &Shared) -> &[PastCall] {
        shared.past.as_deref().unwrap_or_default()
    }

    /// Keys.
    pub fn update(&mut self, input: Input, shared: &mut Shared) -> Vec<Step> {
        let Input::Key(key) = input else { return Vec::new() };
        let calls = Self::calls(shared);
        let last = calls.len().saturating_sub(1);
        let chosen = calls.get(self.chosen).map(|call| (call.name.clone(), call.outcome.is_none()));
        match (action(Place::PAST, &key), chosen) {
            (Some(Action::Up), _) => self.chosen = self.chosen.saturating_sub(1),
            (Some(Action::Down), _) => self.chosen = (self.chosen + 1).min(last),
            (Some(Action::PageUp), _) => self.chosen = self.chosen.saturating_sub(8),
            (Some(Action::PageDown), _) => self.chosen = (self.chosen + 8).min(last),
            (Some(Action::First), _) => self.chosen = 0,
            (Some(Action::Last), _) => self.chosen = last,
            (Some(Action::Back), _) => return vec![Step::Home],
            (Some(Action::Enter), Some((name, _))) => return vec![Step::Do(Effect::OpenDebrief(name))],
            (Some(Action::Film), Some((name, _))) => return vec![Step::Do(Effect::Open(Begin::Film(name)))],
            (Some(Action::Resume), Some((_, false))) => {
                return vec![Step::Tell(shared.word(Word::Ended).to_owned())];
            }
            (Some(Action::Resume), Some((name, true))) => {
                return vec![Step::Do(Effect::Open(Begin::Resume(name)))];
            }
            _ => {}
        }
        Vec::new()
    }
}
