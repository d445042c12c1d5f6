use super::lint::{Lint, Look};
use super::subject::Subject;
use crate::diagnostic::Diagnostic;

/// A scenario that nothing keeps in order.
pub const LINT: Lint = Lint {
    id: "no-tests",
    severity: crate::diagnostic::Severity::Warning,
    title: "no script shows that the scenario works",
    page: "\
The scenario has no `tests:`, or none that must come to one of its goals. Nobody would notice when a changed rule makes it impossible to
win. The model call is also where hints and the better words of the debrief come from.

    tests:
      - { script: model, outcome: promise, score: at least 90 }
      - { script: failing, score: at most 50 }

Way out: write `scripts/calls/<scenario>/model.yaml` and `failing.yaml`, and name them.",
    look: Look::Scenario(look),
};

fn look(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let scenario = subject.scenario;
    let wins = scenario.tests.iter().any(|test| test.outcomes.iter().any(|outcome| scenario.goals.contains(outcome)));
    let (key, message) = match (scenario.tests.is_empty(), wins) {
        (true, _) => ("title", "the scenario has no `tests:`"),
        (false, false) => ("tests", "no test shows that the goal can be reached"),
        (false, true) => return,
    };
    let help = "add `- { script: model, outcome: promise, score: at least 90 }` under `tests:`, and write that script";
    found.push(LINT.at(subject.own().key_place(key), message).help(help));
}
