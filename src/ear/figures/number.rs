use std::ops::Range;

use super::lexicon::{Lexicon, NumberWord, Role};
use super::line::{Line, Matter};
use super::numeral;

/// Millionths in a unit: numbers are counted in millionths, so that `0.1 %` and `1.5 million` are both exact.
pub(super) const UNIT: u128 = 1_000_000;

/// A number somebody said, in digits, words or both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SaidNumber {
    /// Its value in millionths.
    pub(super) micro: u128,
    /// The smallest step this way of saying it can express, in millionths.
    pub(super) step: u128,
    /// A rank: `fourteenth`, `третьего`.
    pub(super) rank: bool,
    /// A word such as thousand took part.
    pub(super) scaled: bool,
    /// Said in words from the start.
    pub(super) spelled: bool,
    /// The tokens it takes.
    pub(super) tokens: Range<usize>,
}

impl SaidNumber {
    /// The value if it is whole and fits.
    pub(super) fn whole(&self) -> Option<u32> {
        self.micro.is_multiple_of(UNIT).then(|| u32::try_from(self.micro / UNIT).ok()).flatten()
    }
}

/// Reads the number that begins at token `at`.
pub(super) fn read(line: &Line, at: usize) -> Option<SaidNumber> {
    let mut reader = Reader::new(line, at);
    while reader.take_next() {}
    reader.finish()
}

/// A number being read from left to right.
struct Reader<'l> {
    line: &'l Line<'l>,
    lexicon: &'static Lexicon,
    start: usize,
    /// First token not yet read.
    at: usize,
    /// Finished groups: the thousands before the hundreds.
    total: u128,
    /// The group being read.
    group: Option<u128>,
    /// What is added next must be smaller than this; 0 after digits, which nothing joins.
    room: u128,
    step: u128,
    last_scale: u128,
    rank: bool,
    spelled: bool,
    /// The number as it stood after its last scale word: what follows may turn out to belong elsewhere.
    after_scale: Option<(u128, u128, usize)>,
}

impl<'l> Reader<'l> {
    fn new(line: &'l Line<'l>, at: usize) -> Self {
        let spelled = line.get(at).is_some_and(|token| token.matter == Matter::Word);
        Reader {
            line,
            lexicon: Lexicon::of(line.lang),
            start: at,
            at,
            total: 0,
            group: None,
            room: u128::MAX,
            step: UNIT,
            last_scale: u128::MAX,
            rank: false,
            spelled,
            after_scale: None,
        }
    }

    /// Takes one more part of the number; `false` at its end.
    fn take_next(&mut self) -> bool {
        if self.rank {
            return false;
        }
        let joints = if self.at == self.start { 0 } else { self.joints() };
        let at = self.at + joints;
        let Some(token) = self.line.get(at) else { return false };
        let end = match token.matter {
            Matter::Digits => (joints == 0 && self.take_digits(at)).then_some(at + 1),
            Matter::Mark(_) => None,
            Matter::Word => self.take_half(at).or_else(|| self.take_word(at, joints).then_some(at + 1)),
        };
        self.at = end.unwrap_or(self.at);
        end.is_some()
    }

    /// How many joining tokens stand here: the hyphen of `eighty-four`, `and`, `и`, `de`.
    fn joints(&self) -> usize {
        let hyphen = self.line.is_mark(self.at, '-') && self.line.get(self.at).is_some_and(|token| !token.spaced);
        usize::from(hyphen || self.line.is(self.at, Role::NumberJoint))
    }

    fn take_digits(&mut self, at: usize) -> bool {
        if self.group.is_some() {
            return false;
        }
        let Some(typed) = numeral::amount(self.line.raw(at)) else {
            return false;
        };
        let unit = UNIT / 10u128.pow(typed.places);
        let value = u128::from(typed.mantissa) * unit;
        // `184 тысячи 350 рублей` is one number, `184 тысячи 14 марта` is not.
        if at != self.start && !(value < self.last_scale && self.money_follows(at + 1)) {
            return false;
        }
        self.group = Some(value);
        self.room = 0;
        self.step = unit;
        true
    }

    fn money_follows(&self, at: usize) -> bool {
        let Some(next) = self.line.get(at) else { return false };
        let scale = matches!(self.lexicon.number(&next.folded), Some(NumberWord::Scale(scale)) if u128::from(scale) * UNIT < self.last_scale);
        scale || self.lexicon.currency(&next.folded).is_some()
    }

    /// `two and a half`, `две с половиной`: one or two small words, then the half. Returns where it ends.
    fn take_half(&mut self, at: usize) -> Option<usize> {
        let group = self.group.filter(|group| at > self.start && *group < 100 * UNIT)?;
        let small = |at| self.line.is(at, Role::Glue) || self.line.is(at, Role::NumberJoint);
        let half = (at..at + 3).find(|at| self.line.is(*at, Role::Half))?;
        if !(at..half).all(small) {
            return None;
        }
        self.group = Some(group + UNIT / 2);
        self.room = 0;
        self.step = UNIT / 2;
        Some(half + 1)
    }

