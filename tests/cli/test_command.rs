//! `ringside test`: scripts held to what they must come to.

use crate::bench::Bench;
use crate::gym::{CORNER_SHOP, MODEL};

/// The gym with these tests in the corner shop.
fn with_tests(tests: &str) -> Bench {
    let bench = Bench::with_gym();
    bench.write("gym/scenarios/corner-shop.yaml", format!("{CORNER_SHOP}tests:\n{tests}\n"));
    bench
}

/// The gym with this under the second line of the model call, which asks for the day.
fn with_expectation(expect: &str) -> Bench {
    let bench = Bench::with_gym();
    let asked = "means: [ask-payment-date]\n";
    bench.write(
        "gym/scripts/calls/corner-shop/model.yaml",
        MODEL.replace(asked, &format!("{asked}      expect: {expect}\n")),
    );
    bench
}

fn tested(bench: &Bench) -> String {
    bench.run_in("gym", &["test"]).to_string()
}

#[test]
fn scripts_without_tests_are_played_all_the_same() {
    insta::assert_snapshot!(tested(&Bench::with_gym()), @"
    exit 0
    ok      corner-shop/failing  0 points, broken-off
    ok      corner-shop/model    100 points, promise
    2 scripts, 4 calls played: 0 failed
    ");
}

#[test]
fn a_test_that_is_not_met_shows_its_line_and_where_the_points_went() {
    let bench = with_tests("  - { script: failing, outcome: promise, score: at least 90 }");
    insta::assert_snapshot!(tested(&bench), @"
    exit 1
    FAILED  corner-shop/failing  0 points, broken-off
    ok      corner-shop/model    100 points, promise
    error[unmet-expectation]: outcome: broken-off; expected promise
      --> scenarios/corner-shop.yaml:60:33
       |
    60 |   - { script: failing, outcome: promise, score: at least 90 }
       |                                 ^^^^^^^
       |
       = help: hear it: ringside play corner-shop --script failing --seed 0 --lang en

    error[unmet-expectation]: score: 0; expected at least 90
      --> scenarios/corner-shop.yaml:60:49
       |
    60 |   - { script: failing, outcome: promise, score: at least 90 }
       |                                                 ^^^^^^^^^^^
       |
       = help: missed: introduce, close-politely, clear-result, ask-payment-date, state-debt; mistakes: insult
               hear it: ringside play corner-shop --script failing --seed 0 --lang en

    2 scripts, 4 calls played: 1 failed
    ");
}

#[test]
fn a_step_that_comes_otherwise() {
    insta::assert_snapshot!(tested(&with_expectation("{ gauges: { trust: under 20 }, answer: listens, over: true }")), @"
    exit 1
    ok      corner-shop/failing  0 points, broken-off
    FAILED  corner-shop/model    100 points, promise
    error[unmet-expectation]: trust: 55; expected under 20
     --> scripts/calls/corner-shop/model.yaml:9:34
      |
    9 |       expect: { gauges: { trust: under 20 }, answer: listens, over: true }
      |                                  ^^^^^^^^
      |
      = help: hear it: ringside play corner-shop --script model --seed 0 --lang en

    error[unmet-expectation]: answer: pays; expected listens
     --> scripts/calls/corner-shop/model.yaml:9:54
      |
    9 |       expect: { gauges: { trust: under 20 }, answer: listens, over: true }
      |                                                      ^^^^^^^
      |
      = help: hear it: ringside play corner-shop --script model --seed 0 --lang en

    error[unmet-expectation]: over: false; expected true
     --> scripts/calls/corner-shop/model.yaml:9:69
      |
    9 |       expect: { gauges: { trust: under 20 }, answer: listens, over: true }
      |                                                                     ^^^^
      |
      = help: hear it: ringside play corner-shop --script model --seed 0 --lang en

    2 scripts, 4 calls played: 1 failed
    ");
}

#[test]
fn what_holds_is_not_mentioned() {
    for expect in [
        "{ hears: [ask-payment-date], answer: pays, over: false }",
        "{ promise: dated, willing: true, patience: at least 30, obstacles: { forgot: absent } }",
        "{ answer: [listens, pays], gauges: { trust: 0 to 100 } }",
    ] {
        let ran = with_expectation(expect).run_in("gym", &["test"]);
        assert_eq!(ran.code, 0, "{expect}: {ran}");
    }
}

#[test]
fn what_does_not_hold_fails() {
    for expect in [
        "{ hears: [ask-payment-date, state-debt] }",
        "{ hears: [] }",
        "{ promise: none }",
        "{ willing: false }",
        "{ patience: 40 }",
        "{ obstacles: { forgot: open } }",
    ] {
        let ran = with_expectation(expect).run_in("gym", &["test"]);
        assert_eq!(ran.code, 1, "{expect}: {ran}");
        assert!(ran.out.contains("error[unmet-expectation]"), "{expect}: {ran}");
    }
}

#[test]
fn a_run_is_held_to_its_end() {
    let good =
        "  - { script: model, seeds: 5, expect: { hears: introduce, fires: pays, never: bristles, promise: dated } }";
    assert_eq!(with_tests(good).run_in("gym", &["test"]).code, 0);
    let wrong = "  - { script: model, expect: { hears: insult, fires: bristles, never: [listens, pays] } }";
    insta::assert_snapshot!(tested(&with_tests(wrong)), @"
    exit 1
    ok      corner-shop/failing  0 points, broken-off
    FAILED  corner-shop/model    100 points, promise
    error[unmet-expectation]: never heard: insult
      --> scenarios/corner-shop.yaml:60:39
       |
    60 |   - { script: model, expect: { hears: insult, fires: bristles, never: [listens, pays] } }
       |                                       ^^^^^^
       |
       = help: hear it: ringside play corner-shop --script model --seed 0 --lang en

    error[unmet-expectation]: `bristles` never fired
      --> scenarios/corner-shop.yaml:60:54
       |
    60 |   - { script: model, expect: { hears: insult, fires: bristles, never: [listens, pays] } }
       |                                                      ^^^^^^^^
       |
       = help: hear it: ringside play corner-shop --script model --seed 0 --lang en

    error[unmet-expectation]: `listens` fired all the same
      --> scenarios/corner-shop.yaml:60:71
       |
    60 |   - { script: model, expect: { hears: insult, fires: bristles, never: [listens, pays] } }
       |                                                                       ^
       |
       = help: hear it: ringside play corner-shop --script model --seed 0 --lang en

    2 scripts, 4 calls played: 1 failed
    ");
}

#[test]
fn names_that_nobody_knows_are_found_before_anything_is_played() {
    let bench = with_expectation("{ answer: pay, memory: { lied: 1 }, hears: [small-tolk] }");
    let checked = bench.run_in("gym", &["check"]);
    insta::assert_snapshot!(checked.out.lines().filter(|line| line.contains("error[") || line.contains("help")).collect::<Vec<_>>().join("\n"), @"
    error[unknown-rule]: there is no response `pay`
      = help: did you mean `pays`?
    error[undeclared-fact]: the fact `lied` is not declared
    error[unknown-move]: there is no move `small-tolk`
      = help: did you mean `small-talk`?
    ");
    assert_eq!(bench.run_in("gym", &["test"]).code, 1);
}

#[test]
fn a_step_that_the_call_never_came_to() {
    let bench = Bench::with_gym();
    let late = "    - wait: 5\n      expect: { over: true }\n";
    bench.write("gym/scripts/calls/corner-shop/model.yaml", format!("{MODEL}{late}"));
    let ran = bench.run_in("gym", &["test"]);
    assert!(ran.code == 1 && ran.out.contains("the call was over before this step"), "{ran}");
}

#[test]
fn by_text_the_ear_is_asked_too_and_differences_are_shown_line_by_line() {
    let bench = Bench::with_gym();
    bench.write(
        "gym/scripts/calls/corner-shop/model.yaml",
        MODEL.replace("Anna from Packwell.", "Fine weather we have.").replace("Анна, Упакград.", "Погода хорошая."),
    );
    assert_eq!(bench.run_in("gym", &["test"]).code, 0);
    let ran = bench.run_in("gym", &["test", "corner-shop/model", "--by-text"]);
    assert_eq!(ran.code, 0, "what is heard otherwise is no fault by itself: {ran}");
    insta::assert_snapshot!(ran.out.lines().take(10).collect::<Vec<_>>().join("\n"), @"
    ok      corner-shop/model  70 to 100 points, promise
    note[heard-otherwise]: in en, the ear hears no move; the script means introduce, state-debt
     --> scripts/calls/corner-shop/model.yaml:6:14
      |
    6 |       means: [introduce, state-debt]
      |              ^
      |
      = help: Fine weather we have.

    note[heard-otherwise]: in ru, the ear hears no move; the script means introduce, state-debt
    ");
    assert!(ran.out.contains("in ru, the ear hears no move") && ran.out.contains("Погода хорошая."), "{ran}");
}

#[test]
fn what_follows_from_a_line_heard_otherwise_stands_below_it() {
    let bench = with_expectation("{ answer: pays }");
    let path = "gym/scripts/calls/corner-shop/model.yaml";
    bench.write(path, bench.read(path).replace("Which day will you pay?", "Fine weather we have."));
    let tests = "tests:\n  - { script: model, outcome: promise, score: at least 90 }\n";
    bench.write("gym/scenarios/corner-shop.yaml", format!("{CORNER_SHOP}{tests}"));
    assert_eq!(bench.run_in("gym", &["test"]).code, 0);
    insta::assert_snapshot!(bench.run_in("gym", &["test", "corner-shop/model", "--by-text"]), @r"
    exit 1
    FAILED  corner-shop/model  23 to 100 points, promise, broken-off
    error[heard-otherwise]: in en, the ear hears introduce (978 per mille); the script means introduce, state-debt
     --> scripts/calls/corner-shop/model.yaml:6:14
      |
    6 |       means: [introduce, state-debt]
      |              ^
      |
      = help: Anna from Packwell.
              hear it: ringside play corner-shop --script model --seed 0 --lang en --by-text
              3 more went wrong after it:
                scripts/calls/corner-shop/model.yaml:9:25: answer: mumbles; expected pays (in 1 of 4 calls)
                scenarios/corner-shop.yaml:60:31: outcome: broken-off; expected promise (in 1 of 4 calls)
                scenarios/corner-shop.yaml:60:47: score: 23; expected at least 90 (in 1 of 4 calls)

    error[heard-otherwise]: in ru, the ear hears no move; the script means introduce, state-debt
     --> scripts/calls/corner-shop/model.yaml:6:14
      |
    6 |       means: [introduce, state-debt]
      |              ^
      |
      = help: Анна, Упакград.
              hear it: ringside play corner-shop --script model --seed 0 --lang ru --by-text
              1 more went wrong after it:
                scenarios/corner-shop.yaml:60:47: score: 70; expected at least 90 (in 1 of 4 calls)

    note[heard-otherwise]: in en, the ear hears no move; the script means ask-payment-date
     --> scripts/calls/corner-shop/model.yaml:8:14
      |
    8 |       means: [ask-payment-date]
      |              ^
      |
      = help: Fine weather we have.

    1 script, 4 calls played: 1 failed
    ");
}

#[test]
fn paths_and_names() {
    let bench = Bench::with_gym();
    let last = |folder: &str, what: &str| {
        let ran = bench.run_in(folder, &["test", what]);
        assert_eq!(ran.code, 0, "{what}: {ran}");
        ran.out.lines().last().unwrap_or_default().to_owned()
    };
    for (folder, what, scripts) in [
        (".", "gym", "2 scripts, "),
        (".", "gym/scenarios/corner-shop.yaml", "2 scripts, "),
        (".", "gym/scripts/calls/corner-shop/model.yaml", "1 script, "),
        (".", "gym/scripts/calls", "2 scripts, "),
        ("gym", "corner-shop", "2 scripts, "),
        ("gym", "corner-shop/failing", "1 script, "),
        ("gym", "profane", "2 scripts, "),
        ("gym/scripts/calls/corner-shop", "model.yaml", "1 script, "),
    ] {
        assert!(last(folder, what).starts_with(scripts), "{what}: {}", last(folder, what));
    }
    insta::assert_snapshot!(bench.run_in("gym", &["test", "corner-shop/modle"]).failed(), @"
    exit 2
    error: `corner-shop` has no script `modle`
    help: it has failing, model
    ");
    insta::assert_snapshot!(bench.run_in("gym", &["test", "cornershop"]).failed(), @"
    exit 2
    error: there is no scenario or campaign `cornershop`
    help: did you mean `corner-shop`?
    ");
    bench.write("empty/notes.txt", "");
    assert_eq!(bench.run(&["test", "empty"]).code, 3);
}

#[test]
fn a_scenario_that_cannot_be_played_fails_and_the_others_are_tested() {
    let bench = Bench::with_gym();
    bench.write("gym/scenarios/broken.yaml", CORNER_SHOP.replace("hears: silence", "hears: silense"));
    let ran = bench.run_in("gym", &["test"]);
    assert_eq!(ran.code, 1, "{ran}");
    assert!(ran.out.contains("silense") && ran.out.contains("2 scripts, "), "{ran}");
}

#[test]
fn for_programs_and_build_servers() {
    let bench = with_tests("  - { script: failing, outcome: promise }");
    let ran = bench.run_in("gym", &["test", "--format", "json"]);
    let told: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!((ran.code, &told["passed"], &told["failed"]), (1, &1.into(), &1.into()));
    assert_eq!(told["tests"][0]["failures"][0]["message"], "outcome: broken-off; expected promise");
    let ran = bench.run_in("gym", &["test", "--format", "junit"]);
    assert_eq!(ran.code, 1);
    insta::assert_snapshot!(ran.out, @r#"
    <?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="ringside" tests="2" failures="1" errors="0">
      <testsuite name="ringside" tests="2" failures="1" errors="0">
        <testcase classname="corner-shop" name="failing">
          <failure message="scenarios/corner-shop.yaml:60:33: outcome: broken-off; expected promise">scenarios/corner-shop.yaml:60:33: outcome: broken-off; expected promise</failure>
        </testcase>
        <testcase classname="corner-shop" name="model"/>
      </testsuite>
    </testsuites>
    "#);
}

#[test]
fn any_number_of_threads_and_any_day_tell_the_same() {
    let run = || Bench::with_gym().run_in("gym", &["test", "--format", "json"]).good();
    assert_eq!(run(), run());
}

/// A whole call, accepted, and then a debtor who says something else.
fn changed_after_acceptance() -> Bench {
    let bench = Bench::with_gym();
    assert_eq!(bench.run_in("gym", &["test", "--accept"]).code, 0);
    bench.write(
        "gym/scenarios/corner-shop.yaml",
        CORNER_SHOP.replace("Всё, {promise-date}.", "Хорошо, {promise-date}."),
    );
    bench
}

#[test]
fn a_whole_call_that_changes_after_it_was_accepted() {
    let bench = changed_after_acceptance();
    let calls = "gym/scripts/calls/corner-shop";
    let snapshots =
        ["failing.en.snap", "failing.ru.snap", "failing.yaml", "model.en.snap", "model.ru.snap", "model.yaml"];
    assert_eq!(bench.names(calls), snapshots);
    insta::assert_snapshot!(tested(&bench), @"
    exit 1
    ok      corner-shop/failing  0 points, broken-off
    FAILED  corner-shop/model    100 points, promise
    scripts/calls/corner-shop/model.ru.snap is no longer what is played:
           urgency 40 -> 50 (temperament:ask-payment-date +10)
           heat 12 -> 14 (temperament:ask-payment-date +2)
    -    Ольга: Всё, 12 марта.  <pays>
    +    Ольга: Хорошо, 12 марта.  <pays>
           promised: 5 000 рублей 2026-03-12 firmness 2


    `ringside test --review` asks about each difference, `--accept` takes all
    2 scripts, 4 calls played: 1 failed
    ");
    assert_eq!(bench.run_in("gym", &["test", "--accept"]).code, 0);
    assert_eq!(bench.run_in("gym", &["test"]).code, 0);
}

#[test]
fn differences_are_reviewed_one_by_one() {
    let bench = changed_after_acceptance();
    let review = |input: &str| {
        let mut command = bench.command(&["test", "--review"]);
        command.current_dir(bench.path("gym"));
        bench.type_into(command, input)
    };
    let left = review("n\n");
    assert!(left.out.contains("1 of 1: ") && left.out.ends_with("0 snapshots accepted\n"), "{left}");
    assert_eq!(bench.run_in("gym", &["test"]).code, 1);
    assert!(review("y\n").out.ends_with("1 snapshot accepted\n"));
    assert_eq!(bench.run_in("gym", &["test"]).code, 0);
}

#[test]
fn nothing_is_accepted_where_nobody_looks() {
    let bench = Bench::with_gym();
    let mut command = bench.command(&["test", "--gym", "gym", "--accept"]);
    command.env("CI", "true");
    insta::assert_snapshot!(bench.finish(command).failed(), @"
    exit 2
    error: CI is set: snapshots are not written where nobody looks at them
    help: accept them on your own machine and commit the .snap files
    ");
    assert!(!bench.path("gym/scripts/calls/corner-shop/model.en.snap").exists());
    insta::assert_snapshot!(bench.run(&["test", "--accept"]).failed(), @"
    exit 2
    error: the built-in gym cannot be written to
    help: name a gym of your own with --gym DIR
    ");
}
