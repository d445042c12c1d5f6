use std::collections::BTreeSet;

use super::lint::{Lint, Look};
use super::spoken::{in_langs, said, speeches};
use super::subject::Page;
use crate::diagnostic::Diagnostic;
use crate::text::Lang;
use crate::yaml::Node;

/// A translation that names other facts than the text beside it.
pub const LINT: Lint = Lint {
    id: "placeholder-differs",
    severity: crate::diagnostic::Severity::Warning,
    title: "a translation names other facts than the text beside it",
    page: "\
One language of a variant holds `{amount}`, `{promise-date}` or another figure of the case, and its translation does not. In one language
the trainee hears the sum or the day, in the other he does not, and the call is harder to win.

Only figures are compared (sums, days, numbers): who is addressed by name differs from language to language.",
    look: Look::Page(look),
};

/// What one language may say by name and another by a pronoun.
const FREE: &[&str] = &["me", "firm", "our-firm", "goods", "decider"];

fn look(page: &Page<'_>, found: &mut Vec<Diagnostic>) {
    let debtor = speeches(page).flat_map(|(_, variants)| variants);
    debtor.chain(said(page)).for_each(|localized| compare(localized, found));
}

fn compare(localized: &Node, found: &mut Vec<Diagnostic>) {
    let mut known: Option<(Lang, BTreeSet<&str>)> = None;
    for spoken in in_langs(localized) {
        let figures = figures(spoken.text);
        match &known {
            None => known = Some((spoken.lang, figures)),
            Some((first, others)) if *others != figures => {
                let differing: Vec<String> =
                    others.symmetric_difference(&figures).map(|name| format!("`{{{name}}}`")).collect();
                let message = format!("`{}` and `{first}` differ in {}", spoken.lang, differing.join(", "));
                found.push(LINT.at(spoken.node.place.clone(), message).help("name the same facts in every language"));
            }
            Some(_) => {}
        }
    }
}

fn figures(text: &str) -> BTreeSet<&str> {
    let named = text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name);
    named.filter(|name| !FREE.contains(name)).collect()
}
