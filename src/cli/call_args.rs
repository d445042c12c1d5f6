//! The command lines of everything that plays or shows a call.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::DateTime;

use super::args::lang;
use crate::front::{Mode, Pace};
use crate::playbook::CarriedFact;
use crate::scenario::LanguageLevel;
use crate::text::Lang;

/// How the screen shows calls.
#[derive(Clone, Debug, Args)]
pub struct ScreenArgs {
    /// How much the coach says during a call: guided, practice or exam.
    #[arg(long, value_parser = parsed::<Mode>, default_value = "guided", value_name = "MODE")]
    pub mode: Mode,
    /// How fast lines arrive: natural, brisk or instant.
    #[arg(long, value_parser = parsed::<Pace>, default_value = "natural", value_name = "PACE")]
    pub pace: Pace,
    /// The screen's background: auto, dark or light.
    #[arg(long, value_enum, default_value_t)]
    pub theme: ThemeChoice,
    /// The folder that calls are kept in; else RINGSIDE_DATA, else the system's place for a person's data.
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
}

/// What the screen's background is like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ThemeChoice {
    /// As the terminal says (COLORFGBG), else dark.
    #[default]
    Auto,
    /// Bright colours.
    Dark,
    /// Deep colours.
    Light,
}

fn parsed<T: std::str::FromStr<Err = String>>(name: &str) -> Result<T, String> {
    name.parse()
}

/// How a call is shown at the end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For reading in a terminal.
    #[default]
    Text,
    /// For keeping: talk and scorecard as Markdown.
    Markdown,
    /// For programs: one JSON object.
    Json,
}

/// How strong a language the debtor may use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Level {
    /// Obscenities keep their first letter only.
    #[default]
    Mild,
    /// As they were said.
    Real,
}

impl From<Level> for LanguageLevel {
    fn from(level: Level) -> Self {
        match level {
            Level::Mild => LanguageLevel::Mild,
            Level::Real => LanguageLevel::Real,
        }
    }
}

/// `ringside play`.
#[derive(Debug, Args)]
pub struct PlayArgs {
    /// Id of a scenario, or path of its file; the easiest one if left out.
    pub scenario: Option<String>,
    /// Language of the call: en, ru, uk or ro.
    #[arg(long, value_parser = lang)]
    pub lang: Option<Lang>,
    /// The seed that all chance comes from; the same seed brings the same call. Drawn from the clock if left out.
    #[arg(long)]
    pub seed: Option<u64>,
    /// Play a script: `model`, `failing`, or the path of a file (YAML, or text with one line a turn).
    #[arg(long, value_name = "FILE")]
    pub script: Option<String>,
    /// Let the ear hear the script's words, instead of taking what the script says they mean.
    #[arg(long, requires = "script")]
    pub by_text: bool,
    /// Talk line by line on standard input and output, without prompts, pictures or screen.
    #[arg(long)]
    pub plain: bool,
    /// How the call is shown.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    /// How strong a language the debtor may use.
    #[arg(long, value_enum, default_value_t)]
    pub language_level: Level,
    /// Day and time of the call, as 2026-03-02T10:00; now if left out.
    #[arg(long, value_name = "TIME")]
    pub at: Option<DateTime>,
    /// A fact of earlier weeks that the call begins with, as `promises-broken=2`; may be given several times.
    #[arg(long, value_name = "FACT=N", value_parser = carried, conflicts_with = "script")]
    pub carried: Vec<(CarriedFact, i8)>,
    /// Where the transcript goes: a file, or `-` for standard output.
    #[arg(long, value_name = "PATH", conflicts_with = "no_record")]
    pub transcript: Option<String>,
    /// Record a scripted call in the data folder too.
    #[arg(long, conflicts_with_all = ["no_record", "transcript"])]
    pub record: bool,
    /// Write the call as Markdown too, beside its transcript.
    #[arg(long, conflicts_with = "no_record")]
    pub markdown: bool,
    /// Keep nothing of this call.
    #[arg(long)]
    pub no_record: bool,
    /// Look before every turn whether the debtor's files were edited, and go on with the new rules. The talk is line by line
    /// and nothing of it is kept: rules that change on the way leave no fair record.
    #[arg(long, conflicts_with_all = ["script", "transcript", "record", "markdown"])]
    pub watch: bool,
    /// How the screen shows the call.
    #[command(flatten)]
    pub screen: ScreenArgs,
}

