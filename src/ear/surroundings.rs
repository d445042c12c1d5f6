//! What stands around some words: how long and where in the reply they are, what is said just before and after, and
//! what the debtor had said. A clause is heard by itself; this is what it still knows of the rest.

use std::ops::Range;

use crate::text::Piece;

use super::features::{Block, Feature, mix, put};
use super::turn::Turn;

/// So many tokens to either side are what a clause stands beside.
const BESIDE: usize = 8;

/// Collects what is noticed around the tokens `range` of a turn.
pub(super) fn surroundings(turn: &Turn, range: Range<usize>, found: &mut Vec<Feature>) {
    let all = turn.words.tokens().len();
    let whole = range == (0..all);
    let shape = Shape::of(turn, range.clone());
    let mut note = |key: u64| put(found, Block::Place, key);
    let seed = mix(0x91ace, u64::from(whole));
    note(mix(mix(seed, 1), shape.length));
    note(mix(mix(seed, 2), shape.asks * 2 + shape.counts));
    note(mix(mix(seed, 3), shape.first * 2 + shape.last));
    let together = shape.length * 16 + shape.asks * 8 + shape.first * 4 + shape.last * 2 + shape.counts;
    note(mix(mix(seed, 4), together));
    for said in &turn.debtor_meant {
        note(mix(mix(0x91acd, shape.length * 2 + shape.asks), *said));
    }
    if let Some(opens) = turn.heeds[range.clone()].iter().find(|heed| heed.counts) {
        let seed = mix(mix(0x91acc, turn.family), opens.stem);
        turn.debtor_meant.iter().for_each(|said| note(mix(seed, *said)));
    }
    if !whole {
        let (before, after) =
            (range.start.saturating_sub(BESIDE)..range.start, range.end..(range.end + BESIDE).min(all));
        for (side, beside) in [(5, before), (6, after)] {
            turn.meant(beside.clone()).for_each(|(meaning, _)| note(mix(mix(0x91ace, side), meaning)));
            let seed = mix(mix(0x91acf, side), turn.family);
            turn.heeds[beside].iter().filter(|heed| heed.counts).for_each(|heed| note(mix(seed, heed.stem)));
        }
    }
}

/// The outside of some words, as small numbers.
struct Shape {
    /// How many words count, in six steps.
    length: u64,
    asks: u64,
    /// Whether there is a number.
    counts: u64,
    first: u64,
    last: u64,
}

impl Shape {
    fn of(turn: &Turn, range: Range<usize>) -> Shape {
        let tokens = &turn.words.tokens()[range.clone()];
        let has = |piece: Piece| u64::from(tokens.iter().any(|token| token.piece == piece));
        let length = match turn.heeds[range.clone()].iter().filter(|heed| heed.counts).count() {
            0..=2 => 0,
            3..=4 => 1,
            5..=7 => 2,
            8..=12 => 3,
            13..=20 => 4,
            _ => 5,
        };
        Shape {
            length,
            asks: has(Piece::Mark('?')),
            counts: has(Piece::Number),
            first: u64::from(range.start == 0),
            last: u64::from(range.end == turn.words.tokens().len()),
        }
    }
}
