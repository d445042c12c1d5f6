//! Example replies, labelled with the moves that they make: what the ear learns from and is measured on.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};

use crate::text::Lang;

/// One reply and the moves that it makes, in the judgement of whoever labelled it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// The language of both lines.
    pub lang: Lang,
    /// What the debtor said before; empty when the caller opens.
    pub debtor: Box<str>,
    /// The reply.
    pub trainee: Box<str>,
    /// Ids of the moves made, in alphabetical order, each once; empty when there is none.
    pub moves: Vec<Box<str>>,
    /// Whose lines these are: quality is measured on authors that were left out.
    pub author: Box<str>,
    /// Id of a move, and the bytes of the reply that make it, where a person marked them; may be empty.
    pub marks: Vec<(Box<str>, Range<usize>)>,
}

/// A line that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineError {
    /// The name that the lines were read under.
    pub name: Box<str>,
    /// Counted from one.
    pub line: usize,
    /// What is wrong with it.
    pub problem: String,
}

impl fmt::Display for LineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.name, self.line, self.problem)
    }
}

/// An example as it stands in a file: with all that only a check of the corpus wants to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorpusLine {
    /// Its line in the file, from one.
    pub line: usize,
    /// The example.
    pub example: Example,
    /// For a line without moves: the moves whose words it borrows without making them. Empty for any other line.
    pub near: Vec<Box<str>>,
    /// Whether all its labels stand in alphabetical order, each once.
    pub tidy: bool,
    /// Keys that mean nothing here.
    pub strange_keys: Vec<String>,
}

/// All keys of a line.
pub const LINE_KEYS: [&str; 6] = ["lang", "debtor", "trainee", "moves", "near", "marks"];

#[derive(Deserialize)]
struct Line {
    lang: String,
    #[serde(default)]
    debtor: String,
    trainee: String,
    moves: Vec<String>,
    #[serde(default)]
    near: Option<Vec<String>>,
    #[serde(default)]
    marks: Vec<Mark>,
}

/// The words that make a move, as somebody marked them.
#[derive(Deserialize)]
pub(super) struct Mark {
    #[serde(rename = "move")]
    id: String,
    words: String,
}

impl Mark {
    /// Where in a reply the words stand.
    pub(super) fn place(self, reply: &str) -> Result<(Box<str>, Range<usize>), String> {
        let start = reply.find(&self.words).filter(|_| !self.words.is_empty());
        let start = start.ok_or_else(|| format!("`{}` does not stand in the reply", self.words))?;
        Ok((self.id.into(), start..start + self.words.len()))
    }
}

/// Reads JSON lines `{lang, debtor, trainee, moves}`, perhaps with `marks: [{move, words}]`, the words being a part of
/// `trainee`; other keys and empty lines are skipped. The author is `name`.
///
/// # Errors
/// Every line that is not such an object, all at once, each with its number.
pub fn read_examples(name: &str, text: &str) -> Result<Vec<Example>, Vec<LineError>> {
    let (lines, errors) = read_corpus_lines(name, text);
    if errors.is_empty() { Ok(lines.into_iter().map(|line| line.example).collect()) } else { Err(errors) }
}

/// As [`read_examples`]: all lines that can be read, and what is wrong with the others.
pub fn read_corpus_lines(name: &str, text: &str) -> (Vec<CorpusLine>, Vec<LineError>) {
    let mut lines = Vec::new();
    let mut errors = Vec::new();
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        match read_line(name, at + 1, line) {
            Ok(line) => lines.push(line),
            Err(problem) => errors.push(LineError { name: name.into(), line: at + 1, problem }),
        }
    }
    (lines, errors)
}

fn read_line(author: &str, number: usize, text: &str) -> Result<CorpusLine, String> {
    let line: Line = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let near = line.near.unwrap_or_default();
    if !near.is_empty() && !line.moves.is_empty() {
        return Err(format!("`near` is for lines that make no move, and this one makes {}", line.moves.join(", ")));
    }
    let rising = |labels: &[String]| labels.is_sorted_by(|one, next| one < next);
    let tidy = rising(&line.moves) && rising(&near);
    let sorted = |labels: Vec<String>| {
        let mut labels: Vec<Box<str>> = labels.into_iter().map(String::into_boxed_str).collect();
        labels.sort();
        labels.dedup();
        labels
    };
    let marks = line.marks.into_iter().map(|mark| mark.place(&line.trainee)).collect::<Result<Vec<_>, String>>()?;
    if let Some((id, _)) = marks.iter().find(|(id, _)| !line.moves.iter().any(|made| **made == **id)) {
        return Err(format!("words are marked for `{id}`, which is not among the moves of the line"));
    }
    let example = Example {
        lang: line.lang.parse()?,
        debtor: line.debtor.into(),
        trainee: line.trainee.into(),
        moves: sorted(line.moves),
        author: author.into(),
        marks,
    };
    Ok(CorpusLine { line: number, example, near: sorted(near), tidy, strange_keys: strange_keys(text) })
}

fn strange_keys(line: &str) -> Vec<String> {
    let keys: BTreeMap<String, IgnoredAny> = serde_json::from_str(line).unwrap_or_default();
    keys.into_keys().filter(|key| !LINE_KEYS.contains(&key.as_str())).collect()
}

/// An example as a line of a corpus file, newline included.
pub fn corpus_line(example: &Example) -> String {
    #[derive(Serialize)]
    struct Written<'a> {
        lang: &'a str,
        debtor: &'a str,
        trainee: &'a str,
        moves: &'a [Box<str>],
    }
    let Example { lang, debtor, trainee, moves, author: _, marks: _ } = example;
    let written = Written { lang: lang.code(), debtor, trainee, moves };
    // Strings and a list of strings: there is nothing in them that JSON cannot say.
    serde_json::to_string(&written).unwrap_or_default() + "\n"
}
