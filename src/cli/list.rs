use std::path::Path;

use serde_json::{Value, json};

use super::Failure;
use super::args::{ListArgs, ListFormat};
use super::console::Console;
use super::failure::exit;
use super::gyms::{OpenGym, open_gym, playable};
use crate::report::Ui;
use crate::report::columns;
use crate::report::{Style, paint};
use crate::scenario::Scenario;
use crate::text::Lang;

/// `ringside list`.
///
/// # Errors
/// Where the gym cannot be opened.
pub fn list(args: &ListArgs, gym: Option<&Path>, console: &Console) -> Result<u8, Failure> {
    let open = open_gym(gym, Path::new("."))?;
    let lang = args.lang.or_else(|| open.gym.default_lang()).unwrap_or_default();
    let opponents = opponents(&open);
    match args.format {
        ListFormat::Json => {
            console.json(&opponents.iter().map(|scenario| entry(scenario, lang)).collect::<Vec<_>>())?
        }
        ListFormat::Text => rows(&opponents, lang).iter().try_for_each(|row| console.line(row))?,
    }
    Ok(exit::OK)
}

/// `ringside` alone: who there is to practise with, and how to begin.
///
/// # Errors
/// Where the gym cannot be opened.
pub fn welcome(gym: Option<&Path>, console: &Console) -> Result<u8, Failure> {
    let open = open_gym(gym, Path::new("."))?;
    let lang = open.gym.default_lang().unwrap_or_default();
    let opponents = opponents(&open);
    console.line(&format!("{}\n", Ui::Opponents.text(lang)))?;
    rows(&opponents, lang).iter().try_for_each(|row| console.line(&format!("  {row}")))?;
    let easiest = opponents.first().map_or("SCENARIO", |scenario| &scenario.id);
    let ways = [
        (Ui::Begin, format!("ringside play {easiest}")),
        (Ui::InRussian, format!("ringside play {easiest} --lang ru")),
        (Ui::SeeModel, format!("ringside play {easiest} --script model")),
        (Ui::LookUp, "ringside explain moves".to_owned()),
        (Ui::AllCommands, "ringside --help".to_owned()),
    ];
    let widest = ways.iter().map(|(why, _)| columns(why.text(lang))).max().unwrap_or(0);
    console.line("")?;
    for (why, command) in &ways {
        let pad = " ".repeat(widest - columns(why.text(lang)));
        console.line(&format!("{}{pad}  {}", why.text(lang), paint(Style::Bold, command)))?;
    }
    Ok(exit::OK)
}

/// All scenarios that can be played, the easiest first; the others are named on standard error.
fn opponents(open: &OpenGym) -> Vec<Scenario> {
    let (playable, broken) = playable(open);
    for id in broken {
        Console::remark(&format!("`{id}` cannot be played: `ringside check` says why"));
    }
    playable
}

fn entry(scenario: &Scenario, lang: Lang) -> Value {
    json!({
        "id": scenario.id,
        "title": scenario.title.in_lang(lang),
        "stage": scenario.stage.name(),
        "difficulty": scenario.difficulty,
        "languages": scenario.langs.iter().map(|lang| lang.code()).collect::<Vec<_>>(),
    })
}

fn rows(opponents: &[Scenario], lang: Lang) -> Vec<String> {
    let cells: Vec<[String; 5]> = opponents.iter().map(|scenario| cells(scenario, lang)).collect();
    let widest = |at: usize| cells.iter().map(|row| columns(&row[at])).max().unwrap_or(0);
    let widths: [usize; 5] = std::array::from_fn(widest);
    cells.iter().map(|row| aligned(row, &widths)).collect()
}

fn cells(scenario: &Scenario, lang: Lang) -> [String; 5] {
    let spoken = scenario.langs.iter().map(|lang| lang.code()).collect::<Vec<_>>().join(" ");
    [
        paint(Style::Bold, &scenario.id),
        "*".repeat(usize::from(scenario.difficulty)),
        scenario.stage.name().to_owned(),
        scenario.title.in_lang(lang).to_owned(),
        paint(Style::Faint, &spoken),
    ]
}

fn aligned(row: &[String; 5], widths: &[usize; 5]) -> String {
    let padded = row.iter().zip(widths).map(|(cell, width)| format!("{cell}{}", " ".repeat(width - columns(cell))));
    padded.collect::<Vec<_>>().join("  ").trim_end().to_owned()
}
