//! The weights file: everything the ear knows, as integers in a flat layout.
//!
//! `RINGEAR4`, a checksum, four lengths, the makeup as JSON, the keys, their rarities, and one row of bytes per key:
//! for the whole reply the weights of the moves and of the hidden units, then the same for a clause. Little-endian.

use std::fmt;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::features::mix;
use super::second::VIEWS;
use super::span_worth::SpanWorth;
use super::vocabulary::{Strength, Vocabulary};
use crate::text::Lang;

const MAGIC: &[u8; 8] = b"RINGEAR4";
const HEAD: usize = 8 + 8 + 4 * 4;
const MOST_COLUMNS: usize = 512;

/// Why bytes are not weights that this program can use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeightsError {
    /// They do not begin as a weights file does, or were made for another version of the program.
    NotWeights,
    /// They are cut short or were changed on the way.
    Damaged,
}

impl fmt::Display for WeightsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            WeightsError::NotWeights => "not a weights file of this version: build one with `ringside train`",
            WeightsError::Damaged => "the weights file is damaged: build it again with `ringside train`",
        })
    }
}

impl std::error::Error for WeightsError {}

/// The small part of the weights: names, scales and thresholds. Scores are in 1/1024.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Makeup {
    pub(super) moves: Vec<Box<str>>,
    pub(super) mistakes: Vec<bool>,
    pub(super) whole: Straight,
    pub(super) net: Hidden,
    pub(super) clause: Straight,
    pub(super) clause_net: Hidden,
    pub(super) second: Corrections,
    /// By language, techniques then mistakes.
    pub(super) threshold: [[i32; 2]; Lang::ALL.len()],
    pub(super) slope: [[i32; 2]; Lang::ALL.len()],
    pub(super) offset: [[i32; 2]; Lang::ALL.len()],
    pub(super) span: SpanWorth,
    /// Replies of every kind, by language: what a house move is told apart from.
    pub(super) background: Vec<(Box<str>, Box<str>)>,
}

impl Makeup {
    /// Bytes of a row for the whole reply, and as many again for a clause.
    pub(super) fn half(&self) -> usize {
        self.moves.len() + self.net.scale.len()
    }

    fn consistent(&self) -> bool {
        let (columns, hidden) = (self.moves.len(), self.net.scale.len());
        let straight = |view: &Straight| view.scale.len() == columns && view.bias.len() == columns;
        let net = |view: &Hidden| {
            view.scale.len() == hidden
                && view.start.len() == hidden
                && view.output.len() == hidden * columns
                && view.bias.len() == columns
        };
        let corrections = columns * (VIEWS + columns);
        columns <= MOST_COLUMNS
            && hidden <= MOST_COLUMNS
            && self.mistakes.len() == columns
            && straight(&self.whole)
            && straight(&self.clause)
            && net(&self.net)
            && net(&self.clause_net)
            && self.second.weights.len() == corrections
            && self.second.always.len() == columns
            && self.span.is_of(columns)
    }
}

/// A view whose rows speak for the moves themselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Straight {
    /// Per move: what a sum of bytes times strengths is multiplied by, in 2^-24.
    pub(super) scale: Vec<i64>,
    pub(super) bias: Vec<i32>,
}

/// A view whose rows stir hidden units, which speak for the moves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Hidden {
    /// Per hidden unit, in 2^-24.
    pub(super) scale: Vec<i64>,
    /// Where each unit stands before anything is heard, in 1/4096.
    pub(super) start: Vec<i32>,
    /// From units (by row) to moves.
    pub(super) output: Vec<i16>,
    pub(super) output_scale: i64,
    pub(super) bias: Vec<i32>,
}

/// What second thoughts add to the views' mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Corrections {
    /// Per move: for each view's difference from the mean, then for every move's score, in 1/65536.
    pub(super) weights: Vec<i32>,
    /// Per move.
    pub(super) always: Vec<i32>,
}

/// All that the ear knows.
pub(super) struct Weights {
    pub(super) version: Box<str>,
    pub(super) makeup: Makeup,
    pub(super) vocabulary: Vocabulary,
    pub(super) rows: Box<[u8]>,
}

