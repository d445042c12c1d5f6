//! Lines as they are written, in all languages.

use insta::assert_snapshot;

use crate::makeshift::{Draft, debtor};

/// A debtor who says this when asked for a reason, one variant a line.
fn says(variants: &str) -> Draft {
    let lines: Vec<String> = variants.lines().map(|line| format!("      - {{ {line} }}")).collect();
    let title = "title: { en: A late payer, ru: Должник }";
    debtor(&format!("{title}\nrules:\n  - id: why\n    hears: ask-reason\n    says:\n{}", lines.join("\n")))
}

#[test]
fn a_variant_that_comes_twice() {
    let draft = says("en: No money, ru: Денег нет\nen: Later, ru: Потом\nen: '...later!', ru: Позже");
    assert_snapshot!(draft.found("repeated-variant"), @"
    warning[repeated-variant]: `why` says this twice
     --> scenarios/late.yaml:8:15
      |
    8 |       - { en: '...later!', ru: Позже }
      |               ^^^^^^^^^^^
      |
     ::: scenarios/late.yaml:7:15
      |
    7 |       - { en: Later, ru: Потом }
      |               ----- the first time
      |
      = help: write another variant, or leave it out
    ");
}

#[test]
fn two_rules_that_say_the_same() {
    let draft = debtor(
        "
rules:
  - { id: why, hears: ask-reason, says: [{ en: The bank is closed. }, { en: Ask Ann. }] }
  - { id: when, hears: ask-payment-date, says: [{ en: 'The bank is closed!' }, { en: Ask Ann. }] }",
    );
    assert_snapshot!(draft.found("repeated-line"), @"
    warning[repeated-line]: `why` and `when` say the same
     --> scenarios/late.yaml:4:55
      |
    4 |   - { id: when, hears: ask-payment-date, says: [{ en: 'The bank is closed!' }, { en: Ask Ann. }] }
      |                                                       ^^^^^^^^^^^^^^^^^^^^^
      |
     ::: scenarios/late.yaml:3:48
      |
    3 |   - { id: why, hears: ask-reason, says: [{ en: The bank is closed. }, { en: Ask Ann. }] }
      |                                                ------------------- the other
      |
      = help: write another line, or let one rule hear both
    ");
}

#[test]
fn a_speech() {
    let speech = "Ну что вам сказать. ".repeat(13);
    let draft = says(&format!("en: Well., ru: '{}'", speech.trim()));
    assert_eq!(
        draft.found("long-line").lines().next(),
        Some("warning[long-line]: 259 letters are too many for one breath")
    );
}

#[test]
fn a_text_in_the_wrong_letters() {
    let draft = says("en: Later., ru: pay you later\nen: Завтра, ru: Завтра\nen: Soon., ru: Cкоро");
    assert_snapshot!(draft.found("wrong-alphabet"), @"
    warning[wrong-alphabet]: this is not written in the letters of `ru`
     --> scenarios/late.yaml:6:27
      |
    6 |       - { en: Later., ru: pay you later }
      |                           ^^^^^^^^^^^^^
      |
      = help: translate it, or move it to its language
    warning[wrong-alphabet]: this is not written in the letters of `en`
     --> scenarios/late.yaml:7:15
      |
    7 |       - { en: Завтра, ru: Завтра }
      |               ^^^^^^
      |
      = help: translate it, or move it to its language
    warning[wrong-alphabet]: `Cкоро` mixes Latin and Cyrillic letters
     --> scenarios/late.yaml:8:26
      |
    8 |       - { en: Soon., ru: Cкоро }
      |                          ^^^^^
      |
      = help: type the word again in one alphabet
    ");
    assert_eq!(says("en: Excel., ru: 'Excel. {amount}'").found("wrong-alphabet"), "", "a name is a name everywhere");
}

#[test]
fn a_translation_with_another_figure() {
    let draft = says("en: 'You get {amount}, {me}.', ru: 'Заплатим {half}.'");
    assert_snapshot!(draft.found("placeholder-differs"), @"
    warning[placeholder-differs]: `ru` and `en` differ in `{amount}`, `{half}`
     --> scenarios/late.yaml:6:46
      |
    6 |       - { en: 'You get {amount}, {me}.', ru: 'Заплатим {half}.' }
      |                                              ^^^^^^^^^^^^^^^^^^
      |
      = help: name the same facts in every language
    ");
}

#[test]
fn slips_of_the_keyboard() {
    let draft = says(
        "en: The the bank., ru: Завтра  утром.\nen: 'Later , sure.', ru: Мы потом потом.\nen: 'No, no.', ru: 'А так,'",
    );
    assert_snapshot!(draft.found("sloppy-text"), @"
    warning[sloppy-text]: `The` stands twice
     --> scenarios/late.yaml:6:15
      |
    6 |       - { en: The the bank., ru: Завтра  утром. }
      |               ^^^^^^^^^^^^^
      |
      = help: mend it
    warning[sloppy-text]: there are two spaces in a row
     --> scenarios/late.yaml:6:34
      |
    6 |       - { en: The the bank., ru: Завтра  утром. }
      |                                  ^^^^^^^^^^^^^^
      |
      = help: mend it
    warning[sloppy-text]: there is a space before a mark
     --> scenarios/late.yaml:7:15
      |
    7 |       - { en: 'Later , sure.', ru: Мы потом потом. }
      |               ^^^^^^^^^^^^^^^
      |
      = help: mend it
    warning[sloppy-text]: `потом` stands twice
     --> scenarios/late.yaml:7:36
      |
    7 |       - { en: 'Later , sure.', ru: Мы потом потом. }
      |                                    ^^^^^^^^^^^^^^^
      |
      = help: mend it
    warning[sloppy-text]: the text ends in the middle
     --> scenarios/late.yaml:8:30
      |
    8 |       - { en: 'No, no.', ru: 'А так,' }
      |                              ^^^^^^^^
      |
      = help: mend it
    ");
}

#[test]
fn a_text_that_a_hash_cuts_off() {
    let title = "title:\n  en: Invoice #417 is late\n  ru: Счёт # 417 просрочен\nsummary:\n  en: Late again. # 3 of them\n  ru: \"Счёт #5\" # в кавычках";
    assert_snapshot!(debtor(title).found("cut-text"), @r"
    warning[cut-text]: the text ends here: to YAML the rest of the line is a comment
     --> scenarios/late.yaml:2:15
      |
    2 |   en: Invoice #417 is late
      |               ^^^^^^^^^^^^
      |
      = help: put the text in quotes, or a space behind the `#` of a comment
    warning[cut-text]: the text ends here: to YAML the rest of the line is a comment
     --> scenarios/late.yaml:3:12
      |
    3 |   ru: Счёт # 417 просрочен
      |            ^^^^^^^^^^^^^^^
      |
      = help: put the text in quotes, or a space behind the `#` of a comment
    ");
}

#[test]
fn a_text_in_curly_quotes() {
    let draft = says("en: “Later.”, ru: Потом\nen: “Soon\", ru: „Скоро“\nen: “No” and “no”, ru: «Нет»");
    assert_snapshot!(draft.found("sloppy-text"), @r#"
    warning[sloppy-text]: the whole text stands in curly quotes, which are part of it
     --> scenarios/late.yaml:6:15
      |
    6 |       - { en: “Later.”, ru: Потом }
      |               ^^^^^^^^
      |
      = help: mend it
    warning[sloppy-text]: the whole text stands in curly quotes, which are part of it
     --> scenarios/late.yaml:7:15
      |
    7 |       - { en: “Soon", ru: „Скоро“ }
      |               ^^^^^^
      |
      = help: mend it
    warning[sloppy-text]: the whole text stands in curly quotes, which are part of it
     --> scenarios/late.yaml:7:27
      |
    7 |       - { en: “Soon", ru: „Скоро“ }
      |                           ^^^^^^^
      |
      = help: mend it
    "#);
}

#[test]
fn a_promise_that_says_more_than_it_names() {
    let draft = |promises: &str| {
        debtor(&format!(
            "
rules:
  - id: half-of-it
    hears: ask-payment-date
    promises: {{ in: 2 days, {promises} }}
    says:
      - {{ en: 'Half of it, {{half}}, on {{promise-date}}.' }}
      - {{ en: 'On {{promise-date}}, {{half}}.' }}"
        ))
    };
    assert_snapshot!(draft("names: [date], amount: half").found("promise-says-more"), @"
    warning[promise-says-more]: `half-of-it` says a sum, and its `names` has no `sum`
     --> scenarios/late.yaml:5:5
      |
    5 |     promises: { in: 2 days, names: [date], amount: half }
      |     ^^^^^^^^
      |
      = help: write `names: [date, sum]`; without `sum` the promise is a vague one
    ");
    assert_eq!(draft("names: [date, sum], amount: half").found("promise-says-more"), "");
}
