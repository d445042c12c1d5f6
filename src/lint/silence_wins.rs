use super::lint::{Lint, Look};
use super::subject::Subject;
use crate::diagnostic::Diagnostic;
use crate::playbook::{MoveIx, MoveSet};
use crate::scenario::{Criterion, Response};

/// A debtor who gives what is wanted to somebody who says nothing.
pub const LINT: Lint = Lint {
    id: "silence-wins",
    severity: crate::diagnostic::Severity::Warning,
    title: "the debtor gives in to silence",
    page: "\
A line that promises can be said in a turn in which the trainee said nothing, or nothing that is a move: its `hears:` lists `silence` or
`nothing`, or it hears nothing at all and every turn will do. A trainee who keeps quiet wins.

Way out: let the line hear the moves that earn it. Where a debtor does talk himself into a promise, say so: `# allow: silence-wins`.",
    look: Look::Scenario(look),
};

fn look(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for response in subject.speaking() {
        let first =
            response.act.promises.is_some_and(|promises| promises.in_days.is_some() || promises.names.firmness() > 0);
        if first && !adds_only(response) && hears_nothing(response) {
            let message = format!("`{}` promises though the trainee said nothing", response.rule.id);
            found.push(
                LINT.at(response.rule.place.clone(), message).help("let it hear the moves that earn the promise"),
            );
        }
    }
}

/// What needs a promise to be there already only adds to it.
fn adds_only(response: &Response) -> bool {
    let nothing = 1 << crate::scenario::Promised::Nothing as u8;
    response.rule.criteria.iter().any(|criterion| matches!(criterion, Criterion::Promise(bits) if bits & nothing == 0))
}

fn hears_nothing(response: &Response) -> bool {
    [MoveIx::SILENCE, MoveIx::NOTHING, MoveIx::DIALLED].into_iter().any(|signal| {
        let turn = MoveSet::from_iter([signal]);
        response.rule.criteria.iter().all(|criterion| match criterion {
            Criterion::HearsAny(moves) => turn.intersects(*moves),
            Criterion::HearsAll(moves) => turn.contains_all(*moves),
            Criterion::HearsNone(moves) => !turn.intersects(*moves),
            _ => true,
        })
    })
}
