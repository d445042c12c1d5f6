use std::env;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::Failure;
use super::call_args::PlayArgs;
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
        /// It, open for writing at its end.
        file: File,
        /// Its bytes so far, all of them whole lines.
        whole: u64,
        /// True once a line could not be written: what came later would have a gap before it, and is left out.
        broken: bool,
    },
}

impl Keep {
    /// What the command line asks for. Interactive calls are kept in the data folder unless it says otherwise; scripted
    /// ones only where it says so.
    ///
    /// # Errors
    /// Where the file cannot be made.
    pub fn open(args: &PlayArgs, header: &Header, interactive: bool) -> Result<Keep, Failure> {
        if args.no_record || args.watch {
            return Ok(Keep::Nothing);
        }
        match args.transcript.as_deref() {
            Some("-") => return Ok(Keep::Output),
            Some(path) => return Self::at(PathBuf::from(path)),
            None if !interactive && !args.record => return Ok(Keep::Nothing),
            None => {}
        }
        Self::in_folder(args.screen.data.as_deref(), header)
    }

    /// In the data folder, beside the other calls.
    ///
    /// # Errors
    /// Where the file cannot be made.
    pub fn in_folder(data: Option<&Path>, header: &Header) -> Result<Keep, Failure> {
        let folder = data_folder(data)?.join("calls");
        let made = fs::create_dir_all(&folder).map_err(|error| Failure::output(&folder, &error));
        made.and_then(|()| Self::beside_others(&folder.join(file_name(header))))
            .map_err(|failure| failure.hint("give another folder with --data DIR, or play with --no-record"))
    }

    /// At the end of a recorded run; a last line that was cut off goes.
    ///
    /// # Errors
    /// Where the file cannot be written to.
    pub fn at_end_of(path: &Path) -> Result<Keep, Failure> {
        let mend = || {
            let text = fs::read(path)?;
            let whole = text.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at as u64 + 1);
            let file = OpenOptions::new().append(true).open(path)?;
            file.set_len(whole)?;
            Ok((file, whole))
        };
        if is_going_on(path) {
            return Err(Failure::input(format!("{}: this call is going on in another window", path.display()))
                .hint("end it there, or `ringside play` a new one"));
        }
        let (file, whole) = mend().map_err(|error: io::Error| Failure::output(path, &error))?;
        Ok(Self::locked(path.to_owned(), file, whole))
    }

    /// At the path that was asked for, written anew.
    pub fn at(path: PathBuf) -> Result<Keep, Failure> {
        match File::create(&path) {
            Ok(file) => Ok(Self::file(path, file)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let folder = path.parent().unwrap_or(&path).display();
                Err(Failure::output(&path, &error).hint(format!("make the folder `{folder}` first")))
            }
            Err(error) => Err(Failure::output(&path, &error).hint("give another path with --transcript")),
        }
    }

    /// In the data folder: a recorded call never takes the place of another.
    fn beside_others(path: &Path) -> Result<Keep, Failure> {
        let names = std::iter::once(path.to_owned()).chain((2..1000).map(|number| numbered(path, number)));
        for name in names {
            match OpenOptions::new().write(true).create_new(true).open(&name) {
                Ok(file) => return Ok(Self::file(name, file)),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(Failure::output(&name, &error)),
            }
        }
        Err(Failure::output(path, &io::ErrorKind::AlreadyExists.into()))
    }

    fn file(path: PathBuf, file: File) -> Keep {
        Self::locked(path, file, 0)
    }

    /// Nobody else writes to the file as long as it is open here. Where a file system knows no locks, it does without.
    fn locked(path: PathBuf, file: File, whole: u64) -> Keep {
        let _ = file.try_lock();
        Keep::File { path, file, whole, broken: false }
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
            Keep::File { broken: true, .. } => Ok(()),
            Keep::File { path, file, whole, broken } => {
                if let Err(error) = file.write_all(lines.as_bytes()).and_then(|()| file.flush()) {
                    *broken = true;
                    // Half a line helps nobody. Where even this fails, reading leaves it out.
                    let _ = file.set_len(*whole);
                    return Err(Failure::output(path, &error)
                        .hint("make room, or give another place; what was kept before is whole"));
                }
                *whole += lines.len() as u64;
                Ok(())
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

/// A recorded call by the path that somebody gave, or by its name alone where it lies in the data folder.
pub fn call_at(given: &Path, data: Option<&Path>) -> PathBuf {
    let is_name = given.parent().is_none_or(|folder| folder.as_os_str().is_empty());
    let kept = data_folder(data).ok().map(|folder| folder.join("calls").join(given));
    kept.filter(|kept| is_name && !given.exists() && kept.is_file()).unwrap_or_else(|| given.to_owned())
}

/// True while some other program writes this call down.
pub fn is_going_on(path: &Path) -> bool {
    File::open(path).is_ok_and(|file| matches!(file.try_lock(), Err(TryLockError::WouldBlock)))
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
///
/// # Errors
/// Where there is no home folder.
pub fn data_folder(given: Option<&Path>) -> Result<PathBuf, Failure> {
    let named = env::var_os("RINGSIDE_DATA").filter(|named| !named.is_empty()).map(PathBuf::from);
    if let Some(given) = given.map(Path::to_owned).or(named) {
        return Ok(given);
    }
    use etcetera::BaseStrategy;
    match etcetera::choose_base_strategy() {
        Ok(strategy) => Ok(strategy.data_dir().join("ringside")),
        Err(_) => Err(Failure::usage("there is no home folder to keep calls in")
            .hint("give one with --data DIR, or play with --no-record")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::console::Color;

    #[test]
    fn nothing_is_written_behind_a_gap() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("call.jsonl");
        fs::write(&path, "").expect("a file");
        // Opened for reading only, it takes as little as a full disk does.
        let file = File::open(&path).expect("the file");
        let mut keep = Keep::file(path.clone(), file);
        let console = Console::new(Color::Never);
        assert!(keep.write("lost\n", &console).is_err());
        if let Keep::File { file, .. } = &mut keep {
            *file = OpenOptions::new().append(true).open(&path).expect("room again");
        }
        assert!(keep.write("later\n", &console).is_ok(), "it was complained of once");
        assert_eq!(fs::read_to_string(&path).expect("the file"), "");
    }
}
