//! What the ear learns from never contains what it is shown and tested with.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use ringside::corpus::{CallerLine, CorpusFile, Finding, check_corpus, read_file};
use ringside::diagnostic::{Report, Severity, SourceText};
use ringside::yaml::{Node, parse};

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is part of the repository").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|of| of == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn corpus() -> Vec<CorpusFile> {
    let read = |path: PathBuf| {
        let author = path.file_stem().expect("a file has a name").to_string_lossy().into_owned();
        read_file(&path.display().to_string(), &author, &fs::read_to_string(&path).expect("the corpus is text"))
    };
    files(&root("scripts/corpus"), "jsonl").into_iter().map(read).collect()
}

/// The lines that callers say in scripts.
fn script_lines() -> Vec<CallerLine> {
    let mut lines = Vec::new();
    for path in files(&root("scripts/calls"), "yaml") {
        let (place, text) = (path.display().to_string(), fs::read_to_string(&path).expect("a script is text"));
        let node = parse(&SourceText::new(&*place, text), &mut Report::default()).expect("YAML");
        let steps = node.get("calls").into_iter().flat_map(Node::items).flat_map(Node::items);
        for entry in steps.filter_map(|step| step.get("say")).flat_map(Node::entries) {
            let words = entry.value.text().unwrap_or_default().to_owned();
            let lang = entry.key.parse().expect("a language");
            lines.push(CallerLine { place: place.clone(), lang, words });
        }
    }
    lines
}

#[test]
fn nothing_is_wrong_with_the_corpus() {
    let moves = moves();
    let moves: Vec<&str> = moves.iter().map(String::as_str).collect();
    let found = check_corpus(&CORPUS, &moves, &script_lines(), &mut |_, _| {});
    let errors: Vec<&Finding> = found.iter().filter(|finding| finding.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "`ringside corpus` shows them: {errors:#?}");
}

#[test]
fn a_line_of_a_call_script_would_be_noticed() {
    let callers = script_lines();
    let caller = callers.iter().max_by_key(|caller| caller.words.len()).expect("callers say something");
    let taken = format!(r#"{{"lang": "{}", "trainee": {:?}, "moves": []}}"#, caller.lang, caller.words);
    let found = check_corpus(&[read_file("a.jsonl", "a", &taken)], &[], &callers, &mut |_, _| {});
    // Two scripts of one debtor may share a line.
    assert!(!found.is_empty() && found.iter().all(|finding| finding.id == "in-script"), "{found:#?}");
}

static CORPUS: LazyLock<Vec<CorpusFile>> = LazyLock::new(corpus);

#[test]
fn every_corpus_file_is_named_after_its_language() {
    for file in CORPUS.iter() {
        let lang = file.lines.first().expect("an author wrote something").example.lang;
        assert!(file.author.starts_with(lang.code()), "{} is named after its language", file.author);
    }
}

fn moves() -> Vec<String> {
    let files = files(&root("scripts/playbook/moves"), "yaml").into_iter();
    files.map(|path| path.file_stem().expect("a name").to_string_lossy().into_owned()).collect()
}
