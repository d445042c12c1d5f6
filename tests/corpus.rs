//! What the ear learns from never contains what it is shown and tested with.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use ringside::diagnostic::{Report, SourceText};
use ringside::ear::{Example, NearDuplicates, Pieces, read_examples};
use ringside::text::Lang;
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

/// Short courtesies are everybody's words.
const SHORT: usize = 12;

#[test]
fn no_line_of_a_call_script_stands_in_the_training_corpus() {
    let mut taken = Vec::new();
    for lang in Lang::ALL {
        let corpus: Vec<&Example> = CORPUS.iter().filter(|example| example.lang == lang).collect();
        let replies = NearDuplicates::among(lang, corpus.iter().map(|example| &*example.trainee));
        for (path, _, words) in script_lines().into_iter().filter(|(_, of, _)| of == lang.code()) {
            let long = |words: &str| Pieces::of(lang, words).len() >= SHORT;
            let same = replies.of(&words).into_iter().map(|near| &corpus[near.at].trainee);
            let same = same.filter(|reply| long(&words) && long(reply));
            taken.extend(same.map(|reply| format!("{path}: «{words}» is the corpus's «{reply}»")));
        }
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
