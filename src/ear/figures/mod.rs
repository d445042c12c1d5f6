//! Figures in a trainee's line: sums, dates, delays, percentages, numbers and clauses, and whether the case agrees.
//!
//! A line is read in three passes, one file each: `line` cuts it into tokens and clauses, `sight` finds the figures,
//! `compare` asks which of them are asserted as facts of the case and contradict it. The leading principle is precision:
//! a figure is wrong only when it is clearly stated about the debt, the invoice or the contract. Everything is
//! integers and takes time linear in the length of the line.

mod claims;
mod compare;
mod facts;
mod figure;
mod fold;
mod lexicon;
mod line;
mod number;
mod numeral;
mod right_dates;
mod right_sums;
mod sight;
mod stance;

pub use claims::{Claim, ClaimKind, find_claims};
pub use compare::compare;
pub use facts::{CaseFacts, FactKind, WrongFigure};
pub use figure::{Figure, FigureKind, SaidDate, SaidDays, SaidSum};
pub use sight::find_figures;
