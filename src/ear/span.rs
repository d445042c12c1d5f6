//! Which words are shown as the proof of a move: the clause that speaks most for it, with the clauses of the same
//! sentence that carry it on and prove nothing else.

use std::ops::Range;

use crate::text::Piece;

use super::turn::Turn;

/// A move that was heard, and what each clause says for it.
pub(super) struct Claim {
    pub(super) best: usize,
    pub(super) clauses: Vec<i32>,
}

/// The words that prove the claim at `at` among all that were heard, as bytes of the reply.
pub(super) fn span(turn: &Turn, claims: &[Claim], at: usize) -> Range<usize> {
    let claim = &claims[at];
    // A clause goes to the move that it speaks most for, of those heard in its sentence.
    let carries_on = |clause: usize| {
        let others = || claims.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, other)| other);
        let taken = others().any(|other| other.best == clause && other.best != claim.best);
        let nearer = || others().filter(|other| other.best != claim.best && same_sentence(turn, other.best, clause));
        let louder = nearer().any(|other| other.clauses[clause] > claim.clauses[clause]);
        !taken && !louder
    };
    let mut first = claim.best;
    while first > 0 && !ends_sentence(turn, first - 1) && carries_on(first - 1) {
        first -= 1;
    }
    let mut last = claim.best;
    while last + 1 < turn.clauses.len() && !ends_sentence(turn, last) && carries_on(last + 1) {
        last += 1;
    }
    bytes(turn, without_joint(turn, turn.clauses[first].start..turn.clauses[last].end))
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

fn same_sentence(turn: &Turn, a: usize, b: usize) -> bool {
    (a.min(b)..a.max(b)).all(|clause| !ends_sentence(turn, clause))
}

fn ends_sentence(turn: &Turn, clause: usize) -> bool {
    let tokens = &turn.words.tokens()[turn.clauses[clause].clone()];
    tokens.iter().any(|token| matches!(token.piece, Piece::Mark('.' | '!' | '?' | ';' | '\n')))
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
