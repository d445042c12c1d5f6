use super::lint::{Lint, Look};
use super::subject::Subject;
use crate::diagnostic::Diagnostic;
use crate::yaml::Node;

/// Somebody who decides and never takes the receiver.
pub const LINT: Lint = Lint {
    id: "person-never-speaks",
    severity: crate::diagnostic::Severity::Warning,
    title: "somebody never comes to the telephone",
    page: "\
A person of the scenario neither picks up nor is ever handed the receiver, so rules with their `speaker:` never fire. Where they are
only spoken of, one who decides is named as `{decider}`; anybody else need not be in `people:` at all.

Way out: hand the call over (`hands-over: ann` in a response), give `answers: true` to them, or take them out.",
    look: Look::Scenario(look),
};

fn look(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let people = subject.own().node("people").map_or(&[][..], Node::items);
    let asked_for = subject.rules().flat_map(|rule| &rule.criteria).fold(0, |bits, criterion| match criterion {
        crate::scenario::Criterion::Speaker(people) => bits | people,
        _ => bits,
    });
    for (at, person) in subject.scenario.people.iter().enumerate() {
        let spoken_of = person.decides && asked_for & (1 << at) == 0;
        if subject.reach.speakers & (1 << at) != 0 || spoken_of {
            continue;
        }
        let Some(place) = people.get(at).map(|node| node.place.clone()) else { continue };
        let message = format!("`{}` never comes to the telephone", person.id);
        found.push(LINT.at(place, message).help(format!("hand over to them: `hands-over: {}`", person.id)));
    }
}
