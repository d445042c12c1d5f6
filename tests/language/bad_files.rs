//! Files that are no scenario at all.

use insta::assert_snapshot;

use crate::makeshift::{debtor, gym};

#[test]
fn missing() {
    assert_snapshot!(gym().scenario("latte", "").problems(), @r"
    error[missing-file]: scenarios/late.yaml: there is no such file
     |
     = help: did you mean `latte`?
    ");
}

#[test]
fn empty() {
    assert_snapshot!(gym().file("scenarios/late.yaml", "").problems(), @r"
    error[empty-file]: the file is empty
     --> scenarios/late.yaml:1:1
      |
    1 |
      | ^
      |
      = help: every Ringside file begins with `ringside: 1`
    ");
}

#[test]
fn nothing_but_blank_lines() {
    assert_snapshot!(gym().file("scenarios/late.yaml", " \n\n").brief_problems(), @"scenarios/late.yaml:1:1 empty-file: the file is empty");
}

#[test]
fn not_utf_8() {
    assert_snapshot!(gym().file("scenarios/late.yaml", b"title: \xcf\xf0\xe8").problems(), @r"
    error[unreadable-file]: scenarios/late.yaml: the file is not UTF-8 text (first bad byte: 7)
     |
     = help: save it as UTF-8; every editor can
    ");
}

#[test]
fn too_large() {
    let hundred_megabytes = "a".repeat(100 << 20);
    let problems = gym().file("scenarios/late.yaml", hundred_megabytes).brief_problems();
    assert_snapshot!(problems, @"scenarios/late.yaml:1:1 file-too-large: 104857600 bytes are too many for one file");
}

#[test]
fn nested_too_deeply() {
    let nested = format!("rules: {}{}", "[".repeat(5000), "]".repeat(5000));
    assert_snapshot!(gym().file("scenarios/late.yaml", nested).brief_problems(), @"scenarios/late.yaml:1:263 bad-yaml: this is nested too deeply");
}

#[test]
fn a_part_that_contains_itself() {
    assert_snapshot!(debtor("rules: &all\n  - *all").problems(), @r"
    error[bad-yaml]: this part contains itself
     --> scenarios/late.yaml:2:5
      |
    2 |   - *all
      |     ^^^^
      |
      = help: write the part out instead of `*name`
    ");
}

#[test]
fn a_small_file_that_unfolds_into_a_huge_one() {
    let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..12 {
        let below = format!("*a{}, ", level - 1).repeat(10);
        bomb += &format!("a{level}: &a{level} [{below}]\n");
    }
    assert_snapshot!(gym().file("scenarios/late.yaml", bomb).brief_problems(), @"scenarios/late.yaml:6:10 bad-yaml: this unfolds into far more than any scenario has");
}

#[test]
fn a_text_with_a_colon() {
    assert_snapshot!(debtor("summary:\n  en: One word: no").problems(), @r"
    error[bad-yaml]: this is not YAML: mapping values are not allowed in this context
     --> scenarios/late.yaml:2:15
      |
    2 |   en: One word: no
      |               ^
      |
      = help: a text with `: `, ` #`, a comma inside { } or a leading special character needs quotes; indents are spaces
    ");
}

#[test]
fn an_indent_gone_wrong_behind_cyrillic() {
    assert_snapshot!(debtor("summary: { ru: \"Счёт\" \"и ещё\" }").problems(), @r#"
    error[bad-yaml]: this is not YAML: invalid trailing content after double-quoted scalar
     --> scenarios/late.yaml:1:23
      |
    1 | summary: { ru: "Счёт" "и ещё" }
      |                       ^
      |
      = help: a text with `: `, ` #`, a comma inside { } or a leading special character needs quotes; indents are spaces
    "#);
}

#[test]
fn two_documents() {
    assert_snapshot!(gym().file("scenarios/late.yaml", "ringside: 1\n---\nringside: 1").brief_problems(), @"scenarios/late.yaml:3:1 bad-yaml: a second document begins here");
}

#[test]
fn a_list_instead_of_a_scenario() {
    assert_snapshot!(gym().file("scenarios/late.yaml", "- ringside: 1").problems(), @r"
    error[wrong-shape]: expected a map with keys such as ringside, summary, traits, overrides, gauges, memory, found a list
     --> scenarios/late.yaml:1:1
      |
    1 | - ringside: 1
      | ^ a list
    ");
}

#[test]
fn a_later_version() {
    assert_snapshot!(debtor("ringside: 2").problems(), @r"
    error[unknown-version]: files of version `2` cannot be read
     --> scenarios/late.yaml:1:11
      |
    1 | ringside: 2
      |           ^
      |
      = help: write `ringside: 1`; a file of a later version needs a later Ringside
    ");
}

#[test]
fn windows_line_ends_are_no_problem() {
    let text = "rules:\r\n  - id: greets\r\n    hears: small-talk\r\n    says:\r\n      - en: Fine.\r\n";
    assert_eq!(debtor(text).problems(), "");
}

/// A debtor with a rule, one of its lines written otherwise.
fn rule(from: &str, to: &str) -> String {
    let rules = "rules:\n  - id: why\n    hears: ask-reason\n    says:\n      - en: No money.\n        ru: Денег нет.\n      - en: Later.\n        ru: Потом.\n  - id: when\n    hears: ask-payment-date\n    says:\n      - { en: Soon. }\n";
    assert!(rules.contains(from), "{from}");
    debtor(&rules.replacen(from, to, 1)).problems().lines().take(7).map(|line| format!("{line}\n")).collect()
}

#[test]
fn a_line_that_is_set_in_too_little_or_too_far() {
    assert_snapshot!(rule("    hears: ask-reason", "   hears: ask-reason"), @r"
    error[bad-yaml]: this is not YAML: this line is set in by 3, like none of the lines above that it could belong to
     --> scenarios/late.yaml:3:1
      |
    3 |    hears: ask-reason
      | ^^^
      |
      = help: lines of one level are set in alike: here by 2 or 4
    ");
    assert_snapshot!(rule("    hears: ask-reason", "     hears: ask-reason"), @r"
    error[bad-yaml]: this is not YAML: this line is set in deeper than the one above, which has its value already
     --> scenarios/late.yaml:3:1
      |
    3 |      hears: ask-reason
      | ^^^^^
      |
      = help: set it in like its neighbours, by 4; a text of several lines needs quotes or `>`
    ");
    assert_snapshot!(rule("      - en: Later", "     - en: Later"), @r"
    error[bad-yaml]: this is not YAML: this line is set in by 5, like none of the lines above that it could belong to
     --> scenarios/late.yaml:7:1
      |
    7 |      - en: Later.
      | ^^^^^
      |
      = help: lines of one level are set in alike: here by 4 or 6
    ");
    assert_snapshot!(rule("      - en: Later", "    - en: Later"), @r"
    error[bad-yaml]: this is not YAML: an item of a list stands among keys
     --> scenarios/late.yaml:7:1
      |
    7 |     - en: Later.
      | ^^^^
      |
      = help: set its `-` in deeper than the key of the list: by 6
    ");
    assert_snapshot!(rule("        ru: Потом", "      ru: Потом"), @r"
    error[bad-yaml]: this is not YAML: a key stands among the items of a list
     --> scenarios/late.yaml:8:1
      |
    8 |       ru: Потом.
      | ^^^^^^
      |
      = help: what belongs to the item above is set in by 8
    ");
}

#[test]
fn a_tab_is_pointed_at() {
    assert_snapshot!(rule("    hears: ask-reason", "\thears: ask-reason"), @r"
    error[bad-yaml]: this is not YAML: a tab stands where this line is set in
     --> scenarios/late.yaml:3:1
      |
    3 |     hears: ask-reason
      | ^^^^
      |
      = help: lines are set in with spaces: two for each level
    ");
}

#[test]
fn a_list_where_a_text_belongs() {
    let problems = debtor("summary:\n  en: [Later, soon]").problems();
    assert_snapshot!(problems, @r"
    error[wrong-shape]: expected a text, found a list
     --> scenarios/late.yaml:2:7
      |
    2 |   en: [Later, soon]
      |       ^ a list
      |
      = help: one text stands here, without `-` and brackets; a text that begins with `[` needs quotes
    ");
}

#[test]
fn a_move_that_has_no_like() {
    let problems = gym().scenario("late", "tests:\n  - { script: late/model, expect: { hears: zzz } }").problems();
    assert!(problems.contains("= help: `ringside explain moves` lists them"), "{problems}");
}
