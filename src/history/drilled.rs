use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use crate::text::days_after;

/// One line of a drill that was answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drilled {
    /// When.
    pub at: DateTime,
    /// Whose line it was: a scenario's id.
    pub scenario: String,
    /// In which language: its code.
    pub lang: String,
    /// What the trainee said.
    pub words: String,
    /// Ids of the techniques any of which would have been right.
    pub wanted: Vec<String>,
    /// Ids of those that were made.
    pub made: Vec<String>,
    /// Ids of the mistakes that were made.
    pub mistakes: Vec<String>,
}

impl Drilled {
    /// A wanted technique and no mistake.
    pub fn is_right(&self) -> bool {
        !self.made.is_empty() && self.mistakes.is_empty()
    }

    /// The techniques that it says something about: those that were made; else the one that alone was wanted.
    pub fn duties(&self) -> impl Iterator<Item = (&str, bool)> {
        let missed = if self.made.is_empty() && self.wanted.len() == 1 { &self.wanted[..] } else { &[] };
        let made = self.made.iter().map(|id| (&**id, true));
        made.chain(missed.iter().map(|id| (&**id, false)))
    }
}

/// How much was drilled today, and for how long every day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Today {
    /// Lines answered today.
    pub answered: usize,
    /// How many of them were right.
    pub right: usize,
    /// Days in a row with a drill, up to today; up to yesterday where none was done today yet.
    pub days: usize,
}

/// How the drills stand on a day.
pub fn today(drilled: &[Drilled], day: Date) -> Today {
    let of_day = |day: Date| drilled.iter().filter(move |one| one.at.date() == day);
    let from = if of_day(day).next().is_some() { 0 } else { 1 };
    let days = (from..).take_while(|back| of_day(days_after(day, -back)).next().is_some()).count();
    Today { answered: of_day(day).count(), right: of_day(day).filter(|one| one.is_right()).count(), days }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn drilled(day: i8, wanted: &[&str], made: &[&str]) -> Drilled {
        let ids = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
        Drilled {
            at: date(2026, 3, day).at(9, 0, 0, 0),
            scenario: "forgetful".into(),
            lang: "ru".into(),
            words: "Когда заплатите? 🙂".into(),
            wanted: ids(wanted),
            made: ids(made),
            mistakes: Vec::new(),
        }
    }

    #[test]
    fn a_row_of_days_lasts_until_a_day_without() {
        let all = [2, 3, 5, 6, 6].map(|day| drilled(day, &["ask-reason"], &["ask-reason"]));
        let on = |day| today(&all, date(2026, 3, day));
        assert_eq!(on(6), Today { answered: 2, right: 2, days: 2 });
        assert_eq!(on(7), Today { answered: 0, right: 0, days: 2 }, "today is not over");
        assert_eq!(on(8), Today::default());
    }

    #[test]
    fn a_miss_is_held_against_a_technique_only_where_it_alone_was_wanted() {
        let duties = |one: &Drilled| one.duties().map(|(id, done)| (id.to_owned(), done)).collect::<Vec<_>>();
        assert_eq!(duties(&drilled(2, &["ask-reason"], &[])), [("ask-reason".to_owned(), false)]);
        assert_eq!(duties(&drilled(2, &["ask-reason", "acknowledge"], &[])), []);
        let one_of_two = drilled(2, &["ask-reason", "acknowledge"], &["acknowledge"]);
        assert_eq!(duties(&one_of_two), [("acknowledge".to_owned(), true)]);
    }

    #[test]
    fn a_line_of_the_file_reads_back() {
        let one = drilled(2, &["ask-reason"], &[]);
        let line = serde_json::to_string(&one).expect("it can be written");
        assert_eq!(serde_json::from_str::<Drilled>(&line).expect("it can be read"), one);
    }
}
