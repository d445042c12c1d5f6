//! Reading a promise back: sum and day of what the debtor has just promised, said again for a yes.
//!
//! The very same words state a debt before there is a promise and pin one down after it: only the call knows which.

use std::ops::Range;

use super::Recognised;
use super::figures::{FigureKind, find_figures};
use super::recogniser::{PromisedFacts, Reply};
use crate::text::{Lang, Phrase, spoken_date};

/// What people say when they read something back for a yes.
const CUES: [&[&str]; 4] = [
    &[
        "right?",
        "correct?",
        "agreed",
        "deal",
        "confirm",
        "so that's",
        "that's settled",
        "write",
        "writing",
        "note",
        "noted",
        "read back",
        "say it back",
        "yes?",
    ],
    &[
        "верно",
        "правильно",
        "договорились",
        "фиксир",
        "записыва",
        "записал",
        "запишу",
        "подтвержд",
        "так?",
        "да?",
        "итак",
        "итого",
        "значит",
        "повторю",
    ],
    &[
        "вірно",
        "правильно",
        "домовились",
        "фіксу",
        "записую",
        "записав",
        "запишу",
        "підтвердж",
        "так?",
        "отже",
        "значить",
        "повторю",
    ],
    &[
        "corect?",
        "bine?",
        "ne-am înțeles",
        "ne-am inteles",
        "confirm",
        "notez",
        "am notat",
        "scriu",
        "deci",
        "repet",
        "da?",
    ],
];

/// How sure a read-back is: it is found by rule, not by likelihood.
const READ_BACK: u16 = 900;

/// Hears a read-back where the words name what was promised, and a wrong one where they name another day or sum.
pub(super) fn hear_read_back(reply: &Reply<'_>, found: &mut Vec<Recognised>) {
    let Some(promised) = reply.promised else { return };
    let lower = reply.words.to_lowercase();
    let cue = CUES[reply.lang as usize].iter().any(|cue| lower.contains(cue));
    let figures = find_figures(reply.lang, reply.words, reply.day);
    let read_back = figures.iter().filter(|figure| !names_next_contact(&figure.span, found));
    let mut said: Vec<(&Range<usize>, FigureOf, Said)> = read_back
        .filter_map(|figure| {
            let (of, said) = said(&figure.kind, &promised, reply.lang)?;
            Some((&figure.span, of, said))
        })
        .collect();
    // Whoever names the promised day means that one; another day beside it is for something else.
    let is_named = |of| said.iter().any(|(_, other, said)| *other == of && matches!(said, Said::Promised));
    let [day, sum] = [FigureOf::Day, FigureOf::Sum].map(is_named);
    said.retain(|(_, of, said)| {
        let is_named = if *of == FigureOf::Day { day } else { sum };
        !(is_named && matches!(said, Said::Other(_)))
    });
    // Day and sum in one breath need no "right?".
    let pinning = cue || day && sum || found.iter().any(|known| &*known.id == "confirm-commitment");
    if !pinning || offers_otherwise(reply.lang, &lower) {
        return;
    }
    let wrong = said.iter().find(|(.., said)| matches!(said, Said::Other(_)));
    let Some((figure, _, said)) = wrong.or(said.first()) else { return };
    let (id, dossier) = match said {
        Said::Promised => ("confirm-commitment", String::new()),
        Said::Other(promised) => ("wrong-fact", promised.clone()),
    };
    found.retain(|known| !STANDS_FOR.contains(&&*known.id));
    if !found.iter().any(|known| &*known.id == id) {
        let span = sentence(reply.words, figure);
        found.push(Recognised { id: id.into(), confidence: READ_BACK, span, dossier });
    }
}

/// The sentence that a figure stands in, without the space around it.
fn sentence(words: &str, figure: &Range<usize>) -> Range<usize> {
    const ENDS: [char; 5] = ['.', '!', '?', ';', '\n'];
    let start = words[..figure.start].rfind(ENDS).map_or(0, |at| at + 1);
    let start = start + (words[start..].len() - words[start..].trim_start().len());
    let end = words[figure.end..].find(ENDS).map_or(words.len(), |at| figure.end + at + 1);
    let trimmed = words[start.min(end)..end].trim_end().len();
    start..start + trimmed
}

/// What a read-back sounds like to an ear that does not know that something was promised.
const STANDS_FOR: &[&str] = &["state-debt", "confirm-commitment"];

/// "I'll ring on the 25th and check" names a day of ours, not of the promise.
fn names_next_contact(figure: &Range<usize>, found: &[Recognised]) -> bool {
    let contact = found.iter().filter(|known| &*known.id == "schedule-callback");
    contact.into_iter().any(|known| known.span.start <= figure.start && figure.end <= known.span.end)
}

/// Which of the two things that are promised.
#[derive(Clone, Copy, PartialEq, Eq)]
enum FigureOf {
    Day,
    Sum,
}

/// One figure, against what was promised.
enum Said {
    /// It is what was promised.
    Promised,
    /// It is something else; what was promised, in words.
    Other(String),
}

fn said(kind: &FigureKind, promised: &PromisedFacts, lang: Lang) -> Option<(FigureOf, Said)> {
    let (of, is_it, spoken) = match kind {
        FigureKind::Date(date) => {
            let day = promised.day?;
            (FigureOf::Day, date.can_mean(day), spoken_date(day, lang))
        }
        FigureKind::Sum(sum) => {
            let right = promised.sum?;
            (FigureOf::Sum, sum.can_mean(right.minor), right.spoken(lang))
        }
        _ => return None,
    };
    Some((of, if is_it { Said::Promised } else { Said::Other(promise(lang, &spoken)) }))
}

fn promise(lang: Lang, what: &str) -> String {
    format!("{} {what}", Phrase::PromisedWas.text(lang))
}

/// A counter-proposal reads nothing back.
fn offers_otherwise(lang: Lang, lower: &str) -> bool {
    const OFFERS: [&[&str]; 4] = [
        &["could you", "can you", "how about", "what about", "instead", "half now", "rest"],
        &["можете", "сможете", "может", "давайте лучше", "а если", "вместо", "остальн", "остаток"],
        &["можете", "зможете", "може", "краще", "а якщо", "замість", "решт", "залишок"],
        &["puteți", "puteti", "ați putea", "ati putea", "ce ziceți", "ce ziceti", "în loc", "in loc", "restul"],
    ];
    OFFERS[lang as usize].iter().any(|offer| lower.contains(offer))
}
