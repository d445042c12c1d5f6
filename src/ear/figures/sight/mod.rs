//! Finding figures: every figure of a line, whatever it is said about.

mod date;
mod document;
mod quantity;

use std::ops::Range;

use jiff::civil::Date;

use super::figure::{Figure, FigureKind};
use super::lexicon::Role;
use super::line::{Line, Matter};
use super::number;
use crate::text::Lang;

/// A figure and the tokens it takes.
#[derive(Clone, Debug)]
pub(super) struct Sighting {
    /// What it is.
    pub(super) kind: FigureKind,
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// A sum with neither currency nor thousand-word: 54 900.
    pub(super) bare: bool,
}

/// Finds every figure in what somebody said, in order; spans never overlap.
///
/// `today` gives the century to a year typed with two digits.
pub fn find_figures(lang: Lang, text: &str, today: Date) -> Vec<Figure> {
    let line = Line::read(lang, text);
    let figure = |seen: Sighting| Figure { span: line.span(seen.tokens), kind: seen.kind };
    sightings(&line, today).into_iter().map(figure).collect()
}

/// Walks over the tokens once, left to right.
pub(super) fn sightings(line: &Line, today: Date) -> Vec<Sighting> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < line.tokens.len() {
        let seen = document::see(line, at).or_else(|| see_number(line, at, today));
        at = match seen {
            Some(Seen::Figure(mut seen)) => {
                let end = seen.tokens.end;
                // A currency mark between two sums belongs to the first.
                let taken = found.last().map_or(0, |last: &Sighting| last.tokens.end);
                seen.tokens.start = seen.tokens.start.max(taken);
                found.push(seen);
                end.max(at + 1)
            }
            Some(Seen::Nothing(end)) => end.max(at + 1),
            None => at + 1,
        };
    }
    found
}

/// What a number turned out to be.
enum Seen {
    /// A figure.
    Figure(Sighting),
    /// No figure of a case, up to this token: a phone number, a time of day, three boxes.
    Nothing(usize),
}

impl Seen {
    fn figure(kind: FigureKind, tokens: Range<usize>) -> Seen {
        Seen::Figure(Sighting { kind, tokens, bare: false })
    }
}

fn see_number(line: &Line, at: usize, today: Date) -> Option<Seen> {
    if let Some(end) = phone_number(line, at) {
        return Some(Seen::Nothing(end));
    }
    if let Some(seen) = date::see(line, at, today)
        .or_else(|| quantity::see_without_number(line, at))
        .or_else(|| quantity::see_half_percent(line, at))
    {
        return Some(seen);
    }
    let Some(said) = number::read(line, at) else {
        let digits = line.get(at).is_some_and(|token| token.matter == Matter::Digits);
        return if digits { quantity::see_share(line, at).or(Some(Seen::Nothing(at + 1))) } else { None };
    };
    let end = said.tokens.end;
    Some(quantity::see(line, &said).unwrap_or(Seen::Nothing(end)))
}

/// `+7 912 345-67-89`: everything numeric after a plus.
fn phone_number(line: &Line, at: usize) -> Option<usize> {
    let starts =
        line.is_mark(at, '+') && line.get(at + 1).is_some_and(|next| next.matter == Matter::Digits && !next.spaced);
    let numeric = |at: &usize| {
        line.get(*at).is_some_and(|token| matches!(token.matter, Matter::Digits | Matter::Mark('-' | '(' | ')')))
    };
    starts.then(|| (at + 1..line.tokens.len()).take_while(numeric).last().unwrap_or(at) + 1)
}

/// Whether a length of time is spoken of as lateness: `overdue` close by, or `was due … ago`.
fn speaks_of_lateness(line: &Line, tokens: &Range<usize>) -> bool {
    let Some(sentence) = line.get(tokens.start).map(|token| token.sentence) else {
        return false;
    };
    let same = |at: &usize| line.get(*at).is_some_and(|token| token.sentence == sentence);
    let late = |at: usize| line.is(at, Role::Overdue) && same(&at);
    let other_number = |at: usize| line.get(at).is_some_and(|token| token.matter == Matter::Digits);
    let before = (tokens.start.saturating_sub(4)..tokens.start).rev().take_while(|at| !other_number(*at)).any(late);
    let after = || (tokens.end..tokens.end + 4).take_while(|at| !other_number(*at)).any(late);
    before || after() || was_due_ago(line, tokens)
}

/// `was due 9 days ago`, `срок истёк девять дней назад`, `termenul a fost acum 9 zile`.
fn was_due_ago(line: &Line, tokens: &Range<usize>) -> bool {
    let ago = line.is(tokens.end, Role::Ago) || (tokens.start > 0 && line.is(tokens.start - 1, Role::Ago));
    let small = |at: &usize| {
        line.get(*at).is_some_and(|token| token.roles.any(&[Role::Glue, Role::Past, Role::Ago, Role::About, Role::Due]))
    };
    let lead = (tokens.start.saturating_sub(6)..tokens.start).rev().take_while(small);
    ago && lead.into_iter().any(|at| line.is(at, Role::Due))
}
