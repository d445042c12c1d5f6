use std::fmt;

use crate::text::Percent;

/// Why a text is not the value that was wanted, as a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misread {
    /// It is written in another way than such values are.
    Form(String),
    /// It is written well, but beyond what a call is ever about.
    Range(String),
}

/// A criterion's test of one integer: a closed range, or everything but it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Test {
    /// Lowest value that passes.
    pub low: i32,
    /// Highest value that passes.
    pub high: i32,
    /// True for `not …`: passes outside the range.
    pub negated: bool,
}

impl Test {
    /// Passes for one value only.
    pub fn exactly(value: i32) -> Self {
        Self { low: value, high: value, negated: false }
    }

    /// Passes from a value on.
    pub fn at_least(low: i32) -> Self {
        Self { low, high: i32::MAX, negated: false }
    }

    /// True when `value` passes.
    pub fn holds(self, value: i32) -> bool {
        (self.low..=self.high).contains(&value) != self.negated
    }

    /// True when some value from `low` to `high` passes.
    pub fn holds_within(self, low: i32, high: i32) -> bool {
        if self.negated {
            low <= high && (low < self.low || high > self.high)
        } else {
            low.max(self.low) <= high.min(self.high)
        }
    }

    /// True when every value from `low` to `high` passes.
    pub fn holds_throughout(self, low: i32, high: i32) -> bool {
        !self.negation().holds_within(low, high)
    }

    /// Passes where this one does not.
    pub fn negation(self) -> Self {
        Self { negated: !self.negated, ..self }
    }

    /// True when every value that passes this test passes the other as well.
    pub fn implies(self, other: Test) -> bool {
        let within = |inner: Test, outer: Test| outer.low <= inner.low && inner.high <= outer.high;
        match (self.negated, other.negated) {
            (false, false) => within(self, other),
            (true, true) => within(other, self),
            (false, true) => self.high < other.low || other.high < self.low,
            (true, false) => other.low == i32::MIN && other.high == i32::MAX,
        }
    }
}

impl fmt::Display for Test {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.negated {
            f.write_str("not ")?;
        }
        match (self.low, self.high) {
            (low, high) if low == high => write!(f, "{low}"),
            (i32::MIN, high) => write!(f, "at most {high}"),
            (low, i32::MAX) => write!(f, "at least {low}"),
            (low, high) => write!(f, "{low} to {high}"),
        }
    }
}

/// Reads `3`, `at least 3`, `at most 3`, `over 3`, `under 3`, `2 to 4`, `not …`.
///
/// # Errors
/// What is wrong.
pub fn parse_test(text: &str) -> Result<Test, Misread> {
    let text = text.trim();
    if let Some(rest) = text.strip_prefix("not ") {
        let test = parse_test(rest)?;
        return Ok(test.negation());
    }
    let number = |text: &str| parse_whole(text.trim()).ok_or_else(|| wrong_test(text));
    let range = |low, high| Test { low, high, negated: false };
    let bounds: [(&str, Bound); 4] = [
        ("at least ", |n| (n, i32::MAX)),
        ("at most ", |n| (i32::MIN, n)),
        ("over ", |n| (n.saturating_add(1), i32::MAX)),
        ("under ", |n| (i32::MIN, n.saturating_sub(1))),
    ];
    for (word, bound) in bounds {
        if let Some(rest) = text.strip_prefix(word) {
            let (low, high) = bound(number(rest)?);
            return Ok(range(low, high));
        }
    }
    if let Some((low, high)) = text.split_once(" to ") {
        let (low, high) = (number(low)?, number(high)?);
        let never = || Misread::Form(format!("`{text}` is never true: write the lowest first"));
        return if low <= high { Ok(range(low, high)) } else { Err(never()) };
    }
    number(text).map(Test::exactly)
}

/// The closed range that a word and a number stand for.
type Bound = fn(i32) -> (i32, i32);

/// A whole number without a plus: whoever writes `+1` in a test or a start value means to add one, and would not.
fn parse_whole(text: &str) -> Option<i32> {
    text.parse().ok().filter(|_| !text.starts_with('+'))
}

fn wrong_test(text: &str) -> Misread {
    let ways = "write `3`, `at least 3`, `at most 3`, `over 3`, `under 3`, `2 to 4` or `not 3`";
    Misread::Form(format!("`{text}` is no test: {ways}"))
}

/// A length of time in whole minutes, 0 to two years.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct TimeSpan {
    /// Minutes.
    pub minutes: u32,
}

impl TimeSpan {
    /// Whole days in it.
    pub fn days(self) -> u32 {
        self.minutes / (24 * 60)
    }
}

