use super::lint::{Lint, Look};
use super::subject::Subject;
use crate::diagnostic::Diagnostic;
use crate::scenario::{Criterion, Response};

/// A line that would end the call, refuse or hand over, and can never be said.
pub const LINT: Lint = Lint {
    id: "ending-never-reached",
    severity: crate::diagnostic::Severity::Warning,
    title: "a line that decides the call can never be said",
    page: "\
A response ends the call, promises, refuses, hands over or agrees a call back, and none of the moments it asks for can come: one of its
criteria is impossible in this scenario. What was written as a way for the call to go is none. (The criterion itself has a message of
its own; this one says what is lost by it.)

Way out: bring the moment about, or take the ending out.",
    look: Look::Scenario(look),
};

fn look(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for response in subject.scenario.responses.iter().filter(|response| !subject.elsewhere(&response.rule)) {
        let Some(what) = decides(response) else { continue };
        let other_call =
            |criterion: &Criterion| matches!(criterion, Criterion::Call(_)) && !subject.is_own(&response.rule);
        let dead =
            response.rule.criteria.iter().any(|criterion| !subject.reach.can_hold(criterion) && !other_call(criterion));
        if dead {
            let message = format!("`{}` would {what}, and can never be said", response.rule.id);
            found
                .push(LINT.at(response.rule.place.clone(), message).help("look at its criteria: one never holds here"));
        }
    }
}

fn decides(response: &Response) -> Option<&'static str> {
    let act = &response.act;
    [
        (act.promises.is_some(), "promise"),
        (act.refuses, "refuse"),
        (act.hands_over.is_some(), "hand over"),
        (act.calls_back.is_some(), "agree a call back"),
        (act.ends.is_some(), "end the call"),
    ]
    .into_iter()
    .find_map(|(does, what)| does.then_some(what))
}
