use super::{Seen, Sighting, speaks_of_lateness};
use crate::ear::figures::figure::{FigureKind, SaidDays, SaidSum};
use crate::ear::figures::lexicon::{Lexicon, Role};
use crate::ear::figures::line::{Line, Matter};
use crate::ear::figures::number::{SaidNumber, UNIT};
use crate::ear::figures::numeral;
use crate::text::{Currency, Percent};

/// Sees what a number measures: percent, a length of time or money.
pub(super) fn see(line: &Line, said: &SaidNumber) -> Option<Seen> {
    if !said.spelled && is_hour(line, said.tokens.start) {
        return None;
    }
    see_share(line, said.tokens.start)
        .or_else(|| see_tenths(line, said))
        .or_else(|| see_percent(line, said))
        .or_else(|| see_days(line, said))
        .or_else(|| see_sum(line, said))
}

fn is_hour(line: &Line, at: usize) -> bool {
    line.raw(at).contains(':')
}

/// Where a percent sign or word ends that begins at `at`.
fn percent_end(line: &Line, at: usize) -> Option<usize> {
    let article = usize::from(line.get(at).is_some_and(|token| matches!(token.folded.as_str(), "of" | "de")));
    let article = article + usize::from(article == 1 && line.get(at + 1).is_some_and(|token| token.folded == "a"));
    if line.is_mark(at, '%') {
        return Some(at + 1);
    }
    let mut end = at + article;
    line.is(end, Role::PercentSign).then(|| {
        while line.is(end, Role::PercentSign) {
            end += 1;
        }
        end
    })
}

/// `0,125 %`: digits whose mark is a decimal point because percent follow.
pub(super) fn see_share(line: &Line, at: usize) -> Option<Seen> {
    let end = percent_end(line, at + 1)?;
    line.get(at).filter(|token| token.matter == Matter::Digits)?;
    let share = numeral::share(line.raw(at))?;
    let micro = u128::from(share.mantissa) * (UNIT / 10u128.pow(share.places));
    Some(percent(micro, at..end))
}

/// `одна десятая процента`, `one tenth of a percent`, `zero point one` is not read.
fn see_tenths(line: &Line, said: &SaidNumber) -> Option<Seen> {
    let word = line.get(said.tokens.end)?.folded.as_str();
    let parts = match word {
        "tenth" | "tenths" | "десятая" | "десятых" | "десятих" | "десятую" | "десята" | "десяту" | "zecime"
        | "zecimi" => 10,
        "hundredth" | "hundredths" | "сотая" | "сотых" | "сота" => 100,
        _ => return None,
    };
    let end = percent_end(line, said.tokens.end + 1)?;
    Some(percent(said.micro / parts, said.tokens.start..end))
}

fn see_percent(line: &Line, said: &SaidNumber) -> Option<Seen> {
    let end = percent_end(line, said.tokens.end).filter(|_| !said.rank)?;
    Some(percent(said.micro, said.tokens.start..end))
}

fn percent(micro: u128, tokens: std::ops::Range<usize>) -> Seen {
    let thousandths = u32::try_from(micro / (UNIT / 1000)).unwrap_or(u32::MAX);
    Seen::figure(FigureKind::Percent(Percent(thousandths)), tokens)
}

/// Days in one of the unit at `at`, and how far off is still fair.
fn unit_at(line: &Line, at: usize) -> Option<(u64, u32)> {
    let units = [(Role::Day, 1, 1), (Role::Week, 7, 3), (Role::Month, 30, 7)];
    units.into_iter().find(|(role, ..)| line.is(at, *role)).map(|(_, days, slack)| (days, slack))
}

/// `9 days`, `девятый день`, `two weeks`, `14-day`, `net 30`.
fn see_days(line: &Line, said: &SaidNumber) -> Option<Seen> {
    let mut at = said.tokens.end;
    let net = line.before(said.tokens.start).is_some_and(|before| before.folded == "net");
    let hyphen = line.is_mark(at, '-') && line.get(at).is_some_and(|token| !token.spaced);
    at += usize::from(hyphen);
    // `-й день`, `de zile`, `calendar days`: one small word may stand between. Working days are counted differently.
    let plain = unit_at(line, at).is_some() || line.is(at, Role::Working);
    let between =
        !plain && line.get(at).is_some_and(|token| token.matter == Matter::Word) && unit_at(line, at + 1).is_some();
    let linking = line.get(at).is_some_and(|token| token.folded == "de" || !token.roles.has(Role::Glue));
    at += usize::from(between && linking);
    if line.is(at, Role::Working) {
        return Some(Seen::Nothing(at + 1));
    }
    let (days, slack) = unit_at(line, at).or(net.then_some((1, 0)))?;
    // "The second week of delay" is any day from the eighth to the fourteenth.
    let unit = u32::try_from(days).ok()?;
    let (back, slack) = if said.rank && unit > 1 { (unit / 2, unit / 2 + 1) } else { (0, slack) };
    let total = u32::try_from(said.micro.saturating_mul(u128::from(days)) / UNIT).ok()?;
    let total = total.saturating_sub(back);
    let tokens = said.tokens.start..if unit_at(line, at).is_some() { at + 1 } else { said.tokens.end };
    let days = SaidDays { days: total, slack };
    Some(if net { Seen::figure(FigureKind::Days(days), tokens) } else { delay(line, days, tokens) })
}

