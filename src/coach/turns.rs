use std::fmt;
use std::str::FromStr;

use crate::scenario::{LanguageLevel, mask};
use crate::transcript::{Event, HeardMove, Transcript};

/// One thing that the trainee said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpokenTurn {
    /// The call of the run, from 1.
    pub call: u8,
    /// The trainee's turn in it, from 1.
    pub turn: u16,
    /// What the debtor had said before, obscenities in full; empty where the trainee spoke first.
    pub debtor: String,
    /// Who said that; empty where nobody had.
    pub person: String,
    /// The trainee's words.
    pub words: String,
    /// What the ear heard in them.
    pub heard: Vec<HeardMove>,
}

impl SpokenTurn {
    /// The words that prove a move that was heard; all of them where its span does not fit.
    pub fn proof(&self, heard: &HeardMove) -> &str {
        let [from, to] = heard.span;
        let words = self.words.get(from as usize..to as usize).map(str::trim).filter(|words| !words.is_empty());
        words.unwrap_or(self.words.trim())
    }
}

/// Everything that the trainee said in the branch that was played last, in order.
pub fn spoken_turns(transcript: &Transcript) -> Vec<SpokenTurn> {
    let mut turns: Vec<SpokenTurn> = Vec::new();
    let (mut person, mut debtor) = (String::new(), String::new());
    for entry in transcript.last_branch() {
        match &entry.event {
            Event::Dialled { .. } => (person, debtor) = (String::new(), String::new()),
            Event::Spoke { person: who, text, .. } => {
                (person, debtor) = (who.clone(), mask(text, LanguageLevel::Real).into_owned());
            }
            Event::Said { text } => turns.push(SpokenTurn {
                call: entry.call,
                turn: entry.turn,
                debtor: debtor.clone(),
                person: person.clone(),
                words: text.clone(),
                heard: Vec::new(),
            }),
            Event::Heard { moves } => {
                let spoken = turns.last_mut().filter(|spoken| (spoken.call, spoken.turn) == (entry.call, entry.turn));
                if let Some(spoken) = spoken {
                    spoken.heard.clone_from(moves);
                }
            }
            _ => {}
        }
    }
    turns
}

/// How people name these turns: `3`, or `2.3` where there is more than one call.
pub fn turn_names(turns: &[SpokenTurn]) -> Vec<String> {
    let several = turns.iter().any(|spoken| spoken.call > 1);
    let name = |spoken: &SpokenTurn| match several {
        true => format!("{}.{}", spoken.call, spoken.turn),
        false => spoken.turn.to_string(),
    };
    turns.iter().map(name).collect()
}

/// A turn as a person names it: `3`, or `2.3` for turn 3 of call 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TurnName {
    /// The call, where it was said.
    pub call: Option<u8>,
    /// The turn in it.
    pub turn: u16,
}

impl FromStr for TurnName {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        let (call, turn) = name.split_once('.').map_or((None, name), |(call, turn)| (Some(call), turn));
        let wrong = || format!("`{name}` is no turn: write `3`, or `2.3` for turn 3 of call 2");
        let call = call.map(|call| call.parse().map_err(|_| wrong())).transpose()?;
        Ok(Self { call, turn: turn.parse().map_err(|_| wrong())? })
    }
}

impl fmt::Display for TurnName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.call {
            Some(call) => write!(f, "turn {} of call {call}", self.turn),
            None => write!(f, "turn {}", self.turn),
        }
    }
}

/// Why a turn cannot be corrected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TurnError {
    /// The run has no such turn; the turns that it has, as `1` or `1.1`.
    Missing(TurnName, Vec<String>),
    /// Several calls have it: how each is named.
    Several(TurnName, Vec<String>),
    /// The trainee said nothing in it.
    Silent(TurnName),
}

impl fmt::Display for TurnError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TurnError::Missing(name, there) if there.is_empty() => {
                write!(f, "there is no {name}: the trainee said nothing in this call")
            }
            TurnError::Missing(name, there) => write!(f, "there is no {name}: there are {}", there.join(", ")),
            TurnError::Several(name, which) => write!(f, "more than one call has a {name}: say {}", which.join(" or ")),
            TurnError::Silent(name) => write!(f, "the trainee said nothing in {name}: there is nothing to correct"),
        }
    }
}

/// The turn that a person named.
///
/// # Errors
/// Where there is none, more than one, or one without words.
pub fn find_turn(transcript: &Transcript, name: TurnName) -> Result<SpokenTurn, TurnError> {
    let all = spoken_turns(transcript);
    let names = turn_names(&all);
    let named = |call: u8, turn: u16| turn == name.turn && name.call.is_none_or(|wanted| wanted == call);
    let found: Vec<usize> = (0..all.len()).filter(|at| named(all[*at].call, all[*at].turn)).collect();
    match found[..] {
        [only] => Ok(all[only].clone()),
        [] => {
            let silent = |event: &Event| matches!(event, Event::KeptSilent { .. });
            let kept_silent = transcript.last_branch().iter().any(|e| named(e.call, e.turn) && silent(&e.event));
            Err(if kept_silent { TurnError::Silent(name) } else { TurnError::Missing(name, names) })
        }
        _ => Err(TurnError::Several(name, found.into_iter().map(|at| names[at].clone()).collect())),
    }
}
