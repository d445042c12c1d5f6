use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde::Serialize;

use super::Failure;
use super::args::{CorpusArgs, ListFormat};
use super::console::Console;
use super::ears::learned_moves;
use super::failure::exit;
use super::files::read_text;
use super::gyms::{OpenGym, open_gym};
use super::train::corpus_files;
use crate::corpus::{
    CallerLine, CorpusFile, Counts, Finding, LanguageCounts, MoveCount, Shown, Targets, check_corpus, count, read_file,
};
use crate::diagnostic::{Report, Severity};
use crate::report::{HANG, Style, columns, one_line, paint};
use crate::text::Lang;

/// So many problems of a kind are shown where not all are asked for.
const SHOWN: usize = 10;

/// So many moves stand side by side.
const ABREAST: usize = 3;

/// What a program gets.
#[derive(Serialize)]
struct Checked<'a> {
    files: usize,
    languages: &'a [LanguageCounts],
    problems: &'a [Finding],
}

/// `ringside corpus`.
///
/// # Errors
/// Where there is no corpus, or a file cannot be read as text.
pub fn corpus(args: &CorpusArgs, gym: Option<&Path>, console: &Console) -> Result<u8, Failure> {
    let near = args.paths.first().map_or(Path::new("."), |path| path.as_path());
    let open = open_gym(gym, near.parent().unwrap_or(near))?;
    let files = read_files(&paths(args, &open)?)?;
    let playbook = open.gym.playbook();
    let moves: Vec<&str> = playbook.moves.iter().map(|known| &*known.id).collect();
    let learned = learned_moves(playbook);
    let mut targets = Targets([150, 150, 75, 75]);
    args.target.iter().for_each(|(lang, least)| targets.0[*lang as usize] = *least);
    let counts = count(&files, learned.iter().copied(), targets);
    let started = Instant::now();
    let found = check_corpus(&files, &moves, &caller_lines(&open), &mut |done, all| {
        // What takes a moment needs no explanation.
        if started.elapsed() > Duration::from_secs(2) {
            Console::progress("replies compared", done, all);
        }
    });
    match args.format {
        ListFormat::Json => console.json(&Checked { files: files.len(), languages: &counts, problems: &found })?,
        ListFormat::Text => {
            let lines = problems(&found, args.all).into_iter().chain(counts.iter().flat_map(table));
            lines.chain([summary(&files, &found)]).try_for_each(|line| console.line(&line))?;
        }
    }
    let wrong = found.iter().any(|finding| finding.severity == Severity::Error);
    Ok(if wrong { exit::NO } else { exit::OK })
}

fn paths(args: &CorpusArgs, open: &OpenGym) -> Result<Vec<PathBuf>, Failure> {
    if !args.paths.is_empty() {
        return Ok(args.paths.clone());
    }
    let root = open.root.as_deref().filter(|root| *root != Path::new("."));
    let own = root.unwrap_or(Path::new("")).join("scripts/corpus");
    if own.is_dir() {
        return Ok(vec![own]);
    }
    Err(Failure::input(format!("{}: there is no such folder", own.display()))
        .hint("name files of labelled replies, or a folder of them"))
}

fn read_files(paths: &[PathBuf]) -> Result<Vec<CorpusFile>, Failure> {
    let read = |path: PathBuf| -> Result<CorpusFile, Failure> {
        let shown = path.display().to_string();
        let text = read_text(&path).map_err(|error| Failure::input(format!("{shown}: {error}")))?;
        let author = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        Ok(read_file(shown.strip_prefix("./").unwrap_or(&shown), &author, &text))
    };
    let files: Vec<CorpusFile> =
        paths.iter().flat_map(|path| corpus_files(path)).map(read).collect::<Result<_, Failure>>()?;
    if files.iter().all(|file| file.lines.is_empty() && file.errors.is_empty()) {
        let named = paths.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(", ");
        return Err(Failure::input(format!("there is no labelled reply in {named}"))
            .hint("a corpus file ends in `.jsonl` and has one reply a line"));
    }
    Ok(files)
}

/// Whatever callers say in the gym's call scripts. Scripts with problems are left to `ringside check`.
fn caller_lines(open: &OpenGym) -> Vec<CallerLine> {
    let mut lines = Vec::new();
    for scenario in open.gym.scenario_ids() {
        for name in open.gym.script_names(&scenario) {
            let script = open.gym.script(&format!("{scenario}/{name}"), &mut Report::default());
            for (words, _) in script.iter().flat_map(|script| script.lines()) {
                lines.extend(Lang::ALL.into_iter().filter_map(|lang| {
                    let place = format!("scripts/calls/{scenario}/{name}.yaml");
                    Some(CallerLine { place, lang, words: words.get(lang)?.to_owned() })
                }));
            }
        }
    }
    lines
}

