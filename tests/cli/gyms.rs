//! Where scenarios come from.

use crate::bench::{AT, Bench, arg};
use crate::gym::{CORNER_SHOP, MODEL};

const PLAY: [&str; 6] = ["--script", "model", "--format", "json", "--at", AT];

fn play(scenario: &str) -> Vec<&str> {
    [&["play", scenario][..], &PLAY[..]].concat()
}

#[test]
fn a_list_for_people() {
    let shown = Bench::with_gym().run_in("gym", &["list"]).good();
    let ours = shown.lines().next().unwrap_or_default();
    assert_eq!(ours.split_whitespace().collect::<Vec<_>>().join(" "), "corner-shop * overdue The corner shop en ru");
}

#[test]
fn a_list_for_programs() {
    let listed = Bench::with_gym().run(&["list", "--gym", "gym", "--lang", "ru", "--format", "json"]).json();
    let ours = listed.as_array().and_then(|all| all.iter().find(|entry| entry["id"] == "corner-shop")).cloned();
    let expected = serde_json::json!({
        "id": "corner-shop", "title": "Магазин на углу", "stage": "overdue", "difficulty": 1, "languages": ["en", "ru"]
    });
    assert_eq!(ours, Some(expected));
    let built_in = Bench::new().run(&["list", "--format", "json"]).json();
    let ids: Vec<_> = built_in.as_array().into_iter().flatten().filter_map(|entry| entry["id"].as_str()).collect();
    for id in ["forgetful", "never-arrived", "attacker", "profane"] {
        assert!(ids.contains(&id), "{ids:?}");
    }
}

#[test]
fn the_nearest_gym_above_is_used() {
    let bench = Bench::with_gym();
    bench.write("gym/deep/er/file.txt", "");
    for folder in ["gym", "gym/deep", "gym/deep/er"] {
        assert_eq!(bench.run_in(folder, &play("corner-shop")).json()["scenario"], "corner-shop", "{folder}");
    }
    assert_eq!(bench.run(&play("corner-shop")).code, 2, "outside the gym nobody knows the corner shop");
}

#[test]
fn a_path_brings_its_gym_along() {
    let bench = Bench::with_gym();
    let played = bench.run(&play("gym/scenarios/corner-shop.yaml")).json();
    assert_eq!((&played["scenario"], &played["outcome"]), (&"corner-shop".into(), &"promise".into()));
    let whole = bench.path("gym/scenarios/corner-shop.yaml");
    assert_eq!(bench.run(&play(arg(&whole))).json()["scenario"], "corner-shop");
    assert_eq!(bench.run_in("gym/scenarios", &play("corner-shop.yaml")).json()["scenario"], "corner-shop");
}

#[test]
fn a_path_outside_any_gym_uses_the_folder_that_it_lies_in() {
    let bench = Bench::new();
    bench.write("loose/scenarios/corner-shop.yaml", CORNER_SHOP);
    bench.write("loose/scripts/calls/corner-shop/model.yaml", MODEL);
    assert_eq!(bench.run(&play("loose/scenarios/corner-shop.yaml")).json()["outcome"], "promise");
}

#[test]
fn another_gym_can_be_asked_for() {
    let bench = Bench::with_gym();
    bench.write("other/ringside.yaml", "ringside: 1\n");
    assert_eq!(bench.run_in("other", &[&play("corner-shop")[..], &["--gym", "../gym"]].concat()).json()["lang"], "en");
    insta::assert_snapshot!(bench.run(&["list", "--gym", "nowhere"]).failed(), @"
    exit 3
    error: nowhere: there is no such folder
    help: a gym is a folder with `scenarios/` in it
    ");
}

#[test]
fn a_gym_may_speak_its_own_language() {
    let bench = Bench::with_gym();
    bench.write("gym/ringside.yaml", "ringside: 1\nlang: ru\n");
    assert_eq!(bench.run_in("gym", &play("corner-shop")).json()["lang"], "ru");
    assert_eq!(bench.run_in("gym", &[&play("corner-shop")[..], &["--lang", "en"]].concat()).json()["lang"], "en");
}

#[test]
fn a_local_file_hides_a_built_in_one_and_says_so() {
    let bench = Bench::with_gym();
    bench.write("gym/scenarios/forgetful.yaml", CORNER_SHOP);
    let played = bench.run_in("gym", &play("forgetful"));
    assert_eq!(played.code, 0, "{played}");
    insta::assert_snapshot!(played.err, @"
    note[hides-built-in]: there is a built-in file of this name too; this one is used
     --> scenarios/forgetful.yaml:1:1
      |
    1 | ringside: 1
      | ^
      |
      = help: rename the file to have both
    ");
}

#[cfg(unix)]
#[test]
fn nothing_leads_out_of_the_gym() {
    let bench = Bench::with_gym();
    bench.write("secret.yaml", "password: swordfish\n");
    let link = bench.path("gym/scenarios/link.yaml");
    std::os::unix::fs::symlink(bench.path("secret.yaml"), link).expect("a link can be made");
    let by_path = &["gym/scenarios/link.yaml", "./gym/scenarios/../scenarios/link.yaml"];
    let runs =
        by_path.map(|path| bench.run(&["play", path])).into_iter().chain([bench.run_in("gym", &["play", "link"])]);
    for ran in runs {
        assert_eq!(ran.code, 3, "{ran}");
        assert!(ran.err.contains("leads out of the gym") && !ran.err.contains("swordfish"), "{ran}");
    }
    let with_dots = CORNER_SHOP.replace("stage:", "traits: [../../secret]\nstage:");
    bench.write("gym/scenarios/dots.yaml", with_dots);
    let ran = bench.run_in("gym", &["play", "dots"]);
    assert_eq!(ran.code, 3, "{ran}");
    assert!(!ran.err.contains("swordfish"), "{ran}");
}

#[test]
fn a_gym_is_checked_at_once() {
    let bench = Bench::with_gym();
    let sound = bench.run_in("gym", &["check"]);
    assert!(sound.out.ends_with("3 files checked: no problems\n"), "{sound}");
    bench.write("gym/scenarios/broken.yaml", CORNER_SHOP.replace("hears: silence", "hears: silense"));
    bench.write("gym/scripts/calls/corner-shop/odd.yaml", MODEL.replace("close-politely", "close-politly"));
    let ran = bench.run_in("gym", &["check"]);
    assert_eq!(ran.code, 1, "{ran}");
    assert!(ran.out.contains("silense") && ran.out.contains("did you mean `close-politely`?"), "{ran}");
}

#[test]
fn files_and_folders_are_checked_by_where_they_lie() {
    let bench = Bench::with_gym();
    for (folder, path, files) in [
        (".", "gym", "3 files"),
        ("gym", "scenarios", "1 file"),
        ("gym", "scripts/calls", "2 files"),
        ("gym/scripts/calls/corner-shop", "model.yaml", "1 file"),
        ("gym/scenarios", "corner-shop.yaml", "1 file"),
    ] {
        let shown = bench.run_in(folder, &["check", path]).good();
        assert_eq!(shown, format!("{files} checked: no problems\n"), "{folder}, {path}");
    }
    bench.write("empty/readme.txt", "");
    let nothing = bench.run(&["check", "empty"]);
    assert_eq!((nothing.code, nothing.out.as_str()), (3, ""), "{nothing}");
}
