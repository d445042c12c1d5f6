use std::fmt;
use std::str::FromStr;

/// A language that people speak on a call, named by its ISO 639-1 code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// English, `en`.
    #[default]
    En,
    /// Russian, `ru`.
    Ru,
    /// Ukrainian, `uk`.
    Uk,
    /// Romanian, `ro`.
    Ro,
}

impl Lang {
    /// Every language Ringside knows, in the order in which they are listed to people.
    pub const ALL: [Lang; 4] = [Lang::En, Lang::Ru, Lang::Uk, Lang::Ro];

    /// The ISO 639-1 code: `en`, `ru`, `uk`, `ro`.
    pub fn code(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Ru => "ru",
            Lang::Uk => "uk",
            Lang::Ro => "ro",
        }
    }

    /// What its speakers call it.
    pub fn own_name(self) -> &'static str {
        match self {
            Lang::En => "English",
            Lang::Ru => "Русский",
            Lang::Uk => "Українська",
            Lang::Ro => "Română",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Lang {
    type Err = String;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Lang::ALL
            .into_iter()
            .find(|lang| lang.code() == code)
            .ok_or_else(|| format!("unknown language `{code}`: expected one of en, ru, uk, ro"))
    }
}
