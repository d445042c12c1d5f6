//! The guide: its tables are those of the loader, and every example in it is checked and played, in the order of the page.
//! `UPDATE_README=1 cargo test --test guide` writes the tables anew.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use ringside::scenario::{FileKind, RULE, RUN_EXPECT, STEP_EXPECT};
use ringside::yaml::{Key, key_table};
use tempfile::TempDir;

const DEBTORS: &str = "scenarios/README.md";
const CAMPAIGNS: &str = "scenarios/campaigns/README.md";

fn path(page: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(page)
}

fn guide() -> String {
    page(DEBTORS)
}

fn page(page: &str) -> String {
    fs::read_to_string(path(page)).expect("there is a guide")
}

/// The keys of a table in the guide, and those of them that have a table of their own.
fn keys(name: &str) -> (&'static [Key], &'static [&'static str]) {
    match name {
        "rule" => (RULE, &["on"]),
        "step-expect" => (STEP_EXPECT, &[]),
        "run-expect" => (RUN_EXPECT, &[]),
        kind => (FileKind::named(kind).expect("a kind of file").keys, &["rules", "expect"]),
    }
}

#[test]
fn the_tables_are_those_of_the_loader() {
    compare_tables(DEBTORS, 8);
    compare_tables(CAMPAIGNS, 3);
}

fn compare_tables(of: &str, expected: usize) {
    let guide = page(of);
    let mut written = String::new();
    let mut rest = guide.as_str();
    let mut tables = 0;
    while let Some((before, after)) = rest.split_once("<!-- keys: ") {
        let (name, after) = after.split_once(" -->\n").expect("the mark is closed");
        let (_, after) = after.split_once("<!-- end -->").expect("the table ends");
        let (keys, elsewhere) = keys(name);
        let table = key_table(keys, elsewhere);
        written += &format!("{before}<!-- keys: {name} -->\n\n{table}\n<!-- end -->");
        rest = after;
        tables += 1;
    }
    written += rest;
    assert_eq!(tables, expected);
    if std::env::var_os("UPDATE_README").is_some() {
        fs::write(path(of), written).expect("the guide can be written");
        return;
    }
    assert!(written == guide, "UPDATE_README=1 cargo test --test guide writes the tables anew");
}

/// An example of the guide: the file that it is, whether it adds to what stood there before, and its text.
struct Example {
    file: String,
    adds: bool,
    text: String,
    cookbook: bool,
}

fn examples() -> Vec<Example> {
    let guide = guide();
    let (growing, cookbook) = guide.split_once("## Cookbook").expect("there is a cookbook");
    let of = |text: &str, cookbook: bool| -> Vec<Example> {
        let blocks = text.split("```yaml ").skip(1);
        let example = |block: &str| {
            let (file, rest) = block.split_once('\n').expect("a block has lines");
            let (text, _) = rest.split_once("```").expect("a block ends");
            let adds = file.starts_with('+');
            Example { file: file.trim_start_matches('+').to_owned(), adds, text: text.to_owned(), cookbook }
        };
        blocks.map(example).collect()
    };
    assert!(!guide.contains("```yaml\n"), "every example says which file it is");
    of(growing, false).into_iter().chain(of(cookbook, true)).collect()
}

/// A file with a part that the guide adds to it: lists grow, everything else takes the place of what was there.
fn grown(text: &str, part: &str) -> String {
    const GROWING: [&str; 2] = ["rules", "tests"];
    let mut blocks: Vec<(String, String)> = blocks(text);
    for (key, lines) in self::blocks(part) {
        match blocks.iter_mut().find(|(known, _)| *known == key) {
            Some((_, whole)) if GROWING.contains(&key.as_str()) => {
                *whole += lines.split_once('\n').map_or("", |(_, items)| items);
            }
            Some((_, whole)) => *whole = lines,
            None => blocks.push((key, lines)),
        }
    }
    blocks.into_iter().map(|(_, lines)| lines).collect()
}

/// The top-level keys of a file with their lines.
fn blocks(text: &str) -> Vec<(String, String)> {
    let mut blocks: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        let key = line.split_once(':').map(|(key, _)| key).filter(|key| !key.starts_with([' ', '-', '#']));
        match (key, blocks.last_mut()) {
            (Some(key), _) => blocks.push((key.to_owned(), format!("{line}\n"))),
            (None, Some((_, lines))) => *lines += &format!("{line}\n"),
            (None, None) => {}
        }
    }
    blocks
}