/// The problems, with no more than [`SHOWN`] of a kind unless all are wanted.
fn problems(found: &[Finding], all: bool) -> Vec<String> {
    let mut lines = Vec::new();
    for same in found.chunk_by(|one, next| one.severity == next.severity) {
        let mut kinds: Vec<&str> = same.iter().map(|finding| finding.id).collect();
        kinds.sort_unstable();
        kinds.dedup();
        for kind in kinds {
            let of_kind: Vec<&Finding> = same.iter().filter(|finding| finding.id == kind).collect();
            let shown = if all { of_kind.len() } else { of_kind.len().min(SHOWN) };
            lines.extend(of_kind[..shown].iter().flat_map(|finding| problem(finding)));
            if shown < of_kind.len() {
                let more = of_kind.len() - shown;
                lines.push(paint(Style::Faint, &format!("… and {more} more of this kind (--all shows them)")));
                lines.push(String::new());
            }
        }
    }
    lines
}

fn problem(finding: &Finding) -> Vec<String> {
    let (style, word) = match finding.severity {
        Severity::Error => (Style::Bad, "error"),
        Severity::Warning => (Style::Warn, "warning"),
        Severity::Note => (Style::Faint, "note"),
    };
    let mut lines = vec![format!("{}: {}", paint(style, &format!("{word}[{}]", finding.id)), finding.message)];
    let widest = finding.lines.iter().map(|line| columns(&line.place)).max().unwrap_or(0);
    lines.extend(finding.lines.iter().flat_map(|line| shown(line, widest)));
    lines.extend((!finding.help.is_empty()).then(|| format!("  help: {HANG}{}", finding.help)));
    lines.push(String::new());
    lines
}

fn shown(line: &Shown, widest: usize) -> Vec<String> {
    let place = format!("  {}{}  ", line.place, " ".repeat(widest - columns(&line.place)));
    if line.reply.is_empty() && line.debtor.is_empty() {
        return vec![place.trim_end().to_owned()];
    }
    let debtor = if line.debtor.is_empty() { String::new() } else { format!("«{}» — ", one_line(&line.debtor)) };
    let moves = line.moves.as_ref().map_or(String::new(), |moves| format!("  [{}]", labels(moves, &line.near)));
    vec![format!("{place}{HANG}{debtor}«{}»{moves}", one_line(&line.reply))]
}

fn labels(moves: &[String], near: &[String]) -> String {
    match (moves, near) {
        ([], []) => "no move".to_owned(),
        ([], near) => format!("no move, near {}", near.join(", ")),
        (moves, _) => moves.join(", "),
    }
}

fn table(counts: &LanguageCounts) -> Vec<String> {
    let heading = format!("{}       lines  no move  near  sloppy  marked", counts.lang);
    let mut lines = vec![paint(Style::Bold, &heading)];
    lines.extend(counts.authors.iter().map(|(author, of)| row(author, of)));
    lines.push(row("all", &counts.all));
    let rare = counts.rare();
    let rare = if rare == 0 { String::new() } else { format!(", which {rare} do not reach (!)") };
    lines.push(format!("moves, the rarest first; the target is {}{rare}:", counts.target));
    let cell = |of: &MoveCount| {
        let mark = if of.made < counts.target { '!' } else { ' ' };
        format!("{:>6}{mark} {:<21}", of.made, of.id)
    };
    let rows = counts.moves.chunks(ABREAST).map(|row| row.iter().map(cell).collect::<String>());
    lines.extend(rows.map(|row| row.trim_end().to_owned()));
    lines.push(String::new());
    lines
}

/// `near` is the share of hard negatives among the lines without a move, `marked` that of the marked among the others.
fn row(name: &str, of: &Counts) -> String {
    let percent = |part: usize, whole: usize| {
        (part * 1000).checked_div(whole).map_or("-".to_owned(), |tenths| format!("{}.{} %", tenths / 10, tenths % 10))
    };
    format!(
        "{name:<8} {:>5} {:>8} {:>6} {:>6} {:>7}",
        of.lines,
        percent(of.without_move, of.lines),
        percent(of.hard_negative, of.without_move),
        percent(of.sloppy, of.lines),
        percent(of.marked, of.lines - of.without_move)
    )
}

fn summary(files: &[CorpusFile], found: &[Finding]) -> String {
    let lines: usize = files.iter().map(|file| file.lines.len()).sum();
    let count = |severity| found.iter().filter(|finding| finding.severity == severity).count();
    let counted = |number: usize, word: &str| format!("{number} {word}{}", if number == 1 { "" } else { "s" });
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let verdict = match (errors, warnings) {
        (0, 0) => "no problems".to_owned(),
        _ => format!("{}, {}", counted(errors, "error"), counted(warnings, "warning")),
    };
    format!("{} in {}: {verdict}", counted(lines, "line"), counted(files.len(), "file"))
}
