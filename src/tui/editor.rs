use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::style::{Modifier, Style};
use ratatui_textarea::{CursorMove, TextArea, WrapMode};

use super::inked::is_tone;

/// The line that is being typed: moves by words, undo, paste, and what was said before at the arrow keys. The editing
/// itself is `ratatui-textarea`'s.
#[derive(Clone, Debug)]
pub struct Editor {
    area: TextArea<'static>,
    said: Vec<String>,
    /// Which earlier line is shown; `said.len()` is the one being typed.
    at: usize,
    unsaid: String,
}

/// Nobody says more than this in one breath; what is pasted beyond it is left out.
const LONGEST: usize = 20_000;

impl Editor {
    /// An empty line with a hint in it.
    pub fn new(hint: &str) -> Self {
        let mut area = TextArea::default();
        area.set_wrap_mode(WrapMode::WordOrGlyph);
        area.set_cursor_line_style(Style::new());
        area.set_placeholder_text(hint);
        area.set_placeholder_style(Style::new().add_modifier(Modifier::DIM));
        Self { area, said: Vec::new(), at: 0, unsaid: String::new() }
    }

    /// The widget.
    pub fn area(&self) -> &TextArea<'static> {
        &self.area
    }

    /// What stands in it, on one line.
    pub fn text(&self) -> String {
        self.area.lines().join(" ").trim().to_owned()
    }

    /// True where nothing is typed.
    pub fn is_empty(&self) -> bool {
        self.area.lines().iter().all(|line| line.trim().is_empty())
    }

    /// Takes the text away as said; the arrow keys bring it back.
    pub fn take(&mut self) -> String {
        let text = self.text();
        if !text.is_empty() && self.said.last() != Some(&text) {
            self.said.push(text.clone());
        }
        self.at = self.said.len();
        self.unsaid.clear();
        self.put("");
        text
    }

    /// Puts a text in the place of what was typed.
    pub fn put(&mut self, text: &str) {
        self.area.select_all();
        self.area.cut();
        self.area.cancel_selection();
        self.area.insert_str(text);
        self.area.move_cursor(CursorMove::End);
    }

    /// A key for editing.
    pub fn key(&mut self, key: KeyEvent) {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        let alt = key.modifiers.contains(KeyModifiers::ALT);
        match key.code {
            KeyCode::Enter | KeyCode::Tab | KeyCode::BackTab | KeyCode::Esc | KeyCode::F(_) => {}
            // What every shell does: the line up to the cursor goes. The crate has undo there; ours is Ctrl-Z.
            KeyCode::Char('u') if control => drop(self.area.delete_line_by_head()),
            // It would begin a new line.
            KeyCode::Char('m' | 'j') if control => {}
            KeyCode::Backspace if control => drop(self.area.delete_word()),
            KeyCode::Char(c) if is_tone(c) => {}
            // Control or Alt with a letter that is no command types nothing: on a Russian keyboard neither.
            KeyCode::Char(c) if (control || alt) && !c.is_ascii() => {}
            _ => drop(self.area.input(key)),
        }
    }

    /// Takes back the last change.
    pub fn undo(&mut self) {
        self.area.undo();
    }

    /// What somebody pasted: one line, harmless, not endless. False where its end had to be left out.
    pub fn paste(&mut self, text: &str) -> bool {
        let room = LONGEST.saturating_sub(self.text().chars().count());
        let line: String =
            text.chars().filter(|c| !is_tone(*c)).map(|c| if c.is_control() { ' ' } else { c }).take(room).collect();
        self.area.insert_str(line.trim_matches(' '));
        text.chars().nth(room).is_none()
    }

    /// The line said before the one that is shown.
    pub fn earlier(&mut self) {
        if self.at == 0 {
            return;
        }
        if self.at == self.said.len() {
            self.unsaid = self.text();
        }
        self.at -= 1;
        let line = self.said[self.at].clone();
        self.put(&line);
    }

    /// The line said after it, or the one that was being typed.
    pub fn later(&mut self) {
        if self.at >= self.said.len() {
            return;
        }
        self.at += 1;
        let line = self.said.get(self.at).unwrap_or(&self.unsaid).clone();
        self.put(&line);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn type_in(editor: &mut Editor, text: &str) {
        text.chars().for_each(|c| editor.key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE)));
    }

    fn control(editor: &mut Editor, letter: char) {
        editor.key(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL));
    }

    #[test]
    fn words_are_deleted_and_brought_back() {
        let mut editor = Editor::new("");
        type_in(&mut editor, "Когда оплатите счёт");
        control(&mut editor, 'w');
        assert_eq!(editor.text(), "Когда оплатите");
        editor.undo();
        assert_eq!(editor.text(), "Когда оплатите счёт");
        control(&mut editor, 'u');
        assert!(editor.is_empty());
    }

    #[test]
    fn what_was_said_comes_back_and_what_was_being_typed_is_not_lost() {
        let mut editor = Editor::new("");
        for line in ["one", "два", "два"] {
            type_in(&mut editor, line);
            assert_eq!(editor.take(), line);
        }
        type_in(&mut editor, "thr");
        editor.earlier();
        assert_eq!(editor.text(), "два", "the same line twice is remembered once");
        editor.earlier();
        editor.earlier();
        assert_eq!(editor.text(), "one");
        editor.later();
        editor.later();
        assert_eq!(editor.text(), "thr");
    }

    #[test]
    fn a_paste_is_one_harmless_line_and_has_an_end() {
        let mut editor = Editor::new("");
        assert!(editor.paste("first\nsecond\u{1b}[2J 漢字 👩‍👧\r\n"));
        assert_eq!(editor.text(), "first second [2J 漢字 👩‍👧");
        assert!(!editor.paste(&"ы".repeat(50_000)), "and says so");
        assert_eq!(editor.text().chars().count(), LONGEST);
    }

    #[test]
    fn typing_over_a_long_line_keeps_wide_and_combining_characters() {
        let mut editor = Editor::new("");
        type_in(&mut editor, "e\u{301}🙂й");
        editor.key(KeyEvent::new(KeyCode::Backspace, KeyModifiers::NONE));
        assert_eq!(editor.text(), "e\u{301}🙂");
    }
}
