use super::lint::{Lint, Look};
use super::subject::Subject;
use crate::diagnostic::{Diagnostic, Place};
use crate::playbook::{MoveIx, MoveSet};

/// An expected technique that waits for an opening which never comes.
pub const LINT: Lint = Lint {
    id: "never-invited",
    severity: crate::diagnostic::Severity::Warning,
    title: "a technique waits for an opening that the debtor never gives",
    page: "\
`expects:` lists a technique whose item applies only once the debtor has given the opening (`if: invited`, or the playbook's timing
`invited`), and no response that can fire `invites:` it. The item never counts for anybody.

    - id: what-invoice
      hears: ask-invoice-received
      invites: [offer-resend]

Way out: add `invites:` to the line that gives the opening, or take the technique out of `expects:`.",
    look: Look::Scenario(look),
};

fn look(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let invited = invited(subject);
    for expected in subject.scenario.expects.iter().filter(|expected| expected.if_invited) {
        if !invited.contains(expected.ix) {
            let message = format!("no line ever invites `{}`", subject.id(expected.ix));
            found.push(
                LINT.at(expects_place(subject, expected.ix), message)
                    .help(format!("add `invites: [{}]` to the line that gives the opening", subject.id(expected.ix))),
            );
        }
    }
}

/// All techniques that some line which can be said gives the opening for.
pub fn invited(subject: &Subject<'_>) -> MoveSet {
    subject.speaking().fold(MoveSet::EMPTY, |all, response| all.union(response.act.invites))
}

/// Where the scenario expects a technique.
pub fn expects_place(subject: &Subject<'_>, ix: MoveIx) -> Place {
    let own = subject.own();
    let items = own.node("expects").map_or(&[][..], crate::yaml::Node::items);
    let named = items.iter().map(|item| item.get("move").unwrap_or(item)).find(|at| at.text() == Some(subject.id(ix)));
    named.map_or_else(|| own.key_place("expects"), |at| at.place.clone())
}
