//! The program in a real pseudo-terminal: a whole call by keystrokes, and the terminal given back whatever happens.
#![cfg(unix)]

use std::io::{Read, Write};
use std::num::NonZero;
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use jiff::civil::DateTime;
use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, NativePtySystem, PtySize, PtySystem};
use ringside::campaign::Plan;
use ringside::front::{Backstage, Begin, Campaigns, Listed, Mode, Opponent, Pace, Saved, Shade, Wishes};
use ringside::history::{Drilled, History, ReadPast};
use ringside::playbook::Playbook;
use ringside::scenario::{LanguageLevel, Scenario, Script};
use ringside::text::Lang;
use ringside::transcript::{Entry, Header, Transcript};
use ringside::world::Briefing;
use tempfile::TempDir;

mod ring;

/// Nothing here may take longer, however busy the machine is.
const LONG: Duration = Duration::from_secs(60);

/// The program in a terminal window of its own.
struct Window {
    child: Box<dyn Child + Send + Sync>,
    keyboard: Box<dyn Write + Send>,
    screen: Arc<Mutex<vt100::Parser>>,
    master: Box<dyn MasterPty + Send>,
    home: TempDir,
}

impl Window {
    fn open(args: &[&str]) -> Self {
        Self::open_at(args, tempfile::tempdir().expect("a temporary folder"))
    }

    fn open_at(args: &[&str], home: TempDir) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_ringside"));
        command.args(args);
        command.env_clear();
        command.env("TERM", "xterm-256color");
        command.env("RINGSIDE_DATA", home.path());
        command.cwd(home.path());
        Self::run(command, home)
    }

    fn run(command: CommandBuilder, home: TempDir) -> Self {
        let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
        let pair = NativePtySystem::default().openpty(size).expect("a pseudo-terminal");
        let child = pair.slave.spawn_command(command).expect("the program starts");
        drop(pair.slave);
        let screen = Arc::new(Mutex::new(vt100::Parser::new(lines(24), lines(80), 0)));
        let mut output = pair.master.try_clone_reader().expect("a reader");
        let shown = Arc::clone(&screen);
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(read @ 1..) = output.read(&mut bytes) {
                shown.lock().expect("no reader panics").process(&bytes[..read]);
            }
        });
        let keyboard = pair.master.take_writer().expect("a writer");
        Self { child, keyboard, screen, master: pair.master, home }
    }

    fn picture(&self) -> String {
        self.screen.lock().expect("no reader panics").screen().contents()
    }

    fn is_on_its_own_screen(&self) -> bool {
        self.screen.lock().expect("no reader panics").screen().alternate_screen()
    }

    fn wait_until(&self, what: &str, holds: impl Fn(&Self) -> bool) {
        let start = Instant::now();
        while !holds(self) {
            assert!(start.elapsed() < LONG, "{what} never came:\n{}", self.picture());
            thread::sleep(Duration::from_millis(10));
        }
    }

    fn wait_for(&self, words: &str) {
        self.wait_until(words, |window| window.picture().contains(words));
    }

    fn press(&mut self, keys: &str) {
        self.keyboard.write_all(keys.as_bytes()).and_then(|()| self.keyboard.flush()).expect("somebody listens");
    }

    fn signal(&self, name: &str) {
        let id = self.child.process_id().expect("it runs").to_string();
        let sent = Command::new("kill").args([&format!("-{name}"), &id]).status().expect("kill is there");
        assert!(sent.success());
    }

    /// The process stands still, as after Ctrl-Z. Whoever goes on before that is not heard.
    fn is_stopped(&self) -> bool {
        let id = self.child.process_id().expect("it runs").to_string();
        if let Ok(stat) = std::fs::read_to_string(format!("/proc/{id}/stat")) {
            return stat.rsplit_once(") ").is_some_and(|(_, state)| state.starts_with('T'));
        }
        let state = Command::new("ps").args(["-o", "state=", "-p", &id]).output().expect("no /proc, and no ps");
        String::from_utf8_lossy(&state.stdout).trim().starts_with('T')
    }

    fn ended(&mut self) -> ExitStatus {
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().expect("the child can be waited for") {
                return status;
            }
            assert!(start.elapsed() < LONG, "it does not end:\n{}", self.picture());
            thread::sleep(Duration::from_millis(10));
        }
    }

    fn recorded(&self) -> String {
        let calls = std::fs::read_dir(self.home.path().join("calls")).expect("calls are kept");
        let call = calls.flatten().next().expect("one call");
        std::fs::read_to_string(call.path()).expect("it can be read")
    }
}