/// A gym that an example is tried in.
struct Kitchen(TempDir);

impl Kitchen {
    fn new() -> Self {
        let kitchen = Self(tempfile::tempdir().expect("a folder"));
        kitchen.write("ringside.yaml", "ringside: 1\n");
        kitchen
    }

    fn write(&self, file: &str, text: &str) {
        let path = self.0.path().join(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
        fs::write(path, text).expect("a file");
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.0.path().join(file)).unwrap_or_default()
    }

    /// A command that must go well after this example.
    fn passes(&self, args: &[&str], after: &str) {
        let ran = Command::new(env!("CARGO_BIN_EXE_ringside")).args(args).current_dir(self.0.path()).output();
        let ran = ran.expect("the program runs");
        let said = String::from_utf8_lossy(&ran.stdout);
        assert!(ran.status.success(), "after {after}, {args:?}:\n{said}{}", String::from_utf8_lossy(&ran.stderr));
    }
}

const DEBTOR: &str = "scenarios/late-again.yaml";

#[test]
fn the_growing_example_is_sound_after_every_step() {
    let kitchen = Kitchen::new();
    let mut steps = 0;
    for example in examples().iter().filter(|example| !example.cookbook) {
        let text = if example.adds { grown(&kitchen.read(&example.file), &example.text) } else { example.text.clone() };
        kitchen.write(&example.file, &text);
        kitchen.passes(&["check"], &example.file);
        steps += 1;
    }
    assert!(steps >= 10, "only {steps} examples");
    kitchen.passes(&["test"], "the last step");
}

/// The example as it stands before the cookbook's debtor gets a trait of the trainer's own.
fn after_step_4() -> Kitchen {
    let kitchen = Kitchen::new();
    let own_trait = |example: &Example| example.file.starts_with("scenarios/traits/");
    for example in examples().iter().take_while(|example| !own_trait(example)) {
        let text = if example.adds { grown(&kitchen.read(&example.file), &example.text) } else { example.text.clone() };
        kitchen.write(&example.file, &text);
    }
    kitchen.passes(&["test"], "step 4");
    kitchen
}

#[test]
fn every_recipe_does_what_it_says() {
    let kitchen = after_step_4();
    let plain = kitchen.read(DEBTOR);
    let recipes: Vec<Example> = examples().into_iter().filter(|example| example.cookbook).collect();
    assert_eq!(recipes.len(), 20, "ten recipes, each a trait and a call");
    for recipe in recipes.chunks(2) {
        let name = recipe[0].file.trim_start_matches("scenarios/traits/").trim_end_matches(".yaml");
        assert_eq!(recipe[1].file, format!("scripts/calls/late-again/{name}.yaml"));
        recipe.iter().for_each(|example| kitchen.write(&example.file, &example.text));
        kitchen.write(DEBTOR, &plain.replace("traits: [everyone]", &format!("traits: [everyone, {name}]")));
        kitchen.passes(&["check"], name);
        kitchen.passes(&["test", &format!("late-again/{name}")], name);
        fs::remove_file(kitchen.0.path().join(&recipe[1].file)).expect("the call was written");
    }
}

#[test]
fn the_campaign_of_the_guide_is_sound_and_comes_to_what_it_says() {
    let kitchen = Kitchen::new();
    let page = page(CAMPAIGNS);
    for block in page.split("```yaml ").skip(1) {
        let (file, rest) = block.split_once('\n').expect("a block has lines");
        kitchen.write(file, rest.split_once("```").expect("a block ends").0);
    }
    kitchen.passes(&["check", "--deny", "warnings"], "the example");
    kitchen.passes(&["test"], "the example");
    kitchen.passes(&["campaign", "--decisions", "scripts/campaigns/my-week/model.yaml", "--lang", "ru"], "the example");
    kitchen.passes(&["campaign", "my-week", "--compare", "--portfolios", "2"], "the example");
}
