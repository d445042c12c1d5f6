use std::path::Path;

use serde_json::{Value, json};

use super::Failure;
use super::console::Console;
use super::exams::rounds;
use super::failure::exit;
use super::snapshots::{Snapshot, may_write, review, snapshots_of};
use super::trainer_args::{TestArgs, TestFormat};
use crate::campaign::{CameTo, Examined as Campaigned};
use crate::diagnostic::{Diagnostic, Report, render_all};
use crate::rehearse::{Case, Exam, Examined, Miss, examine, junit};
use crate::report::{Style, paint};

/// `ringside test`.
///
/// # Errors
/// Where a path leads nowhere, or snapshots are to be written and cannot be.
pub fn test(args: &TestArgs, gym: Option<&Path>, console: &Console) -> Result<u8, Failure> {
    let mut report = Report::default();
    let (mut tested, mut campaigns) = (Vec::new(), Vec::new());
    for round in rounds(&args.paths, args.by_text, gym, &mut report)? {
        let writes = args.accept || args.review;
        let root = if writes { Some(may_write(round.root.as_deref())?) } else { round.root.as_deref() };
        tested.extend(play(&round.exams, root));
        campaigns.extend(round.campaigns);
    }
    if args.accept {
        let stale = tested.iter().flat_map(|it| &it.snapshots).filter(|snapshot| snapshot.state() != "same");
        stale.clone().try_for_each(Snapshot::accept)?;
        Console::remark(&format!("{} written", counted(stale.count(), "snapshot")));
    } else if args.review {
        return reviewed(&tested, console);
    }
    for it in &mut tested {
        it.settled = args.accept;
    }
    let unloaded = report.has_errors();
    match args.format {
        TestFormat::Text => show(&tested, &campaigns, report, console)?,
        TestFormat::Json => {
            Console::complain(&render_all(&report, false));
            console.json(&as_json(&tested, &campaigns))?;
        }
        TestFormat::Junit => {
            Console::complain(&render_all(&report, false));
            let campaigns = campaigns.iter().map(|it| Case { name: it.name.clone(), faults: it.misses.clone() });
            let cases: Vec<Case> = tested.iter().map(Tested::as_case).chain(campaigns).collect();
            console.write(&junit(&cases))?;
        }
    }
    Ok(if unloaded || tested.iter().any(Tested::failed) { exit::NO } else { exit::OK })
}

/// A script that was tested.
struct Tested {
    examined: Examined,
    snapshots: Vec<Snapshot>,
    /// What changed was accepted just now.
    settled: bool,
}

impl Tested {
    fn failed(&self) -> bool {
        !self.examined.misses.is_empty() || self.difference().is_some()
    }

    fn as_case(&self) -> Case {
        let told = |miss: &Miss| format!("{}: {}", miss.place, miss.message);
        let faults = self.examined.misses.iter().map(told).chain(self.difference()).collect();
        Case { name: self.examined.name.clone(), faults }
    }

    /// How the whole calls differ from what was accepted.
    fn difference(&self) -> Option<String> {
        let changed: Vec<&Snapshot> = self.snapshots.iter().filter(|snapshot| snapshot.has_changed()).collect();
        let told = |snapshot: &&Snapshot| {
            let lines = snapshot.difference().into_iter().map(|(_, line)| line).collect::<Vec<_>>().join("\n");
            format!("{} is no longer what is played\n{lines}", snapshot.path.display())
        };
        (!changed.is_empty() && !self.settled).then(|| changed.iter().map(told).collect::<Vec<_>>().join("\n"))
    }
}

fn play(exams: &[Exam], root: Option<&Path>) -> Vec<Tested> {
    let threads = std::thread::available_parallelism().map_or(2, usize::from);
    let snapshots = |examined: &Examined| root.map(|root| snapshots_of(examined, root)).unwrap_or_default();
    let tested = |examined: Examined| Tested { snapshots: snapshots(&examined), examined, settled: false };
    examine(exams, threads).into_iter().map(tested).collect()
}

