use std::io::{self, BufRead, IsTerminal, Write};

use super::Failure;

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
            Color::Auto => std::env::var_os("NO_COLOR").is_none_or(|no| no.is_empty()) && io::stdout().is_terminal(),
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

    /// Writes a line and flushes, so that a pipe sees it at once.
    ///
    /// # Errors
    /// [`Failure::ClosedPipe`] where nobody reads, else the system's words.
    pub fn line(&self, line: &str) -> Result<(), Failure> {
        self.write(&format!("{line}\n"))
    }

    /// Writes a text as it is, and flushes.
    ///
    /// # Errors
    /// As for [`Self::line`].
    pub fn write(&self, text: &str) -> Result<(), Failure> {
        let mut out = io::stdout().lock();
        out.write_all(text.as_bytes())?;
        out.flush()?;
        Ok(())
    }

    /// Writes to standard error; where even that is closed there is nobody left to tell.
    pub fn complain(text: &str) {
        let _ = io::stderr().lock().write_all(text.as_bytes());
    }

    /// One line of input without its newline; none at its end (Ctrl-D). Bytes that are no UTF-8 become `�`.
    ///
    /// # Errors
    /// Where input cannot be read.
    pub fn read_line(&self) -> Result<Option<String>, Failure> {
        let mut bytes = Vec::new();
        let read = io::stdin().lock().take_line(&mut bytes)?;
        if read == 0 {
            return Ok(None);
        }
        let line = String::from_utf8_lossy(&bytes);
        Ok(Some(line.trim_end_matches(['\n', '\r']).to_owned()))
    }

    /// `text` in a style where colours are welcome, plain otherwise.
    pub fn paint(&self, style: Style, text: &str) -> String {
        if !self.color || text.is_empty() {
            return text.to_owned();
        }
        let code = match style {
            Style::Bold => "1",
            Style::Faint => "2",
            Style::Good => "32",
            Style::Bad => "31",
            Style::Warn => "33",
            Style::Debtor => "36",
        };
        format!("\u{1b}[{code}m{text}\u{1b}[0m")
    }
}

/// Reads up to a newline, but never more than any reply may have.
trait TakeLine {
    fn take_line(&mut self, bytes: &mut Vec<u8>) -> io::Result<usize>;
}

impl<R: BufRead> TakeLine for R {
    fn take_line(&mut self, bytes: &mut Vec<u8>) -> io::Result<usize> {
        io::Read::take(&mut *self, 4 << 20).read_until(b'\n', bytes)
    }
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

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// A heading.
    Bold,
    /// Beside the point.
    Faint,
    /// It worked.
    Good,
    /// It hurt.
    Bad,
    /// Half of both.
    Warn,
    /// The debtor speaks.
    Debtor,
}
