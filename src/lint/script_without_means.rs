use super::lint::{Lint, Look};
use super::subject::Subject;
use crate::diagnostic::Diagnostic;
use crate::scenario::LoadedScript;
use crate::yaml::{Fields, Node};

/// A script line whose moves only the ear can tell.
pub const LINT: Lint = Lint {
    id: "script-without-means",
    severity: crate::diagnostic::Severity::Warning,
    title: "a script does not say what its line means",
    page: "\
A line of a YAML script has no `means:`. Played by moves it makes none at all, so a test of the rules tests something else than was
meant; only through the ear does it do anything.

Way out: add `means: [state-debt]`; `means: []` says that a line makes no move on purpose.",
    look: Look::Script(look),
};

fn look(_: &Subject<'_>, script: &LoadedScript, found: &mut Vec<Diagnostic>) {
    let calls = Fields::of(&script.node).node("calls").map_or(&[][..], Node::items);
    for step in
        calls.iter().flat_map(Node::items).filter(|step| step.get("say").is_some() && step.get("means").is_none())
    {
        found.push(
            LINT.at(step.place.clone(), "this line does not say what it means").help("add `means:` with its moves"),
        );
    }
}
