use super::lint::{Lint, Look};
use super::spoken::all_texts;
use super::subject::Page;
use crate::diagnostic::Diagnostic;
use crate::text::Lang;

/// A text that is written in another language's letters.
pub const LINT: Lint = Lint {
    id: "wrong-alphabet",
    severity: crate::diagnostic::Severity::Warning,
    title: "a text is not written in the letters of its language",
    page: "\
A text under `ru:` or `uk:` has no Cyrillic letter, or one under `en:` or `ro:` has some: most often it stands under the wrong language,
or was copied and never translated. A single foreign letter inside a word (a Latin `a` in a Russian word) is found too: it looks right,
and the ear, the search and the reader's eye stumble over it.

Way out: translate it, or move it to its language. Names and numbers alone (`Excel`, `{amount}`) are no words of any language.",
    look: Look::Page(look),
};

fn look(page: &Page<'_>, found: &mut Vec<Diagnostic>) {
    for spoken in all_texts(page) {
        let words = without_placeholders(spoken.text);
        let cyrillic = matches!(spoken.lang, Lang::Ru | Lang::Uk);
        if let Some(word) = words.split(|c: char| !c.is_alphabetic()).find(|word| is_mixed(word)) {
            let message = format!("`{word}` mixes Latin and Cyrillic letters");
            found.push(LINT.at(spoken.node.place.clone(), message).help("type the word again in one alphabet"));
        } else if if cyrillic { untranslated(&words) } else { words.chars().any(is_cyrillic) } {
            let message = format!("this is not written in the letters of `{}`", spoken.lang);
            found.push(LINT.at(spoken.node.place.clone(), message).help("translate it, or move it to its language"));
        }
    }
}

/// No Cyrillic letter, and at least two words with small Latin letters: more than a name.
fn untranslated(words: &str) -> bool {
    let small = |word: &&str| word.len() > 1 && word.bytes().all(|b| b.is_ascii_lowercase());
    !words.chars().any(is_cyrillic) && words.split(|c: char| !c.is_alphabetic()).filter(small).count() >= 2
}

fn is_cyrillic(letter: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&letter)
}

/// Two letters of either alphabet at least: `x`, `а` and brands with one odd letter are left alone.
fn is_mixed(word: &str) -> bool {
    word.chars().any(is_cyrillic) && word.chars().any(|letter| letter.is_ascii_alphabetic())
}

/// The text without `{amount}` and the like, which are Latin in every language.
fn without_placeholders(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    let mut inside = false;
    for letter in text.chars() {
        inside = letter == '{' || inside && letter != '}';
        words.push(if inside || letter == '}' { ' ' } else { letter });
    }
    words
}
