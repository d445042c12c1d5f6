use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use ratatui::crossterm::event::{KeyCode, KeyEvent};

use super::call::CallScreen;
use super::campaigns::CampaignsScreen;
use super::compare::CompareScreen;
use super::debrief::DebriefScreen;
use super::desk::DeskScreen;
use super::dossier::DossierScreen;
use super::drill::DrillScreen;
pub use super::exchange::{Brought, Effect, Input, Step};
use super::film::FilmScreen;
use super::keys::{Action, Place, action};
use super::lobby::LobbyScreen;
use super::past::PastScreen;
use super::theme::Theme;
use super::words::Word;
use crate::front::{Begin, Mode, Opponent, Pace, Wishes};
use crate::history::Past;
use crate::playbook::Playbook;
use crate::report::Look;
use crate::session::Session;
use crate::text::Lang;
use crate::world::Briefing;

/// What is shown. There is one of it: its size does not matter.
#[expect(clippy::large_enum_variant, reason = "there is only ever one screen")]
pub enum Screen {
    /// Everybody there is.
    Lobby(LobbyScreen),
    /// Before dialling.
    Dossier(DossierScreen),
    /// On the line.
    Call(CallScreen),
    /// After the call.
    Debrief(DebriefScreen),
    /// Recorded calls.
    Past(PastScreen),
    /// A call as a film.
    Film(FilmScreen),
    /// One line, one reply.
    Drill(DrillScreen),
    /// Two ways side by side.
    Compare(CompareScreen),
    /// Campaigns to choose from.
    Campaigns(CampaignsScreen),
    /// The weeks between the calls.
    Desk(Box<DeskScreen>),
}

/// What every screen knows.
pub struct Shared {
    /// Language of the calls, and of the screen where it speaks it.
    pub lang: Lang,
    /// How much the coach says.
    pub mode: Mode,
    /// How fast lines arrive.
    pub pace: Pace,
    /// How strong a language the debtor may use.
    pub level: crate::scenario::LanguageLevel,
    /// Colours.
    pub theme: Theme,
    /// The method.
    pub playbook: Playbook,
    /// Everybody who can be played, the easiest first; none while they are being read.
    pub opponents: Option<Vec<Opponent>>,
    /// What was played before; none while it is being read.
    pub past: Option<Past>,
    /// Notes that were written about a debtor, by scenario id: they outlive the call.
    pub notes: BTreeMap<String, String>,
    /// The dossiers that were read to the end, by scenario id.
    pub read: BTreeSet<String>,
    /// The run being recorded is found by this name.
    pub recording: Option<String>,
    /// Today, by the clock on the wall.
    pub day: Date,
}

impl Shared {
    /// How events become words in a call's language.
    pub fn look(&self, lang: Lang) -> Look {
        Look { lang, level: self.level }
    }

    /// A word of the screen.
    pub fn word(&self, word: Word) -> &'static str {
        word.text(self.lang)
    }
}

/// The whole screen as a state: keys and time go in, effects come out.
pub struct App {
    pub(super) shared: Shared,
    pub(super) screen: Screen,
    pub(super) help: bool,
    pub(super) notice: Option<String>,
    /// Something is being done that takes a moment.
    pub(super) busy: bool,
    /// What it was opened for is still being brought.
    pub(super) opening: bool,
    /// Why what happened last could not be written down.
    unwritten: Option<String>,
    /// The lobby as it was left.
    pub(super) lobby: Option<LobbyScreen>,
    /// What it was opened for: whoever asked for one call gets it, and no lobby behind it.
    pub(super) began: Begin,
    /// Screens that Esc goes back to.
    pub(super) back: Vec<Screen>,
    /// The desk of a campaign whose call is being played in full.
    pub(super) away: Option<Box<DeskScreen>>,
    /// The window is large enough to see what keys do.
    pub(super) fits: Cell<bool>,
}

impl App {
    /// A screen that opens as wished, and what it needs first.
    pub fn new(wishes: &Wishes, playbook: Playbook) -> (App, Vec<Effect>) {
        let shared = Shared {
            lang: wishes.lang,
            mode: wishes.mode,
            pace: wishes.pace,
            level: wishes.level,
            theme: Theme::new(wishes.shade),
            playbook,
            opponents: None,
            past: None,
            notes: BTreeMap::new(),
            read: BTreeSet::new(),
            recording: None,
            day: wishes.day,
        };
        let screen = Screen::Lobby(LobbyScreen::default());
        let app = App {
            shared,
            screen,
            help: false,
            notice: None,
            busy: false,
            opening: wishes.begin != Begin::Lobby,
            unwritten: None,
            lobby: None,
            began: wishes.begin.clone(),
            back: Vec::new(),
            away: None,
            fits: Cell::new(true),
        };
        let effects = match &wishes.begin {
            Begin::Lobby => vec![Effect::ReadHistory, Effect::ReadOpponents],
            // Notes of earlier calls are in it.
            begin @ (Begin::Dossier { .. } | Begin::Campaign { .. }) => {
                vec![Effect::ReadHistory, Effect::Open(begin.clone())]
            }
            begin => vec![Effect::Open(begin.clone())],
        };
        (app, effects)
    }

