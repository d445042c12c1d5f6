//! Campaigns of a trainer's own: begun, checked, tested, compared, explained.

use crate::bench::Bench;

const PLAN: &str = "gym/scenarios/campaigns/my-month.yaml";
const DECISIONS: &str = "gym/scripts/campaigns/my-month/model.yaml";

/// A gym with nothing but a campaign that was just begun.
fn begun() -> Bench {
    let bench = Bench::new();
    bench.write("gym/.keep", "");
    bench.run_in("gym", &["new", "campaign", "my-month"]).good();
    bench
}

/// The same with one thing in one of its files written otherwise.
fn changed(path: &str, from: &str, to: &str) -> Bench {
    let bench = begun();
    let text = bench.read(path);
    assert!(text.contains(from), "{from} in {text}");
    bench.write(path, text.replacen(from, to, 1));
    bench
}

#[test]
fn one_that_was_just_begun_is_sound_and_passes() {
    let bench = begun();
    let checked = bench.run_in("gym", &["check", "--deny", "warnings"]).good();
    assert_eq!(checked, "2 files checked: no problems\n");
    insta::assert_snapshot!(bench.run_in("gym", &["test"]).good(), @r"
    ok      my-month/model  39 % collected, found 7 for and 0 against the method
    0 scripts, 1 campaign test, 0 calls played: 0 failed
    ");
    let told = bench.run_in("gym", &["campaign", "--decisions", "scripts/campaigns/my-month/model.yaml"]).good();
    assert!(told.contains("findings for / against the method 7 / 0"), "{told}");
}

#[test]
fn a_test_that_is_not_met_is_counted_everywhere() {
    let bench = changed(PLAN, "bad: 0", "bad: at least 3");
    insta::assert_snapshot!(bench.run_in("gym", &["test"]), @r"
    exit 1
    FAILED  my-month/model  39 % collected, found 7 for and 0 against the method
    error[unmet-expectation]: findings against the method: 0, not at least 3
      --> scenarios/campaigns/my-month.yaml:47:5
       |
    47 |   - { decisions: my-month/model, collected: at least 30, bad: at least 3, finds: [checked-promise, told-the-rule] }
       |     ^

    0 scripts, 1 campaign test, 0 calls played: 1 failed
    ");
    let json = bench.run_in("gym", &["test", "--format", "json"]);
    assert!(json.code == 1 && json.out.contains("\"passed\":0,\"failed\":1}"), "{json}");
    let junit = bench.run_in("gym", &["test", "--format", "junit"]).out;
    assert!(junit.contains("<testsuite name=\"ringside\" tests=\"1\" failures=\"1\""), "{junit}");
    assert!(junit.contains("<testcase classname=\"my-month\" name=\"model\">"), "{junit}");
    assert!(junit.contains("findings against the method: 0, not at least 3"), "{junit}");
}

#[test]
fn findings_that_were_counted_are_named() {
    let bench = changed(PLAN, "bad: 0", "bad: 0, good: under 3");
    let tested = bench.run_in("gym", &["test"]).out;
    assert!(tested.contains("findings that the method asks for: 7, not at most 2"), "{tested}");
    assert!(tested.contains("= help: in-rhythm (2), "), "{tested}");
}

#[test]
fn it_is_asked_for_by_name_and_by_path() {
    let bench = begun();
    for (folder, what) in [
        ("gym", "my-month"),
        ("gym", "my-month/model"),
        (".", PLAN),
        (".", DECISIONS),
        (".", "gym/scripts/campaigns/my-month"),
        (".", "gym/scripts/campaigns"),
        ("gym/scenarios", "campaigns"),
    ] {
        let tested = bench.run_in(folder, &["test", what]).good();
        assert!(tested.starts_with("ok      my-month/model  "), "{what}: {tested}");
    }
    let empty = Bench::with_gym();
    empty.write("gym/scenarios/campaigns/readme.txt", "none yet");
    insta::assert_snapshot!(empty.run_in("gym", &["test", "scenarios/campaigns"]).failed(), @r"
    exit 3
    error: there is no campaign here
    help: they lie in scenarios/campaigns/; `ringside new campaign NAME` begins one
    ");
    insta::assert_snapshot!(bench.run_in("gym", &["test", "my-month/other"]).failed(), @r"
    exit 2
    error: no test of `my-month` names `my-month/other`
    help: they name my-month/model; `ringside campaign --decisions FILE` plays any
    ");
    insta::assert_snapshot!(bench.run_in("gym", &["test", "my-mouth"]).failed(), @r"
    exit 2
    error: there is no scenario or campaign `my-mouth`
    help: did you mean `my-month`?
    ");
}

#[test]
fn a_decision_that_is_refused_is_found_by_check() {
    let bench = changed(DECISIONS, "{ order: shop, treat: hold-and-tell }", "{ order: cafe, treat: deliver }");
    insta::assert_snapshot!(bench.run_in("gym", &["check"]), @r"
    exit 1
    error[decision-refused]: no order waits for an answer there, on 6 March (day 4)
      --> scripts/campaigns/my-month/model.yaml:19:5
       |
    19 |   - { order: cafe, treat: deliver }
       |     ^

    2 files checked: 1 error
    ");
    let tested = bench.run_in("gym", &["test"]);
    assert!(tested.code == 1 && tested.out.contains("FAILED  my-month/model  the decisions cannot be"), "{tested}");
}

#[test]
fn a_text_without_translation_and_a_scenario_that_is_not_there_have_their_place() {
    let bench = changed(PLAN, "person: { en: Ben Levin, ru: Борис Львович }", "person: { en: Ben Levin }");
    insta::assert_snapshot!(bench.run_in("gym", &["check"]), @r"
    exit 0
    warning[missing-translation]: this text is not there in `ru`
      --> scenarios/campaigns/my-month.yaml:19:13
       |
    19 |     person: { en: Ben Levin }
       |             ^
       |
       = help: translate, or take `ru` out of the campaign's title

    2 files checked: 1 warning
    ");
    let bench = changed(PLAN, "# scenario: late-again", "scenario: forgetfull");
    let checked = bench.run_in("gym", &["check", "scenarios/campaigns/my-month.yaml"]);
    assert!(checked.out.contains("error[unknown-name]: there is no scenario `forgetfull`"), "{checked}");
    assert!(checked.out.contains("scenarios/campaigns/my-month.yaml:21:15"), "{checked}");
    let bench = changed(
        PLAN,
        "person: { en: Ben Levin, ru: Борис Львович }",
        "person: { en: Ben Levin } # allow: missing-translation",
    );
    assert_eq!(bench.run_in("gym", &["check"]).good(), "2 files checked: no problems\n");
}

#[test]
fn names_that_are_far_off_bring_the_list() {
    for (path, from, to, list) in [
        (PLAN, "nature: forgetful", "nature: zzz", "help: there are forgetful, never-arrived, "),
        (PLAN, "checked-promise", "zzz", "help: `ringside explain findings` lists them"),
        (DECISIONS, "approach: remind", "approach: zzz", "help: there are remind, look-ahead, "),
        (DECISIONS, "call: cafe", "call: zzz", "help: there are cafe, shop"),
    ] {
        let checked = changed(path, from, to).run_in("gym", &["check"]);
        assert!(checked.out.contains(list), "{to}: {checked}");
    }
}

#[test]
fn what_campaigns_are_written_in_is_explained() {
    let bench = Bench::new();
    let explained = |id: &str| bench.run(&["explain", id]).good();
    for (list, name) in [
        ("findings", "- too-soon               Too soon after the last contact"),
        ("natures", "undisciplined          "),
        ("approaches", "plan-check             Does the plan stand?: "),
        ("constants", "large-from             100000 whole units of the currency. "),
    ] {
        assert!(explained(list).contains(name), "{list}: {}", explained(list));
    }
    insta::assert_snapshot!(explained("remind"), @r"
    A friendly reminder  (remind, an approach)

    Who we are, how it goes, whether the invoice is there, when it will be paid.

    its moves: introduce, small-talk, ask-invoice-received, state-debt, ask-payment-date
    minutes: 8
    ");
    insta::assert_snapshot!(explained("too-soon"), @r"
    too-soon  (a finding of the campaign's coach, against the method)

    Too soon after the last contact: they are annoyed, and it brings little.

    A campaign's test asks for it: `finds: [too-soon]`.
    ");
    insta::assert_snapshot!(explained("solid"), @r"
    The reliable one  (solid, a nature)

    at the beginning: trust 65, respect 60, urgency 45, heat 5
    in the way: nothing
    of 1000, 1000 mean to pay, 1000 have the money, 1000 decide themselves
    played in full by: forgetful
    ");
    let near = bench.run(&["explain", "checked-promises"]).failed();
    assert!(near.contains("did you mean `checked-promise`?"), "{near}");
}

#[test]
fn varying_compares_whether_that_is_said_or_not() {
    let bench = begun();
    let vary = |more: &[&str]| {
        let args = [&["campaign", "my-month", "--vary", "1", "--portfolios", "1"], more].concat();
        let ran = bench.run_in("gym", &args);
        assert_eq!(ran.code, 0, "{ran}");
        ran.out
    };
    assert_eq!(vary(&["--compare"]), vary(&[]));
}
