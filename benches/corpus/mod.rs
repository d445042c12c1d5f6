//! The corpus of the repository, author by author.

use std::fs;
use std::path::{Path, PathBuf};

use ringside::ear::{CorpusLine, read_corpus_lines};

/// Every labelled reply.
pub fn read() -> Vec<CorpusLine> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scripts/corpus");
    let files = fs::read_dir(folder).expect("the corpus is part of the repository").flatten();
    let mut paths: Vec<PathBuf> =
        files.map(|file| file.path()).filter(|path| path.extension().is_some_and(|end| end == "jsonl")).collect();
    paths.sort();
    let lines = |path: PathBuf| {
        let author = path.file_stem().expect("a file has a name").to_string_lossy().into_owned();
        let (lines, errors) = read_corpus_lines(&author, &fs::read_to_string(&path).expect("the corpus is text"));
        assert!(errors.is_empty(), "every line is a labelled reply");
        lines
    };
    paths.into_iter().flat_map(lines).collect()
}