    fn take_word(&mut self, at: usize, joints: usize) -> bool {
        let Some(token) = self.line.get(at) else { return false };
        match self.lexicon.number(&token.folded) {
            Some(NumberWord::Cardinal(value)) => self.take_cardinal(at, u128::from(value) * UNIT),
            Some(NumberWord::OneAndHalf) if self.group.is_none() => {
                self.group = Some(UNIT * 3 / 2);
                self.room = 0;
                self.step = UNIT / 2;
                true
            }
            Some(NumberWord::Scale(scale)) => self.take_scale(at, u128::from(scale)),
            Some(NumberWord::Ordinal(rank)) => {
                joints_allow_rank(self, joints) && self.take_rank(u128::from(rank) * UNIT)
            }
            _ => self.take_short_thousand(at),
        }
    }

    fn take_cardinal(&mut self, at: usize, value: u128) -> bool {
        let alone_means_little = at == self.start && self.is_article(at);
        let group = self.group.unwrap_or(0);
        if alone_means_little || value >= self.room || (self.group.is_none() && value >= self.last_scale) {
            return false;
        }
        self.group = Some(group + value);
        self.room = grain(value);
        self.step = grain(value);
        true
    }

    /// Romanian `o`, `un`, `nouă` are numbers only before what they count.
    fn is_article(&self, at: usize) -> bool {
        let word = self.line.get(at).map_or("", |token| token.folded.as_str());
        let next = self.line.get(at + 1).and_then(|next| self.lexicon.number(&next.folded));
        let counts = matches!(next, Some(NumberWord::Scale(_))) || self.line.is(at + 1, Role::Day);
        matches!(word, "o" | "un" | "una" | "noua") && !counts
    }

    fn take_scale(&mut self, at: usize, scale: u128) -> bool {
        let word = self.line.get(at);
        let short = word.is_some_and(|token| token.folded.chars().nth(1).is_none());
        let glued = word.is_some_and(|token| !token.spaced) && at > self.start;
        if short && !(glued || (self.line.raw(at) == "k" && self.group.is_some())) {
            return false;
        }
        let value = self.group.unwrap_or(UNIT).saturating_mul(scale);
        if scale == 100 {
            self.group = Some(value);
            self.room = 100 * UNIT;
            self.step = self.step.max(UNIT / 10) * 100;
            return true;
        }
        if scale * UNIT >= self.last_scale {
            return false;
        }
        self.total = self.total.saturating_add(value);
        self.group = None;
        self.room = u128::MAX;
        // Spelled hundreds before a thousand are exact thousands: only digits carry a finer or coarser step.
        self.step = if self.step > UNIT { scale * UNIT } else { self.step * scale };
        self.last_scale = scale * UNIT;
        self.after_scale = Some((self.total, self.step, at + 1));
        true
    }

    /// `184 т.р.`: a bare `т` is a thousand only before `р`, else it is tonnes.
    fn take_short_thousand(&mut self, at: usize) -> bool {
        let is_t = self.line.get(at).is_some_and(|token| token.folded == "т");
        let dot = usize::from(self.line.is_mark(at + 1, '.'));
        let roubles = self.line.get(at + 1 + dot).is_some_and(|token| token.folded == "р");
        is_t && roubles && self.group.is_some() && self.take_scale_of_thousand(at)
    }

    fn take_scale_of_thousand(&mut self, at: usize) -> bool {
        let value = self.group.take().unwrap_or(UNIT);
        self.total = self.total.saturating_add(value.saturating_mul(1000));
        self.step *= 1000;
        self.last_scale = 1000 * UNIT;
        self.after_scale = Some((self.total, self.step, at + 1));
        true
    }

    fn take_rank(&mut self, rank: u128) -> bool {
        let tens = self.group.unwrap_or(0);
        let fits = rank < self.room && (self.group.is_none() || self.room == 10 * UNIT);
        if fits && self.after_scale.is_none() {
            self.group = Some(tens + rank);
            self.rank = true;
        } else {
            // `сто тысяч двадцать третьего`: the twenty belongs to the date.
            self.drop_tail();
        }
        self.rank
    }

    /// Gives back what was read after the last scale word.
    fn drop_tail(&mut self) {
        if let Some((total, step, end)) = self.after_scale {
            (self.total, self.step, self.at, self.group) = (total, step, end, None);
        }
    }

    fn finish(mut self) -> Option<SaidNumber> {
        let counts_else = [Role::Day, Role::Week, Role::Month].iter().any(|unit| self.line.is(self.at, *unit));
        if counts_else && self.group.is_some() {
            self.drop_tail();
        }
        if self.at == self.start {
            return None;
        }
        Some(SaidNumber {
            micro: self.total.saturating_add(self.group.unwrap_or(0)),
            step: self.step,
            rank: self.rank,
            scaled: self.after_scale.is_some(),
            spelled: self.spelled,
            tokens: self.start..self.at,
        })
    }
}

fn joints_allow_rank(reader: &Reader, joints: usize) -> bool {
    joints == 0 || reader.line.is_mark(reader.at, '-')
}

/// The smallest step a spelled part speaks of: 100 in `триста`, 10 in `восемьдесят`, else 1.
fn grain(value: u128) -> u128 {
    if value.is_multiple_of(100 * UNIT) {
        100 * UNIT
    } else if value.is_multiple_of(10 * UNIT) && value > 10 * UNIT {
        10 * UNIT
    } else {
        UNIT
    }
}
