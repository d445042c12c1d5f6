//! The spoken lines of a file, for lints of texts.

use super::subject::Page;
use crate::text::Lang;
use crate::yaml::{Entry, Fields, Node, each_localized};

/// One rule's line or script's step in one language.
pub struct Spoken<'a> {
    /// The language.
    pub lang: Lang,
    /// The text.
    pub text: &'a str,
    /// Where it stands.
    pub node: &'a Node,
}

/// The texts of a map of languages.
pub fn in_langs(localized: &Node) -> impl Iterator<Item = Spoken<'_>> {
    localized.entries().iter().filter_map(spoken)
}

fn spoken(entry: &Entry) -> Option<Spoken<'_>> {
    Some(Spoken { lang: entry.key.parse().ok()?, text: entry.value.text()?, node: &entry.value })
}

/// Every rule of a file that speaks, with its variants.
pub fn speeches<'a>(page: &Page<'a>) -> impl Iterator<Item = (&'a str, &'a [Node])> {
    let rules = page.node.get("rules").map_or(&[][..], Node::items);
    rules.iter().filter_map(|rule| Some((Fields::of(rule).text("id")?, rule.get("says")?.items())))
}

/// What a script's caller says.
pub fn said<'a>(page: &Page<'a>) -> impl Iterator<Item = &'a Node> {
    let calls = page.node.get("calls").map_or(&[][..], Node::items);
    calls.iter().flat_map(Node::items).filter_map(|step| step.get("say"))
}

/// Every text of a file that people will read or hear.
pub fn all_texts<'a>(page: &Page<'a>) -> Vec<Spoken<'a>> {
    let mut texts = Vec::new();
    each_localized(page.node, &page.shape, &mut |node| texts.extend(in_langs(node)));
    texts
}

/// A text as it sounds: letters and digits only, small.
pub fn heard(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
