//! Where one thing said ends and the next begins.

use std::ops::Range;

use super::words::{Piece, Words};

/// Words that open a new clause when enough was said before them, in folded form, all languages together.
const OPENERS: [&str; 33] = [
    "and",
    "but",
    "or",
    "so",
    "then",
    "because",
    "while",
    "though",
    "otherwise",
    "и",
    "а",
    "но",
    "или",
    "либо",
    "иначе",
    "поэтому",
    "потому",
    "чтоби",
    "та",
    "але",
    "або",
    "бо",
    "щоб",
    "тому",
    "проте",
    "si",
    "dar",
    "iar",
    "sau",
    "deci",
    "pentru",
    "ca",
    "altfel",
];

/// Fewer words than this do not make a clause of their own beside a comma or an opener.
const LEAST_WORDS: usize = 3;

/// The clauses of a text as ranges of token indices, in order, without gaps; empty for a text without tokens.
pub fn clauses(words: &Words) -> Vec<Range<usize>> {
    let mut clauses: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    for at in 0..words.tokens().len() {
        if at < start {
            continue;
        }
        if let Some(end) = cut_after(words, at, start).filter(|end| *end > start) {
            clauses.push(start..end);
            start = end;
        }
    }
    if start < words.tokens().len() {
        clauses.push(start..words.tokens().len());
    }
    join_scraps(words, clauses)
}

/// Shortened words that a name follows, in folded form, all languages together.
const TITLES: [&str; 9] = ["mr", "mrs", "ms", "dr", "ул", "вул", "str", "им", "тел"];
/// Shortened words that a number follows.
const NUMBERED: [&str; 16] =
    ["nr", "no", "art", "s", "sec", "cl", "par", "p", "pct", "ст", "п", "пп", "ч", "р", "сч", "тел"];

/// Whether a hyphen or a stop belongs to a word or a name and ends nothing: `all-clear`, `p.m.`, `Mr. Smith`, `ст. 7`.
fn is_inner(words: &Words, at: usize) -> bool {
    let Some([before, mark, after]) = at.checked_sub(1).and_then(|first| words.tokens().get(first..first + 3)) else {
        return false;
    };
    let close = mark.source.end == after.source.start;
    if before.source.end != mark.source.start || mark.source.len() > 1 {
        return false;
    }
    let shortened = words.folded(before);
    match (mark.piece, after.piece) {
        (_, Piece::Mark(_)) => false,
        (Piece::Mark('-'), _) => close,
        (Piece::Mark('.'), _) if close => before.piece == Piece::Word && shortened.chars().count() <= 2,
        (Piece::Mark('.'), Piece::Word) => TITLES.contains(&shortened),
        (Piece::Mark('.'), _) => NUMBERED.contains(&shortened),
        _ => false,
    }
}

/// The end of the clause that runs from `start`, if the token at `at` closes it or opens the next.
fn cut_after(words: &Words, at: usize, start: usize) -> Option<usize> {
    let token = &words.tokens()[at];
    let long_enough = |from: usize, to: usize| words.said(from..to) >= LEAST_WORDS;
    match token.piece {
        Piece::Mark(_) if is_inner(words, at) => None,
        Piece::Mark('.' | '!' | '?' | ';' | '\n') => Some(after_closing_marks(words, at)),
        Piece::Mark(',' | ':' | '-' | '(' | ')') => {
            (long_enough(start, at) && long_enough(at, (at + 9).min(words.tokens().len()))).then_some(at + 1)
        }
        Piece::Word if OPENERS.contains(&words.folded(token)) => {
            (long_enough(start, at) && long_enough(at + 1, (at + 9).min(words.tokens().len()))).then_some(at)
        }
        _ => None,
    }
}

/// "?!" and a closing quote stay with the sentence that they end.
fn after_closing_marks(words: &Words, at: usize) -> usize {
    let mut end = at + 1;
    while let Some(token) = words.tokens().get(end) {
        let attached = token.source.start == words.tokens()[end - 1].source.end;
        if !(attached && matches!(token.piece, Piece::Mark('.' | '!' | '?' | ')' | '"'))) {
            break;
        }
        end += 1;
    }
    end
}

/// A piece without a single word ("...", a lone quote mark) belongs to the clause before it.
fn join_scraps(words: &Words, clauses: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut joined: Vec<Range<usize>> = Vec::with_capacity(clauses.len());
    for clause in clauses {
        match joined.last_mut() {
            Some(last) if words.said(clause.clone()) == 0 => last.end = clause.end,
            _ => joined.push(clause),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    fn cut(lang: Lang, text: &str) -> Vec<&str> {
        let words = Words::read(text, lang, usize::MAX);
        let bytes = |clause: &Range<usize>| {
            words.tokens()[clause.start].source.start..words.tokens()[clause.end - 1].source.end
        };
        clauses(&words).iter().map(|clause| &text[bytes(clause)]).collect()
    }

    #[test]
    fn sentences_and_clauses_are_cut_apart() {
        let text = "I see. I will send the invoice again, but when will you pay it?!";
        assert_eq!(cut(Lang::En, text), ["I see.", "I will send the invoice again,", "but when will you pay it?!"]);
        assert_eq!(
            cut(Lang::Ru, "Понимаю,что вам тяжело — но договор есть договор"),
            ["Понимаю,что вам тяжело —", "но договор есть договор"]
        );
    }

    #[test]
    fn a_stop_or_hyphen_within_a_name_or_a_word_cuts_nothing() {
        for (lang, text) in [
            (Lang::En, "Thank you so much Mr. Haskell for the all-clear"),
            (Lang::En, "We suspend on the 10th as agreed in s. 7 of the contract"),
            (Lang::En, "I will call you tomorrow 🙏 at 5 p.m"),
            (Lang::Ru, "С десятого капает пеня по п. 8 нашего договора"),
            (Lang::Uk, "Ми та сама «Принт-Хата» на вул. Франка у Львові"),
            (Lang::Ro, "Pleacă doar la cei care n-au nimic restant din nr. 40"),
        ] {
            assert_eq!(cut(lang, text), [text]);
        }
    }

    #[test]
    fn what_only_looks_shortened_is_cut() {
        assert_eq!(
            cut(Lang::En, "It is overdue by 12 days.When will you pay?"),
            ["It is overdue by 12 days.", "When will you pay?"]
        );
        assert_eq!(cut(Lang::Ru, "Алло, это снова я. Когда оплата?"), ["Алло, это снова я.", "Когда оплата?"]);
        assert_eq!(
            cut(Lang::En, "The limit drops to ten thousand - the bill is old"),
            ["The limit drops to ten thousand -", "the bill is old"]
        );
    }
}
