use super::lint::{Lint, Look};
use super::subject::Subject;
use crate::diagnostic::Diagnostic;
use crate::playbook::MoveSet;
use crate::scenario::{Criterion, Rule};

/// A rule of the scenario's own for a move that the case turns into a mistake.
pub const LINT: Lint = Lint {
    id: "move-untrue-here",
    severity: crate::diagnostic::Severity::Warning,
    title: "a rule hears a move that is not true in this case",
    page: "\
Some moves need a fact of the case: who announces a consequence that the case does not list has made an empty threat, and that is what
rules hear. A rule of the scenario's own that waits for such a move never fires.

    case: { stock: false }
    rules:
      - id: glad-of-the-goods
        hears: offer-benefit     # heard as `wrong-fact` here: nothing is in stock

Way out: give the case the fact, or let the rule hear the mistake.",
    look: Look::Scenario(look),
};

fn look(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for rule in subject.rules().filter(|rule| subject.is_own(rule)) {
        let deaf = rule.criteria.iter().any(|criterion| !subject.reach.can_hold(criterion) && hearing(criterion));
        if !deaf {
            continue;
        }
        let untrue: MoveSet =
            subject.names_of(rule).iter().filter(|ix| subject.scenario.untrue[usize::from(ix.0)].is_some()).collect();
        let message = format!("`{}` never fires: {} is not true in this case", rule.id, subject.ids(untrue));
        let mut finding = LINT.at(hears_place(subject, rule), message);
        if let Some(needs) = untrue.iter().next().and_then(|ix| subject.playbook.get(ix).needs.as_ref()) {
            finding = finding.help(format!(
                "give the case {}, or let the rule hear `{}`",
                needs.case.join(" or "),
                needs.otherwise
            ));
        }
        found.push(finding);
    }
}

fn hearing(criterion: &Criterion) -> bool {
    matches!(criterion, Criterion::HearsAny(_) | Criterion::HearsAll(_))
}

fn hears_place(subject: &Subject<'_>, rule: &Rule) -> crate::diagnostic::Place {
    let place = subject.place_of(rule, "hears");
    if place == rule.place { subject.place_of(rule, "hears-all") } else { place }
}
