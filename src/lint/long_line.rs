use super::lint::{Lint, Look};
use super::spoken::{Spoken, in_langs, said, speeches};
use super::subject::Page;
use crate::diagnostic::Diagnostic;

/// A line that nobody says in one breath.
pub const LINT: Lint = Lint {
    id: "long-line",
    severity: crate::diagnostic::Severity::Warning,
    title: "a text is too long for a spoken line",
    page: "\
A debtor's line has more than 240 letters, or a caller's more than 320: about 16 and 21 seconds without a breath. People on the telephone
say one or two sentences; a speech is read diagonally, and the opening in its middle is missed.

Way out: keep the sentence that matters, and let another rule say the rest when it is asked for.",
    look: Look::Page(look),
};

const DEBTOR: usize = 240;
const CALLER: usize = 320;

fn look(page: &Page<'_>, found: &mut Vec<Diagnostic>) {
    let debtor = speeches(page).flat_map(|(_, variants)| variants).flat_map(in_langs);
    debtor.for_each(|line| too_long(&line, DEBTOR, found));
    said(page).flat_map(in_langs).for_each(|line| too_long(&line, CALLER, found));
}

fn too_long(line: &Spoken<'_>, most: usize, found: &mut Vec<Diagnostic>) {
    let letters = line.text.chars().count();
    if letters > most {
        let message = format!("{letters} letters are too many for one breath");
        found.push(LINT.at(line.node.place.clone(), message).help(format!("at most {most}: say the rest when asked")));
    }
}
