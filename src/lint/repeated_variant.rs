use super::lint::{Lint, Look};
use super::spoken::{heard, in_langs, speeches};
use super::subject::Page;
use crate::diagnostic::{Diagnostic, Place};
use crate::text::Lang;

/// A response that says the same twice.
pub const LINT: Lint = Lint {
    id: "repeated-variant",
    severity: crate::diagnostic::Severity::Warning,
    title: "two variants of a line are the same",
    page: "\
Variants are there so that a debtor does not repeat himself: none comes again within 20 lines. Two that differ in nothing but commas and
capital letters sound the same, and the trainee hears the repetition.

Way out: write another one, or leave it out.",
    look: Look::Page(look),
};

fn look(page: &Page<'_>, found: &mut Vec<Diagnostic>) {
    for (rule, variants) in speeches(page) {
        let mut earlier: Vec<(Lang, String, &Place)> = Vec::new();
        for spoken in variants.iter().flat_map(in_langs) {
            let sound = heard(spoken.text);
            match earlier.iter().find(|(lang, known, _)| *lang == spoken.lang && *known == sound) {
                Some((.., first)) if !sound.is_empty() => found.push(
                    LINT.at(spoken.node.place.clone(), format!("`{rule}` says this twice"))
                        .also((*first).clone(), "the first time")
                        .help("write another variant, or leave it out"),
                ),
                _ => earlier.push((spoken.lang, sound, &spoken.node.place)),
            }
        }
    }
}
