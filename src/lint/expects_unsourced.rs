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
`expects:` lists a technique that claims to be in the documents (`kind: says`, `kind: implied`) and names no place in them under `at:`. The
scorecard shows the source of every item; this one would have none. A move of your house (`kind: house`) says honestly that it is
your own practice, and needs no place.

Way out: give the move `source: { kind: says, at: [\"002:24\"] }`; or, where no document says it, `{ kind: house }`.",
    look: Look::Scenario(look),
};

fn look(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for expected in &subject.scenario.expects {
        let known = subject.playbook.get(expected.ix);
        let claims = matches!(known.source.kind, Some(Authority::Says | Authority::Implied));
        if claims && known.source.at.is_empty() {
            let message = format!("no document supports `{}`", subject.id(expected.ix));
            found.push(LINT.at(expects_place(subject, expected.ix), message).help(
                "give the move's `source:` a place under `at:`, or write `source: { kind: house }`; where it is meant: \
                 `# allow: expects-unsourced`",
            ));
        }
    }
}
