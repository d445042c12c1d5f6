//! The program in a real pseudo-terminal, pressed and looked at.

use std::io::{Read, Write};
use std::num::NonZero;
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, NativePtySystem, PtySize, PtySystem};
use tempfile::TempDir;

/// Nothing here may take longer, however busy the machine is.
const LONG: Duration = Duration::from_secs(60);

/// The program in a terminal window of its own.
pub struct Window {
    child: Box<dyn Child + Send + Sync>,
    keyboard: Box<dyn Write + Send>,
    pub screen: Arc<Mutex<vt100::Parser>>,
    pub master: Box<dyn MasterPty + Send>,
    pub home: TempDir,
}

impl Window {
    pub fn open(args: &[&str]) -> Self {
        Self::open_at(args, tempfile::tempdir().expect("a temporary folder"))
    }

    /// In a call with the forgetful one, unread.
    pub fn on_the_line() -> Self {
        let mut window = Self::open(&["play", "forgetful", "--pace", "instant"]);
        window.wait_for("Dossier");
        window.press("\r");
        window.wait_for("You say");
        window
    }

    pub fn open_at(args: &[&str], home: TempDir) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_ringside"));
        command.args(args);
        command.env_clear();
        command.env("TERM", "xterm-256color");
        command.env("RINGSIDE_DATA", home.path());
        command.cwd(home.path());
        Self::run(command, home)
    }

    pub fn run(command: CommandBuilder, home: TempDir) -> Self {
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

    pub fn picture(&self) -> String {
        self.screen.lock().expect("no reader panics").screen().contents()
    }

    pub fn is_on_its_own_screen(&self) -> bool {
        self.screen.lock().expect("no reader panics").screen().alternate_screen()
    }

    pub fn wait_until(&self, what: &str, holds: impl Fn(&Self) -> bool) {
        let start = Instant::now();
        while !holds(self) {
            assert!(start.elapsed() < LONG, "{what} never came:\n{}", self.picture());
            thread::sleep(Duration::from_millis(10));
        }
    }

    pub fn wait_for(&self, words: &str) {
        self.wait_until(words, |window| window.picture().contains(words));
    }

    pub fn press(&mut self, keys: &str) {
        self.keyboard.write_all(keys.as_bytes()).and_then(|()| self.keyboard.flush()).expect("somebody listens");
    }

    pub fn signal(&self, name: &str) {
        let id = self.child.process_id().expect("it runs").to_string();
        let sent = Command::new("kill").args([&format!("-{name}"), &id]).status().expect("kill is there");
        assert!(sent.success());
    }

    /// The process stands still, as after Ctrl-Z. Whoever goes on before that is not heard.
    pub fn is_stopped(&self) -> bool {
        let id = self.child.process_id().expect("it runs").to_string();
        if let Ok(stat) = std::fs::read_to_string(format!("/proc/{id}/stat")) {
            return stat.rsplit_once(") ").is_some_and(|(_, state)| state.starts_with('T'));
        }
        let state = Command::new("ps").args(["-o", "state=", "-p", &id]).output().expect("no /proc, and no ps");
        String::from_utf8_lossy(&state.stdout).trim().starts_with('T')
    }

    pub fn ended(&mut self) -> ExitStatus {
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().expect("the child can be waited for") {
                return status;
            }
            assert!(start.elapsed() < LONG, "it does not end:\n{}", self.picture());
            thread::sleep(Duration::from_millis(10));
        }
    }

    pub fn recorded(&self) -> String {
        let calls = std::fs::read_dir(self.home.path().join("calls")).expect("calls are kept");
        let call = calls.flatten().next().expect("one call");
        std::fs::read_to_string(call.path()).expect("it can be read")
    }
}

pub fn lines(count: u16) -> NonZero<u16> {
    NonZero::new(count).expect("a window has lines")
}
