use std::path::Path;

use serde_json::json;
use unicode_width::UnicodeWidthStr;

use super::Failure;
use super::args::{ListArgs, ListFormat};
use super::console::{Console, Style};
use super::failure::exit;
use super::gyms::open_gym;
use crate::scenario::Scenario;

/// `ringside list`.
///
/// # Errors
/// Where the gym cannot be opened.
pub fn list(args: &ListArgs, gym: Option<&Path>, console: &Console) -> Result<u8, Failure> {
    let open = open_gym(gym, Path::new("."))?;
    let loaded = open.gym.scenario_ids().into_iter().map(|id| (open.gym.scenario(&id), id));
    let (mut scenarios, mut broken) = (Vec::new(), Vec::new());
    for (loaded, id) in loaded {
        match loaded.scenario {
            Some(scenario) => scenarios.push(scenario),
            None => broken.push(id),
        }
    }
    scenarios.sort_by_key(|scenario| (scenario.difficulty, scenario.id.clone()));
    let lang = args.lang.unwrap_or_default();
    match args.format {
        ListFormat::Json => {
            let items: Vec<_> = scenarios
                .iter()
                .map(|scenario| {
                    json!({
                        "id": scenario.id,
                        "title": scenario.title.in_lang(lang),
                        "stage": scenario.stage.name(),
                        "difficulty": scenario.difficulty,
                        "languages": scenario.langs.iter().map(|lang| lang.code()).collect::<Vec<_>>(),
                    })
                })
                .collect();
            console.line(&serde_json::Value::from(items).to_string())?;
        }
        ListFormat::Text => {
            for scenario in &scenarios {
                console.line(&row(scenario, lang, console))?;
            }
        }
    }
    for id in broken {
        Console::complain(&format!("`{id}` cannot be played: `ringside check` says why\n"));
    }
    Ok(exit::OK)
}

fn row(scenario: &Scenario, lang: crate::text::Lang, console: &Console) -> String {
    let stars = "*".repeat(usize::from(scenario.difficulty));
    let title = scenario.title.in_lang(lang);
    let pad = " ".repeat(34_usize.saturating_sub(title.width()));
    let langs = scenario.langs.iter().map(|lang| lang.code()).collect::<Vec<_>>().join(" ");
    let id = console.paint(Style::Bold, &format!("{:<24}", scenario.id));
    format!("{id} {stars:<5} {:<14} {title}{pad} {}", scenario.stage.name(), console.paint(Style::Faint, &langs))
}
