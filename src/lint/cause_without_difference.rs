use super::lint::{Lint, Look};
use super::subject::Subject;
use crate::diagnostic::Diagnostic;
use crate::scenario::Criterion;
use crate::yaml::Node;

/// Two hidden causes that play alike.
pub const LINT: Lint = Lint {
    id: "cause-without-difference",
    severity: crate::diagnostic::Severity::Warning,
    title: "two hidden causes make no difference in the call",
    page: "\
The seed draws a hidden cause, and two of them give the debtor the same memory and the same obstacles, while no rule tells them apart
(`cause:`). They differ in the debrief's `truth:` only: the trainee could not have found out.

Way out: give one of them a fact or an obstacle of its own, test `cause:` in a rule, or make one cause of the two.",
    look: Look::Scenario(look),
};

fn look(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let causes = &subject.scenario.causes;
    let told_apart = |one: usize, other: usize| {
        subject
            .rules()
            .flat_map(|rule| &rule.criteria)
            .any(|criterion| matches!(criterion, Criterion::Cause(bits) if (bits >> one & 1) != (bits >> other & 1)))
    };
    let entries = subject.own().node("causes").map_or(&[][..], Node::entries);
    for (at, cause) in causes.iter().enumerate() {
        let same = |other: usize| state(subject, other) == state(subject, at) && !told_apart(other, at);
        if let (Some(other), Some(entry)) = ((0..at).find(|other| same(*other)), entries.get(at)) {
            let message = format!("the causes `{}` and `{}` play alike", causes[other].id, cause.id);
            found.push(
                LINT.at(entry.key_place.clone(), message)
                    .also(entries[other].key_place.clone(), "the other")
                    .help("give one of them a fact or an obstacle of its own"),
            );
        }
    }
}

type CauseState = (crate::scenario::MemoryValues, crate::scenario::ObstacleStates);

fn state(subject: &Subject<'_>, cause: usize) -> CauseState {
    let start = subject.scenario.start;
    let (mut memory, mut obstacles) = (start.memory, start.obstacles);
    let cause = &subject.scenario.causes[cause];
    cause.memory.iter().for_each(|(slot, value)| memory[usize::from(*slot)] = *value);
    cause.obstacles.iter().for_each(|(kind, state)| obstacles[*kind as usize] = *state);
    (memory, obstacles)
}