    /// The one way in which anything changes.
    pub fn update(&mut self, input: Input) -> Vec<Effect> {
        if let Input::Key(key) = &input {
            self.notice = None;
            match action(self.screen.place(&self.shared), key) {
                Some(Action::Quit) => return vec![Effect::Interrupt],
                _ if !self.fits.get() => return Vec::new(),
                Some(Action::Suspend) => return vec![Effect::Suspend],
                Some(Action::Help) => {
                    self.help = !self.help;
                    return Vec::new();
                }
                // The key that lays the table away does nothing else, unless it is typed.
                _ if self.help => {
                    self.help = false;
                    if !matches!(key.code, KeyCode::Char(c) if c != '?' && c != ' ') {
                        return Vec::new();
                    }
                }
                _ => {}
            }
            if is_question_mark(key) && self.screen.takes_question_mark(&self.shared) {
                self.help = true;
                return Vec::new();
            }
        }
        let steps = match input {
            Input::Brought(brought) => self.receive(brought),
            input => self.screen.update(input, &mut self.shared),
        };
        let mut effects: Vec<Effect> = steps.into_iter().flat_map(|step| self.take(step)).collect();
        effects.extend(self.bring_back());
        effects
    }

    pub(super) fn take(&mut self, step: Step) -> Vec<Effect> {
        match step {
            Step::Do(effect) => vec![effect],
            Step::Go(screen) => {
                self.opening = false;
                let left = std::mem::replace(&mut self.screen, *screen);
                // A fresh one may only have held the place of the screen that was laid aside.
                if let Screen::Lobby(lobby) = left
                    && lobby != LobbyScreen::default()
                {
                    self.lobby = Some(lobby);
                }
                Vec::new()
            }
            Step::Help => {
                self.help = true;
                Vec::new()
            }
            Step::Home if !self.back.is_empty() => {
                self.screen = self.back.pop().unwrap_or_else(|| Screen::Lobby(LobbyScreen::default()));
                Vec::new()
            }
            Step::Home if self.away.is_some() => self.return_to_desk(),
            Step::Home if self.began != Begin::Lobby => vec![Effect::Quit],
            Step::Home => {
                self.screen = Screen::Lobby(self.lobby.take().unwrap_or_default());
                vec![Effect::ReadHistory]
            }
            // What was asked for cannot be had: the lobby is there all the same.
            Step::Tell(notice) if self.opening => {
                self.opening = false;
                self.began = Begin::Lobby;
                self.notice = Some(notice);
                vec![Effect::ReadHistory, Effect::ReadOpponents]
            }
            Step::Tell(notice) => {
                self.notice = Some(notice);
                Vec::new()
            }
        }
    }

    fn receive(&mut self, brought: Brought) -> Vec<Step> {
        let go = |screen: Screen| vec![Step::Go(Box::new(screen))];
        match brought {
            Brought::Opponents(opponents) => {
                self.shared.opponents = Some(opponents);
                Vec::new()
            }
            Brought::History(past) => {
                // What was written during the latest call is there before the next one.
                for call in past.calls.iter().filter(|call| !call.notes.is_empty()) {
                    self.shared.notes.entry(call.scenario.clone()).or_insert_with(|| call.notes.clone());
                }
                self.shared.past = Some(past);
                if let Screen::Dossier(dossier) = &mut self.screen {
                    dossier.find_notes(&self.shared);
                }
                Vec::new()
            }
            Brought::Debtor { briefing, seed } => {
                self.back.clear();
                self.leave_desk();
                let dial_now = matches!(&self.screen, Screen::Lobby(lobby) if lobby.dials_now());
                let dossier = DossierScreen::new(*briefing, seed, &self.shared);
                if dial_now { dossier.dial(&mut self.shared) } else { go(Screen::Dossier(dossier)) }
            }
            Brought::Film(transcript, name) => {
                self.remember();
                go(Screen::Film(FilmScreen::new(*transcript, name, None, &self.shared)))
            }
            Brought::Debrief(transcript, name) => {
                self.remember();
                go(Screen::Debrief(DebriefScreen::of_past(*transcript, name, &self.shared)))
            }
            Brought::Again(run, name, back_to) => self.again(*run, name, back_to),
            Brought::Exercises(exercises) if exercises.is_empty() => {
                vec![Step::Tell(self.shared.word(Word::NoExercises).to_owned())]
            }
            Brought::Exercises(exercises) => go(Screen::Drill(DrillScreen::new(exercises, &self.shared))),
            Brought::Recording(name) => {
                self.shared.recording = name;
                Vec::new()
            }
            Brought::PageKept(path) => vec![Step::Tell(format!("{} {path}", self.shared.word(Word::SavedTo)))],
            Brought::Campaigns(..)
            | Brought::Campaign(..)
            | Brought::TakenUp(..)
            | Brought::NotTakenUp(_)
            | Brought::CampaignSaved(_)
            | Brought::Scenario(_) => self.receive_campaign(brought),
            Brought::NotWritten(why) => {
                self.shared.recording = None;
                self.unwritten = Some(why.clone());
                vec![Step::Tell(why)]
            }
            Brought::Failed(why) => vec![Step::Tell(why)],
        }
    }

