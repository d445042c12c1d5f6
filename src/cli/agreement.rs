use std::path::PathBuf;

use serde::Serialize;

use super::Failure;
use super::args::{AgreementArgs, ListFormat};
use super::console::Console;
use super::failure::exit;
use super::keep::data_folder;
use super::side_files::{CoachedCall, coached_calls};
use crate::coach::{Agreement, Interval, MoveAgreement, agreement as compare};
use crate::report::{Style, paint};

/// What a program gets.
#[derive(Serialize)]
struct Compared<'a> {
    calls: usize,
    #[serde(flatten)]
    agreement: &'a Agreement,
}

/// `ringside agreement`.
///
/// # Errors
/// Where a call or its side file cannot be used, or no coach has looked at any call.
pub fn agreement(args: &AgreementArgs, console: &Console) -> Result<u8, Failure> {
    let paths = match args.calls.is_empty() {
        true => vec![recorded(args)?],
        false => args.calls.clone(),
    };
    let calls = coached_calls(&paths)?;
    let compared = compare(calls.iter().flat_map(|call: &CoachedCall| call.corrections.iter()));
    match args.format {
        ListFormat::Json => console.json(&Compared { calls: calls.len(), agreement: &compared })?,
        ListFormat::Text => table(&compared, calls.len()).iter().try_for_each(|line| console.line(line))?,
    }
    Ok(exit::OK)
}

fn recorded(args: &AgreementArgs) -> Result<PathBuf, Failure> {
    let folder = data_folder(args.data.as_deref())?.join("calls");
    if folder.is_dir() {
        return Ok(folder);
    }
    Err(Failure::input(format!("{}: no call was recorded there yet", folder.display()))
        .hint("name transcripts, or a folder of them"))
}

fn table(compared: &Agreement, calls: usize) -> Vec<String> {
    let coaches = compared.coaches.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
    let heading = "move                    both  ear only  coach only         precision            recall     F1              kappa";
    let mut lines = vec![
        format!("calls {calls}, turns looked at {}, by {coaches}", compared.turns),
        format!("the very same moves in {}", interval(compared.same)),
        String::new(),
        paint(Style::Bold, heading),
        row("all", &compared.all),
    ];
    lines.extend(compared.moves.iter().map(|(id, figures)| row(id, figures)));
    lines.push(String::new());
    lines.push(paint(
        Style::Faint,
        "in brackets: 95 % intervals (Wilson; kappa after Fleiss, Cohen and Everitt 1969: rough below 20 cases)",
    ));
    lines
}

fn row(name: &str, figures: &MoveAgreement) -> String {
    let f1 = figures.f1.map_or("-".to_owned(), |f1| format!("{f1:.2}"));
    format!(
        "{name:<22} {:>5} {:>9} {:>11}  {:>16}  {:>16}  {f1:>5}  {:>17}",
        figures.both,
        figures.machine_only,
        figures.coach_only,
        interval(figures.precision),
        interval(figures.recall),
        interval(figures.kappa)
    )
}

fn interval(of: Option<Interval>) -> String {
    of.map_or("-".to_owned(), |of| format!("{:.2} [{:.2}, {:.2}]", of.value, of.low, of.high))
}
