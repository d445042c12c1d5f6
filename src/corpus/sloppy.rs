//! Hurried typing, told by signs that need no dictionary.

use crate::text::Lang;

/// Words that nobody types who takes their time.
const SHORTHAND: [&[&str]; 4] = [
    &[
        "u", "ur", "r", "pls", "plz", "thx", "ty", "tmrw", "dont", "cant", "wont", "didnt", "doesnt", "isnt", "havent",
        "im", "ive", "youre", "whats", "thats", "gonna", "wanna", "bc", "cos", "cuz", "btw", "asap", "i",
    ],
    &["щас", "ща", "пж", "пжл", "плиз", "спс", "чё", "чо", "че", "ваще", "тк", "тч", "норм", "скок", "кст", "счас"],
    &["щас", "пліз", "спс", "чьо", "шо", "норм", "кароч", "прост", "зара", "тре"],
    &["pt", "ptr", "vb", "fb", "dvs", "ms", "mersi", "nush", "deci", "pls", "k", "sal", "bn", "oki"],
];

/// Romanian letters that a hurried typist leaves bare.
const DIACRITICS: [char; 7] = ['ă', 'â', 'î', 'ș', 'ț', 'ş', 'ţ'];

/// So many letters of Romanian without one diacritic are no accident.
const BARE_LETTERS: usize = 24;

/// Whether a reply was typed sloppily. One sign is enough:
/// - it begins with a small letter and ends without a mark;
/// - a shorthand or a word without its apostrophe (`u`, `dont`, `щас`, `пж`), or an English `i` on its own;
/// - a comma, full stop, `?` or `!` with a blank before it, or with a letter right behind it;
/// - a letter held down (`sooo`);
/// - Romanian of 24 letters and more without a single diacritic.
pub fn is_sloppy(lang: Lang, reply: &str) -> bool {
    let reply = reply.trim();
    unframed(reply) || shorthand(lang, reply) || misplaced_mark(reply) || held_letter(reply) || bare(lang, reply)
}

fn unframed(reply: &str) -> bool {
    let small = reply.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase);
    let marked = reply.chars().last().is_some_and(|c| matches!(c, '.' | '!' | '?' | '…' | '»' | '"' | '”' | ')'));
    small && !marked
}

fn shorthand(lang: Lang, reply: &str) -> bool {
    let reply = reply.replace("i.e.", "");
    let words = reply.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’')));
    let hurried = |word: &str| {
        let alone = word == "I";
        !alone && SHORTHAND[lang as usize].contains(&word.to_lowercase().as_str())
    };
    words.filter(|word| !word.is_empty()).any(hurried)
}

fn misplaced_mark(reply: &str) -> bool {
    let around: Vec<char> = reply.chars().collect();
    around.windows(3).any(|three| {
        let [before, mark, behind] = [three[0], three[1], three[2]];
        let blank_before = before == ' ' && matches!(mark, ',' | '?' | '!') && behind != mark;
        // "e.g." and "shop.ro" are no typos; a comma or a question mark inside a word is.
        let letter_behind = before.is_alphabetic() && matches!(mark, ',' | '?' | '!') && behind.is_alphabetic();
        blank_before || letter_behind
    })
}

fn held_letter(reply: &str) -> bool {
    let letters: Vec<char> = reply.to_lowercase().chars().collect();
    letters.windows(3).any(|three| three[0].is_alphabetic() && three[0] == three[1] && three[1] == three[2])
}

fn bare(lang: Lang, reply: &str) -> bool {
    let letters = reply.chars().filter(|c| c.is_alphabetic()).count();
    lang == Lang::Ro && letters >= BARE_LETTERS && !reply.to_lowercase().contains(DIACRITICS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_hurry() {
        for (lang, reply) in [
            (Lang::En, "when will u pay"),
            (Lang::En, "I dont know."),
            (Lang::En, "Ok ,then when?"),
            (Lang::En, "Sooo, Friday?"),
            (Lang::Ru, "Щас гляну."),
            (Lang::Ru, "ну и когда ждать денег"),
            (Lang::Uk, "а коли заплатите 🙂"),
            (Lang::Ro, "Va rog sa imi spuneti cand platiti factura."),
        ] {
            assert!(is_sloppy(lang, reply), "{reply}");
        }
    }

    #[test]
    fn careful_typing_may_be_short() {
        for (lang, reply) in [
            (Lang::En, "I see."),
            (Lang::En, "Friday, then"),
            (Lang::En, "12.30 is fine, i.e. after lunch."),
            (Lang::Ru, "Понял. Какого числа?"),
            (Lang::Ru, "«да» или «нет»?"),
            (Lang::Ro, "Când plătiți?"),
            (Lang::Uk, "🙂"),
            (Lang::En, ""),
        ] {
            assert!(!is_sloppy(lang, reply), "{reply}");
        }
    }
}