    /// Esc comes back here, where there is something to come back to.
    fn remember(&mut self) {
        if matches!(self.screen, Screen::Debrief(_) | Screen::Past(_)) {
            let here = std::mem::replace(&mut self.screen, Screen::Lobby(LobbyScreen::default()));
            self.back.push(here);
        }
    }

    /// A recorded run is gone on with, in the mode that it was begun in.
    fn again(&mut self, (briefing, session): (Briefing, Session), name: String, back_to: Option<u64>) -> Vec<Step> {
        self.back.clear();
        self.shared.recording = Some(name);
        self.shared.mode = session.transcript().mode().parse().unwrap_or(self.shared.mode);
        let mut call = CallScreen::again(briefing, session, &self.shared);
        let mut steps = back_to.map(|n| call.take_back(n, &self.shared)).unwrap_or_default();
        steps.push(Step::Go(Box::new(Screen::Call(call))));
        steps
    }

    /// The language of the calls.
    pub fn lang(&self) -> Lang {
        self.shared.lang
    }

    /// How strong a language the debtor may use.
    pub fn level(&self) -> crate::scenario::LanguageLevel {
        self.shared.level
    }

    /// Why what happened last could not be written down, where it could not.
    pub fn unwritten(&self) -> Option<&str> {
        self.unwritten.as_deref()
    }

    /// Says that what comes next takes a moment, or that it is done.
    pub fn set_busy(&mut self, busy: bool) {
        self.busy = busy;
    }

    /// The recorded call that would be broken off by leaving now.
    pub fn unfinished(&self) -> Option<String> {
        match &self.screen {
            Screen::Call(call) if !call.is_closed() => self.shared.recording.clone(),
            _ => None,
        }
    }

    /// True while something moves by itself: lines arrive, a film plays, silence grows.
    pub fn is_moving(&self) -> bool {
        !self.help
            && match &self.screen {
                Screen::Call(call) => call.is_moving(&self.shared),
                Screen::Film(film) => film.is_playing(),
                _ => false,
            }
    }
}

fn is_question_mark(key: &KeyEvent) -> bool {
    matches!(key.code, KeyCode::Char('?'))
}

impl Screen {
    /// Where it is in the key table.
    pub fn place(&self, shared: &Shared) -> Place {
        match self {
            Screen::Lobby(_) => Place::LOBBY,
            Screen::Dossier(dossier) => dossier.place(),
            Screen::Call(call) => call.place(shared),
            Screen::Debrief(debrief) => debrief.place(),
            Screen::Past(_) => Place::PAST,
            Screen::Film(_) => Place::FILM,
            Screen::Drill(drill) => drill.place(),
            Screen::Compare(compare) => compare.place(),
            Screen::Campaigns(_) => Place::CAMPAIGNS,
            Screen::Desk(desk) => desk.place(),
        }
    }

    /// A question mark asks for help, unless it can be part of what is being typed.
    fn takes_question_mark(&self, shared: &Shared) -> bool {
        match self {
            Screen::Lobby(lobby) => lobby.filter_is_empty(),
            Screen::Call(call) => self.place(shared) != Place::NOTES && call.types_nothing(),
            Screen::Drill(drill) => drill.types_nothing(),
            Screen::Desk(desk) => desk.types_nothing(),
            _ => self.place(shared) != Place::NOTES,
        }
    }

    fn update(&mut self, input: Input, shared: &mut Shared) -> Vec<Step> {
        match self {
            Screen::Lobby(screen) => screen.update(input, shared),
            Screen::Dossier(screen) => screen.update(input, shared),
            Screen::Call(screen) => screen.update(input, shared),
            Screen::Debrief(screen) => screen.update(input, shared),
            Screen::Past(screen) => screen.update(input, shared),
            Screen::Film(screen) => screen.update(input, shared),
            Screen::Drill(screen) => screen.update(input, shared),
            Screen::Compare(screen) => screen.update(input, shared),
            Screen::Campaigns(screen) => screen.update(input, shared),
            Screen::Desk(screen) => screen.update(input, shared),
        }
    }
}
