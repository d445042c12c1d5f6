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

/// An alias for what loaders take: any source behind a reference.
pub type FolderLike<'a> = &'a dyn Source;

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
    files: BTreeMap<String, String>,
}

impl MemoryFolder {
    /// Adds a file.
    #[must_use]
    pub fn with(mut self, path: &str, text: &str) -> Self {
        self.files.insert(path.to_owned(), text.to_owned());
        self
    }
}

impl Source for MemoryFolder {
    fn read(&self, path: &str) -> Result<String, FileError> {
        self.files.get(path).cloned().ok_or(FileError::Missing)
    }

    fn list(&self, folder: &str) -> Vec<String> {
        let inside = |path: &&String| path.rsplit_once('/').map_or("", |(parent, _)| parent) == folder;
        self.files.keys().filter(inside).cloned().collect()
    }

    fn shown(&self, path: &str) -> String {
        path.to_owned()
    }
}
