//! A call as a film: the very talk of the live call, with its own clock.

use std::time::Duration;

use super::app::{Effect, Input, Screen, Shared, Step};
use super::debrief::DebriefScreen;
use super::gauges::Dials;
use super::keys::{Action, Place, action};
use super::talk::{Coaching, Talk};
use crate::front::Mode;
use crate::report::course;
use crate::transcript::{Entry, Transcript};

/// A film and how far it is.
pub struct FilmScreen {
    pub(super) transcript: Transcript,
    name: Option<String>,
    /// The debrief that it was opened from.
    back: Option<Box<DebriefScreen>>,
    pub(super) talk: Talk,
    pub(super) dials: Dials,
    /// Turns shown, dialling included.
    pub(super) shown: usize,
    /// Index of the first event of each turn of the way played last, and one behind the last.
    cuts: Vec<usize>,
    pub(super) playing: bool,
    /// Percent of speaking speed.
    pub(super) speed: u32,
    until_next: Duration,
}

const SPEEDS: [u32; 6] = [50, 100, 200, 400, 800, 1600];

impl FilmScreen {
    /// A film from its beginning, playing.
    pub fn new(
        transcript: Transcript,
        name: Option<String>,
        back: Option<Box<DebriefScreen>>,
        shared: &Shared,
    ) -> Self {
        let lang = transcript.header.lang.parse().unwrap_or_default();
        let cuts = cuts(&transcript.last_branch());
        let mut film = Self {
            talk: Talk::new(shared.look(lang), coaching(shared)),
            transcript,
            name,
            back,
            dials: Dials::default(),
            shown: 0,
            cuts,
            playing: true,
            speed: 100,
            until_next: Duration::ZERO,
        };
        film.show(1, shared);
        film
    }

    /// Begins just before the turn of this event: it is what comes next.
    pub fn begin_at(&mut self, n: u64, shared: &Shared) {
        let before = self.transcript.last_branch().iter().take_while(|entry| entry.n <= n).count();
        let turn = self.cuts.iter().filter(|cut| **cut < before).count();
        self.show(turn.saturating_sub(1), shared);
    }

    /// It is no person's call.
    pub fn is_script(&self) -> bool {
        self.name.is_none() && self.back.is_none()
    }

    /// How many turns there are, dialling included.
    pub fn turns(&self) -> usize {
        self.cuts.len() - 1
    }

    /// It moves by itself.
    pub fn is_playing(&self) -> bool {
        self.playing && self.shown < self.turns()
    }

    /// Shows the first so many turns.
    fn show(&mut self, turns: usize, shared: &Shared) {
        self.shown = turns.clamp(1.min(self.turns()), self.turns());
        let path = self.transcript.last_branch();
        let shown = &path[..self.cuts[self.shown]];
        let plan = &self.transcript.header.plan;
        self.talk = Talk::of(shared.look(self.look_lang()), coaching(shared), plan, shared, shown.iter().copied());
        let points = course(shown.iter().copied()).points;
        let at = |back: usize| points.len().checked_sub(back).map_or([0; 4], |at| points[at]);
        self.dials = Dials { now: at(1), before: if points.len() > 1 { at(2) } else { at(1) } };
        self.until_next = self.reading_time();
    }

    fn look_lang(&self) -> crate::text::Lang {
        self.transcript.header.lang.parse().unwrap_or_default()
    }

    /// What it takes to read the turn that follows the shown ones.
    fn reading_time(&self) -> Duration {
        let last = self.cuts.get(self.shown.saturating_sub(1)).copied().unwrap_or(0);
        let path = self.transcript.last_branch();
        let letters: usize = path[last..self.cuts[self.shown]].iter().map(|entry| letters(entry)).sum();
        let millis = 1200 + letters as u64 * 40;
        Duration::from_millis(millis * 100 / u64::from(self.speed))
    }

    /// Keys and time.
    pub fn update(&mut self, input: Input, shared: &mut Shared) -> Vec<Step> {
        match input {
            Input::Tick(passed) if self.is_playing() => {
                if self.until_next > passed {
                    self.until_next -= passed;
                } else {
                    self.talk.scroll.set(0);
                    self.show(self.shown + 1, shared);
                }
                Vec::new()
            }
            Input::Key(key) => self.key(action(Place::FILM, &key), shared),
            _ => Vec::new(),
        }
    }

    fn key(&mut self, pressed: Option<Action>, shared: &Shared) -> Vec<Step> {
        match pressed {
            Some(Action::Play) if self.shown == self.turns() => {
                self.show(1, shared);
                self.playing = true;
            }
            Some(Action::Play) => self.playing = !self.playing,
            Some(Action::StepOn) => self.step(self.shown + 1, shared),
            Some(Action::StepBack) => self.step(self.shown.saturating_sub(1), shared),
            Some(Action::First) => self.step(1, shared),
            Some(Action::Last) => self.step(self.turns(), shared),
            Some(Action::Faster) => self.speed = neighbour(self.speed, true),
            Some(Action::Slower) => self.speed = neighbour(self.speed, false),
            Some(Action::Up) => self.talk.scroll.set(self.talk.scroll.get() + 1),
            Some(Action::Down) => self.talk.scroll.set(self.talk.scroll.get().saturating_sub(1)),
            Some(Action::PageUp) => self.talk.scroll.set(self.talk.scroll.get() + 8),
            Some(Action::PageDown) => self.talk.scroll.set(self.talk.scroll.get().saturating_sub(8)),
            Some(Action::Enter) => return vec![self.debrief_of(shared)],
            Some(Action::Back) => return vec![self.leave()],
            _ => {}
        }
        Vec::new()
    }

    fn step(&mut self, turns: usize, shared: &Shared) {
        self.playing = false;
        self.talk.scroll.set(0);
        self.show(turns, shared);
    }

    fn debrief_of(&mut self, shared: &Shared) -> Step {
        if self.back.is_some() {
            return self.leave();
        }
        let debrief = match &self.name {
            Some(name) => return Step::Do(Effect::OpenDebrief(name.clone())),
            None => DebriefScreen::of_script(self.transcript.clone(), shared),
        };
        Step::Go(Box::new(Screen::Debrief(debrief)))
    }

    fn leave(&mut self) -> Step {
        match self.back.take() {
            Some(debrief) => Step::Go(Box::new(Screen::Debrief(*debrief))),
            None => Step::Home,
        }
    }
}

fn coaching(shared: &Shared) -> Coaching {
    match shared.mode {
        Mode::Exam => Coaching::Silent,
        Mode::Practice => Coaching::Short,
        // A model that is watched without its reasons teaches wording, not judgement.
        Mode::Guided => Coaching::Beside,
    }
}

fn neighbour(speed: u32, faster: bool) -> u32 {
    let at = SPEEDS.iter().position(|known| *known == speed).unwrap_or(1);
    SPEEDS[if faster { (at + 1).min(SPEEDS.len() - 1) } else { at.saturating_sub(1) }]
}

fn letters(entry: &Entry) -> usize {
    match &entry.event {
        crate::transcript::Event::Said { text } | crate::transcript::Event::Spoke { text, .. } => text.chars().count(),
        _ => 0,
    }
}

fn cuts(path: &[&Entry]) -> Vec<usize> {
    let mut cuts = Vec::new();
    let mut turn = None;
    for (at, entry) in path.iter().enumerate() {
        let now = Some((entry.call, entry.turn));
        if now != turn && !matches!(entry.event, crate::transcript::Event::Ended { .. }) {
            cuts.push(at);
            turn = now;
        }
    }
    cuts.push(path.len());
    cuts
}
