//! Which words are shown as the proof of a move: of the runs of clauses that speak for it, the one
//! that looks most like what a person marks (`span_traits`).

use std::ops::Range;

use crate::text::Piece;

use super::hear::SCORE;
use super::span_traits::{Traits, loudest};
use super::turn::Turn;

/// A move that was heard, and what each clause says for it.
pub(super) struct Claim {
    /// The clause that speaks most for it.
    pub(super) best: usize,
    pub(super) clauses: Vec<i32>,
    /// What each clause says for the move that it speaks most for beside this one, whether that was heard or not.
    pub(super) others: Vec<i32>,
}

/// A run has no more clauses than this.
const LONGEST: usize = 5;

/// A run whose loudest clause is so much quieter than the loudest of all is not looked at.
const QUIETER: i32 = 6 * SCORE;

/// The words that prove the claim at `at` among all that were heard, as bytes of the reply.
pub(super) fn span(turn: &Turn, claims: &[Claim], at: usize) -> Range<usize> {
    let best = claims[at].best;
    let mut shown = (i64::MIN, best..best + 1);
    for (run, traits) in choices(turn, claims, at) {
        let worth = traits.worth();
        if worth > shown.0 {
            shown = (worth, run);
        }
    }
    shown_of(turn, shown.1)
}

/// The runs among which the shown one is chosen.
pub(super) fn choices(turn: &Turn, claims: &[Claim], at: usize) -> Vec<(Range<usize>, Traits)> {
    let claim = &claims[at];
    let least = claim.clauses[claim.best].saturating_sub(QUIETER);
    let mut choices = Vec::new();
    for first in 0..turn.clauses.len() {
        for end in first + 1..=turn.clauses.len().min(first + LONGEST) {
            let run = first..end;
            if run.contains(&claim.best) || claim.clauses[loudest(claim, run.clone())] > least {
                choices.push((run.clone(), Traits::of(turn, claims, at, run)));
            }
        }
    }
    choices
}

/// What is shown of a run of clauses.
pub(super) fn shown_of(turn: &Turn, run: Range<usize>) -> Range<usize> {
    let run = &turn.clauses[run];
    bytes(turn, without_joint(turn, run[0].start..run[run.len() - 1].end))
}

/// Words that only join what follows to what was said before, in folded form, all languages together.
const JOINTS: [&str; 13] = ["and", "but", "so", "then", "и", "а", "но", "та", "але", "si", "iar", "dar", "ci"];

fn without_joint(turn: &Turn, mut tokens: Range<usize>) -> Range<usize> {
    let joins = |at: usize| {
        let token = &turn.words.tokens()[at];
        matches!(token.piece, Piece::Mark(_)) || JOINTS.contains(&turn.words.folded(token))
    };
    while tokens.len() > 1 && joins(tokens.start) {
        tokens.start += 1;
    }
    tokens
}

pub(super) fn ends_sentence(turn: &Turn, clause: usize) -> bool {
    let tokens = &turn.words.tokens()[turn.clauses[clause].clone()];
    let ends = tokens.iter().any(|token| matches!(token.piece, Piece::Mark('.' | '!' | '?' | ';' | '\n')));
    ends && !is_torn(turn, clause + 1)
}

/// Short for something and followed by more, in folded form, all languages together.
const SHORTENED: [&str; 14] = ["mr", "mrs", "ms", "dr", "st", "nr", "str", "art", "s", "m", "ул", "ст", "г", "тел"];

/// Whether a clause begins inside a word or a name: after its hyphen, after `Mr.`, after the dot of `p.m.`
pub(super) fn is_torn(turn: &Turn, clause: usize) -> bool {
    let Some(start) = turn.clauses.get(clause).map(|clause| clause.start).filter(|start| *start >= 2) else {
        return false;
    };
    let [before, mark, after] = [2, 1, 0].map(|back| &turn.words.tokens()[start - back]);
    let close = mark.source.end == after.source.start;
    match mark.piece {
        Piece::Mark('-') => close && before.source.end == mark.source.start,
        Piece::Mark('.') => close || SHORTENED.contains(&turn.words.folded(before)),
        _ => false,
    }
}

