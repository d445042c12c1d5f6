//! How fast weeks pass: a portfolio worked by the documents' method over 52 weeks, as a ratio to what a thousand debtors take.
//!
//! `cargo bench --bench weeks`; sizes behind `--` choose others: `-- 1000 10000 100000`.

use std::hint::black_box;
use std::sync::Arc;
use std::time::Instant;

use ringside::campaign::{Drawn, Plan, Strategy, Weeks, draw_portfolio, load_method, load_plan, work};
use ringside::diagnostic::{Report, SourceText, render_all};
use ringside::playbook::load_playbook;
use ringside::yaml::{MemoryFolder, parse};

const WEEKS: &str = include_str!("../scripts/playbook/weeks.yaml");
const PORTFOLIO: &str = include_str!("../scenarios/campaigns/portfolio.yaml");

#[expect(clippy::print_stdout, reason = "a bench says what it measured")]
fn main() {
    let asked: Vec<u32> = std::env::args().filter_map(|arg| arg.parse().ok()).collect();
    let sizes = if asked.is_empty() { vec![1_000, 10_000, 100_000] } else { asked };
    let plan = plan();
    println!("{:>9} {:>10} {:>14} {:>8} {:>14}", "debtors", "seconds", "us a debtor", "ratio", "bytes a debtor");
    let mut first = None;
    for size in sizes {
        let before = resident();
        let started = Instant::now();
        let drawn = draw_portfolio(&sized(&plan, size), 1);
        let mut weeks = Weeks::for_figures(drawn, 1);
        work(&mut weeks, Strategy::Method, None, 1);
        let seconds = started.elapsed().as_secs_f64();
        let bytes = resident().saturating_sub(before) as f64 / f64::from(size);
        black_box(weeks.desk().tally);
        let each = seconds / f64::from(size);
        let base = *first.get_or_insert(each);
        println!("{size:>9} {seconds:>10.2} {:>14.1} {:>8.2} {bytes:>14.0}", each * 1e6, each / base);
    }
}

/// The portfolio with so many debtors, 52 weeks long, and slots for all of them.
fn sized(plan: &Plan, count: u32) -> Arc<Plan> {
    let mut plan = plan.clone();
    plan.calendar.weeks = 52;
    plan.calendar.slots = u8::MAX;
    plan.calendar.minutes = u16::MAX;
    plan.drawn = plan.drawn.map(|drawn| Drawn { count, ..drawn });
    Arc::new(plan)
}

fn plan() -> Plan {
    let mut report = Report::default();
    let loaded = load(&mut report);
    loaded.unwrap_or_else(|| panic!("{}", render_all(&report, false)))
}

fn load(report: &mut Report) -> Option<Plan> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/");
    let mut files = MemoryFolder::default();
    let moves = std::fs::read_dir(format!("{root}scripts/playbook/moves")).ok()?;
    for path in
        moves.flatten().map(|entry| entry.path()).chain([format!("{root}scripts/playbook/playbook.yaml").into()])
    {
        let shown = path.strip_prefix(root).ok()?.to_string_lossy().into_owned();
        files = files.with(&shown, std::fs::read_to_string(&path).ok()?);
    }
    let playbook = load_playbook(&files, None, report)?;
    let method = load_method(&parse(&SourceText::new("weeks.yaml", WEEKS), report)?, &playbook, report)?;
    load_plan("portfolio", &parse(&SourceText::new("portfolio.yaml", PORTFOLIO), report)?, &Arc::new(method), report)
}

/// Bytes of memory in use, as Linux counts them; 0 where nobody counts.
fn resident() -> u64 {
    let pages = std::fs::read_to_string("/proc/self/statm").ok();
    let pages = pages.and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok());
    pages.unwrap_or(0) * 4096
}
