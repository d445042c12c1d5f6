use std::path::Path;
use std::time::Instant;

use serde::Serialize;

use super::Failure;
use super::args::{EvaluateArgs, ListFormat};
use super::console::Console;
use super::ears::{built_in, from_file};
use super::failure::exit;
use super::files::read_text;
use super::gyms::open_gym;
use super::train::{known_authors, read_corpus, threads};
use crate::ear::{
    AuthorEvaluation, Ear, Evaluation, EvidenceFigures, Example, Interval, LeaveOut, MISTAKES, MarkedReply,
    evaluate as measure, leave_authors_out, measure_evidence, read_marks,
};
use crate::report::{Style, paint};
use crate::session::house_examples;

/// `ringside evaluate`.
///
/// # Errors
/// Where files or weights cannot be read.
pub fn evaluate(args: &EvaluateArgs, gym: Option<&Path>, console: &Console) -> Result<u8, Failure> {
    let examples = read_corpus(&args.files)?;
    if examples.is_empty() {
        return Err(Failure::input("there is no labelled reply in these files"));
    }
    let (sets, marked) = marked_sets(args, &examples)?;
    let start = Instant::now();
    let mut clock = move || start.elapsed().as_nanos() as u64;
    if args.leave_one_out {
        let rows = left_out(args, &examples, &marked, &mut clock)?;
        return by_author(&rows, &sets, args, console);
    }
    let ear = ear(args.weights.as_deref(), gym)?;
    let figures = WithEvidence {
        evaluation: measure(&ear, &examples, &mut clock),
        evidence: marked.iter().map(|marked| measure_evidence(&ear, marked)).collect(),
    };
    match args.format {
        ListFormat::Json => console.json(&figures)?,
        ListFormat::Text => table(&figures, &sets).iter().try_for_each(|line| console.line(line))?,
    }
    Ok(exit::OK)
}

/// The figures of one ear.
#[derive(Serialize)]
struct WithEvidence {
    #[serde(flatten)]
    evaluation: Evaluation,
    /// One for each file of marks, then one for the marks of the measured replies themselves; nothing where no marked move
    /// was heard.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    evidence: Vec<Option<EvidenceFigures>>,
}

fn ear(weights: Option<&Path>, gym: Option<&Path>) -> Result<Ear, Failure> {
    if let Some(path) = weights {
        return from_file(path);
    }
    let open = open_gym(gym, Path::new("."))?;
    Ok(built_in()?.with_house_moves(&house_examples(open.gym.playbook(), |_| true)))
}

/// What evidence is measured on, by name: files of marked replies, and those of the measured ones that are marked.
fn marked_sets(args: &EvaluateArgs, examples: &[Example]) -> Result<(Vec<String>, Vec<Vec<MarkedReply>>), Failure> {
    let mut sets: Vec<String> = args.evidence.iter().map(|path| path.display().to_string()).collect();
    let mut marked: Vec<Vec<MarkedReply>> = args.evidence.iter().map(|path| marks(path)).collect::<Result<_, _>>()?;
    let own: Vec<MarkedReply> =
        examples.iter().filter(|example| !example.marks.is_empty()).cloned().map(MarkedReply::from).collect();
    if !own.is_empty() {
        sets.push("marked here".to_owned());
        marked.push(own);
    }
    Ok((sets, marked))
}

fn marks(path: &Path) -> Result<Vec<MarkedReply>, Failure> {
    let text = read_text(path).map_err(|error| Failure::input(format!("{}: {error}", path.display())))?;
    read_marks(&path.display().to_string(), &text).map_err(|errors| {
        let shown: Vec<String> = errors.iter().take(20).map(ToString::to_string).collect();
        Failure::input(format!("{} lines are no marked replies:\n  {}", errors.len(), shown.join("\n  ")))
    })
}

