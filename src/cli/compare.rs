use std::num::NonZeroUsize;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use serde::Serialize;

use super::Failure;
use super::args::ListFormat;
use super::campaign::caution;
use super::campaign_args::CampaignArgs;
use super::console::Console;
use super::failure::exit;
use crate::campaign::{Figures, Held, Mean, Piece, Plan, Sample, Way, figures, hold, sample};
use crate::report::{Style, paint};
use crate::text::Lang;

/// Portfolios for each way, where nobody says how many.
const PORTFOLIOS: u64 = 1_000;

/// Portfolios for each draw of the constants.
const PORTFOLIOS_A_DRAW: u64 = 20;

#[derive(Serialize)]
struct Compared {
    way: String,
    #[serde(flatten)]
    figures: Figures,
}

/// `ringside campaign NAME --compare`.
///
/// # Errors
/// Where nobody reads.
pub fn compare(args: &CampaignArgs, plan: &Arc<Plan>, console: &Console) -> Result<u8, Failure> {
    let portfolios = args.portfolios.unwrap_or(PORTFOLIOS);
    let first = args.seed.unwrap_or(0);
    let ways = Way::all();
    let work: Vec<(Way, u64)> =
        ways.iter().flat_map(|way| (0..portfolios).map(move |seed| (*way, first + seed))).collect();
    let samples = on_all_cores(&work, "portfolios worked", |(way, seed)| sample(plan, *way, *seed));
    let of = |at: usize| &samples[at * portfolios as usize..(at + 1) * portfolios as usize];
    let rows: Vec<Compared> =
        ways.iter().enumerate().map(|(at, way)| Compared { way: way.name(), figures: figures(of(at)) }).collect();
    if args.format == ListFormat::Json {
        console.json(&rows)?;
        return Ok(exit::OK);
    }
    let weeks = plan.calendar.weeks;
    console.line(&format!(
        "{}: {portfolios} portfolios, seeds from {first}, {weeks} weeks each; mean and 95 % interval",
        plan.id
    ))?;
    console.line(&paint(
        Style::Bold,
        &format!("{:26} {:>19} {:>16} {:>14} {:>12}", "", "collected, net", "share %", "DSO", "hours"),
    ))?;
    for row in &rows {
        console.line(&row_line(row))?;
    }
    let _: Vec<Sample> = samples;
    console.line(caution(Lang::En))?;
    Ok(exit::OK)
}

fn row_line(row: &Compared) -> String {
    let Figures { money, share, dso, hours } = &row.figures;
    let show = |mean: &Mean, times: f64, digits: usize| {
        format!("{:.digits$} ±{:.digits$}", mean.mean * times, mean.give_or_take * times)
    };
    format!(
        "{:26} {:>19} {:>16} {:>14} {:>12}",
        row.way,
        show(money, 1.0, 0),
        show(share, 100.0, 2),
        show(dso, 1.0, 1),
        show(hours, 1.0, 1)
    )
}

/// `ringside campaign NAME --vary DRAWS`.
///
/// # Errors
/// Where nobody reads.
pub fn vary(args: &CampaignArgs, plan: &Arc<Plan>, console: &Console) -> Result<u8, Failure> {
    let draws = args.vary.unwrap_or(0).max(1);
    let portfolios = args.portfolios.unwrap_or(PORTFOLIOS_A_DRAW);
    let work: Vec<u64> = (1..=draws).collect();
    let held = on_all_cores(&work, "draws of the constants played", |draw| hold(plan, *draw, portfolios));
    let share = |holds: &dyn Fn(&Held) -> bool| {
        held.iter().filter(|held| holds(held)).count() as f64 * 100.0 / held.len() as f64
    };
    let mut rows = vec![
        ("the method collects the largest share".to_owned(), share(&|held| held.share)),
        ("the method has the lowest DSO".to_owned(), share(&|held| held.dso)),
        ("the method collects the most money".to_owned(), share(&|held| held.money)),
    ];
    for (at, piece) in Piece::ALL.iter().enumerate() {
        rows.push((format!("leaving out {piece} lowers the share"), share(&|held| held.pieces[at])));
    }
    if args.format == ListFormat::Json {
        let told: serde_json::Map<String, serde_json::Value> =
            rows.iter().map(|(name, share)| (name.clone(), serde_json::json!(share))).collect();
        console.json(&told)?;
        return Ok(exit::OK);
    }
    console.line(&format!(
        "{}: {draws} draws, every constant up to 25 % either way, {portfolios} portfolios each",
        plan.id
    ))?;
    for (name, share) in &rows {
        console.line(&format!("{share:5.1} %  {name}"))?;
    }
    console.line(caution(Lang::En))?;
    Ok(exit::OK)
}

/// The same for every piece of work, on all cores, in order; with progress.
fn on_all_cores<T: Sync, R: Send>(work: &[T], what: &str, each: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let threads = thread::available_parallelism().map_or(1, NonZeroUsize::get);
    let (next, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let mut parts: Vec<(usize, R)> = thread::scope(|scope| {
        let worker = || {
            let mut mine = Vec::new();
            loop {
                let at = next.fetch_add(1, Ordering::Relaxed);
                let Some(piece) = work.get(at) else { return mine };
                mine.push((at, each(piece)));
                let done = done.fetch_add(1, Ordering::Relaxed) + 1;
                if done.is_multiple_of((work.len() / 100).max(1)) {
                    Console::progress(what, done, work.len());
                }
            }
        };
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(worker)).collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap_or_default()).collect()
    });
    parts.sort_by_key(|(at, _)| *at);
    parts.into_iter().map(|(_, result)| result).collect()
}
