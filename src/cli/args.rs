use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::DateTime;

use super::console::Color;
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
    /// What to do; without it, the opponents are listed.
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
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Practise a call, or play a script.
    Play(PlayArgs),
    /// Show a recorded call again, with its scorecard.
    Replay(ReplayArgs),
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
    /// Talk line by line on standard input and output, without prompts or pictures.
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
    /// The folder that calls are kept in; else RINGSIDE_DATA, else the system's place for a person's data.
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
}

/// `ringside replay`.
#[derive(Debug, Args)]
pub struct ReplayArgs {
    /// The transcript, as `calls/<time>-<scenario>.jsonl`.
    pub transcript: PathBuf,
    /// How the call is shown.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    /// How strong a language the debtor may use.
    #[arg(long, value_enum, default_value_t)]
    pub language_level: Level,
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
    /// Train without each author in turn, and without what others say just like them; measure on that author.
    #[arg(long)]
    pub leave_one_out: bool,
    /// Leave out only these authors (files' names without ending), all others are learned from.
    #[arg(long, value_name = "AUTHOR", value_delimiter = ',', requires = "leave_one_out")]
    pub only: Vec<String>,
    /// Measure the words that are shown as proof too, against these marked replies.
    #[arg(long, value_name = "FILE")]
    pub evidence: Option<PathBuf>,
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
