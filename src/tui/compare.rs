//! Two ways of one run side by side: what a line said differently has changed.

use std::cell::Cell;

use super::app::{Input, Screen, Shared, Step};
use super::debrief::DebriefScreen;
use super::keys::{Action, Place, action};
use super::talk::{Coaching, Talk};
use crate::report::{course, ways_of};
use crate::score::{Scorecard, score};
use crate::transcript::{Entry, Event, Transcript, turns};

/// One of two ways.
pub struct Way {
    /// Its number, from 1.
    pub number: usize,
    /// Its scorecard.
    pub card: Scorecard,
    /// It came to an end, and was not left for another one.
    pub ended: bool,
    /// How many turns the trainee had in it.
    pub turns: usize,
    /// Its gauges after the turn in which the two part.
    pub after: [u8; 4],
    /// Its gauges at the end.
    pub gauges: [u8; 4],
    /// What was said since the ways parted.
    pub talk: Talk,
}

/// Two ways of a run: the latest, and one of those before.
pub struct CompareScreen {
    /// The one before, and the latest.
    pub(super) ways: [Way; 2],
    /// How many ways there are.
    pub(super) all: usize,
    /// Call and turn in which they part.
    pub(super) parted: (u8, u16),
    pub(super) transcript: Transcript,
    /// Lines scrolled down by.
    pub(super) scroll: Cell<usize>,
    back: Option<Box<DebriefScreen>>,
}

impl CompareScreen {
    /// Compares the latest two ways; `back` is shown afterwards.
    pub fn new(transcript: Transcript, back: DebriefScreen, shared: &Shared) -> Self {
        let all = ways_of(&transcript).len();
        let (ways, parted) = laid_out(&transcript, all.saturating_sub(2), shared);
        Self { ways, all, parted, scroll: Cell::new(0), back: Some(Box::new(back)), transcript }
    }

    /// Where it is in the key table.
    pub fn place(&self) -> Place {
        if self.all > 2 { Place::COMPARE.and(Place::OTHER_PAIRS) } else { Place::COMPARE }
    }

    /// Keys.
    pub fn update(&mut self, input: Input, shared: &mut Shared) -> Vec<Step> {
        let Input::Key(key) = input else { return Vec::new() };
        let now = self.scroll.get();
        match action(self.place(), &key) {
            Some(Action::Up) => self.scroll.set(now.saturating_sub(1)),
            Some(Action::Down) => self.scroll.set(now + 1),
            Some(Action::PageUp) => self.scroll.set(now.saturating_sub(8)),
            Some(Action::PageDown) => self.scroll.set(now + 8),
            Some(Action::First) => self.scroll.set(0),
            Some(Action::Last) => self.scroll.set(usize::MAX / 2),
            Some(Action::OtherWay) => self.turn_to_another(shared),
            Some(Action::Back) => {
                let back = self.back.take();
                return vec![back.map_or(Step::Home, |debrief| Step::Go(Box::new(Screen::Debrief(*debrief))))];
            }
            _ => {}
        }
        Vec::new()
    }

    /// The way before this one, round and round; the latest stays.
    fn turn_to_another(&mut self, shared: &Shared) {
        let now = self.ways[0].number - 1;
        let next = now.checked_sub(1).unwrap_or(self.all.saturating_sub(2));
        (self.ways, self.parted) = laid_out(&self.transcript, next, shared);
        self.scroll.set(0);
    }
}

/// The way with this index, and the latest; and where they part.
fn laid_out(transcript: &Transcript, before: usize, shared: &Shared) -> ([Way; 2], (u8, u16)) {
    let branches = ways_of(transcript);
    let latest = branches.len() - 1;
    let (one, other) = (&branches[before], &branches[latest]);
    let same = one.iter().zip(other).take_while(|(one, other)| one.n == other.n).count();
    let parted = other.get(same).or(other.last()).map_or((1, 1), |entry| (entry.call, entry.turn));
    ([way(before, one, same, transcript, shared), way(latest, other, same, transcript, shared)], parted)
}

fn way(at: usize, path: &[&Entry], same: usize, transcript: &Transcript, shared: &Shared) -> Way {
    let lang = transcript.header.lang.parse().unwrap_or_default();
    let plan = &transcript.header.plan;
    let since = &path[same.min(path.len())..];
    let gauges =
        |path: &[&Entry]| course(path.iter().copied()).points.last().copied().unwrap_or(transcript.header.gauges);
    let turn = since.first().map(|entry| (entry.call, entry.turn));
    let first = same + since.iter().take_while(|entry| Some((entry.call, entry.turn)) == turn).count();
    Way {
        number: at + 1,
        card: score(plan, path.iter().copied()),
        ended: path.iter().any(|entry| matches!(entry.event, Event::Ended { .. })),
        turns: turns(path),
        after: gauges(&path[..first]),
        gauges: gauges(path),
        talk: Talk::of(shared.look(lang), Coaching::Short, plan, shared, since.iter().copied()),
    }
}
