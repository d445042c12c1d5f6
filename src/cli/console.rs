use std::io::{self, BufRead, IsTerminal, Write};

use terminal_size::{Height, Width, terminal_size_of};

use super::Failure;
use crate::report::for_terminal;
use crate::report::wrap;

/// Lines longer than this are hard to read, however wide the screen is.
const WIDEST: usize = 100;

/// The only place that touches standard input and output.
pub struct Console {
    color: bool,
}

impl Console {
    /// Colours where they are wanted and standard output is a terminal.
    pub fn new(color: Color) -> Self {
        let wanted = match color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => !asked_for_none() && io::stdout().is_terminal(),
        };
        Self { color: wanted }
    }

    /// True where ANSI colours are welcome.
    pub fn color(&self) -> bool {
        self.color
    }

    /// True where a person sits at both ends.
    pub fn is_interactive() -> bool {
        io::stdin().is_terminal() && io::stdout().is_terminal()
    }

    /// True where a screen can be drawn: a terminal that knows more than to type one line after the other.
    pub fn has_screen() -> bool {
        let knows_cursor = std::env::var("TERM").map_or(cfg!(windows), |term| !matches!(term.as_str(), "" | "dumb"));
        Self::is_interactive() && knows_cursor
    }

    /// True where a person types the input.
    pub fn is_typed() -> bool {
        io::stdin().is_terminal()
    }

    /// Writes a line for people and flushes, so that a pipe sees it at once. On a terminal it is broken between words;
    /// control characters never get there.
    ///
    /// # Errors
    /// [`Failure::ClosedPipe`] where nobody reads, else the system's words.
    pub fn line(&self, line: &str) -> Result<(), Failure> {
        self.write(&(for_terminal(&fitted(line, readable(terminal_size_of(io::stdout()))), self.color) + "\n"))
    }

    /// Writes what the person types behind.
    ///
    /// # Errors
    /// As for [`Self::line`].
    pub fn prompt(&self, prompt: &str) -> Result<(), Failure> {
        self.write(&for_terminal(prompt, self.color))
    }

    /// Writes a text for programs as it is, and flushes.
    ///
    /// # Errors
    /// As for [`Self::line`].
    pub fn write(&self, text: &str) -> Result<(), Failure> {
        let mut out = io::stdout().lock();
        out.write_all(text.as_bytes())?;
        out.flush()?;
        Ok(())
    }

    /// Writes one JSON document on a line of its own.
    ///
    /// # Errors
    /// As for [`Self::line`].
    pub fn json(&self, document: &impl serde::Serialize) -> Result<(), Failure> {
        let text = serde_json::to_string(document).map_err(|error| Failure::input(error.to_string()))?;
        self.write(&(text + "\n"))
    }

    /// Writes a line beside the result, to standard error.
    pub fn remark(line: &str) {
        let width = terminal_size_of(io::stderr());
        Self::complain(&(fitted(line, readable(width)) + "\n"));
    }

    /// Writes to standard error; where even that is closed there is nobody left to tell.
    pub fn complain(text: &str) {
        let _ = io::stderr().lock().write_all(for_terminal(text, false).as_bytes());
    }

    /// Shows how far long work has come: on a terminal the line is written over, elsewhere each tenth is a line of its own.
    pub fn progress(what: &str, done: usize, all: usize) {
        let line = format!("{what}: {done} / {all}");
        let text = match (io::stderr().is_terminal(), done * 10 / all.max(1) != (done.max(1) - 1) * 10 / all.max(1)) {
            (true, _) if done < all => format!("\r{line}"),
            (true, _) => format!("\r{line}\n"),
            (false, true) => format!("{line}\n"),
            (false, false) => return,
        };
        let _ = io::stderr().lock().write_all(text.as_bytes());
    }

    /// One line of input without its newline; none at its end (Ctrl-D). Bytes that are no UTF-8 become `�`.
    ///
    /// # Errors
    /// Where input cannot be read.
    pub fn read_line(&self) -> Result<Option<String>, Failure> {
        let mut bytes = Vec::new();
        let read = take_line(io::stdin().lock(), &mut bytes);
        let read = read.map_err(|error| Failure::input(format!("standard input cannot be read: {error}")))?;
        // Ctrl-D on a line that is being typed hands over what there is of it: nobody meant to say that.
        let half_typed = io::stdin().is_terminal() && !bytes.ends_with(b"\n");
        if read == 0 || half_typed {
            return Ok(None);
        }
        let line = String::from_utf8_lossy(&bytes);
        Ok(Some(line.trim_end_matches(['\n', '\r']).to_owned()))
    }
}

fn asked_for_none() -> bool {
    let no_color = std::env::var_os("NO_COLOR").is_some_and(|no| !no.is_empty());
    no_color || std::env::var_os("TERM").is_some_and(|term| term == "dumb")
}

/// The columns that lines may take; none where they go to no terminal.
fn readable(size: Option<(Width, Height)>) -> Option<usize> {
    let (Width(columns), _) = size?;
    Some(usize::from(columns).min(WIDEST)).filter(|columns| *columns > 0)
}

fn fitted(text: &str, width: Option<usize>) -> String {
    match width {
        Some(width) => text.split('\n').map(|line| wrap(line, width)).collect::<Vec<_>>().join("\n"),
        None => text.to_owned(),
    }
}

/// Reads up to a newline, but never more than any reply may have.
fn take_line(input: impl BufRead, bytes: &mut Vec<u8>) -> io::Result<usize> {
    const LONGEST: u64 = 4 << 20;
    input.take(LONGEST).read_until(b'\n', bytes)
}

/// When to use colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Color {
    /// On a terminal, unless NO_COLOR is set.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}
