//! Which of the things noticed are known, and how much each of them says.

use super::features::{BLOCKS, Feature};

/// One, as a strength.
pub(super) const UNIT: i64 = 1 << 12;
/// How strong each family of keys is beside the others, in [`UNIT`]s / 16: letters, words, stems, meanings, debtor,
/// the debtor's letters, place.
const SHARES: [i64; BLOCKS] = [16, 16, 22, 13, 13, 10, 12];
/// A bucket of keys is found by this many leading bits.
const BUCKET_BITS: u32 = 16;

/// A row of weights and how strongly its thing was noticed, in [`UNIT`]s.
pub(super) type Strength = (u32, i32);

/// The keys that have a row of weights, in ascending order, each with its rarity.
pub(super) struct Vocabulary {
    keys: Vec<u32>,
    rarity: Vec<u16>,
    first: Vec<u32>,
}

impl Vocabulary {
    /// Takes keys in ascending order and the rarity of each, in 1/1024.
    pub(super) fn new(keys: Vec<u32>, rarity: Vec<u16>) -> Vocabulary {
        let mut first = vec![0; (1 << BUCKET_BITS) + 1];
        for key in &keys {
            first[(key >> (32 - BUCKET_BITS)) as usize + 1] += 1;
        }
        for bucket in 1..first.len() {
            first[bucket] += first[bucket - 1];
        }
        Vocabulary { keys, rarity, first }
    }

    pub(super) fn len(&self) -> usize {
        self.keys.len()
    }

    pub(super) fn keys(&self) -> &[u32] {
        &self.keys
    }

    pub(super) fn rarities(&self) -> &[u16] {
        &self.rarity
    }

    fn row(&self, key: u32) -> Option<usize> {
        let bucket = (key >> (32 - BUCKET_BITS)) as usize;
        let (from, to) = (self.first[bucket] as usize, self.first[bucket + 1] as usize);
        self.keys[from..to].iter().position(|known| *known == key).map(|at| from + at)
    }

    /// What of `features` is known, rarer things stronger, each family brought to its share.
    pub(super) fn weigh(&self, features: &[Feature], strengths: &mut Vec<Strength>) {
        strengths.clear();
        let mut squares = [0_u64; BLOCKS];
        let mut ends = [0; BLOCKS];
        // Features come family by family, so each family is one run of rows.
        for feature in features {
            if let Some(row) = self.row(feature.key) {
                let rarity = i32::from(self.rarity[row]);
                squares[feature.block as usize] += (rarity as u64).pow(2);
                strengths.push((row as u32, rarity));
            }
            ends[feature.block as usize] = strengths.len();
        }
        let mut start = 0;
        for block in 0..BLOCKS {
            let end = ends[block].max(start);
            let length = squares[block].isqrt().max(1) as i64;
            for (_, strength) in &mut strengths[start..end] {
                *strength = (i64::from(*strength) * SHARES[block] * UNIT / 16 / length) as i32;
            }
            start = end;
        }
    }
}

/// How rare a thing is that stands in `seen` of `all` turns, in 1/1024: a logarithm, so that rarest is a few times common.
pub(super) fn rarity(seen: usize, all: usize) -> u16 {
    let ratio = (1.0 + all as f64) / (1.0 + seen as f64);
    (1024.0 * (1.0 + ln(ratio))).min(f64::from(u16::MAX)) as u16
}

/// The natural logarithm of a number of one or more, from basic operations only, so that every machine agrees.
pub(super) fn ln(x: f64) -> f64 {
    let exponent = ((x.to_bits() >> 52) & 0x7ff) as i64 - 1023;
    let mantissa = f64::from_bits((x.to_bits() & ((1 << 52) - 1)) | (1023 << 52));
    let ratio = (mantissa - 1.0) / (mantissa + 1.0);
    let square = ratio * ratio;
    let series = (0..20).rev().fold(0.0, |sum, k| sum * square + 1.0 / f64::from(2 * k + 1));
    exponent as f64 * std::f64::consts::LN_2 + 2.0 * ratio * series
}
