use super::lint::{Lint, Look};
use super::subject::Subject;
use crate::diagnostic::Diagnostic;

/// The general trait behind a persona.
pub const LINT: Lint = Lint {
    id: "everyone-not-first",
    severity: crate::diagnostic::Severity::Warning,
    title: "`everyone` stands behind a trait that it should yield to",
    page: "\
Of two responses with as many criteria the later trait's wins. `everyone` has an answer to everything: listed behind a persona it speaks
in the persona's place.

Way out: `traits: [everyone, attacker]`.",
    look: Look::Scenario(look),
};

const GENERAL: &str = "everyone";

fn look(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for pack in subject.packs {
        let traits = pack.fields().names("traits");
        let Some((at, (_, node))) = traits.iter().enumerate().find(|(_, (name, _))| *name == GENERAL) else { continue };
        if at > 0 {
            let message = format!("`{GENERAL}` wins ties against `{}` here", traits[at - 1].0);
            found.push(LINT.at(node.place.clone(), message).help(format!("put `{GENERAL}` first")));
        }
    }
}
