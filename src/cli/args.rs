use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use super::call_args::{DrillArgs, PlayArgs, ReplayArgs, ResumeArgs, ScreenArgs, WatchArgs};
use super::campaign_args::CampaignArgs;
use super::console::Color;
use super::trainer_args::{GuideArgs, HearArgs, NewArgs, SchemaArgs, TestArgs};
use crate::text::Lang;

const AFTER: &str = "\
Exit codes:
  0    done as asked
  1    the answer is no: problems were found
  2    the command line cannot be understood, or names what there is not
  3    a file or input is wrong
  4    something cannot be written
  130  stopped by Ctrl-C (129, 131, 143: by a closed window, SIGQUIT, SIGTERM)
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
    /// Work a portfolio of debtors over weeks: whom to call, what to send, when to act.
    Campaign(CampaignArgs),
    /// Check scenarios, traits and scripts; all problems at once.
    Check(CheckArgs),
    /// Play thousands of calls with simulated callers: what they cover, where nobody gets on, what is given away.
    Cover(CoverArgs),
    /// Draw what leads where in a scenario: situations, rules, what opens what; with what simulated calls met.
    Graph(GraphArgs),
    /// Change scenarios a little, one change at a time, and show which changes neither `check` nor their tests notice.
    Mutants(MutantsArgs),
    /// List the opponents.
    List(ListArgs),
    /// Explain a move (what it is, why it works or hurts, when it is due, better words), a trait (its rules and facts) or a
    /// problem that `check` finds.
    Explain(ExplainArgs),
    /// Show what the ear hears in a sentence: moves, how sure, the words that prove them, and what came next and was not heard.
    Hear(HearArgs),
    /// Measure the ear on labelled replies.
    Evaluate(EvaluateArgs),
    /// Train the ear's weights from labelled replies.
    Train(TrainArgs),
    /// Count labelled replies, and check them: doubles, labels that contradict each other, wrong labels.
    Corpus(CorpusArgs),
    /// Put right what the ear heard in a recorded call, turn by turn; or write corrected turns as labelled replies.
    Correct(CorrectArgs),
    /// Show how far the ear and a coach agree, over the calls that a coach has corrected.
    Agreement(AgreementArgs),
    /// Print the trainer's guide: the language by example, a cookbook, every key.
    Guide(GuideArgs),
    /// Begin a scenario, trait, move, script, gym or CI workflow: commented, and working at once.
    New(NewArgs),
    /// Play the scripts of scenarios and check what they must come to.
    Test(TestArgs),
    /// Print the keys of a kind of file as JSON Schema, for completion in editors.
    Schema(SchemaArgs),
    /// Print completions for a shell.
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
}

/// A language by its code.
pub fn lang(code: &str) -> Result<Lang, String> {
    code.parse()
}

/// `ringside check`.
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// Scenario, trait, script or playbook files, or folders of them; the whole gym if left out.
    pub paths: Vec<PathBuf>,
    /// What counts as a failure beside errors.
    #[arg(long, value_enum, value_name = "WHAT")]
    pub deny: Option<Denied>,
    /// How problems are shown.
    #[arg(long, value_enum, default_value_t)]
    pub format: CheckFormat,
}

/// What fails a check beside errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Denied {
    /// Warnings too.
    Warnings,
}

/// How problems are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    /// For reading, with excerpts.
    #[default]
    Text,
    /// For programs: one array.
    Json,
    /// Annotations of a GitHub workflow.
    Github,
    /// A SARIF 2.1.0 log for code scanning.
    Sarif,
}

/// `ringside cover`.
#[derive(Debug, Args)]
pub struct CoverArgs {
    /// Scenarios by name or path; all of the gym if left out.
    pub scenarios: Vec<String>,
    /// Calls of each scenario.
    #[arg(long, value_name = "N", default_value_t = 9000)]
    pub calls: usize,
    /// What all chance comes from: the same seed plays the same calls.
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,
    /// Fail where fewer rules in a hundred fire.
    #[arg(long, value_name = "PERCENT", default_value_t = 95)]
    pub least: usize,
    /// Labelled replies whose words one kind of caller says through the real ear; the gym's `scripts/corpus` if left out.
    #[arg(long, value_name = "PATH")]
    pub corpus: Option<PathBuf>,
    /// How the figures are shown.
    #[arg(long, value_enum, default_value_t)]
    pub format: ListFormat,
}

