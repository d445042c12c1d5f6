use super::lint::{Lint, Look};
use super::subject::Subject;
use crate::diagnostic::Diagnostic;
use crate::scenario::{Criterion, Promised, Promises, Response};

/// A call back that is agreed for another time than the next call comes.
pub const LINT: Lint = Lint {
    id: "callback-time-differs",
    severity: crate::diagnostic::Severity::Warning,
    title: "a call back is agreed for another time than the next call comes",
    page: "\
The next call of a run comes when `calls:` says (`after: 30 minutes`), whatever was agreed. A line of the scenario's own that agrees on
another time is not kept to: the trainee is asked back tomorrow, and the telephone rings in half an hour.

Once a day is promised there is no next call: what a line with `promise: dated` agrees on is free.

Way out: write the same time under `calls-back:` and `after:`.",
    look: Look::Scenario(look),
};

fn look(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let later = &subject.scenario.calls[1..];
    if later.is_empty() {
        return;
    }
    for response in subject.scenario.responses.iter().filter(|response| subject.is_own(&response.rule)) {
        let Some(agreed) = response.act.calls_back.filter(|_| !settled(response)) else { continue };
        let may_be_said = |call: usize| {
            let mut criteria = response.rule.criteria.iter();
            criteria.all(|criterion| !matches!(criterion, Criterion::Call(test) if !test.holds(call as i32)))
        };
        // After the last call there is none to keep to.
        let kept = later.iter().enumerate().all(|(at, after)| !may_be_said(at + 1) || *after == agreed);
        if !kept {
            let message = format!("`{}` agrees on another time than the next call comes", response.rule.id);
            found.push(
                LINT.at(subject.place_of(&response.rule, "calls-back"), message)
                    .help("write the same time under `calls-back:` and the next call's `after:`"),
            );
        }
    }
}

/// Money is promised with a day when this is said, or by it: no further call is due.
fn settled(response: &Response) -> bool {
    let dated = |criterion: &Criterion| *criterion == Criterion::Promise(1 << Promised::Dated as u8);
    let names_all = |promises: Promises| promises.in_days.is_some() && promises.names.sum && promises.names.date;
    response.act.promises.is_some_and(names_all) || response.rule.criteria.iter().any(dated)
}
