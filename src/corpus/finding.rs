use serde::Serialize;

use super::check::CorpusFile;
use crate::diagnostic::Severity;
use crate::ear::CorpusLine;

/// One problem of the corpus, with the lines that it is about side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Stable kebab-case name.
    pub id: &'static str,
    /// How bad: an error keeps the corpus from being learned from as it is, a warning is worth a second look.
    #[serde(serialize_with = "severity_name")]
    pub severity: Severity,
    /// One sentence: what is wrong.
    pub message: String,
    /// The way out; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub help: String,
    /// The lines.
    pub lines: Vec<Shown>,
}

/// A line as a finding shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Shown {
    /// `file:line`; the file alone for a line of a call script.
    pub place: String,
    /// What the debtor said before; empty when the caller opens.
    pub debtor: String,
    /// The reply; empty for a line that could not be read.
    pub reply: String,
    /// Its labels; none for what is no corpus line.
    pub moves: Option<Vec<String>>,
    /// Moves whose words it borrows without making them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub near: Vec<String>,
}

fn severity_name<S: serde::Serializer>(severity: &Severity, out: S) -> Result<S::Ok, S::Error> {
    out.serialize_str(match severity {
        Severity::Note => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    })
}

impl Finding {
    /// An error about these lines.
    pub fn error(id: &'static str, message: impl Into<String>, lines: Vec<Shown>) -> Self {
        Self { id, severity: Severity::Error, message: message.into(), help: String::new(), lines }
    }

    /// A warning about these lines.
    pub fn warning(id: &'static str, message: impl Into<String>, lines: Vec<Shown>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(id, message, lines) }
    }

    /// Adds the way out.
    #[must_use]
    pub fn help(mut self, way_out: impl Into<String>) -> Self {
        self.help = way_out.into();
        self
    }
}

impl Shown {
    /// A line of a corpus file.
    pub fn line(file: &CorpusFile, line: &CorpusLine) -> Self {
        let example = &line.example;
        Self {
            place: format!("{}:{}", file.path, line.line),
            debtor: example.debtor.to_string(),
            reply: example.trainee.to_string(),
            moves: Some(example.moves.iter().map(ToString::to_string).collect()),
            near: line.near.iter().map(ToString::to_string).collect(),
        }
    }

    /// A place, and the words there.
    pub fn words(place: impl Into<String>, reply: impl Into<String>) -> Self {
        Self { place: place.into(), debtor: String::new(), reply: reply.into(), moves: None, near: Vec::new() }
    }
}
