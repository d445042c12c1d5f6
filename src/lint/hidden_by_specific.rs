use super::lint::{Lint, Look};
use super::subject::Subject;
use crate::diagnostic::Diagnostic;
use crate::playbook::MoveIx;
use crate::scenario::{Criterion, Response};
use crate::yaml::Test;

/// A response that a more specific one always beats.
pub const LINT: Lint = Lint {
    id: "hidden-by-specific",
    severity: crate::diagnostic::Severity::Warning,
    title: "a more specific response holds whenever this one does",
    page: "\
The response with most criteria speaks. Here another response has more criteria, all of which hold whenever this one holds (because
they say the same, or because they always hold in this scenario), and enough variants never to step aside. This one never speaks.

    - id: why
      hears: ask-reason
    - id: why-early            # `turn: at least 1` always holds: two criteria beat one, always
      hears: ask-reason
      turn: at least 1

Way out: give the losing rule a criterion that the other lacks, or take one of the two out.",
    look: Look::Scenario(look),
};

fn look(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for (hidden, hides) in hidden(subject) {
        if subject.is_own(&hidden.rule) && !subject.is_own(&hides.rule) {
            // Has a lint of its own.
            continue;
        }
        let message =
            format!("`{}` never speaks: `{}` is more specific and always holds then", hidden.rule.id, hides.rule.id);
        found.push(
            LINT.at(hidden.rule.place.clone(), message)
                .also(hides.rule.place.clone(), "this one speaks instead")
                .help("add a criterion that the other does not have, or take one of the two out"),
        );
    }
}

/// Lines enough never to run out: as many as are remembered, or as many as the longest run can ask for.
const LINES_REMEMBERED: usize = 20;

/// Pairs of a response that never gets a word in and the more specific one that always speaks in its place.
pub fn hidden<'a>(subject: &Subject<'a>) -> Vec<(&'a Response, &'a Response)> {
    let enough = LINES_REMEMBERED.min(subject.most_lines());
    let strong: Vec<&Response> = subject.speaking().filter(|response| response.lines.len() >= enough).collect();
    subject
        .speaking()
        .filter_map(|weak| {
            let hides = strong.iter().find(|strong| {
                strong.specificity > weak.specificity && !std::ptr::eq(**strong, weak) && follows(subject, weak, strong)
            })?;
            Some((weak, *hides))
        })
        .collect()
}

/// True where `strong` holds whenever `weak` does, at any time at which `weak` may speak.
pub fn follows(subject: &Subject<'_>, weak: &Response, strong: &Response) -> bool {
    let in_a_turn = !may_open(weak);
    let implied = |criterion: &Criterion| {
        subject.reach.always_holds(criterion)
            || in_a_turn && matches!(criterion, Criterion::Turn(test) if Test::at_least(1).implies(*test))
            || weak.rule.criteria.iter().any(|given| given.implies(criterion))
    };
    // Out of patience only what ends the call speaks.
    let silenced = weak.act.ends.is_some() && strong.act.ends.is_none();
    !silenced && strong.rule.criteria.iter().all(implied)
}

/// True where the response may be said when the phone is picked up, before the first turn.
fn may_open(response: &Response) -> bool {
    !response.rule.criteria.iter().any(|criterion| match criterion {
        Criterion::HearsAny(moves) | Criterion::HearsAll(moves) => !moves.contains(MoveIx::DIALLED),
        _ => false,
    })
}
