use super::lint::{Lint, Look};
use super::subject::Subject;
use crate::diagnostic::Diagnostic;
use crate::scenario::Criterion;
use crate::yaml::Node;

/// A remembered fact that no rule tests.
pub const LINT: Lint = Lint {
    id: "fact-never-read",
    severity: crate::diagnostic::Severity::Warning,
    title: "a fact is remembered, and no rule ever asks for it",
    page: "\
A fact is declared under `memory:`, perhaps even changed, but no rule tests it. Whatever it remembers makes no difference: often a
rule was meant to test it and tests another one.

Way out: test it (`memory: { denied: at least 2 }`), or take it out.",
    look: Look::Scenario(look),
};

fn look(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let mut read = vec![false; subject.scenario.memory_names.len()];
    for criterion in subject.rules().flat_map(|rule| &rule.criteria) {
        if let Criterion::Memory(slot, _) = criterion {
            read[usize::from(*slot)] = true;
        }
    }
    for pack in subject.packs {
        for entry in pack.fields().node("memory").map_or(&[][..], Node::entries) {
            let slot = subject.scenario.memory_names.iter().position(|name| **name == *entry.key);
            if slot.is_some_and(|slot| !read[slot]) {
                let message = format!("no rule tests `{}`", entry.key);
                found.push(LINT.at(entry.key_place.clone(), message).help("test it in a rule, or take it out"));
            }
        }
    }
}
