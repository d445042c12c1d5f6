//! What goes wrong, said clearly: place, way out, exit code.

use crate::bench::{Bench, Ran};
use crate::gym::CORNER_SHOP;

fn in_gym(args: &[&str]) -> Ran {
    Bench::with_gym().run_in("gym", args)
}

#[test]
fn an_unknown_scenario() {
    insta::assert_snapshot!(Bench::new().run(&["play", "forgetfull"]).failed(), @"
    exit 2
    error: there is no scenario `forgetfull`
    help: did you mean `forgetful`?
    ");
}

#[test]
fn a_missing_file() {
    insta::assert_snapshot!(in_gym(&["play", "scenarios/corner-shp.yaml"]).failed(), @"
    exit 3
    error: scenarios/corner-shp.yaml: there is no such file
    help: did you mean `corner-shop`?
    ");
}

#[test]
fn an_unknown_script() {
    insta::assert_snapshot!(in_gym(&["play", "corner-shop", "--script", "modle"]).failed(), @"
    exit 3
    error: modle: there is no such file
    help: did you mean `model`?
    ");
}

#[test]
fn a_script_for_somebody_else() {
    let path = "scripts/calls/corner-shop/model.yaml";
    insta::assert_snapshot!(in_gym(&["play", "forgetful", "--script", path]).failed(), @"
    exit 3
    error: the script is for `corner-shop`, not for `forgetful`
    help: play it with `ringside play corner-shop --script …`
    ");
}

#[test]
fn a_language_that_the_debtor_does_not_speak() {
    insta::assert_snapshot!(in_gym(&["play", "corner-shop", "--lang", "ro"]).failed(), @"
    exit 2
    error: `corner-shop` does not speak ro
    help: play it with --lang en or ru
    ");
}

#[test]
fn a_scenario_with_problems() {
    let bench = Bench::with_gym();
    bench.write("gym/scenarios/typo.yaml", CORNER_SHOP.replace("hears: silence", "hears: silense"));
    insta::assert_snapshot!(bench.run_in("gym", &["play", "typo"]).failed(), @"
    exit 3
    error[unknown-move]: there is no move `silense`
      --> scenarios/typo.yaml:36:12
       |
    36 |     hears: silense
       |            ^^^^^^^
       |
       = help: did you mean `silence`?

    1 error
    ");
}

#[test]
fn an_unknown_move() {
    insta::assert_snapshot!(in_gym(&["explain", "small-tlk"]).failed(), @"
    exit 2
    error: there is no move, trait or problem `small-tlk`
    help: did you mean `small-talk`?
    ");
}

#[test]
fn options_that_contradict_each_other() {
    for options in [["--record", "--no-record"].as_slice(), &["--record", "--transcript", "x"], &["--by-text"]] {
        let ran = in_gym(&[&["play", "corner-shop"], options].concat());
        assert_eq!(ran.code, 2, "{ran}");
    }
}

#[test]
fn files_that_are_no_scenarios() {
    let bench = Bench::with_gym();
    let huge = vec![b' '; 9 << 20];
    let files: [(&str, &[u8], &str); 5] = [
        ("empty.yaml", b"", ""),
        ("not-utf8.yaml", b"title: \xff\xfe", "not UTF-8"),
        ("huge.yaml", &huge, "too large"),
        ("folder.yaml/x", b"", "cannot be read"),
        ("bomb.yaml", b"a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n", ""),
    ];
    for (path, bytes, why) in files {
        bench.write(&format!("gym/{path}"), bytes);
        let ran = bench.run_in("gym", &["play", path.trim_end_matches("/x")]);
        assert_eq!(ran.code, 3, "{path}: {ran}");
        assert!(ran.err.contains("error") && ran.err.contains(why), "{path}: {ran}");
    }
}

#[cfg(unix)]
#[test]
fn a_device_without_end_is_no_scenario() {
    let ran = Bench::new().run(&["play", "/dev/zero"]);
    assert_eq!(ran.code, 3, "{ran}");
    assert!(ran.err.contains("too large"), "{ran}");
}

#[test]
fn messages_cannot_move_the_cursor() {
    let ran = Bench::new().run(&["play", "no\u{1b}[2Jsuch"]);
    assert_eq!(ran.code, 2, "{ran}");
    assert!(!ran.err.contains('\u{1b}') && ran.err.contains("no␛[2Jsuch"), "{ran}");
}

#[test]
fn transcripts_that_cannot_be_read() {
    let bench = Bench::with_gym();
    let args = ["play", "corner-shop", "--script", "model", "--transcript", "call.jsonl"];
    bench.run_in("gym", &args);
    let sound = bench.read("gym/call.jsonl");
    let other = sound.replacen("{\"ringside\":1", "{\"ringside\":99", 1);
    let damaged = sound.replacen("\"event\":\"spoke\"", "\"event\":", 1);
    for (text, why) in [("", "empty"), ("{}\n", "header"), (&other, "format 99"), (&damaged, "damaged")] {
        bench.write("gym/bad.jsonl", text);
        let ran = bench.run_in("gym", &["replay", "bad.jsonl"]);
        assert_eq!(ran.code, 3, "{ran}");
        assert!(ran.err.contains(why) && ran.err.contains("help: "), "{ran}");
    }
}
