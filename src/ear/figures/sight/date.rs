use std::ops::Range;

use jiff::civil::Date;

use super::Seen;
use super::document::is_day_suffix;
use crate::ear::figures::figure::{FigureKind, SaidDate};
use crate::ear::figures::lexicon::{Lexicon, Role, Roles};
use crate::ear::figures::line::{Line, Matter};
use crate::ear::figures::number::{self, SaidNumber};
use crate::text::Lang;

/// Sees a day: `14.03.2026`, `14 марта`, `March 14`, `the 14th`, `третьего`, `pe 15`.
pub(super) fn see(line: &Line, at: usize, today: Date) -> Option<Seen> {
    let (date, tokens) = numeric(line, at, today).or_else(|| named(line, at)).or_else(|| month_first(line, at))?;
    Some(Seen::figure(FigureKind::Date(date), tokens))
}

/// Words before `9.15` that make it an hour.
const AT_HOURS: [&str; 5] = ["at", "в", "о", "об", "ora"];

/// `14.03.2026`, `2026-03-14`, `14.03`, `3/14`.
fn numeric(line: &Line, at: usize, today: Date) -> Option<(SaidDate, Range<usize>)> {
    line.get(at).filter(|token| token.matter == Matter::Digits)?;
    let raw = line.raw(at);
    let mark = raw.chars().find(|c| !c.is_ascii_digit())?;
    let parts: Vec<&str> = raw.splitn(5, mark).collect();
    let number = |part: &str| part.parse::<i16>().ok().filter(|_| matches!(part.len(), 1 | 2 | 4));
    let date = match (mark, parts.as_slice()) {
        ('-', [year, month, day]) if year.len() == 4 => said(number(day)?, number(month)?, number(year)),
        ('.' | '/' | '-', [day, month, year]) if day.len() <= 2 && month.len() <= 2 => {
            let year = full_year(number(year)?, today);
            said(number(day)?, number(month)?, Some(year)).map(|date| SaidDate { either_order: mark == '/', ..date })
        }
        ('.', [day, month]) if month.len() == 2 && day.len() <= 2 => said(number(day)?, number(month)?, None),
        ('/', [day, month]) if month.len() <= 2 && day.len() <= 2 => {
            said(number(day)?, number(month)?, None).map(|date| SaidDate { either_order: true, ..date })
        }
        _ => None,
    }?;
    let hour = parts.len() == 2 && line.before(at).is_some_and(|before| AT_HOURS.contains(&before.folded.as_str()));
    (!hour && !measures(line, at + 1)).then_some((date, at..at + 1))
}

fn full_year(year: i16, today: Date) -> i16 {
    if year < 100 { today.year() - today.year().rem_euclid(100) + year } else { year }
}

/// Day and month in range, in this order or, for Americans, the other.
fn said(day: i16, month: i16, year: Option<i16>) -> Option<SaidDate> {
    let (day, month) = if month > 12 && day <= 12 { (month, day) } else { (day, month) };
    let fits = (1..=31).contains(&day) && (1..=12).contains(&month);
    let (day, month) = (i8::try_from(day).ok()?, i8::try_from(month).ok()?);
    fits.then_some(SaidDate { day, month: Some(month), year, either_order: false })
}

/// Whether what stands at `at` makes the number before it a measure, not a date.
fn measures(line: &Line, at: usize) -> bool {
    let lexicon = Lexicon::of(line.lang);
    let word = line.get(at).map_or("", |token| token.folded.as_str());
    let money = lexicon.currency(word).is_some() || lexicon.number(word).is_some();
    money
        || line.is_mark(at, '%')
        || (line.is(at, Role::Counted) && !line.is(at, Role::Year) && !line.is(at, Role::DayOfMonth))
}

