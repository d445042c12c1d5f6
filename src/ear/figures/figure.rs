use std::ops::Range;

use jiff::civil::Date;

use crate::text::{Currency, Percent};

/// A figure somebody said, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What it is.
    pub kind: FigureKind,
    /// Where in the line, in bytes, on char boundaries.
    pub span: Range<usize>,
}

/// What sort of figure was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FigureKind {
    /// A sum of money.
    Sum(SaidSum),
    /// A calendar day.
    Date(SaidDate),
    /// A length of time that payment is late.
    DaysOverdue(SaidDays),
    /// Any other length of time in days, weeks or months.
    Days(SaidDays),
    /// A share.
    Percent(Percent),
    /// What stands after "invoice": digits, letters, `-` and `/` as typed.
    InvoiceNumber(String),
    /// What stands after "contract".
    ContractNumber(String),
    /// What stands after "clause": `4.2`.
    Clause(String),
}

/// A sum as it was said, with the coarseness of saying it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SaidSum {
    /// Hundredths of the currency unit, 0 to 10^17.
    pub minor: i64,
    /// The smallest step this way of saying can express, in hundredths: `184k` steps by 100 000.
    pub step: i64,
    /// The currency, where one was named. Both kinds of lei are read as Romanian ones.
    pub currency: Option<Currency>,
}

impl SaidSum {
    /// Whether `minor` hundredths may be spoken of like this: rounded or cut to the step that was used.
    pub fn can_mean(self, minor: i64) -> bool {
        self.minor.abs_diff(minor) < self.step.unsigned_abs().max(1)
    }
}

/// A day as it was said, with what was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SaidDate {
    /// Day of the month, 1 to 31.
    pub day: i8,
    /// Month, 1 to 12, where it was named.
    pub month: Option<i8>,
    /// Year, four digits, where it was named.
    pub year: Option<i16>,
    /// Written `3/4`: day and month may stand in either order.
    pub either_order: bool,
}

impl SaidDate {
    /// Whether `date` fits all that was said.
    pub fn can_mean(self, date: Date) -> bool {
        let plain = date.day() == self.day && self.month.is_none_or(|month| month == date.month());
        let swapped = self.either_order && date.month() == self.day && self.month == Some(date.day());
        (plain || swapped) && self.year.is_none_or(|year| year == date.year())
    }
}

/// A length of time as it was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SaidDays {
    /// In days: a week is 7, a month 30.
    pub days: u32,
    /// How many days off is still a fair way to say it: 1 for days, 3 for weeks, 7 for months.
    pub slack: u32,
}

impl SaidDays {
    /// Whether `days` may be spoken of like this.
    pub fn can_mean(self, days: u32) -> bool {
        self.days.abs_diff(days) <= self.slack
    }
}
