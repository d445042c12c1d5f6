use std::fmt;
use std::io;
use std::path::Path;

use crate::diagnostic::Report;

/// Exit codes, as documented in `--help` and the README.
pub mod exit {
    /// Everything went as asked.
    pub const OK: u8 = 0;
    /// The answer is no: problems were found, a test failed.
    pub const NO: u8 = 1;
    /// The command line cannot be understood.
    pub const USAGE: u8 = 2;
    /// A file or input is wrong: missing, damaged, not a scenario.
    pub const INPUT: u8 = 3;
    /// Nothing can be written: a full or read-only disk.
    pub const OUTPUT: u8 = 4;
    /// Stopped by Ctrl-C; what was said so far is kept.
    pub const INTERRUPTED: u8 = 130;
}

/// Why a command stopped.
#[derive(Debug)]
pub enum Failure {
    /// Files with problems: already explained place by place.
    Problems(Report),
    /// One sentence, a way out, an exit code.
    Message {
        /// What is wrong.
        text: String,
        /// The way out; may be empty.
        hint: String,
        /// Exit code.
        code: u8,
    },
    /// Whoever read our output is gone: nothing more to say.
    ClosedPipe,
}

impl Failure {
    /// A file or input is wrong.
    pub fn input(text: impl Into<String>) -> Self {
        Failure::Message { text: text.into(), hint: String::new(), code: exit::INPUT }
    }

    /// The command line asks for something that there is not.
    pub fn usage(text: impl Into<String>) -> Self {
        Failure::Message { text: text.into(), hint: String::new(), code: exit::USAGE }
    }

    /// A file cannot be written.
    pub fn output(path: &Path, error: &io::Error) -> Self {
        let text = format!("{}: cannot be written: {error}", path.display());
        Failure::Message { text, hint: String::new(), code: exit::OUTPUT }
    }

    /// The end of a call could not be written down, which its screen has told already.
    pub fn unwritten(why: &str) -> Self {
        Failure::Message { text: why.to_owned(), hint: String::new(), code: exit::OUTPUT }
    }

    /// Adds the way out.
    #[must_use]
    pub fn hint(mut self, way_out: impl Into<String>) -> Self {
        if let Failure::Message { hint, .. } = &mut self {
            *hint = way_out.into();
        }
        self
    }

    /// The exit code that says so.
    pub fn code(&self) -> u8 {
        match self {
            Failure::Problems(_) => exit::INPUT,
            Failure::Message { code, .. } => *code,
            Failure::ClosedPipe => exit::OK,
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Failure::ClosedPipe,
            _ => Failure::Message { text: format!("output failed: {error}"), hint: String::new(), code: exit::OUTPUT },
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Problems(report) => f.write_str(&crate::diagnostic::summary(report)),
            Failure::Message { text, hint, .. } if hint.is_empty() => write!(f, "error: {text}"),
            Failure::Message { text, hint, .. } => write!(f, "error: {text}\nhelp: {hint}"),
            Failure::ClosedPipe => Ok(()),
        }
    }
}
