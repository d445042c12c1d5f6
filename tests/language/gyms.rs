//! Gyms: a trainer's own files beside and before the built-in ones.

use insta::assert_snapshot;

use crate::makeshift::debtor;

const HOUSE_MOVE: &str = "\
ringside: 1
kind: technique
house: true
name: { en: Mention the weather }
what: { en: Says something about the weather. }
why: { en: It costs nothing. }
source: { kind: house, near: ['000:3'] }
";

/// A gym whose house move has this line beside what it needs.
fn house_move(line: &str) -> String {
    debtor("").file("scripts/playbook/moves/weather.yaml", format!("{HOUSE_MOVE}{line}")).problems()
}

#[test]
fn a_house_move_is_heard_like_any_other() {
    let draft = debtor("rules: [{ id: rain, hears: weather, says: [{ en: It rains. }] }]")
        .file("scripts/playbook/moves/weather.yaml", HOUSE_MOVE);
    assert_eq!(draft.call().makes(["weather"]), "rain");
    let playbook = draft.open().expect("a sound playbook");
    assert_eq!(
        playbook.playbook().find("weather").map(|known| known.source.shown()),
        Some("house (near 000:3)".to_owned())
    );
}

#[test]
fn a_file_of_the_same_name_as_a_built_in_one() {
    let draft = debtor("").built_in("scenarios/late.yaml", "ringside: 1").a_trait("plain", "rules: []");
    assert_snapshot!(draft.brief_problems(), @r"
    scenarios/late.yaml:1:1 hides-built-in: there is a built-in file of this name too; this one is used
    scenarios/late.yaml:2:1 endless-call: no line ever ends the call
    scenarios/late.yaml:2:1 no-opening: nobody says anything when the phone is picked up
    scenarios/traits/plain.yaml:1:1 hides-built-in: there is a built-in file of this name too; this one is used
    ");
}

#[test]
fn a_copy_of_a_built_in_file_hides_nothing() {
    let text = "rules: []";
    let draft = debtor("").a_trait("idle", text).built_in("scenarios/traits/idle.yaml", format!("ringside: 1\n{text}"));
    assert_eq!(draft.scenario("late", "traits: [plain, idle]").problems(), "");
}

#[test]
fn a_house_move_in_place_of_a_shipped_one() {
    let draft = debtor("").file("scripts/playbook/moves/insult.yaml", HOUSE_MOVE.replace("technique", "mistake"));
    let (_, notes) = draft.open_with_notes();
    assert_snapshot!(notes, @"scripts/playbook/moves/insult.yaml:1:1 hides-built-in: the playbook has a move `insult` too; this one is used");
}

#[test]
fn a_move_named_like_a_signal() {
    let draft = debtor("").file("scripts/playbook/moves/silence.yaml", HOUSE_MOVE);
    assert_snapshot!(draft.brief_problems(), @"scripts/playbook/moves/silence.yaml:1:1 reserved-name: `silence` is the name of a signal that rules test; a move cannot have it");
}

#[test]
fn a_move_after_one_that_is_not_there() {
    assert_snapshot!(house_move("after: [introduse]"), @r"
    error[unknown-move]: there is no move `introduse`
     --> scripts/playbook/moves/weather.yaml:8:9
      |
    8 | after: [introduse]
      |         ^^^^^^^^^
      |
      = help: did you mean `introduce`?
    ");
}

#[test]
fn a_move_that_needs_what_no_case_has() {
    assert_snapshot!(house_move("needs: { case: [stok], else: wrong-fact }"), @r"
    error[unknown-fact]: no case has a fact `stok`
     --> scripts/playbook/moves/weather.yaml:8:17
      |
    8 | needs: { case: [stok], else: wrong-fact }
      |                 ^^^^
      |
      = help: did you mean `stock`?
    ");
}

#[test]
fn a_source_that_is_no_place() {
    let source = debtor("").file("scripts/playbook/moves/weather.yaml", HOUSE_MOVE.replace("000:3", "page 3"));
    assert_snapshot!(source.brief_problems(), @"scripts/playbook/moves/weather.yaml:7:31 wrong-value: `page 3` is no place in the documents");
}

#[test]
fn more_moves_than_a_playbook_holds() {
    let add =
        |draft: crate::makeshift::Draft, n| draft.file(&format!("scripts/playbook/moves/house-{n}.yaml"), HOUSE_MOVE);
    let draft = (0..20).fold(debtor(""), add);
    assert_snapshot!(draft.brief_problems(), @"scripts/playbook/moves/house-2.yaml:1:1 too-many-moves: a playbook holds at most 56 moves; there are 64");
}

#[test]
fn a_playbook_with_holes() {
    let broken = crate::makeshift::playbook_text()
        .replace("meant: [150, 450, 700, 900]", "meant: [150, 450]")
        .replace("  - move: close-politely\n", "  - move: close-rudely\n")
        .replace("  - move: introduce\n", "  - move: insult\n")
        .replace("  - id: clear-result\n    weight: 20\n", "  - weight: 20\n");
    let draft = debtor("").built_in("scripts/playbook/playbook.yaml", broken);
    assert_snapshot!(draft.brief_problems(), @r"
    scripts/playbook/playbook.yaml:11:10 wrong-value: `meant` needs four numbers, for firmness 0, 1, 2 and 3
    scripts/playbook/playbook.yaml:16:11 expects-mistake: `insult` is a mistake; no duty asks for it
    scripts/playbook/playbook.yaml:27:11 unknown-move: there is no move `close-rudely`
    scripts/playbook/playbook.yaml:37:5 missing-key: the duty asks for nothing
    ");
}

#[test]
fn no_playbook_no_gym() {
    let draft = debtor("").built_in("scripts/playbook/playbook.yaml", b"\xff\xfe");
    assert_snapshot!(draft.problems(), @r"
    error[unreadable-file]: scripts/playbook/playbook.yaml: the file is not UTF-8 text (first bad byte: 0)
     |
     = help: save it as UTF-8; every editor can
    ");
}

#[test]
fn a_gym_file_with_an_unknown_language() {
    let draft = debtor("").file("ringside.yaml", "ringside: 1\nlang: de");
    assert_snapshot!(draft.problems(), @r"
    error[unknown-word]: `de` is not known here
     --> ringside.yaml:2:7
      |
    2 | lang: de
      |       ^^
      |
      = help: one of en, ru, uk, ro
    ");
}

#[test]
fn a_gym_file_that_is_no_text() {
    assert_snapshot!(debtor("").file("ringside.yaml", b"ringside: \xff").brief_problems(), @"nowhere unreadable-file: ringside.yaml: the file is not UTF-8 text (first bad byte: 10)");
}

#[test]
fn a_gym_names_its_language() {
    let gym = debtor("").file("ringside.yaml", "ringside: 1\nlang: ru").open().expect("a sound gym");
    assert_eq!(gym.default_lang(), Some(ringside::text::Lang::Ru));
}
