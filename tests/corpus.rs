//! What the ear learns from never contains what it is shown and tested with.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use ringside::diagnostic::{Report, SourceText};
use ringside::ear::{Example, read_examples};
use ringside::yaml::{Node, parse};

/// Two lines with more of their three-letter pieces in common than this, in per cent, are one line.
const NEAR: usize = 60;

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

fn corpus() -> Vec<Example> {
    let read = |path: &PathBuf| {
        let author = path.file_stem().expect("a file has a name").to_string_lossy().into_owned();
        read_examples(&author, &fs::read_to_string(path).expect("the corpus is text"))
            .expect("every line is a labelled reply")
    };
    files(&root("scripts/corpus"), "jsonl").iter().flat_map(read).collect()
}

/// The lines that callers say in scripts: file, language, words.
fn script_lines() -> Vec<(String, String, String)> {
    let mut lines = Vec::new();
    for path in files(&root("scripts/calls"), "yaml") {
        let text = fs::read_to_string(&path).expect("a script is text");
        let node = parse(&SourceText::new(path.display().to_string(), text), &mut Report::default()).expect("YAML");
        let steps = node.get("calls").into_iter().flat_map(Node::items).flat_map(Node::items);
        for entry in steps.filter_map(|step| step.get("say")).flat_map(Node::entries) {
            let words = entry.value.text().unwrap_or_default().to_owned();
            lines.push((path.display().to_string(), entry.key.clone(), words));
        }
    }
    lines
}

fn pieces(line: &str) -> BTreeSet<String> {
    let folded: String = line.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
    let letters: Vec<char> = folded.chars().collect();
    letters.windows(3).map(|piece| piece.iter().collect()).collect()
}

fn alike(a: &BTreeSet<String>, b: &BTreeSet<String>) -> bool {
    let common = a.intersection(b).count();
    let all = a.len() + b.len() - common;
    // Short courtesies are everybody's words.
    a.len().min(b.len()) >= 12 && common * 100 > all * NEAR
}

#[test]
fn alike_means_the_same_but_for_a_word_or_two() {
    let near = |a: &str, b: &str| alike(&pieces(a), &pieces(b));
    assert!(near("Какого числа вы сможете провести оплату?", "Какого числа сможете провести оплату?"));
    assert!(near("Which day will you pay invoice 417?", "which day will you pay invoice 412"));
    assert!(!near("Какого числа вы сможете провести оплату?", "Когда нам ждать денег по этому счёту?"));
}

#[test]
fn no_line_of_a_call_script_stands_in_the_training_corpus() {
    let corpus: Vec<(String, &str, BTreeSet<String>)> = CORPUS
        .iter()
        .map(|example| (example.lang.code().to_owned(), &*example.trainee, pieces(&example.trainee)))
        .collect();
    let mut taken = Vec::new();
    for (path, lang, words) in script_lines() {
        let own = pieces(&words);
        let same = corpus.iter().find(|(of, _, pieces)| *of == lang && alike(&own, pieces));
        taken.extend(same.map(|(_, line, _)| format!("{path}: «{words}» is the corpus's «{line}»")));
    }
    assert!(taken.is_empty(), "{}", taken.join("\n"));
}

static CORPUS: std::sync::LazyLock<Vec<Example>> = std::sync::LazyLock::new(corpus);

#[test]
fn every_corpus_file_is_one_author_of_one_language() {
    for path in files(&root("scripts/corpus"), "jsonl") {
        let author = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let of_author = CORPUS.iter().filter(|example| *example.author == *author);
        let langs: BTreeSet<&str> = of_author.map(|example| example.lang.code()).collect();
        assert_eq!(langs.len(), 1, "{author} mixes languages");
        assert!(author.starts_with(langs.first().expect("one language")), "{author} is named after its language");
    }
}

#[test]
fn labels_are_moves_of_the_playbook_in_order_and_once() {
    let moves: BTreeSet<String> = files(&root("scripts/playbook/moves"), "yaml")
        .iter()
        .map(|path| path.file_stem().expect("a name").to_string_lossy().into_owned())
        .collect();
    for example in CORPUS.iter() {
        assert!(example.moves.is_sorted(), "{}: {}", example.author, example.trainee);
        let unknown = example.moves.iter().find(|id| !moves.contains(&***id));
        assert_eq!(unknown, None, "{}: {}", example.author, example.trainee);
    }
}
