use std::path::Path;

use super::Failure;
use super::args::ExplainArgs;
use super::console::Console;
use super::explain_trait;
use super::explain_weeks::Weekly;
use super::failure::exit;
use super::gyms::open_gym;
use crate::diagnostic::{Severity, did_you_mean};
use crate::lint::{LINTS, load_time};
use crate::playbook::{Gauge, Move, MoveSet, Playbook, Timing};
use crate::report::{Style, Ui, paint, source_words, stage};
use crate::text::Lang;

/// What lists the names that can be explained.
const LISTED: &str =
    "`ringside explain` with moves, traits, lints, findings, natures, approaches or constants lists what there is";

/// `ringside explain`.
///
/// # Errors
/// Where there is no such move or problem.
pub fn explain(args: &ExplainArgs, gym: Option<&Path>, console: &Console) -> Result<u8, Failure> {
    let open = open_gym(gym, Path::new("."))?;
    let playbook = open.gym.playbook();
    let lang = args.lang.or_else(|| open.gym.default_lang()).unwrap_or_default();
    match args.id.as_str() {
        "moves" => return all(playbook, lang, console),
        "lints" => return lints(console),
        "traits" => return explain_trait::all(&open.gym, lang, console),
        _ => {}
    }
    if let Some(page) = lint_page(&args.id) {
        page.iter().try_for_each(|line| console.line(line))?;
        return Ok(exit::OK);
    }
    // A move, a trait and a nature may have one name: then all are shown.
    let of_move = playbook.find(&args.id).map(|known| page(known, playbook, lang));
    let weekly = Weekly::of(&open, lang)?;
    let of_trait = explain_trait::page(&open.gym, &args.id, lang);
    let pages: Vec<Vec<String>> = of_move.into_iter().chain(weekly.told(&args.id)).chain(of_trait).collect();
    if pages.is_empty() {
        let (problems, traits) = (load_time(), open.gym.trait_ids());
        let ids = playbook.ids().chain(LINTS.iter().map(|lint| lint.id)).chain(problems.iter().map(|row| row.id));
        let known = ids.chain(traits.iter().map(String::as_str)).chain(weekly.names());
        let hint = did_you_mean(&args.id, known).unwrap_or_else(|| LISTED.to_owned());
        return Err(Failure::usage(format!("there is no move, trait or problem `{}`", args.id)).hint(hint));
    }
    pages.join(&String::new()).iter().try_for_each(|line| console.line(line))?;
    Ok(exit::OK)
}

fn all(playbook: &Playbook, lang: Lang, console: &Console) -> Result<u8, Failure> {
    for known in &playbook.moves {
        let style = if known.is_technique() { Style::Good } else { Style::Bad };
        let id = paint(style, &format!("{:<22}", known.id));
        console.line(&format!("{id} {}", known.name.in_lang(lang)))?;
    }
    Ok(exit::OK)
}

/// Everything that `check` finds: what loading finds first, as it comes first.
fn lints(console: &Console) -> Result<u8, Failure> {
    let loading = load_time();
    let rows = loading.iter().map(|row| (row.id, row.severity, row.title));
    for (id, severity, title) in rows.chain(LINTS.iter().map(|lint| (lint.id, lint.severity, lint.title))) {
        console.line(&format!("{} {title}", paint(style(severity), &format!("{id:<28}"))))?;
    }
    Ok(exit::OK)
}

fn style(severity: Severity) -> Style {
    match severity {
        Severity::Error => Style::Bad,
        Severity::Warning => Style::Warn,
        Severity::Note => Style::Faint,
    }
}

/// The page of a lint, or of something that loading finds.
fn lint_page(id: &str) -> Option<Vec<String>> {
    let lint = LINTS.iter().find(|lint| lint.id == id).map(|lint| (lint.title, lint.page.to_owned(), lint.severity));
    let loading = || load_time().into_iter().find(|row| row.id == id).map(|row| (row.title, row.page, row.severity));
    let (title, page, severity) = lint.or_else(loading)?;
    let heading = format!("{}  ({id}, {})", paint(Style::Bold, title), severity.name());
    let allow = (severity != Severity::Error).then(|| {
        let how = format!(
            "Where it is meant: `# allow: {id}` at the end of the line or above it, `# allow-file: {id}` for the file."
        );
        [String::new(), paint(Style::Faint, &how)]
    });
    Some(
        [heading, String::new()]
            .into_iter()
            .chain(page.lines().map(str::to_owned))
            .chain(allow.into_iter().flatten())
            .collect(),
    )
}

