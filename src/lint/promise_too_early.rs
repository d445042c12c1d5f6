use super::lint::{Lint, Look};
use super::subject::Subject;
use crate::diagnostic::{Diagnostic, Place};
use crate::scenario::{Criterion, Effects, Promised, Response};
use crate::yaml::{Node, Test};

/// A line that names a promised day before anything was promised.
pub const LINT: Lint = Lint {
    id: "promise-too-early",
    severity: crate::diagnostic::Severity::Warning,
    title: "a line names the promised day or sum, and nothing need be promised yet",
    page: "\
A line holds `{promise-date}` or `{promise-sum}`, but its rule neither promises nor asks for a promise (`promise: not none`). Said before
any promise was made, it names the day of the call.

Way out: add `promise: not none` (or `dated`) to the rule, or `promises:`.",
    look: Look::Scenario(look),
};

fn look(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for response in &subject.scenario.responses {
        if response.act.promises.is_some() || needs_promise(subject, response) {
            continue;
        }
        if let Some(place) = promise_named(subject, response) {
            let message = format!("`{}` names what was promised, and nothing need be promised yet", response.rule.id);
            found.push(LINT.at(place, message).help("add `promise: not none` to the rule, or let it promise"));
        }
    }
}

/// True where the rule asks for a promise, or for a fact that only promises set.
fn needs_promise(subject: &Subject<'_>, response: &Response) -> bool {
    let set_by_one = |criterion: &Criterion| match criterion {
        Criterion::Memory(slot, test) => !begins_so(subject, *slot, *test) && set_by_promises(subject, *slot),
        _ => false,
    };
    asks_for_promise(response) || response.rule.criteria.iter().any(set_by_one)
}

fn begins_so(subject: &Subject<'_>, slot: u8, test: Test) -> bool {
    let start = subject.scenario.start.memory[usize::from(slot)];
    let under = subject.scenario.causes.iter().flat_map(|cause| &cause.memory).filter(|(set, _)| *set == slot);
    under.map(|(_, value)| *value).chain([start]).any(|value| test.holds(i32::from(value)))
}

fn set_by_promises(subject: &Subject<'_>, slot: u8) -> bool {
    let writes = |effects: &Effects| effects.adds.iter().chain(&effects.sets).any(|(written, _)| *written == slot);
    let reactions = subject.scenario.reactions.iter().any(|reaction| writes(&reaction.rule.effects));
    let mut responses = subject.scenario.responses.iter().filter(|response| writes(&response.rule.effects));
    !reactions && responses.all(|response| response.act.promises.is_some() || asks_for_promise(response))
}

fn asks_for_promise(response: &Response) -> bool {
    let nothing = 1 << Promised::Nothing as u8;
    response.rule.criteria.iter().any(|criterion| matches!(criterion, Criterion::Promise(bits) if bits & nothing == 0))
}

fn promise_named(subject: &Subject<'_>, response: &Response) -> Option<Place> {
    let says = subject.written(&response.rule)?.node("says")?;
    let mut texts = says.items().iter().flat_map(Node::entries).map(|entry| &entry.value);
    texts.find(|node| node.text().is_some_and(|text| text.contains("{promise-"))).map(|node| node.place.clone())
}
