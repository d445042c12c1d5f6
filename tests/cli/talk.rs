//! A person or a program talks, line by line.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::Child;

use crate::bench::{AT, Bench, Ran, events, started};
use crate::gym::CORNER_SHOP;

const TALK: [&str; 8] = ["play", "corner-shop", "--at", AT, "--seed", "1", "--color", "never"];

fn talk(bench: &Bench, options: &[&str], typed: impl AsRef<[u8]>) -> Ran {
    let mut command = bench.command(&[&TALK[..], options].concat());
    command.current_dir(bench.path("gym"));
    bench.type_into(command, typed)
}

fn kept(bench: &Bench) -> String {
    let names = bench.names("data/calls");
    assert_eq!(names.len(), 1, "{names:?}");
    bench.read(&format!("data/calls/{}", names[0]))
}

#[test]
fn a_call_from_dossier_to_debrief() {
    let bench = Bench::with_gym();
    let shown = talk(&bench, &[], "Anna from Packwell.\n/hang-up\n").good();
    let (talk, debrief) = shown.split_once("\nScore: ").expect("talk and debrief");
    insta::assert_snapshot!(talk, @r"
    The corner shop  overdue

    Dossier
      Our side: Packwell
      Picks up: Olga, owner, Corner Shop
      Goods: boxes
      Invoice № 7: 5,000 roubles; issued Mon, 16 February; due Thu, 26 February, 4 days overdue; sent by e-mail
      Delivery: made, accepted
      Complaints: none on file
      Calls so far: none

    Type what you would say and press Enter. Stuck? /hint. Other commands: /help.
    (it rings…)
    Olga: Corner Shop.
    Olga: Yes.
    (you hung up)
    ");
    assert!(
        debrief.ends_with("\n(to see it again: ringside replay $BENCH/data/calls/20260302-100000-corner-shop.jsonl)\n"),
        "{debrief}"
    );
    assert_eq!(events(&kept(&bench)).last().map(String::as_str), Some("ended"));
}

#[test]
fn commands() {
    let bench = Bench::with_gym();
    let typed = "/help\n/DOSSIER\n/hint\n\n/wait\n/wait 601\n/wait 12\n/jump\n//jump\n/quit\n";
    let shown = talk(&bench, &[], typed).good();
    let talk = shown.split_once("\nScore: ").map_or("", |(talk, _)| talk);
    let talk = talk.split_once("(it rings…)").map_or("", |(_, talk)| talk);
    insta::assert_snapshot!(talk, @r"
    Olga: Corner Shop.
    /dossier  the facts again
    /hint     what the debtor has just given an opening for
    /wait N   say nothing for N seconds
    /hang-up  put the receiver down
    /quit     stop here; what was said is kept
    A line that begins with // is said as it is, without the first slash. Ctrl-D is /quit.
      Our side: Packwell
      Picks up: Olga, owner, Corner Shop
      Goods: boxes
      Invoice № 7: 5,000 roubles; issued Mon, 16 February; due Thu, 26 February, 4 days overdue; sent by e-mail
      Delivery: made, accepted
      Complaints: none on file
      Calls so far: none
    No special opening now. Think of what this call still needs:
      Say who is calling: «Anna from Packwell.»
      Ask for the payment date: «Which day will you pay?»
      State the payment facts: «We are talking about 5,000 roubles, invoice 7, payable by 26 February. The bank details are on the sheet itself.»
    (nothing was said: type a line, or /wait)
    (silence, 8 s)
    Olga: Hello?
    (/wait takes seconds: 1 to 600)
    (silence, 12 s)
    Olga: Hello?
    (/jump: there is no such command; /help shows them, // says the line as it is)
    Olga: Mm.
    (the call broke off)
    ");
    let whole = kept(&bench);
    assert!(whole.contains(r#""event":"said","text":"/jump""#), "{whole}");
    assert_eq!(whole.matches("kept-silent").count(), 2, "{whole}");
    assert_eq!(whole.matches(r#""event":"said""#).count(), 1, "asides are not said");
}

#[test]
fn commands_in_russian() {
    let shown = talk(&Bench::with_gym(), &["--lang", "ru"], "/помощь\n/ждать 3\n/трубка\n").good();
    for said in ["/досье", "(молчание, 3 с)", "Ольга: Алло?", "(вы положили трубку)", "Оценка: 0 / 100"]
    {
        assert!(shown.contains(said), "{said}: {shown}");
    }
}

#[test]
fn the_end_of_input_ends_the_call_well() {
    let bench = Bench::with_gym();
    let shown = talk(&bench, &[], "Anna from Packwell.\nand the last line has no end").good();
    assert!(shown.contains("(the call broke off)\n\nScore: "), "{shown}");
    let whole = kept(&bench);
    assert_eq!(events(&whole).last().map(String::as_str), Some("ended"));
    assert!(whole.contains("and the last line has no end"), "{whole}");
}

#[test]
fn whatever_is_typed_is_kept_as_it_is_and_shown_without_harm() {
    let bench = Bench::with_gym();
    let long = "word ".repeat(20_000);
    let odd = "\u{1b}]0;owned\u{7}\u{1b}[31mред\u{9b}2J \u{202e}שלום مرحبا 👩‍👩‍👧 漢字\ttab";
    let typed = [odd.as_bytes(), b"\r\n \t \nbad \xff\xfe bytes\r\n", long.as_bytes(), b"\n"].concat();
    let ran = talk(&bench, &[], typed);
    assert_eq!(ran.code, 0, "{ran}");
    let said: Vec<String> = kept(&bench)
        .lines()
        .filter_map(|line| Some(serde_json::from_str::<serde_json::Value>(line).ok()?["text"].as_str()?.to_owned()))
        .collect();
    for words in [long.trim(), odd, "bad \u{fffd}\u{fffd} bytes"] {
        assert!(said.iter().any(|said| said == words), "{:.80}", words);
    }
    let replayed = |format: &str| {
        let name = format!("../data/calls/{}", bench.names("data/calls")[0]);
        bench.run_in("gym", &["replay", &name, "--format", format]).good()
    };
    for shown in [ran.out, replayed("text"), replayed("markdown")] {
        let harm = shown.chars().find(|c| c.is_control() && *c != '\n' || *c == '\u{202e}');
        assert_eq!(harm, None, "{shown:.400}");
    }
    assert!(replayed("text").contains("You: ␛]0;owned␇␛[31mред\u{fffd}2J שלום مرحبا 👩‍👩‍👧 漢字 tab\n"));
}

#[test]
fn a_program_gets_the_result_and_nothing_else() {
    let bench = Bench::with_gym();
    let played = talk(&bench, &["--format", "json", "--no-record"], "hello\n/hang-up\n").json();
    assert_eq!((&played["outcome"], &played["turns"]), (&"broken-off".into(), &1.into()));
    assert!(bench.names("data").is_empty(), "nothing is kept");
    let lines = talk(&bench, &["--transcript", "-"], "hello\n").good();
    assert_eq!(events(&lines).last().map(String::as_str), Some("ended"));
}

/// Starts a call and reads until the debtor has answered the ring.
#[cfg(unix)]
fn picked_up(bench: &Bench, options: &[&str]) -> (Child, BufReader<std::process::ChildStdout>) {
    let mut command = bench.command(&[&TALK[..], options].concat());
    command.current_dir(bench.path("gym"));
    let mut child = started(command);
    let mut shown = BufReader::new(child.stdout.take().expect("its output is a pipe"));
    let mut line = String::new();
    while !line.starts_with("Olga: ") {
        line.clear();
        assert_ne!(shown.read_line(&mut line).expect("it can be read"), 0, "the debtor answers");
    }
    (child, shown)
}

#[cfg(unix)]
fn complaint(child: &mut Child) -> String {
    let mut text = String::new();
    child.stderr.take().expect("a pipe").read_to_string(&mut text).expect("it is UTF-8");
    text
}

#[cfg(unix)]
#[test]
fn what_is_shown_was_written_down_before() {
    let bench = Bench::with_gym();
    let (mut child, shown) = picked_up(&bench, &[]);
    drop(shown);
    // Now nobody sees what is shown: it fails. What was written before it is in the file all the same.
    child.stdin.take().expect("a pipe").write_all(b"Anna from Packwell.\nand more\n").expect("it still listens");
    let status = child.wait().expect("it ends");
    assert_eq!((status.code(), complaint(&mut child).as_str()), (Some(0), ""));
    let whole = kept(&bench);
    assert!(whole.contains("Anna from Packwell.") && !whole.contains("and more"), "{whole}");
    let names = events(&whole);
    assert_eq!(names.iter().filter(|name| *name == "spoke").count(), 2, "{names:?}");
    assert_eq!(names.last().map(String::as_str), Some("ended"));
}

#[cfg(unix)]
#[test]
fn signals_stop_a_call_and_say_where_it_is() {
    for (signal, options, said) in [
        ("-INT", [].as_slice(), "ringside replay"),
        ("-TERM", &[], "ringside replay"),
        ("-INT", &["--no-record"], "nothing of this call was kept"),
    ] {
        let bench = Bench::with_gym();
        let (mut child, _shown) = picked_up(&bench, options);
        let _keyboard = child.stdin.take();
        let kill = bench.command_of("kill", &[signal, &child.id().to_string()]).status().expect("kill runs");
        assert!(kill.success());
        let status = child.wait().expect("it ends");
        assert_eq!(status.code(), Some(130), "{signal}");
        let complaint = complaint(&mut child);
        assert!(complaint.contains(said), "{complaint}");
        if options.is_empty() {
            assert!(complaint.contains("20260302-100000-corner-shop.jsonl"), "{complaint}");
            assert_eq!(events(&kept(&bench)).last().map(String::as_str), Some("spoke"));
        }
    }
}

fn until_the_debtor_has_spoken(screen: &mut impl BufRead, seen: &mut String) {
    loop {
        let mut line = String::new();
        let read = screen.read_line(&mut line).expect("text");
        *seen += &line;
        if read == 0 || line.starts_with("Olga: ") || line.starts_with("Ольга: ") {
            return;
        }
    }
}

/// Plays the corner shop with `--watch`; before each line but the first, `edit` writes a file of the gym.
fn watched(lines: &[&str], lang: &str, edit: impl Fn(&Bench)) -> String {
    let bench = Bench::with_gym();
    let mut command = bench.command(&["play", "corner-shop", "--watch", "--seed", "1", "--at", AT, "--lang", lang]);
    command.current_dir(bench.path("gym"));
    let mut child = started(command);
    let mut keyboard = child.stdin.take().expect("a pipe");
    let mut screen = BufReader::new(child.stdout.take().expect("a pipe"));
    let mut seen = String::new();
    for (at, line) in lines.iter().enumerate() {
        until_the_debtor_has_spoken(&mut screen, &mut seen);
        if at > 0 {
            edit(&bench);
        }
        writeln!(keyboard, "{line}").expect("the program listens");
    }
    drop(keyboard);
    screen.read_to_string(&mut seen).expect("text");
    let left = child.wait_with_output().expect("it ends");
    assert!(left.status.success(), "{seen}");
    assert_eq!(bench.names("data/calls"), Vec::<String>::new(), "nothing is kept");
    seen + &String::from_utf8_lossy(&left.stderr)
}

fn debtor(bench: &Bench, from: &str, to: &str) {
    bench.write("gym/scenarios/corner-shop.yaml", CORNER_SHOP.replace(from, to));
}

#[test]
fn an_edit_that_was_saved_holds_from_the_next_turn_on() {
    let seen = watched(&["Fine weather today.", "On what date will you pay?"], "en", |bench| {
        debtor(bench, "All of it, on {promise-date}.", "Fine, {promise-date} it is.");
    });
    assert!(seen.contains("(your files have changed: the call goes on with the new rules)\n"), "{seen}");
    assert!(seen.contains("Olga: Fine, 4 March it is.\n"), "{seen}");
    let russian = watched(
        &["Погода сегодня хорошая.", "Какого числа оплатите счёт?"],
        "ru",
        |bench| {
            debtor(bench, "Всё, {promise-date}.", "Хорошо, {promise-date}.");
        },
    );
    assert!(russian.contains("по новым правилам") && russian.contains("Ольга: Хорошо, 4 марта."), "{russian}");
}

#[test]
fn an_edit_of_what_was_said_already_leaves_the_old_rules() {
    let seen = watched(&["Fine weather today.", "On what date will you pay?"], "en", |bench| {
        debtor(bench, "Corner Shop., ru", "Shop on the corner., ru");
    });
    assert!(seen.contains("it goes on with the old rules. The first difference is in turn 0 (call 1))"), "{seen}");
    assert!(seen.contains("Olga: All of it, on 4 March.\n"), "{seen}");
}

#[test]
fn an_edit_that_cannot_be_played_is_explained_and_leaves_the_old_rules() {
    let seen = watched(&["Fine weather today.", "On what date will you pay?"], "en", |bench| {
        debtor(bench, "hears: silence", "hears: silense");
    });
    assert!(seen.contains("did you mean `silence`?") && seen.contains("Olga: All of it, on 4 March.\n"), "{seen}");
}

#[test]
fn what_is_built_in_cannot_be_watched() {
    insta::assert_snapshot!(Bench::new().run(&["play", "forgetful", "--watch"]).failed(), @"
    exit 2
    error: `forgetful` is built in: there is no file to watch
    help: name a file of yours: `ringside new scenario NAME` begins one
    ");
}
