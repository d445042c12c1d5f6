//! What the ear says of marked replies whose authors it did not learn from: the material for `tests/evidence/fit.py`,
//! which fits the rule that chooses the words to show. One JSON line a reply, on the standard output.
//!
//! `cargo bench --bench evidence -- FOLDER scripts/evidence*.jsonl > said.jsonl`; ears are trained with a seventh of
//! the authors left out and kept in FOLDER, which takes a minute or two for each of the seven on two quiet cores.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a bench prints what it measures")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use ringside::ear::{Ear, Example, MISTAKES, NearDuplicates, read_examples, read_marks, train};
use ringside::text::Lang;
use serde_json::json;

/// Ears are trained without so many groups of the authors that rules are fitted on, and of those that test them.
const GROUPS: [usize; 2] = [5, 2];

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let Some((folder, marks)) = words.split_first() else { return };
    let corpus = corpus();
    for (side, group) in places() {
        let path = weights_of(folder, side, group);
        if !path.exists() {
            let learned = without(&corpus, &|author| place(author) == (side, group));
            eprintln!("{}: {} of {} replies", path.display(), learned.len(), corpus.len());
            let threads = std::thread::available_parallelism().map_or(1, usize::from);
            let weights = train(&learned, &MISTAKES, threads, &mut |_| {}).expect("authors enough");
            fs::write(&path, weights).expect("a folder to write to");
        }
    }
    for path in marks {
        let marked = read_marks(path, &fs::read_to_string(path).expect("marks to read")).expect("marks");
        for (side, group) in places() {
            let bytes = fs::read(weights_of(folder, side, group)).expect("trained above");
            let ear = Ear::load(&bytes).expect("weights just trained are whole");
            for marked in marked.iter().filter(|marked| place(&marked.author) == (side, group)) {
                let contests = ear.contests(marked);
                let line = json!({
                    "file": path, "author": marked.author, "lang": marked.lang.code(), "test": side == 1, "contests": contests
                });
                println!("{line}");
            }
        }
    }
}

fn places() -> impl Iterator<Item = (usize, usize)> {
    (0..GROUPS.len()).flat_map(|side| (0..GROUPS[side]).map(move |group| (side, group)))
}

fn weights_of(folder: &str, side: usize, group: usize) -> PathBuf {
    Path::new(folder).join(format!("{side}-{group}.bin"))
}

/// Every third author of a language is on the test side, by number; both sides are dealt into groups.
fn place(author: &str) -> (usize, usize) {
    let (_, number) = author.split_once('-').expect("an author of the corpus");
    let number: usize = number.parse().expect("a number");
    if number.is_multiple_of(3) { (1, number / 3 % GROUPS[1]) } else { (0, (number - number / 3 - 1) % GROUPS[0]) }
}

/// The replies of the other authors, without those that say the same as one left out.
fn without(corpus: &[Example], left_out: &dyn Fn(&str) -> bool) -> Vec<Example> {
    let mut gone: BTreeSet<usize> = (0..corpus.len()).filter(|at| left_out(&corpus[*at].author)).collect();
    for lang in Lang::ALL {
        let spoken: Vec<usize> = (0..corpus.len()).filter(|at| corpus[*at].lang == lang).collect();
        let replies = NearDuplicates::among(lang, spoken.iter().map(|at| &*corpus[*at].trainee));
        for (later, near) in replies.pairs() {
            let pair = [spoken[later], spoken[near.at]];
            if pair.iter().any(|at| left_out(&corpus[*at].author)) {
                gone.extend(pair);
            }
        }
    }
    (0..corpus.len()).filter(|at| !gone.contains(at)).map(|at| corpus[at].clone()).collect()
}

fn corpus() -> Vec<Example> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scripts/corpus");
    let entries = fs::read_dir(folder).expect("the corpus is part of the repository").flatten();
    let mut files: Vec<_> =
        entries.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|e| e == "jsonl")).collect();
    files.sort();
    let read = |path: &PathBuf| {
        let author = path.file_stem().expect("a file has a name").to_string_lossy().into_owned();
        read_examples(&author, &fs::read_to_string(path).expect("text")).expect("labelled replies")
    };
    files.iter().flat_map(read).collect()
}
