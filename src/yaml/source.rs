use std::collections::BTreeMap;
use std::fmt;

/// Where files come from: a folder, what is built into the binary, or memory. Paths are relative, with `/`.
pub trait Source {
    /// The text of a file.
    ///
    /// # Errors
    /// When it does not exist, cannot be read, is not UTF-8, or leads out of the source.
    fn read(&self, path: &str) -> Result<String, FileError>;

    /// The files directly in a folder, sorted; none where there is no such folder.
    fn list(&self, folder: &str) -> Vec<String>;

    /// How people know the file: what messages print.
    fn shown(&self, path: &str) -> String;
}

/// Why a file could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// There is no such file.
    Missing,
    /// The path leads out of the gym (`..`, an absolute path, a link).
    Outside,
    /// Its bytes are not UTF-8 from this byte on.
    NotUtf8(usize),
    /// More bytes than any file of ours has.
    TooLarge(u64),
    /// The system refused, in its own words.
    Unreadable(String),
}

impl FileError {
    /// What helps against it, where anything does.
    pub fn way_out(&self) -> Option<&'static str> {
        match self {
            FileError::NotUtf8(_) => Some("save it as UTF-8; every editor can"),
            FileError::TooLarge(_) => Some("split it into traits"),
            FileError::Outside => Some("copy the file into the gym"),
            FileError::Missing | FileError::Unreadable(_) => None,
        }
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FileError::Missing => f.write_str("there is no such file"),
            FileError::Outside => f.write_str("the path leads out of the gym; nothing outside it is read"),
            FileError::NotUtf8(byte) => write!(f, "the file is not UTF-8 text (first bad byte: {byte})"),
            FileError::TooLarge(bytes) => write!(f, "the file has {bytes} bytes; that is too large"),
            FileError::Unreadable(why) => write!(f, "the file cannot be read: {why}"),
        }
    }
}

/// Files held in memory: what tests load from.
#[derive(Clone, Debug, Default)]
pub struct MemoryFolder {
    files: BTreeMap<String, Vec<u8>>,
}

impl MemoryFolder {
    /// Adds a file, in place of the one that was there; its bytes may be anything a disk can hold.
    #[must_use]
    pub fn with(mut self, path: &str, content: impl AsRef<[u8]>) -> Self {
        self.files.insert(path.to_owned(), content.as_ref().to_owned());
        self
    }
}

impl Source for MemoryFolder {
    fn read(&self, path: &str) -> Result<String, FileError> {
        let bytes = self.files.get(path).ok_or(FileError::Missing)?;
        String::from_utf8(bytes.clone()).map_err(|error| FileError::NotUtf8(error.utf8_error().valid_up_to()))
    }

    fn list(&self, folder: &str) -> Vec<String> {
        let inside = |path: &&String| path.rsplit_once('/').map_or("", |(parent, _)| parent) == folder;
        self.files.keys().filter(inside).cloned().collect()
    }

    fn shown(&self, path: &str) -> String {
        path.to_owned()
    }
}
