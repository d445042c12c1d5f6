use std::fmt;
use std::ops::Range;
use std::sync::Arc;

/// A file as it was read: its path as people know it, and its text.
#[derive(Debug, PartialEq, Eq)]
pub struct SourceText {
    /// Path as given or found, for messages.
    pub path: String,
    /// The whole text.
    pub text: String,
}

impl SourceText {
    /// Wraps a text that was read from `path`.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Arc<Self> {
        Arc::new(Self { path: path.into(), text: text.into() })
    }
}

/// A stretch of a file.
#[derive(Clone, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub source: Arc<SourceText>,
    /// Bytes of its text; both ends on character boundaries.
    pub span: Range<usize>,
}

impl Place {
    /// A place in `source`; a span that does not fit the text is clamped to it.
    pub fn new(source: &Arc<SourceText>, span: Range<usize>) -> Self {
        let text = &source.text;
        let start = text.floor_char_boundary(span.start.min(text.len()));
        let end = text.ceil_char_boundary(span.end.clamp(start, text.len()));
        Self { source: Arc::clone(source), span: start..end }
    }

    /// Line and column of the start, both from 1, columns counted in characters.
    pub fn line_column(&self) -> (usize, usize) {
        self.locate(self.span.start)
    }

    /// Line and column behind the last character.
    pub fn end_line_column(&self) -> (usize, usize) {
        self.locate(self.span.end)
    }

    fn locate(&self, at: usize) -> (usize, usize) {
        let before = &self.source.text[..at];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (line, column) = self.line_column();
        write!(f, "{}:{line}:{column}", self.source.path)
    }
}

impl fmt::Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth a look; nothing is wrong yet.
    Note,
    /// Plays, but hardly as meant.
    Warning,
    /// Cannot be played.
    Error,
}

impl Severity {
    /// What messages call it.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// A further place that explains the first.
#[derive(Clone, Debug)]
pub struct Label {
    /// Where.
    pub place: Place,
    /// What is there.
    pub text: String,
}

/// One problem of one file.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// Stable kebab-case name: what tests, `explain` and suppressions refer to.
    pub id: &'static str,
    /// How bad.
    pub severity: Severity,
    /// One sentence: what is wrong.
    pub message: String,
    /// Where; absent for a file that could not be read at all.
    pub place: Option<Place>,
    /// What stands at that place, in a few words; may be empty.
    pub label: String,
    /// Other places that matter.
    pub secondary: Vec<Label>,
    /// The way out.
    pub help: Option<String>,
}

impl Diagnostic {
    /// An error at a place.
    pub fn error(id: &'static str, place: Place, message: impl Into<String>) -> Self {
        Self::at(Severity::Error, id, Some(place), message)
    }

    /// A warning at a place.
    pub fn warning(id: &'static str, place: Place, message: impl Into<String>) -> Self {
        Self::at(Severity::Warning, id, Some(place), message)
    }

    /// A note at a place.
    pub fn note(id: &'static str, place: Place, message: impl Into<String>) -> Self {
        Self::at(Severity::Note, id, Some(place), message)
    }

    /// An error about something that has no text to point at: a missing or unreadable file.
    pub fn nowhere(id: &'static str, message: impl Into<String>) -> Self {
        Self::at(Severity::Error, id, None, message)
    }

    /// A problem of any severity, at a place where there is one.
    pub fn at(severity: Severity, id: &'static str, place: Option<Place>, message: impl Into<String>) -> Self {
        Self { id, severity, message: message.into(), place, label: String::new(), secondary: Vec::new(), help: None }
    }

    /// Says in a few words what stands at the primary place.
    #[must_use]
    pub fn label(mut self, text: impl Into<String>) -> Self {
        self.label = text.into();
        self
    }

    /// Adds another place that explains the first.
    #[must_use]
    pub fn also(mut self, place: Place, text: impl Into<String>) -> Self {
        self.secondary.push(Label { place, text: text.into() });
        self
    }

    /// Adds the way out.
    #[must_use]
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help = Some(text.into());
        self
    }

    /// Adds the way out where there is one.
    #[must_use]
    pub fn maybe_help(mut self, text: Option<String>) -> Self {
        self.help = self.help.or(text);
        self
    }
}

/// All problems found so far: loading goes on after each.
#[derive(Clone, Debug, Default)]
pub struct Report {
    diagnostics: Vec<Diagnostic>,
}

impl Report {
    /// Takes one more problem down.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Takes another report's problems over.
    pub fn append(&mut self, mut other: Report) {
        self.diagnostics.append(&mut other.diagnostics);
    }

    /// True where at least one problem keeps the file from being played.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// The worst severity that was found; none where nothing was.
    pub fn worst(&self) -> Option<Severity> {
        self.diagnostics.iter().map(|diagnostic| diagnostic.severity).max()
    }

    /// How many problems of one severity there are.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }

    /// The problems in the order of their places: file, then position, so that output does not depend on the order of passes.
    pub fn sorted(&self) -> Vec<&Diagnostic> {
        let mut sorted: Vec<_> = self.diagnostics.iter().collect();
        sorted.sort_by_key(|diagnostic| {
            let place = diagnostic.place.as_ref();
            (place.map(|place| (place.source.path.clone(), place.span.start)), diagnostic.id)
        });
        sorted.dedup_by(|a, b| a.id == b.id && a.place == b.place && a.message == b.message);
        sorted
    }

    /// Leaves out what `keep` does not want.
    pub fn retain(&mut self, keep: impl FnMut(&Diagnostic) -> bool) {
        self.diagnostics.retain(keep);
    }

    /// True where nothing was found.
    pub fn is_empty(&self) -> bool {
        self.diagnostics.is_empty()
    }
}
