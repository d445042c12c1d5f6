use super::lint::{Lint, Look};
use super::subject::Subject;
use crate::diagnostic::Diagnostic;
use crate::scenario::{Criterion, Rule};

/// Any other criterion that no moment of the call fulfils.
pub const LINT: Lint = Lint {
    id: "criterion-never-holds",
    severity: crate::diagnostic::Severity::Warning,
    title: "a rule asks for a moment that never comes",
    page: "\
One of a rule's criteria can never hold in this scenario: a gauge that never gets there, a promise that nobody makes, `willing` where
the debtor never can be, a turn after patience has run out, a speaker who never has the receiver. The rule is dead.

Way out: change the criterion, or let another rule bring the moment about.",
    look: Look::Scenario(look),
};

fn look(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for rule in subject.rules() {
        for criterion in rule.criteria.iter().filter(|criterion| !subject.reach.can_hold(criterion)) {
            if let Some((key, why)) = why(subject, rule, criterion) {
                let message = format!("`{}` never fires: {why}", rule.id);
                found.push(
                    LINT.at(subject.place_of(rule, key), message)
                        .help("change the criterion, or bring the moment about"),
                );
            }
        }
    }
}

fn why(subject: &Subject<'_>, rule: &Rule, criterion: &Criterion) -> Option<(&'static str, String)> {
    let reach = &subject.reach;
    Some(match criterion {
        Criterion::Gauge(gauge, test) => {
            let (low, high) = reach.gauges[*gauge as usize];
            ("gauges", format!("{gauge} stays between {low} and {high}, it is never {test}"))
        }
        Criterion::Promise(_) => ("promise", "nobody ever promises that".to_owned()),
        Criterion::Willing(true) => ("willing", "the debtor can never be willing".to_owned()),
        Criterion::Willing(false) => ("willing", "the debtor is willing from the beginning to the end".to_owned()),
        Criterion::Turn(test) => {
            ("turn", format!("patience is gone after {} turns, so it is never turn {test}", reach.most_turns))
        }
        Criterion::Patience(test) => ("patience", format!("patience is never {test} here")),
        Criterion::Speaker(_) => ("speaker", "they never come to the telephone".to_owned()),
        Criterion::Times(..) => ("times", "that move is never heard here".to_owned()),
        // A trait's rule for a second call is right wherever there is one.
        Criterion::Call(test) if !subject.is_own(rule) => ("call", format!("no scenario has a call {test}")),
        // What a fact or an obstacle can be, what a case makes untrue, and another stage have lints of their own.
        _ => return None,
    })
}
