//! The program in a real pseudo-terminal: a whole call by keystrokes, and the terminal given back whatever happens.
#![cfg(unix)]

use std::io::Read;
use std::process::Command;

use portable_pty::{CommandBuilder, NativePtySystem, PtySize, PtySystem};
use ringside::front::{Begin, Mode, Pace, Shade, Wishes};
use ringside::scenario::LanguageLevel;
use ringside::text::Lang;

use crate::mad::Mad;
use crate::window::{Window, lines};

mod mad;
#[path = "../ring/mod.rs"]
mod ring;
mod window;

const DOWN: &str = "\u{1b}[6~";
const F8: &str = "\u{1b}[19~";

#[test]
fn a_whole_call_by_keystrokes() {
    let mut window = Window::open(&["--pace", "instant"]);
    window.wait_for("Out of sight, out of mind");
    window.press("\r");
    window.wait_for("Dossier");
    window.press(DOWN);
    window.wait_until("the end of the dossier", |window| !window.picture().contains("half-read"));
    window.press("\r");
    window.wait_for("(it rings…)");
    window.press("Good morning, this is Nina Harper from Packwell. How is the bakery?\r");
    window.wait_for("Say who is calling");
    window.press("Спасибо 🙂 漢字, goodbye!\r");
    window.wait_for("turn 2");
    if !window.picture().contains("The call is over") {
        window.press(F8);
        window.press(F8);
    }
    window.wait_for("The call is over");
    window.press("\r");
    window.wait_for("Score:");
    window.press("\u{1b}");
    window.wait_for("Filter");
    window.press("\u{1b}");
    window.wait_for("Esc once more");
    window.press("\u{1b}");
    assert!(window.ended().success());
    // The process may be gone before its last words have been read.
    window.wait_until("the terminal given back", |window| !window.is_on_its_own_screen());
    let recorded = window.recorded();
    assert!(recorded.contains("Спасибо 🙂 漢字") && recorded.contains("\"event\":\"ended\""), "{recorded}");
}

#[test]
fn a_signal_gives_the_terminal_back_and_says_how_to_go_on() {
    for (name, code) in [("TERM", 143), ("HUP", 129), ("INT", 130)] {
        let mut window = Window::on_the_line();
        window.press("hello\r");
        window.wait_for("turn 1");
        window.signal(name);
        assert_eq!(window.ended().exit_code(), code, "{name}");
        window.wait_for("ringside resume");
        window.wait_until("the terminal given back", |window| !window.is_on_its_own_screen());
        assert!(!window.recorded().contains("\"event\":\"ended\""), "it can be gone on with");
    }
}

#[test]
fn a_window_that_is_closed_ends_the_program_like_a_hang_up() {
    let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
    let pair = NativePtySystem::default().openpty(size).expect("a pseudo-terminal");
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_ringside"));
    command.env("TERM", "xterm-256color");
    command.env("RINGSIDE_DATA", home.path());
    command.cwd(home.path());
    let mut child = pair.slave.spawn_command(command).expect("the program starts");
    drop(pair.slave);
    let mut output = pair.master.try_clone_reader().expect("a reader");
    let mut seen = Vec::new();
    let mut bytes = [0; 4096];
    while !String::from_utf8_lossy(&seen).contains("Filter") {
        let read = output.read(&mut bytes).expect("it draws");
        seen.extend_from_slice(&bytes[..read]);
    }
    drop((output, pair.master));
    // SIGHUP and the dead terminal race; both mean the same.
    assert_eq!(child.wait().expect("it ends").exit_code(), 129);
}

#[test]
fn what_was_broken_off_is_taken_up_again() {
    let mut window = Window::on_the_line();
    window.press("hello Boris\r");
    window.wait_for("turn 1");
    window.signal("KILL");
    window.ended();
    let home = std::mem::replace(&mut window.home, tempfile::tempdir().expect("a temporary folder"));
    let mut again = Window::open_at(&["resume", "--pace", "instant"], home);
    again.wait_for("You: hello Boris");
    again.press(F8);
    again.press(F8);
    again.wait_for("The call is over");
    assert_eq!(again.recorded().matches("\"event\":\"dialled\"").count(), 1, "it is the same call");
}

#[test]
fn suspended_it_lends_the_terminal_and_comes_back() {
    let mut window = Window::open(&[]);
    window.wait_for("Filter");
    window.press("\u{1a}");
    window.wait_until("the shell's screen", |window| !window.is_on_its_own_screen() && window.is_stopped());
    window.signal("CONT");
    window.wait_until("our screen", |window| window.is_on_its_own_screen() && window.picture().contains("Filter"));
    window.signal("TSTP");
    window.wait_until("the shell's screen", |window| !window.is_on_its_own_screen() && window.is_stopped());
    window.signal("CONT");
    window.wait_for("Filter");
    window.press("\u{3}");
    assert_eq!(window.ended().exit_code(), 130);
}

