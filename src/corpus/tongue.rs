//! Replies that are not in the language that their line names.

use crate::diagnostic::Severity;
use crate::text::Lang;

/// Words that every second sentence of a language has and the others do not.
const COMMON: [&[&str]; 4] = [
    &[
        "the", "you", "your", "is", "are", "we", "and", "to", "will", "it's", "of", "that", "what", "when", "have",
        "for",
    ],
    &[
        "что",
        "вы",
        "это",
        "как",
        "когда",
        "мне",
        "вас",
        "мы",
        "если",
        "только",
        "ещё",
        "еще",
        "нет",
        "или",
        "есть",
        "его",
    ],
    &["що", "ви", "це", "як", "коли", "мені", "вас", "ми", "якщо", "тільки", "ще", "немає", "або", "є", "його", "чи"],
    &[
        "și", "să", "nu", "că", "este", "pe", "vă", "ce", "când", "mai", "sunt", "si", "sa", "va", "cand", "pentru",
        "cu",
    ],
];

/// Letters that one of Russian and Ukrainian has and the other has not.
const ONLY: [&str; 4] = ["", "ёыэъ", "ієїґ", ""];

/// Another language in so many words is no quotation.
const FOREIGN_WORDS: usize = 3;

/// What speaks against a reply being in `lang`, in a few words, and how strongly; none where nothing does.
pub fn wrong_tongue(lang: Lang, reply: &str) -> Option<(Severity, String)> {
    let script = wrong_script(lang, reply).map(|why| match lang {
        // People do type "kogda oplatite".
        Lang::Ru | Lang::Uk => (Severity::Warning, why),
        Lang::En | Lang::Ro => (Severity::Error, why),
    });
    script.or_else(|| neighbour(lang, reply).map(|why| (Severity::Warning, why)))
}

fn wrong_script(lang: Lang, reply: &str) -> Option<String> {
    let cyrillic = reply.chars().filter(|c| ('\u{400}'..='\u{52f}').contains(c)).count();
    let latin = reply.chars().filter(|c| c.is_alphabetic() && (*c as u32) < 0x250).count();
    let writes_cyrillic = matches!(lang, Lang::Ru | Lang::Uk);
    let (own, other, name) = if writes_cyrillic { (cyrillic, latin, "Latin") } else { (latin, cyrillic, "Cyrillic") };
    (other > own * 2).then(|| format!("its letters are {name}"))
}

fn neighbour(lang: Lang, reply: &str) -> Option<String> {
    let lower = reply.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !(c.is_alphabetic() || c == '\'')).filter(|w| !w.is_empty()).collect();
    let signs = |of: Lang| {
        let telling =
            |word: &&&str| COMMON[of as usize].contains(*word) || word.contains(|c| ONLY[of as usize].contains(c));
        words.iter().filter(telling).count()
    };
    let own = signs(lang);
    let others = Lang::ALL.into_iter().filter(|other| *other != lang);
    let (most, other) = others.map(|other| (signs(other), other)).max_by_key(|(signs, _)| *signs)?;
    (most >= FOREIGN_WORDS && most > own * 2).then(|| format!("its words look like `{other}`"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_script_and_another_tongue_are_noticed() {
        for (lang, reply) in [
            (Lang::En, "Когда заплатите?"),
            (Lang::Ru, "kogda oplatite"),
            (Lang::Ru, "А коли ви мені це заплатите, якщо не сьогодні?"),
            (Lang::Uk, "Вы бы мне сказали, когда это было бы"),
            (Lang::Ro, "When will you send the money to us?"),
            (Lang::En, "Vă rog să îmi spuneți când plătiți, nu mai pot."),
        ] {
            assert!(wrong_tongue(lang, reply).is_some(), "{reply}");
        }
    }

    #[test]
    fn a_loanword_is_none() {
        for (lang, reply) in [
            (Lang::Ru, "Пришлите PDF на info@upakgrad.ru"),
            (Lang::Uk, "Ви отримали рахунок від ООО «Вымпел»?"),
            (Lang::En, "417?"),
            (Lang::Ro, "OK, bine."),
            (Lang::En, "🙂"),
        ] {
            assert_eq!(wrong_tongue(lang, reply), None, "{reply}");
        }
    }
}
