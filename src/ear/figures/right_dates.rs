use jiff::ToSpan;
use jiff::civil::Date;

use super::facts::CaseFacts;
use super::figure::SaidDate;

/// Whether a day may be mentioned in this case: any day of the dossier, today, or the first day of delay.
pub(super) fn is_right(said: SaidDate, facts: &CaseFacts) -> bool {
    let first_day_late = facts.due.and_then(|due| due.checked_add(1.day()).ok());
    let named = [facts.due, facts.issued, facts.delivered, first_day_late, Some(facts.today)];
    named.into_iter().flatten().chain(facts.dates.iter().copied()).any(|date| said.can_mean(date))
}

/// Whether the day may lie ahead, so that saying it may be an ultimatum and no memory.
pub(super) fn may_lie_ahead(said: SaidDate, today: Date) -> bool {
    let year = said.year.unwrap_or(today.year());
    let month = said.month.unwrap_or(today.month());
    (year, month, said.day) > (today.year(), today.month(), today.day())
}
