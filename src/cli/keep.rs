use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::Failure;
use super::args::PlayArgs;
use super::console::Console;
use crate::transcript::{Entry, Header, entry_line, header_line};

/// Where the transcript of a call goes, line by line. Every line is flushed before it is shown.
pub enum Keep {
    /// Nowhere.
    Nothing,
    /// To standard output, instead of the talk.
    Output,
    /// To a file.
    File {
        /// Its path.
        path: PathBuf,
        /// It, open for appending.
        file: File,
    },
}

impl Keep {
    /// What the command line asks for. Interactive calls are kept in the data folder unless it says otherwise; scripted
    /// ones only where it says so.
    ///
    /// # Errors
    /// Where the file cannot be made.
    pub fn open(args: &PlayArgs, header: &Header, interactive: bool) -> Result<Keep, Failure> {
        if args.no_record {
            return Ok(Keep::Nothing);
        }
        match args.transcript.as_deref() {
            Some("-") => return Ok(Keep::Output),
            Some(path) => return Self::create(PathBuf::from(path), false),
            None if !interactive && !args.record => return Ok(Keep::Nothing),
            None => {}
        }
        let folder = data_folder(args.data.as_deref())?.join("calls");
        fs::create_dir_all(&folder).map_err(|error| Failure::output(&folder, &error))?;
        Self::create(folder.join(file_name(header)), true)
    }

    fn create(path: PathBuf, fresh: bool) -> Result<Keep, Failure> {
        let mut number = 1;
        loop {
            let numbered = if number == 1 { path.clone() } else { numbered(&path, number) };
            let mut options = OpenOptions::new();
            options.write(true);
            // A recorded call never takes the place of another; a path that was asked for is written anew.
            if fresh { options.create_new(true) } else { options.create(true).truncate(true) };
            match options.open(&numbered) {
                Ok(file) => return Ok(Keep::File { path: numbered, file }),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists && number < 1000 => number += 1,
                Err(error) => return Err(Failure::output(&numbered, &error)),
            }
        }
    }

    /// Writes the first line.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn header(&mut self, header: &Header, console: &Console) -> Result<(), Failure> {
        self.write(&header_line(header), console)
    }

    /// Writes events and flushes them.
    ///
    /// # Errors
    /// Where they cannot be written.
    pub fn entries(&mut self, entries: &[Entry], console: &Console) -> Result<(), Failure> {
        let lines: String = entries.iter().map(entry_line).collect();
        self.write(&lines, console)
    }

    fn write(&mut self, lines: &str, console: &Console) -> Result<(), Failure> {
        match self {
            Keep::Nothing => Ok(()),
            Keep::Output => console.write(lines),
            Keep::File { path, file } => {
                let written = file.write_all(lines.as_bytes()).and_then(|()| file.flush());
                written.map_err(|error| Failure::output(path, &error))
            }
        }
    }

    /// The file's path, where there is one.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Keep::File { path, .. } => Some(path),
            _ => None,
        }
    }

    /// True where the transcript takes the place of the talk on standard output.
    pub fn is_output(&self) -> bool {
        matches!(self, Keep::Output)
    }
}

fn file_name(header: &Header) -> String {
    let time = header.at.strftime("%Y%m%d-%H%M%S");
    format!("{time}-{}.jsonl", header.scenario)
}

fn numbered(path: &Path, number: u32) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{stem}-{number}.jsonl"))
}

/// `--data DIR` or `RINGSIDE_DATA`, else the system's usual place for a person's data.
fn data_folder(given: Option<&Path>) -> Result<PathBuf, Failure> {
    if let Some(given) = given {
        return Ok(given.to_owned());
    }
    use etcetera::BaseStrategy;
    match etcetera::choose_base_strategy() {
        Ok(strategy) => Ok(strategy.data_dir().join("ringside")),
        Err(_) => Err(Failure::usage("there is no home folder to keep calls in").hint("give one with --data DIR, or play with --no-record")),
    }
}
