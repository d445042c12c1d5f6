use ratatui::crossterm::event::{KeyCode, KeyEvent};
use ratatui::style::{Modifier, Style};
use ratatui_textarea::{TextArea, WrapMode};

use super::inked::is_tone;

/// What the trainee writes down about a debtor, before the call and during it.
#[derive(Clone, Debug)]
pub struct Notepad {
    area: TextArea<'static>,
}

/// The longest paste that is taken.
const LONGEST_PASTE: usize = 4000;

impl Notepad {
    /// A notepad with this on it.
    pub fn new(text: &str) -> Self {
        let mut area = TextArea::from(text.lines());
        area.set_wrap_mode(WrapMode::WordOrGlyph);
        area.set_cursor_line_style(Style::new());
        area.move_cursor(ratatui_textarea::CursorMove::Bottom);
        area.move_cursor(ratatui_textarea::CursorMove::End);
        Self { area }
    }

    /// What stands on it, without empty lines at the end.
    pub fn text(&self) -> String {
        self.area.lines().join("\n").trim_end().to_owned()
    }

    /// Takes a key.
    pub fn key(&mut self, key: KeyEvent) {
        if matches!(key.code, KeyCode::Char(c) if is_tone(c)) {
            return;
        }
        self.area.input(key);
    }

    /// Takes back the last change.
    pub fn undo(&mut self) {
        self.area.undo();
    }

    /// Takes what was pasted, line breaks and all.
    pub fn paste(&mut self, text: &str) {
        let harmless = text.chars().filter(|c| (*c == '\n' || !c.is_control()) && !is_tone(*c)).take(LONGEST_PASTE);
        self.area.insert_str(harmless.collect::<String>());
    }

    /// The widget; its cursor stands where keys go into it.
    pub fn area(&self, is_typed_in: bool) -> TextArea<'static> {
        let mut area = self.area.clone();
        if !is_typed_in {
            area.set_cursor_style(Style::new().remove_modifier(Modifier::REVERSED));
        }
        area
    }
}
