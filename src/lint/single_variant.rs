use super::lint::{Lint, Look};
use super::subject::Subject;
use crate::diagnostic::Diagnostic;
use crate::playbook::{MoveIx, MoveSet};
use crate::scenario::Criterion;

/// A general answer with one wording only.
pub const LINT: Lint = Lint {
    id: "single-variant",
    severity: crate::diagnostic::Severity::Warning,
    title: "a general answer has only one wording",
    page: "\
A response that hears any technique, any mistake, silence or words without a move is what the debtor falls back on, many times in a call.
With a single variant it comes again and again, or steps aside after one turn and leaves the debtor without a word.

Way out: write three or four variants; `everyone-fallbacks` has eight of each.",
    look: Look::Scenario(look),
};

fn look(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let general: MoveSet = [MoveIx::TECHNIQUE, MoveIx::MISTAKE, MoveIx::NOTHING, MoveIx::SILENCE].into_iter().collect();
    for response in subject.speaking().filter(|response| response.lines.len() == 1 && response.act.ends.is_none()) {
        let falls_back = matches!(&*response.rule.criteria, [Criterion::HearsAny(moves)] if moves.intersects(general));
        if falls_back {
            let message = format!("`{}` is a general answer with one wording", response.rule.id);
            found.push(LINT.at(response.rule.place.clone(), message).help("add two or three variants"));
        }
    }
}
