use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::correction::{Correction, Label, MachineLabel};
use super::turns::{SpokenTurn, spoken_turns};
use crate::diagnostic::did_you_mean;
use crate::ear::Example;
use crate::text::Lang;
use crate::transcript::{Event, HeardMove, Transcript};

/// What coaches have said about the turns of one call: the last word on each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Corrections {
    latest: BTreeMap<(u8, u16), Correction>,
    /// True where the last line was cut off: what stands before it is whole.
    pub torn: bool,
}

/// Why a side file cannot be used; the number of the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SideFileError {
    /// The line is no correction; the parser's words.
    BadLine(usize, String),
    /// The call has no such turn: the side file is another call's.
    NoSuchTurn(usize, u8, u16),
    /// In the call the turn has other words, or was heard differently.
    OtherCall(usize, u8, u16),
    /// A coach's label is no move; the way out.
    UnknownMove(usize, String, String),
}

impl fmt::Display for SideFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SideFileError::BadLine(line, why) => write!(f, "line {line} is no correction: {why}"),
            SideFileError::NoSuchTurn(line, call, turn) => {
                write!(f, "line {line} is about turn {turn} of call {call}, in which the trainee said nothing")
            }
            SideFileError::OtherCall(line, call, turn) => {
                write!(f, "line {line} is about other words, or other moves, than turn {turn} of call {call} has")
            }
            SideFileError::UnknownMove(line, id, _) => write!(f, "line {line}: there is no move `{id}`"),
        }
    }
}

impl SideFileError {
    /// The way out.
    pub fn hint(&self) -> &str {
        match self {
            SideFileError::BadLine(..) => "mend the line, or take it out",
            SideFileError::UnknownMove(_, _, hint) => hint,
            SideFileError::NoSuchTurn(..) | SideFileError::OtherCall(..) => {
                "these are the corrections of another call, or the turn was said differently since: move the file away, or take the line out"
            }
        }
    }
}

/// Reads a side file and holds it against its call. A last line that was cut off is left out and noted.
///
/// # Errors
/// The first line that is no correction, or not of this call.
pub fn read_corrections(text: &str, transcript: &Transcript) -> Result<Corrections, SideFileError> {
    let turns = spoken_turns(transcript);
    let known: Vec<&str> = transcript.header.plan.moves.iter().map(|planned| &*planned.id).collect();
    let mut corrections = Corrections::default();
    let mut lines = text.split_inclusive('\n').enumerate().filter(|(_, line)| !line.trim().is_empty()).peekable();
    while let Some((at, line)) = lines.next() {
        match serde_json::from_str::<Correction>(line) {
            Ok(correction) => {
                check(at + 1, &correction, &turns, &known)?;
                corrections.add(correction);
            }
            Err(_) if lines.peek().is_none() && !line.ends_with('\n') => corrections.torn = true,
            Err(error) => return Err(SideFileError::BadLine(at + 1, error.to_string())),
        }
    }
    Ok(corrections)
}

fn check(line: usize, correction: &Correction, turns: &[SpokenTurn], known: &[&str]) -> Result<(), SideFileError> {
    let (call, turn) = (correction.call, correction.turn);
    let spoken = turns.iter().find(|spoken| (spoken.call, spoken.turn) == (call, turn));
    let spoken = spoken.ok_or(SideFileError::NoSuchTurn(line, call, turn))?;
    if spoken.words != correction.words || MachineLabel::of(spoken) != correction.machine {
        return Err(SideFileError::OtherCall(line, call, turn));
    }
    let mut labels = correction.coach.iter().flatten();
    let Some(unknown) = labels.find(|label| !known.contains(&label.id.as_str())) else { return Ok(()) };
    let hint = did_you_mean(&unknown.id, known.iter().copied());
    let hint = hint.unwrap_or_else(|| "`ringside explain moves` lists them".to_owned());
    Err(SideFileError::UnknownMove(line, unknown.id.clone(), hint))
}

impl Corrections {
    /// Takes one more word on a turn; it wins over those before it.
    pub fn add(&mut self, correction: Correction) {
        let place = (correction.call, correction.turn);
        match correction.coach {
            Some(_) => self.latest.insert(place, correction),
            None => self.latest.remove(&place),
        };
    }

    /// The last word on a turn.
    pub fn of(&self, turn: &SpokenTurn) -> Option<&Correction> {
        self.latest.get(&(turn.call, turn.turn))
    }

    /// The moves of a turn as they stand: the coach's, else the ear's.
    pub fn labels(&self, turn: &SpokenTurn) -> Vec<Label> {
        let coach = self.of(turn).and_then(|correction| correction.coach.clone());
        coach.unwrap_or_else(|| Label::heard(turn))
    }

    /// The last words on all turns that a coach looked at, in the order of the turns.
    pub fn iter(&self) -> impl Iterator<Item = &Correction> {
        self.latest.values()
    }

    /// How many turns a coach looked at.
    pub fn looked_at(&self) -> usize {
        self.latest.len()
    }

    /// In how many of them the coach found other moves than the ear.
    pub fn differing(&self) -> usize {
        self.iter().filter(|correction| correction.differs()).count()
    }

    /// Everybody who had the last word on a turn.
    pub fn coaches(&self) -> BTreeSet<&str> {
        self.iter().map(|correction| correction.by.as_str()).collect()
    }

    /// The call as if the ear had heard what the coach did, and been sure of it. What the debtor did then stays as it was: a
    /// person answered to what was heard.
    pub fn applied(&self, transcript: &Transcript) -> Transcript {
        let mut corrected = transcript.clone();
        let turns = spoken_turns(transcript);
        for entry in &mut corrected.entries {
            let Event::Heard { moves } = &mut entry.event else { continue };
            let spoken = turns.iter().find(|spoken| (spoken.call, spoken.turn) == (entry.call, entry.turn));
            let Some(spoken) = spoken else { continue };
            if let Some(labels) = self.of(spoken).and_then(|correction| correction.coach.as_ref()) {
                *moves = labels.iter().map(|label| heard(spoken, label)).collect();
            }
        }
        corrected
    }

    /// The turns that a coach looked at, as labelled replies. `learned` tells the moves that replies are labelled with.
    pub fn examples(&self, transcript: &Transcript, lang: Lang, learned: impl Fn(&str) -> bool) -> Vec<Example> {
        let turns = spoken_turns(transcript).into_iter();
        turns
            .filter_map(|spoken| {
                let labels = self.of(&spoken)?.coach.as_ref()?;
                let moves = labels.iter().map(|label| label.id.as_str()).filter(|id| learned(id));
                let moves: BTreeSet<&str> = moves.collect();
                let moves = moves.into_iter().map(Box::from).collect();
                let (debtor, trainee) = (spoken.debtor.into(), spoken.words.trim().into());
                Some(Example { lang, debtor, trainee, moves, author: "".into(), marks: Vec::new() })
            })
            .collect()
    }
}

/// A coach's label as a move that was heard: what the dossier says against it is kept.
fn heard(spoken: &SpokenTurn, label: &Label) -> HeardMove {
    let machine = spoken.heard.iter().find(|heard| heard.id == label.id);
    let place = Some(&label.words).filter(|words| !words.is_empty()).and_then(|words| {
        let from = spoken.words.find(words.as_str())?;
        Some([from as u32, (from + words.len()) as u32])
    });
    let whole = [0, spoken.words.len() as u32];
    HeardMove {
        id: label.id.clone(),
        confidence: 1000,
        span: place.or(machine.map(|machine| machine.span)).unwrap_or(whole),
        dossier: machine.map(|machine| machine.dossier.clone()).unwrap_or_default(),
    }
}
