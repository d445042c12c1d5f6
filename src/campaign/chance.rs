//! Chance of the weeks: each draw keyed by what it is for, so that a decision about one account shifts nobody else's luck.

/// What a draw is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Draw {
    /// What is true of an account.
    Truth = 1,
    /// Whether anybody is reached.
    Reach,
    /// How far a promised day lies.
    Day,
    /// Whether a promise is kept.
    Keep,
    /// Whether money comes unasked.
    Pay,
    /// Whether they refuse.
    Refuse,
    /// Whether a paper arrives.
    Paper,
    /// Whether the decider's name is given, and whether he pays.
    Decider,
    /// Whether an early word defuses a complaint.
    Defuse,
    /// Whether a step works.
    Step,
    /// Whether they fail.
    Fail,
    /// What becomes of an order.
    Order,
    /// What a check says.
    Check,
    /// Which deal is signed.
    Deal,
    /// Whether trouble comes back.
    Trouble,
}

/// A seed with which everything is drawn.
///
/// Campaign draws are not ChaCha8 as in calls: a comparison of methods makes hundreds of millions of them. The key is mixed with
/// the finaliser of SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
#[derive(Clone, Copy, Debug, PartialEq, Eq, bevy_ecs::prelude::Resource)]
pub struct Seed(pub u64);

impl Seed {
    /// A number that depends on the key alone.
    pub fn draw(self, account: u32, day: i32, purpose: Draw) -> u64 {
        let key = (u64::from(account) << 32) | u64::from(day.cast_unsigned());
        mix(mix(mix(self.0) ^ key) ^ purpose as u64)
    }

    /// True with a chance in per mille.
    pub fn falls(self, account: u32, day: i32, purpose: Draw, per_mille: i32) -> bool {
        let drawn = (self.draw(account, day, purpose) >> 16) % 1_000_000;
        i64::try_from(drawn).unwrap_or(0) < i64::from(per_mille) * 1_000
    }

    /// A whole number from 0 up to, not with, `below`; 0 where there is none.
    pub fn below(self, account: u32, day: i32, purpose: Draw, below: u64) -> u64 {
        if below == 0 { 0 } else { (self.draw(account, day, purpose) >> 16) % below }
    }
}

fn mix(key: u64) -> u64 {
    let mut z = key.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
