use super::finding::{Finding, Shown};
use super::tongue::wrong_tongue;
use super::twins::{CallerLine, in_scripts, spoken, twins};
use crate::diagnostic::did_you_mean;
use crate::ear::{CorpusLine, LINE_KEYS, LineError, read_corpus_lines};
use crate::text::Lang;

/// One author's lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorpusFile {
    /// Its path, as people know it.
    pub path: String,
    /// Its name without ending.
    pub author: String,
    /// All lines that could be read.
    pub lines: Vec<CorpusLine>,
    /// What is wrong with the others.
    pub errors: Vec<LineError>,
}

/// Reads a file of labelled replies; lines that are none are kept as errors.
pub fn read_file(path: &str, author: &str, text: &str) -> CorpusFile {
    let (lines, errors) = read_corpus_lines(path, text);
    CorpusFile { path: path.to_owned(), author: author.to_owned(), lines, errors }
}

/// Everything that is wrong with these files. `moves` are the ids that a label may have; `callers` are lines of call
/// scripts, which must not stand in the corpus. `progress` hears how many replies of how many have been compared.
pub fn check_corpus(
    files: &[CorpusFile],
    moves: &[&str],
    callers: &[CallerLine],
    progress: &mut dyn FnMut(usize, usize),
) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in files {
        found.extend(file.errors.iter().map(unreadable));
        found.extend(mixed_languages(file));
        for line in &file.lines {
            found.extend(unknown_labels(file, line, moves));
            found.extend(untidy(file, line));
            found.extend(strange_keys(file, line));
            found.extend(foreign(file, line));
        }
    }
    let spoken = spoken(files);
    found.extend(twins(&spoken, progress));
    found.extend(in_scripts(&spoken, callers));
    found.sort_by_key(|finding| finding.severity);
    found
}

fn unreadable(error: &LineError) -> Finding {
    let place = format!("{}:{}", error.name, error.line);
    Finding::error("bad-line", format!("this is no labelled reply: {}", error.problem), vec![Shown::words(place, "")])
        .help(r#"a line is {"lang": …, "debtor": …, "trainee": …, "moves": […]}; `near` is for lines without moves, `marks` for the words that make one"#)
}

/// A file is one author of one language: the figures are by author.
fn mixed_languages(file: &CorpusFile) -> Option<Finding> {
    let spoken = |lang: &Lang| file.lines.iter().find(|line| line.example.lang == *lang);
    let first: Vec<&CorpusLine> = Lang::ALL.iter().filter_map(spoken).collect();
    let shown = first.iter().map(|line| Shown::line(file, line)).collect();
    (first.len() > 1).then(|| {
        let message = format!("{} mixes languages", file.path);
        Finding::error("mixed-languages", message, shown).help("write a file for each language")
    })
}

fn unknown_labels(file: &CorpusFile, line: &CorpusLine, moves: &[&str]) -> Vec<Finding> {
    let labels = line.example.moves.iter().chain(&line.near).map(|id| &**id);
    let unknown = labels.filter(|id| !moves.contains(id));
    let finding = |id: &str| {
        let help = did_you_mean(id, moves.iter().copied());
        Finding::error("unknown-label", format!("there is no move `{id}`"), vec![Shown::line(file, line)])
            .help(help.unwrap_or_else(|| "`ringside explain moves` lists them".to_owned()))
    };
    unknown.map(finding).collect()
}

fn untidy(file: &CorpusFile, line: &CorpusLine) -> Option<Finding> {
    let right = [&line.example.moves, &line.near].map(|labels| labels.join(", "));
    (!line.tidy).then(|| {
        let message = "the labels are not in alphabetical order, each once";
        let finding = Finding::error("untidy-labels", message, vec![Shown::line(file, line)]);
        finding.help(format!("write {}", right.iter().find(|labels| !labels.is_empty()).map_or("", String::as_str)))
    })
}

fn strange_keys(file: &CorpusFile, line: &CorpusLine) -> Vec<Finding> {
    let finding = |key: &String| {
        let help = did_you_mean(key, LINE_KEYS).unwrap_or_else(|| format!("keys are {}", LINE_KEYS.join(", ")));
        let message = format!("the key `{key}` means nothing here");
        Finding::warning("strange-key", message, vec![Shown::line(file, line)]).help(help)
    };
    line.strange_keys.iter().map(finding).collect()
}

fn foreign(file: &CorpusFile, line: &CorpusLine) -> Option<Finding> {
    let lang = line.example.lang;
    let (severity, why) = wrong_tongue(lang, &line.example.trainee)?;
    let message = format!("the reply is hardly `{lang}`: {why}");
    Some(Finding { severity, ..Finding::warning("wrong-language", message, vec![Shown::line(file, line)]) })
}
