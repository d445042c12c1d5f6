//! Recorded calls.

use super::app::{Effect, Input, Shared, Step};
use super::keys::{Action, Place, action};
use super::listed::moved;
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
        shared.past.as_ref().map_or(&[], |past| &past.calls)
    }

    /// Keys.
    pub fn update(&mut self, input: Input, shared: &mut Shared) -> Vec<Step> {
        let Input::Key(key) = input else { return Vec::new() };
        let calls = Self::calls(shared);
        let last = calls.len().saturating_sub(1);
        let chosen = calls.get(self.chosen).map(|call| (call.name.clone(), call.is_open));
        match (action(Place::PAST, &key), chosen) {
            (Some(Action::Back), _) => return vec![Step::Home],
            (Some(Action::Enter), Some((name, _))) => return vec![Step::Do(Effect::OpenDebrief(name))],
            (Some(Action::Film), Some((name, _))) => return vec![Step::Do(Effect::Open(Begin::Film(name)))],
            (Some(Action::Resume), Some((_, false))) => {
                return vec![Step::Tell(shared.word(Word::Ended).to_owned())];
            }
            (Some(Action::Resume), Some((name, true))) => {
                return vec![Step::Do(Effect::Open(Begin::Resume(name)))];
            }
            (Some(pressed), _) => self.chosen = moved(self.chosen, last, pressed),
            (None, _) => {}
        }
        Vec::new()
    }
}
