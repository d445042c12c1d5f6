//! The house rules that a compiler does not hold: who may know whom, how long a file may be, what nothing is called.

use std::fs;
use std::path::{Path, PathBuf};

/// Lower never imports higher; those on one row do not know each other (DESIGN.md, section 8).
const LAYERS: &[&[&str]] = &[
    &["text"],
    &["diagnostic"],
    &["yaml"],
    &["playbook"],
    &["scenario", "ear", "transcript"],
    &["score", "corpus"],
    &["world"],
    &["turn"],
    &["session", "report", "coach"],
    &["rehearse", "campaign", "simulate", "history"],
    &["lint"],
    &["mutants", "graph"],
    &["front"],
    &["cli", "tui"],
];

/// Each outside crate has one home.
const HOMES: &[(&str, &[&str])] = &[
    ("bevy_ecs", &["world", "turn", "session", "campaign", "simulate"]),
    ("clap", &["cli"]),
    ("clap_complete", &["cli"]),
    ("ctrlc", &["cli"]),
    ("etcetera", &["cli"]),
    ("include_dir", &["cli"]),
    ("ratatui", &["tui"]),
    ("ratatui_textarea", &["tui"]),
    ("signal_hook", &["tui"]),
    ("crossterm", &["tui"]),
    ("serde_saphyr", &["yaml"]),
    ("annotate_snippets", &["diagnostic"]),
    ("rand_chacha", &["world"]),
];

/// Only the top layer prints, reads the environment or asks the time.
const TOP_ONLY: &[&str] = &[
    "println!",
    "print!(",
    "eprintln!",
    "eprint!(",
    "std::env::",
    "Instant::now",
    "SystemTime",
    "Timestamp::now",
    "Zoned::now",
    "std::fs",
    "File::open",
];

const LONGEST_FILE: usize = 400;
const NAMELESS: &[&str] = &["manager", "handler", "data", "info", "util", "utils", "helper", "helpers", "misc"];

struct SourceFile {
    path: PathBuf,
    module: String,
    text: String,
}

fn sources() -> Vec<SourceFile> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&root, &root, &mut files);
    assert!(files.len() > 50, "the test must see the source it judges");
    files
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<SourceFile>) {
    for entry in fs::read_dir(folder).expect("src can be read").flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(root, &path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let inside = path.strip_prefix(root).expect("below src");
            let module = inside.components().next().expect("a name").as_os_str().to_string_lossy().replace(".rs", "");
            let text = fs::read_to_string(&path).expect("source is text");
            files.push(SourceFile { path: inside.to_owned(), module, text });
        }
    }
}

/// The code of a file without comments, where names may stand in prose.
fn code_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(at, line)| (at + 1, line)).filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// Every `crate::module` that a line names, also inside `use crate::{a, b}`.
fn modules_named(line: &str) -> Vec<&str> {
    let word = |text: &'_ str| text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    line.match_indices("crate::")
        .flat_map(|(at, _)| {
            let rest = &line[at + "crate::".len()..];
            match rest.strip_prefix('{') {
                Some(list) => list.split([',', '}']).map(|name| name.trim()).map(|name| &name[..word(name)]).collect(),
                None => vec![&rest[..word(rest)]],
            }
        })
        .filter(|name| !name.is_empty())
        .collect()
}

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|row| row.contains(&module))
}

fn offences(judge: impl Fn(&SourceFile, usize, &str) -> Option<String>) -> Vec<String> {
    let mut found = Vec::new();
    for file in sources() {
        for (number, line) in code_lines(&file.text) {
            found.extend(judge(&file, number, line).map(|why| format!("{}:{number}: {why}", file.path.display())));
        }
    }
    found
}

#[test]
fn every_module_has_its_layer() {
    let modules = sources().into_iter().map(|file| file.module).filter(|module| module != "lib" && module != "main");
    let homeless: Vec<String> = modules.filter(|module| layer(module).is_none()).collect();
    assert_eq!(homeless, Vec::<String>::new(), "give it a row in LAYERS and in the design");
}

#[test]
fn lower_never_imports_higher() {
    let upward = offences(|file, _, line| {
        let own = layer(&file.module)?;
        let higher = modules_named(line)
            .into_iter()
            .find(|module| layer(module).is_some_and(|other| other > own || other == own && **module != file.module))?;
        Some(format!("`{}` may not know `{higher}`", file.module))
    });
    assert_eq!(upward, Vec::<String>::new());
}

#[test]
fn each_outside_crate_has_one_home() {
    let strays = offences(|file, _, line| {
        let (name, homes) = HOMES
            .iter()
            .find(|(name, _)| line.contains(&format!("{name}::")) || line.contains(&format!("use {name}")))?;
        (!homes.contains(&file.module.as_str())).then(|| format!("`{name}` belongs in {}", homes.join(", ")))
    });
    assert_eq!(strays, Vec::<String>::new());
}

#[test]
fn only_the_command_line_prints_reads_files_and_asks_the_time() {
    let strays = offences(|file, _, line| {
        let top = matches!(file.module.as_str(), "cli" | "tui" | "main");
        let found = TOP_ONLY.iter().find(|word| line.contains(*word))?;
        (!top).then(|| format!("`{found}` belongs in cli or tui"))
    });
    assert_eq!(strays, Vec::<String>::new());
}

#[test]
fn files_stay_short() {
    let long: Vec<String> = sources()
        .into_iter()
        .map(|file| (file.text.lines().count(), file.path))
        .filter(|(lines, _)| *lines > LONGEST_FILE)
        .map(|(lines, path)| format!("{}: {lines} lines", path.display()))
        .collect();
    assert_eq!(long, Vec::<String>::new(), "a file is a thing with a name; when it has two, it is two files");
}

#[test]
fn nothing_has_a_name_that_says_nothing() {
    let vague_file = |path: &Path| {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        stem.split('_').any(|word| NAMELESS.contains(&word))
    };
    let vague_type = |line: &str| {
        let declared = ["struct ", "enum ", "trait "].iter().find_map(|word| line.split_once(word));
        declared.is_some_and(|(_, name)| {
            let name = name.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_lowercase();
            ["manager", "handler", "helper", "util"].iter().any(|vague| name.ends_with(vague))
        })
    };
    let files = sources().into_iter().filter(|file| vague_file(&file.path)).map(|file| file.path.display().to_string());
    let mut vague: Vec<String> = files.collect();
    vague.extend(offences(|_, _, line| vague_type(line).then(|| format!("a vague name: {}", line.trim()))));
    assert_eq!(vague, Vec::<String>::new());
}
