/// A caller's chance: SplitMix64, a few nanoseconds a draw. The debtor's own chance is keyed and lives in the world; a caller
/// only has to be different from the next one, and the same again for the same seed.
#[derive(Clone, Copy, Debug)]
pub struct Luck(u64);

impl Luck {
    /// The chance of a caller with this seed.
    pub fn new(seed: u64) -> Self {
        // Neighbouring seeds must not have neighbouring luck.
        let mut luck = Self(seed ^ 0x005e_ed0f_ca11_e125);
        luck.draw();
        luck
    }

    /// The next number.
    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number under `end`; 0 where that is 0.
    pub fn under(&mut self, end: usize) -> usize {
        if end == 0 { 0 } else { (self.draw() % end as u64) as usize }
    }

    /// True so many times in a hundred.
    pub fn percent(&mut self, share: u64) -> bool {
        self.draw() % 100 < share
    }

    /// One of these; none where there is none.
    pub fn one_of<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        all.get(self.under(all.len())).copied()
    }
}
