use crate::yaml::Test;

/// Which of the values -100 to 100 a remembered fact can have: a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Values([u64; 4]);

impl Values {
    /// Adds a value; one beyond the range is clamped to it, as in play.
    pub fn insert(&mut self, value: i32) {
        let at = (value.clamp(-100, 100) + 100) as usize;
        self.0[at / 64] |= 1 << (at % 64);
    }

    /// Adds all values from one to another.
    pub fn insert_range(&mut self, low: i32, high: i32) {
        (low.max(-100)..=high.min(100)).for_each(|value| self.insert(value));
        // A range that lies beyond the end still arrives at the end.
        if low > 100 || high < -100 {
            self.insert(low);
        }
    }

    /// True when it can have the value.
    pub fn contains(&self, value: i32) -> bool {
        let at = (value.clamp(-100, 100) + 100) as usize;
        self.0[at / 64] & (1 << (at % 64)) != 0
    }

    /// The values, the lowest first.
    pub fn iter(self) -> impl Iterator<Item = i32> {
        (-100..=100).filter(move |value| self.contains(*value))
    }

    /// True when some value passes.
    pub fn any(self, test: Test) -> bool {
        self.iter().any(|value| test.holds(value))
    }

    /// True when every value passes.
    pub fn all(self, test: Test) -> bool {
        self.iter().all(|value| test.holds(value))
    }
}
