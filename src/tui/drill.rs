//! One line of a debtor, one reply, an immediate verdict.

use std::cell::Cell;

use ratatui::crossterm::event::{KeyCode, KeyEvent};

use super::app::{Effect, Input, Shared, Step};
use super::editor::Editor;
use super::keys::{Action, Place, action};
use super::words::Word;
use crate::front::drilled;
use crate::rehearse::{Answer, Exercise, answer};

/// A row of exercises and how they went.
pub struct DrillScreen {
    pub(super) exercises: Vec<Exercise>,
    pub(super) at: usize,
    pub(super) editor: Editor,
    /// What was said to each exercise so far, and what came of it.
    pub(super) answers: Vec<(String, Answer)>,
    /// The verdict on the latest reply is shown.
    pub(super) judged: bool,
    /// The dossier is shown.
    pub(super) reads: bool,
    /// Lines that the dossier, or the list at the end, is scrolled down by.
    pub(super) scroll: Cell<usize>,
}

impl DrillScreen {
    /// A drill; there is at least one exercise.
    pub fn new(exercises: Vec<Exercise>, shared: &Shared) -> Self {
        let editor = Editor::new(shared.word(Word::SayHint));
        Self { exercises, at: 0, editor, answers: Vec::new(), judged: false, reads: false, scroll: Cell::new(0) }
    }

    /// Nothing is being typed.
    pub fn types_nothing(&self) -> bool {
        self.editor.is_empty()
    }

    /// The exercise in hand; none after the last.
    pub fn exercise(&self) -> Option<&Exercise> {
        self.exercises.get(self.at)
    }

    /// How many were right.
    pub fn right(&self) -> usize {
        self.answers.iter().filter(|(_, answer)| answer.is_right()).count()
    }

    /// Where it is in the key table.
    pub fn place(&self) -> Place {
        match self.exercise() {
            None => Place::DRILL_OVER,
            Some(_) if self.reads => Place::FACTS,
            Some(_) if self.judged => Place::VERDICT,
            Some(_) => Place::DRILL,
        }
    }

    /// Keys.
    pub fn update(&mut self, input: Input, shared: &mut Shared) -> Vec<Step> {
        match input {
            Input::Key(key) => self.key(key),
            Input::Paste(text) if self.place() == Place::DRILL && !self.editor.paste(&text) => {
                vec![Step::Tell(shared.word(Word::PasteCut).to_owned())]
            }
            Input::Paste(_) | Input::Tick(_) | Input::Brought(_) => Vec::new(),
        }
    }

    fn key(&mut self, key: KeyEvent) -> Vec<Step> {
        let place = self.place();
        match action(place, &key) {
            Some(Action::Back) if self.reads => self.reads = false,
            Some(Action::Back) => return vec![Step::Home],
            Some(Action::Up | Action::PageUp) => self.scroll.set(self.scroll.get().saturating_sub(3)),
            Some(Action::Down | Action::PageDown) => self.scroll.set(self.scroll.get() + 3),
            Some(Action::Dossier) => {
                self.reads = true;
                self.scroll.set(0);
            }
            Some(Action::Enter) if place == Place::DRILL_OVER => return vec![Step::Home],
            Some(Action::Enter) => return self.enter(),
            Some(Action::Missed) => self.again(),
            Some(Action::Undo) => self.editor.undo(),
            Some(_) => {}
            None if place == Place::DRILL => self.editor.key(key),
            // Whoever types on has read enough.
            None if self.reads && !self.judged && !matches!(key.code, KeyCode::F(_)) => {
                self.reads = false;
                self.editor.key(key);
            }
            None => self.reads &= !matches!(key.code, KeyCode::F(2)),
        }
        Vec::new()
    }

    /// The reply is judged and written down, or the next exercise comes.
    fn enter(&mut self) -> Vec<Step> {
        if self.reads {
            self.reads = false;
            return Vec::new();
        }
        if std::mem::take(&mut self.judged) {
            self.at += 1;
            self.scroll.set(0);
            return Vec::new();
        }
        if self.editor.is_empty() {
            return Vec::new();
        }
        let words = self.editor.take();
        let Some(exercise) = self.exercises.get(self.at) else { return Vec::new() };
        let verdict = answer(exercise, &words);
        let drilled = drilled(exercise, &words, &verdict);
        self.answers.push((words, verdict));
        self.judged = true;
        vec![Step::Do(Effect::RecordDrilled(Box::new(drilled)))]
    }

    /// Those that went wrong, once more.
    fn again(&mut self) {
        let missed = self.exercises.iter().zip(&self.answers).filter(|(_, (_, answer))| !answer.is_right());
        let missed: Vec<Exercise> = missed.map(|(exercise, _)| exercise.clone()).collect();
        if missed.is_empty() {
            return;
        }
        self.exercises = missed;
        self.answers.clear();
        self.at = 0;
        self.scroll.set(0);
    }
}
