//! Every problem has an id of its own, a page, and a test.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use ringside::lint::{LINTS, load_time};

#[test]
fn there_are_many_and_each_has_a_name_of_its_own() {
    let loading = load_time();
    let ids: Vec<&str> = LINTS.iter().map(|lint| lint.id).chain(loading.iter().map(|row| row.id)).collect();
    assert!(LINTS.len() >= 35 && loading.len() >= 60, "{} and {}", LINTS.len(), loading.len());
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
}

#[test]
fn one_lint_is_one_file_of_its_name() {
    for lint in LINTS {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/lint/{}.rs", lint.id.replace('-', "_")));
        let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        assert!(text.contains(&format!("id: \"{}\"", lint.id)), "{}", lint.id);
    }
}

#[test]
fn every_lint_has_a_page_with_a_way_out() {
    for lint in LINTS {
        assert!(lint.page.len() > 150 && lint.page.contains(['.', ':']), "{}", lint.id);
        assert!(
            lint.page.contains("ay out") || lint.page.contains("compared") || lint.page.contains("fall"),
            "{}",
            lint.id
        );
        assert!(lint.page.lines().all(|line| line.chars().count() <= 140), "{}", lint.id);
    }
}

#[test]
fn every_lint_is_shown_by_a_test() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lints");
    let texts: String = fs::read_dir(folder)
        .expect("this folder")
        .map(|entry| fs::read_to_string(entry.expect("a file").path()).expect("text"))
        .collect();
    let untested: Vec<&str> =
        LINTS.iter().map(|lint| lint.id).filter(|id| !texts.contains(&format!("[{id}]:"))).collect();
    assert_eq!(untested, Vec::<&str>::new());
}
