//! What `check` says, to people and to programs, and what it fails for.

use crate::bench::Bench;
use crate::gym::CORNER_SHOP;

/// The corner shop with a fact that nobody asks for.
fn bench() -> Bench {
    let bench = Bench::with_gym();
    let forgets = CORNER_SHOP.replace("patience: 40", "patience: 40\nmemory: { moved: 0 }");
    bench.write("gym/scenarios/corner-shop.yaml", forgets);
    bench
}

fn check(bench: &Bench, args: &[&str]) -> crate::bench::Ran {
    bench.run_in("gym", &[&["check", "scenarios/corner-shop.yaml"][..], args].concat())
}

#[test]
fn warnings_are_shown_and_let_pass_unless_they_are_denied() {
    let bench = bench();
    let shown = check(&bench, &[]);
    assert_eq!(shown.code, 0, "{shown}");
    assert!(shown.out.contains("warning[fact-never-read]: no rule tests `moved`"), "{shown}");
    assert_eq!(check(&bench, &["--deny", "warnings"]).code, 1);
    let clean = bench.run(&["check", "--deny", "warnings"]);
    assert_eq!(clean.code, 0, "what ships has none: {clean}");
}

#[test]
fn as_github_annotations() {
    let shown = check(&bench(), &["--format", "github"]).good();
    let ours = shown.lines().find(|line| line.contains("fact-never-read")).unwrap_or_default();
    insta::assert_snapshot!(ours, @"
    ::warning file=scenarios/corner-shop.yaml,line=20,col=11,endLine=20,endColumn=16,title=fact-never-read::no rule tests `moved`%0Ahelp: test it in a rule, or take it out
    ");
}

#[test]
fn as_json() {
    let found = check(&bench(), &["--format", "json"]).json();
    let all = found.as_array().expect("a list");
    let ours = all.iter().find(|found| found["id"] == "fact-never-read").expect("the forgotten fact");
    assert_eq!((&ours["severity"], &ours["place"]["line"]), (&"warning".into(), &20.into()), "{ours}");
}

#[test]
fn as_sarif() {
    let log = check(&bench(), &["--format", "sarif"]).json();
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let results = run["results"].as_array().expect("results");
    let ours = results.iter().find(|result| result["ruleId"] == "fact-never-read").expect("the forgotten fact");
    let rule = &run["tool"]["driver"]["rules"][ours["ruleIndex"].as_u64().expect("a rule") as usize];
    assert_eq!(rule["id"], "fact-never-read");
    assert!(rule["fullDescription"]["text"].as_str().is_some_and(|page| page.contains("Way out")), "{rule}");
    let place = &ours["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "scenarios/corner-shop.yaml");
    assert_eq!(place["region"]["startLine"], 20);
}

#[test]
fn nothing_found_is_valid_output_for_programs() {
    let bench = Bench::new();
    assert_eq!(bench.run(&["check", "--format", "json"]).out, "[]\n");
    assert_eq!(bench.run(&["check", "--format", "github"]).out, "");
}

#[test]
fn every_problem_can_be_explained() {
    let bench = Bench::new();
    let listed = bench.run(&["explain", "lints"]).good();
    assert!(listed.lines().count() > 95, "{listed}");
    for id in listed.lines().filter_map(|line| line.split_whitespace().next()).step_by(9) {
        let page = bench.run(&["explain", id]).good();
        assert!(page.contains(&format!("({id}, ")), "{page}");
    }
    insta::assert_snapshot!(bench.run(&["explain", "silence-win"]).failed(), @"
    exit 2
    error: there is no move, trait or problem `silence-win`
    help: did you mean `silence-wins`?
    ");
}