fn delay(line: &Line, days: SaidDays, tokens: std::ops::Range<usize>) -> Seen {
    let late = speaks_of_lateness(line, &tokens);
    Seen::figure(if late { FigureKind::DaysOverdue(days) } else { FigureKind::Days(days) }, tokens)
}

/// `half a percent`, `пол процента`, `jumătate de procent`.
pub(super) fn see_half_percent(line: &Line, at: usize) -> Option<Seen> {
    let word = line.get(at)?.folded.as_str();
    if matches!(word, "полпроцента" | "півпроцента" | "піввідсотка") {
        return Some(percent(UNIT / 2, at..at + 1));
    }
    let half = line.is(at, Role::Half) || matches!(word, "пол" | "пів" | "половина" | "половину");
    let article = usize::from(line.get(at + 1).is_some_and(|next| next.folded == "a"));
    let end = percent_end(line, at + 1 + article).filter(|_| half)?;
    Some(percent(UNIT / 2, at..end))
}

/// `a week overdue`, `неделя просрочки`: one of a unit, said without a number and only of lateness.
pub(super) fn see_without_number(line: &Line, at: usize) -> Option<Seen> {
    let (days, slack) = unit_at(line, at).filter(|(days, _)| *days > 1)?;
    let word = line.get(at)?.folded.as_str();
    let single =
        matches!(word, "week" | "month" | "неделя" | "неделю" | "месяц" | "тиждень" | "місяць" | "saptamana" | "luna");
    let late = (at + 1..at + 3).any(|at| line.is(at, Role::Overdue));
    let days = u32::try_from(days).ok()?;
    (single && late).then(|| delay(line, SaidDays { days, slack }, at..at + 1))
}

/// The currency of a mark.
fn currency_of(mark: char) -> Option<Currency> {
    match mark {
        '$' => Some(Currency::Usd),
        '€' => Some(Currency::Eur),
        '£' => Some(Currency::Gbp),
        '₴' => Some(Currency::Uah),
        '₽' => Some(Currency::Rub),
        '₸' => Some(Currency::Kzt),
        _ => None,
    }
}

fn currency_at(line: &Line, at: usize) -> Option<Currency> {
    let token = line.get(at)?;
    match token.matter {
        Matter::Mark(mark) => currency_of(mark),
        Matter::Word => Lexicon::of(line.lang).currency(&token.folded),
        Matter::Digits => None,
    }
}

fn see_sum(line: &Line, said: &SaidNumber) -> Option<Seen> {
    if said.rank {
        return None;
    }
    let end = said.tokens.end;
    // `184 тыс. руб.`, `184 de mii de lei`: a full stop or a `de` before the currency.
    let joint = line.is_mark(end, '.') || line.get(end).is_some_and(|token| token.folded == "de");
    let after = currency_at(line, end).map(|currency| (currency, end + 1));
    let after = after.or_else(|| currency_at(line, end + 1).filter(|_| joint).map(|currency| (currency, end + 2)));
    let start = said.tokens.start;
    let before = start.checked_sub(1).filter(|at| leads_with_currency(line, *at)).and_then(|at| currency_at(line, at));
    let bare = after.is_none() && before.is_none() && !said.scaled;
    if bare && !says_a_bare_sum(line, said) || counts_goods(line, said, after.is_some() || before.is_some()) {
        return None;
    }
    let sum = SaidSum {
        minor: i64::try_from(said.micro / (UNIT / 100)).ok()?,
        step: i64::try_from((said.step / (UNIT / 100)).max(1)).ok()?,
        currency: before.or(after.map(|(currency, _)| currency)),
    };
    let tokens = start - usize::from(before.is_some())..after.map_or(end, |(_, end)| end);
    Some(Seen::Figure(Sighting { kind: FigureKind::Sum(sum), tokens, bare }))
}

/// `$ 500`, `EUR 500`: a mark, or a code in capitals.
fn leads_with_currency(line: &Line, at: usize) -> bool {
    let raw = line.raw(at);
    raw.chars().next().and_then(currency_of).is_some()
        || (raw.len() == 3 && raw.bytes().all(|b| b.is_ascii_uppercase()))
}

/// Four digits and more, no year and no part of a phone number.
fn says_a_bare_sum(line: &Line, said: &SaidNumber) -> bool {
    let plain = line.raw(said.tokens.start).len() == 4;
    let year = plain && (1900 * UNIT..2100 * UNIT).contains(&said.micro);
    said.micro >= 1000 * UNIT && !year && !dialled(line, said)
}

/// `8 800 555 35 35`, `0722 123 456`: numbers one after the other.
fn dialled(line: &Line, said: &SaidNumber) -> bool {
    let digits = |at: usize| line.get(at).is_some_and(|token| token.matter == Matter::Digits);
    let (start, end) = (said.tokens.start, said.tokens.end);
    (start > 0 && digits(start - 1)) || (digits(end) && digits(end + 1))
}

/// `two thousand boxes` is no money; a named currency is.
fn counts_goods(line: &Line, said: &SaidNumber, currency: bool) -> bool {
    !currency && line.is(said.tokens.end, Role::Counted)
}
