use super::lint::{Lint, Look};
use super::never_invited::expects_place;
use super::subject::Subject;
use crate::diagnostic::Diagnostic;
use crate::playbook::Authority;

/// An expected technique that no document supports.
pub const LINT: Lint = Lint {
    id: "expects-unsourced",
    severity: crate::diagnostic::Severity::Warning,
    title: "a technique is expected that no document supports",
    page: "\
`expects:` lists a technique whose source in the playbook names no place in the documents: one that claims to be in them (`kind: says`,
`kind: implied`) without `at:`, or a house move of this gym without even a `near:`. The scorecard shows the source of every item; this
one would have none.

Way out: give the move `source: { kind: says, at: [\"002:24\"] }`, or the place that comes nearest: `{ kind: house, near: [\"002:26\"] }`.
Where nothing comes near it and it is meant all the same: `# allow: expects-unsourced`.",
    look: Look::Scenario(look),
};

fn look(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for expected in &subject.scenario.expects {
        let known = subject.playbook.get(expected.ix);
        let claims = matches!(known.source.kind, Some(Authority::Says | Authority::Implied));
        let nowhere = known.source.at.is_empty() && known.source.near.is_empty();
        if claims && known.source.at.is_empty() || known.local && known.house && nowhere {
            let message = format!("no document supports `{}`", subject.id(expected.ix));
            found.push(
                LINT.at(expects_place(subject, expected.ix), message)
                    .help("give the move's `source:` a place under `at:`, or the nearest one under `near:`"),
            );
        }
    }
}
