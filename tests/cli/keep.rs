//! Where calls are kept, and what happens when they cannot be.

use crate::bench::{AT, Bench, Ran, events};

fn play(bench: &Bench, options: &[&str]) -> Ran {
    bench.run_in("gym", &[&["play", "corner-shop", "--at", AT], options].concat())
}

#[test]
fn a_script_is_recorded_only_where_it_is_asked_for() {
    let bench = Bench::with_gym();
    assert_eq!(play(&bench, &["--script", "model"]).code, 0);
    assert!(bench.names("data").is_empty());
    let recorded = play(&bench, &["--script", "model", "--record"]).good();
    let place = "(to see it again: ringside replay $BENCH/data/calls/20260302-100000-corner-shop.jsonl)\n";
    assert!(recorded.ends_with(place), "{recorded}");
}

#[test]
fn a_recorded_call_is_found_by_its_name_alone() {
    let bench = Bench::with_gym();
    play(&bench, &["--script", "model", "--record"]).good();
    let replayed = |name: &str| bench.run(&["replay", name, "--plain"]);
    let shown = replayed("20260302-100000-corner-shop.jsonl").good();
    assert!(shown.contains("Score: 100 / 100"), "{shown}");
    let unknown = replayed("20260302-100000-other.jsonl");
    assert_eq!(unknown.code, 3);
    assert!(unknown.err.contains("there is no such file"), "{}", unknown.err);
}

#[test]
fn a_page_to_read_lies_beside_the_transcript_where_it_is_asked_for() {
    let bench = Bench::with_gym();
    play(&bench, &["--script", "failing", "--record", "--markdown"]).good();
    let page = bench.read("data/calls/20260302-100000-corner-shop.md");
    assert!(page.starts_with("# "), "{page}");
    assert!(page.contains("You idiot"), "{page}");
}

#[test]
fn no_recorded_call_takes_the_place_of_another() {
    let bench = Bench::with_gym();
    for script in ["model", "failing", "model"] {
        play(&bench, &["--script", script, "--record"]).good();
    }
    let names = bench.names("data/calls");
    assert_eq!(
        names,
        [
            "20260302-100000-corner-shop-2.jsonl",
            "20260302-100000-corner-shop-3.jsonl",
            "20260302-100000-corner-shop.jsonl"
        ]
    );
    assert!(bench.read("data/calls/20260302-100000-corner-shop-2.jsonl").contains("You idiot."));
    assert!(bench.read("data/calls/20260302-100000-corner-shop.jsonl").contains("Anna from Packwell."));
}

#[test]
fn the_data_folder_can_be_named_or_found() {
    let bench = Bench::with_gym();
    play(&bench, &["--script", "model", "--record", "--data", "here"]).good();
    assert_eq!(bench.names("gym/here/calls").len(), 1);
    for unset in [None, Some("")] {
        let mut command = bench.command(&["play", "gym/scenarios/corner-shop.yaml", "--script", "model", "--record"]);
        match unset {
            None => command.env_remove("RINGSIDE_DATA"),
            Some(empty) => command.env("RINGSIDE_DATA", empty),
        };
        bench.finish(command).good();
    }
    if cfg!(target_os = "linux") {
        assert_eq!(bench.names("home/.local/share/ringside/calls").len(), 2);
    }
}

#[test]
fn a_transcript_goes_where_it_is_asked_for() {
    let bench = Bench::with_gym();
    play(&bench, &["--script", "model", "--transcript", "call.jsonl"]).good();
    assert_eq!(events(&bench.read("gym/call.jsonl")).last().map(String::as_str), Some("ended"));
    assert!(bench.names("data").is_empty());
    insta::assert_snapshot!(play(&bench, &["--script", "model", "--transcript", "missing/call.jsonl"]).failed(), @"
    exit 4
    error: missing/call.jsonl: cannot be written: No such file or directory (os error 2)
    help: make the folder `missing` first
    ");
    insta::assert_snapshot!(play(&bench, &["--script", "model", "--transcript", "scenarios"]).failed(), @"
    exit 4
    error: scenarios: cannot be written: Is a directory (os error 21)
    help: give another path with --transcript
    ");
}

#[test]
fn a_data_folder_that_cannot_be_made() {
    let bench = Bench::with_gym();
    bench.write("gym/file", "not a folder");
    insta::assert_snapshot!(play(&bench, &["--data", "file"]).failed(), @"
    exit 4
    error: file/calls: cannot be written: Not a directory (os error 20)
    help: give another folder with --data DIR, or play with --no-record
    ");
}

#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_is_full_from_the_start() {
    let bench = Bench::with_gym();
    insta::assert_snapshot!(play(&bench, &["--transcript", "/dev/full"]).failed(), @"
    exit 4
    error: /dev/full: cannot be written: No space left on device (os error 28)
    help: make room, or give another place; what was kept before is whole
    ");
    insta::assert_snapshot!(play(&bench, &["--script", "model", "--transcript", "/dev/full"]).failed(), @"
    exit 4
    error: /dev/full: cannot be written: No space left on device (os error 28)
    help: make room, or give another place; what was kept before is whole
    ");
}

/// A limit on the length of files stands in for a disk that fills up while somebody talks.
#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_fills_up_during_a_call() {
    let bench = Bench::with_gym();
    let program = env!("CARGO_BIN_EXE_ringside");
    let call =
        format!("trap '' XFSZ; ulimit -f 400; exec '{program}' play corner-shop --at {AT} --transcript call.jsonl");
    let mut command = bench.command_of("sh", &["-c", &call]);
    command.current_dir(bench.path("gym"));
    let typed = format!("Anna from Packwell.\n{}\nnever heard\n", "x".repeat(900_000));
    let ran = bench.type_into(command, typed);
    assert_eq!(ran.code, 4, "{ran}");
    assert!(ran.err.contains("call.jsonl: cannot be written: ") && ran.err.contains("help: make room"), "{ran}");
    assert!(ran.out.contains("Score: "), "what was said is scored: {ran}");
    let whole = bench.read("gym/call.jsonl");
    assert_eq!(
        events(&whole).last().map(String::as_str),
        Some("spoke"),
        "whole lines, and no end without what came before it"
    );
    assert!(whole.contains("Anna from Packwell."));
    assert_eq!(bench.run_in("gym", &["replay", "call.jsonl"]).code, 0);
}
