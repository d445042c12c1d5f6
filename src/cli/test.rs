use std::path::Path;

use serde_json::{Value, json};

use super::Failure;
use super::console::Console;
use super::exams::rounds;
use super::failure::exit;
use super::snapshots::{Snapshot, may_write, review, snapshots_of};
use super::trainer_args::{TestArgs, TestFormat};
use crate::campaign::Examined as Campaigned;
use crate::diagnostic::{Diagnostic, Report, render_all};
use crate::rehearse::{Exam, Examined, Miss, examine, junit};
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
            let examined: Vec<Examined> = tested.iter().map(|it| it.examined.clone()).collect();
            let changed = |exam: &Examined| tested.iter().find(|it| it.examined.name == exam.name)?.difference();
            console.write(&junit(&examined, changed))?;
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
    let widest = tested.iter().filter(|it| !it.examined.is_pin()).map(|it| it.examined.name.len()).max().unwrap_or(0);
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
    let failed = tested.iter().filter(|it| it.failed()).count();
    let runs: usize = tested.iter().map(|it| it.examined.runs).sum();
    let nothing = match tested.is_empty() && !report.has_errors() {
        true => "; nothing to test yet: `ringside new script SCENARIO/NAME` begins one",
        false => "",
    };
    let pins = tested.iter().filter(|it| it.examined.is_pin()).count();
    let mut scripts = counted(tested.len() - pins, "script");
    if pins > 0 {
        scripts = format!("{scripts}, {}", counted(pins, "pin"));
    }
    console.line(&format!("{scripts}, {} played: {failed} failed{nothing}", counted(runs, "call")))
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
    let verdict = if it.passed { paint(Style::Good, "ok    ") } else { paint(Style::Bad, "FAILED") };
    let (good, bad) = it.findings;
    format!(
        "{verdict}  {:<widest$}  {} % collected, found {good} for and {bad} against the method",
        it.name, it.collected
    )
}

fn diagnostics(exam: &Examined) -> Report {
    let mut report = Report::default();
    let (scenario, script) = exam.name.split_once('/').unwrap_or((&exam.name, ""));
    for miss in &exam.misses {
        let way_out = match exam.is_pin() {
            true => format!("if that is meant, `ringside mutants {scenario} --pin` pins it down as it is now"),
            false => format!("hear it: ringside play {scenario} --script {script} {}", miss.seen),
        };
        let help = [&*miss.help, &way_out];
        let help = help.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n");
        let message = format!("{}{}", miss.message, how_often(miss, exam));
        report.push(Diagnostic::error("unmet-expectation", miss.place.clone(), message).help(help));
    }
    for miss in &exam.otherwise {
        report.push(Diagnostic::note("heard-otherwise", miss.place.clone(), &*miss.message).help(&*miss.help));
    }
    report
}

fn how_often(miss: &Miss, exam: &Examined) -> String {
    if miss.runs == exam.runs { String::new() } else { format!(" (in {} of {} calls)", miss.runs, exam.runs) }
}

fn as_json(tested: &[Tested], campaigns: &[Campaigned]) -> Value {
    let miss = |miss: &Miss| {
        json!({
            "place": miss.place.to_string(), "message": miss.message, "help": miss.help,
            "runs": miss.runs, "seen": miss.seen,
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
        json!({
            "name": it.name, "passed": it.passed, "collected": it.collected, "dso": it.dso,
            "good": it.findings.0, "bad": it.findings.1,
        })
    };
    let failed = tested.iter().filter(|it| it.failed()).count();
    let campaigns: Vec<Value> = campaigns.iter().map(campaign).collect();
    json!({ "campaigns": campaigns, "tests": tested.iter().map(one).collect::<Vec<_>>(), "passed": tested.len() - failed, "failed": failed })
}
