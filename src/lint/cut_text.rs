use super::lint::{Lint, Look};
use super::spoken::all_texts;
use super::subject::Page;
use crate::diagnostic::{Diagnostic, Place};
use crate::yaml::{Node, Value};

/// A text that ends where YAML sees a comment.
pub const LINT: Lint = Lint {
    id: "cut-text",
    severity: crate::diagnostic::Severity::Warning,
    title: "a text that a `#` cuts off",
    page: "\
To YAML a `#` behind a space begins a comment, in the middle of a text too, unless the text is in quotes: `en: Invoice #417 is late`
says just \"Invoice\". It is told where the `#` stands directly before a word or number, or before a number while the text has no end.
Other comments behind a text are taken for comments.

Way out: put the text in quotes; or, where a comment is meant, write it with a space behind the `#`.",
    look: Look::Page(look),
};

fn look(page: &Page<'_>, found: &mut Vec<Diagnostic>) {
    for spoken in all_texts(page) {
        if let Some(place) = cut(spoken.node) {
            let quoted = "put the text in quotes, or a space behind the `#` of a comment";
            found.push(LINT.at(place, "the text ends here: to YAML the rest of the line is a comment").help(quoted));
        }
    }
}

/// Where an unquoted text is cut off by what looks like more of it.
fn cut(node: &Node) -> Option<Place> {
    let Value::Scalar { text, quoted: false } = &node.value else { return None };
    let source = node.source();
    let behind = source.text[node.place.span.end..].lines().next()?;
    let comment = behind.trim_start();
    let rest = comment.strip_prefix('#').filter(|_| comment.len() < behind.len())?;
    let ended = text.trim_end().ends_with(['.', '!', '?', '…', '»', '"', ')']);
    let number = rest.trim_start().starts_with(|c: char| c.is_ascii_digit());
    let goes_on = rest.starts_with(char::is_alphanumeric) || number && !ended;
    let start = node.place.span.end + (behind.len() - comment.len());
    goes_on.then(|| Place::new(source, start..start + comment.len()))
}