fn reviewed(tested: &[Tested], console: &Console) -> Result<u8, Failure> {
    let mut accepted = 0;
    for it in tested {
        accepted += review(&it.snapshots, console)?;
    }
    console.line(&format!("{} accepted", counted(accepted, "snapshot")))?;
    Ok(exit::OK)
}

fn show(tested: &[Tested], campaigns: &[Campaigned], mut report: Report, console: &Console) -> Result<(), Failure> {
    let scripts = tested.iter().filter(|it| !it.examined.is_pin()).map(|it| it.examined.name.len());
    let widest = scripts.chain(campaigns.iter().map(|it| it.name.len())).max().unwrap_or(0);
    let alone = |it: &&Tested| !it.examined.is_pin() || it.failed();
    tested.iter().filter(alone).try_for_each(|it| console.line(&line(it, widest)))?;
    campaigns.iter().try_for_each(|it| console.line(&campaign_line(it, widest)))?;
    for it in tested {
        report.append(diagnostics(&it.examined));
    }
    console.write(&render_all(&report, console.color()))?;
    let changed = || tested.iter().filter(|it| !it.settled).flat_map(|it| &it.snapshots);
    for snapshot in changed().filter(|snapshot| snapshot.has_changed()) {
        console.line(&paint(Style::Bold, &format!("{} is no longer what is played:", snapshot.path.display())))?;
        snapshot.painted_difference().iter().try_for_each(|line| console.line(line))?;
        console.line("")?;
    }
    if changed().any(Snapshot::has_changed) {
        console.line("`ringside test --review` asks about each difference, `--accept` takes all")?;
    }
    let failed = failures(tested, campaigns);
    let runs: usize = tested.iter().map(|it| it.examined.runs).sum();
    let nothing = match tested.is_empty() && campaigns.is_empty() && !report.has_errors() {
        true => "; nothing to test yet: `ringside new script SCENARIO/NAME` begins one",
        false => "",
    };
    let pins = tested.iter().filter(|it| it.examined.is_pin()).count();
    let mut scripts = counted(tested.len() - pins, "script");
    if pins > 0 {
        scripts = format!("{scripts}, {}", counted(pins, "pin"));
    }
    if !campaigns.is_empty() {
        scripts = format!("{scripts}, {}", counted(campaigns.len(), "campaign test"));
    }
    console.line(&format!("{scripts}, {} played: {failed} failed{nothing}", counted(runs, "call")))
}

fn failures(tested: &[Tested], campaigns: &[Campaigned]) -> usize {
    tested.iter().filter(|it| it.failed()).count() + campaigns.iter().filter(|it| !it.passed()).count()
}

