//! Before dialling: what is known, and what the trainee jots down about it.

use std::cell::Cell;

use ratatui::crossterm::event::KeyEvent;

use super::app::{Effect, Input, Shared, Step};
use super::call::CallScreen;
use super::keys::{Action, Place, action};
use super::notepad::Notepad;
use crate::front::Begin;
use crate::playbook::Carried;
use crate::session::dossier;
use crate::world::Briefing;

/// The dossier of one opponent.
pub struct DossierScreen {
    pub(super) briefing: Briefing,
    seed: u64,
    pub(super) facts: Vec<String>,
    pub(super) notes: Notepad,
    pub(super) on_notes: bool,
    /// Lines scrolled down by; held to what there is when it is drawn.
    pub(super) scroll: Cell<usize>,
    /// The end was on the screen: it can have been read.
    pub(super) seen_whole: Cell<bool>,
}

impl DossierScreen {
    /// The dossier of a debtor who can be rung up with this seed; what was written about him before is still there, and what
    /// was read before was read.
    pub fn new(briefing: Briefing, seed: u64, shared: &Shared) -> Self {
        let facts = dossier(&briefing.scenario, briefing.at.date(), briefing.lang);
        let id = &*briefing.scenario.id;
        let notes = Notepad::new(shared.notes.get(id).map_or("", String::as_str));
        let seen_whole = Cell::new(shared.read.contains(id));
        Self { briefing, seed, facts, notes, on_notes: false, scroll: Cell::new(0), seen_whole }
    }

    /// Past calls were read: what was written during the latest is here now, unless something was written since.
    pub fn find_notes(&mut self, shared: &Shared) {
        if let Some(notes) = shared.notes.get(&*self.briefing.scenario.id).filter(|_| self.notes.text().is_empty()) {
            self.notes = Notepad::new(notes);
        }
    }

    /// Where it is in the key table.
    pub fn place(&self) -> Place {
        if self.on_notes { Place::NOTES } else { Place::DOSSIER }
    }

    /// Keys.
    pub fn update(&mut self, input: Input, shared: &mut Shared) -> Vec<Step> {
        match input {
            Input::Key(key) => return self.key(key, shared),
            Input::Paste(text) if self.on_notes => self.notes.paste(&text),
            _ => {}
        }
        Vec::new()
    }

    fn key(&mut self, key: KeyEvent, shared: &mut Shared) -> Vec<Step> {
        let pressed = action(self.place(), &key);
        if self.on_notes {
            match pressed {
                Some(Action::Back) => {
                    self.on_notes = false;
                    self.remember(shared);
                }
                Some(Action::Undo) => self.notes.undo(),
                _ => self.notes.key(key),
            }
            return Vec::new();
        }
        match pressed {
            Some(Action::Enter) => return self.dial(shared),
            Some(Action::Tab) => self.on_notes = true,
            Some(Action::Up) => self.scroll.set(self.scroll.get().saturating_sub(1)),
            Some(Action::Down) => self.scroll.set(self.scroll.get() + 1),
            Some(Action::First) => self.scroll.set(0),
            Some(Action::Last) => self.scroll.set(usize::MAX / 2),
            Some(Action::PageUp) => self.scroll.set(self.scroll.get().saturating_sub(8)),
            Some(Action::PageDown) => self.scroll.set(self.scroll.get() + 8),
            Some(Action::Back) => {
                self.remember(shared);
                return vec![Step::Home];
            }
            _ => {}
        }
        Vec::new()
    }

    fn remember(&self, shared: &mut Shared) {
        let id = self.briefing.scenario.id.to_string();
        if self.seen_whole.get() {
            shared.read.insert(id.clone());
        }
        shared.notes.insert(id, self.notes.text());
    }

    /// Rings the debtor up.
    pub fn dial(&self, shared: &mut Shared) -> Vec<Step> {
        self.remember(shared);
        CallScreen::dial(self.briefing.clone(), self.seed, &self.notes.text(), self.seen_whole.get(), shared)
    }

    /// The same opponent, rung up again with another seed.
    pub fn again(scenario: &str) -> Effect {
        Effect::Open(Begin::Dossier {
            scenario: scenario.to_owned(),
            seed: None,
            at: None,
            carried: Carried::default(),
        })
    }
}
