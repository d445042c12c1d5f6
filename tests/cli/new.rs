//! `ringside new`: starts that work before a word of them was changed.

use crate::bench::Bench;

/// Begins something in the folder `gym`, which is there and empty.
fn begun(args: &[&str]) -> (Bench, String) {
    let bench = Bench::new();
    bench.write("gym/.keep", "");
    let wrote = bench.run_in("gym", &[&["new"], args].concat()).good();
    (bench, wrote)
}

/// `check` and `test` have nothing against the gym; what `test` says.
#[track_caller]
fn passes(bench: &Bench, folder: &str) -> String {
    let checked = bench.run_in(folder, &["check"]);
    assert!(checked.code == 0 && checked.out.ends_with("no problems\n"), "{checked}");
    bench.run_in(folder, &["test"]).good()
}

#[test]
fn a_scenario_comes_with_its_calls_and_plays_at_once() {
    let (bench, wrote) = begun(&["scenario", "late-again"]);
    insta::assert_snapshot!(wrote, @"
    wrote scenarios/late-again.yaml
    wrote scripts/calls/late-again/model.yaml
    wrote scripts/calls/late-again/failing.yaml
    wrote ringside.yaml
    next: ringside check && ringside test && ringside play late-again
    ");
    insta::assert_snapshot!(passes(&bench, "gym"), @"
    ok      late-again/failing  0 points, broken-off
    ok      late-again/model    100 points, promise
    2 scripts, 4 calls played: 0 failed
    ");
    let played =
        bench.run_in("gym", &["play", "late-again", "--script", "model", "--lang", "ru", "--seed", "1"]).good();
    assert!(played.contains("Катя из «Вектор Снаб»"), "{played}");
}

#[test]
fn its_first_line_leads_an_editor_to_a_schema_that_is_there() {
    let (bench, _) = begun(&["scenario", "late-again"]);
    bench.run_in("gym", &["new", "trait", "hurried"]).good();
    bench.run_in("gym", &["new", "move", "stay-on-line"]).good();
    for path in [
        "ringside.yaml",
        "scenarios/late-again.yaml",
        "scenarios/traits/hurried.yaml",
        "scripts/calls/late-again/model.yaml",
        "scripts/playbook/moves/stay-on-line.yaml",
    ] {
        let text = bench.read(&format!("gym/{path}"));
        let named = text.lines().next().and_then(|line| line.strip_prefix("# yaml-language-server: $schema="));
        let schema = bench.path("gym").join(path).parent().expect("a folder").join(named.expect("a schema"));
        let schema =
            std::fs::read_to_string(&schema).unwrap_or_else(|error| panic!("{path}, {}: {error}", schema.display()));
        assert!(schema.contains("https://json-schema.org/draft/2020-12/schema"), "{path}");
    }
}

#[test]
fn a_trait_and_a_move_are_sound_and_can_be_taken_up() {
    let (bench, _) = begun(&["trait", "hurried"]);
    let tested = passes(&bench, "gym");
    assert!(tested.contains("nothing to test yet"), "{tested}");
    bench.run_in("gym", &["new", "scenario", "late-again"]).good();
    bench.run_in("gym", &["new", "move", "stay-on-line"]).good();
    let path = "gym/scenarios/late-again.yaml";
    let taken_up = bench.read(path).replace("traits: [everyone]", "traits: [everyone, hurried]");
    bench.write(path, taken_up.replace("invites: [confirm-commitment]", "invites: [confirm-commitment, stay-on-line]"));
    passes(&bench, "gym");
    let explained = bench.run_in("gym", &["explain", "stay-on-line"]).good();
    assert!(explained.contains("wait on the line while they fetch"), "{explained}");
}

#[test]
fn a_script_speaks_the_languages_of_its_scenario() {
    let (bench, _) = begun(&["scenario", "late-again"]);
    bench.run_in("gym", &["new", "script", "late-again/short"]).good();
    let path = "gym/scenarios/late-again.yaml";
    assert!(passes(&bench, "gym").starts_with("ok      late-again/failing"));
    let english: String =
        bench.read(path).lines().filter(|line| !line.contains("ru: \"")).map(|line| format!("{line}\n")).collect();
    bench.write(
        "gym/scenarios/english.yaml",
        english.replace(", ru: Катя", "").replace("tests:", "# tests:").replace("  - { script", "  # - { script"),
    );
    bench.run_in("gym", &["new", "script", "english/short"]).good();
    assert!(!bench.read("gym/scripts/calls/english/short.yaml").contains("ru:"));
    for built_in in ["forgetful", "attacker"] {
        bench.run_in("gym", &["new", "script", &format!("{built_in}/of-mine")]).good();
        bench.run_in("gym", &["test", &format!("{built_in}/of-mine")]).good();
    }
}

#[test]
fn a_gym_is_a_folder_of_its_own_with_a_first_debtor() {
    let bench = Bench::new();
    insta::assert_snapshot!(bench.run(&["new", "gym", "our-gym"]).good(), @"
    wrote our-gym/ringside.yaml
    wrote our-gym/scenarios/first-debtor.yaml
    wrote our-gym/scripts/calls/first-debtor/model.yaml
    wrote our-gym/scripts/calls/first-debtor/failing.yaml
    next: cd our-gym && ringside check && ringside test && ringside play first-debtor
    ");
    passes(&bench, "our-gym");
    assert_eq!(bench.names("our-gym/scripts/schema").len(), 10);
    let again = bench.run(&["new", "gym", "our-gym"]);
    assert_eq!(again.code, 2, "{again}");
}

/// Whoever begins something sees the ear understand every line of it.
#[test]
fn every_start_is_heard_as_it_is_meant() {
    let (bench, _) = begun(&["gym"]);
    for (kind, name) in [
        ("scenario", "late-again"),
        ("trait", "hurried"),
        ("move", "stay-on-line"),
        ("script", "late-again/short"),
        ("campaign", "my-month"),
    ] {
        bench.run_in("gym", &["new", kind, name]).good();
    }
    let by_text = bench.run_in("gym", &["test", "--by-text"]).good();
    assert!(!by_text.contains("heard-otherwise"), "{by_text}");
    assert!(by_text.ends_with("5 scripts, 1 campaign test, 20 calls played: 0 failed\n"), "{by_text}");
}

#[test]
fn a_gym_without_a_name_is_the_folder_that_one_stands_in() {
    for here in [&["gym"][..], &["gym", "."], &["gym", "--into", "."]] {
        let (bench, wrote) = begun(here);
        assert!(wrote.starts_with("wrote ringside.yaml\nwrote scenarios/first-debtor.yaml\n"), "{wrote}");
        assert!(wrote.ends_with("next: ringside check && ringside test && ringside play first-debtor\n"), "{wrote}");
        assert!(bench.read("gym/ringside.yaml").contains("en: \"gym\""));
    }
    let (bench, _) = begun(&["gym"]);
    passes(&bench, "gym");
}

#[test]
fn nothing_that_is_there_is_written_over() {
    let (bench, _) = begun(&["scenario", "late-again"]);
    bench.write("gym/scenarios/late-again.yaml", "mine");
    insta::assert_snapshot!(bench.run_in("gym", &["new", "scenario", "late-again"]).failed(), @"
    exit 2
    error: scenarios/late-again.yaml is there already
    help: choose another name, or another folder with --into
    ");
    assert_eq!(bench.read("gym/scenarios/late-again.yaml"), "mine");
    bench.write("gym/scripts/calls/other/failing.yaml", "mine too");
    assert_eq!(bench.run_in("gym", &["new", "scenario", "other"]).code, 2);
    assert!(!bench.path("gym/scenarios/other.yaml").exists(), "all files or none");
}

#[test]
fn names_that_will_not_do() {
    let (bench, _) = begun(&["trait", "hurried"]);
    let failed = |args: &[&str]| bench.run_in("gym", &[&["new"], args].concat()).failed();
    let all = [
        failed(&["scenario", "Опоздавший"]),
        failed(&["trait", "civil"]),
        failed(&["script", "short"]),
        failed(&["script", "hurryed/short"]),
    ];
    insta::assert_snapshot!(all.join("\n"), @"
    exit 2
    error: `Опоздавший` is no name
    help: names are small Latin letters, digits and hyphens: `late-again`

    exit 2
    error: the name is taken: <built-in>/scenarios/traits/civil.yaml is built in, and yours would hide it
    help: choose another name

    exit 2
    error: `short` does not say whose script it is
    help: write the scenario before it: `late-again/short`

    exit 2
    error: there is no scenario `hurryed`
    help: begin it first: `ringside new scenario hurryed`
    ");
    assert_eq!(bench.run_in("gym", &["new", "scenario"]).code, 2, "a scenario has a name");
}

#[test]
fn into_another_folder() {
    let bench = Bench::new();
    bench.run(&["new", "scenario", "late-again", "--into", "deep/gym"]).good();
    passes(&bench, "deep/gym");
}

#[test]
fn a_workflow_is_printed_or_written() {
    let (bench, printed) = begun(&["ci"]);
    assert!(printed.contains("ringside check --deny warnings") && printed.contains("runs-on: ubuntu-latest"));
    bench.run_in("gym", &["new", "ci", "--into", "."]).good();
    assert_eq!(bench.read("gym/.github/workflows/ringside.yml"), printed);
    let workflow: serde_json::Value = serde_saphyr::from_str(&printed).expect("YAML");
    assert_eq!(workflow["jobs"]["debtors"]["steps"].as_array().map(Vec::len), Some(6));
}

/// What the workflow runs, a gym that was just begun passes.
#[cfg(unix)]
#[test]
fn the_workflow_passes_on_a_new_gym() {
    let bench = Bench::new();
    bench.run(&["new", "gym", "our-gym"]).good();
    let workflow = bench.run(&["new", "ci"]).good();
    let runs: Vec<&str> = workflow.lines().filter_map(|line| line.trim().strip_prefix("run: ringside ")).collect();
    assert_eq!(runs.len(), 3, "check, test and cover: {runs:?}");
    for run in runs {
        let line = format!("{} {run}", env!("CARGO_BIN_EXE_ringside"));
        let mut shell = bench.command_of("sh", &["-c", &line]);
        shell.current_dir(bench.path("our-gym"));
        let ran = bench.finish(shell);
        assert_eq!(ran.code, 0, "{run}: {ran}");
    }
}

#[test]
fn the_guide_is_at_hand_section_by_section() {
    let bench = Bench::new();
    let whole = bench.run(&["guide"]).good();
    assert!(whole.starts_with("Writing a debtor\n") && whole.contains("Every key"), "{whole}");
    let own_move = bench.run(&["guide", "a move of your own"]).good();
    assert!(own_move.contains("counter-examples") && own_move.lines().count() < 60, "{own_move}");
    let recipe = bench.run(&["guide", "boils over"]).good();
    assert!(recipe.contains("# scenarios/traits/boils-over.yaml") && recipe.lines().count() < 60, "{recipe}");
    let nothing = bench.run(&["guide", "dragons"]).failed();
    assert!(
        nothing.starts_with("exit 2\nerror: no section of the guide is about `dragons`\nhelp: sections: "),
        "{nothing}"
    );
}