fn counted(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

fn line(it: &Tested, widest: usize) -> String {
    let exam = &it.examined;
    let verdict = if it.failed() { paint(Style::Bad, "FAILED") } else { paint(Style::Good, "ok    ") };
    let outcomes: Vec<&str> = exam.outcomes.iter().map(|outcome| outcome.name()).collect();
    let (low, high) = exam.scores;
    let scores = if low == high { low.to_string() } else { format!("{low} to {high}") };
    format!("{verdict}  {:<widest$}  {scores} points, {}", exam.name, outcomes.join(", "))
}

fn campaign_line(it: &Campaigned, widest: usize) -> String {
    let verdict = if it.passed() { paint(Style::Good, "ok    ") } else { paint(Style::Bad, "FAILED") };
    let came_to = match &it.came_to {
        Some(CameTo { collected, findings: (good, bad), .. }) => {
            format!("{collected} % collected, found {good} for and {bad} against the method")
        }
        None => "the decisions cannot be carried out".to_owned(),
    };
    format!("{verdict}  {:<widest$}  {came_to}", it.name)
}

fn diagnostics(exam: &Examined) -> Report {
    let mut report = Report::default();
    for miss in exam.misses.iter().filter(|miss| miss.follows.is_none()) {
        let help = lines_of([&miss.help, &way_to(miss, exam)]);
        let message = format!("{}{}", miss.message, how_often(miss, exam));
        report.push(Diagnostic::error("unmet-expectation", miss.place.clone(), message).help(help));
    }
    for (at, cause) in exam.otherwise.iter().enumerate() {
        let follow: Vec<&Miss> = exam.misses.iter().filter(|miss| miss.follows == Some(at)).collect();
        report.push(match follow.first() {
            Some(_) => heard_otherwise(cause, &follow, exam),
            None => Diagnostic::note("heard-otherwise", cause.place.clone(), &*cause.message).help(&*cause.help),
        });
    }
    report
}

/// A line that was heard otherwise, and all that went wrong after it and would not have without it.
fn heard_otherwise(cause: &Miss, follow: &[&Miss], exam: &Examined) -> Diagnostic {
    let counted = format!("{} more went wrong after it:", follow.len());
    let told = follow.iter().map(|miss| format!("  {}: {}{}", miss.place, miss.message, how_often(miss, exam)));
    let told = told.collect::<Vec<_>>().join("\n");
    let help = lines_of([&cause.help, &way_to(follow[0], exam), &counted, &told]);
    Diagnostic::error("heard-otherwise", cause.place.clone(), &*cause.message).help(help)
}

fn lines_of<const N: usize>(parts: [&str; N]) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}

/// How to hear it, or to take it as it is.
fn way_to(miss: &Miss, exam: &Examined) -> String {
    let (scenario, script) = exam.name.split_once('/').unwrap_or((&exam.name, ""));
    match exam.is_pin() {
        true => format!("if that is meant, `ringside mutants {scenario} --pin` pins it down as it is now"),
        false => format!("hear it: ringside play {scenario} --script {script} {}", miss.seen),
    }
}

fn how_often(miss: &Miss, exam: &Examined) -> String {
    if miss.runs == exam.runs { String::new() } else { format!(" (in {} of {} calls)", miss.runs, exam.runs) }
}

fn as_json(tested: &[Tested], campaigns: &[Campaigned]) -> Value {
    let miss = |miss: &Miss| {
        json!({
            "place": miss.place.to_string(), "message": miss.message, "help": miss.help,
            "runs": miss.runs, "seen": miss.seen, "follows": miss.follows,
        })
    };
    let one = |it: &Tested| {
        let exam = &it.examined;
        let outcomes: Vec<&str> = exam.outcomes.iter().map(|outcome| outcome.name()).collect();
        let settled = it.settled;
        let snapshots: Vec<Value> = it
            .snapshots
            .iter()
            .map(|it| json!({ "lang": it.lang.code(), "state": if settled { "accepted" } else { it.state() } }))
            .collect();
        json!({
            "name": exam.name, "passed": !it.failed(), "runs": exam.runs, "outcomes": outcomes,
            "scores": { "lowest": exam.scores.0, "highest": exam.scores.1 },
            "failures": exam.misses.iter().map(miss).collect::<Vec<_>>(),
            "heard-otherwise": exam.otherwise.iter().map(miss).collect::<Vec<_>>(),
            "snapshots": snapshots,
        })
    };
    let campaign = |it: &Campaigned| {
        let came_to = it.came_to.as_ref();
        json!({
            "name": it.name, "passed": it.passed(), "collected": came_to.map(|it| it.collected),
            "dso": came_to.and_then(|it| it.dso), "good": came_to.map(|it| it.findings.0),
            "bad": came_to.map(|it| it.findings.1), "failures": it.misses,
        })
    };
    let failed = failures(tested, campaigns);
    let passed = tested.len() + campaigns.len() - failed;
    let campaigns: Vec<Value> = campaigns.iter().map(campaign).collect();
    let tests: Vec<Value> = tested.iter().map(one).collect();
    json!({ "campaigns": campaigns, "tests": tests, "passed": passed, "failed": failed })
}
