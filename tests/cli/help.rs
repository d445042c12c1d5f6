//! `--help` is an interface too.

use crate::bench::Bench;

fn help(args: &[&str]) -> String {
    Bench::new().run(args).good()
}

macro_rules! help_of {
    ($($name:ident: $($arg:literal)*;)+) => {
        $(#[test] fn $name() {
            insta::assert_snapshot!(stringify!($name), help(&[$($arg,)* "--help"]));
        })+
    };
}

help_of! {
    ringside: ;
    play: "play";
    replay: "replay";
    check: "check";
    cover: "cover";
    graph: "graph";
    mutants: "mutants";
    corpus: "corpus";
    correct: "correct";
    agreement: "agreement";
    campaign: "campaign";
    list: "list";
    explain: "explain";
    hear: "hear";
    evaluate: "evaluate";
    train: "train";
    completions: "completions";
    resume: "resume";
    watch: "watch";
    drill: "drill";
    schema: "schema";
    test: "test";
    new: "new";
    guide: "guide";
}

#[test]
fn the_version_names_everything_that_a_score_depends_on() {
    let shown = help(&["--version"]);
    let names: Vec<&str> = shown.lines().filter_map(|line| line.split(' ').next()).collect();
    assert_eq!(names, ["ringside", "playbook", "weights"]);
    assert!(shown.starts_with(concat!("ringside ", env!("CARGO_PKG_VERSION"), "\n")), "{shown}");
}

#[test]
fn every_shell_gets_completions() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = help(&["completions", shell]);
        assert!(script.contains("ringside") && script.contains("replay"), "{shell}");
    }
}

#[test]
fn alone_it_shows_the_opponents_and_how_to_begin() {
    let bench = Bench::with_gym();
    let shown = bench.run_in("gym", &[]).good();
    insta::assert_snapshot!(shown.lines().filter(|line| !line.contains(" ru")).collect::<Vec<_>>().join("\n"), @"
    Your opponents, the easiest first:


    Begin                         ringside play corner-shop
    See how it is done well       ringside play corner-shop --script model
    Look up what to say, and why  ringside explain moves
    Everything else               ringside --help
    ");
}
