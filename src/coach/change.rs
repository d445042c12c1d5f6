use super::correction::Label;
use super::turns::SpokenTurn;
use crate::diagnostic::nearest;

/// One thing that a coach changes about a turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A move was made; the words that make it, where they were pointed at.
    Add(String, Option<String>),
    /// A move was not made.
    Remove(String),
    /// No move was made at all.
    None,
}

/// Why a change makes no sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChangeError {
    /// There is no such move; the one that was probably meant.
    UnknownMove(String, Option<String>),
    /// It is there already.
    ThereAlready(String),
    /// It is not there; what is.
    NotThere(String, Vec<String>),
    /// These words are not in the reply.
    NotSaid(String),
}

/// The labels after these changes, in their order. `known` are the ids of all moves.
///
/// # Errors
/// The first change that makes no sense; nothing is changed then.
pub fn changed(
    turn: &SpokenTurn,
    mut labels: Vec<Label>,
    changes: &[Change],
    known: &[&str],
) -> Result<Vec<Label>, ChangeError> {
    for change in changes {
        match change {
            Change::None => labels.clear(),
            Change::Remove(id) => remove(&mut labels, id, known)?,
            Change::Add(id, words) => add(turn, &mut labels, id, words.as_deref(), known)?,
        }
    }
    Ok(labels)
}

fn remove(labels: &mut Vec<Label>, id: &str, known: &[&str]) -> Result<(), ChangeError> {
    if let Some(at) = labels.iter().position(|label| label.id == id) {
        labels.remove(at);
        return Ok(());
    }
    check_known(id, known)?;
    Err(ChangeError::NotThere(id.to_owned(), labels.iter().map(|label| label.id.clone()).collect()))
}

/// Pointing at other words for a move that is there is a change too.
fn add(
    turn: &SpokenTurn,
    labels: &mut Vec<Label>,
    id: &str,
    words: Option<&str>,
    known: &[&str],
) -> Result<(), ChangeError> {
    check_known(id, known)?;
    let words = words.map(|words| said(turn, words)).transpose()?;
    match (labels.iter_mut().find(|label| label.id == id), words) {
        (Some(_), None) => return Err(ChangeError::ThereAlready(id.to_owned())),
        (Some(label), Some(words)) => label.words = words,
        (None, words) => labels.push(Label { id: id.to_owned(), words: words.unwrap_or_default() }),
    }
    Ok(())
}

fn check_known(id: &str, known: &[&str]) -> Result<(), ChangeError> {
    if known.contains(&id) {
        return Ok(());
    }
    Err(ChangeError::UnknownMove(id.to_owned(), nearest(id, known.iter().copied()).map(str::to_owned)))
}

/// The words as the trainee typed them, whatever capitals the coach uses.
fn said(turn: &SpokenTurn, words: &str) -> Result<String, ChangeError> {
    let words = words.trim();
    let typed =
        |at: usize| turn.words[at..].get(..words.len()).filter(|typed| typed.to_lowercase() == words.to_lowercase());
    let mut places = turn.words.char_indices().map(|(at, _)| at);
    let found = places.find_map(typed).filter(|_| !words.is_empty());
    found.map(str::to_owned).ok_or_else(|| ChangeError::NotSaid(words.to_owned()))
}
