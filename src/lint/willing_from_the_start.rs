use super::lint::{Lint, Look};
use super::subject::Subject;
use crate::diagnostic::Diagnostic;

/// A debtor who would pay before anything was said.
pub const LINT: Lint = Lint {
    id: "willing-from-the-start",
    severity: crate::diagnostic::Severity::Warning,
    title: "the debtor is willing to pay before anything was said",
    page: "\
Under some hidden cause no obstacle is open when the call begins and the gauges pass `pays-when` already: the first question for a date
is answered with a promise that is meant. There is nothing to practise.

Way out: start lower (`gauges: { urgency: 20 }`), ask for more (`pays-when: { urgency: at least 50 }`), or put an obstacle in the way.
In the stages `prevention` and `current`, where nobody owes anything yet, this lint is silent.",
    look: Look::Scenario(look),
};

fn look(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let scenario = subject.scenario;
    let nothing_owed = matches!(scenario.stage, crate::playbook::Stage::Prevention | crate::playbook::Stage::Current);
    if nothing_owed {
        return;
    }
    let willing = scenario.causes.iter().find(|cause| {
        let mut obstacles = scenario.start.obstacles;
        cause.obstacles.iter().for_each(|(kind, state)| obstacles[*kind as usize] = *state);
        scenario.willing(&scenario.start.gauges, &obstacles)
    });
    if let Some(cause) = willing {
        let under = if cause.id.is_empty() { String::new() } else { format!(" under the cause `{}`", cause.id) };
        let message = format!("the debtor is willing to pay before anything was said{under}");
        let key = ["pays-when", "obstacles", "gauges"].into_iter().find(|key| subject.own().node(key).is_some());
        found.push(
            LINT.at(subject.own().key_place(key.unwrap_or("title")), message)
                .help("start lower, ask for more under `pays-when:`, or put an obstacle in the way"),
        );
    }
}
