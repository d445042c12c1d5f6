//! Responses that never get a word in, and calls that never end.

use super::packs::Pack;
use super::rule::Response;
use crate::diagnostic::{Diagnostic, Report};

/// Of two responses with the very same criteria, the scenario's or later trait's always wins; the other speaks only when
/// all variants of the first were used lately.
pub fn check_shadowed(responses: &[Response], report: &mut Report) {
    for (at, response) in responses.iter().enumerate() {
        let wins = responses[at + 1..]
            .iter()
            .find(|later| later.rank > response.rank && same_criteria(later, response) && later.lines.len() >= 20);
        if let Some(wins) = wins {
            let message = format!("`{}` never speaks: `{}` has the same criteria and wins", response.rule.id, wins.rule.id);
            report.push(
                Diagnostic::warning("shadowed-rule", response.rule.place.clone(), message)
                    .also(wins.rule.place.clone(), "this one wins")
                    .help("add a criterion, or `overrides:` the losing rule"),
            );
        }
    }
}

fn same_criteria(a: &Response, b: &Response) -> bool {
    a.rule.criteria.len() == b.rule.criteria.len()
        && a.rule.criteria.iter().all(|criterion| b.rule.criteria.contains(criterion))
}

/// Patience is finite: some line must end the call, and some line must begin it.
pub fn check_ends(packs: &[Pack], responses: &[Response], report: &mut Report) {
    let Some(file) = packs.last().map(Pack::fields) else { return };
    if !responses.iter().any(|response| response.act.ends.is_some()) {
        let message = "no line ever ends the call";
        report.push(
            Diagnostic::error("endless-call", file.place("rules"), message)
                .help("add `ends: goodbye` to a line, or the trait `everyone`"),
        );
    }
    let dialled = crate::playbook::MoveIx::DIALLED;
    let answers = |response: &&Response| {
        response.rule.criteria.iter().any(|criterion| {
            matches!(criterion, super::Criterion::HearsAny(moves) | super::Criterion::HearsAll(moves) if moves.contains(dialled))
        })
    };
    if !responses.iter().any(|response| answers(&response)) {
        let message = "nobody says anything when the phone is picked up";
        report.push(
            Diagnostic::error("no-opening", file.place("rules"), message)
                .help("add a response with `hears: dialled`, or the trait `everyone`"),
        );
    }
}
