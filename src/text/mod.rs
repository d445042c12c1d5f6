//! Words and what is written in them: languages, localised texts, money, time spans, normalised forms.
//!
//! The lowest layer: it knows nothing of calls, debtors or files.

mod lang;
mod localized;
mod money;
mod percent;

pub use lang::Lang;
pub use localized::Localized;
pub use money::{Currency, Money, MoneyError};
pub use percent::Percent;
