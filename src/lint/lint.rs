use super::subject::{Page, Subject};
use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::scenario::LoadedScript;

/// One thing that can be wrong with files that load: its stable name, what it means, and how it is found.
pub struct Lint {
    /// Stable kebab-case name: what messages, `explain` and `allow` comments refer to.
    pub id: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// One line: what is wrong.
    pub title: &'static str,
    /// What it means, why it matters, and the way out.
    pub page: &'static str,
    /// How it is found.
    pub look: Look,
}

/// What a lint looks at.
#[derive(Clone, Copy)]
pub enum Look {
    /// A scenario with all its traits and scripts, as it plays.
    Scenario(fn(&Subject<'_>, &mut Vec<Diagnostic>)),
    /// The texts of one file.
    Page(fn(&Page<'_>, &mut Vec<Diagnostic>)),
    /// A call script against its scenario.
    Script(fn(&Subject<'_>, &LoadedScript, &mut Vec<Diagnostic>)),
}

impl Lint {
    /// One finding of this lint.
    pub fn at(&self, place: Place, message: impl Into<String>) -> Diagnostic {
        Diagnostic::at(self.severity, self.id, Some(place), message)
    }
}
