use super::lint::{Lint, Look};
use super::subject::Subject;
use crate::diagnostic::Diagnostic;
use crate::scenario::LoadedScript;
use crate::yaml::{Fields, Node};

/// A script that claims what the case does not bear out.
pub const LINT: Lint = Lint {
    id: "script-untrue-move",
    severity: crate::diagnostic::Severity::Warning,
    title: "a model call claims what the case does not bear out",
    page: "\
A line of the model script `means` a move that is not true in this case: it is heard as the mistake that the playbook names, and its line
is shown to trainees as better words.

Way out: give the case the fact that the move needs, or take the move out. In scripts that are meant to fail this is not said.",
    look: Look::Script(look),
};

fn look(subject: &Subject<'_>, script: &LoadedScript, found: &mut Vec<Diagnostic>) {
    if !script.path.ends_with("/model") {
        return;
    }
    let calls = Fields::of(&script.node).node("calls").map_or(&[][..], Node::items);
    for step in calls.iter().flat_map(Node::items) {
        for (name, at) in Fields::of(step).names("means") {
            let Some(ix) = subject.playbook.ix(name) else { continue };
            let Some(instead) = subject.scenario.untrue[usize::from(ix.0)] else { continue };
            let message = format!("here `{name}` is the mistake `{}`", subject.id(instead));
            let needs = subject.playbook.get(ix).needs.as_ref().map(|needs| needs.case.join(" or "));
            let help = format!("give the case {}, or take the move out", needs.unwrap_or_default());
            found.push(LINT.at(at.place.clone(), message).help(help));
        }
    }
}
