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

/// The end of the clause that runs from `start`, if the token at `at` closes it or opens the next.
fn cut_after(words: &Words, at: usize, start: usize) -> Option<usize> {
    let token = &words.tokens()[at];
    let long_enough = |from: usize, to: usize| spoken(words, from..to) >= LEAST_WORDS;
    match token.piece {
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
            Some(last) if spoken(words, clause.clone()) == 0 => last.end = clause.end,
            _ => joined.push(clause),
        }
    }
    joined
}

fn spoken(words: &Words, range: Range<usize>) -> usize {
    words.tokens()[range].iter().filter(|token| !matches!(token.piece, Piece::Mark(_))).count()
}
