use std::collections::BTreeMap;

use super::lint::{Lint, Look};
use super::spoken::{heard, in_langs, speeches};
use super::subject::Page;
use crate::diagnostic::{Diagnostic, Place};
use crate::text::Lang;

/// Two responses of a file with the same line.
pub const LINT: Lint = Lint {
    id: "repeated-line",
    severity: crate::diagnostic::Severity::Warning,
    title: "two rules of a file say the same line",
    page: "\
The same sentence stands in two responses. Only lines of one response are kept from coming again too soon: the debtor may say it twice
in a row. Very short ones (`Yes.`, `Нет.`) are left alone.

Way out: write another one, or let one rule hear both.",
    look: Look::Page(look),
};

/// Shorter ones are said again and again by everybody.
const SHORT: usize = 12;

fn look(page: &Page<'_>, found: &mut Vec<Diagnostic>) {
    let mut earlier: BTreeMap<(Lang, String), (&str, &Place)> = BTreeMap::new();
    for (rule, variants) in speeches(page) {
        for spoken in variants.iter().flat_map(in_langs) {
            let sound = heard(spoken.text);
            if sound.chars().count() < SHORT {
                continue;
            }
            let first = *earlier.entry((spoken.lang, sound)).or_insert((rule, &spoken.node.place));
            if first.0 != rule {
                found.push(
                    LINT.at(spoken.node.place.clone(), format!("`{}` and `{rule}` say the same", first.0))
                        .also(first.1.clone(), "the other")
                        .help("write another line, or let one rule hear both"),
                );
            }
        }
    }
}
