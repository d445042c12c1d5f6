use std::fmt;

use super::Lang;

/// A share in thousandths of a percent: 0.1 % is 100, so that figures compare exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(pub u32);

impl Percent {
    /// As people write it in `lang`: `0.1%` in English, `0,1%` elsewhere.
    pub fn spoken(self, lang: Lang) -> String {
        let text = self.to_string();
        if lang == Lang::En { text } else { text.replace('.', ",") }
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.0 / 1000, self.0 % 1000);
        if rest == 0 {
            return write!(f, "{whole}%");
        }
        write!(f, "{whole}.{}%", format!("{rest:03}").trim_end_matches('0'))
    }
}
