use super::lint::{Lint, Look};
use super::spoken::all_texts;
use super::subject::Page;
use crate::diagnostic::Diagnostic;

/// A slip of the keyboard.
pub const LINT: Lint = Lint {
    id: "sloppy-text",
    severity: crate::diagnostic::Severity::Warning,
    title: "a slip of the keyboard",
    page: "\
A text has two spaces in a row, a space before a comma or full stop, the same word twice (`the the`), ends in a comma, or stands as a
whole in curly quotes (“so”), which YAML takes for part of the text: a slip that a reader notices and an author overlooks. Words that
people do say twice (`no, no`, `да-да`) have a mark between them and are left alone.

Way out: mend it.",
    look: Look::Page(look),
};

fn look(page: &Page<'_>, found: &mut Vec<Diagnostic>) {
    for spoken in all_texts(page) {
        if let Some(slip) = slip(spoken.text) {
            found.push(LINT.at(spoken.node.place.clone(), slip).help("mend it"));
        }
    }
}

fn slip(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let doubled = words.windows(2).find(|pair| {
        pair[0].chars().count() > 1 && pair[0].chars().all(char::is_alphabetic) && heard_alike(pair[0], pair[1])
    });
    if let Some(pair) = doubled {
        return Some(format!("`{}` stands twice", pair[0]));
    }
    let folded = text.contains('\n');
    if !folded && text.trim().contains("  ") {
        return Some("there are two spaces in a row".to_owned());
    }
    if [" ,", " .", " ;"].iter().any(|slip| text.contains(slip) && !text.contains(" ..")) {
        return Some("there is a space before a mark".to_owned());
    }
    if in_curly_quotes(text.trim()) {
        return Some("the whole text stands in curly quotes, which are part of it".to_owned());
    }
    text.trim_end().ends_with([',', ';']).then(|| "the text ends in the middle".to_owned())
}

/// An editor made them of straight ones, or of one of the two. A quotation inside a text has others beside it.
fn in_curly_quotes(text: &str) -> bool {
    let inside = text.strip_prefix(['“', '”', '„']).and_then(|rest| rest.strip_suffix(['“', '”', '"']));
    inside.is_some_and(|inside| !inside.contains(['“', '”', '„']))
}

fn heard_alike(one: &str, other: &str) -> bool {
    let bare = other.trim_end_matches(|c: char| !c.is_alphanumeric());
    one.to_lowercase() == bare.to_lowercase()
}
