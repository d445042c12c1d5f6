//! Numbers, dates, sums and shares: what can be written, and what is out of range.

use insta::assert_snapshot;
use ringside::text::{Lang, Money};
use ringside::yaml::{parse_ago, parse_rate, parse_test, parse_time_span};

use crate::makeshift::debtor;

#[test]
fn plus_one_is_no_start_value() {
    assert_snapshot!(debtor("memory: { denied: +1 }").problems(), @r"
    error[wrong-value]: `+1` adds nothing here, it is a plain number to YAML
     --> scenarios/late.yaml:1:19
      |
    1 | memory: { denied: +1 }
      |                   ^^
      |
      = help: write the number alone, or put the change under `adds:`
    ");
}

#[test]
fn plus_one_is_no_test() {
    let rule = "memory: { denied: 0 }\nrules:\n  - id: again\n    memory: { denied: +1 }\n    says: [{ en: No. }]";
    assert_snapshot!(debtor(rule).problems(), @r"
    error[wrong-value]: `+1` is no test: write `3`, `at least 3`, `at most 3`, `over 3`, `under 3`, `2 to 4` or `not 3`
     --> scenarios/late.yaml:4:23
      |
    4 |     memory: { denied: +1 }
      |                       ^^
    ");
}

#[test]
fn plus_one_is_a_fine_change() {
    let rule = "rules:\n  - id: warms\n    on: { hears: small-talk }\n    adds: { trust: +1 }";
    assert_snapshot!(debtor(rule).problems(), @"");
}

/// One value of the scenario, and what it is blamed for.
#[test]
fn out_of_range_and_ill_written() {
    let cases = [
        ("patience: 61", "out-of-range"),
        ("patience: 0", "out-of-range"),
        ("patience: 99999999999999999999", "out-of-range"),
        ("patience: 1_0", "wrong-value"),
        ("patience: 3.5", "wrong-value"),
        ("difficulty: 6", "out-of-range"),
        ("gauges: { heat: 101 }", "out-of-range"),
        ("gauges: { heat: -1 }", "out-of-range"),
        ("memory: { denied: 101 }", "out-of-range"),
        ("pays-when: { urgency: at least 101 }", "out-of-range"),
        ("rules: [{ id: a, patience: at least 61, says: [{ en: No. }] }]", "out-of-range"),
        ("pays-when: { urgency: more than 50 }", "wrong-value"),
        ("pays-when: { urgency: 60 to 40 }", "wrong-value"),
        ("calls: [{}, { after: 3 years }]", "wrong-value"),
        ("calls: [{}, { after: 999 days }]", "out-of-range"),
        ("calls: [{}, { after: 4294967295 weeks }]", "out-of-range"),
        ("case: { stock: no }", "wrong-value"),
        ("case: { delivery: soon }", "wrong-value"),
        ("case: { discount: 101% within 7 days }", "out-of-range"),
        ("case: { discount: three percent }", "wrong-value"),
        ("case: { credit-limit: 20000000000000 RUB }", "out-of-range"),
        ("case: { credit-limit: -5 RUB }", "out-of-range"),
        ("case: { credit-limit: 500 }", "wrong-value"),
        ("case: { credit-limit: 500 RUR }", "wrong-value"),
        ("case: { credit-limit: 5.125 RUB }", "wrong-value"),
        ("case: { invoice: { number: 'a', amount: 5 EUR, issued: last week, due: today } }", "wrong-value"),
        ("case: { invoice: { number: 'a', amount: 5 EUR, issued: 800 days ago, due: 3 days ago } }", "out-of-range"),
        ("case: { invoice: { number: 'a', amount: 5 EUR, issued: 5 hours ago, due: 3 days ago } }", "wrong-value"),
        ("case: { invoice: { number: 'a', amount: 0 EUR, issued: 5 days ago, due: 3 days ago } }", "out-of-range"),
        ("goals: [hang-up]", "unknown-word"),
    ];
    for (block, expected) in cases {
        let found: Vec<&str> = debtor(block).report().sorted().iter().map(|found| found.id).collect();
        assert_eq!(found, [expected], "{block}");
    }
}

#[test]
fn tests_of_a_number() {
    let passing = |test: &str| -> Vec<i32> {
        let test = parse_test(test).unwrap_or_else(|why| panic!("{why:?}"));
        (0..=5).filter(|value| test.holds(*value)).collect()
    };
    assert_eq!(passing("3"), [3]);
    assert_eq!(passing("at least 3"), [3, 4, 5]);
    assert_eq!(passing("at most 3"), [0, 1, 2, 3]);
    assert_eq!(passing("over 3"), [4, 5]);
    assert_eq!(passing("under 3"), [0, 1, 2]);
    assert_eq!(passing("2 to 4"), [2, 3, 4]);
    assert_eq!(passing("not 3"), [0, 1, 2, 4, 5]);
    assert_eq!(passing("not 2 to 4"), [0, 1, 5]);
    assert_eq!(passing("not at least 3"), [0, 1, 2]);
}

#[test]
fn a_test_reads_back_as_it_is_shown() {
    for text in ["3", "at least 3", "at most -3", "2 to 4", "not 3", "not at most 3"] {
        assert_eq!(parse_test(text).map(|test| test.to_string()), Ok(text.to_owned()));
    }
}

#[test]
fn times_days_and_shares() {
    let minutes = |text| parse_time_span(text).map(|span| span.minutes);
    assert_eq!([minutes("30 minutes"), minutes("4 hours"), minutes("1 day")], [Ok(30), Ok(240), Ok(1440)]);
    let days = |text| parse_ago(text).map(|ago| ago.days);
    assert_eq!([days("6 days ago"), days("in 1 week"), days("yesterday")], [Ok(-6), Ok(7), Ok(-1)]);
    let rate = |text| parse_rate(text).map(|rate| (rate.percent.to_string(), rate.days));
    assert_eq!(rate("0.1% a day"), Ok(("0.1%".to_owned(), 1)));
    assert_eq!(rate("3% within 2 weeks"), Ok(("3%".to_owned(), 14)));
}

#[test]
fn money_as_people_say_it() {
    let money: Money = "184 000.50 RUB".parse().expect("a sum");
    assert_eq!(money.spoken(Lang::En), "184,000.50 roubles");
    assert_eq!(money.spoken(Lang::Ru), "184\u{a0}000,50 рублей");
    assert_eq!(money.to_string(), "184000.50 RUB");
}
