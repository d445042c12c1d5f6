use super::facts::CaseFacts;
use super::figure::SaidSum;
use crate::text::{Currency, Money};

/// Above this many sums a case's combinations are no longer tried.
const MOST_SUMS: usize = 24;

/// Whether a sum may be said about this case: a sum of the dossier, rounded fairly, or what follows from two of them.
pub(super) fn is_right(said: SaidSum, facts: &CaseFacts, with_parts: bool) -> bool {
    let sums = || facts.sums.iter().take(MOST_SUMS).filter(|sum| same_currency(said, sum.currency));
    let fits = |minor: i64| said.can_mean(minor) || means_thousands(said, minor);
    let direct = sums().any(|sum| fits(sum.minor));
    let total = facts
        .sums
        .iter()
        .filter(|sum| same_currency(said, sum.currency))
        .fold(0i64, |total, sum| total.saturating_add(sum.minor));
    let pairs = || sums().enumerate().flat_map(|(at, one)| sums().skip(at + 1).map(move |two| (one.minor, two.minor)));
    let combined = pairs().any(|(one, two)| fits((one - two).abs()) || fits(one.saturating_add(two)));
    let shares = sums().any(|sum| facts.percents.iter().any(|percent| fits_share(&fits, sum.minor, percent.0, facts)));
    let parts = with_parts && sums().any(|sum| parts_of(sum.minor).into_iter().any(fits));
    direct || combined || fits(total) || shares || parts
}

/// Rates from one percent on are discounts, smaller ones are penalties a day.
const SMALLEST_DISCOUNT: u32 = 1000;

/// A discount and the sum without it, or a penalty so far and the sum with it.
fn fits_share(fits: &impl Fn(i64) -> bool, minor: i64, thousandths: u32, facts: &CaseFacts) -> bool {
    let share = i64::try_from(i128::from(minor) * i128::from(thousandths) / 100_000).unwrap_or(i64::MAX);
    if thousandths >= SMALLEST_DISCOUNT {
        return fits(share) || fits(minor.saturating_sub(share));
    }
    let days = i64::from(facts.days_overdue().unwrap_or(0)).min(3660);
    let so_far = [1, days.saturating_sub(1), days, days + 1].map(|days| share.saturating_mul(days));
    so_far.into_iter().any(|penalty| fits(penalty) || fits(minor.saturating_add(penalty)))
}

fn parts_of(minor: i64) -> [i64; 5] {
    [minor / 2, minor / 3, minor / 3 * 2, minor / 4, minor / 4 * 3]
}

/// "Your 184" for 184 000: on the phone the thousand is often left out.
fn means_thousands(said: SaidSum, minor: i64) -> bool {
    let short = said.minor < 100_000;
    short && SaidSum { minor: said.minor * 1000, step: said.step.saturating_mul(1000), ..said }.can_mean(minor)
}

/// Without a named currency any fits; both kinds of lei are one word.
pub(super) fn same_currency(said: SaidSum, currency: Currency) -> bool {
    said.currency.is_none_or(|named| named == currency || (named == Currency::Ron && currency == Currency::Mdl))
}

/// A sum said with a rounding word: the step is the last digit that is not nought.
pub(super) fn rounded(said: SaidSum) -> SaidSum {
    let mut step = said.step.max(1);
    while said.minor > 0 && said.minor % (step * 10) == 0 {
        step *= 10;
    }
    SaidSum { step, ..said }
}

/// What the dossier is quoted with: its first sum, the amount of the invoice.
pub(super) fn headline(facts: &CaseFacts) -> Option<Money> {
    facts.sums.first().copied()
}
