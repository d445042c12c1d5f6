//! Where files really come from: the binary itself, and folders on disk.

use std::fs::{self, File};
use std::io::{ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Component, Path, PathBuf};

use include_dir::{Dir, include_dir};

use crate::yaml::{FileError, Source};

static SCENARIOS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/scenarios");
static PLAYBOOK: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/scripts/playbook");
static CAMPAIGNS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/scripts/campaigns");
static CALLS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/scripts/calls");

/// Files above this are never one of ours.
const MAX_BYTES: u64 = 8 << 20;

/// The longest of calls, said by the most patient of trainees, is far below this.
const MAX_TRANSCRIPT: u64 = 1 << 30;

/// What is built into the binary.
pub struct BuiltIn;

impl BuiltIn {
    fn locate(path: &str) -> Option<(&'static Dir<'static>, &str)> {
        let roots = [
            ("scenarios", &SCENARIOS),
            ("scripts/playbook", &PLAYBOOK),
            ("scripts/calls", &CALLS),
            ("scripts/campaigns", &CAMPAIGNS),
        ];
        roots.into_iter().find_map(|(root, dir)| {
            let rest = path.strip_prefix(root)?;
            Some((dir, rest.strip_prefix('/').unwrap_or(rest)))
        })
    }
}

impl Source for BuiltIn {
    fn read(&self, path: &str) -> Result<String, FileError> {
        let (dir, rest) = Self::locate(path).ok_or(FileError::Missing)?;
        let file = dir.get_file(rest).ok_or(FileError::Missing)?;
        file.contents_utf8().map(str::to_owned).ok_or(FileError::NotUtf8(0))
    }

    fn list(&self, folder: &str) -> Vec<String> {
        let Some((dir, rest)) = Self::locate(folder) else {
            return Vec::new();
        };
        let Some(dir) = (if rest.is_empty() { Some(dir) } else { dir.get_dir(rest) }) else {
            return Vec::new();
        };
        let name = |path: &Path| path.file_name().map(|name| format!("{folder}/{}", name.to_string_lossy()));
        let mut files: Vec<String> = dir.files().filter_map(|file| name(file.path())).collect();
        files.sort();
        files
    }

    fn shown(&self, path: &str) -> String {
        format!("<built-in>/{path}")
    }
}

/// A gym's folder on disk. Nothing outside it is read, links included.
pub struct Folder {
    root: PathBuf,
}

impl Folder {
    /// The gym at this folder.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    fn inside(&self, path: &str) -> Result<PathBuf, FileError> {
        if Path::new(path).components().any(|part| !matches!(part, Component::Normal(_))) {
            return Err(FileError::Outside);
        }
        let full = self.root.join(path);
        let real = fs::canonicalize(&full).map_err(|error| unreadable(&error))?;
        let root = fs::canonicalize(&self.root).map_err(|error| unreadable(&error))?;
        if real.starts_with(root) { Ok(full) } else { Err(FileError::Outside) }
    }
}

fn unreadable(error: &std::io::Error) -> FileError {
    match error.kind() {
        ErrorKind::NotFound => FileError::Missing,
        _ => FileError::Unreadable(error.to_string()),
    }
}

/// Reads a text file of at most 8 MiB from anywhere.
///
/// # Errors
/// When it is missing, too large, unreadable or not UTF-8.
pub fn read_text(path: &Path) -> Result<String, FileError> {
    let text = String::from_utf8(read_bytes(path, MAX_BYTES)?);
    let text = text.map_err(|error| FileError::NotUtf8(error.utf8_error().valid_up_to()))?;
    Ok(text.strip_prefix('\u{feff}').map_or(text.clone(), str::to_owned))
}

/// Adds a line to a file of lines, which is made where there is none. A last line that was cut off is ended first, so that it
/// spoils no other.
///
/// # Errors
/// Where it cannot be written.
pub fn append_line(path: &Path, line: &str) -> std::io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    let mut file = File::options().read(true).append(true).create(true).open(path)?;
    let mut last = [b'\n'];
    if file.seek(SeekFrom::End(-1)).is_ok() {
        file.read_exact(&mut last)?;
    }
    let gap = if last == [b'\n'] { "" } else { "\n" };
    file.write_all(format!("{gap}{line}\n").as_bytes())
}

/// Reads a transcript, which may be cut off in the middle of a character.
///
/// # Errors
/// When it is missing, unreadable, has more than a gibibyte, or is not UTF-8 before its end.
pub fn read_torn(path: &Path) -> Result<String, FileError> {
    String::from_utf8(read_bytes(path, MAX_TRANSCRIPT)?).or_else(|error| {
        let (whole, cut) = (error.utf8_error().valid_up_to(), error.utf8_error().error_len().is_none());
        let mut bytes = error.into_bytes();
        bytes.truncate(whole);
        String::from_utf8(bytes).ok().filter(|_| cut).ok_or(FileError::NotUtf8(whole))
    })
}

/// Never more than `most` bytes, whatever the file says of its length: devices say nothing.
fn read_bytes(path: &Path, most: u64) -> Result<Vec<u8>, FileError> {
    let file = File::open(path).map_err(|error| unreadable(&error))?;
    let length = file.metadata().map_err(|error| unreadable(&error))?.len();
    let mut bytes = Vec::new();
    file.take(most + 1).read_to_end(&mut bytes).map_err(|error| unreadable(&error))?;
    let read = bytes.len() as u64;
    if read > most { Err(FileError::TooLarge(length.max(read))) } else { Ok(bytes) }
}

impl Source for Folder {
    fn read(&self, path: &str) -> Result<String, FileError> {
        read_text(&self.inside(path)?)
    }

    fn list(&self, folder: &str) -> Vec<String> {
        let Ok(full) = self.inside(folder) else {
            return Vec::new();
        };
        let Ok(entries) = fs::read_dir(full) else {
            return Vec::new();
        };
        let files = entries.flatten().filter(|entry| entry.path().is_file());
        let mut files: Vec<String> =
            files.filter_map(|entry| Some(format!("{folder}/{}", entry.file_name().to_str()?))).collect();
        files.sort();
        files
    }

    fn shown(&self, path: &str) -> String {
        let shown = self.root.join(path);
        shown.strip_prefix("./").unwrap_or(&shown).display().to_string()
    }
}

/// The gym that a path or the working folder belongs to: the nearest folder at or above it with a `ringside.yaml`.
pub fn nearest_gym(from: &Path) -> Option<PathBuf> {
    let from = if from.as_os_str().is_empty() { Path::new(".") } else { from };
    let absolute = fs::canonicalize(from).ok()?;
    let found = absolute.ancestors().find(|folder| folder.join("ringside.yaml").is_file())?;
    // Messages read better with the path as the person knows it.
    let up = absolute.strip_prefix(found).ok()?.components().count();
    Some(if up == 0 { from.to_owned() } else { found.to_owned() })
}
