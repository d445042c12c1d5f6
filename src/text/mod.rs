//! Words and what is written in them: languages, localised texts, money, time spans, normalised forms.
//!
//! The lowest layer: it knows nothing of calls, debtors or files.

mod clauses;
mod dates;
mod firm;
mod fold;
mod lang;
mod localized;
mod money;
mod named;
mod percent;
mod phrases;
mod words;

pub use clauses::clauses;
pub use dates::{days_after, days_between, short_weekday, spoken_date, working_day, written_date};
pub use firm::written_firm;
pub(crate) use fold::fold_word;
pub use lang::Lang;
pub use localized::Localized;
pub use money::{Currency, Money, MoneyError};
pub(crate) use named::named;
pub use percent::Percent;
pub use phrases::Phrase;
pub use words::{Piece, Token, Words};
