use std::time::Instant;

use super::Failure;
use super::args::{EvaluateArgs, ListFormat};
use super::console::Console;
use super::ears::{built_in, from_file, house_examples};
use super::failure::exit;
use super::gyms::open_gym;
use super::train::{read_corpus, threads};
use crate::ear::{AuthorEvaluation, Evaluation, MISTAKES, evaluate as measure, leave_authors_out};
use crate::report::{Style, paint};

/// `ringside evaluate`.
///
/// # Errors
/// Where files or weights cannot be read.
pub fn evaluate(args: &EvaluateArgs, gym: Option<&std::path::Path>, console: &Console) -> Result<u8, Failure> {
    let examples = read_corpus(&args.files)?;
    if examples.is_empty() {
        return Err(Failure::input("there is no labelled reply in these files"));
    }
    let start = Instant::now();
    let mut clock = move || start.elapsed().as_nanos() as u64;
    if args.leave_one_out {
        let rows = leave_authors_out(&examples, &MISTAKES, threads(), &mut clock, &mut |progress| {
            Console::progress("training, rounds done", progress.done, progress.all);
        });
        let rows = rows.map_err(|error| {
            Failure::input(error.to_string()).hint("give the files of at least two authors of a language")
        })?;
        return by_author(&rows, args.format, console);
    }
    let ear = match &args.weights {
        Some(path) => from_file(path)?,
        None => {
            let open = open_gym(gym, std::path::Path::new("."))?;
            built_in()?.with_house_moves(&house_examples(open.gym.playbook(), |_| true))
        }
    };
    let figures = measure(&ear, &examples, &mut clock);
    match args.format {
        ListFormat::Json => console.json(&figures)?,
        ListFormat::Text => table(&figures).iter().try_for_each(|line| console.line(line))?,
    }
    Ok(exit::OK)
}

fn by_author(rows: &[AuthorEvaluation], format: ListFormat, console: &Console) -> Result<u8, Failure> {
    if format == ListFormat::Json {
        console.json(&rows)?;
        return Ok(exit::OK);
    }
    let heading = "author   lang  lines  micro-F1  macro-F1  exact  mistake P / R   false alarms";
    console.line(&paint(Style::Bold, heading))?;
    for row in rows {
        let figures = &row.evaluation;
        console.line(&format!(
            "{:<8} {:<4} {:>6}     {:.3}     {:.3}  {:.3}  {:.3} / {:.3}         {:.3}",
            row.author,
            row.lang,
            figures.lines,
            figures.micro_f1,
            figures.macro_f1,
            figures.exact,
            figures.mistake_precision,
            figures.mistake_recall,
            figures.false_mistake_rate
        ))?;
    }
    Ok(exit::OK)
}

fn table(figures: &Evaluation) -> Vec<String> {
    let mut lines = vec![
        format!("lines               {}", figures.lines),
        format!("micro-F1            {:.3}", figures.micro_f1),
        format!("macro-F1            {:.3}", figures.macro_f1),
        format!("exact sets          {:.3}", figures.exact),
        format!("mistake precision   {:.3}", figures.mistake_precision),
        format!("mistake recall      {:.3}", figures.mistake_recall),
        format!("false mistake rate  {:.3}", figures.false_mistake_rate),
        format!("a turn, median      {:.0} µs", figures.median_us),
        format!("a turn, p99         {:.0} µs", figures.p99_us),
        String::new(),
        paint(Style::Bold, "move                     n  precision  recall     F1"),
    ];
    lines.extend(
        figures
            .moves
            .iter()
            .map(|(id, of)| format!("{id:<22} {:>4}      {:.3}   {:.3}  {:.3}", of.n, of.precision, of.recall, of.f1)),
    );
    lines
}
