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
    let said: Vec<(&Range<usize>, Said)> =
        figures.iter().filter_map(|figure| Some((&figure.span, said(&figure.kind, &promised, reply.lang)?))).collect();
    let pinning = cue || found.iter().any(|known| &*known.id == "confirm-commitment");
    if !pinning || offers_otherwise(reply.lang, &lower) {
        return;
    }
    let wrong = said.iter().find(|(_, said)| matches!(said, Said::Other(_)));
    let Some((figure, said)) = wrong.or(said.first()) else { return };
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

/// One figure, against what was promised.
enum Said {
    /// It is what was promised.
    Promised,
    /// It is something else; what was promised, in words.
    Other(String),
}

fn said(kind: &FigureKind, promised: &PromisedFacts, lang: Lang) -> Option<Said> {
    match kind {
        FigureKind::Date(date) => {
            let day = promised.day?;
            Some(if date.can_mean(day) { Said::Promised } else { Said::Other(promise(lang, &spoken_date(day, lang))) })
        }
        FigureKind::Sum(sum) => {
            let right = promised.sum?;
            Some(if sum.can_mean(right.minor) {
                Said::Promised
            } else {
                Said::Other(promise(lang, &right.spoken(lang)))
            })
        }
        _ => None,
    }
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
