//! Responses that never get a word in, and calls that never end.

use super::Criterion;
use super::packs::Pack;
use super::rule::Response;
use crate::diagnostic::{Diagnostic, Report};

/// A response with so many variants always has one that was not said lately, and never steps aside.
const NEVER_STEPS_ASIDE: usize = 20;

/// Of two responses that are equally specific, the scenario's or later trait's always wins. Where it holds whenever the
/// other does, the other speaks only when all variants of the first were used lately.
pub fn check_shadowed(responses: &[Response], report: &mut Report) {
    for (at, response) in responses.iter().enumerate() {
        let wins = responses[at + 1..].iter().find(|later| wins_over(later, response));
        if let Some(wins) = wins {
            let message =
                format!("`{}` never speaks: `{}` holds whenever it does, and wins", response.rule.id, wins.rule.id);
            report.push(
                Diagnostic::warning("shadowed-rule", response.rule.place.clone(), message)
                    .also(wins.rule.place.clone(), "this one wins")
                    .help("add a criterion, or `overrides:` the losing rule"),
            );
        }
    }
}

fn wins_over(later: &Response, response: &Response) -> bool {
    let implied = |criterion: &Criterion| response.rule.criteria.iter().any(|given| given.implies(criterion));
    later.rank > response.rank
        && later.specificity == response.specificity
        && later.lines.len() >= NEVER_STEPS_ASIDE
        && later.rule.criteria.iter().all(implied)
}

/// Patience is finite: some line must end the call, and some line must begin it.
pub fn check_ends(packs: &[Pack], responses: &[Response], report: &mut Report) {
    let Some(file) = packs.last().map(Pack::fields) else {
        return;
    };
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
            matches!(criterion, Criterion::HearsAny(moves) | Criterion::HearsAll(moves) if moves.contains(dialled))
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
