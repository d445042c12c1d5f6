use std::path::Path;

use super::Failure;
use super::args::{CoverArgs, GraphArgs, GraphFormat, ListFormat};
use super::console::Console;
use super::cover::{measure, shared_traits};
use super::failure::exit;
use super::gyms::open_scenario;
use crate::graph::{dot, gather, mermaid, page};

/// `ringside graph`.
///
/// # Errors
/// Where there is no such scenario, or it has problems.
pub fn graph(args: &GraphArgs, gym: Option<&Path>, console: &Console) -> Result<u8, Failure> {
    let names = [args.scenario.clone()];
    let shared = shared_traits(gym, &names)?;
    let (open, scenario) = open_scenario(&args.scenario, gym)?;
    let rings = CoverArgs {
        scenarios: names.to_vec(),
        calls: args.calls,
        seed: args.seed,
        least: 0,
        corpus: None,
        format: ListFormat::Text,
    };
    let measured = measure(&rings, &open, scenario, &shared)?;
    let graph = gather(&measured.briefing, &measured.survey, |of_trait| shared.contains(of_trait));
    console.write(&match args.format {
        GraphFormat::Mermaid => mermaid(&graph),
        GraphFormat::Dot => dot(&graph),
        GraphFormat::Html => page(&graph),
    })?;
    Ok(exit::OK)
}
