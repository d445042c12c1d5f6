//! Keys and values in the wrong place.

use insta::assert_snapshot;

use crate::makeshift::debtor;

#[test]
fn one_wrong_line() {
    assert_snapshot!(debtor("difculty: 3").problems(), @r"
    error[unknown-key]: there is no key `difculty` here
     --> scenarios/late.yaml:1:1
      |
    1 | difculty: 3
      | ^^^^^^^^
      |
      = help: did you mean `difficulty`?
    ");
}

#[test]
fn a_word_near_a_known_one() {
    assert_snapshot!(debtor("stage: overdu").problems(), @r"
    error[unknown-word]: `overdu` is not known here
     --> scenarios/late.yaml:1:8
      |
    1 | stage: overdu
      |        ^^^^^^
      |
      = help: did you mean `overdue`?
    ");
}

#[test]
fn a_word_near_nothing() {
    assert_snapshot!(debtor("stage: tomorrow").problems(), @r"
    error[unknown-word]: `tomorrow` is not known here
     --> scenarios/late.yaml:1:8
      |
    1 | stage: tomorrow
      |        ^^^^^^^^
      |
      = help: one of prevention, signed-unpaid, current, overdue
    ");
}

#[test]
fn a_missing_key_says_what_it_is_for() {
    assert_snapshot!(debtor("us: { goods: { en: shelving } }").problems(), @r"
    error[missing-key]: the key `firm` is missing
     --> scenarios/late.yaml:1:5
      |
    1 | us: { goods: { en: shelving } }
      |     ^
      |
      = help: add `firm:` (our firm)
    ");
}

#[test]
fn a_key_given_twice() {
    assert_snapshot!(debtor("patience: 10\npatience: 12").problems(), @r"
    error[duplicate-key]: `patience` is given twice
     --> scenarios/late.yaml:2:1
      |
    2 | patience: 12
      | ^^^^^^^^
      |
     ::: scenarios/late.yaml:1:1
      |
    1 | patience: 10
      | -------- first given here
      |
      = help: keep one of the two
    ");
}

#[test]
fn a_list_where_a_map_is_meant() {
    assert_snapshot!(debtor("gauges: [50, 50]").problems(), @r"
    error[wrong-shape]: expected a map with keys such as trust, respect, urgency, heat, found a list
     --> scenarios/late.yaml:1:9
      |
    1 | gauges: [50, 50]
      |         ^ a list
    ");
}

#[test]
fn a_key_with_nothing_behind_it() {
    assert_snapshot!(debtor("summary:").problems(), @r"
    error[wrong-shape]: expected a text in each language, found nothing
     --> scenarios/late.yaml:1:8
      |
    1 | summary:
      |        ^ nothing
      |
      = help: write `en: …` and `ru: …` below the key
    ");
}

#[test]
fn an_empty_list_of_moves() {
    assert_snapshot!(debtor("rules:\n  - id: deaf\n    hears: []\n    says: [{ en: What? }]").problems(), @r"
    error[wrong-shape]: expected one or more, found an empty list
     --> scenarios/late.yaml:3:12
      |
    3 |     hears: []
      |            ^ an empty list
      |
      = help: leave the key out, or name something
    ");
}

#[test]
fn a_name_that_is_none() {
    assert_snapshot!(debtor("memory: { Отрицал: 0 }").problems(), @r"
    error[bad-name]: `Отрицал` is no name
     --> scenarios/late.yaml:1:11
      |
    1 | memory: { Отрицал: 0 }
      |           ^^^^^^^
      |
      = help: names are small Latin letters, digits and hyphens: `never-arrived`
    ");
}

#[test]
fn an_unquoted_comma_in_a_flow_map() {
    assert_snapshot!(debtor("summary: { en: Late, but polite }").problems(), @r"
    error[unknown-language]: there is no language `but polite`
     --> scenarios/late.yaml:1:22
      |
    1 | summary: { en: Late, but polite }
      |                      ^^^^^^^^^^
      |
      = help: a comma inside { } splits a text: put the text in quotes or in a block map
    ");
}

#[test]
fn no_where_a_text_is_meant() {
    assert_snapshot!(debtor("summary:\n  en: no").problems(), @r#"
    error[unquoted-text]: `no` is no text to YAML
     --> scenarios/late.yaml:2:7
      |
    2 |   en: no
      |       ^^
      |
      = help: where the text is meant, quote it: "no"
    "#);
}

#[test]
fn a_number_where_a_text_is_meant() {
    let case = "case:\n  invoice: { number: 417, amount: 5 EUR, issued: today, due: in 3 days }\nstage: current";
    assert_snapshot!(debtor(case).problems(), @r#"
    error[unquoted-text]: `417` is no text to YAML
     --> scenarios/late.yaml:2:22
      |
    2 |   invoice: { number: 417, amount: 5 EUR, issued: today, due: in 3 days }
      |                      ^^^
      |
      = help: where the text is meant, quote it: "417"
    "#);
}

#[test]
fn a_text_of_spaces() {
    assert_snapshot!(debtor("summary: { en: ' ' }").problems(), @r"
    error[empty-text]: the text is empty
     --> scenarios/late.yaml:1:16
      |
    1 | summary: { en: ' ' }
      |                ^^^
      |
      = help: write it, or leave it out
    ");
}

#[test]
fn a_language_nobody_speaks_here() {
    assert_snapshot!(debtor("summary: { en: Late., de: Spät. }").problems(), @r"
    error[unknown-language]: there is no language `de`
     --> scenarios/late.yaml:1:23
      |
    1 | summary: { en: Late., de: Spät. }
      |                       ^^
      |
      = help: languages are en, ru, uk and ro
    ");
}

#[test]
fn columns_count_characters_not_bytes() {
    // The bad key is the 76th character of its line, but its 110th byte: Cyrillic letters have two each.
    let us = r#"us: { firm: { en: Vector, ru: "Вектор, снабжение и торговля стеллажами" }, gods: { en: shelving } }"#;
    assert_snapshot!(debtor(us).brief_problems(), @r"
    scenarios/late.yaml:1:5 missing-key: the key `goods` is missing
    scenarios/late.yaml:1:27 undeclared-language: the scenario's title has no `ru`, so nobody can play it in that language
    scenarios/late.yaml:1:76 unknown-key: there is no key `gods` here
    ");
    assert_eq!(us.chars().skip(75).take(4).collect::<String>(), "gods");
    assert_eq!(us.find("gods"), Some(109));
}

#[test]
fn five_errors_in_one_file_are_five_reports_in_the_order_of_the_file() {
    let wrong = "\
stage: overdo
difficulty: 9
patience: +5
gauges: { trst: 50 }
memory: { denied: many }";
    assert_snapshot!(debtor(wrong).brief_problems(), @r"
    scenarios/late.yaml:1:8 unknown-word: `overdo` is not known here
    scenarios/late.yaml:2:13 out-of-range: `9` is out of range
    scenarios/late.yaml:3:11 wrong-value: `+5` adds nothing here, it is a plain number to YAML
    scenarios/late.yaml:4:11 unknown-key: there is no key `trst` here
    scenarios/late.yaml:5:19 wrong-value: `many` is no whole number
    ");
}

#[test]
fn nothing_hides_behind_an_earlier_error() {
    // Without a title, without people, with a wrong case: what comes after is looked at all the same.
    let wrong = "\
title: Late
people: nobody
expects: [ask-reson]
causes: { pretext: { memory: { proof: 1 } } }
temperament: { insults: { heat: 1 } }
rules: [{ id: odd, hears: ask-resaon, says: [{ en: \"{ammount}\" }] }]";
    assert_snapshot!(debtor(wrong).brief_problems(), @r"
    scenarios/late.yaml:1:8 wrong-shape: expected a text in each language, found a single value
    scenarios/late.yaml:2:9 wrong-shape: expected a list (`- …` lines or `[a, b]`), found a single value
    scenarios/late.yaml:3:11 unknown-move: there is no move `ask-reson`
    scenarios/late.yaml:4:32 undeclared-fact: the fact `proof` is not declared
    scenarios/late.yaml:5:16 unknown-move: there is no move `insults`
    scenarios/late.yaml:6:27 unknown-move: there is no move `ask-resaon`
    scenarios/late.yaml:6:53 unknown-placeholder: there is nothing to put in for `{ammount}`
    ");
}