/// Tokens as bytes of the reply, without the commas and dashes around them.
pub(super) fn bytes(turn: &Turn, tokens: Range<usize>) -> Range<usize> {
    let tokens = &turn.words.tokens()[tokens];
    let says = |piece: Piece| !matches!(piece, Piece::Mark(mark) if !"?!%$#№".contains(mark));
    let first = tokens.iter().find(|token| says(token.piece)).or(tokens.first());
    let last = tokens.iter().rfind(|token| says(token.piece)).or(tokens.last());
    match (first, last) {
        (Some(first), Some(last)) => first.source.start..last.source.end,
        _ => 0..0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    /// What is shown for each move of a reply, given what its clauses say for every move, in whole scores.
    fn shown<'a>(lang: Lang, reply: &'a str, moves: &[&[i32]]) -> Vec<&'a str> {
        let turn = Turn::read(lang, "", reply);
        let said = |of: usize, clause: usize| moves[of][clause] * SCORE;
        let claim = |of: usize| {
            let clauses = 0..turn.clauses.len();
            assert_eq!(moves[of].len(), clauses.len(), "one score a clause: {:?}", turn.clauses);
            let others = |clause| (0..moves.len()).filter(|other| *other != of).map(|other| said(other, clause)).max();
            Claim {
                best: clauses.clone().rev().max_by_key(|clause| said(of, *clause)).expect("a reply says something"),
                clauses: clauses.clone().map(|clause| said(of, clause)).collect(),
                others: clauses.map(|clause| others(clause).unwrap_or(-20 * SCORE)).collect(),
            }
        };
        let claims: Vec<Claim> = (0..moves.len()).map(claim).collect();
        (0..moves.len()).map(|of| &reply[span(&turn, &claims, of)]).collect()
    }

    #[test]
    fn one_clause_is_shown_whole_without_its_last_stop() {
        assert_eq!(shown(Lang::En, "When will you pay us?", &[&[9]]), ["When will you pay us?"]);
        assert_eq!(shown(Lang::Ru, "Жду до пятницы.", &[&[9]]), ["Жду до пятницы"]);
        assert_eq!(shown(Lang::En, "Bye", &[&[9]]), ["Bye"]);
    }

    #[test]
    fn each_move_of_a_sentence_gets_its_own_clause() {
        let reply = "I will send the invoice again, but when will you pay it?";
        assert_eq!(
            shown(Lang::En, reply, &[&[9, -12], &[-13, 8]]),
            ["I will send the invoice again", "when will you pay it?"]
        );
        let reply = "Понимаю, что вам сейчас тяжело, но договор есть договор";
        assert_eq!(
            shown(Lang::Ru, reply, &[&[7, -12], &[-13, 8]]),
            ["Понимаю, что вам сейчас тяжело", "договор есть договор"]
        );
    }

    #[test]
    fn clauses_that_carry_the_move_on_are_shown_with_it() {
        let reply = "Your limit drops to ten thousand, because the bill is sixty days old. Good day.";
        assert_eq!(
            shown(Lang::En, reply, &[&[6, -7, -18], &[-18, -19, 4]]),
            ["Your limit drops to ten thousand, because the bill is sixty days old", "Good day"]
        );
    }

    #[test]
    fn a_sentence_that_does_something_else_is_left_out() {
        let reply = "Добрий день 🌻! Коли чекати оплату за серпень 🙏? Дякую вам.";
        assert_eq!(
            shown(Lang::Uk, reply, &[&[-16, 9, -16], &[-17, -17, 6]]),
            ["Коли чекати оплату за серпень 🙏?", "Дякую вам"]
        );
    }

    #[test]
    fn a_name_with_a_dot_is_not_torn() {
        let reply = "Thank you so much, Mr. Haskell, and a good evening to you.";
        let turn = Turn::read(Lang::En, "", reply);
        let torn: Vec<bool> = (0..turn.clauses.len()).map(|clause| is_torn(&turn, clause)).collect();
        assert!(torn.contains(&true), "{:?}", turn.clauses);
        assert!(!(0..turn.clauses.len() - 1).any(|clause| ends_sentence(&turn, clause)));
    }
}
