//! On the line.

use std::cell::Cell;
use std::time::Duration;

use ratatui::crossterm::event::{KeyCode, KeyEvent};

use super::app::{Effect, Input, Screen, Shared, Step};
use super::debrief::DebriefScreen;
use super::editor::Editor;
use super::gauges::Dials;
use super::keys::{Action, action};
use super::notepad::Notepad;
use super::overlay::Overlay;
use super::talk::{Arriving, Coaching, Talk};
use super::words::Word;
use crate::front::{Hints, Mode, Pace, Typed, hints, typed};
use crate::report::Ui;
use crate::session::Session;
use crate::transcript::{Entry, Event};
use crate::world::Briefing;

/// A trainee who says nothing for so long is asked whether they are still there.
const LONG_SILENCE: Duration = Duration::from_secs(25);
/// From here on the screen shows that somebody is waiting.
const NOTICED_SILENCE: Duration = Duration::from_secs(12);

/// A call that is going on.
pub struct CallScreen {
    pub(super) briefing: Briefing,
    pub(super) session: Session,
    pub(super) talk: Talk,
    pub(super) dials: Dials,
    pub(super) editor: Editor,
    pub(super) arriving: Option<Arriving>,
    /// Time until the line that arrives begins, and what is left of the tick before.
    pub(super) ringing: Duration,
    spent: Duration,
    pub(super) silent: Duration,
    pub(super) notes: Notepad,
    pub(super) gauges_shown: bool,
    pub(super) overlay: Option<Overlay>,
    /// Lines that the dossier over the talk is scrolled down by.
    pub(super) dossier_scroll: Cell<usize>,
    /// Somebody types on although the receiver is down.
    types_on: bool,
}

impl CallScreen {
    /// Rings the debtor up: the run is recorded from its first event on.
    pub fn dial(briefing: Briefing, seed: u64, notes: &str, dossier_read: bool, shared: &Shared) -> Vec<Step> {
        let mut session = Session::open(briefing.clone(), seed);
        session.prepare(dossier_read, shared.mode.name());
        if !notes.is_empty() {
            session.jot(notes);
        }
        let header = Box::new(session.header().clone());
        let mut call = Self::on(briefing, session, shared);
        call.notes = Notepad::new(notes);
        let entries = call.session.dial();
        let mut steps = vec![Step::Do(Effect::Begin(header))];
        steps.extend(call.take(&entries, shared));
        call.ringing = ring_time(shared.pace);
        steps.push(Step::Go(Box::new(Screen::Call(call))));
        steps
    }

    /// A run that is gone on with.
    pub fn again(briefing: Briefing, session: Session, shared: &Shared) -> Self {
        let notes = Notepad::new(session.transcript().notes());
        let mut call = Self { notes, ..Self::on(briefing, session, shared) };
        call.restore(shared);
        call
    }

    /// The call is over, and its last line has arrived.
    pub fn is_down(&self) -> bool {
        self.session.call_over() && self.arriving.is_none() && self.ringing.is_zero()
    }

    fn on(briefing: Briefing, session: Session, shared: &Shared) -> Self {
        let lang = briefing.lang;
        Self {
            talk: Talk::new(shared.look(lang), coaching(shared.mode)),
            briefing,
            session,
            dials: Dials::default(),
            editor: Editor::new(shared.word(Word::SayHint)),
            arriving: None,
            ringing: Duration::ZERO,
            spent: Duration::ZERO,
            silent: Duration::ZERO,
            notes: Notepad::new(""),
            gauges_shown: shared.mode == Mode::Guided,
            overlay: None,
            dossier_scroll: Cell::new(0),
            types_on: false,
        }
    }

    /// The talk as the session has it: nothing arrives, all is there.
    pub(super) fn restore(&mut self, shared: &Shared) {
        let plan = &self.session.header().plan;
        let (look, coaching) = (shared.look(self.briefing.lang), coaching(shared.mode));
        self.talk = Talk::of(look, coaching, plan, shared, self.session.branch());
        let gauges = self.session.glance().gauges;
        self.dials = Dials { now: gauges, before: gauges };
        self.arriving = None;
        self.ringing = Duration::ZERO;
        self.silent = Duration::ZERO;
    }

    /// The run is over and closed: there is nothing to be resumed.
    pub fn is_closed(&self) -> bool {
        self.session.run_over() && self.session.transcript().outcome().is_some()
    }

    /// Nothing is being typed.
    pub fn types_nothing(&self) -> bool {
        self.editor.is_empty()
    }

    /// Something moves by itself.
    pub fn is_moving(&self, shared: &Shared) -> bool {
        self.arriving.is_some() || self.silence_counts(shared)
    }

