//! After the call: what it was worth and why, the talk with its proofs, the gauges' course, what was really behind it.

use std::cell::Cell;

use super::app::{Effect, Input, Screen, Shared, Step};
use super::call::CallScreen;
use super::compare::CompareScreen;
use super::dossier::DossierScreen;
use super::film::FilmScreen;
use super::keys::{Action, Place, action};
use super::talk::{Coaching, Talk};
use super::words::Word;
use crate::front::{Begin, Mode};
use crate::report::{Course, Ui, course, debrief, ways_of};
use crate::score::{Scorecard, score_transcript};
use crate::session::Session;
use crate::text::Lang;
use crate::transcript::Transcript;
use crate::world::Briefing;

/// The pages of a debrief.
pub const PAGES: [Word; 5] = [Word::InShort, Word::Scorecard, Word::Talk, Word::Curves, Word::Behind];

/// The debrief of one run.
pub struct DebriefScreen {
    pub(super) transcript: Transcript,
    /// What the run can be found by again, where it is recorded.
    name: Option<String>,
    /// What a run that was just played can be gone on with.
    briefing: Option<Briefing>,
    /// It was no person's call.
    pub(super) scripted: bool,
    pub(super) card: Scorecard,
    pub(super) painted: Vec<String>,
    pub(super) headline: String,
    pub(super) talk: Talk,
    pub(super) course: Course,
    /// How many ways the run went.
    pub(super) ways: usize,
    /// Index of the page.
    pub(super) page: usize,
    /// Lines scrolled down by, for each page; held to what there is when it is drawn.
    pub(super) scroll: [Cell<usize>; PAGES.len()],
    /// Number of the trainee's line that the talk points at.
    pub(super) chosen: Option<u64>,
}

impl DebriefScreen {
    /// Of a run that was just played.
    pub fn of_run(briefing: Briefing, transcript: Transcript, name: Option<String>, shared: &Shared) -> Self {
        Self { briefing: Some(briefing), ..Self::of(transcript, name, shared) }
    }

    /// Of a recorded run.
    pub fn of_past(transcript: Transcript, name: String, shared: &Shared) -> Self {
        Self::of(transcript, Some(name), shared)
    }

    /// Of a script that was watched.
    pub fn of_script(transcript: Transcript, shared: &Shared) -> Self {
        Self { scripted: true, ..Self::of(transcript, None, shared) }
    }

    fn of(transcript: Transcript, name: Option<String>, shared: &Shared) -> Self {
        let lang: Lang = transcript.header.lang.parse().unwrap_or_default();
        let card = score_transcript(&transcript);
        let look = shared.look(lang);
        let mut told = debrief(&card, &transcript, shared.playbook.outcome(card.outcome, lang), look);
        // They have pages of their own.
        told.sections.retain(|section| !matches!(section.title, Ui::Truth | Ui::NextTime));
        let path = transcript.last_branch();
        let mut talk = Talk::of(look, Coaching::Behind, &transcript.header.plan, shared, path.iter().copied());
        talk.mark_missed(&card);
        talk.scroll.set(usize::MAX / 2);
        let chosen = talk.said.iter().find(|line| !line.own.is_empty()).map(|line| line.n);
        Self {
            course: course(path.iter().copied()),
            ways: ways_of(&transcript).len(),
            painted: look.debrief(&told).into_iter().skip(3).collect(),
            headline: told.headline(),
            card,
            talk,
            name,
            briefing: None,
            scripted: false,
            page: 0,
            scroll: Default::default(),
            chosen,
            transcript,
        }
    }

    /// Where it is in the key table.
    pub fn place(&self) -> Place {
        let page = if PAGES[self.page] == Word::Talk { Place::TALK_PAGE } else { Place::READ_PAGE };
        let mut place = Place::DEBRIEF.and(page);
        if self.transcript.mode() != Mode::Exam.name() && !self.scripted {
            place = place.and(Place::RETAKE);
        }
        if self.ways > 1 { place.and(Place::SEVERAL_WAYS) } else { place }
    }

    /// The language of the call.
    pub fn lang(&self) -> Lang {
        self.transcript.header.lang.parse().unwrap_or_default()
    }

    /// Keys.
    pub fn update(&mut self, input: Input, shared: &mut Shared) -> Vec<Step> {
        let Input::Key(key) = input else { return Vec::new() };
        let Some(pressed) = action(self.place(), &key) else { return Vec::new() };
        match pressed {
            Action::Tab => self.page = (self.page + 1) % PAGES.len(),
            Action::BackTab => self.page = (self.page + PAGES.len() - 1) % PAGES.len(),
            Action::Up | Action::Down | Action::PageUp | Action::PageDown | Action::First | Action::Last => {
                self.read_on(pressed);
            }
            Action::Back => return vec![Step::Home],
            Action::Save => return self.save(shared),
            Action::Again => return vec![Step::Do(DossierScreen::again(&self.transcript.header.scenario))],
            Action::Model => return vec![Step::Do(self.model())],
            Action::Film => return vec![self.film(shared)],
            Action::TakeBack => return self.say_differently(shared),
            Action::Compare => return self.compare(shared),
            _ => {}
        }
        Vec::new()
    }