/// `ringside graph`.
#[derive(Debug, Args)]
pub struct GraphArgs {
    /// The scenario, by name or path.
    pub scenario: String,
    /// How the graph is drawn.
    #[arg(long, value_enum, default_value_t)]
    pub format: GraphFormat,
    /// Simulated calls behind the figures on it.
    #[arg(long, value_name = "N", default_value_t = 3000)]
    pub calls: usize,
    /// What their chance comes from.
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,
}

/// How a graph is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum GraphFormat {
    /// A page that needs no network: `> late.html`, and open it in a browser.
    #[default]
    Html,
    /// For Markdown.
    Mermaid,
    /// For Graphviz.
    Dot,
}

/// `ringside mutants`.
#[derive(Debug, Args)]
pub struct MutantsArgs {
    /// Scenarios by name; all of the gym if left out.
    pub scenarios: Vec<String>,
    /// Changes of each scenario.
    #[arg(long, value_name = "N", default_value_t = 50)]
    pub count: usize,
    /// What the changes are drawn with.
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,
    /// Change the general traits too (`everyone` and what it is made of), not only the debtor's own.
    #[arg(long)]
    pub general: bool,
    /// Draft `scripts/pins/<scenario>.yaml` instead: short runs that tell the debtor from any that is changed a little, with
    /// the answers that they get now. Read them over: what they hold in place is what you have, right or wrong.
    #[arg(long)]
    pub pin: bool,
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
    /// Id of a move, of a trait, of a problem that `check` finds, or of what campaigns are written in; `moves`, `traits`, `lints`,
    /// `findings`, `natures`, `approaches` or `constants` for a list of them.
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
    /// Measure the words that are shown as proof against these marked replies too, each file by itself; those that are marked in FILES are measured anyway.
    #[arg(long, value_name = "FILE")]
    pub evidence: Vec<PathBuf>,
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

/// `ringside corpus`.
#[derive(Debug, Args)]
pub struct CorpusArgs {
    /// Files of labelled replies, or folders of them; the gym's `scripts/corpus` if left out.
    pub paths: Vec<PathBuf>,
    /// How often every move should be made in a language: 150 in en and ru, 75 in uk and ro if left out.
    #[arg(long, value_name = "LANG=N", value_parser = target)]
    pub target: Vec<(Lang, usize)>,
    /// Show every problem, not only the first ten of each kind.
    #[arg(long)]
    pub all: bool,
    /// How counts and problems are shown.
    #[arg(long, value_enum, default_value_t)]
    pub format: ListFormat,
}

fn target(text: &str) -> Result<(Lang, usize), String> {
    let (code, least) = text.split_once('=').ok_or("write it as `en=150`")?;
    let least = least.parse().map_err(|_| format!("`{least}` is no number of lines"))?;
    Ok((code.parse()?, least))
}

/// `ringside correct`.
#[derive(Debug, Args)]
pub struct CorrectArgs {
    /// The transcript, as `calls/<time>-<scenario>.jsonl`; with --export, transcripts or folders of them.
    #[arg(required = true, value_name = "CALL")]
    pub calls: Vec<PathBuf>,
    /// The turn to correct, as `3`, or `2.3` for turn 3 of call 2. Without it you are asked turn by turn. Without a change
    /// the turn counts as looked at, and right as it stands.
    #[arg(long, value_name = "TURN")]
    pub turn: Option<String>,
    /// A move that was made and not heard; with the words that make it: `ask-reason:"why is that"`.
    #[arg(long, value_name = "MOVE[:WORDS]", requires = "turn")]
    pub add: Vec<String>,
    /// A move that was heard and not made.
    #[arg(long, value_name = "MOVE", requires = "turn")]
    pub remove: Vec<String>,
    /// No move was made at all.
    #[arg(long, requires = "turn", conflicts_with_all = ["add", "remove"])]
    pub none: bool,
    /// Who corrects; else the name of the user.
    #[arg(long, value_name = "NAME")]
    pub by: Option<String>,
    /// Why, in a few words.
    #[arg(long, value_name = "TEXT", requires = "turn")]
    pub note: Option<String>,
    /// Write the corrected turns of these calls as labelled replies, ready for a file in `scripts/corpus`.
    #[arg(long, conflicts_with_all = ["turn", "by"])]
    pub export: bool,
}

/// `ringside agreement`.
#[derive(Debug, Args)]
pub struct AgreementArgs {
    /// Transcripts, or folders of them; the calls in the data folder if left out.
    pub calls: Vec<PathBuf>,
    /// The folder that calls are kept in; else RINGSIDE_DATA, else the system's place for a person's data.
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// How the figures are shown.
    #[arg(long, value_enum, default_value_t)]
    pub format: ListFormat,
}
