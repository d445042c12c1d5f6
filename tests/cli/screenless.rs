//! What opens on the screen, where there is no screen: everything can be piped, resumed and watched line by line.

use insta::assert_snapshot;

use crate::bench::{AT, Bench, Ran};

fn say(bench: &Bench, args: &[&str], lines: &str) -> Ran {
    bench.type_into(bench.command(args), lines)
}

/// A call that was left in the middle: its transcript, without the end that a closed call has.
fn broken_off(bench: &Bench) {
    let said = ["play", "forgetful", "--seed", "4", "--at", AT, "--plain", "--transcript", "call.jsonl"];
    say(bench, &said, "Good morning, this is Nina Harper from Packwell\n/quit\n").good();
    let whole = bench.read("call.jsonl");
    let open: String =
        whole.lines().filter(|line| !line.contains("\"ended\"")).map(|line| format!("{line}\n")).collect();
    bench.write("call.jsonl", open);
}

#[test]
fn a_call_is_gone_on_with_line_by_line() {
    let bench = Bench::new();
    broken_off(&bench);
    let shown = say(&bench, &["resume", "call.jsonl", "--plain"], "Спасибо 🙂\n/hang-up\n").good();
    assert!(shown.contains("You: Good morning, this is Nina Harper"), "what was said before is shown:\n{shown}");
    assert!(shown.contains("you hung up") && shown.contains("Score:"), "{shown}");
    let recorded = bench.read("call.jsonl");
    assert!(recorded.contains("Спасибо 🙂") && recorded.contains("\"parent\""), "the same file goes on");
    assert_eq!(recorded.matches("\"ringside\":").count(), 1);
}

#[test]
fn the_latest_call_that_was_broken_off_needs_no_name() {
    let bench = Bench::new();
    let nothing = bench.run(&["resume", "--data", "empty"]);
    assert_eq!(nothing.code, 3);
    assert!(nothing.err.contains("no call there was broken off"), "{}", nothing.err);
    broken_off(&bench);
    bench.write("kept/calls/20260302-100000-forgetful.jsonl", bench.read("call.jsonl"));
    let shown = say(&bench, &["resume", "--data", "kept", "--plain"], "goodbye\n/hang-up\n").good();
    assert!(shown.contains("You: Good morning"), "{shown}");
}

#[test]
fn what_cannot_be_gone_on_with_says_why() {
    let bench = Bench::new();
    broken_off(&bench);
    bench.write("other.jsonl", bench.read("call.jsonl").replace("\"rule\":\"", "\"rule\":\"old-"));
    let changed = say(&bench, &["resume", "other.jsonl", "--plain"], "");
    assert_eq!(changed.code, 3);
    assert_snapshot!(changed.err, @r"
    error: other.jsonl: the scenario or the playbook has changed since: event 2 would be another one now
    help: play it with the scenario that it was recorded with, or `ringside replay` it
    ");
}

#[test]
fn a_script_is_watched_without_a_screen() {
    let shown = Bench::new().run(&["watch", "forgetful", "--at", AT]).good();
    assert!(shown.contains("Nina Harper") && shown.contains("Score: 100 / 100"), "{shown}");
    let wrong = Bench::new().run(&["watch", "forgetful", "modle"]);
    assert_eq!(wrong.code, 3);
    assert!(wrong.err.contains("did you mean `model`"), "{}", wrong.err);
}

#[test]
fn a_drill_line_by_line() {
    let args = ["drill", "ask-payment-date", "--count", "2", "--seed", "1", "--lang", "ru"];
    let shown = say(&Bench::new(), &args, "Когда оплатите счёт?\nДа идите вы лесом\n").good();
    assert!(shown.contains("  + Спросить дату оплаты"), "{shown}");
    assert!(shown.contains("верно: 1 / 2"), "{shown}");
    let wrong = Bench::new().run(&["drill", "ask-moeny"]);
    assert_eq!(wrong.code, 2);
    assert_snapshot!(wrong.err, @"error: `ask-moeny` is neither a move nor an opponent: `ringside explain moves` and `ringside list` name them all");
}

#[test]
fn how_the_screen_is_to_look_is_checked_before_it_opens() {
    let wrong = Bench::new().run(&["--mode", "strict"]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.err.contains("`strict` is none of guided, practice, exam"), "{}", wrong.err);
}
