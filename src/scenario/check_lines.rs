//! Lines that could not be said as they are written.

use super::Case;
use super::template::{PLACEHOLDERS, placeholders};
use crate::diagnostic::{Diagnostic, Place, Report, did_you_mean};
use crate::yaml::Node;

/// More variants than a response can number.
const MOST_VARIANTS: usize = 200;

/// The variants of a response: at least one, placeholders that are known, obscenities closed.
pub fn check_variants(says: &Node, report: &mut Report) {
    let variants = says.items();
    if variants.is_empty() {
        let message = "`says:` has no line";
        report.push(Diagnostic::error("empty-text", says.place.clone(), message).help("write at least one variant"));
    }
    if variants.len() > MOST_VARIANTS {
        let message = format!("a response has at most {MOST_VARIANTS} variants");
        report.push(Diagnostic::error("out-of-range", says.place.clone(), message).help("make two rules of it"));
    }
    variants.iter().for_each(|variant| check_words(variant, report));
}

/// A text in its languages: placeholders that are known, obscenities closed.
pub fn check_words(localized: &Node, report: &mut Report) {
    for node in localized.entries().iter().map(|entry| &entry.value) {
        let words = node.text().unwrap_or_default();
        for name in placeholders(words).filter(|name| !PLACEHOLDERS.contains(name)) {
            let help = did_you_mean(name, PLACEHOLDERS.iter().copied())
                .unwrap_or_else(|| format!("known are {}", PLACEHOLDERS.join(", ")));
            let message = format!("there is nothing to put in for `{{{name}}}`");
            report.push(Diagnostic::error("unknown-placeholder", brace(node, name), message).help(help));
        }
        if words.matches("[[").count() != words.matches("]]").count() {
            let message = "`[[` is not closed: the word would be shown whatever the language level";
            report.push(Diagnostic::error("unclosed-mask", node.place.clone(), message).help("write `[[word]]`"));
        }
    }
}

/// Placeholders that mean nothing in this case: the line would be said with the braces in it.
pub fn check_filled(says: &Node, case: &Case, report: &mut Report) {
    for node in says.items().iter().flat_map(Node::entries).map(|entry| &entry.value) {
        for name in placeholders(node.text().unwrap_or_default()) {
            let Some(missing) = unfilled(name, case) else { continue };
            let message = format!("`{{{name}}}` stays empty here: {missing}");
            report.push(
                Diagnostic::warning("unfilled-placeholder", brace(node, name), message)
                    .help("give it in the scenario, or say the line only where it is given (`case:`)"),
            );
        }
    }
}

fn unfilled(name: &str, case: &Case) -> Option<&'static str> {
    let number = |contract: &super::Contract| contract.number.is_some();
    let given = match name {
        "amount" | "undisputed" | "half" | "invoice" | "due" | "promise-sum" => case.invoice.is_some(),
        "overdue-days" => case.days_overdue().is_some(),
        "contract" => case.contract.as_ref().is_some_and(number),
        _ => true,
    };
    let missing = match name {
        "contract" => "the case has no contract with a number",
        "overdue-days" => "the case has no invoice that is overdue",
        _ => "the case has no invoice",
    };
    (!given).then_some(missing)
}

/// Where a placeholder stands in its text; the whole text where a quoted spelling hides it.
fn brace(node: &Node, name: &str) -> Place {
    let written = &node.source().text[node.place.span.clone()];
    let braced = format!("{{{name}");
    written.find(&braced).map_or_else(
        || node.place.clone(),
        |at| {
            let from = node.place.span.start + at;
            Place::new(node.source(), from..from + braced.len() + 1)
        },
    )
}