fn left_out(
    args: &EvaluateArgs,
    examples: &[Example],
    marked: &[Vec<MarkedReply>],
    clock: &mut dyn FnMut() -> u64,
) -> Result<Vec<AuthorEvaluation>, Failure> {
    known_authors(&args.only, examples)?;
    let plan = LeaveOut { examples, only: &args.only, marked, mistakes: &MISTAKES, threads: threads() };
    let rows = leave_authors_out(&plan, clock, &mut |progress| {
        Console::progress("training, rounds done", progress.done, progress.all);
    });
    rows.map_err(|error| Failure::input(error.to_string()).hint("give the files of at least two authors of a language"))
}

fn by_author(
    rows: &[AuthorEvaluation],
    sets: &[String],
    args: &EvaluateArgs,
    console: &Console,
) -> Result<u8, Failure> {
    if args.format == ListFormat::Json {
        console.json(&rows)?;
        return Ok(exit::OK);
    }
    let heading =
        "author   lang  lines  micro-F1 (95 %)        exact  mistake P (95 %)       R      false alarms (95 %)";
    console.line(&paint(Style::Bold, heading))?;
    for row in rows {
        let figures = &row.evaluation;
        console.line(&format!(
            "{:<8} {:<4} {:>6}  {:.3} {}   {:.3}  {:.3} {}  {:.3}  {:.3} {}",
            row.author,
            row.lang,
            figures.lines,
            figures.micro_f1,
            range(figures.micro_f1_interval),
            figures.exact,
            figures.mistake_precision,
            range(figures.mistake_precision_interval),
            figures.mistake_recall,
            figures.false_mistake_rate,
            range(figures.false_mistake_interval),
        ))?;
    }
    for row in rows.iter().filter(|row| &*row.author == "all") {
        for (set, evidence) in by_set(sets, &row.evidence) {
            console.line(&format!("evidence, {}, {set}: {}", row.lang, proof(evidence)))?;
        }
    }
    Ok(exit::OK)
}

/// The figures of evidence that there are, each with the name of its set.
fn by_set<'a>(
    sets: &'a [String],
    evidence: &'a [Option<EvidenceFigures>],
) -> impl Iterator<Item = (&'a String, &'a EvidenceFigures)> {
    sets.iter().zip(evidence).filter_map(|(set, figures)| Some((set, figures.as_ref()?)))
}

fn range([low, high]: Interval) -> String {
    format!("[{low:.3}, {high:.3}]")
}

fn proof(figures: &EvidenceFigures) -> String {
    format!(
        "{} moves, {:.3} {} agree with the marked words, median length {:.2} of the marked",
        figures.heard,
        figures.agreeing,
        range(figures.agreeing_interval),
        figures.median_length
    )
}

fn table(of: &WithEvidence, sets: &[String]) -> Vec<String> {
    let figures = &of.evaluation;
    let mut lines = vec![
        format!("lines               {}", figures.lines),
        format!("micro-F1            {:.3} {}", figures.micro_f1, range(figures.micro_f1_interval)),
        format!("macro-F1            {:.3}", figures.macro_f1),
        format!("exact sets          {:.3}", figures.exact),
        format!("mistake precision   {:.3} {}", figures.mistake_precision, range(figures.mistake_precision_interval)),
        format!("mistake recall      {:.3} {}", figures.mistake_recall, range(figures.mistake_recall_interval)),
        format!("false mistake rate  {:.3} {}", figures.false_mistake_rate, range(figures.false_mistake_interval)),
        format!("a turn, median      {:.0} µs", figures.median_us),
        format!("a turn, p99         {:.0} µs", figures.p99_us),
    ];
    let evidence = by_set(sets, &of.evidence);
    lines.extend(evidence.map(|(set, evidence)| format!("evidence, {set}: {}", proof(evidence))));
    lines.push("in brackets: 95 % confidence, of F1 by bootstrap over replies, of shares after Wilson".to_owned());
    lines.push(String::new());
    lines.push(paint(Style::Bold, "move                     n  precision  recall     F1"));
    lines.extend(
        figures
            .moves
            .iter()
            .map(|(id, of)| format!("{id:<22} {:>4}      {:.3}   {:.3}  {:.3}", of.n, of.precision, of.recall, of.f1)),
    );
    lines
}
