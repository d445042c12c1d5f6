//! "I am not asking where the money is": what a speaker says that they do not say, is not said.

use crate::text::{Lang, Piece, Words};

/// How one language denies an act of speech, in folded words: those of Ukrainian are in the spelling that it shares with
/// Russian.
struct Denial {
    /// Words that deny.
    not: &'static [&'static str],
    /// Who denies, where the verb does not show it: one of these stands up to three words before; empty where it does.
    who: &'static [&'static str],
    /// Beginnings of the verbs of speech.
    verbs: &'static [&'static str],
    /// Words after which the speaker goes on to what they do say.
    back: &'static [&'static str],
}

const ENGLISH: Denial = Denial {
    not: &["not", "dont", "wont", "never", "wouldnt", "didnt", "cant"],
    who: &["i", "im", "we", "were", "id", "ill", "well", "nobody"],
    verbs: &["ask", "say", "accus", "demand", "threat", "blam", "suggest", "claim", "begg", "imply"],
    back: &["but", "just", "only", "i", "im", "we"],
};

const RUSSIAN: Denial = Denial {
    not: &["не"],
    who: &[],
    verbs: &[
        "спрашиваю",
        "спрашиваем",
        "спрашивать",
        "говорю",
        "говорим",
        "прошу",
        "просим",
        "требую",
        "требуем",
        "требовать",
        "обвиняю",
        "обвиняем",
        "обвинять",
        "угрожаю",
        "угрожаем",
        "угрожать",
        "упрекаю",
        "утверждаю",
        "намекаю",
    ],
    back: &["а", "но", "только", "лишь", "просто", "я", "ми"],
};

const UKRAINIAN: Denial = Denial {
    not: &["не"],
    who: &[],
    verbs: &[
        "питаю",
        "питаемо",
        "питати",
        "запитую",
        "кажу",
        "кажемо",
        "прошу",
        "просимо",
        "вимагаю",
        "вимагаемо",
        "вимагати",
        "звинувачую",
        "звинувачуемо",
        "звинувачувати",
        "погрожую",
        "погрожувати",
        "дорикаю",
        "стверджую",
        "натякаю",
    ],
    back: &["а", "але", "тильки", "лише", "просто", "я", "ми"],
};

const ROMANIAN: Denial = Denial {
    not: &["nu"],
    who: &[],
    verbs: &["intreb", "spun", "zic", "cer", "cerem", "acuz", "amenint", "pretind", "sustin", "insinuez", "rog"],
    back: &["ci", "dar", "doar", "numai", "eu", "vreau"],
};

/// The verb stands at most so many words after the word that denies: "I'm not going to ask".
const VERB_WITHIN: usize = 4;
/// In languages whose verb shows the speaker it follows closely: "nu vă întreb", "не буду спрашивать".
const VERB_CLOSE: usize = 2;
/// A denial reaches no further than this many words.
const REACH: usize = 16;

/// For every token whether it stands under such a denial.
pub(super) fn unsaid(words: &Words, lang: Lang) -> Vec<bool> {
    let denial = match lang {
        Lang::En => &ENGLISH,
        Lang::Ru => &RUSSIAN,
        Lang::Uk => &UKRAINIAN,
        Lang::Ro => &ROMANIAN,
    };
    let mut unsaid = vec![false; words.tokens().len()];
    let mut at = 0;
    while at < unsaid.len() {
        match denied_verb(words, denial, at) {
            Some(verb) => {
                at = end_of_denial(words, denial, verb + 1);
                unsaid[verb + 1..at].fill(true);
            }
            None => at += 1,
        }
    }
    unsaid
}

/// The verb of speech that the word at `at` denies.
fn denied_verb(words: &Words, denial: &Denial, at: usize) -> Option<usize> {
    let word = |at: usize| words.tokens().get(at).filter(|token| token.piece == Piece::Word).map(|t| words.folded(t));
    if !denial.not.contains(&word(at)?) {
        return None;
    }
    let who_said = |from: usize| (from..at).filter_map(word).any(|word| denial.who.contains(&word));
    if !denial.who.is_empty() && !who_said(at.saturating_sub(3)) {
        return None;
    }
    let within = if denial.who.is_empty() { VERB_CLOSE } else { VERB_WITHIN };
    let is_verb = |word: &str| denial.verbs.iter().any(|verb| word.starts_with(verb));
    (at + 1..=at + within)
        .map_while(|at| word(at).map(|word| (at, word)))
        .find(|(_, word)| is_verb(word))
        .map(|(at, _)| at)
}

fn end_of_denial(words: &Words, denial: &Denial, from: usize) -> usize {
    let last = words.tokens().len().min(from + REACH);
    let ends = |at: &usize| {
        let token = &words.tokens()[*at];
        match token.piece {
            Piece::Mark(mark) => ".!?;\n".contains(mark),
            Piece::Word => denial.back.contains(&words.folded(token)),
            Piece::Number => false,
        }
    };
    (from..last).find(ends).unwrap_or(last)
}
