use super::lint::{Lint, Look};
use super::subject::Subject;
use crate::diagnostic::Diagnostic;
use crate::scenario::{Criterion, Named, Promised, Response};

/// A promise that says a sum or a day in words, and not in its `names`.
pub const LINT: Lint = Lint {
    id: "promise-says-more",
    severity: crate::diagnostic::Severity::Warning,
    title: "a promise says a sum or a day that its `names` leaves out",
    page: "\
A line that promises holds `{half}`, `{undisputed}` or `{promise-sum}` and its `promises:` has no `sum` under `names:`; or it holds
`{promise-date}`, and `date` is missing there. The trainee hears a promise with sum and day, writes it down, and the outcome is a vague one:
only what `names:` lists counts.

Way out: `promises: { in: 3 days, names: [date, sum], amount: half }`. A line that adds to a promise made before
(its rule asks for one, with `promise: not none`, or its `promises:` has no `in`) may repeat what is known, and is left alone.",
    look: Look::Scenario(look),
};

const SUMS: &[&str] = &["{half}", "{undisputed}", "{promise-sum}"];

fn look(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    for response in &subject.scenario.responses {
        let Some(promises) = response.act.promises.filter(|_| !repeats(response)) else { continue };
        for part in unnamed(response, promises.names) {
            let message = format!("`{}` says a {part}, and its `names` has no `{part}`", response.rule.id);
            let help = format!("write `names: [date, sum]`; without `{part}` the promise is a vague one");
            found.push(LINT.at(subject.place_of(&response.rule, "promises"), message).help(help));
        }
    }
}

/// The parts that some variant says in words and the promise does not name.
fn unnamed(response: &Response, names: Named) -> impl Iterator<Item = &'static str> {
    let said = |wanted: &[&str]| {
        let mut texts = response.lines.iter().flat_map(|line| line.langs().map(|lang| line.in_lang(lang)));
        texts.any(|text| wanted.iter().any(|name| text.contains(name)))
    };
    let parts = [("sum", !names.sum && said(SUMS)), ("date", !names.date && said(&["{promise-date}"]))];
    parts.into_iter().filter(|(_, unnamed)| *unnamed).map(|(part, _)| part)
}

/// True where something was promised before: what was named then need not be named again.
fn repeats(response: &Response) -> bool {
    if response.act.promises.is_some_and(|promises| promises.in_days.is_none()) {
        return true;
    }
    let nothing = 1 << Promised::Nothing as u8;
    response.rule.criteria.iter().any(|criterion| matches!(criterion, Criterion::Promise(bits) if bits & nothing == 0))
}