/// A number first: `14 марта 2026`, `the 14th of March`, `14-го`, `14 числа`, `pe 15`.
fn named(line: &Line, at: usize) -> Option<(SaidDate, Range<usize>)> {
    let number = number::read(line, at).filter(|number| !number.scaled)?;
    let day = number.whole().filter(|day| (1..=31).contains(day)).and_then(|day| i8::try_from(day).ok())?;
    let suffixed = suffix_end(line, number.tokens.end);
    let end = suffixed.unwrap_or(number.tokens.end);
    if let Some((month, end)) = month_at(line, end) {
        let (year, end) = year_at(line, end);
        return Some((SaidDate { day, month: Some(month), year, either_order: false }, at..end));
    }
    let end = if line.is(end, Role::DayOfMonth) { Some(end + 1) } else { bare_day(line, &number, suffixed) };
    Some((SaidDate { day, month: None, year: None, either_order: false }, at..end?))
}

/// A day without its month: only when its form says that it is one.
fn bare_day(line: &Line, number: &SaidNumber, suffixed: Option<usize>) -> Option<usize> {
    let end = suffixed.unwrap_or(number.tokens.end);
    let before = line.before(number.tokens.start).map_or("", |token| token.folded.as_str());
    let last = line.get(end.saturating_sub(1)).map_or("", |token| token.folded.as_str());
    let ranked = suffixed.is_some() || number.rank;
    let day = match line.lang {
        Lang::En => ranked && (suffixed.is_some() || before == "the"),
        Lang::Ru | Lang::Uk => {
            ranked
                && ["го", "ого", "его", "ьего", "ього", "е", "ое", "те", "є", "ге", "ше"]
                    .iter()
                    .any(|ending| last.ends_with(ending))
        }
        Lang::Ro => ranked || (!number.spelled && matches!(before, "pe" | "din")),
    };
    // `третьего шматка`, `the first half`: a spelled rank before a share, or before a word that no table knows, ranks it.
    let ranks_a_noun = number.spelled
        && (line.is(end, Role::Fraction)
            || line.get(end).is_some_and(|next| next.matter == Matter::Word && next.roles == Roles::default()));
    (day && !ranks_a_noun && !measures(line, end)).then_some(end)
}

/// The end of a rank's letters: `th`, `-го`.
fn suffix_end(line: &Line, at: usize) -> Option<usize> {
    let hyphen = usize::from(line.is_mark(at, '-') && line.get(at).is_some_and(|token| !token.spaced));
    let suffix = line.get(at + hyphen).filter(|token| !token.spaced && is_day_suffix(&token.folded))?;
    (suffix.matter == Matter::Word).then_some(at + hyphen + 1)
}

fn month_at(line: &Line, at: usize) -> Option<(i8, usize)> {
    let of = usize::from(line.get(at).is_some_and(|token| matches!(token.folded.as_str(), "of" | "de")));
    let month = Lexicon::of(line.lang).month(&line.get(at + of)?.folded)?;
    let dot = usize::from(
        line.is_mark(at + of + 1, '.') && line.get(at + of + 2).is_some_and(|next| next.matter == Matter::Digits),
    );
    Some((month, at + of + 1 + dot))
}

fn year_at(line: &Line, at: usize) -> (Option<i16>, usize) {
    let comma = usize::from(line.is_mark(at, ','));
    let raw = line.raw(at + comma);
    match raw.parse::<i16>().ok().filter(|year| raw.len() == 4 && (1990..2100).contains(year)) {
        Some(year) => (Some(year), at + comma + 1),
        None => (None, at),
    }
}

/// English only: `March 14`, `March the 14th, 2026`.
fn month_first(line: &Line, at: usize) -> Option<(SaidDate, Range<usize>)> {
    let word = line.get(at).filter(|_| line.lang == Lang::En)?;
    let month = Lexicon::of(line.lang).month(&word.folded)?;
    let skip = 1
        + usize::from(line.is_mark(at + 1, '.'))
        + usize::from(line.get(at + 1).is_some_and(|token| token.folded == "the"));
    let number = number::read(line, at + skip).filter(|number| !number.scaled)?;
    let day = number.whole().filter(|day| (1..=31).contains(day)).and_then(|day| i8::try_from(day).ok())?;
    let end = suffix_end(line, number.tokens.end).unwrap_or(number.tokens.end);
    let (year, end) = year_at(line, end);
    (!measures(line, end)).then_some((SaidDate { day, month: Some(month), year, either_order: false }, at..end))
}
