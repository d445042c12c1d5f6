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
        let range = Self::range(low.clamp(-100, 100), high.clamp(-100, 100));
        self.0.iter_mut().zip(range.0).for_each(|(own, added)| *own |= added);
    }

    /// All values from one to another; none where the first is above the second.
    fn range(low: i32, high: i32) -> Self {
        let (low, high) = (low.max(-100), high.min(100));
        if low > high {
            return Self::default();
        }
        let (first, last) = ((low + 100) as usize, (high + 100) as usize);
        let word = |at: usize| {
            let (from, to) = (first.max(64 * at), last.min(64 * at + 63));
            if from > to { 0 } else { (u64::MAX >> (63 - (to - from))) << (from - 64 * at) }
        };
        Self([0, 1, 2, 3].map(word))
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
        let within = Self::range(test.low, test.high);
        let passing = |at: usize| if test.negated { !within.0[at] } else { within.0[at] };
        (0..self.0.len()).any(|at| self.0[at] & passing(at) != 0)
    }

    /// True when every value passes.
    pub fn all(self, test: Test) -> bool {
        !self.any(test.negation())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_answers_a_test_as_its_values_do_one_by_one() {
        let mut values = Values::default();
        values.insert_range(-3, 2);
        values.insert_range(60, 66);
        values.insert_range(140, 150);
        let each: Vec<i32> = values.iter().collect();
        assert_eq!(each, [-3, -2, -1, 0, 1, 2, 60, 61, 62, 63, 64, 65, 66, 100]);
        let ends = [i32::MIN, -101, -100, -4, -3, 2, 3, 27, 28, 59, 66, 67, 99, 100, 101, i32::MAX];
        for (low, high) in ends.iter().flat_map(|low| ends.map(|high| (*low, high))).filter(|(low, high)| low <= high) {
            for test in [false, true].map(|negated| Test { low, high, negated }) {
                assert_eq!(values.any(test), each.iter().any(|value| test.holds(*value)), "{test:?}");
                assert_eq!(values.all(test), each.iter().all(|value| test.holds(*value)), "{test:?}");
            }
        }
    }
}
