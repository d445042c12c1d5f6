//! What lies over the talk of a call, and what keys do there.

use ratatui::crossterm::event::{KeyCode, KeyEvent};

use super::app::{Effect, Shared, Step};
use super::call::CallScreen;
use super::keys::{Action, Place, action};
use crate::front::Mode;
use crate::session::Session;

/// What lies over the talk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Overlay {
    /// The facts and the trainee's notes.
    Dossier,
    /// The same, and what is typed goes into the notes.
    Notes,
    /// What there is to say.
    Hint,
    /// Leave?
    Leave,
    /// Put the receiver down?
    HangUp,
    /// Which line is said differently: the number of its event.
    TakeBack(u64),
}

impl CallScreen {
    /// Where it is in the key table.
    pub fn place(&self, shared: &Shared) -> Place {
        match self.overlay {
            Some(Overlay::Notes) => Place::NOTES,
            Some(Overlay::Dossier) => Place::ASIDE,
            Some(Overlay::TakeBack(_)) => Place::CHOICE,
            Some(Overlay::Leave | Overlay::HangUp) => Place::QUESTION,
            Some(Overlay::Hint) | None if self.is_down() && shared.mode == Mode::Exam => Place::HUNG_UP,
            Some(Overlay::Hint) | None if self.is_down() => Place::HUNG_UP.and(Place::TAKE_BACK),
            Some(Overlay::Hint) | None if shared.mode == Mode::Exam => Place::EXAM,
            Some(Overlay::Hint) | None => Place::CALL,
        }
    }

    /// A key over what lies on the talk.
    pub(super) fn overlaid(&mut self, overlay: Overlay, key: KeyEvent, shared: &Shared) -> Vec<Step> {
        let pressed = action(self.place(shared), &key);
        match (overlay, pressed) {
            (Overlay::Leave, Some(Action::Enter)) => return vec![Step::Home],
            (Overlay::HangUp, Some(Action::Enter)) => {
                self.overlay = None;
                return self.step(Session::hang_up, shared);
            }
            // Twice means yes.
            (Overlay::HangUp, None) if key.code == KeyCode::F(8) => {
                self.overlay = None;
                return self.step(Session::hang_up, shared);
            }
            (Overlay::TakeBack(n), Some(Action::Up)) => self.overlay = Some(Overlay::TakeBack(self.own_line(n, false))),
            (Overlay::TakeBack(n), Some(Action::Down)) => {
                self.overlay = Some(Overlay::TakeBack(self.own_line(n, true)))
            }
            (Overlay::TakeBack(n), Some(Action::Enter)) => return self.take_back(n, shared),
            (Overlay::TakeBack(_), None) => {}
            (Overlay::Dossier, Some(Action::Up | Action::PageUp)) => {
                self.dossier_scroll.set(self.dossier_scroll.get().saturating_sub(3));
            }
            (Overlay::Dossier, Some(Action::Down | Action::PageDown)) => {
                self.dossier_scroll.set(self.dossier_scroll.get() + 3);
            }
            (Overlay::Dossier, Some(Action::Tab)) => self.overlay = Some(Overlay::Notes),
            (Overlay::Notes, Some(Action::Back)) => return self.lay_notes_aside(),
            (Overlay::Notes, Some(Action::Undo)) => self.notes.undo(),
            (Overlay::Notes, _) => self.notes.key(key),
            (Overlay::Hint, Some(Action::Hint | Action::Back)) => self.overlay = None,
            (Overlay::Dossier, None) if key.code == KeyCode::F(2) => self.overlay = None,
            // Another key of the call does what it does there.
            (Overlay::Hint, Some(_)) => {
                self.overlay = None;
                return self.key(key, shared);
            }
            (Overlay::Dossier, None) if matches!(key.code, KeyCode::F(_)) => {
                self.overlay = None;
                return self.key(key, shared);
            }
            // What is typed over a hint is an answer to it, and whoever types on did not mean to leave.
            (Overlay::Dossier | Overlay::Hint | Overlay::Leave | Overlay::HangUp, None) => {
                self.overlay = None;
                if !self.is_down() {
                    self.editor.key(key);
                }
            }
            _ => self.overlay = None,
        }
        Vec::new()
    }

    /// Back to the talk; what was written is kept with the call.
    fn lay_notes_aside(&mut self) -> Vec<Step> {
        self.overlay = None;
        let text = self.notes.text();
        if text == self.session.transcript().notes() {
            return Vec::new();
        }
        let entries = self.session.jot(&text);
        if entries.is_empty() { Vec::new() } else { vec![Step::Do(Effect::Record(entries))] }
    }
}
