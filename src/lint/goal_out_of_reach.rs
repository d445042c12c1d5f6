use super::lint::{Lint, Look};
use super::no_path_to_promise::goal_place;
use super::subject::Subject;
use crate::diagnostic::Diagnostic;
use crate::playbook::Outcome;

/// Any other goal that cannot be reached.
pub const LINT: Lint = Lint {
    id: "goal-out-of-reach",
    severity: crate::diagnostic::Severity::Warning,
    title: "an outcome counts as success and can never come about",
    page: "\
`goals:` names an outcome that no response which can fire brings about: `refusal` needs a line with `refuses: true`, `callback` one with
`calls-back:`, `handed-over` one with `hands-over:`, `vague-promise` one with `promises:`.

Way out: write such a line, or take the outcome out of `goals:`.",
    look: Look::Scenario(look),
};

fn look(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for outcome in &subject.scenario.goals {
        let wanted = match outcome {
            Outcome::Refusal => "refuses: true",
            Outcome::Callback => "calls-back: 2 days",
            Outcome::HandedOver => "hands-over: NAME",
            Outcome::VaguePromise => "promises: { names: [date] }",
            Outcome::Promise | Outcome::HangUp | Outcome::BrokenOff => continue,
        };
        let brings = subject.speaking().any(|response| match outcome {
            Outcome::Refusal => response.act.refuses,
            Outcome::Callback => response.act.calls_back.is_some(),
            Outcome::HandedOver => response.act.hands_over.is_some(),
            _ => response.act.promises.is_some(),
        });
        if !brings {
            let message = format!("no line ever brings about `{outcome}`");
            found.push(
                LINT.at(goal_place(subject, *outcome), message)
                    .help(format!("add `{wanted}` to a response, or take the goal out")),
            );
        }
    }
}
