use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::Lang;

/// A currency of the trade that the documents describe, and those around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Currency {
    /// Russian rouble.
    Rub,
    /// Ukrainian hryvnia.
    Uah,
    /// Romanian leu.
    Ron,
    /// Moldovan leu.
    Mdl,
    /// Euro.
    Eur,
    /// US dollar.
    Usd,
    /// Pound sterling.
    Gbp,
    /// Kazakhstani tenge.
    Kzt,
}

impl Currency {
    /// Every currency an amount may be given in.
    pub const ALL: [Currency; 8] = [
        Currency::Rub,
        Currency::Uah,
        Currency::Ron,
        Currency::Mdl,
        Currency::Eur,
        Currency::Usd,
        Currency::Gbp,
        Currency::Kzt,
    ];

    /// The ISO 4217 code: `RUB`, `EUR` …
    pub fn code(self) -> &'static str {
        match self {
            Currency::Rub => "RUB",
            Currency::Uah => "UAH",
            Currency::Ron => "RON",
            Currency::Mdl => "MDL",
            Currency::Eur => "EUR",
            Currency::Usd => "USD",
            Currency::Gbp => "GBP",
            Currency::Kzt => "KZT",
        }
    }

    /// The short word people say after a sum in `lang`: "184 000 руб.", "€" and the like.
    pub fn spoken(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Currency::Rub, Lang::En) => "roubles",
            (Currency::Rub, Lang::Ru) => "рублей",
            (Currency::Rub, Lang::Uk) => "рублів",
            (Currency::Rub, Lang::Ro) => "ruble",
            (Currency::Uah, Lang::En) => "hryvnias",
            (Currency::Uah, Lang::Ru) => "гривен",
            (Currency::Uah, Lang::Uk) => "гривень",
            (Currency::Uah, Lang::Ro) => "grivne",
            (Currency::Ron | Currency::Mdl, Lang::En | Lang::Ro) => "lei",
            (Currency::Ron | Currency::Mdl, Lang::Ru) => "леев",
            (Currency::Ron | Currency::Mdl, Lang::Uk) => "леїв",
            (Currency::Eur, Lang::En) => "euros",
            (Currency::Eur, Lang::Ru) => "евро",
            (Currency::Eur, Lang::Uk) => "євро",
            (Currency::Eur, Lang::Ro) => "euro",
            (Currency::Usd, Lang::En) => "dollars",
            (Currency::Usd, Lang::Ru) => "долларов",
            (Currency::Usd, Lang::Uk) => "доларів",
            (Currency::Usd, Lang::Ro) => "dolari",
            (Currency::Gbp, Lang::En) => "pounds",
            (Currency::Gbp, Lang::Ru) => "фунтов",
            (Currency::Gbp, Lang::Uk) => "фунтів",
            (Currency::Gbp, Lang::Ro) => "lire",
            (Currency::Kzt, Lang::En | Lang::Ro) => "tenge",
            (Currency::Kzt, _) => "тенге",
        }
    }
}

/// A sum of money: whole hundredths of a currency, never a float.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Money {
    /// Hundredths of the currency unit (kopecks, cents); 0 to 10^15.
    pub minor: i64,
    /// What it is counted in.
    pub currency: Currency,
}

impl Money {
    /// The sum as people read it in `lang`: digits grouped by three, hundredths only where there are any.
    pub fn spoken(self, lang: Lang) -> String {
        let of = if lang == Lang::Ro && takes_de(self.minor) { "de " } else { "" };
        format!("{} {of}{}", self.digits(lang), self.currency.spoken(lang))
    }

    /// The digits alone, grouped as `lang` groups them: `184,000` in English, `184.000` in Romanian, `184 000` elsewhere.
    pub fn digits(self, lang: Lang) -> String {
        let (group, point) = match lang {
            Lang::En => (',', '.'),
            Lang::Ro => ('.', ','),
            Lang::Ru | Lang::Uk => ('\u{a0}', ','),
        };
        let whole = (self.minor / 100).to_string();
        let mut digits = String::with_capacity(whole.len() + 8);
        for (i, digit) in whole.chars().enumerate() {
            if i > 0 && (whole.len() - i).is_multiple_of(3) {
                digits.push(group);
            }
            digits.push(digit);
        }
        if self.minor % 100 != 0 {
            digits.push(point);
            digits.push_str(&format!("{:02}", self.minor % 100));
        }
        digits
    }
}

/// Romanian puts "de" between a whole number and its noun from twenty on, unless the number ends in 01 to 19.
fn takes_de(minor: i64) -> bool {
    let whole = minor / 100;
    minor % 100 == 0 && whole >= 20 && !(1..20).contains(&(whole % 100))
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.minor / 100)?;
        if self.minor % 100 != 0 {
            write!(f, ".{:02}", self.minor % 100)?;
        }
        write!(f, " {}", self.currency.code())
    }
}

impl From<Money> for String {
    fn from(money: Money) -> String {
        money.to_string()
    }
}

impl TryFrom<String> for Money {
    type Error = String;

    fn try_from(text: String) -> Result<Money, String> {
        text.parse().map_err(|_| format!("`{text}` is no sum such as `184000 RUB`"))
    }
}

/// Why a text is not an amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MoneyError {
    /// Not of the form `184000 RUB`.
    Form,
    /// The code after the digits is no currency we know.
    Currency(String),
    /// Below zero or beyond what a call is ever about.
    Range,
}

impl FromStr for Money {
    type Err = MoneyError;

    /// Reads the form scenario files use: digits (spaces or `_` may group them, `.` before hundredths), a space, an ISO code.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (digits, code) = text.trim().rsplit_once(' ').ok_or(MoneyError::Form)?;
        let currency = Currency::ALL
            .into_iter()
            .find(|currency| currency.code() == code)
            .ok_or_else(|| MoneyError::Currency(code.to_owned()))?;
        let digits: String = digits.chars().filter(|c| *c != ' ' && *c != '_').collect();
        if digits.starts_with('-') {
            return Err(MoneyError::Range);
        }
        let (whole, cents) = digits.split_once('.').unwrap_or((&digits, "0"));
        let cents = match cents.len() {
            1 => format!("{cents}0"),
            2 => cents.to_owned(),
            _ => return Err(MoneyError::Form),
        };
        if whole.is_empty() || !whole.bytes().chain(cents.bytes()).all(|b| b.is_ascii_digit()) {
            return Err(MoneyError::Form);
        }
        let whole: i64 = whole.parse().map_err(|_| MoneyError::Range)?;
        if whole > 10_000_000_000_000 {
            return Err(MoneyError::Range);
        }
        let cents: i64 = cents.parse().map_err(|_| MoneyError::Form)?;
        Ok(Money { minor: whole * 100 + cents, currency })
    }
}
