//! How campaigns are said on the screen, in its language.

use jiff::civil::Date;

use super::app::Shared;
use super::words::Word;
use crate::campaign::{
    Action, Day, Decision, Happened, Note, Refusal, Weeks, Worded, action_told, in_lang, rule_told, told,
};
use crate::front::{Hindrance, Mode};
use crate::report::{HANG, Style, paint};
use crate::text::{Currency, Lang, Money, spoken_date};

impl Shared {
    /// A word of a decision.
    pub fn pair(&self, word: impl Worded) -> &'static str {
        in_lang(word.words(), self.lang)
    }

    /// Why a decision cannot be carried out.
    pub fn refused(&self, refusal: Refusal) -> &'static str {
        in_lang(refusal.told(), self.lang)
    }

    /// A day in at most six columns: `12 Mar`, `12 мар`.
    pub fn short_date(&self, date: Date) -> String {
        let spoken = spoken_date(date, self.lang);
        let (day, month) = spoken.split_once(' ').unwrap_or((&spoken, ""));
        format!("{day} {}", month.chars().take(3).collect::<String>())
    }

    /// A sum in whole units, without its currency.
    pub fn digits(&self, minor: i64, currency: Currency) -> String {
        Money { minor: minor / 100 * 100, currency }.digits(self.lang)
    }

    /// What the coach finds may be said while the weeks go on.
    pub fn coach_speaks(&self) -> bool {
        self.mode == Mode::Guided
    }

    /// What the coach found may be read, where the weeks are `over` or not.
    pub fn coach_writes(&self, over: bool) -> bool {
        over || self.mode != Mode::Exam
    }
}

/// What hinders a saved campaign from being gone on with; `name` is where it lies.
pub fn hindered(hindrance: &Hindrance, name: &str, lang: Lang) -> String {
    let word = |word: Word| word.text(lang);
    match hindrance {
        Hindrance::Changed => format!("{}: {name}", word(Word::CampaignChanged)),
        Hindrance::Damaged(what) => format!("{} {what} ({name})", word(Word::SaveDamaged)),
        Hindrance::Refused(line, why) => {
            format!("{} {line}: {} ({name})", word(Word::SaveRefused), in_lang(why.told(), lang))
        }
        Hindrance::Campaign(why) => why.clone(),
    }
}

/// How an event is painted: money green, losses red, what waits for an answer yellow.
fn style(event: &Happened) -> Option<Style> {
    match event {
        Happened::Kept { .. } | Happened::Paid { .. } | Happened::Collected { .. } | Happened::Cleared { .. } => {
            Some(Style::Good)
        }
        Happened::Broke { .. }
        | Happened::OrderLost { .. }
        | Happened::Left
        | Happened::Refused
        | Happened::Signs
        | Happened::Failed { .. }
        | Happened::Trouble => Some(Style::Bad),
        Happened::Ordered { .. }
        | Happened::AskedTerms { .. }
        | Happened::WantsWriting
        | Happened::Named { .. }
        | Happened::Warned { .. } => Some(Style::Warn),
        Happened::Found { finding } => Some(if finding.is_good() { Style::Good } else { Style::Bad }),
        _ => None,
    }
}

/// The order in which a night is told: money, broken promises, what waits, the rest, and last what the coach found.
fn rank(event: &Happened) -> u8 {
    match event {
        Happened::News { .. } => 0,
        Happened::Kept { .. } | Happened::Paid { .. } | Happened::Collected { .. } => 1,
        Happened::Broke { .. } => 2,
        Happened::Ordered { .. } | Happened::AskedTerms { .. } => 3,
        Happened::Found { .. } => 9,
        _ => 4,
    }
}

/// True for what the trainee is told now: the coach keeps silent unless the trainee is guided, and what is kept was paid too.
pub fn is_told(event: &Happened, shared: &Shared) -> bool {
    match event {
        Happened::Found { .. } => shared.coach_speaks(),
        _ => true,
    }
}

/// An event as a painted sentence, with a sign that is there without colour too.
pub fn sentence(event: &Happened, weeks: &Weeks, shared: &Shared) -> String {
    let words = told(event, weeks.plan(), &shared.playbook, shared.lang);
    let sign = match (event, style(event)) {
        (Happened::Found { .. }, Some(Style::Good)) => "+ ",
        (Happened::Found { .. }, _) => "– ",
        (_, Some(Style::Warn)) => "! ",
        _ => "",
    };
    style(event).map_or(words.clone(), |style| paint(style, &format!("{sign}{words}")))
}

/// What a night, or several, has brought, as a list.
pub fn night(weeks: &Weeks, notes: &[Note], shared: &Shared) -> Vec<String> {
    let mut notes: Vec<&Note> = notes.iter().filter(|note| is_told(&note.what, shared)).collect();
    notes.sort_by_key(|note| (note.day, rank(&note.what), note.account));
    let several = notes.iter().any(|note| note.day != notes[0].day);
    let line = |note: &&Note| {
        let day = if several { format!("{}  ", day(weeks, note.day, shared)) } else { String::new() };
        let who = note
            .account
            .map_or(String::new(), |ix| format!("{}: ", paint(Style::Bold, &super::worklist::firm(weeks, ix, shared))));
        format!("{day}{HANG}{who}{}", sentence(&note.what, weeks, shared))
    };
    notes.iter().map(line).collect()
}

/// What was decided, and what came of it: the events since the journal had so many. How a call ended stands first.
pub fn came_of(decision: &Decision, weeks: &Weeks, told: usize, shared: &Shared) -> Vec<String> {
    let mut notes: Vec<&Note> = weeks.journal()[told..].iter().filter(|note| is_told(&note.what, shared)).collect();
    notes.sort_by_key(|note| !matches!(note.what, Happened::Called { .. }));
    let called = matches!(decision, Decision::About(_, Action::Call(_) | Action::Played(..)));
    let what = match decision {
        Decision::About(ix, _) if called => super::worklist::firm(weeks, *ix, shared),
        Decision::About(ix, action) => {
            let who = super::worklist::firm(weeks, *ix, shared);
            format!("{who}: {}", action_told(action, weeks.plan(), shared.lang))
        }
        Decision::House(rule) => rule_told(*rule, shared.lang),
        Decision::EndDay => shared.word(Word::ADayOver).to_owned(),
    };
    // What was done stands in the decision's own words.
    let is_news = |note: &&&Note| {
        !matches!(
            note.what,
            Happened::Sent { .. } | Happened::Treated { .. } | Happened::Noted { .. } | Happened::Stepped { .. }
        )
    };
    let came = notes.iter().filter(is_news).map(|note| sentence(&note.what, weeks, shared));
    std::iter::once(paint(Style::Bold, &what)).chain(came).collect()
}

/// A day of the campaign, short.
pub fn day(weeks: &Weeks, day: Day, shared: &Shared) -> String {
    shared.short_date(weeks.plan().calendar.date(day))
}