    /// Time passes for the debtor too, unless the trainee is being guided, or asked for all the time in the world.
    fn silence_counts(&self, shared: &Shared) -> bool {
        shared.pace != Pace::Instant
            && shared.mode != Mode::Guided
            && self.overlay.is_none()
            && !self.session.call_over()
    }

    /// The debtor is waiting for an answer, noticeably.
    pub fn is_waited_for(&self) -> bool {
        self.silent >= NOTICED_SILENCE
    }

    /// Keys and time.
    pub fn update(&mut self, input: Input, shared: &mut Shared) -> Vec<Step> {
        match input {
            Input::Key(key) => {
                self.silent = Duration::ZERO;
                match self.overlay.clone() {
                    Some(overlay) => {
                        let steps = self.overlaid(overlay, key, shared);
                        // The next call to the same debtor begins with them.
                        shared.notes.insert(self.briefing.scenario.id.to_string(), self.notes.text());
                        steps
                    }
                    None => self.key(key, shared),
                }
            }
            Input::Paste(text) => {
                self.silent = Duration::ZERO;
                self.paste(&text, shared)
            }
            Input::Tick(passed) => self.tick(passed, shared),
            Input::Brought(_) => Vec::new(),
        }
    }

    pub(super) fn key(&mut self, key: KeyEvent, shared: &Shared) -> Vec<Step> {
        match action(self.place(shared), &key) {
            Some(Action::Enter) => self.enter(shared),
            Some(Action::StepOn) => {
                self.skip();
                Vec::new()
            }
            Some(Action::Up) => self.do_and_stay(|call| call.editor.earlier()),
            Some(Action::Down) => self.do_and_stay(|call| call.editor.later()),
            Some(Action::PageUp) => self.do_and_stay(|call| call.talk.scroll.set(call.talk.scroll.get() + 5)),
            Some(Action::PageDown) => {
                self.do_and_stay(|call| call.talk.scroll.set(call.talk.scroll.get().saturating_sub(5)))
            }
            Some(Action::Undo) => self.do_and_stay(|call| call.editor.undo()),
            Some(Action::Dossier) => self.do_and_stay(|call| call.overlay = Some(Overlay::Dossier)),
            // There is nothing to be resumed any more: the way on is the debrief.
            Some(Action::Back) if self.is_down() && self.session.run_over() => self.go_on(shared),
            Some(Action::Back) => self.do_and_stay(|call| call.overlay = Some(Overlay::Leave)),
            Some(Action::Gauges) => self.show_gauges(shared),
            Some(Action::Hint) => self.hint(shared),
            Some(Action::TakeBack) => self.ask_which(shared),
            Some(Action::Wait) => self.wait(PAUSE, shared),
            Some(Action::HangUp) => self.do_and_stay(|call| call.overlay = Some(Overlay::HangUp)),
            Some(_) => Vec::new(),
            None if self.is_down() => self.do_and_stay(|call| call.types_on |= matches!(key.code, KeyCode::Char(_))),
            None => self.do_and_stay(|call| call.editor.key(key)),
        }
    }

    fn paste(&mut self, text: &str, shared: &Shared) -> Vec<Step> {
        match self.overlay {
            Some(Overlay::Notes) => self.notes.paste(text),
            _ if self.is_down() => self.types_on = true,
            _ if !self.editor.paste(text) => return vec![Step::Tell(shared.word(Word::PasteCut).to_owned())],
            _ => {}
        }
        Vec::new()
    }

    fn do_and_stay(&mut self, change: impl FnOnce(&mut Self)) -> Vec<Step> {
        change(self);
        Vec::new()
    }

    fn show_gauges(&mut self, shared: &Shared) -> Vec<Step> {
        if shared.mode == Mode::Exam {
            return vec![Step::Tell(shared.word(Word::NoHintInExam).to_owned())];
        }
        self.gauges_shown = !self.gauges_shown;
        Vec::new()
    }

    fn hint(&mut self, shared: &Shared) -> Vec<Step> {
        if shared.mode == Mode::Exam {
            return vec![Step::Tell(shared.word(Word::NoHintInExam).to_owned())];
        }
        self.overlay = Some(Overlay::Hint);
        Vec::new()
    }

    fn enter(&mut self, shared: &Shared) -> Vec<Step> {
        if self.session.call_over() {
            // Somebody was still talking: the first Enter says it into the dead line.
            return match std::mem::take(&mut self.types_on) {
                true => vec![Step::Tell(shared.word(Word::CallIsOver).to_owned())],
                false => self.go_on(shared),
            };
        }
        if self.editor.is_empty() {
            self.skip();
            return Vec::new();
        }
        self.skip();
        self.talk.scroll.set(0);
        let words = self.editor.take();
        match typed(&words) {
            Typed::Words(words) => self.step(|session| session.say(&words), shared),
            Typed::Wait(seconds) => self.wait(seconds, shared),
            Typed::HangUp => self.step(Session::hang_up, shared),
            Typed::Dossier => self.do_and_stay(|call| call.overlay = Some(Overlay::Dossier)),
            Typed::Hint => self.hint(shared),
            Typed::Quit => self.do_and_stay(|call| call.overlay = Some(Overlay::Leave)),
            Typed::WaitHowLong => vec![Step::Tell(Ui::WaitHowLong.text(shared.lang).to_owned())],
            Typed::Help => vec![Step::Help],
            Typed::Nothing => Vec::new(),
            Typed::Unknown(command) => {
                vec![Step::Tell(format!("{command}: {}", Ui::NoSuchCommand.text(shared.lang)))]
            }
        }
    }