impl Weights {
    /// The file that holds these weights.
    pub(super) fn to_bytes(makeup: &Makeup, vocabulary: &Vocabulary, rows: &[u8]) -> Vec<u8> {
        let makeup = serde_json::to_vec(makeup).expect("numbers and strings are always JSON");
        let mut body = Vec::with_capacity(makeup.len() + rows.len() + 6 * vocabulary.len());
        body.extend_from_slice(&makeup);
        vocabulary.keys().iter().for_each(|key| body.extend_from_slice(&key.to_le_bytes()));
        vocabulary.rarities().iter().for_each(|rarity| body.extend_from_slice(&rarity.to_le_bytes()));
        body.extend_from_slice(rows);
        let digest = Sha256::digest(&body);
        let version = u32::from_le_bytes([digest[0], digest[1], digest[2], digest[3]]);
        let mut bytes = MAGIC.to_vec();
        bytes.extend_from_slice(&checksum(&body).to_le_bytes());
        for number in [version, makeup.len() as u32, vocabulary.len() as u32, rows.len() as u32] {
            bytes.extend_from_slice(&number.to_le_bytes());
        }
        bytes.extend_from_slice(&body);
        bytes
    }

    /// Adds up one half of the rows, from byte `from` on.
    pub(super) fn sum_rows(&self, strengths: &[Strength], from: usize) -> Vec<i32> {
        let half = self.makeup.half();
        let mut sums = vec![0_i32; half];
        for (row, strength) in strengths {
            let row = &self.rows[*row as usize * 2 * half + from..][..half];
            // A strength is a few UNITs at most; products of two short integers are what every processor does best.
            let strength = i32::from(*strength as i16);
            sums.iter_mut().zip(row).for_each(|(sum, byte)| *sum += i32::from(*byte as i8) * strength);
        }
        sums
    }

    /// Reads a file of weights.
    pub(super) fn from_bytes(bytes: &[u8]) -> Result<Weights, WeightsError> {
        if !bytes.starts_with(MAGIC) {
            return Err(WeightsError::NotWeights);
        }
        let body = bytes.get(HEAD..).ok_or(WeightsError::Damaged)?;
        if bytes[8..16] != checksum(body).to_le_bytes() {
            return Err(WeightsError::Damaged);
        }
        let lengths: Vec<usize> = bytes[16..HEAD].chunks_exact(4).map(|four| number(four) as usize).collect();
        let (makeup, body) = body.split_at_checked(lengths[1]).ok_or(WeightsError::Damaged)?;
        let (keys, body) = body.split_at_checked(4 * lengths[2]).ok_or(WeightsError::Damaged)?;
        let (rarities, rows) = body.split_at_checked(2 * lengths[2]).ok_or(WeightsError::Damaged)?;
        let makeup: Makeup = serde_json::from_slice(makeup).map_err(|_| WeightsError::NotWeights)?;
        let keys: Vec<u32> = keys.chunks_exact(4).map(number).collect();
        if !makeup.consistent() || rows.len() != keys.len() * 2 * makeup.half() || !keys.is_sorted() {
            return Err(WeightsError::Damaged);
        }
        let rarities = rarities.chunks_exact(2).map(|two| u16::from_le_bytes([two[0], two[1]])).collect();
        Ok(Weights {
            version: format!("{:08x}", lengths[0]).into(),
            makeup,
            vocabulary: Vocabulary::new(keys, rarities),
            rows: rows.into(),
        })
    }
}

/// A sum of bytes times strengths in the unit of its column.
pub(super) fn scaled(sum: i32, scale: i64) -> i32 {
    ((i64::from(sum) * scale) >> 24) as i32
}

fn number(four: &[u8]) -> u32 {
    u32::from_le_bytes([four[0], four[1], four[2], four[3]])
}

/// Tells damaged bytes from whole ones, faster than the hash that names them.
fn checksum(body: &[u8]) -> u64 {
    let mut sum = body.len() as u64;
    for chunk in body.chunks(8) {
        let mut eight = [0; 8];
        eight[..chunk.len()].copy_from_slice(chunk);
        sum = mix(sum, u64::from_le_bytes(eight));
    }
    sum
}
