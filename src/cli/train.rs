use std::path::{Path, PathBuf};
use std::thread;

use super::Failure;
use super::args::TrainArgs;
use super::console::Console;
use super::failure::exit;
use super::files::read_text;
use crate::ear::{Example, MISTAKES, read_examples, train as learn};

/// `ringside train`.
///
/// # Errors
/// Where the corpus cannot be read, teaches nothing, or the weights cannot be written.
pub fn train(args: &TrainArgs, console: &Console) -> Result<u8, Failure> {
    let corpus = if args.corpus.is_empty() { vec![PathBuf::from("scripts/corpus")] } else { args.corpus.clone() };
    let mut examples = read_corpus(&corpus)?;
    known_authors(&args.leave_out, &examples)?;
    examples.retain(|example| !args.leave_out.iter().any(|author| **author == *example.author));
    let bytes = learn(&examples, &MISTAKES, threads(), &mut |progress| {
        Console::progress("training, rounds done", progress.done, progress.all);
    });
    let bytes = bytes.map_err(|error| Failure::input(error.to_string()))?;
    write(&args.output, &bytes)?;
    console.line(&format!(
        "{}: {} bytes, learned from {} replies",
        args.output.display(),
        bytes.len(),
        examples.len()
    ))?;
    Ok(exit::OK)
}

/// # Errors
/// Where one of `authors` has no line in the corpus.
pub fn known_authors(authors: &[String], corpus: &[Example]) -> Result<(), Failure> {
    let known = |author: &&String| corpus.iter().any(|example| *example.author == ***author);
    let Some(author) = authors.iter().find(|author| !known(author)) else { return Ok(()) };
    let mut all: Vec<&str> = corpus.iter().map(|example| &*example.author).collect();
    all.dedup();
    let hint = format!("authors are the files' names without ending: {}", all.join(", "));
    Err(Failure::input(format!("there is no author `{author}` in the corpus")).hint(hint))
}

/// As many as the machine has; the result does not depend on it.
pub fn threads() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.map_or(Ok(()), std::fs::create_dir_all).map_err(|error| Failure::output(path, &error))?;
    // Written beside and renamed: a full disk leaves the old weights whole.
    let beside = path.with_extension("new");
    std::fs::write(&beside, bytes)
        .and_then(|()| std::fs::rename(&beside, path))
        .map_err(|error| Failure::output(path, &error))
}

/// All labelled replies of these files and folders, in the order of their names; the author is the file's stem.
///
/// # Errors
/// Where a file cannot be read, or has lines that are no labelled replies: all of them are told.
pub fn read_corpus(paths: &[PathBuf]) -> Result<Vec<Example>, Failure> {
    let mut examples = Vec::new();
    let mut problems = Vec::new();
    for path in paths.iter().flat_map(|path| corpus_files(path)) {
        let text = read_text(&path).map_err(|error| Failure::input(format!("{}: {error}", path.display())))?;
        let author = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        match read_examples(&author, &text) {
            Ok(read) => examples.extend(read),
            Err(errors) => problems
                .extend(errors.iter().map(|error| format!("{}:{}: {}", path.display(), error.line, error.problem))),
        }
    }
    if problems.is_empty() {
        return Ok(examples);
    }
    let shown = problems.iter().take(20).cloned().collect::<Vec<_>>().join("\n  ");
    Err(Failure::input(format!("{} lines are no labelled replies:\n  {shown}", problems.len()))
        .hint("a line is {\"lang\": …, \"debtor\": …, \"trainee\": …, \"moves\": […]}"))
}

/// The files of labelled replies in a folder, in the order of their names; any other path is itself.
pub fn corpus_files(path: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(path) else { return vec![path.to_owned()] };
    let files = entries.flatten().map(|entry| entry.path());
    let mut files: Vec<PathBuf> =
        files.filter(|path| path.extension().is_some_and(|ending| ending == "jsonl")).collect();
    files.sort();
    files
}
