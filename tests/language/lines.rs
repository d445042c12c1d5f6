//! Lines, their placeholders and their languages.

use insta::assert_snapshot;

use crate::makeshift::debtor;

/// A debtor who says this line when asked why.
fn line(text: &str) -> crate::makeshift::Draft {
    debtor(&format!("rules:\n  - id: why\n    hears: ask-reason\n    says: [{{ en: \"{text}\" }}]"))
}

#[test]
fn a_placeholder_that_is_none() {
    assert_snapshot!(line("I have {ammount} here.").problems(), @r#"
    error[unknown-placeholder]: there is nothing to put in for `{ammount}`
     --> scenarios/late.yaml:4:26
      |
    4 |     says: [{ en: "I have {ammount} here." }]
      |                          ^^^^^^^^^
      |
      = help: did you mean `amount`?
    "#);
}

#[test]
fn a_brace_that_is_not_closed() {
    assert_snapshot!(line("I have {amount here.").brief_problems(), @"scenarios/late.yaml:4:26 unknown-placeholder: there is nothing to put in for `{amount here.}`");
}

#[test]
fn a_placeholder_that_this_case_cannot_fill() {
    assert_snapshot!(line("By {contract} I have time.").problems(), @r#"
    warning[unfilled-placeholder]: `{contract}` stays empty here: the case has no contract with a number
     --> scenarios/late.yaml:4:22
      |
    4 |     says: [{ en: "By {contract} I have time." }]
      |                      ^^^^^^^^^^
      |
      = help: give it in the scenario, or say the line only where it is given (`case:`)
    "#);
}

#[test]
fn an_obscenity_that_is_not_closed() {
    assert_snapshot!(line("Go to [[hell!").problems(), @r#"
    error[unclosed-mask]: `[[` is not closed: the word would be shown whatever the language level
     --> scenarios/late.yaml:4:18
      |
    4 |     says: [{ en: "Go to [[hell!" }]
      |                  ^^^^^^^^^^^^^^^
      |
      = help: write `[[word]]`
    "#);
}

#[test]
fn a_response_without_a_line() {
    assert_snapshot!(debtor("rules:\n  - { id: mute, hears: insult, says: [] }").problems(), @r"
    error[empty-text]: `says:` has no line
     --> scenarios/late.yaml:2:38
      |
    2 |   - { id: mute, hears: insult, says: [] }
      |                                      ^
      |
      = help: write at least one variant
    ");
}

#[test]
fn more_variants_than_a_response_can_number() {
    let lines: String = (0..201).map(|n| format!("      - en: Line {n}.\n")).collect();
    let rules = format!("rules:\n  - id: talks\n    hears: small-talk\n    says:\n{lines}");
    assert_snapshot!(debtor(&rules).brief_problems(), @"scenarios/late.yaml:5:7 out-of-range: a response has at most 200 variants");
}

#[test]
fn more_lines_than_a_scenario_can_number() {
    let lines = "\n      - en: A".repeat(200);
    let rule = |n| format!("  - id: r{n}\n    hears: small-talk\n    says:{lines}\n");
    let rules = format!("rules:\n{}", (0..165).map(rule).collect::<String>());
    let draft = debtor("traits: [plain, talker, gossip]").a_trait("talker", &rules).a_trait("gossip", &rules);
    let first = draft.brief_problems().lines().next().map(str::to_owned);
    assert_snapshot!(first.unwrap_or_default(), @"scenarios/late.yaml:1:1 too-many-lines: the scenario and its traits have more lines than can be numbered");
}

#[test]
fn placeholders_are_filled_from_the_case() {
    let spoken = |text| {
        let mut call = line(text).call();
        call.makes(["ask-reason"]);
        call.line()
    };
    assert_eq!(spoken("{amount}, {half}, {undisputed}"), "184,000 roubles, 92,000 roubles, 184,000 roubles");
    assert_eq!(spoken("No. {invoice}, due {due}, {overdue-days} days"), "No. 417, due 7 March, 6 days");
    assert_eq!(spoken("{me} of {firm}, {decider} decides"), "Ivan of Stroykom, Ivan decides");
    assert_eq!(spoken("{goods} from {our-firm}"), "shelving from Vector");
}

#[test]
fn obscenities_keep_their_first_letter_on_the_mild_level() {
    use ringside::scenario::{LanguageLevel, mask};
    assert_eq!(mask("Go to [[bloody hell]], you!", LanguageLevel::Mild), "Go to b***** h***, you!");
    assert_eq!(mask("Иди к [[чёрту]]!", LanguageLevel::Mild), "Иди к ч****!");
    assert_eq!(mask("Go to [[hell]]!", LanguageLevel::Real), "Go to hell!");
}

#[test]
fn a_text_that_was_not_translated() {
    let text = r#"title: { en: A late payer, ru: "Опоздавший" }
summary: { en: Late. }
traits: [two-tongues]
us: { firm: { en: Vector, ru: "Вектор" }, goods: { en: shelving, ru: "стеллажи" } }
people:
  - id: ivan
    name: { en: Ivan, ru: "Иван" }
    role: { en: owner }
    firm: { en: Stroykom, ru: "Стройком" }
    answers: true
    decides: true"#;
    let speaks = r#"rules:
  - { id: picks-up, hears: dialled, says: [{ en: Hello?, ru: "Алло?" }] }
  - { id: rings-off, hears: close-politely, says: [{ en: Goodbye., ru: "До свидания." }], ends: goodbye }"#;
    assert_snapshot!(debtor(text).a_trait("two-tongues", speaks).problems(), @r"
    warning[missing-translation]: 2 texts are not there in `ru`; this is the first
     --> scenarios/late.yaml:2:10
      |
    2 | summary: { en: Late. }
      |          ^
      |
      = help: translate, or take `ru` out of the scenario's title
    ");
}

#[test]
fn a_language_that_the_title_does_not_have() {
    assert_snapshot!(debtor("summary: { en: Late., uk: Запізно. }").problems(), @r"
    warning[undeclared-language]: the scenario's title has no `uk`, so nobody can play it in that language
     --> scenarios/late.yaml:1:23
      |
    1 | summary: { en: Late., uk: Запізно. }
      |                       ^^
      |
      = help: add `uk:` to the title
    ");
}

#[test]
fn no_language_for_all_lines() {
    assert_snapshot!(debtor("title: { uk: Запізнілий }").brief_problems(), @r"
    scenarios/late.yaml:1:8 no-common-language: there is no language in which the title and every line are written
    scenarios/late.yaml:5:13 missing-translation: 5 texts are not there in `uk`; this is the first
    scenarios/late.yaml:5:15 undeclared-language: the scenario's title has no `en`, so nobody can play it in that language
    scenarios/traits/plain.yaml:5:12 missing-translation: 4 texts are not there in `uk`; this is the first
    ");
}

#[test]
fn a_scenario_speaks_the_languages_of_all_its_lines() {
    let langs = debtor("").compiled().langs;
    assert_eq!(langs, [ringside::text::Lang::En]);
}
