//! The call that the README shows is the call that is played. `UPDATE_README=1 cargo test --test readme` writes it anew.

use std::path::Path;
use std::process::Command;

const COMMAND: &str = "ringside play forgetful --script failing --seed 3 --at 2026-03-02T10:00";

#[test]
fn the_readme_shows_a_call_as_it_is_played() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = std::fs::read_to_string(&path).expect("there is a README");
    let begin = format!("```text\n$ {COMMAND}\n");
    let (before, rest) = readme.split_once(&begin).expect("the README shows a call");
    let (shown, after) = rest.split_once("```").expect("the call's block ends");
    let played = play();
    if std::env::var_os("UPDATE_README").is_some() {
        std::fs::write(&path, format!("{before}{begin}{played}```{after}")).expect("the README can be written");
        return;
    }
    assert_eq!(shown, played, "UPDATE_README=1 cargo test --test readme writes it anew");
}

fn play() -> String {
    let args = COMMAND.split(' ').skip(1);
    let played = Command::new(env!("CARGO_BIN_EXE_ringside")).args(args).env("COLUMNS", "110").output();
    let played = played.expect("the program runs");
    let text = String::from_utf8(played.stdout).expect("its output is text");
    text.trim_start().to_owned()
}
