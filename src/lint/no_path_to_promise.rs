use super::lint::{Lint, Look};
use super::subject::Subject;
use crate::diagnostic::{Diagnostic, Place};
use crate::playbook::Outcome;
use crate::scenario::Promised;

/// A promise that nobody can ever make, or mean.
pub const LINT: Lint = Lint {
    id: "no-path-to-promise",
    severity: crate::diagnostic::Severity::Warning,
    title: "the trainee is to get a promise, and there is none to be got",
    page: "\
The goal is a promise with sum and date, but no response that can fire promises one, or the lines that do never name both; or the debtor
can never be `willing`, so that every promise is hollow.

    - id: will-pay
      hears: ask-payment-date
      willing: true
      promises: { in: 3 days, names: [sum, date] }

Way out: let a response promise, name sum and date (in one line or in several), clear the obstacles, and let the moves raise what
`pays-when` asks for.",
    look: Look::Scenario(look),
};

/// Where a goal is named; the title where it is the default.
pub fn goal_place(subject: &Subject<'_>, outcome: Outcome) -> Place {
    let own = subject.own();
    let named = own.names("goals").into_iter().find(|(name, _)| *name == outcome.name());
    named.map_or_else(|| own.key_place("title"), |(_, at)| at.place.clone())
}

fn look(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    if !subject.scenario.goals.contains(&Outcome::Promise) {
        return;
    }
    let reach = &subject.reach;
    let promised = |state: Promised| reach.promised & (1 << state as u8) != 0;
    let (message, help) = if !promised(Promised::Vague) {
        ("nobody ever promises to pay", "let a response say `promises: { in: 3 days, names: [sum, date] }`")
    } else if !promised(Promised::Dated) {
        ("no promise ever names both sum and date", "add what is missing to `names:` of some promise")
    } else if !reach.can_be_willing(true) {
        (
            "the debtor can never be willing: every promise is hollow",
            "clear the obstacles, and let moves raise the gauges of `pays-when`",
        )
    } else {
        return;
    };
    found.push(LINT.at(goal_place(subject, Outcome::Promise), message).help(help));
}
