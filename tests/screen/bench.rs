//! A screen in one line: `screen(80, 24).mode(Mode::Exam).open().press("Enter Enter").type_in("Hello").press("Enter")`.
//! Moves are heard by a few plain words, so that a better trained ear changes no picture.

use std::time::Duration;

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ringside::front::{Backstage, Begin, Mode, Pace, Shade, Wishes};
use ringside::scenario::LanguageLevel;
use ringside::text::Lang;
use ringside::transcript::Transcript;
use ringside::tui::{App, Effect, Input, perform, view};

use crate::house::House;

/// How the screen is to be opened.
pub struct Order {
    size: (u16, u16),
    wishes: Wishes,
    house: House,
}

/// A screen of this size, in English, guided, without waiting.
pub fn screen(width: u16, height: u16) -> Order {
    let wishes = Wishes {
        begin: Begin::Lobby,
        lang: Lang::En,
        mode: Mode::Guided,
        pace: Pace::Instant,
        level: LanguageLevel::Mild,
        shade: Shade::Plain,
        day: jiff::civil::date(2026, 3, 2),
    };
    Order { size: (width, height), wishes, house: House::new() }
}

impl Order {
    pub fn lang(mut self, lang: Lang) -> Self {
        self.wishes.lang = lang;
        self
    }

    pub fn mode(mut self, mode: Mode) -> Self {
        self.wishes.mode = mode;
        self
    }

    pub fn pace(mut self, pace: Pace) -> Self {
        self.wishes.pace = pace;
        self
    }

    pub fn begin(mut self, begin: Begin) -> Self {
        self.wishes.begin = begin;
        self
    }

    /// With a saved campaign like this.
    pub fn save(&mut self, name: &str, text: &str) {
        self.house.saved.insert(name.to_owned(), text.to_owned());
    }

    /// With calls that were recorded, and campaigns that were saved, before.
    pub fn after(mut self, other: &Shown) -> Self {
        self.house.calls = other.house.calls.clone();
        self.house.saved = other.house.saved.clone();
        self.house.drilled = other.house.drilled.clone();
        self
    }

    pub fn open(self) -> Shown {
        let (app, effects) = App::new(&self.wishes, crate::ring::playbook().clone());
        let terminal = Terminal::new(TestBackend::new(self.size.0, self.size.1)).expect("a test terminal");
        let mut shown = Shown { app, house: self.house, terminal, left: false, suspended: 0 };
        shown.draw();
        shown.perform(effects);
        shown
    }
}

/// A screen that is shown.
pub struct Shown {
    app: App,
    pub house: House,
    terminal: Terminal<TestBackend>,
    /// The person has left.
    pub left: bool,
    /// How often the terminal was lent to the shell.
    pub suspended: usize,
}

impl Shown {
    fn draw(&mut self) {
        let Self { app, terminal, .. } = self;
        // Under a wide character the test backend keeps what an earlier frame left there; a terminal does not.
        terminal.clear().expect("a test terminal can be cleared");
        terminal.draw(|frame| view(app, frame)).expect("a test terminal takes everything");
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        let mut pending = std::collections::VecDeque::from(effects);
        while let Some(effect) = pending.pop_front() {
            match effect {
                Effect::Quit | Effect::Interrupt => self.left = true,
                Effect::Suspend => self.suspended += 1,
                Effect::TakeBackScreen => {}
                effect => {
                    if let Some(brought) = perform(effect, self.app.lang(), self.app.level(), &mut self.house) {
                        pending.extend(self.app.update(Input::Brought(brought)));
                    }
                }
            }
        }
        self.draw();
    }

    fn input(&mut self, input: Input) {
        let effects = self.app.update(input);
        self.perform(effects);
    }

    /// Presses keys by name: `Enter Tab F2 Up PageDown Ctrl-c x`.
    pub fn press(mut self, keys: &str) -> Self {
        for name in keys.split_whitespace() {
            self.input(Input::Key(key(name)));
        }
        self
    }

    /// Types a text, letter by letter.
    pub fn type_in(mut self, text: &str) -> Self {
        for c in text.chars() {
            self.input(Input::Key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE)));
        }
        self
    }

    /// Says a line.
    pub fn say(self, text: &str) -> Self {
        self.type_in(text).press("Enter")
    }

    pub fn paste(mut self, text: &str) -> Self {
        self.input(Input::Paste(text.to_owned()));
        self
    }

    /// Lets time pass, in the small steps in which it reaches the screen.
    pub fn wait(mut self, seconds: f64) -> Self {
        let steps = (seconds / 0.05).round() as usize;
        for _ in 0..steps {
            if self.app.is_moving() {
                self.input(Input::Tick(Duration::from_millis(50)));
            }
        }
        self
    }

    pub fn resize(mut self, width: u16, height: u16) -> Self {
        self.terminal.backend_mut().resize(width, height);
        self.draw();
        self
    }

    /// The screen as text.
    pub fn picture(&self) -> String {
        let text = self.terminal.backend().to_string();
        // What a wide character covers is no part of the picture.
        let line = |line: &str| {
            let line = line.split("\" Hidden by multi-width").next().unwrap_or_default();
            line.trim_matches('"').trim_end().to_owned()
        };
        text.lines().map(line).collect::<Vec<_>>().join("\n")
    }

    /// The one line of the screen in which this stands.
    pub fn line_with(&self, words: &str) -> String {
        let picture = self.picture();
        let found = picture.lines().find(|line| line.contains(words));
        found.unwrap_or_else(|| panic!("`{words}` is not on the screen:\n{picture}")).trim().to_owned()
    }

    pub fn shows(&self, words: &str) -> bool {
        self.picture().contains(words)
    }

    /// The call that was recorded last, read again.
    pub fn recorded(&self) -> Transcript {
        let name = self.house.calls.keys().next_back().expect("a call was recorded");
        self.house.recorded(name).expect("what is recorded can be read")
    }

    /// The recorded call that leaving now would break off.
    pub fn unfinished(&self) -> Option<String> {
        self.app.unfinished()
    }
}

fn key(name: &str) -> KeyEvent {
    let (name, modifiers) = match name.strip_prefix("Ctrl-") {
        Some(rest) => (rest, KeyModifiers::CONTROL),
        None => (name, KeyModifiers::NONE),
    };
    let code = match name {
        "Enter" => KeyCode::Enter,
        "Esc" => KeyCode::Esc,
        "Tab" => KeyCode::Tab,
        "BackTab" => KeyCode::BackTab,
        "Up" => KeyCode::Up,
        "Down" => KeyCode::Down,
        "Left" => KeyCode::Left,
        "Right" => KeyCode::Right,
        "Home" => KeyCode::Home,
        "End" => KeyCode::End,
        "PageUp" => KeyCode::PageUp,
        "PageDown" => KeyCode::PageDown,
        "Backspace" => KeyCode::Backspace,
        "Space" => KeyCode::Char(' '),
        _ if name.len() > 1 && name.starts_with('F') => KeyCode::F(name[1..].parse().expect("a function key")),
        _ => KeyCode::Char(name.chars().next().expect("a key has a name")),
    };
    KeyEvent::new(code, modifiers)
}