fn page(known: &Move, playbook: &Playbook, lang: Lang) -> Vec<String> {
    let mut lines = vec![
        format!("{}  ({}, {})", paint(Style::Bold, known.name.in_lang(lang)), known.id, known.kind),
        String::new(),
        known.what.in_lang(lang).to_owned(),
        known.why.in_lang(lang).to_owned(),
        String::new(),
        known.due.in_lang(lang).to_owned(),
        known.not_due.in_lang(lang).to_owned(),
    ];
    if !known.better.is_empty() {
        let title = if known.is_technique() { Ui::BetterWords } else { Ui::Instead };
        lines.push(String::new());
        lines.push(format!("{}:", title.text(lang)));
        lines.extend(known.better.iter().map(|words| format!("  «{}»", words.in_lang(lang))));
    }
    lines.push(String::new());
    lines.extend(works(known, playbook, lang));
    let unsure = if known.is_technique() { Ui::UnsureTechniqueRule } else { Ui::UnsureMistakeRule };
    lines.push(String::new());
    lines.push(unsure.text(lang).to_owned());
    lines.push(String::new());
    lines.push(paint(Style::Faint, &format!("[{}]", source_words(&known.source, lang))));
    lines
}

/// How the move works: when it counts, what it changes and weighs, what it needs and what it goes before.
fn works(known: &Move, playbook: &Playbook, lang: Lang) -> Vec<String> {
    let ids = |moves: MoveSet| moves.iter().map(|ix| &*playbook.get(ix).id).collect::<Vec<_>>().join(", ");
    let me = playbook.ix(&known.id).map(|ix| [ix].into_iter().collect::<MoveSet>()).unwrap_or_default();
    let later = playbook.moves.iter().filter(|other| other.after.intersects(me));
    let later = later.map(|other| &*other.id).collect::<Vec<_>>().join(", ");
    let gauges = Gauge::ALL.iter().filter(|gauge| known.effects[**gauge as usize] != 0);
    let gauges = gauges.map(|gauge| format!("{} {:+}", playbook.gauge(*gauge, lang), known.effects[*gauge as usize]));
    let stages = known.stages.iter().map(|of| stage(*of, lang)).collect::<Vec<_>>().join("; ");
    let weighs = if known.is_technique() {
        (Ui::WeightIs, known.weight.to_string())
    } else {
        (Ui::CostsPoints, playbook.deductions.of(known.severity, 0).to_string())
    };
    let counts = if known.is_technique() { counts_when(known.timing).text(lang) } else { "" };
    let needs = known.needs.as_ref().map_or(String::new(), |needs| {
        format!("{} ({} {})", needs.case.join(", "), Ui::ElseHeardAs.text(lang), needs.otherwise)
    });
    let facts = [
        (Ui::ItCounts, counts.to_owned()),
        (Ui::OnlyAfter, ids(known.after)),
        (Ui::GoesBefore, later),
        (Ui::StagesAre, stages),
        (Ui::NeedsInCase, needs),
        (Ui::GaugesAre, gauges.collect::<Vec<_>>().join(", ")),
        weighs,
    ];
    let told = facts.into_iter().filter(|(_, fact)| !fact.is_empty());
    told.map(|(label, fact)| format!("{}: {fact}", label.text(lang))).collect()
}

fn counts_when(timing: Timing) -> Ui {
    match timing {
        Timing::Opening => Ui::CountsAtOpening,
        Timing::Any => Ui::CountsAny,
        Timing::Invited => Ui::CountsInvited,
        Timing::Closing => Ui::CountsClosing,
        Timing::Result => Ui::CountsAtResult,
    }
}
