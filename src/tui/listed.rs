//! What every list of the screen does: moving in it, and typing to narrow it down.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::keys::Action;

/// Rows that a page leaps over.
const PAGE: usize = 8;

/// The longest text that is taken from a paste.
const LONGEST: usize = 60;

/// A place in a list after a key; the same where the key does not move.
pub fn moved(now: usize, last: usize, pressed: Action) -> usize {
    match pressed {
        Action::Up => now.saturating_sub(1),
        Action::Down => (now + 1).min(last),
        Action::PageUp => now.saturating_sub(PAGE),
        Action::PageDown => (now + PAGE).min(last),
        Action::First => 0,
        Action::Last => last,
        _ => now,
    }
}

/// What was typed to narrow a list down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter(pub String);

impl Filter {
    /// Nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The typed words in lower case: a row fits that has all of them.
    pub fn words(&self) -> Vec<String> {
        self.0.to_lowercase().split_whitespace().map(str::to_owned).collect()
    }

    /// Takes a key; true where it changed something.
    pub fn type_in(&mut self, key: &KeyEvent) -> bool {
        match key.code {
            KeyCode::Char(c) if !key.modifiers.contains(KeyModifiers::CONTROL) => self.0.push(c),
            KeyCode::Backspace => return self.0.pop().is_some(),
            _ => return false,
        }
        true
    }

    /// Takes what was pasted, without line breaks and the like.
    pub fn paste(&mut self, text: &str) {
        self.0.extend(text.chars().filter(|c| !c.is_control()).take(LONGEST));
    }
}
