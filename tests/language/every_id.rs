//! No diagnostic without a test: a new id in the source fails here until some test mentions it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn every_diagnostic_id_is_mentioned_in_a_test() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let ids: BTreeSet<String> = texts(&root.join("src")).iter().flat_map(|text| ids_in(text)).collect();
    assert!(ids.len() > 40, "the search found only {ids:?}");
    let tests = texts(&root.join("tests")).concat();
    let mentioned = |id: &String| {
        tests.contains(&format!("[{id}]"))
            || tests.contains(&format!(" {id}: "))
            || tests.contains(&format!("\"{id}\""))
    };
    let untested: Vec<&String> = ids.iter().filter(|id| !mentioned(id)).collect();
    assert!(untested.is_empty(), "no test shows {untested:?}");
}

#[test]
fn every_diagnostic_id_is_explained() {
    let ids: BTreeSet<String> =
        texts(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).iter().flat_map(|text| ids_in(text)).collect();
    // What the corpus check and the case facts name in the same way is no problem of a gym's files.
    let elsewhere = ["contradiction", "same-line", "callers-line"];
    let unknown: Vec<&String> =
        ids.iter().filter(|id| !ringside::lint::is_known(id) && !elsewhere.contains(&id.as_str())).collect();
    assert!(unknown.is_empty(), "`ringside explain` knows nothing of {unknown:?}");
}

/// The texts of all Rust files below a folder.
fn texts(folder: &Path) -> Vec<String> {
    let entries: Vec<PathBuf> = fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path()).collect();
    let read = |path: &PathBuf| match path.is_dir() {
        true => texts(path),
        false if path.extension().is_some_and(|ending| ending == "rs") => {
            vec![fs::read_to_string(path).expect("a text")]
        }
        false => Vec::new(),
    };
    entries.iter().flat_map(read).collect()
}

/// The first arguments of `Diagnostic::…(`, and the ids of the problems that a value can have (`("out-of-range", …`).
fn ids_in(text: &str) -> Vec<String> {
    let calls = [
        "Diagnostic::error(",
        "Diagnostic::warning(",
        "Diagnostic::note(",
        "Diagnostic::nowhere(",
        "Err((",
        "return (",
        "((",
    ];
    let after = calls.into_iter().flat_map(|call| text.split(call).skip(1));
    let quoted = after.filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next());
    // A row of a name and a number is no diagnostic.
    let more = text.lines().filter_map(|line| line.trim().strip_prefix("(\"")?.split_once("\", "));
    let more = more.filter(|(_, then)| !then.starts_with(|c: char| c == '-' || c.is_ascii_digit())).map(|(id, _)| id);
    quoted
        .chain(more)
        .filter(|id| id.contains('-') && id.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'))
        .map(str::to_owned)
        .collect()
}
