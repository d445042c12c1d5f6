use jiff::civil::{Date, Weekday};

use super::Lang;

const MONTHS: [[&str; 12]; 4] = [
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ],
    [
        "січня",
        "лютого",
        "березня",
        "квітня",
        "травня",
        "червня",
        "липня",
        "серпня",
        "вересня",
        "жовтня",
        "листопада",
        "грудня",
    ],
    [
        "ianuarie",
        "februarie",
        "martie",
        "aprilie",
        "mai",
        "iunie",
        "iulie",
        "august",
        "septembrie",
        "octombrie",
        "noiembrie",
        "decembrie",
    ],
];

/// A day as people say it: "14 March", "14 марта".
pub fn spoken_date(date: Date, lang: Lang) -> String {
    let month = MONTHS[lang as usize][usize::from(date.month().unsigned_abs().saturating_sub(1)).min(11)];
    format!("{} {month}", date.day())
}

/// Short names of the days, from Monday on.
const WEEKDAYS: [[&str; 7]; 4] = [
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    ["пн", "вт", "ср", "чт", "пт", "сб", "вс"],
    ["пн", "вт", "ср", "чт", "пт", "сб", "нд"],
    ["lun", "mar", "mie", "joi", "vin", "sâm", "dum"],
];

/// The day of the week in its short form: `Thu`, `чт`.
pub fn short_weekday(date: Date, lang: Lang) -> &'static str {
    WEEKDAYS[lang as usize][usize::from(date.weekday().to_monday_zero_offset().unsigned_abs()).min(6)]
}

/// A day as it stands in a calendar: "Thu, 19 November", "чт, 19 ноября".
pub fn written_date(date: Date, lang: Lang) -> String {
    format!("{}, {}", short_weekday(date, lang), spoken_date(date, lang))
}

/// The day itself when people work on it, else the Monday after: nobody pays on a Sunday.
pub fn working_day(date: Date) -> Date {
    let shift = match date.weekday() {
        Weekday::Saturday => 2,
        Weekday::Sunday => 1,
        _ => 0,
    };
    days_after(date, shift)
}

/// The day `days` after `date` (before, where negative); the end of the calendar where there is none.
pub fn days_after(date: Date, days: i32) -> Date {
    let span = jiff::Span::new().try_days(days);
    span.map_or(date, |span| date.saturating_add(span))
}

/// Whole days from `from` to `to`; negative where `to` is earlier.
pub fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}
