//! Everybody there is to practise with.

use ratatui::crossterm::event::KeyEvent;

use super::app::{Effect, Input, Screen, Shared, Step};
use super::campaigns::CampaignsScreen;
use super::keys::{Action, Place, action};
use super::listed::{Filter, moved};
use super::past::PastScreen;
use super::words::Word;
use crate::front::{Begin, Mode, Opponent, Pace};
use crate::history::weakest;
use crate::playbook::Carried;
use crate::text::Lang;

/// The lobby's own state: what is typed, who is chosen.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct LobbyScreen {
    pub(super) filter: Filter,
    pub(super) chosen: usize,
    dials_now: bool,
    /// Esc was pressed: once more means it.
    leaving: bool,
}

impl LobbyScreen {
    /// Nothing is typed into the filter.
    pub fn filter_is_empty(&self) -> bool {
        self.filter.is_empty()
    }

    /// The chosen opponent is rung up without being read up on.
    pub fn dials_now(&self) -> bool {
        self.dials_now
    }

    /// Those whom the filter fits, the easiest first: every typed word must stand in title, stage, names, summary,
    /// id or stars.
    pub fn fitting<'a>(&self, shared: &'a Shared) -> Vec<&'a Opponent> {
        let words = self.filter.words();
        let fits = |opponent: &&Opponent| {
            let told = [
                opponent.title.in_lang(shared.lang),
                opponent.summary.in_lang(shared.lang),
                opponent.who.in_lang(shared.lang),
                shared.playbook.stage(opponent.stage).name.in_lang(shared.lang),
                &opponent.id,
                &stars(opponent.difficulty),
            ];
            let told = told.join(" ").to_lowercase();
            words.iter().all(|word| told.contains(word))
        };
        shared.opponents.iter().flatten().filter(fits).collect()
    }

    /// Keys.
    pub fn update(&mut self, input: Input, shared: &mut Shared) -> Vec<Step> {
        match input {
            Input::Key(key) => self.key(key, shared),
            Input::Paste(text) => {
                self.filter.paste(&text);
                self.chosen = 0;
                Vec::new()
            }
            Input::Tick(_) | Input::Brought(_) => Vec::new(),
        }
    }

    fn key(&mut self, key: KeyEvent, shared: &mut Shared) -> Vec<Step> {
        let last = self.fitting(shared).len().saturating_sub(1);
        let leaving = std::mem::take(&mut self.leaving);
        match action(Place::LOBBY, &key) {
            Some(Action::Enter) => return self.open(false, shared),
            Some(Action::DialNow) => return self.open(true, shared),
            Some(Action::Mode) => shared.mode = following(Mode::ALL, shared.mode),
            Some(Action::Pace) => shared.pace = following(Pace::ALL, shared.pace),
            Some(Action::Clear) => self.refilter(Filter::default()),
            Some(Action::Language) => shared.lang = following(&spoken(shared), shared.lang),
            Some(Action::Past) => return vec![Step::Go(Box::new(Screen::Past(PastScreen::default())))],
            Some(Action::Campaigns) => {
                let list = Screen::Campaigns(CampaignsScreen::reading(None));
                return vec![Step::Go(Box::new(list)), Step::Do(Effect::ReadCampaigns)];
            }
            Some(Action::Drill) => {
                let weakest = shared.past.as_ref().map(weakest);
                return vec![Step::Do(Effect::Open(Begin::Drill { focus: None, weakest, count: 10 }))];
            }
            Some(Action::Back) if !self.filter.is_empty() => self.refilter(Filter::default()),
            Some(Action::Back) if leaving => return vec![Step::Do(Effect::Quit)],
            Some(Action::Back) => {
                self.leaving = true;
                return vec![Step::Tell(shared.word(Word::EscLeaves).to_owned())];
            }
            Some(pressed) => self.chosen = moved(self.chosen, last, pressed),
            None if self.filter.type_in(&key) => self.chosen = 0,
            None => {}
        }
        Vec::new()
    }

    fn refilter(&mut self, filter: Filter) {
        self.filter = filter;
        self.chosen = 0;
    }

    fn open(&mut self, dials_now: bool, shared: &Shared) -> Vec<Step> {
        let Some(opponent) = self.fitting(shared).get(self.chosen).copied() else { return Vec::new() };
        self.dials_now = dials_now;
        let scenario = opponent.id.clone();
        vec![Step::Do(Effect::Open(Begin::Dossier { scenario, seed: None, at: None, carried: Carried::default() }))]
    }
}

/// Difficulty as it is shown: so many of five.
pub fn stars(difficulty: u8) -> String {
    let full = usize::from(difficulty.min(5));
    format!("{}{}", "★".repeat(full), "☆".repeat(5 - full))
}

/// Languages that somebody here speaks.
fn spoken(shared: &Shared) -> Vec<Lang> {
    let speaks = |lang: &Lang| shared.opponents.iter().flatten().any(|opponent| opponent.langs.contains(lang));
    let spoken: Vec<Lang> = Lang::ALL.into_iter().filter(speaks).collect();
    if spoken.is_empty() { Lang::ALL.to_vec() } else { spoken }
}

/// The value after this one, round and round.
fn following<T: Copy + PartialEq>(all: &[T], now: T) -> T {
    let at = all.iter().position(|value| *value == now).map_or(0, |at| at + 1);
    all[at % all.len()]
}
