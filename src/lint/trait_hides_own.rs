use super::hidden_by_specific::follows;
use super::lint::{Lint, Look};
use super::subject::Subject;
use crate::diagnostic::Diagnostic;
use crate::scenario::{Criterion, Response};

/// A trait's response that takes the scenario's own turn.
pub const LINT: Lint = Lint {
    id: "trait-hides-own",
    severity: crate::diagnostic::Severity::Warning,
    title: "a general rule of a trait speaks in place of the scenario's own",
    page: "\
A response of a trait has more criteria than one of the scenario's own and holds whenever that one does, so it speaks first: the
scenario's own line is heard only once the trait's variants are used up. The scenario's rule wins ties, but not against more criteria.

Way out: `overrides: [trait/rule]` in the scenario, or one more criterion in its own rule.",
    look: Look::Scenario(look),
};

fn look(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let general: Vec<&Response> = subject.speaking().filter(|response| !subject.is_own(&response.rule)).collect();
    for own in subject.speaking().filter(|response| subject.is_own(&response.rule)) {
        let hides = general.iter().find(|general| hides(subject, own, general));
        if let Some(hides) = hides {
            let message = format!("`{}` speaks before `{}` whenever both hold", hides.rule.id, own.rule.id);
            found.push(
                LINT.at(own.rule.place.clone(), message)
                    .also(hides.rule.place.clone(), "more criteria, and all of them hold then")
                    .help(format!("add `overrides: [{}]`, or a criterion to the scenario's own rule", hides.rule.id)),
            );
        }
    }
}

/// A rule that is out of patience or out of lines says so on purpose; the general one must hear something of its own.
fn hides(subject: &Subject<'_>, own: &Response, general: &Response) -> bool {
    let hears = |response: &Response| {
        response
            .rule
            .criteria
            .iter()
            .any(|criterion| matches!(criterion, Criterion::HearsAny(_) | Criterion::HearsAll(_)))
    };
    general.specificity > own.specificity && hears(general) && follows(subject, own, general)
}