/// `ringside resume`.
#[derive(Debug, Args)]
pub struct ResumeArgs {
    /// The transcript of the call; the latest that was broken off if left out.
    pub transcript: Option<PathBuf>,
    /// Talk line by line on standard input and output.
    #[arg(long)]
    pub plain: bool,
    /// How strong a language the debtor may use.
    #[arg(long, value_enum, default_value_t)]
    pub language_level: Level,
    /// How the screen shows the call.
    #[command(flatten)]
    pub screen: ScreenArgs,
}

/// `ringside watch`.
#[derive(Debug, Args)]
pub struct WatchArgs {
    /// Id of a scenario, or path of its file.
    pub scenario: String,
    /// `model`, `failing`, or the path of a script.
    #[arg(default_value = "model")]
    pub script: String,
    /// Language of the call: en, ru, uk or ro.
    #[arg(long, value_parser = lang)]
    pub lang: Option<Lang>,
    /// The seed that all chance comes from.
    #[arg(long, default_value_t = 0)]
    pub seed: u64,
    /// Print the talk instead of playing it on the screen.
    #[arg(long)]
    pub plain: bool,
    /// How strong a language the debtor may use.
    #[arg(long, value_enum, default_value_t)]
    pub language_level: Level,
    /// Day and time of the call, as 2026-03-02T10:00; now if left out.
    #[arg(long, value_name = "TIME")]
    pub at: Option<DateTime>,
    /// How the screen shows the call.
    #[command(flatten)]
    pub screen: ScreenArgs,
}

/// `ringside drill`.
#[derive(Debug, Args)]
pub struct DrillArgs {
    /// Id of a move or of an opponent; your weakest moves if left out.
    pub focus: Option<String>,
    /// How many lines to answer.
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u16).range(1..=1000))]
    pub count: u16,
    /// Language of the drill: en, ru, uk or ro.
    #[arg(long, value_parser = lang)]
    pub lang: Option<Lang>,
    /// The seed that the lines are drawn with; from the clock if left out.
    #[arg(long)]
    pub seed: Option<u64>,
    /// Line by line on standard input and output.
    #[arg(long)]
    pub plain: bool,
    /// How strong a language the debtor may use.
    #[arg(long, value_enum, default_value_t)]
    pub language_level: Level,
    /// How the screen shows it.
    #[command(flatten)]
    pub screen: ScreenArgs,
}

/// `ringside replay`.
#[derive(Debug, Args)]
pub struct ReplayArgs {
    /// The transcript, as `calls/<time>-<scenario>.jsonl`.
    pub transcript: PathBuf,
    /// Print talk and scorecard instead of playing them on the screen.
    #[arg(long)]
    pub plain: bool,
    /// How the call is printed.
    #[arg(long, value_enum)]
    pub format: Option<Format>,
    /// How strong a language the debtor may use.
    #[arg(long, value_enum, default_value_t)]
    pub language_level: Level,
    /// How the screen shows the call.
    #[command(flatten)]
    pub screen: ScreenArgs,
    /// Score the call with the moves that a coach has corrected (`ringside correct`).
    #[arg(long)]
    pub corrected: bool,
}

fn carried(text: &str) -> Result<(CarriedFact, i8), String> {
    let (fact, value) = text.split_once('=').ok_or("write a fact, `=` and a number, as `promises-broken=2`")?;
    let fact: CarriedFact = fact.trim().parse()?;
    let value: i8 = value.trim().parse().map_err(|_| format!("`{value}` is no number from 0 to {}", fact.most()))?;
    match (0..=fact.most()).contains(&value) {
        true => Ok((fact, value)),
        false => Err(format!("`{fact}` goes from 0 to {}", fact.most())),
    }
}