    /// After a call: the next one of the run, or the debrief.
    fn go_on(&mut self, shared: &Shared) -> Vec<Step> {
        if self.arriving.is_some() {
            self.skip();
            return Vec::new();
        }
        if !self.session.run_over() {
            let steps = self.step(Session::dial, shared);
            self.ringing = ring_time(shared.pace);
            return steps;
        }
        let (transcript, name) = (self.session.transcript(), shared.recording.clone());
        let debrief = DebriefScreen::of_run(self.briefing.clone(), transcript, name, shared);
        vec![Step::Go(Box::new(Screen::Debrief(debrief)))]
    }

    fn wait(&mut self, seconds: u16, shared: &Shared) -> Vec<Step> {
        self.step(|session| session.wait(seconds), shared)
    }

    /// One step of the run; a run that is over then is closed at once, so that its record is whole.
    pub(super) fn step(&mut self, act: impl FnOnce(&mut Session) -> Vec<Entry>, shared: &Shared) -> Vec<Step> {
        self.silent = Duration::ZERO;
        let mut entries = act(&mut self.session);
        if self.session.run_over() {
            entries.extend(self.session.finish());
        }
        self.take(&entries, shared)
    }

    /// Written down first, shown second.
    fn take(&mut self, entries: &[Entry], shared: &Shared) -> Vec<Step> {
        let from = self.talk.said.len();
        for entry in entries {
            self.talk.take(entry, &self.session.header().plan, shared);
            if let Event::Dialled { gauges, .. } = &entry.event {
                self.dials = Dials { now: *gauges, before: *gauges };
            }
        }
        if self.session.call_over() {
            self.editor.take();
            self.types_on = false;
        }
        if !entries.is_empty() {
            self.dials.turn(self.session.glance().gauges);
        }
        if shared.pace != Pace::Instant {
            self.arriving = self.talk.spoken_from(from).map(|at| Arriving { at, graphemes: 0 });
        }
        if entries.is_empty() { Vec::new() } else { vec![Step::Do(Effect::Record(entries.to_vec()))] }
    }

    pub(super) fn skip(&mut self) {
        self.arriving = None;
        self.ringing = Duration::ZERO;
        self.spent = Duration::ZERO;
    }

    fn tick(&mut self, passed: Duration, shared: &Shared) -> Vec<Step> {
        if self.arriving.is_some() {
            self.arrive(passed, shared.pace);
            return Vec::new();
        }
        if !self.silence_counts(shared) {
            return Vec::new();
        }
        self.silent += passed;
        if self.silent < LONG_SILENCE {
            return Vec::new();
        }
        self.wait(LONG_SILENCE.as_secs() as u16, shared)
    }

    /// Lets the debtor's words arrive, so many graphemes a second.
    fn arrive(&mut self, passed: Duration, pace: Pace) {
        if self.ringing > passed {
            self.ringing -= passed;
            return;
        }
        self.ringing = Duration::ZERO;
        self.spent += passed;
        let Some(arriving) = &mut self.arriving else { return };
        let one = Duration::from_millis(if pace == Pace::Natural { 45 } else { 22 });
        let count = (self.spent.as_millis() / one.as_millis()) as usize;
        self.spent -= one * count as u32;
        arriving.graphemes += count;
        if arriving.graphemes >= self.talk.length(arriving.at) {
            let next = self.talk.spoken_from(arriving.at + 1);
            self.arriving = next.map(|at| Arriving { at, graphemes: 0 });
            self.spent = Duration::ZERO;
        }
    }

    /// Hints for where the call stands.
    pub fn hints(&self) -> Hints {
        hints(&self.session)
    }
}

/// Seconds that saying nothing on purpose takes.
const PAUSE: u16 = 8;

fn ring_time(pace: Pace) -> Duration {
    match pace {
        Pace::Natural => Duration::from_millis(1800),
        Pace::Brisk => Duration::from_millis(600),
        Pace::Instant => Duration::ZERO,
    }
}

fn coaching(mode: Mode) -> Coaching {
    if mode == Mode::Guided { Coaching::Beside } else { Coaching::Silent }
}
