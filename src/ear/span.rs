//! Which words are shown as the proof of a move: of the runs of clauses that speak for it, the one
//! that looks most like what a person marks (`span_traits`, weighed as `span_worth` learned it).

use std::ops::Range;

use crate::text::Piece;

use super::hear::SCORE;
use super::span_traits::{Traits, loudest};
use super::span_worth::SpanWorth;
use super::turn::Turn;

/// A move that was heard, and what each clause says for it.
pub(super) struct Claim {
    /// The column of the move.
    pub(super) which: usize,
    /// The clause that speaks most for it.
    pub(super) best: usize,
    pub(super) clauses: Vec<i32>,
    /// What each clause says for the move that it speaks most for beside this one, whether that was heard or not.
    pub(super) others: Vec<i32>,
}

impl Claim {
    /// From what each clause says for every move, by column.
    pub(super) fn of(which: usize, said: &[Vec<i32>]) -> Claim {
        let clauses: Vec<i32> = said.iter().map(|clause| clause[which]).collect();
        let others = |clause: &Vec<i32>| {
            let others = clause.iter().enumerate().filter(|(at, _)| *at != which);
            others.map(|(_, says)| *says).max().unwrap_or(i32::MIN / 2)
        };
        Claim { which, best: loudest(&clauses, 0..clauses.len()), others: said.iter().map(others).collect(), clauses }
    }
}

/// A run has no more clauses than this.
const LONGEST: usize = 5;

/// A run whose loudest clause is so much quieter than the loudest of all is not looked at.
const QUIETER: i32 = 6 * SCORE;

/// The words that prove the claim at `at` among all that were heard, as bytes of the reply.
pub(super) fn span(turn: &Turn, claims: &[Claim], at: usize, worth: &SpanWorth) -> Range<usize> {
    let best = claims[at].best;
    let mut shown = (i64::MIN, best..best + 1);
    for (run, traits) in choices(turn, claims, at) {
        let worth = worth.of(claims[at].which, &traits);
        if worth > shown.0 {
            shown = (worth, run);
        }
    }
    shown_of(turn, shown.1)
}

/// The runs among which the shown one is chosen. The loudest clause by itself comes first: it is shown where an ear has
/// learned nothing of what people mark.
pub(super) fn choices(turn: &Turn, claims: &[Claim], at: usize) -> Vec<(Range<usize>, Traits)> {
    let claim = &claims[at];
    let least = claim.clauses[claim.best].saturating_sub(QUIETER);
    let alone = claim.best..claim.best + 1;
    let mut choices = vec![(alone.clone(), Traits::of(turn, claims, at, alone.clone()))];
    for first in 0..turn.clauses.len() {
        for end in first + 1..=turn.clauses.len().min(first + LONGEST) {
            let run = first..end;
            let is_heard = run.contains(&claim.best) || claim.clauses[loudest(&claim.clauses, run.clone())] > least;
            if is_heard && run != alone {
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
        !token.is_said() || JOINTS.contains(&turn.words.folded(token))
    };
    while tokens.len() > 1 && joins(tokens.start) {
        tokens.start += 1;
    }
    tokens
}

pub(super) fn ends_sentence(turn: &Turn, clause: usize) -> bool {
    let tokens = &turn.words.tokens()[turn.clauses[clause].clone()];
    tokens.last().is_some_and(|token| matches!(token.piece, Piece::Mark('.' | '!' | '?' | ';' | '\n')))
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
