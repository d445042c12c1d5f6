//! How long after the call before.

use super::counted::{romanian_form, slavic_form};
use crate::text::Lang;

/// `1 day later`, `5 минут спустя`, `2 дні по тому`, `după 20 de minute`; minutes below an hour, hours below a day.
pub fn later(minutes: u32, lang: Lang) -> String {
    let (count, unit) = match minutes {
        0..60 => (minutes, 0),
        60..1440 => (minutes / 60, 1),
        _ => (minutes / 1440, 2),
    };
    match lang {
        Lang::En => format!("{count} {} later", ENGLISH[unit][usize::from(count != 1)]),
        Lang::Ru => format!("{count} {} спустя", RUSSIAN[unit][slavic_form(count)]),
        Lang::Uk => format!("{count} {} по тому", UKRAINIAN[unit][slavic_form(count)]),
        Lang::Ro => format!("după {count} {}", ROMANIAN[unit][romanian_form(count)]),
    }
}

const ENGLISH: [[&str; 2]; 3] = [["minute", "minutes"], ["hour", "hours"], ["day", "days"]];

const RUSSIAN: [[&str; 3]; 3] = [["минуту", "минуты", "минут"], ["час", "часа", "часов"], ["день", "дня", "дней"]];

const UKRAINIAN: [[&str; 3]; 3] =
    [["хвилину", "хвилини", "хвилин"], ["годину", "години", "годин"], ["день", "дні", "днів"]];

const ROMANIAN: [[&str; 3]; 3] =
    [["minut", "minute", "de minute"], ["oră", "ore", "de ore"], ["zi", "zile", "de zile"]];

#[cfg(test)]
mod tests {
    use super::later;
    use crate::text::Lang::{En, Ro, Ru, Uk};

    #[test]
    fn one_is_not_several() {
        assert_eq!(
            [1, 30, 60, 150, 1440, 2880].map(|minutes| later(minutes, En)),
            ["1 minute later", "30 minutes later", "1 hour later", "2 hours later", "1 day later", "2 days later"]
        );
        assert_eq!(
            [1, 30, 60, 1440, 2880, 15840, 30240].map(|minutes| later(minutes, Ru)),
            [
                "1 минуту спустя",
                "30 минут спустя",
                "1 час спустя",
                "1 день спустя",
                "2 дня спустя",
                "11 дней спустя",
                "21 день спустя"
            ]
        );
        assert_eq!(
            [1, 22, 120, 2880, 7200].map(|minutes| later(minutes, Uk)),
            ["1 хвилину по тому", "22 хвилини по тому", "2 години по тому", "2 дні по тому", "5 днів по тому"]
        );
        assert_eq!(
            [1, 20, 60, 180, 2880, 30240].map(|minutes| later(minutes, Ro)),
            ["după 1 minut", "după 20 de minute", "după 1 oră", "după 3 ore", "după 2 zile", "după 21 de zile"]
        );
    }
}
