//! What the ear notices in a turn: keys of letters, words, meanings and of the line that was answered.

use std::ops::Range;

use crate::text::{Lang, Piece};

use super::surroundings::surroundings;
use super::turn::{Heed, Turn};

/// The families of keys. Each is brought to length one by itself, so that many letters do not drown few meanings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Block {
    /// Runs of two to five letters within a word.
    Letters,
    /// One to three words in a row.
    Words,
    /// Beginnings of words, alone and in pairs, with negation and quotation.
    Stems,
    /// Meanings from the lexicon, alone and in pairs.
    Meanings,
    /// What the debtor said last, alone and beside the reply's meanings.
    Debtor,
    /// Runs of three to five letters of what the debtor said last.
    DebtorLetters,
    /// Length and place of the words, what stands beside them, and what they open with beside the debtor's meanings.
    Place,
}

/// How many families there are.
pub(super) const BLOCKS: usize = 7;

/// One thing noticed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Feature {
    pub(super) block: Block,
    pub(super) key: u32,
}

/// Collects what is noticed in the tokens `range` of a turn.
pub(super) fn notice(turn: &Turn, range: Range<usize>, found: &mut Vec<Feature>) {
    letters(turn, range.clone(), found);
    words(turn, range.clone(), found);
    stems(turn, range.clone(), found);
    meanings(turn, range.clone(), found);
    debtor(turn, range.clone(), found);
    turn.debtor_letters.iter().for_each(|key| put(found, Block::DebtorLetters, *key));
    surroundings(turn, range, found);
}

/// Mixes one more value into a key.
pub(super) fn mix(key: u64, value: u64) -> u64 {
    let mixed = (key ^ value).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ (mixed >> 29)
}

/// Languages that share letters and words share keys: Russian and Ukrainian are folded to one spelling.
pub(super) fn family(lang: Lang) -> u64 {
    match lang {
        Lang::En => 1,
        Lang::Ru | Lang::Uk => 2,
        Lang::Ro => 3,
    }
}

pub(super) fn put(found: &mut Vec<Feature>, block: Block, key: u64) {
    found.push(Feature { block, key: (mix(key, block as u64 + 11) >> 32) as u32 });
}

fn letters(turn: &Turn, range: Range<usize>, found: &mut Vec<Feature>) {
    let mut padded: Vec<u64> = Vec::with_capacity(24);
    for (token, heed) in turn.words.tokens()[range.clone()].iter().zip(&turn.heeds[range]) {
        if token.piece != Piece::Word || heed.unsaid {
            continue;
        }
        padded.clear();
        padded.push(u64::from(b'_'));
        padded.extend(turn.words.folded(token).chars().map(u64::from));
        padded.push(u64::from(b'_'));
        for start in 0..padded.len() {
            let mut key = mix(0x1e77, turn.family);
            for (len, letter) in padded[start..].iter().take(5).enumerate() {
                key = mix(key, *letter);
                if len > 0 {
                    put(found, Block::Letters, key);
                }
            }
        }
    }
}

fn words(turn: &Turn, range: Range<usize>, found: &mut Vec<Feature>) {
    let heard: Vec<&Heed> = turn.heeds[range].iter().filter(|heed| heed.counts).collect();
    for start in 0..heard.len() {
        let mut key = mix(0x3013d, turn.family);
        for heed in heard[start..].iter().take(3) {
            key = mix(key, heed.word);
            put(found, Block::Words, key);
        }
    }
}

fn stems(turn: &Turn, range: Range<usize>, found: &mut Vec<Feature>) {
    let heard: Vec<&Heed> = turn.heeds[range].iter().filter(|heed| heed.counts).collect();
    let seed = mix(0x57e3, turn.family);
    for (at, heed) in heard.iter().enumerate() {
        let key = mix(seed, heed.stem);
        put(found, Block::Stems, mix(key, heed.scope()));
        for (gap, other) in heard[at + 1..].iter().take(3).enumerate() {
            put(found, Block::Stems, mix(mix(key, other.stem), gap.min(1) as u64 + 5));
        }
    }
    if let Some(first) = heard.first() {
        put(found, Block::Stems, mix(mix(seed, first.stem), 0xf1257));
    }
    if let Some(last) = heard.last() {
        put(found, Block::Stems, mix(mix(seed, last.stem), 0x1a57));
    }
}

fn meanings(turn: &Turn, range: Range<usize>, found: &mut Vec<Feature>) {
    let meant: Vec<(u64, u64)> = turn.meant(range).collect();
    let asked = u64::from(turn.asks);
    for (at, (meaning, scope)) in meant.iter().enumerate() {
        let key = mix(0x3ea, *meaning);
        put(found, Block::Meanings, mix(key, *scope));
        put(found, Block::Meanings, mix(key, 0xa5c + asked));
        for (gap, (other, _)) in meant[at + 1..].iter().take(4).enumerate() {
            put(found, Block::Meanings, mix(mix(key, *other), gap.min(2) as u64 / 2 + 31));
            put(found, Block::Meanings, mix(mix(key.max(mix(0x3ea, *other)), (*other).min(*meaning)), 0xba6));
        }
        if let [(second, _), (third, _), ..] = meant[at + 1..] {
            put(found, Block::Meanings, mix(mix(mix(key, second), third), 0x3));
        }
    }
}

fn debtor(turn: &Turn, range: Range<usize>, found: &mut Vec<Feature>) {
    for key in &turn.debtor {
        put(found, Block::Debtor, *key);
    }
    for (meaning, _) in turn.meant(range) {
        for said in &turn.debtor_meant {
            put(found, Block::Debtor, mix(mix(0xc2055, meaning), *said));
        }
    }
}
