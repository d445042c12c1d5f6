//! The files of this repository, read once.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use ringside::scenario::Gym;
use ringside::yaml::{MemoryFolder, Source};

/// The repository's files under these folders.
pub fn repository(folders: &[&str]) -> MemoryFolder {
    folders.iter().fold(MemoryFolder::default(), |files, folder| add(files, folder))
}

fn add(files: MemoryFolder, folder: &str) -> MemoryFolder {
    let mut paths: Vec<PathBuf> = fs::read_dir(root().join(folder))
        .unwrap_or_else(|error| panic!("{folder}: {error}"))
        .map(|entry| entry.expect("a readable folder").path())
        .collect();
    paths.sort();
    paths.iter().fold(files, |files, path| {
        let name = format!("{folder}/{}", path.file_name().expect("a name").to_string_lossy());
        if path.is_dir() { add(files, &name) } else { files.with(&name, fs::read(path).expect("a readable file")) }
    })
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The shipped playbook's files, for gyms that need nothing else.
pub fn playbook_files() -> MemoryFolder {
    static FILES: LazyLock<MemoryFolder> = LazyLock::new(|| repository(&["scripts/playbook"]));
    FILES.clone()
}

/// The text of the shipped `playbook.yaml`.
pub fn playbook_text() -> String {
    playbook_files().read("scripts/playbook/playbook.yaml").expect("it is shipped")
}

/// The gym as it ships.
pub fn shipped() -> Gym {
    let files = repository(&["scenarios", "scripts/playbook", "scripts/calls", "scripts/campaigns"]);
    let (gym, _) = Gym::open(Box::new(files), None).expect("the shipped gym opens");
    gym
}

/// The documents that the method is taken from, by number, where they are at hand.
pub fn seeds() -> Option<Vec<(String, String)>> {
    let folder = root().ancestors().map(|above| above.join("shared/seeds")).find(|folder| folder.is_dir())?;
    let mut seeds: Vec<(String, String)> = fs::read_dir(folder)
        .ok()?
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            Some((name.split('_').next()?.to_owned(), fs::read_to_string(entry.path()).ok()?))
        })
        .collect();
    seeds.sort();
    Some(seeds)
}
