//! Careless mistakes of a gym's author that no single file shows.

use crate::bench::Bench;
use crate::gym::CORNER_SHOP;

#[test]
fn a_file_that_nobody_reads_has_its_place() {
    let bench = Bench::with_gym();
    bench.write("gym/scenarios/other.yml", CORNER_SHOP);
    bench.write("gym/corner.yaml", CORNER_SHOP);
    bench.write("gym/scripts/calls/loose.yaml", crate::gym::MODEL);
    bench.write("gym/.github/workflows/ours.yml", "ringside: 1\n");
    bench.write("gym/notes/list.yaml", "- milk\n");
    insta::assert_snapshot!(bench.run_in("gym", &["check"]), @r"
    exit 0
    warning[misplaced-file]: nobody reads this file: no kind of file lies in this folder
     --> corner.yaml:1:1
      |
    1 | ringside: 1
      | ^^^^^^^^
      |
      = help: move it to scenarios/corner.yaml

    warning[misplaced-file]: nobody reads this file: its name ends in `.yml`
     --> scenarios/other.yml:1:1
      |
    1 | ringside: 1
      | ^^^^^^^^
      |
      = help: call it scenarios/other.yaml

    warning[misplaced-file]: nobody reads this file: no kind of file lies in this folder
     --> scripts/calls/loose.yaml:1:1
      |
    1 | ringside: 1
      | ^^^^^^^^
      |
      = help: move it to scripts/calls/corner-shop/loose.yaml

    3 files checked: 3 warnings
    ");
}

#[test]
fn a_house_move_wants_examples_in_the_languages_of_the_gym() {
    let bench = Bench::with_gym();
    bench.run_in("gym", &["new", "move", "stay-on-line"]).good();
    let path = "gym/scripts/playbook/moves/stay-on-line.yaml";
    let text = bench.read(path);
    let cut = |from: &str, to: &str| {
        let (from, to) = (text.find(from).expect("there"), text.find(to).expect("there"));
        format!("{}{}", &text[..from], &text[to..])
    };
    let checked = || bench.run_in("gym", &["check"]).good();
    assert_eq!(checked(), "3 files checked: no problems\n");
    bench.write(path, cut("    - Позовите её", "# Replies that look"));
    insta::assert_snapshot!(checked(), @r"
    warning[few-examples]: the ear learns this move from 2 examples in `ru`, which are few
      --> scripts/playbook/moves/stay-on-line.yaml:41:3
       |
    41 |   ru:
       |   ^^
       |
       = help: write 8 to 15 replies in `ru` that make the move, typed as people type

    3 files checked: 1 warning
    ");
    bench.write(path, cut("  ru:\n    - С удовольствием", "# Replies that look"));
    assert_eq!(checked(), "3 files checked: no problems\n", "nobody said that the gym speaks Russian");
    bench.write("gym/ringside.yaml", "ringside: 1\nlanguages: [en, ru]\n");
    assert!(checked().contains("warning[few-examples]: there are no examples in `ru`"), "{}", checked());
    let alone = bench.run_in("gym", &["check", "scripts/playbook/moves/stay-on-line.yaml"]).good();
    assert!(alone.contains("few-examples"), "{alone}");
}