    /// On the page of the talk the arrow keys point at the trainee's lines; elsewhere they scroll.
    fn read_on(&mut self, pressed: Action) {
        if PAGES[self.page] == Word::Talk && matches!(pressed, Action::Up | Action::Down) {
            self.point(pressed == Action::Down);
            return;
        }
        let talk = PAGES[self.page] == Word::Talk;
        let scroll = if talk { &self.talk.scroll } else { &self.scroll[self.page] };
        if talk {
            // What is pointed at would hold the view.
            self.chosen = None;
        }
        let now = scroll.get();
        let (less, more) = (now.saturating_sub(8), now.saturating_add(8));
        scroll.set(match (pressed, talk) {
            (Action::Up, _) => now.saturating_sub(1),
            (Action::Down, _) => now.saturating_add(1),
            (Action::PageUp, false) | (Action::PageDown, true) => less,
            (Action::PageDown, false) | (Action::PageUp, true) => more,
            (Action::First, false) | (Action::Last, true) => 0,
            _ => usize::MAX / 2,
        });
    }

    /// The line that is pointed at; after scrolling, the first one in sight.
    fn pointed_at(&self) -> Option<u64> {
        let seen = self.talk.seen.get();
        let own = || self.talk.said.iter().enumerate().filter(|(_, line)| !line.own.is_empty());
        let is_seen = |at: usize| seen.0 <= at && at < seen.1;
        self.chosen.or_else(|| own().find(|(at, _)| is_seen(*at)).map(|(_, line)| line.n))
    }

    fn point(&mut self, later: bool) {
        let own: Vec<u64> = self.talk.said.iter().filter(|line| !line.own.is_empty()).map(|line| line.n).collect();
        let at = self.pointed_at().and_then(|n| own.iter().position(|other| *other == n));
        let next = match (at, later) {
            (None, _) => own.len().saturating_sub(1),
            (Some(at), true) => (at + 1).min(own.len().saturating_sub(1)),
            (Some(at), false) => at.saturating_sub(1),
        };
        self.chosen = own.get(next).copied();
    }

    fn save(&self, shared: &Shared) -> Vec<Step> {
        match &self.name {
            Some(name) => vec![Step::Do(Effect::KeepPage(name.clone(), Box::new(self.transcript.clone())))],
            None => vec![Step::Tell(shared.word(Word::NotKept).to_owned())],
        }
    }

    fn model(&self) -> Effect {
        let header = &self.transcript.header;
        let (scenario, script) = (header.scenario.clone(), "model".to_owned());
        Effect::Open(Begin::Watch { scenario, script, seed: header.seed, at: Some(header.at) })
    }

    fn film(&mut self, shared: &Shared) -> Step {
        let chosen = self.chosen.filter(|_| PAGES[self.page] == Word::Talk);
        let back = self.laid_aside(shared);
        let mut film = FilmScreen::new(self.transcript.clone(), self.name.clone(), Some(Box::new(back)), shared);
        if let Some(n) = chosen {
            film.begin_at(n, shared);
        }
        Step::Go(Box::new(Screen::Film(film)))
    }

    /// The same debrief, as it stands, for when somebody comes back to it.
    fn laid_aside(&mut self, shared: &Shared) -> Self {
        Self {
            briefing: self.briefing.take(),
            page: self.page,
            chosen: self.chosen,
            scripted: self.scripted,
            ..Self::of(self.transcript.clone(), self.name.clone(), shared)
        }
    }

    fn compare(&mut self, shared: &Shared) -> Vec<Step> {
        if self.ways < 2 {
            return vec![Step::Tell(shared.word(Word::OneWayOnly).to_owned())];
        }
        let back = self.laid_aside(shared);
        let compare = CompareScreen::new(self.transcript.clone(), back, shared);
        vec![Step::Go(Box::new(Screen::Compare(compare)))]
    }

    /// Back to the line that the talk points at, or to the first one.
    fn say_differently(&mut self, shared: &Shared) -> Vec<Step> {
        if self.transcript.mode() == Mode::Exam.name() {
            return vec![Step::Tell(shared.word(Word::TakenFromExam).to_owned())];
        }
        if PAGES[self.page] != Word::Talk {
            self.page = PAGES.iter().position(|page| *page == Word::Talk).unwrap_or(0);
            return vec![Step::Tell(shared.word(Word::ChooseLine).to_owned())];
        }
        let Some(n) = self.pointed_at() else {
            return vec![Step::Tell(shared.word(Word::NothingToTakeBack).to_owned())];
        };
        match (self.briefing.take(), &self.name) {
            (Some(briefing), _) => self.go_back(briefing, n, shared),
            (None, Some(name)) => vec![Step::Do(Effect::OpenAgain(name.clone(), Some(n)))],
            (None, None) => vec![Step::Tell(shared.word(Word::NotRecorded).to_owned())],
        }
    }

    fn go_back(&mut self, briefing: Briefing, n: u64, shared: &Shared) -> Vec<Step> {
        match Session::resume(briefing.clone(), &self.transcript) {
            Ok((session, _)) => {
                let mut call = CallScreen::again(briefing, session, shared);
                let mut steps = call.take_back(n, shared);
                steps.push(Step::Go(Box::new(Screen::Call(call))));
                steps
            }
            Err(changed) => {
                self.briefing = Some(briefing);
                vec![Step::Tell(changed.to_string())]
            }
        }
    }
}
