//! A case whose facts contradict each other, and calls that are none.

use super::Case;
use super::case::Invoice;
use crate::diagnostic::{Diagnostic, Place, Report, did_you_mean};
use crate::playbook::{Move, Stage};
use crate::text::Money;
use crate::yaml::{Fields, Node, TimeSpan};

/// Dates in order, a due date that fits the stage, sums that can be owed.
pub fn check_case(file: Fields<'_>, stage: Stage, case: &Case, report: &mut Report) {
    let Some(fields) = file.map("case") else { return };
    check_names(fields, report);
    if let (Some(invoice), Some(given)) = (&case.invoice, fields.map("invoice")) {
        check_dates(invoice, stage, &given.place("due"), report);
        check_sums(invoice.amount, case.undisputed, [given.place("amount"), fields.place("undisputed")], report);
    }
}

/// Steps and policies that the built-in moves and the ear know by name. A gym may have more; a near miss is a slip.
const KNOWN: [(&str, &[&str]); 2] = [
    ("consequences", &["stop-shipments", "formal-claim", "penalty", "court", "collection"]),
    ("policies", &["debt-free-first", "may-end-abusive-call"]),
];

fn check_names(fields: Fields<'_>, report: &mut Report) {
    for (key, known) in KNOWN {
        for (name, at) in fields.names(key).into_iter().filter(|(name, _)| !known.contains(name)) {
            if let Some(meant) = did_you_mean(name, known.iter().copied()) {
                let message = format!("`{name}` is a name of your own; no built-in move knows it");
                report.push(Diagnostic::warning("near-miss", at.place.clone(), message).help(meant));
            }
        }
    }
}

/// A technique that the case does not bear out turns into a mistake: nobody can be expected to make it.
pub fn bears_out(known: &Move, case: &Case, at: &Node, report: &mut Report) {
    let Some(needs) = &known.needs else { return };
    if !needs.case.iter().any(|fact| case.has(fact).unwrap_or(false)) {
        let message = format!("`{}` is expected, but here it would be the mistake `{}`", known.id, needs.otherwise);
        let help = format!("give the case one of: {}", needs.case.join(", "));
        report.push(Diagnostic::warning("expects-untrue", at.place.clone(), message).help(help));
    }
}

fn check_dates(invoice: &Invoice, stage: Stage, due: &Place, report: &mut Report) {
    if invoice.due < invoice.issued {
        let message = "the invoice is due before it was made out";
        report
            .push(Diagnostic::error("dates-out-of-order", due.clone(), message).help("`issued:` comes before `due:`"));
    }
    let overdue = invoice.due.days < 0;
    let help = match stage {
        Stage::Overdue if !overdue => "in the stage `overdue`, `due:` lies in the past",
        Stage::Current if overdue => "in the stage `current`, `due:` lies ahead",
        _ => return,
    };
    report
        .push(Diagnostic::error("stage-against-dates", due.clone(), "the due date does not fit the stage").help(help));
}

fn check_sums(owed: Money, undisputed: Option<Money>, [amount, part]: [Place; 2], report: &mut Report) {
    if owed.minor == 0 {
        report.push(
            Diagnostic::error("out-of-range", amount.clone(), "an invoice over nothing is no debt").help("give a sum"),
        );
    }
    let Some(undisputed) = undisputed else { return };
    if undisputed.currency != owed.currency || undisputed.minor > owed.minor {
        report.push(
            Diagnostic::error("out-of-range", part, "the undisputed part is no part of the invoice")
                .also(amount, "the whole of it")
                .help("give at most the invoice's sum, in its currency"),
        );
    }
}

/// More calls than anybody makes to one debtor in one sitting.
const MOST_CALLS: usize = 30;

/// The times before each call; time must pass before every call but the first.
pub fn lower_calls(file: Fields<'_>, report: &mut Report) -> Vec<TimeSpan> {
    let items = file.node("calls").map_or(&[][..], Node::items);
    for (at, item) in items.iter().enumerate() {
        let fields = Fields::of(item);
        // One that cannot be read was reported with its shape.
        let after = fields.time_span("after").or(fields.node("after").is_none().then(TimeSpan::default));
        if at == 0 && after > Some(TimeSpan::default()) {
            let message = "nothing comes before the first call";
            report.push(Diagnostic::error("misplaced-key", item.place.clone(), message).help("begin with `- {}`"));
        }
        if at > 0 && after == Some(TimeSpan::default()) {
            let message = "no time passes before this call";
            report.push(Diagnostic::error("call-at-once", item.place.clone(), message).help("add `after: 30 minutes`"));
        }
    }
    if items.len() > MOST_CALLS {
        let message = format!("a run has at most {MOST_CALLS} calls");
        report.push(Diagnostic::error("out-of-range", file.place("calls"), message));
    }
    let later =
        items.iter().take(MOST_CALLS).skip(1).map(|item| Fields::of(item).time_span("after").unwrap_or_default());
    [TimeSpan::default()].into_iter().chain(later).collect()
}
