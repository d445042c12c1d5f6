//! The program on a test bench: a home of its own, a cleared environment, and what it said.

use std::fmt;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use tempfile::TempDir;

/// The time that all calls are made at.
pub const AT: &str = "2026-03-02T10:00";

/// A folder that the program takes for the whole world.
pub struct Bench {
    root: TempDir,
}

/// How a run of the program went; paths read `$BENCH`.
pub struct Ran {
    /// The exit code; -1 where a signal ended it.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Bench {
    /// An empty one.
    pub fn new() -> Self {
        let root = tempfile::Builder::new().prefix("ringside-cli").tempdir().expect("a temporary folder");
        fs::create_dir(root.path().join("home")).expect("a home in it");
        Self { root }
    }

    /// A path in it.
    pub fn path(&self, path: &str) -> PathBuf {
        self.root.path().join(path)
    }

    /// Writes a file in it, and the folders that lead there.
    pub fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("folders can be made");
        fs::write(path, bytes).expect("a file can be written");
    }

    /// What a file in it holds.
    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// The names in a folder of it, sorted; none where there is no such folder.
    pub fn names(&self, folder: &str) -> Vec<String> {
        let entries = fs::read_dir(self.path(folder)).into_iter().flatten().flatten();
        let mut names: Vec<String> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    /// The program with arguments, not started yet.
    pub fn command(&self, args: &[&str]) -> Command {
        self.command_of(env!("CARGO_BIN_EXE_ringside"), args)
    }

    /// Any program in the same world.
    pub fn command_of(&self, program: &str, args: &[&str]) -> Command {
        let mut command = Command::new(program);
        command.args(args).current_dir(self.root.path()).env_clear();
        command.env("HOME", self.path("home")).env("RINGSIDE_DATA", self.path("data")).env("PATH", "/usr/bin:/bin");
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Runs the program to its end.
    pub fn run(&self, args: &[&str]) -> Ran {
        self.finish(self.command(args))
    }

    /// Runs it in a folder of the bench.
    pub fn run_in(&self, folder: &str, args: &[&str]) -> Ran {
        let mut command = self.command(args);
        command.current_dir(self.path(folder));
        self.finish(command)
    }

    /// Runs a command to its end.
    pub fn finish(&self, mut command: Command) -> Ran {
        self.seen(&command.output().expect("the program starts"))
    }

    /// Runs a command and types into it.
    pub fn type_into(&self, command: Command, input: impl AsRef<[u8]>) -> Ran {
        let mut child = started(command);
        let mut keyboard = child.stdin.take().expect("its input is a pipe");
        let input = input.as_ref().to_owned();
        // The program may end before it has read everything: that is its right.
        let typing = std::thread::spawn(move || drop(keyboard.write_all(&input)));
        let output = child.wait_with_output().expect("the program ends");
        typing.join().expect("typing ends");
        self.seen(&output)
    }

    fn seen(&self, output: &Output) -> Ran {
        let text = |bytes: &[u8]| {
            let text = String::from_utf8(bytes.to_vec()).expect("all output is UTF-8");
            text.replace(&*self.root.path().to_string_lossy(), "$BENCH")
        };
        Ran { code: output.status.code().unwrap_or(-1), out: text(&output.stdout), err: text(&output.stderr) }
    }
}

/// Starts a command with its input as a pipe.
pub fn started(mut command: Command) -> Child {
    command.stdin(Stdio::piped()).spawn().expect("the program starts")
}

impl Ran {
    /// Standard output, of a run that must have gone well and quietly.
    #[track_caller]
    pub fn good(self) -> String {
        assert_eq!((self.code, self.err.as_str()), (0, ""), "{}", self.out);
        self.out
    }

    /// Standard output as JSON, of a run that must have gone well.
    #[track_caller]
    pub fn json(self) -> serde_json::Value {
        serde_json::from_str(&self.good()).expect("one JSON document")
    }

    /// Exit code and standard error, of a run that must not have gone well.
    #[track_caller]
    pub fn failed(self) -> String {
        assert_ne!(self.code, 0, "{}", self.out);
        format!("exit {}\n{}", self.code, self.err)
    }
}

impl fmt::Display for Ran {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "exit {}\n{}", self.code, self.out)?;
        if self.err.is_empty() { Ok(()) } else { write!(f, "--- standard error\n{}", self.err) }
    }
}

/// The events of a transcript by name, its header first; every line must be whole.
pub fn events(transcript: &str) -> Vec<String> {
    assert!(transcript.ends_with('\n'), "the last line is whole");
    let name = |line: &str| {
        let line: serde_json::Value = serde_json::from_str(line).expect("every line is one JSON object");
        line.get("event").and_then(|name| name.as_str()).unwrap_or("header").to_owned()
    };
    transcript.lines().map(name).collect()
}

/// A path as an argument.
pub fn arg(path: &Path) -> &str {
    path.to_str().expect("temporary paths are UTF-8")
}
