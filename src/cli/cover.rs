use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::thread::available_parallelism;
use std::time::{Duration, Instant};

use jiff::civil::DateTime;

use super::Failure;
use super::args::{CoverArgs, ListFormat};
use super::console::Console;
use super::ears;
use super::failure::exit;
use super::gyms::{OpenGym, brief, open_gym, open_scenario};
use super::train::corpus_files;
use crate::diagnostic::Report;
use crate::ear::{Reply, read_examples};
use crate::playbook::MoveSet;
use crate::report::{Style, paint};
use crate::scenario::{Scenario, Script, Shelf};
use crate::simulate::{Coverage, Craft, Plan, Share, Survey, faults, survey};
use crate::text::Lang;
use crate::world::Briefing;

/// The day of every simulated call: nothing in them depends on it, but something must be today.
fn a_monday() -> DateTime {
    jiff::civil::date(2026, 3, 2).at(10, 0, 0, 0)
}

/// Lines that are heard through the real ear, at most: a tenth of a millisecond each, once.
const MOST_LINES: usize = 600;

/// `ringside cover`.
///
/// # Errors
/// Where there is no such scenario, or it has problems.
pub fn cover(args: &CoverArgs, gym: Option<&Path>, console: &Console) -> Result<u8, Failure> {
    let names = match args.scenarios.is_empty() {
        true => open_gym(gym, Path::new("."))?.gym.own_scenario_ids(),
        false => args.scenarios.clone(),
    };
    let shared = shared_traits(gym, &names)?;
    let mut all = Vec::new();
    for name in &names {
        let (open, scenario) = open_scenario(name, gym)?;
        all.push(measure(args, &open, scenario, &shared)?.coverage);
    }
    Coverage::settle(&mut all);
    match args.format {
        ListFormat::Json => console.json(&all)?,
        ListFormat::Text => {
            all.iter().try_for_each(|coverage| text(coverage, args.least, console))?;
            together(&all, console)?;
        }
    }
    let sound = all.iter().all(|coverage| coverage.is_sound(args.least * 10));
    Ok(if sound { exit::OK } else { exit::NO })
}

/// Plays the calls of one scenario and reads what they show.
///
/// # Errors
/// Where the ear or the corpus cannot be read.
pub fn measure(
    args: &CoverArgs,
    open: &OpenGym,
    scenario: Scenario,
    shared: &BTreeSet<String>,
) -> Result<Measured, Failure> {
    let lang = scenario.langs.first().copied().unwrap_or_default();
    let scripts = scripts(open, &scenario);
    let lines = heard_lines(args, open, &scenario, lang)?;
    let briefing = brief(open, scenario, lang, a_monday(), None);
    let craft = Craft::of(&briefing.playbook, &briefing.scenario, &scripts, lines);
    let threads = available_parallelism().map_or(1, usize::from);
    let plan = Plan { calls: args.calls, seed: args.seed, threads };
    let started = Instant::now();
    let id = briefing.scenario.id.clone();
    let found = survey(&briefing, &craft, plan, &mut |done| {
        if started.elapsed() > Duration::from_secs(2) {
            Console::progress(&format!("{id}: calls"), done, plan.calls);
        }
    });
    let wrong = faults(&briefing, &craft, &found);
    let coverage = Coverage::of(&briefing, &found, &wrong, |of_trait| shared.contains(of_trait));
    Ok(Measured { briefing, survey: found, coverage })
}

/// A scenario whose calls were simulated.
pub struct Measured {
    /// The debtor.
    pub briefing: Briefing,
    /// What the calls came to.
    pub survey: Survey,
    /// The same by names and places.
    pub coverage: Coverage,
}

/// General traits: those that more than half of the gym's scenarios build on, and those that are not its own.
///
/// # Errors
/// Where the gym cannot be opened.
pub fn shared_traits(gym: Option<&Path>, names: &[String]) -> Result<BTreeSet<String>, Failure> {
    let near = names.first().map_or(Path::new("."), |name| Path::new(name));
    let open = open_gym(gym, near.parent().unwrap_or(near))?;
    let shelf = Shelf::new(&open.gym);
    let mut users: BTreeMap<String, usize> = BTreeMap::new();
    let ids = open.gym.own_scenario_ids();
    for id in &ids {
        for pack in open.gym.scenario_on(&shelf, id).packs {
            *users.entry(pack.id).or_default() += 1;
        }
    }
    let own = open.gym.own_trait_ids();
    let general = |id: &String, users: usize| !own.contains(id) || users > 1 && users * 2 > ids.len();
    Ok(users.into_iter().filter(|(id, users)| general(id, *users)).map(|(id, _)| id).collect())
}

/// What shared traits came to in all the scenarios that were played.
fn together(all: &[Coverage], console: &Console) -> Result<(), Failure> {
    let mut rules: BTreeMap<(&str, usize), (&str, u64)> = BTreeMap::new();
    for shared in all.iter().flat_map(|coverage| &coverage.shared) {
        rules.entry((&shared.at.path, shared.at.line)).or_insert((&shared.at.rule, 0)).1 += shared.times;
    }
    if all.len() < 2 || rules.is_empty() {
        return Ok(());
    }
    let fired = rules.values().filter(|(_, times)| *times > 0).count();
    console.line(&paint(Style::Bold, "general traits, over all of them"))?;
    console.line(&row("rules", Share { covered: fired, all: rules.len() }))?;
    for ((path, line), (rule, _)) in rules.iter().filter(|(_, (_, times))| *times == 0) {
        console.line(&format!("    never fired: {path}:{line} {rule}"))?;
    }
    Ok(())
}

