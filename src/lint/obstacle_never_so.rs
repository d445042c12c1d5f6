use super::lint::{Lint, Look};
use super::subject::Subject;
use crate::diagnostic::Diagnostic;
use crate::playbook::ObstacleState;
use crate::scenario::Criterion;

/// A test of an obstacle that no state passes.
pub const LINT: Lint = Lint {
    id: "obstacle-never-so",
    severity: crate::diagnostic::Severity::Warning,
    title: "a rule waits for a state that an obstacle never reaches",
    page: "\
A rule tests an obstacle (`obstacles:`), but the obstacle neither begins in that state nor is brought to it by any rule that can
fire. The rule is dead.

Way out: give the scenario the obstacle (`obstacles: { complaint: hidden }`), let a rule make it so (`makes: { complaint: named }`),
or test something else.",
    look: Look::Scenario(look),
};

fn look(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for rule in subject.rules() {
        for criterion in rule.criteria.iter().filter(|criterion| !subject.reach.can_hold(criterion)) {
            let Criterion::Obstacle(kind, _) = criterion else { continue };
            let bits = subject.reach.obstacles[*kind as usize];
            // A trait serves scenarios with and without the obstacle, those to come included.
            if bits == 1 << ObstacleState::Absent as u8 && !subject.is_own(rule) {
                continue;
            }
            let can: Vec<&str> = ObstacleState::ALL
                .iter()
                .filter(|state| bits & 1 << **state as u8 != 0)
                .map(|state| state.name())
                .collect();
            let message = format!("`{}` never fires: here `{kind}` can only be {}", rule.id, can.join(" or "));
            found.push(
                LINT.at(subject.entry_place(rule, "obstacles", kind.name()), message)
                    .help("let a rule bring it to that state (`makes:`), or take the test out"),
            );
        }
    }
}
