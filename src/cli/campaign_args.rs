use std::path::PathBuf;

use clap::Args;

use super::args::{ListFormat, lang};
use super::call_args::ScreenArgs;
use crate::text::Lang;

/// `ringside campaign`.
#[derive(Debug, Args)]
pub struct CampaignArgs {
    /// The campaign, by id; without it, all campaigns are shown.
    pub name: Option<String>,
    /// Play the decisions of this file (a test's, or a saved campaign's), and say what comes of them.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["compare", "vary"])]
    pub decisions: Option<PathBuf>,
    /// The seed of all chance; the decision file's, else 0, if left out.
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// Compare ways to work the portfolio, the documents' method and the method without each of its pieces among them.
    #[arg(long, requires = "name")]
    pub compare: bool,
    /// Compare under so many draws of the constants, each up to a quarter higher or lower; `--compare` need not be said.
    #[arg(long, value_name = "DRAWS", requires = "name")]
    pub vary: Option<u64>,
    /// So many portfolios, each with a seed of its own, for each way (1000), or for each draw (20).
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..=1_000_000))]
    pub portfolios: Option<u64>,
    /// How it is shown.
    #[arg(long, value_enum, default_value_t)]
    pub format: ListFormat,
    /// List, without the screen.
    #[arg(long)]
    pub plain: bool,
    /// The screen.
    #[command(flatten)]
    pub screen: ScreenArgs,
    /// The language: en or ru.
    #[arg(long, value_parser = lang)]
    pub lang: Option<Lang>,
}
