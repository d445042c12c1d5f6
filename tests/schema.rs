//! The schemas that editors complete by: printed from the loader's own tables, true of every file that ships.
//! `UPDATE_SCHEMA=1 cargo test --test schema` writes them anew and gives every shipped file the line that names its own.

use std::fs;
use std::path::{Path, PathBuf};

use jsonschema::Validator;
use ringside::scenario::FileKind;
use serde_json::Value;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn updating() -> bool {
    std::env::var_os("UPDATE_SCHEMA").is_some()
}

/// Path below the repository, kind and text of every YAML file that ships.
fn shipped() -> Vec<(String, &'static FileKind, String)> {
    let mut found = Vec::new();
    collect(Path::new("scenarios"), &mut found);
    collect(Path::new("scripts"), &mut found);
    assert!(found.len() > 80, "only {} files were found", found.len());
    found
}

fn collect(folder: &Path, found: &mut Vec<(String, &'static FileKind, String)>) {
    let entries = fs::read_dir(root().join(folder)).expect("a folder").flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| folder.join(entry.file_name())).collect();
    paths.sort();
    for path in paths {
        let name = path.to_string_lossy().into_owned();
        if root().join(&path).is_dir() {
            collect(&path, found);
        } else if let Some(kind) = FileKind::of(&name) {
            found.push((name, kind, fs::read_to_string(root().join(&path)).expect("a text")));
        }
    }
}

fn validator(kind: &FileKind) -> Validator {
    jsonschema::validator_for(&kind.schema()).expect("the schema itself is sound")
}

/// What the schema of a kind has against a YAML text.
fn faults(kind: &str, yaml: &str) -> Vec<String> {
    let kind = FileKind::named(kind).expect("a kind");
    let file: Value = serde_saphyr::from_str(yaml).expect("YAML");
    validator(kind).iter_errors(&file).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[test]
fn every_shipped_file_fits_its_schema() {
    for (path, kind, text) in shipped() {
        assert_eq!(faults(kind.name, &text), Vec::<String>::new(), "{path}");
    }
}

#[test]
fn every_scaffold_fits_its_schema() {
    let scaffold = |kind: &str, file: &str| {
        let path = root().join("src/cli/scaffold").join(file);
        let text = fs::read_to_string(path).expect("a scaffold");
        assert_eq!(
            faults(kind, &text.replace("NAME", "late").replace("SCENARIO", "late")),
            Vec::<String>::new(),
            "{file}"
        );
    };
    for kind in ["scenario", "trait", "move", "script", "gym"] {
        scaffold(kind, &format!("{kind}.yaml"));
    }
    scaffold("script", "model.yaml");
    scaffold("script", "failing.yaml");
}

#[test]
fn every_shipped_file_names_its_schema() {
    for (path, kind, text) in shipped() {
        let line = kind.schema_line(&path);
        if updating() && !text.starts_with(&line) {
            fs::write(root().join(&path), format!("{line}\n{text}")).expect("it can be written");
        } else {
            assert_eq!(text.lines().next(), Some(line.as_str()), "{path}: UPDATE_SCHEMA=1 cargo test --test schema");
        }
    }
}

#[test]
fn the_committed_schemas_are_those_of_the_tables() {
    for kind in &FileKind::ALL {
        let path = root().join(kind.schema_path());
        let text = format!("{:#}\n", kind.schema());
        if updating() {
            fs::create_dir_all(path.parent().expect("a folder")).expect("it can be made");
            fs::write(&path, text).expect("it can be written");
        } else {
            let committed = fs::read_to_string(&path).unwrap_or_default();
            assert!(committed == text, "{}: UPDATE_SCHEMA=1 cargo test --test schema", path.display());
        }
    }
}

#[test]
fn every_key_is_described() {
    fn described(at: &str, schema: &Value, bare: &mut Vec<String>) {
        for (name, key) in schema["properties"].as_object().into_iter().flatten() {
            let at = format!("{at}.{name}");
            let language = ["en", "ru", "uk", "ro"].contains(&name.as_str());
            if !language && key["description"].as_str().is_none_or(|text| text.len() < 8) {
                bare.push(at.clone());
            }
            described(&at, key, bare);
        }
        for part in ["items", "additionalProperties"] {
            schema.get(part).into_iter().for_each(|inner| described(&format!("{at}[]"), inner, bare));
        }
        for inner in schema["anyOf"].as_array().into_iter().flatten() {
            described(at, inner, bare);
        }
    }
    let mut bare = Vec::new();
    FileKind::ALL.iter().for_each(|kind| described(kind.name, &kind.schema(), &mut bare));
    assert_eq!(bare, Vec::<String>::new());
}

/// One wrong line in a sound script.
fn script_with(line: &str) -> Vec<String> {
    faults("script", &format!("ringside: 1\nscenario: late\ncalls:\n  - - {line}\n"))
}

#[test]
fn a_wrong_file_fails_where_it_is_wrong() {
    assert_eq!(script_with("say: { en: Hello. }"), Vec::<String>::new());
    let wrong = [
        script_with("says: { en: Hello. }"),
        script_with("wait: long"),
        script_with("say: { eng: Привет. }"),
        faults("gym", "ringside: 2\nlang: fr"),
    ];
    insta::assert_snapshot!(wrong.concat().join("\n"), @r#"
    /calls/0/0: Additional properties are not allowed ('says' was unexpected)
    /calls/0/0/wait: "long" is not of type "integer"
    /calls/0/0/say: Additional properties are not allowed ('eng' was unexpected)
    /ringside: 1 was expected
    /lang: "fr" is not one of "en", "ru" or 2 other candidates
    "#);
}

#[test]
fn values_are_refused_as_the_loader_refuses_them() {
    let rule = |criteria: &str| {
        let text = format!("ringside: 1\nrules:\n  - id: x\n    {criteria}\n    says: [{{ en: Hm. }}]\n");
        faults("trait", &text).is_empty()
    };
    for sound in [
        "turn: 3",
        "turn: at least 3",
        "turn: not 2 to 4",
        "hears: [insult, silence]",
        "hears: insult",
        "memory: { denied: under 2 }",
        "calls-back: 30 minutes",
        "willing: true",
        "adds: { trust: +3 }",
    ] {
        assert!(rule(sound), "{sound}");
    }
    for wrong in [
        "turn: often",
        "turn: -1",
        "turn: about 3",
        "hears: []",
        "hears: Insult",
        "memory: { Отрицал: 1 }",
        "calls-back: soon",
        "willing: maybe",
        "adds: { trust: 300 }",
    ] {
        assert!(!rule(wrong), "{wrong}");
    }
}