fn scripts(open: &OpenGym, scenario: &Scenario) -> Vec<Script> {
    let names = open.gym.script_names(&scenario.id).into_iter();
    // Scripts with problems are left to `ringside check`.
    let read = |name: String| open.gym.script(&format!("{}/{name}", scenario.id), &mut Report::default());
    names.filter_map(read).collect()
}

/// What real lines mean to the ear, heard once: those of the gym's corpus, else the playbook's better words.
fn heard_lines(args: &CoverArgs, open: &OpenGym, scenario: &Scenario, lang: Lang) -> Result<Vec<MoveSet>, Failure> {
    let at = a_monday();
    let ear = ears::ear(open, scenario, at)?;
    let mut lines: Vec<(String, String)> = corpus(args, open, lang)?;
    if lines.is_empty() {
        let better = open.gym.playbook().moves.iter().flat_map(|known| &known.better);
        lines = better.filter_map(|words| Some((String::new(), words.get(lang)?.to_owned()))).collect();
    }
    let step = lines.len().div_ceil(MOST_LINES).max(1);
    let heard = lines.iter().step_by(step).map(|(debtor, words)| {
        let reply = Reply { lang, debtor, words, day: at.date(), promised: None };
        let found = ear.recognise(&reply);
        found.iter().filter_map(|known| open.gym.playbook().ix(&known.id)).collect()
    });
    Ok(heard.collect())
}

fn corpus(args: &CoverArgs, open: &OpenGym, lang: Lang) -> Result<Vec<(String, String)>, Failure> {
    let own = open.root.as_deref().unwrap_or(Path::new("")).join("scripts/corpus");
    let folder = args.corpus.clone().or_else(|| own.is_dir().then_some(own));
    let Some(folder) = folder else { return Ok(Vec::new()) };
    let mut lines = Vec::new();
    for path in corpus_files(&folder) {
        let text =
            super::files::read_text(&path).map_err(|error| Failure::input(format!("{}: {error}", path.display())))?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        // What is wrong with a corpus, `ringside corpus` says.
        let examples = read_examples(&name, &text).unwrap_or_default();
        let ours = examples.into_iter().filter(|example| example.lang == lang);
        lines.extend(ours.map(|example| (example.debtor.into(), example.trainee.into())));
    }
    Ok(lines)
}

fn text(coverage: &Coverage, least: usize, console: &Console) -> Result<(), Failure> {
    let heading = format!("{}: {} calls, {} turns", coverage.scenario, coverage.calls, coverage.turns);
    console.line(&paint(Style::Bold, &heading))?;
    for (name, share) in [
        ("rules", coverage.rules),
        ("lines", coverage.lines),
        ("moves", coverage.moves),
        ("general", coverage.shared_rules),
    ] {
        let low = name == "rules" && share.per_mille() < least * 10;
        let shown = row(name, share);
        console.line(&if low { paint(Style::Bad, &shown) } else { shown })?;
    }
    for rule in &coverage.unseen {
        console.line(&format!("    never fired: {}:{} {}", rule.path, rule.line, rule.rule))?;
    }
    let outcomes: Vec<String> =
        coverage.outcomes.iter().filter(|it| it.times > 0).map(|it| format!("{} {}", it.name, it.times)).collect();
    console.line(&format!("  outcomes  {}", outcomes.join(", ")))?;
    for goal in &coverage.unreached_goals {
        console.line(&paint(Style::Bad, &format!("    never reached: the goal `{goal}`")))?;
    }
    let silent = coverage.endings.iter().filter(|ending| ending.times == 0).count();
    let endings = Share { covered: coverage.endings.len() - silent, all: coverage.endings.len() };
    console.line(&row("endings", endings))?;
    for ending in coverage.endings.iter().filter(|ending| ending.times == 0) {
        console.line(&format!(
            "    never said: {}:{} {} ({})",
            ending.at.path, ending.at.line, ending.at.rule, ending.does
        ))?;
    }
    console.line("  callers          calls  reach the goal  mean score")?;
    for of in &coverage.callers {
        console.line(&format!(
            "    {:<12} {:>7}  {:>12} %  {:>10}",
            of.caller,
            of.calls,
            tenths(of.reached),
            tenths(of.score_tenths)
        ))?;
    }
    console.line("  items                    applies   earned  tells apart")?;
    for item in &coverage.items {
        let figures = format!(
            "    {:<20} {:>8} {:>6} %  {:>9}",
            item.item,
            item.applied,
            tenths(u64::from(item.earned)),
            signed(item.discrimination)
        );
        console.line(&format!("{figures}  {}", paint(Style::Warn, item.remark)))?;
    }
    for fault in &coverage.faults {
        console.line(&paint(Style::Bad, &format!("  {}: {} (seed {})", fault.kind, fault.message, fault.seed)))?;
        for (call, turns) in fault.script.iter().enumerate() {
            console.line(&format!("    call {}: {}", call + 1, turns.join(" / ")))?;
        }
    }
    console.line("")
}

fn row(name: &str, share: Share) -> String {
    format!("  {name:<9} {} of {} ({} %)", share.covered, share.all, tenths(share.per_mille() as u64))
}

fn tenths(per_mille: u64) -> String {
    format!("{}.{}", per_mille / 10, per_mille % 10)
}

/// Per mille as a share between -1 and 1, as item analysis writes it.
fn signed(per_mille: i32) -> String {
    format!("{}{}.{:03}", if per_mille < 0 { "-" } else { "+" }, per_mille.abs() / 1000, per_mille.abs() % 1000)
}
