//! Closing the books of a day: aging, and what the day has brought.

use bevy_ecs::prelude::{Query, ResMut};

use super::account::Book;
use super::desk::{Desk, Line};
use super::plan::Day;

/// Writes the line of the day.
pub fn close(mut desk: ResMut<Desk>, accounts: Query<&Book>) {
    let mut aging = [0_i64; 5];
    for invoice in accounts.iter().flat_map(|book| &book.0).filter(|invoice| invoice.delivered) {
        aging[bucket(desk.day - invoice.due)] += invoice.open;
    }
    let (day, sums) = (desk.day, desk.tally);
    desk.lines.push(Line {
        day,
        aging,
        collected: sums.collected,
        billed: sums.billed,
        sold: sums.sold,
        minutes: sums.minutes,
        kept: sums.kept,
        broken: sums.broken,
    });
}

/// The aging bucket of an invoice: not due, 1-30, 31-60, 61-90, over 90 days overdue.
pub fn bucket(days_overdue: Day) -> usize {
    match days_overdue {
        ..=0 => 0,
        1..=30 => 1,
        31..=60 => 2,
        61..=90 => 3,
        _ => 4,
    }
}

/// Days sales outstanding: what is open on average over these days, divided by what is billed a day. What was open on the first
/// morning counts as a month's billing before it, so that a portfolio without new sales has a figure too. None where nothing was
/// ever billed.
pub fn days_sales_outstanding(lines: &[Line]) -> Option<f64> {
    const MONTH: f64 = 30.0;
    let billed = lines.last()?.billed;
    if billed <= 0 {
        return None;
    }
    let days = lines.len() as f64;
    let average = lines.iter().map(|line| line.open() as f64).sum::<f64>() / days;
    Some(average / (billed as f64 / (days + MONTH)))
}
