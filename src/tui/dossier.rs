//! Before dialling: what is known, and what the trainee jots down about it.

use std::cell::Cell;

use ratatui::crossterm::event::KeyEvent;
use ratatui_textarea::{TextArea, WrapMode};

use super::app::{Effect, Input, Shared, Step};
use super::call::CallScreen;
use super::keys::{Action, Place, action};
use crate::front::Begin;
use crate::playbook::Carried;
use crate::session::dossier;
use crate::world::Briefing;

/// The dossier of one opponent.
pub struct DossierScreen {
    pub(super) briefing: Briefing,
    seed: u64,
    pub(super) facts: Vec<String>,
    pub(super) notes: TextArea<'static>,
    pub(super) on_notes: bool,
    /// Lines scrolled down by; held to what there is when it is drawn.
    pub(super) scroll: Cell<usize>,
    /// The end was on the screen: it can have been read.
    pub(super) seen_whole: Cell<bool>,
}

impl DossierScreen {
    /// The dossier of a debtor who can be rung up with this seed.
    pub fn new(briefing: Briefing, seed: u64) -> Self {
        let facts = dossier(&briefing.scenario, briefing.at.date(), briefing.lang);
        let mut notes = TextArea::default();
        notes.set_wrap_mode(WrapMode::WordOrGlyph);
        notes.set_cursor_line_style(ratatui::style::Style::new());
        Self { briefing, seed, facts, notes, on_notes: false, scroll: Cell::new(0), seen_whole: Cell::new(false) }
    }

    /// Keys go into the notes.
    pub fn types(&self) -> bool {
        self.on_notes
    }

    /// Keys.
    pub fn update(&mut self, input: Input, shared: &mut Shared) -> Vec<Step> {
        match input {
            Input::Key(key) => self.key(key, shared),
            Input::Paste(text) if self.on_notes => {
                let harmless: String = text.chars().filter(|c| *c == '\n' || !c.is_control()).take(4000).collect();
                self.notes.insert_str(harmless);
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    fn key(&mut self, key: KeyEvent, shared: &Shared) -> Vec<Step> {
        if self.on_notes {
            return self.note(key);
        }
        match action(Place::DOSSIER, &key) {
            Some(Action::Enter) => return self.dial(shared),
            Some(Action::Tab) => self.on_notes = true,
            Some(Action::Up) => self.scroll.set(self.scroll.get().saturating_sub(1)),
            Some(Action::Down) => self.scroll.set(self.scroll.get() + 1),
            Some(Action::PageUp) => self.scroll.set(self.scroll.get().saturating_sub(8)),
            Some(Action::PageDown) => self.scroll.set(self.scroll.get() + 8),
            Some(Action::Back) => return vec![Step::Home],
            _ => {}
        }
        Vec::new()
    }

    fn note(&mut self, key: KeyEvent) -> Vec<Step> {
        match action(Place::DOSSIER, &key) {
            Some(Action::Tab | Action::Back) => self.on_notes = false,
            _ => drop(self.notes.input(key)),
        }
        Vec::new()
    }

    fn dial(&mut self, shared: &Shared) -> Vec<Step> {
        let notes = self.notes.lines().iter().filter(|line| !line.trim().is_empty()).cloned().collect();
        CallScreen::dial(self.briefing.clone(), self.seed, notes, self.seen_whole.get(), shared)
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
