//! From the start of the process to what a person sees, in a real pseudo-terminal: the first frame, and the screen that was
//! asked for. Medians and slowest of eleven starts, beside the start of a process that does nothing. Unix only.
//!
//! `cargo bench --bench first_frame`
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use std::io::Read;
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, NativePtySystem, PtySize, PtySystem};

/// So many starts of each.
const STARTS: usize = 11;

/// What is started, and the words that show that it is there.
const SCREENS: [(&str, &[&str], &str); 6] = [
    ("the lobby's first frame", &[], "Filter"),
    ("the lobby with all opponents", &[], "Out of sight"),
    ("an opponent's dossier", &["play", "forgetful"], "Dossier"),
    ("a film", &["watch", "attacker", "model"], "playing"),
    ("a drill", &["drill", "ask-reason"], "1 / 10"),
    ("the campaigns", &["campaign"], "Campaigns"),
];

fn main() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let nothing = samples(|| {
        let mut command = std::process::Command::new("true");
        let start = Instant::now();
        command.status().expect("a process that does nothing");
        start.elapsed()
    });
    told("baseline: a process that does nothing", &nothing);
    for (name, args, words) in SCREENS {
        told(name, &samples(|| until(args, words, home.path())));
    }
}

fn samples(mut once: impl FnMut() -> Duration) -> Vec<Duration> {
    let mut taken: Vec<Duration> = (0..STARTS).map(|_| once()).collect();
    taken.sort_unstable();
    taken
}

fn told(name: &str, taken: &[Duration]) {
    let millis = |at: usize| taken[at].as_secs_f64() * 1000.0;
    println!("{name:<40} median {:>6.1} ms   slowest {:>6.1} ms", millis(STARTS / 2), millis(STARTS - 1));
}

/// How long it takes until these words have been drawn.
fn until(args: &[&str], words: &str, data: &std::path::Path) -> Duration {
    let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
    let pair = NativePtySystem::default().openpty(size).expect("a pseudo-terminal");
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_ringside"));
    command.args(args);
    command.env("TERM", "xterm-256color");
    command.env("RINGSIDE_DATA", data);
    let mut output = pair.master.try_clone_reader().expect("a reader");
    let mut screen = vt100::Parser::new(24.try_into().expect("rows"), 80.try_into().expect("columns"), 0);
    let start = Instant::now();
    let mut child = pair.slave.spawn_command(command).expect("the program starts");
    drop(pair.slave);
    let mut bytes = [0; 4096];
    while !screen.screen().contents().contains(words) {
        let read = output.read(&mut bytes).expect("it draws");
        assert!(read > 0, "{args:?} ended before `{words}` was drawn");
        screen.process(&bytes[..read]);
    }
    let taken = start.elapsed();
    let _ = child.kill();
    let _ = child.wait();
    taken
}
