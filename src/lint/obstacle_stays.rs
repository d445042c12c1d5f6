use super::lint::{Lint, Look};
use super::reach::open_bits;
use super::subject::Subject;
use crate::diagnostic::Diagnostic;
use crate::playbook::ObstacleKind;

/// An obstacle that nothing clears.
pub const LINT: Lint = Lint {
    id: "obstacle-stays",
    severity: crate::diagnostic::Severity::Warning,
    title: "an obstacle that nothing the trainee does can clear",
    page: "\
The debtor has an obstacle that is hidden or named, and no rule that can fire ever makes it `addressed` or `resolved`. As long as an
obstacle is open nobody is `willing`: every promise is hollow, whatever the trainee does.

Way out: let a reaction clear it.

    - id: sent-again
      on: { hears: offer-resend }
      makes: { invoice-missing: addressed }",
    look: Look::Scenario(look),
};

fn look(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for kind in ObstacleKind::ALL {
        let bits = subject.reach.obstacles[*kind as usize];
        let stuck = bits & open_bits() != 0 && !subject.rules().any(|rule| clears(subject, rule, *kind));
        if stuck {
            let message = format!("nothing ever clears the obstacle `{kind}`");
            found.push(
                LINT.at(declared(subject, *kind), message)
                    .help(format!("let a rule that hears the right move say `makes: {{ {kind}: addressed }}`")),
            );
        }
    }
}

fn clears(subject: &Subject<'_>, rule: &crate::scenario::Rule, kind: ObstacleKind) -> bool {
    let makes = rule.effects.makes.iter().any(|(made, state)| *made == kind && !state.is_open());
    makes && subject.reach.can_fire(rule)
}

/// Where the obstacle was brought in: by the scenario itself, one of its traits, or a rule.
fn declared(subject: &Subject<'_>, kind: ObstacleKind) -> crate::diagnostic::Place {
    let given = subject.packs.iter().rev().find_map(|pack| {
        let obstacles = pack.fields().map("obstacles")?;
        obstacles.node(kind.name()).map(|_| obstacles.key_place(kind.name()))
    });
    given.unwrap_or_else(|| subject.own().key_place("obstacles"))
}
