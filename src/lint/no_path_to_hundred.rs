use super::lint::{Lint, Look};
use super::never_invited::{expects_place, invited};
use super::subject::Subject;
use crate::diagnostic::Diagnostic;
use crate::playbook::{MoveIx, Timing};

/// An expected technique that nobody can earn.
pub const LINT: Lint = Lint {
    id: "no-path-to-hundred",
    severity: crate::diagnostic::Severity::Warning,
    title: "a technique is expected, and nobody can earn it: 100 points are out of reach",
    page: "\
`expects:` lists a technique whose points can never be earned here, however well the trainee talks:
- it has no place in this stage (`check-plan` in a prevention call);
- it must be invited, its item applies always (`if: always`), and no line ever invites it;
- it must come after another move that is not true in this case;
- it pins down a result, and no line ever promises, refuses, hands over or agrees a call back;
- more opening techniques are expected than two turns can hold.

Way out: take it out of `expects:`, or let the debtor give the opening.",
    look: Look::Scenario(look),
};

/// Openings count in the first two turns.
const OPENING_TURNS: u32 = 2;

fn look(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for expected in &subject.scenario.expects {
        if let Some(why) = unearnable(subject, expected.ix, expected.if_invited) {
            let message = format!("nobody can earn `{}`: {why}", subject.id(expected.ix));
            found.push(
                LINT.at(expects_place(subject, expected.ix), message)
                    .help("take it out of `expects:`, or let the debtor give the opening"),
            );
        }
    }
    let openings: Vec<MoveIx> = subject
        .scenario
        .expects
        .iter()
        .map(|expected| expected.ix)
        .filter(|ix| subject.playbook.get(*ix).timing == Timing::Opening)
        .collect();
    if openings.len() as u32 > OPENING_TURNS * subject.playbook.overload {
        let message = format!("{} opening techniques do not fit in two turns", openings.len());
        found.push(LINT.at(expects_place(subject, openings[0]), message).help("expect fewer of them"));
    }
}

fn unearnable(subject: &Subject<'_>, ix: MoveIx, if_invited: bool) -> Option<String> {
    let known = subject.playbook.get(ix);
    let results = subject.speaking().any(|response| {
        let act = &response.act;
        act.promises.is_some() || act.refuses || act.hands_over.is_some() || act.calls_back.is_some()
    });
    let before = known.after.iter().find(|before| !subject.reach.heard.contains(*before));
    match known.timing {
        _ if !known.fits(subject.scenario.stage) => {
            Some(format!("it has no place in the stage `{}`", subject.scenario.stage))
        }
        _ if before.is_some() => {
            before.map(|ix| format!("it comes after `{}`, which is not true in this case", subject.id(ix)))
        }
        Timing::Invited if !if_invited && !invited(subject).contains(ix) => {
            Some("no line ever gives the opening for it".to_owned())
        }
        Timing::Result if !results => Some("no line ever gives a result to pin down".to_owned()),
        _ => None,
    }
}
