use super::lint::{Lint, Look};
use super::mistake_without_consequence::temperament_place;
use super::subject::Subject;
use super::technique_unrewarded::helps;
use crate::diagnostic::Diagnostic;
use crate::playbook::{Gauge, MoveKind};

/// A mistake that brings something.
pub const LINT: Lint = Lint {
    id: "mistake-pays",
    severity: crate::diagnostic::Severity::Warning,
    title: "a mistake does the trainee good",
    page: "\
A mistake raises trust, respect or urgency, or calms the debtor, and costs nothing on the other gauges (`temperament:`); or a line that
only mistakes can bring about promises to pay where nothing was promised before. The trainee learns that it works.

Some mistakes do please for a moment: `let-off` calms everybody. Then let something else fall with it, urgency or respect.",
    look: Look::Scenario(look),
};

fn look(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let mistakes = subject.playbook.of_kind(MoveKind::Mistake);
    for ix in mistakes.iter() {
        let effects = subject.scenario.temperament[usize::from(ix.0)];
        if helps(effects) && !hurts(effects) {
            let message = format!("the mistake `{}` does nothing but good here", subject.id(ix));
            found.push(
                LINT.at(temperament_place(subject, ix), message).help("let urgency, trust or respect fall with it"),
            );
        }
    }
    for response in subject.speaking() {
        let named = subject.names_of(&response.rule);
        let only_mistakes = !named.is_empty() && mistakes.contains_all(named);
        let new = response.act.promises.is_some_and(|promises| promises.names.sum && promises.names.date);
        if only_mistakes && new {
            let message = format!("`{}` promises sum and date for a mistake", response.rule.id);
            found.push(LINT.at(response.rule.place.clone(), message).help("let it hear a technique"));
        }
    }
}

fn hurts(effects: [i8; 4]) -> bool {
    let heat = Gauge::Heat as usize;
    effects.iter().enumerate().any(|(gauge, by)| if gauge == heat { *by > 0 } else { *by < 0 })
}
