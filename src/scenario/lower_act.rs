//! What a line does besides being said.

use super::lower_rules::RuleContext;
use super::rule::{Act, Ending, Named, Promises, Share};
use crate::diagnostic::Report;
use crate::yaml::Fields;

/// The act of a response.
pub fn lower_act(fields: Fields<'_>, context: &RuleContext<'_>, report: &mut Report) -> Act {
    let names = context.names;
    let hands_over = fields.node("hands-over").and_then(|node| names.person(node.text()?, node, report));
    Act {
        invites: names.moves(&fields.names("invites"), report),
        spares: names.moves(&fields.names("spares"), report),
        promises: fields.map("promises").map(promises),
        refuses: fields.bool("refuses").unwrap_or(false),
        hands_over,
        calls_back: fields.time_span("calls-back"),
        ends: match fields.text("ends") {
            Some("goodbye") => Some(Ending::Goodbye),
            Some("hang-up") => Some(Ending::HangUp),
            _ => None,
        },
    }
}

fn promises(fields: Fields<'_>) -> Promises {
    let said = fields.names("names");
    let has = |word: &str| said.iter().any(|(name, _)| *name == word);
    Promises {
        in_days: fields.time_span("in").map(|span| span.days()),
        names: Named { sum: has("sum"), date: has("date"), person: has("person") },
        share: match fields.text("amount") {
            Some("full") => Some(Share::Full),
            Some("undisputed") => Some(Share::Undisputed),
            Some("half") => Some(Share::Half),
            _ => None,
        },
    }
}
