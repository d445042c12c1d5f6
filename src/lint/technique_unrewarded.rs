use super::lint::{Lint, Look};
use super::never_invited::expects_place;
use super::subject::Subject;
use crate::diagnostic::Diagnostic;
use crate::playbook::{Gauge, MoveIx};
use crate::scenario::{Act, Effects, Rule};

/// An expected technique that the debtor takes no notice of.
pub const LINT: Lint = Lint {
    id: "technique-unrewarded",
    severity: crate::diagnostic::Severity::Warning,
    title: "a technique is expected, and the debtor takes no notice of it",
    page: "\
`expects:` lists a technique, but making it changes nothing for the better: it raises neither trust, respect nor urgency and calms nobody
(`temperament:`, else the playbook's effects), and no rule that hears it changes anything, gives an opening or a promise. The scorecard
praises what the debtor ignores, and the trainee learns that it does not work.

Way out: give it an effect in `temperament:`, or a rule of its own.",
    look: Look::Scenario(look),
};

fn look(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for expected in &subject.scenario.expects {
        if !helps(subject.scenario.temperament[usize::from(expected.ix.0)]) && !noticed(subject, expected.ix) {
            let message = format!("`{}` changes nothing for this debtor", subject.id(expected.ix));
            found.push(
                LINT.at(expects_place(subject, expected.ix), message)
                    .help("give it an effect under `temperament:`, or a rule that hears it"),
            );
        }
    }
}

/// More trust, respect or urgency, or less heat.
pub fn helps(effects: [i8; 4]) -> bool {
    let heat = Gauge::Heat as usize;
    effects.iter().enumerate().any(|(gauge, by)| if gauge == heat { *by < 0 } else { *by > 0 })
}

fn noticed(subject: &Subject<'_>, ix: MoveIx) -> bool {
    let hears = |rule: &Rule| subject.names_of(rule).contains(ix) && subject.reach.can_fire(rule);
    let reactions = subject.scenario.reactions.iter().any(|reaction| hears(&reaction.rule));
    let answers = |act: &Act, effects: &Effects| {
        !act.invites.is_empty()
            || act.promises.is_some()
            || act.refuses
            || act.hands_over.is_some()
            || *effects != Effects::default()
    };
    reactions
        || subject.speaking().any(|response| hears(&response.rule) && answers(&response.act, &response.rule.effects))
}
