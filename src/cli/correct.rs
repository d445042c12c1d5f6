use std::env;
use std::path::{Path, PathBuf};

use super::Failure;
use super::answer::addition;
use super::args::CorrectArgs;
use super::console::Console;
use super::ears::learned_moves;
use super::failure::exit;
use super::gyms::open_gym;
use super::replay::read_call;
use super::side_files::{coached_calls, keep_correction, read_side_file, side_file_of};
use super::walk::{labels_line, walk};
use crate::coach::{Change, ChangeError, Correction, Corrections, TurnName, changed, find_turn};
use crate::ear::corpus_line;
use crate::report::Ui;
use crate::text::Lang;
use crate::transcript::Transcript;

/// A call that is being corrected.
pub struct Correcting {
    /// Where it is kept.
    pub path: PathBuf,
    /// The call.
    pub transcript: Transcript,
    /// What was said about it so far.
    pub corrections: Corrections,
    /// Who corrects.
    pub by: String,
}

impl Correcting {
    /// Ids of all moves there were when the call was made.
    pub fn known(&self) -> Vec<&str> {
        self.transcript.header.plan.moves.iter().map(|planned| &*planned.id).collect()
    }

    /// The language that is spoken with the coach.
    pub fn lang(&self) -> Lang {
        self.transcript.header.lang.parse().unwrap_or_default()
    }

    /// Takes a correction down, in the side file first.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn keep(&mut self, correction: Correction) -> Result<(), Failure> {
        keep_correction(&self.path, &correction)?;
        self.corrections.add(correction);
        Ok(())
    }
}

/// `ringside correct`.
///
/// # Errors
/// Where the call, its side file or the turn is wrong, a change makes no sense, or the side file cannot be written.
pub fn correct(args: &CorrectArgs, gym: Option<&Path>, console: &Console) -> Result<u8, Failure> {
    if args.export {
        return export(&args.calls, gym, console);
    }
    let [path] = &args.calls[..] else {
        return Err(Failure::usage("more than one call was named").hint("correct them one after the other"));
    };
    let transcript = read_call(path)?;
    let corrections = read_side_file(path, &transcript)?;
    let mut correcting = Correcting { path: path.clone(), transcript, corrections, by: coach(args.by.as_deref())? };
    match &args.turn {
        None => walk(&mut correcting, console),
        Some(turn) => one_turn(&mut correcting, turn, args, console),
    }?;
    Ok(exit::OK)
}

fn coach(named: Option<&str>) -> Result<String, Failure> {
    let user = || ["USER", "LOGNAME", "USERNAME"].into_iter().find_map(|name| env::var(name).ok());
    let name = named.map(str::to_owned).or_else(user).map(|name| name.trim().to_owned());
    name.filter(|name| !name.is_empty())
        .ok_or_else(|| Failure::usage("it is not known who corrects").hint("say it with --by NAME"))
}

fn one_turn(correcting: &mut Correcting, turn: &str, args: &CorrectArgs, console: &Console) -> Result<(), Failure> {
    let name: TurnName = turn.parse().map_err(Failure::usage)?;
    let spoken = find_turn(&correcting.transcript, name).map_err(|error| Failure::usage(error.to_string()))?;
    let removed = args.remove.iter().map(|id| Change::Remove(id.trim().to_owned()));
    let changes: Vec<Change> = match args.none {
        true => vec![Change::None],
        false => removed.chain(args.add.iter().map(|text| addition(text))).collect(),
    };
    let labels = changed(&spoken, correcting.corrections.labels(&spoken), &changes, &correcting.known());
    // What goes wrong on the command line is said in English, as everywhere.
    let labels = labels.map_err(|error| {
        let (what, way_out) = refusal(&error, Lang::En);
        Failure::usage(format!("{name}: {what}")).hint(way_out)
    })?;
    let lang = correcting.lang();
    let line = labels_line(&labels, lang);
    let by = correcting.by.clone();
    correcting.keep(Correction::of(&spoken, Some(labels), &by, args.note.as_deref().unwrap_or_default()))?;
    let kept = format!("{} {}", Ui::CorrectionsIn.text(lang), side_file_of(&correcting.path).display());
    console.line(&format!("{} {turn}: {line}  ({kept})", Ui::Turn.text(lang)))
}

/// Why a change makes no sense, and the way out, which may be empty.
pub fn refusal(error: &ChangeError, lang: Lang) -> (String, String) {
    let way_out = match error {
        ChangeError::UnknownMove(_, Some(near)) => format!("{} `{near}`?", Ui::DidYouMean.text(lang)),
        ChangeError::UnknownMove(_, None) => Ui::MovesAreListed.text(lang).to_owned(),
        ChangeError::NotSaid(_) => Ui::PointAtWords.text(lang).to_owned(),
        ChangeError::ThereAlready(_) | ChangeError::NotThere(..) => String::new(),
    };
    let what = match error {
        ChangeError::UnknownMove(id, _) => format!("{} `{id}`", Ui::NoSuchMove.text(lang)),
        ChangeError::ThereAlready(id) => format!("`{id}` {}", Ui::ThereAlready.text(lang)),
        ChangeError::NotThere(id, there) if there.is_empty() => {
            format!("`{id}` {}: {}", Ui::NothingToTakeAway.text(lang), Ui::NoMove.text(lang))
        }
        ChangeError::NotThere(id, there) => {
            format!("`{id}` {}: {}", Ui::NothingToTakeAway.text(lang), there.join(", "))
        }
        ChangeError::NotSaid(words) => format!("{} «{words}»", Ui::NotInReply.text(lang)),
    };
    (what, way_out)
}

/// Corrected turns as lines for `scripts/corpus`.
fn export(paths: &[PathBuf], gym: Option<&Path>, console: &Console) -> Result<u8, Failure> {
    let open = open_gym(gym, Path::new("."))?;
    let learned = learned_moves(open.gym.playbook());
    for call in coached_calls(paths)? {
        let lang = call.transcript.header.lang.parse().map_err(Failure::input)?;
        let examples = call.corrections.examples(&call.transcript, lang, |id| learned.contains(&id));
        let lines: String = examples.iter().map(corpus_line).collect();
        console.write(&lines)?;
    }
    Ok(exit::OK)
}
