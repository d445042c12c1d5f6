use super::lint::{Lint, Look};
use super::subject::Subject;
use crate::diagnostic::{Diagnostic, Place};
use crate::playbook::{MoveIx, MoveKind};
use crate::scenario::{Criterion, Effects, Rule};

/// A mistake that the debtor lets pass.
pub const LINT: Lint = Lint {
    id: "mistake-without-consequence",
    severity: crate::diagnostic::Severity::Warning,
    title: "a mistake costs nothing with this debtor",
    page: "\
`temperament:` says that a mistake changes no gauge, and no reaction that hears it changes anything either. It still costs points and
patience, but the debtor goes on as if nothing had been said, and the trainee does not feel why it was wrong.

Way out: leave the line out of `temperament:`, so that the playbook's effects hold, or give it effects of its own.",
    look: Look::Scenario(look),
};

fn look(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for ix in subject.playbook.of_kind(MoveKind::Mistake).iter() {
        let quiet =
            subject.scenario.temperament[usize::from(ix.0)] == [0; 4] && subject.playbook.get(ix).effects != [0; 4];
        let mut rules = subject.rules();
        if quiet && !rules.any(|rule| reacts(subject, rule, ix)) {
            let message = format!("`{}` changes nothing for this debtor", subject.id(ix));
            found.push(
                LINT.at(temperament_place(subject, ix), message)
                    .help("leave it out, so that the playbook's effects hold, or give it some of its own"),
            );
        }
    }
}

fn reacts(subject: &Subject<'_>, rule: &Rule, ix: MoveIx) -> bool {
    let heard = subject.names_of(rule).contains(ix)
        || rule
            .criteria
            .iter()
            .any(|criterion| matches!(criterion, Criterion::HearsAny(moves) if moves.contains(MoveIx::MISTAKE)));
    heard && rule.effects != Effects::default() && subject.reach.can_fire(rule)
}

/// Where a move's effects were given: by the last file that does.
pub fn temperament_place(subject: &Subject<'_>, ix: MoveIx) -> Place {
    let given = subject.packs.iter().rev().find_map(|pack| {
        let table = pack.fields().map("temperament")?;
        table.node(subject.id(ix)).map(|_| table.key_place(subject.id(ix)))
    });
    given.unwrap_or_else(|| subject.own().key_place("expects"))
}
