//! A text over the desk: how it goes, what the night has brought, whether the day is to end.

use std::cell::Cell;

use super::app::Shared;
use super::words::Word;
use super::worklist::Row;
use crate::campaign::Weeks;
use crate::report::{HANG, Style, paint};

/// What Enter does over a leaflet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// Lays it away.
    Close,
    /// Ends the day.
    EndDay,
    /// Ends the week.
    EndWeek,
}

/// A text that lies over the desk until it is laid away.
pub struct Leaflet {
    /// Its title.
    pub title: String,
    /// Painted paragraphs.
    pub lines: Vec<String>,
    /// Lines that it is scrolled down by.
    pub scroll: Cell<usize>,
    /// What Enter does.
    pub then: Then,
}

impl Leaflet {
    fn of(title: &str, lines: Vec<String>, then: Then) -> Self {
        Self { title: title.to_owned(), lines, scroll: Cell::new(0), then }
    }

    /// What the campaign is about, and how the weeks go.
    pub fn welcome(weeks: &Weeks, shared: &Shared) -> Self {
        let plan = weeks.plan();
        let we = format!(
            "{} {} ({})",
            shared.word(Word::WeSell),
            plan.firm.in_lang(shared.lang),
            plan.goods.in_lang(shared.lang)
        );
        let mut lines = vec![
            paint(Style::Bold, plan.title.in_lang(shared.lang)),
            plan.summary.in_lang(shared.lang).to_owned(),
            we,
            String::new(),
        ];
        let how = [Word::WelcomeSlots, Word::WelcomeMarks, Word::WelcomeDay, Word::WelcomeSaved];
        lines.extend(how.iter().map(|word| format!("· {HANG}{}", shared.word(*word))));
        lines.push(String::new());
        lines.push(paint(Style::Faint, shared.word(Word::Caution)));
        Self::of(shared.word(Word::Welcome), lines, Then::Close)
    }

    /// What the night has brought.
    pub fn news(news: &[String], shared: &Shared) -> Self {
        let lines = match news {
            [] => vec![paint(Style::Faint, shared.word(Word::NothingHappened))],
            news => news.to_vec(),
        };
        Self::of(shared.word(Word::Overnight), lines, Then::Close)
    }

    /// Whether the day, or the week, is to end while some wait.
    pub fn ask_to_end(week: bool, waits: &[&Row], shared: &Shared) -> Self {
        let mut lines = Vec::new();
        if !waits.is_empty() {
            lines.push(shared.word(Word::StillToday).to_owned());
        }
        lines.extend(waits.iter().map(|row| {
            let why = row.due.map_or("", |due| shared.word(due.word()));
            format!("· {HANG}{}: {why}", paint(Style::Bold, &row.firm))
        }));
        lines.push(String::new());
        lines.push(paint(Style::Warn, shared.word(Word::EnterEnds)));
        let (title, then) = if week { (Word::EndTheWeek, Then::EndWeek) } else { (Word::EndTheDay, Then::EndDay) };
        Self::of(shared.word(title), lines, then)
    }
}
