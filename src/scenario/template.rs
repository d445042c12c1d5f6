use std::borrow::Cow;

/// Names that a debtor's line may hold in braces.
pub const PLACEHOLDERS: &[&str] = &[
    "amount",
    "undisputed",
    "half",
    "invoice",
    "contract",
    "due",
    "overdue-days",
    "promise-date",
    "promise-sum",
    "me",
    "firm",
    "decider",
    "our-firm",
    "goods",
];

/// The placeholders of a line, in order; an unclosed brace gives the rest of the line.
pub fn placeholders(line: &str) -> impl Iterator<Item = &str> {
    line.split('{').skip(1).map(|after| after.split('}').next().unwrap_or(after))
}

/// The line with its placeholders filled in by `fill`; unknown ones stay as they are.
pub fn fill_in<'a>(line: &'a str, fill: impl Fn(&str) -> Option<String>) -> Cow<'a, str> {
    if !line.contains('{') {
        return Cow::Borrowed(line);
    }
    let mut filled = String::with_capacity(line.len() + 16);
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        match after.split_once('}').and_then(|(name, after)| fill(name).map(|text| (text, after))) {
            Some((text, after)) => {
                filled.push_str(&text);
                rest = after;
            }
            None => {
                filled.push('{');
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    Cow::Owned(filled)
}

/// How strong a language a call is shown in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LanguageLevel {
    /// Obscenities keep their first letter only.
    #[default]
    Mild,
    /// As they were said.
    Real,
}

/// The line with the obscenities that its author marked as `[[word]]` masked or shown.
pub fn mask(line: &str, level: LanguageLevel) -> Cow<'_, str> {
    if !line.contains("[[") {
        return Cow::Borrowed(line);
    }
    let mut masked = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("[[") {
        let Some((word, after)) = after.split_once("]]") else {
            break;
        };
        masked.push_str(before);
        match level {
            LanguageLevel::Real => masked.push_str(word),
            LanguageLevel::Mild => masked.extend(masked_letters(word)),
        }
        rest = after;
    }
    masked.push_str(rest);
    Cow::Owned(masked)
}

/// Keeps each word's first letter; the others become asterisks, punctuation and spaces stay.
fn masked_letters(word: &str) -> impl Iterator<Item = char> {
    let mut inside = false;
    word.chars().map(move |letter| {
        let first = letter.is_alphabetic() && !std::mem::replace(&mut inside, letter.is_alphabetic());
        inside = letter.is_alphabetic();
        if first || !letter.is_alphabetic() { letter } else { '*' }
    })
}
