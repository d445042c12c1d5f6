use super::lint::{Lint, Look};
use super::subject::Subject;
use crate::diagnostic::Diagnostic;
use crate::scenario::Criterion;

/// A debtor who does not let anybody go.
pub const LINT: Lint = Lint {
    id: "goodbye-unheard",
    severity: crate::diagnostic::Severity::Warning,
    title: "the trainee says goodbye, and the debtor stays on the line",
    page: "\
`close-politely` counts as the last turn of a call. No response that hears it `ends:` the call, so the trainee's goodbye is answered with
small talk, and the item is lost unless they hang up.

Way out: `hears: close-politely` with `ends: goodbye`, or the trait `everyone`.",
    look: Look::Scenario(look),
};

const GOODBYE: &str = "close-politely";

fn look(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let Some(goodbye) = subject.playbook.ix(GOODBYE) else { return };
    let parts = subject.speaking().any(|response| {
        let hears = |criterion: &Criterion| {
            matches!(criterion, Criterion::HearsAny(moves) | Criterion::HearsAll(moves) if moves.contains(goodbye))
        };
        response.act.ends.is_some() && response.rule.criteria.iter().any(hears)
    });
    if !parts {
        let message = "no line ends the call when the trainee says goodbye";
        found.push(
            LINT.at(subject.own().key_place("rules"), message)
                .help("add a response with `hears: close-politely` and `ends: goodbye`, or the trait `everyone`"),
        );
    }
}
