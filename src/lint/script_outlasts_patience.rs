use super::lint::{Lint, Look};
use super::subject::Subject;
use crate::diagnostic::Diagnostic;
use crate::scenario::{LoadedScript, Step};
use crate::yaml::{Fields, Node};

/// A script that is longer than the debtor listens.
pub const LINT: Lint = Lint {
    id: "script-outlasts-patience",
    severity: crate::diagnostic::Severity::Warning,
    title: "a script is longer than the debtor's patience",
    page: "\
A call of a script has more turns than the debtor has patience, a turn costing one and a silence two: its last lines are never said,
whatever happens before. Lines with `answers:` count as if none of them were said.

Way out: shorten the script, or give the debtor more `patience:`.",
    look: Look::Script(look),
};

fn look(subject: &Subject<'_>, script: &LoadedScript, found: &mut Vec<Diagnostic>) {
    let (cost, patience) = (subject.playbook.patience, subject.reach.most_patience());
    let calls = Fields::of(&script.node).node("calls").map_or(&[][..], Node::items);
    for (steps, node) in script.script.calls.iter().zip(calls) {
        let costs = steps.iter().map(|step| match step {
            Step::Say { answers, .. } if !answers.is_empty() => 0,
            Step::Say { .. } => i32::from(cost.turn),
            Step::Wait(_) => i32::from(cost.turn) + i32::from(cost.silence),
            Step::HangUp => 0,
        });
        let mut spent = 0;
        let over = costs.enumerate().find(|(_, cost)| {
            let gone = spent >= patience;
            spent += cost;
            gone && *cost > 0
        });
        if let Some((at, _)) = over {
            let place = node.items().get(at).map_or(node.place.clone(), |step| step.place.clone());
            let message = format!("patience ({patience}) is gone before this line");
            found.push(LINT.at(place, message).help("shorten the script, or give the debtor more `patience:`"));
        }
    }
}
