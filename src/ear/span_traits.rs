//! What speaks for and against a run of clauses as the words that a person would mark for a move.

use std::ops::Range;

use crate::text::Piece;

use super::hear::SCORE;
use super::span::{Claim, ends_sentence};
use super::turn::Turn;

/// Counts are brought to the scale of scores: eight of these are one.
pub(super) const ONE: i64 = 8 * SCORE as i64;

/// Further clauses fall behind the loudest; how far beyond each of these is told apart, in scores of a view.
const FALLS: [i32; 5] = [0, 2, 4, 8, 16];
/// Words beyond these numbers count by themselves: few marks are so long.
const LONG: [i64; 2] = [12, 20];

/// How many traits a run has.
pub(super) const TRAITS: usize = 32;
/// Of these, so many at the end are weighed for every move apart: some moves are made in a word, some take a sentence.
pub(super) const OWN_TRAITS: usize = 3;

/// The traits of one run, in fractions of [`ONE`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Traits(pub(super) [i64; TRAITS]);

impl Traits {
    pub(super) fn of(turn: &Turn, claims: &[Claim], at: usize, run: Range<usize>) -> Traits {
        let mut traits = Vec::with_capacity(TRAITS);
        traits.extend(said_for_it(claims, at, run.clone()));
        traits.extend(where_it_stands(turn, run.clone()));
        traits.extend(how_long_it_is(turn, run));
        Traits(std::array::from_fn(|at| traits[at]))
    }
}

fn one_if(holds: bool) -> i64 {
    if holds { ONE } else { 0 }
}

/// What its clauses say for the move and for others.
fn said_for_it(claims: &[Claim], at: usize, run: Range<usize>) -> [i64; 10] {
    let claim = &claims[at];
    let loudest = loudest(&claim.clauses, run.clone());
    let [mut own, mut other, mut taken] = [0; 3];
    let mut fell = [0; FALLS.len()];
    for clause in run.clone() {
        let says = claim.clauses[clause];
        let fall = claim.clauses[claim.best] - says;
        fell.iter_mut().zip(FALLS).for_each(|(fell, from)| *fell += i64::from((fall - 2 * from * SCORE).max(0)));
        if clause != loudest {
            own += i64::from((says + 10 * SCORE).clamp(-8 * SCORE, 8 * SCORE));
            other += i64::from((claim.others[clause] - says).clamp(-6 * SCORE, 12 * SCORE));
            taken += one_if(claims.iter().any(|other| other.best == clause));
        }
    }
    [
        // Further clauses that themselves speak for the move; that speak for another more; that are another's best.
        own,
        other,
        taken,
        // How far its clauses are below the loudest of all.
        fell[0],
        fell[1],
        fell[2],
        fell[3],
        fell[4],
        // How far its own loudest is.
        i64::from(claim.clauses[loudest] - claim.clauses[claim.best]),
        // How much more its loudest clause speaks for another move.
        i64::from((claim.others[loudest] - claim.clauses[loudest]).clamp(-8 * SCORE, 8 * SCORE)),
    ]
}

/// Where it begins and ends.
fn where_it_stands(turn: &Turn, run: Range<usize>) -> [i64; 11] {
    let tokens = turn.words.tokens();
    let (start, end) = (turn.clauses[run.start].start, turn.clauses[run.end - 1].end);
    let passed = (run.start..run.end - 1).filter(|clause| ends_sentence(turn, *clause)).count() as i64;
    let (to_come, begins) = (end < tokens.len(), run.start == 0 || ends_sentence(turn, run.start - 1));
    let ends = !to_come || ends_sentence(turn, run.end - 1);
    let (opens, goes_on) = (opener(turn, start), opener(turn, end));
    let last = tokens[end - 1].piece;
    let is_dash = |piece: Piece| matches!(piece, Piece::Mark('-' | ':'));
    [
        // Going on beyond the end of a sentence.
        passed * ONE,
        // Beginning and ending where a sentence does.
        one_if(begins),
        one_if(ends),
        // Opening within a sentence with `and`, with `but`; being followed by either.
        one_if(!begins && opens == Some(Opener::And)),
        one_if(!begins && opens == Some(Opener::But)),
        one_if(!ends && goes_on.is_some()),
        // Ending in a comma, without any mark, in a dash or colon, before the reply ends.
        one_if(to_come && last == Piece::Mark(',')),
        one_if(to_come && !matches!(last, Piece::Mark(_))),
        one_if(to_come && is_dash(last)),
        // Coming after a dash or a colon.
        one_if(start > 0 && is_dash(tokens[start - 1].piece)),
        // Asking something.
        one_if(tokens[start..end].iter().any(|token| token.piece == Piece::Mark('?'))),
    ]
}

/// How much is said in it. The last of these are weighed for every move apart, too.
fn how_long_it_is(turn: &Turn, run: Range<usize>) -> [i64; 11] {
    let in_clause = |clause: usize| turn.words.said(turn.clauses[clause].clone()) as i64;
    let said = run.clone().map(in_clause).sum::<i64>();
    let all = turn.words.said(0..turn.words.tokens().len()).max(1) as i64;
    [
        // A word fewer than four; fewer than three.
        (4 - said).max(0) * ONE,
        one_if(said < 3),
        // Words beyond many.
        (said - LONG[0]).max(0) * ONE / 8,
        (said - LONG[1]).max(0) * ONE / 8,
        // Its first clause, its last being a scrap.
        one_if(in_clause(run.start) < 3),
        one_if(in_clause(run.end - 1) < 3),
        // Being all of the reply, and how much of it.
        one_if(run.len() == turn.clauses.len()),
        said * ONE / all,
        // The square root of how many words there are; being one clause; further clauses.
        (64 * said).isqrt() * i64::from(SCORE),
        one_if(run.len() == 1),
        (run.len() as i64 - 1) * ONE,
    ]
}

/// The clause of a run that speaks most, by what each clause says; the first of equals.
pub(super) fn loudest(said: &[i32], run: Range<usize>) -> usize {
    let first = run.start;
    run.fold(first, |most, clause| if said[clause] > said[most] { clause } else { most })
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Opener {
    And,
    But,
}

/// Words that go on with what was said, in folded form, all languages together.
const AND: [&str; 13] = ["and", "then", "so", "or", "и", "та", "или", "або", "либо", "то", "si", "sau", "deci"];
/// Words that turn against it.
const BUT: [&str; 9] = ["but", "а", "но", "зато", "але", "проте", "dar", "iar", "ci"];

/// What the words from `token` on open with.
fn opener(turn: &Turn, token: usize) -> Option<Opener> {
    let tokens = turn.words.tokens();
    let mut near = tokens[token..tokens.len().min(token + 3)].iter();
    let word = turn.words.folded(near.find(|token| token.is_said())?);
    if AND.contains(&word) {
        return Some(Opener::And);
    }
    BUT.contains(&word).then_some(Opener::But)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn openers_are_told_apart_in_every_language() {
        let opens = |lang, reply: &str| opener(&Turn::read(lang, "", reply), 0);
        assert_eq!(opens(Lang::En, "— and I will call on Friday"), Some(Opener::And));
        assert_eq!(opens(Lang::Ru, "или позвоните сами"), Some(Opener::And));
        assert_eq!(opens(Lang::Uk, "але договір є договір"), Some(Opener::But));
        assert_eq!(opens(Lang::Ro, "dar factura rămâne"), Some(Opener::But));
        assert_eq!(opens(Lang::En, "When will you pay?"), None);
    }
}
