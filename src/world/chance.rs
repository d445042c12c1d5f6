use rand::Rng;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;

/// What a draw is for. Each has its own stream, so that adding one does not shift the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Which hidden cause is behind it all.
    Cause = 1,
    /// Which of several equal responses speaks.
    Response = 2,
    /// Which variant of a line is said.
    Variant = 3,
}

/// A number that depends on nothing but the key: seed, call, turn and purpose. Taking a turn back or adding a rule does
/// not shift later draws.
pub fn draw(seed: u64, call: u8, turn: u16, purpose: Purpose) -> u64 {
    let mut key = [0_u8; 32];
    key[..8].copy_from_slice(&seed.to_le_bytes());
    key[8] = call;
    key[9..11].copy_from_slice(&turn.to_le_bytes());
    key[11] = purpose as u8;
    ChaCha8Rng::from_seed(key).next_u64()
}

/// The index that a drawn number falls on, by weight; 0 where all weights are 0.
pub fn pick_weighted(drawn: u64, weights: impl Iterator<Item = u16> + Clone) -> usize {
    let total: u64 = weights.clone().map(u64::from).sum();
    if total == 0 {
        return 0;
    }
    let mut left = drawn % total;
    for (at, weight) in weights.enumerate() {
        if left < u64::from(weight) {
            return at;
        }
        left -= u64::from(weight);
    }
    0
}
