//! The command lines of the trainer's workbench.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Args, ValueEnum};

use super::args::{ListFormat, lang};
use crate::scenario::FileKind;
use crate::text::Lang;

/// `ringside schema`.
#[derive(Debug, Args)]
pub struct SchemaArgs {
    /// The kind of file.
    #[arg(value_parser = PossibleValuesParser::new(FileKind::ALL.map(|kind| kind.name)), required_unless_present = "write")]
    pub kind: Option<String>,
    /// Write the schemas of all kinds into the gym's `scripts/schema`, where the first lines of its files look for them.
    #[arg(long, conflicts_with = "kind")]
    pub write: bool,
}

/// `ringside test`.
#[derive(Debug, Args)]
pub struct TestArgs {
    /// Gyms, scenario files, scripts, folders of them, or names such as `late-again` and `late-again/model`, campaigns and
    /// their decision files among them; the whole gym if left out.
    pub paths: Vec<String>,
    /// Play every script through the ear too: it must come to the same, and what is heard otherwise is shown line by line.
    #[arg(long)]
    pub by_text: bool,
    /// How the results are shown.
    #[arg(long, value_enum, default_value_t)]
    pub format: TestFormat,
    /// Show every whole call that is new or differs from its snapshot, and ask whether it is right.
    #[arg(long, conflicts_with_all = ["accept", "format"])]
    pub review: bool,
    /// Take all whole calls as they are for the snapshots.
    #[arg(long)]
    pub accept: bool,
}

/// How test results are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum TestFormat {
    /// For reading.
    #[default]
    Text,
    /// For programs: one JSON object.
    Json,
    /// For build servers: JUnit XML.
    Junit,
}

/// `ringside new`.
#[derive(Debug, Args)]
pub struct NewArgs {
    /// What is begun.
    #[arg(value_enum)]
    pub kind: Start,
    /// Its name: small Latin letters, digits and hyphens. For a script, the scenario goes before: `late-again/model`.
    /// A gym without one is begun in the folder that one stands in.
    #[arg(required_if_eq_any = [("kind", "scenario"), ("kind", "trait"), ("kind", "move"), ("kind", "script"), ("kind", "campaign")])]
    pub name: Option<String>,
    /// The gym's folder; else the nearest gym here or above, else this folder.
    #[arg(long, value_name = "DIR")]
    pub into: Option<PathBuf>,
}

/// What can be begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Start {
    /// A debtor, with a model call and a failing call.
    Scenario,
    /// A pack of rules that debtors are composed of.
    Trait,
    /// A move of your house.
    Move,
    /// A call script.
    Script,
    /// A portfolio of debtors over weeks, with the decisions of a good one.
    Campaign,
    /// A folder of its own for all these, with a first debtor.
    Gym,
    /// A GitHub workflow that checks and plays the gym; printed, unless --into says where to write it.
    Ci,
}

/// `ringside hear`.
#[derive(Debug, Args)]
pub struct HearArgs {
    /// What is said; with `-`, or left out, standard input is read, one reply a line.
    pub text: Option<String>,
    /// What the debtor said before, or with --scenario the id of the rule that says it: the ear goes by it too.
    #[arg(long, value_name = "LINE")]
    pub after: Option<String>,
    /// Language of the reply; else the gym's, else English.
    #[arg(long, value_parser = lang)]
    pub lang: Option<Lang>,
    /// The scenario in which it is said: figures are compared with its case.
    #[arg(long, value_name = "ID")]
    pub scenario: Option<String>,
    /// How the result is shown.
    #[arg(long, value_enum, default_value_t)]
    pub format: ListFormat,
}

/// `ringside guide`.
#[derive(Debug, Args)]
pub struct GuideArgs {
    /// A word of the headings to show: `cookbook`, `keys`, `testing`; the whole guide if left out.
    pub about: Option<String>,
}