/// Reads `30 minutes`, `4 hours`, `2 days`, `1 week`.
///
/// # Errors
/// What is wrong.
pub fn parse_time_span(text: &str) -> Result<TimeSpan, Misread> {
    let ways = "write `30 minutes`, `4 hours`, `2 days` or `1 week`";
    let wrong = || Misread::Form(format!("`{text}` is no length of time: {ways}"));
    let (number, unit) = text.trim().split_once(' ').ok_or_else(wrong)?;
    let number: u32 = number.parse().map_err(|_| wrong())?;
    let unit = match unit.trim() {
        "minute" | "minutes" => 1,
        "hour" | "hours" => 60,
        "day" | "days" => 24 * 60,
        "week" | "weeks" => 7 * 24 * 60,
        _ => return Err(wrong()),
    };
    match number.checked_mul(unit) {
        Some(minutes) if minutes <= 2 * 366 * 24 * 60 => Ok(TimeSpan { minutes }),
        _ => Err(Misread::Range(format!("`{text}` is longer than two years"))),
    }
}

/// A day relative to the day of the call, in days: negative is past.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ago {
    /// Days from the call day: -6 is "6 days ago".
    pub days: i32,
}

/// Reads `6 days ago`, `in 3 days`, `today`, `tomorrow`, `yesterday`, weeks alike.
///
/// # Errors
/// What is wrong.
pub fn parse_ago(text: &str) -> Result<Ago, Misread> {
    let text = text.trim();
    match text {
        "today" => return Ok(Ago { days: 0 }),
        "tomorrow" => return Ok(Ago { days: 1 }),
        "yesterday" => return Ok(Ago { days: -1 }),
        _ => {}
    }
    match (text.strip_suffix(" ago"), text.strip_prefix("in ")) {
        (Some(span), _) => Ok(Ago { days: -whole_days(span)? }),
        (_, Some(span)) => Ok(Ago { days: whole_days(span)? }),
        _ => {
            let ways = "write `6 days ago`, `in 3 days`, `today`, `tomorrow` or `yesterday`";
            Err(Misread::Form(format!("`{text}` is no day counted from the call: {ways}")))
        }
    }
}

fn whole_days(text: &str) -> Result<i32, Misread> {
    let span = parse_time_span(text)?;
    if span.minutes % (24 * 60) != 0 {
        return Err(Misread::Form(format!("`{text}` is no whole number of days")));
    }
    // Two years at most, so it always fits.
    Ok(span.days() as i32)
}

/// A percentage with what follows it: `0.1% a day`, `3% within 7 days`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// The share.
    pub percent: Percent,
    /// The days it goes with: 1 for "a day", 30 for "a month", n for "within n days".
    pub days: u32,
}

/// Reads `0.1% a day`, `1% a week`, `2% a month` and `3% within 7 days`.
///
/// # Errors
/// What is wrong.
pub fn parse_rate(text: &str) -> Result<Rate, Misread> {
    let ways = "write `0.1% a day`, `2% a month` or `3% within 7 days`";
    let wrong = || Misread::Form(format!("`{text}` is no rate: {ways}"));
    let (percent, rest) = text.trim().split_once('%').ok_or_else(wrong)?;
    let percent = parse_percent(percent.trim()).ok_or_else(wrong)?;
    if percent > Percent(100_000) {
        return Err(Misread::Range(format!("`{text}` is more than all of it")));
    }
    let days = match rest.trim() {
        "a day" => 1,
        "a week" => 7,
        "a month" => 30,
        rest => parse_time_span(rest.strip_prefix("within ").ok_or_else(wrong)?)?.days(),
    };
    Ok(Rate { percent, days })
}

/// Up to six digits, a point, up to three: whether that is a sensible share is for the caller to say.
fn parse_percent(text: &str) -> Option<Percent> {
    let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
    if whole.len() > 6 || rest.len() > 3 || !whole.bytes().chain(rest.bytes()).all(|b| b.is_ascii_digit()) {
        return None;
    }
    let whole: u32 = whole.parse().ok()?;
    let rest: u32 = format!("{rest:0<3}").parse().ok()?;
    Some(Percent(whole * 1000 + rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_test_answers_for_a_range_as_for_its_values_one_by_one() {
        let ends = [i32::MIN, -2, 0, 1, 3, i32::MAX];
        let tests = ends.iter().flat_map(|low| ends.map(|high| (*low, high))).filter(|(low, high)| low <= high);
        for test in tests.flat_map(|(low, high)| [false, true].map(|negated| Test { low, high, negated })) {
            for (low, high) in (-4..5).flat_map(|low| (-4..5).map(move |high| (low, high))) {
                assert_eq!(test.holds_within(low, high), (low..=high).any(|value| test.holds(value)), "{test:?}");
                assert_eq!(test.holds_throughout(low, high), (low..=high).all(|value| test.holds(value)), "{test:?}");
            }
        }
    }
}
