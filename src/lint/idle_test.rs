use super::lint::{Lint, Look};
use super::subject::Subject;
use crate::diagnostic::Diagnostic;
use crate::yaml::Node;

/// A test that nothing can fail.
pub const LINT: Lint = Lint {
    id: "idle-test",
    severity: crate::diagnostic::Severity::Warning,
    title: "a test asks for nothing",
    page: "\
An entry of `tests:` names a script and neither an `outcome:` nor a `score:` (nor anything else to expect), or a score that every call
has: it passes whatever the debtor does.

Way out: `{ script: model, outcome: promise, score: at least 90 }`.",
    look: Look::Scenario(look),
};

fn look(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let items = subject.own().node("tests").map_or(&[][..], Node::items);
    for (test, item) in subject.scenario.tests.iter().zip(items) {
        let any_score = test.score.is_none_or(|score| (0..=100).all(|points| score.holds(points)));
        // Whatever else an entry may hold is something to expect.
        let asks = item.entries().iter().any(|entry| !["script", "score", "outcome"].contains(&entry.key.as_str()));
        if test.outcomes.is_empty() && any_score && !asks {
            let message = format!("nothing can fail the test of `{}`", test.script);
            found.push(
                LINT.at(item.place.clone(), message).help("add `outcome:`, or a `score:` that not every call has"),
            );
        }
    }
}
