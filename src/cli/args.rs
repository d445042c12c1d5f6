use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::DateTime;

use super::console::Color;
use crate::front::{Mode, Pace};
use crate::scenario::LanguageLevel;
use crate::text::Lang;

const AFTER: &str = "\
Exit codes:
  0    done as asked
  1    the answer is no: problems were found
  2    the command line cannot be understood, or names what there is not
  3    a file or input is wrong
  4    something cannot be written
  130  stopped by Ctrl-C
Whatever was said in a recorded call is kept in every case.";

/// A sparring gym for the phone calls in which a supplier gets a business customer to pay.
#[derive(Debug, Parser)]
#[command(name = "ringside", disable_version_flag = true, after_help = AFTER)]
pub struct Cli {
    /// What to do; without it, the ring opens on the screen (where there is none, the opponents are listed).
    #[command(subcommand)]
    pub command: Option<Command>,
    /// Print the versions of program, playbook and weights.
    #[arg(short = 'V', long)]
    pub version: bool,
    /// The gym to use, instead of the nearest folder with a `ringside.yaml`.
    #[arg(long, global = true, value_name = "DIR")]
    pub gym: Option<PathBuf>,
    /// When to use colours.
    #[arg(long, global = true, value_enum, default_value_t)]
    pub color: Color,
    /// Language of the calls, where the screen opens: en, ru, uk or ro.
    #[arg(long, value_parser = lang)]
    pub lang: Option<Lang>,
    /// How the screen shows calls.
    #[command(flatten)]
    pub screen: ScreenArgs,
}

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

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Practise a call, or play a script.
    Play(PlayArgs),
    /// Go on with a call that was broken off.
    Resume(ResumeArgs),
    /// Show a recorded call again: on the screen as a film, elsewhere with its scorecard.
    Replay(ReplayArgs),
    /// Watch a script being played.
    Watch(WatchArgs),
    /// Answer single lines of debtors, with an immediate verdict.
    Drill(DrillArgs),
    /// Check scenarios, traits and scripts; all problems at once.
    Check(CheckArgs),
    /// List the opponents.
    List(ListArgs),
    /// Explain a move: what it is, why it works or hurts, when it is due, better words.
    Explain(ExplainArgs),
    /// Measure the ear on labelled replies.
    Evaluate(EvaluateArgs),
    /// Train the ear's weights from labelled replies.
    Train(TrainArgs),
    /// Print completions for a shell.
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
}

fn lang(code: &str) -> Result<Lang, String> {
    code.parse()
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
}

/// `ringside check`.
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// Scenario, trait, script or playbook files, or folders of them; the whole gym if left out.
    pub paths: Vec<PathBuf>,
}

/// `ringside list`.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// How the list is shown.
    #[arg(long, value_enum, default_value_t)]
    pub format: ListFormat,
    /// Language of the titles.
    #[arg(long, value_parser = lang)]
    pub lang: Option<Lang>,
}

/// How a list is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    /// For reading.
    #[default]
    Text,
    /// For programs.
    Json,
}

/// `ringside explain`.
#[derive(Debug, Args)]
pub struct ExplainArgs {
    /// Id of a move, or `moves` for all of them.
    pub id: String,
    /// Language of the explanation.
    #[arg(long, value_parser = lang)]
    pub lang: Option<Lang>,
}

/// `ringside evaluate`.
#[derive(Debug, Args)]
pub struct EvaluateArgs {
    /// Files of labelled replies, one JSON object a line: lang, debtor, trainee, moves.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    /// Weights to measure, instead of the built-in ones.
    #[arg(long, value_name = "FILE", conflicts_with = "leave_one_out")]
    pub weights: Option<PathBuf>,
    /// Train without each file in turn and measure on it.
    #[arg(long)]
    pub leave_one_out: bool,
    /// How the figures are shown.
    #[arg(long, value_enum, default_value_t)]
    pub format: ListFormat,
}

/// `ringside train`.
#[derive(Debug, Args)]
pub struct TrainArgs {
    /// Files or folders of labelled replies; `scripts/corpus` if left out.
    #[arg(long, value_name = "PATH")]
    pub corpus: Vec<PathBuf>,
    /// Leave an author's file out (its name without ending), so that it can be measured fairly.
    #[arg(long, value_name = "AUTHOR")]
    pub leave_out: Vec<String>,
    /// Where the weights go.
    #[arg(long, value_name = "FILE", default_value = "scripts/weights/ear.bin")]
    pub output: PathBuf,
}
