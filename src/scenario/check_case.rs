//! A case whose facts contradict each other, and calls that are none.

use super::Case;
use super::case::Invoice;
use crate::diagnostic::{Diagnostic, Place, Report};
use crate::playbook::Stage;
use crate::text::Money;
use crate::yaml::{Fields, Node, TimeSpan};

/// Dates in order, a due date that fits the stage, sums that can be owed.
pub fn check_case(file: Fields<'_>, stage: Stage, case: &Case, report: &mut Report) {
    let Some(fields) = file.map("case") else { return };
    if let (Some(invoice), Some(given)) = (&case.invoice, fields.map("invoice")) {
        check_dates(invoice, stage, &given.place("due"), report);
        check_sums(invoice.amount, case.undisputed, [given.place("amount"), fields.place("undisputed")], report);
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
