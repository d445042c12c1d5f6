use super::lint::{Lint, Look};
use super::subject::Subject;
use crate::diagnostic::Diagnostic;
use crate::scenario::Criterion;

/// A test of a remembered fact that no value passes.
pub const LINT: Lint = Lint {
    id: "fact-never-set",
    severity: crate::diagnostic::Severity::Warning,
    title: "a rule waits for a value that a fact never has",
    page: "\
A rule tests a remembered fact (`memory:`), but neither its start value nor any rule that can fire ever brings it to a value that
passes. The rule is dead.

    memory: { resent: 0 }
    rules:
      - id: sent-it            # nothing ever adds to `resent`
        hears: confirm-receipt
        memory: { resent: at least 1 }

Way out: add `adds: { resent: 1 }` or `sets:` to the rule after which the debtor should remember it, or take the test out.",
    look: Look::Scenario(look),
};

fn look(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for rule in subject.rules() {
        for criterion in rule.criteria.iter().filter(|criterion| !subject.reach.can_hold(criterion)) {
            let Criterion::Memory(slot, test) = criterion else { continue };
            let name = &subject.scenario.memory_names[usize::from(*slot)];
            let values: Vec<String> =
                subject.reach.memory[usize::from(*slot)].iter().take(5).map(|value| value.to_string()).collect();
            let message = format!("`{}` never fires: `{name}` is never {test}", rule.id);
            found.push(
                LINT.at(subject.entry_place(rule, "memory", name), message)
                    .help(format!("`{name}` can be {}: let a rule set it, or test something else", values.join(", "))),
            );
        }
    }
}