#[test]
fn stopped_without_being_asked_it_takes_the_terminal_again() {
    let mut window = Window::open(&["play", "forgetful", "--pace", "instant"]);
    window.wait_for("Dossier");
    window.signal("STOP");
    window.wait_until("a standstill", Window::is_stopped);
    // What the shell would do with the terminal meanwhile.
    window.screen.lock().expect("no reader panics").process(b"\x1b[?1049l\x1b[2J$ fg");
    window.signal("CONT");
    window.wait_until("our screen", |window| window.is_on_its_own_screen() && window.picture().contains("Dossier"));
    window.press("\u{3}");
    assert_eq!(window.ended().exit_code(), 130);
}

#[test]
fn a_burst_of_keys_is_read_to_its_end() {
    let mut window = Window::on_the_line();
    window.press(&"слово ".repeat(1000));
    window.wait_until("the last of it", |window| window.picture().matches("слово").count() > 20);
    window.press("\u{3}");
    assert_eq!(window.ended().exit_code(), 130, "Ctrl-C is read behind it");
}

#[test]
fn a_call_is_gone_on_with_in_one_window_only() {
    let mut window = Window::on_the_line();
    window.press("hello Boris\r");
    window.wait_for("turn 1");
    let calls = std::fs::read_dir(window.home.path().join("calls")).expect("calls are kept");
    let call = calls.flatten().next().expect("one call").path();
    let home = window.home.path().to_owned();
    let resume = |path: Option<&std::path::Path>| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ringside"));
        command.args(["resume", "--plain"]).args(path).env("RINGSIDE_DATA", &home);
        command.stdin(std::process::Stdio::null()).output().expect("the program runs")
    };
    let named = resume(Some(&call));
    assert_eq!(named.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&named.stderr).contains("going on in another window"));
    assert!(String::from_utf8_lossy(&resume(None).stderr).contains("no call there was broken off"));
    window.press("well then\r");
    window.wait_for("turn 2");
    window.press("\u{3}");
    assert_eq!(window.ended().exit_code(), 130);
    let free = resume(None);
    assert!(free.status.success(), "{}", String::from_utf8_lossy(&free.stderr));
}

#[test]
fn the_window_changes_its_size_at_any_moment() {
    let mut window = Window::open(&[]);
    window.wait_for("Filter");
    for (rows, cols, shown) in [(10, 40, "too small"), (40, 120, "forgetful")] {
        window.screen.lock().expect("no reader panics").screen_mut().set_size(lines(rows), lines(cols));
        window.master.resize(PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }).expect("it can be resized");
        window.wait_for(shown);
    }
    window.press("\u{3}");
    assert_eq!(window.ended().exit_code(), 130);
}

#[test]
fn without_colour_nothing_is_coloured() {
    let window = Window::open(&["--color", "never"]);
    window.wait_for("Filter");
    let screen = window.screen.lock().expect("no reader panics");
    let coloured = (0..24).flat_map(|row| (0..80).map(move |column| (row, column))).find(|(row, column)| {
        screen.screen().cell(*row, *column).is_some_and(|cell| cell.fgcolor() != vt100::Color::Default)
    });
    assert_eq!(coloured, None);
}

/// Not a test of its own: what [`a_panic_is_told_on_the_screen_that_the_person_had`] runs in its window.
#[test]
#[ignore = "it panics; another test runs it in a pseudo-terminal"]
fn a_screen_that_panics() {
    let wishes = Wishes {
        begin: Begin::Lobby,
        lang: Lang::En,
        mode: Mode::Guided,
        pace: Pace::Instant,
        level: LanguageLevel::Mild,
        shade: Shade::Plain,
        day: jiff::civil::date(2026, 3, 2),
    };
    let _ = ringside::tui::run(&mut Mad, &wishes);
}

#[test]
fn a_panic_is_told_on_the_screen_that_the_person_had() {
    let itself = std::env::current_exe().expect("a test has a path");
    let mut command = CommandBuilder::new(itself);
    command.args(["--ignored", "--exact", "--nocapture", "a_screen_that_panics"]);
    command.env("TERM", "xterm-256color");
    command.env("RUST_BACKTRACE", "0");
    let mut window = Window::run(command, tempfile::tempdir().expect("a temporary folder"));
    assert!(!window.ended().success());
    window.wait_for("the cupboard is on fire");
    assert!(!window.is_on_its_own_screen());
}
