use std::ops::Range;

use jiff::civil::Date;

use crate::text::{Money, Percent};

/// What the trainee may be right or wrong about. What is left empty is never called wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseFacts {
    /// The day of the call.
    pub today: Date,
    /// The invoice amount first, then every other sum the dossier names: part paid, undisputed part, penalty so far.
    pub sums: Vec<Money>,
    /// Numbers of the invoices, as the dossier writes them.
    pub invoice_numbers: Vec<String>,
    /// Numbers of the contracts, as the dossier writes them.
    pub contract_numbers: Vec<String>,
    /// When payment is or was due. Without it neither due dates nor days overdue are checked.
    pub due: Option<Date>,
    /// When the invoice was issued. Without it the date of an invoice is not checked.
    pub issued: Option<Date>,
    /// When the goods were handed over. Without it dates of delivery are not checked.
    pub delivered: Option<Date>,
    /// Every further date that is right to mention: promised, contract, acceptance.
    pub dates: Vec<Date>,
    /// Penalty and discount rates.
    pub percents: Vec<Percent>,
    /// Clauses of the contract: `4.2`. Give all of them or none: a clause that is not listed counts as wrong.
    pub clauses: Vec<String>,
    /// Terms in days that the contract knows: payment 14, claims 5, delivery 2.
    pub terms_days: Vec<u32>,
}

impl CaseFacts {
    /// Days from the due date to today, 0 while nothing is overdue; `None` without a due date.
    pub fn days_overdue(&self) -> Option<u32> {
        let days = i64::from((self.today - self.due?).get_days());
        Some(u32::try_from(days).unwrap_or(0))
    }
}

/// What a wrong figure was said about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FactKind {
    /// The debt, the invoice amount.
    Sum,
    /// The day payment is due.
    DueDate,
    /// The day the invoice was issued.
    IssueDate,
    /// The day the goods were handed over.
    DeliveryDate,
    /// How long payment is late.
    DaysOverdue,
    /// A term of the contract in days.
    Term,
    /// Penalty or discount rate.
    Percent,
    /// Number of the invoice.
    InvoiceNumber,
    /// Number of the contract.
    ContractNumber,
    /// Clause of the contract.
    Clause,
}

/// A figure asserted as a fact of the case that contradicts the case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrongFigure {
    /// Where in the trainee's line, in bytes, on char boundaries.
    pub span: Range<usize>,
    /// The trainee's own words at `span`.
    pub said: String,
    /// What the case says, short: `184000 RUB`, `2026-03-14`, `417`, `0.1%`.
    pub dossier: String,
    /// What it was said about.
    pub about: FactKind,
}