fn lines(count: u16) -> NonZero<u16> {
    NonZero::new(count).expect("a window has lines")
}

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
        let mut window = Window::open(&["play", "forgetful", "--pace", "instant"]);
        window.wait_for("Dossier");
        window.press("\r");
        window.wait_for("You say");
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
    let mut window = Window::open(&["play", "forgetful", "--pace", "instant"]);
    window.wait_for("Dossier");
    window.press("\r");
    window.wait_for("You say");
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
    let mut window = Window::open(&["play", "forgetful", "--pace", "instant"]);
    window.wait_for("Dossier");
    window.press("\r");
    window.wait_for("You say");
    window.press(&"слово ".repeat(1000));
    window.wait_until("the last of it", |window| window.picture().matches("слово").count() > 20);
    window.press("\u{3}");
    assert_eq!(window.ended().exit_code(), 130, "Ctrl-C is read behind it");
}

#[test]
fn a_call_is_gone_on_with_in_one_window_only() {
    let mut window = Window::open(&["play", "forgetful", "--pace", "instant"]);
    window.wait_for("Dossier");
    window.press("\r");
    window.wait_for("You say");
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

/// Behind a screen whose files have gone mad.
struct Mad;

impl History for Mad {
    fn past(&self) -> ReadPast {
        Box::new(|| panic!("the cupboard is on fire"))
    }
}

impl Backstage for Mad {
    fn playbook(&self) -> &Playbook {
        ring::playbook()
    }

    fn opponent_ids(&self) -> Vec<String> {
        Vec::new()
    }

    fn opponents(&self) -> Vec<Opponent> {
        Vec::new()
    }

    fn briefs(&mut self, _: Lang) -> Result<Vec<Briefing>, String> {
        Err(String::new())
    }

    fn seed(&mut self) -> u64 {
        0
    }

    fn brief(&mut self, _: &str, _: Lang, _: Option<DateTime>) -> Result<Briefing, String> {
        Err(String::new())
    }

    fn script(&mut self, _: &str, _: &str, _: Lang) -> Result<Script, String> {
        Err(String::new())
    }

    fn begin(&mut self, _: &Header) -> Result<Option<String>, String> {
        Ok(None)
    }

    fn go_on(&mut self, _: &str) -> Result<(), String> {
        Ok(())
    }

    fn record(&mut self, _: &[Entry]) -> Result<(), String> {
        Ok(())
    }

    fn record_drilled(&mut self, _: Drilled) -> Result<(), String> {
        Ok(())
    }

    fn recorded(&self, _: &str) -> Result<Transcript, String> {
        Err(String::new())
    }

    fn keep_page(&mut self, _: &str, _: &str) -> Result<String, String> {
        Err(String::new())
    }
}

impl Campaigns for Mad {
    fn campaigns(&self) -> Vec<Listed> {
        Vec::new()
    }

    fn campaign(&self, _: &str) -> Result<Arc<Plan>, String> {
        Err(String::new())
    }

    fn saved_campaigns(&self) -> Vec<Saved> {
        Vec::new()
    }

    fn saved_campaign(&self, _: &str) -> Result<String, String> {
        Err(String::new())
    }

    fn save_campaign(&mut self, _: Option<&str>, _: &str, _: &str) -> Result<Option<String>, String> {
        Ok(None)
    }

    fn scenario(&self, _: &str, _: Lang) -> Result<Scenario, String> {
        Err(String::new())
    }

    fn brief_scenario(&mut self, _: Scenario, _: Lang, _: DateTime) -> Result<Briefing, String> {
        Err(String::new())
    }
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
