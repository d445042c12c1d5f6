//! Texts that are not there in every language of the scenario.

use crate::diagnostic::{Diagnostic, Report};
use crate::text::Lang;
use crate::yaml::{Node, Shape, each_localized};

/// Warns once a file and language of the texts that lack it: a call in that language would fall back to another.
pub fn check_translated(file: &Node, shape: &Shape, langs: &[Lang], report: &mut Report) {
    check_translated_as(file, shape, langs, "scenario", report);
}

/// The same for a file of another kind, whose title says the languages.
pub fn check_translated_as(file: &Node, shape: &Shape, langs: &[Lang], kind: &str, report: &mut Report) {
    for lang in langs {
        let mut lacking = Vec::new();
        each_localized(file, shape, &mut |text| {
            if text.get(lang.code()).is_none() {
                lacking.push(text);
            }
        });
        let Some(first) = lacking.first() else { continue };
        let message = match lacking.len() {
            1 => format!("this text is not there in `{lang}`"),
            count => format!("{count} texts are not there in `{lang}`; this is the first"),
        };
        report.push(
            Diagnostic::warning("missing-translation", first.place.clone(), message)
                .help(format!("translate, or take `{lang}` out of the {kind}'s title")),
        );
    }
}

/// Warns of texts in a language that the title does not have: nobody can choose it.
pub fn check_declared(file: &Node, shape: &Shape, langs: &[Lang], report: &mut Report) {
    for lang in Lang::ALL.iter().filter(|lang| !langs.contains(lang)) {
        let mut first = None;
        each_localized(file, shape, &mut |text| {
            first = first.or_else(|| text.entries().iter().find(|entry| entry.key == lang.code()));
        });
        if let Some(entry) = first {
            let message = format!("the scenario's title has no `{lang}`, so nobody can play it in that language");
            report.push(
                Diagnostic::warning("undeclared-language", entry.key_place.clone(), message)
                    .help(format!("add `{lang}:` to the title")),
            );
        }
    }
}
