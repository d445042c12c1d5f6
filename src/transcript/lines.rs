use std::fmt;

use serde::Serialize;

use super::{Entry, Event, FORMAT, Header};
use crate::playbook::Outcome;

/// A whole run as it is kept: one JSON object a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transcript {
    /// The first line.
    pub header: Header,
    /// All events, in order.
    pub entries: Vec<Entry>,
    /// True where the last line was cut in the middle: what stands before it is whole.
    pub torn: bool,
}

impl Transcript {
    /// The disposition, where the way that was played last came to its end.
    pub fn outcome(&self) -> Option<Outcome> {
        self.last_branch().into_iter().rev().find_map(|entry| match entry.event {
            Event::Ended { outcome, .. } => Some(outcome),
            _ => None,
        })
    }

    /// The events of the branch that was played last: what a take-back left behind is not in it.
    pub fn last_branch(&self) -> Vec<&Entry> {
        last_branch(&self.entries)
    }

    /// Every way that the run went, the oldest first, each from its beginning: a take-back begins another one.
    pub fn branches(&self) -> Vec<Vec<&Entry>> {
        let mut done = Vec::new();
        let mut path: Vec<&Entry> = Vec::new();
        for entry in &self.entries {
            if let Some(parent) = entry.parent {
                done.push(path.clone());
                path.retain(|earlier| earlier.n <= parent);
            }
            path.push(entry);
        }
        done.push(path);
        done
    }

    /// The whole transcript as it is written to a file.
    pub fn to_json_lines(&self) -> String {
        let entries = self.entries.iter().map(entry_line);
        std::iter::once(header_line(&self.header)).chain(entries).collect()
    }

    /// The mode it was played in; empty where nobody noted one.
    pub fn mode(&self) -> &str {
        let noted = self.entries.iter().find_map(|entry| match &entry.event {
            Event::Prepared { mode, .. } => Some(mode.as_str()),
            _ => None,
        });
        noted.unwrap_or_default()
    }

    /// What stood in the trainee's notes last, whichever way they went on; empty where there are none.
    pub fn notes(&self) -> &str {
        let noted = self.entries.iter().rev().find_map(|entry| match &entry.event {
            Event::Noted { text } => Some(text.as_str()),
            _ => None,
        });
        noted.unwrap_or_default()
    }

    /// How many turns the trainee had, all calls together.
    pub fn turns(&self) -> usize {
        turns(&self.last_branch())
    }
}

/// How many turns the trainee had on a way, all calls together.
pub fn turns(way: &[&Entry]) -> usize {
    way.iter().filter(|entry| matches!(entry.event, Event::Said { .. } | Event::KeptSilent { .. })).count()
}

/// The way that was played last through events with take-backs.
pub fn last_branch(entries: &[Entry]) -> Vec<&Entry> {
    let mut path: Vec<&Entry> = Vec::with_capacity(entries.len());
    for entry in entries {
        if let Some(parent) = entry.parent {
            path.retain(|earlier| earlier.n <= parent);
        }
        path.push(entry);
    }
    path
}

/// The header as a line of a file, newline included.
pub fn header_line(header: &Header) -> String {
    line(header)
}

/// An event as a line of a file, newline included.
pub fn entry_line(entry: &Entry) -> String {
    line(entry)
}

fn line(value: &impl Serialize) -> String {
    // Our own types have string keys only and no floats: there is nothing in them that JSON cannot say.
    let mut text = serde_json::to_string(value).unwrap_or_default();
    text.push('\n');
    text
}

/// Why a text is not a transcript that can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// There is nothing in it.
    Empty,
    /// The first line is no header; the parser's words.
    NoHeader(String),
    /// It was written by another version of the format.
    OtherVersion(u64),
    /// A line in the middle is damaged: its number, and the parser's words.
    BadLine(usize, String),
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ReadError::Empty => f.write_str("the transcript is empty"),
            ReadError::NoHeader(why) => write!(f, "line 1 is no transcript header: {why}"),
            ReadError::OtherVersion(version) => {
                write!(f, "the transcript has format {version}; this program reads format {FORMAT}")
            }
            ReadError::BadLine(number, why) => write!(f, "line {number} is damaged: {why}"),
        }
    }
}

/// Reads a transcript. A last line that was cut off (a crash, a full disk) is left out and noted; unknown events are kept.
///
/// # Errors
/// Where there is no header, another version, or a damaged line before the last.
pub fn read_transcript(text: &str) -> Result<Transcript, ReadError> {
    let mut lines = text.split_inclusive('\n').enumerate().filter(|(_, line)| !line.trim().is_empty()).peekable();
    let (_, first) = lines.next().ok_or(ReadError::Empty)?;
    let header = read_header(first)?;
    let mut entries = Vec::new();
    let mut torn = false;
    while let Some((at, line)) = lines.next() {
        match serde_json::from_str::<Entry>(line) {
            Ok(entry) => entries.push(entry),
            Err(_) if lines.peek().is_none() && !line.ends_with('\n') => torn = true,
            Err(error) => return Err(ReadError::BadLine(at + 1, error.to_string())),
        }
    }
    Ok(Transcript { header, entries, torn })
}

fn read_header(line: &str) -> Result<Header, ReadError> {
    let value: serde_json::Value =
        serde_json::from_str(line).map_err(|error| ReadError::NoHeader(error.to_string()))?;
    match value.get("ringside").and_then(serde_json::Value::as_u64) {
        Some(version) if version == u64::from(FORMAT) => {}
        Some(version) => return Err(ReadError::OtherVersion(version)),
        None => return Err(ReadError::NoHeader("the key `ringside` with the format's version is missing".to_owned())),
    }
    serde_json::from_value(value).map_err(|error| ReadError::NoHeader(error.to_string()))
}
