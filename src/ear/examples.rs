//! Example replies, labelled with the moves that they make: what the ear learns from and is measured on.

use std::fmt;

use serde::Deserialize;

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

#[derive(Deserialize)]
struct Line {
    lang: String,
    #[serde(default)]
    debtor: String,
    trainee: String,
    moves: Vec<String>,
}

/// Reads JSON lines `{lang, debtor, trainee, moves}`; other keys and empty lines are skipped. The author is `name`.
///
/// # Errors
/// Every line that is not such an object, all at once, each with its number.
pub fn read_examples(name: &str, text: &str) -> Result<Vec<Example>, Vec<LineError>> {
    let mut examples = Vec::new();
    let mut errors = Vec::new();
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        match read_line(name, line) {
            Ok(example) => examples.push(example),
            Err(problem) => errors.push(LineError { name: name.into(), line: at + 1, problem }),
        }
    }
    if errors.is_empty() { Ok(examples) } else { Err(errors) }
}

fn read_line(author: &str, line: &str) -> Result<Example, String> {
    let line: Line = serde_json::from_str(line).map_err(|error| error.to_string())?;
    let mut moves: Vec<Box<str>> = line.moves.into_iter().map(String::into_boxed_str).collect();
    moves.sort();
    moves.dedup();
    Ok(Example {
        lang: line.lang.parse()?,
        debtor: line.debtor.into(),
        trainee: line.trainee.into(),
        moves,
        author: author.into(),
    })
}
