//! One line of a debtor, one reply, an immediate verdict.

use ratatui::crossterm::event::KeyEvent;

use super::app::{Input, Shared, Step};
use super::editor::Editor;
use super::keys::{Action, Place, action};
use super::words::Word;
use crate::rehearse::{Answer, Exercise, answer};

/// A row of exercises and how they went.
pub struct DrillScreen {
    pub(super) exercises: Vec<Exercise>,
    pub(super) at: usize,
    pub(super) editor: Editor,
    /// What was said to the present exercise, and what came of it.
    pub(super) answered: Option<(String, Answer)>,
    /// How many were right.
    pub(super) right: usize,
}

impl DrillScreen {
    /// A drill; there is at least one exercise.
    pub fn new(exercises: Vec<Exercise>, shared: &Shared) -> Self {
        let editor = Editor::new(shared.word(Word::SayHint));
        Self { exercises, at: 0, editor, answered: None, right: 0 }
    }

    /// Nothing is being typed.
    pub fn types_nothing(&self) -> bool {
        self.editor.is_empty()
    }

    /// The exercise in hand; none after the last.
    pub fn exercise(&self) -> Option<&Exercise> {
        self.exercises.get(self.at)
    }

    /// Keys.
    pub fn update(&mut self, input: Input, _: &mut Shared) -> Vec<Step> {
        match input {
            Input::Key(key) => return self.key(key),
            Input::Paste(text) => self.editor.paste(&text),
            Input::Tick(_) | Input::Brought(_) => {}
        }
        Vec::new()
    }

    fn key(&mut self, key: KeyEvent) -> Vec<Step> {
        match action(Place::DRILL, &key) {
            Some(Action::Back) => return vec![Step::Home],
            Some(Action::Enter) if self.exercise().is_none() => return vec![Step::Home],
            Some(Action::Enter) => self.enter(),
            Some(Action::Undo) => self.editor.undo(),
            Some(_) => {}
            None if self.answered.is_none() => self.editor.key(key),
            None => {}
        }
        Vec::new()
    }

    fn enter(&mut self) {
        if self.answered.take().is_some() {
            self.at += 1;
            return;
        }
        if self.editor.is_empty() {
            return;
        }
        let words = self.editor.take();
        let Some(exercise) = self.exercises.get(self.at) else { return };
        let verdict = answer(exercise, &words);
        self.right += usize::from(verdict.is_right());
        self.answered = Some((words, verdict));
    }
}
