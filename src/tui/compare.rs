//! Two ways of one run side by side: what a line said differently has changed.

use std::cell::Cell;

use super::app::{Input, Screen, Shared, Step};
use super::debrief::DebriefScreen;
use super::keys::{Action, Place, action};
use super::talk::{Coaching, Talk};
use crate::score::{Scorecard, score};
use crate::transcript::{Entry, Transcript};

/// One of two ways.
pub struct Way {
    /// Its scorecard.
    pub card: Scorecard,
    /// Its gauges at the end.
    pub gauges: [u8; 4],
    /// What was said since the ways parted.
    pub talk: Talk,
}

/// The latest two ways of a run.
pub struct CompareScreen {
    /// The way before, and the latest.
    pub(super) ways: [Way; 2],
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
        let branches = transcript.branches();
        let before = &branches[branches.len().saturating_sub(2)];
        let latest = &branches[branches.len() - 1];
        let same = before.iter().zip(latest).take_while(|(one, other)| one.n == other.n).count();
        let parted = latest.get(same).or(latest.last()).map_or((1, 1), |entry| (entry.call, entry.turn));
        let ways = [way(before, same, &transcript, shared), way(latest, same, &transcript, shared)];
        Self { ways, parted, scroll: Cell::new(0), back: Some(Box::new(back)), transcript }
    }

    /// Keys.
    pub fn update(&mut self, input: Input, _: &mut Shared) -> Vec<Step> {
        let Input::Key(key) = input else { return Vec::new() };
        let now = self.scroll.get();
        match action(Place::COMPARE, &key) {
            Some(Action::Up) => self.scroll.set(now.saturating_sub(1)),
            Some(Action::Down) => self.scroll.set(now + 1),
            Some(Action::PageUp) => self.scroll.set(now.saturating_sub(8)),
            Some(Action::PageDown) => self.scroll.set(now + 8),
            Some(Action::First) => self.scroll.set(0),
            Some(Action::Last) => self.scroll.set(usize::MAX / 2),
            Some(Action::Back) => {
                let back = self.back.take();
                return vec![back.map_or(Step::Home, |debrief| Step::Go(Box::new(Screen::Debrief(*debrief))))];
            }
            _ => {}
        }
        Vec::new()
    }
}

fn way(path: &[&Entry], same: usize, transcript: &Transcript, shared: &Shared) -> Way {
    let lang = transcript.header.lang.parse().unwrap_or_default();
    let plan = &transcript.header.plan;
    let since = path[same.min(path.len())..].iter().copied();
    Way {
        card: score(plan, path.iter().copied()),
        gauges: crate::front::course(path.iter().copied()).points.last().copied().unwrap_or(transcript.header.gauges),
        talk: Talk::of(shared.look(lang), Coaching::Short, plan, shared, since),
    }
}
