//! The files beside calls in which coaches' corrections are kept.

use std::fs::{self, OpenOptions};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::Failure;
use super::console::Console;
use super::files::read_torn;
use super::replay::read_call;
use crate::coach::{Correction, Corrections, correction_line, read_corrections};
use crate::transcript::Transcript;
use crate::yaml::FileError;

/// What a side file ends in.
const ENDING: &str = ".coach.jsonl";

/// The side file of a call: `call.jsonl` has `call.coach.jsonl`.
pub fn side_file_of(call: &Path) -> PathBuf {
    call.with_extension(&ENDING[1..])
}

/// True for a side file's own name.
pub fn is_side_file(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().ends_with(ENDING))
}

/// What coaches have said about this call; nothing where it has no side file.
///
/// # Errors
/// Where the side file cannot be read, is damaged, or belongs to another call.
pub fn read_side_file(call: &Path, transcript: &Transcript) -> Result<Corrections, Failure> {
    let path = side_file_of(call);
    let text = match read_torn(&path) {
        Ok(text) => text,
        Err(FileError::Missing) => return Ok(Corrections::default()),
        Err(error) => return Err(Failure::input(format!("{}: {error}", path.display()))),
    };
    let read = read_corrections(&text, transcript);
    let read = read.map_err(|error| Failure::input(format!("{}: {error}", path.display())).hint(error.hint()))?;
    if read.torn {
        Console::remark(&format!("{}: the last line was cut off and is left out", path.display()));
    }
    Ok(read)
}

/// Adds a correction to the side file of a call. It stands on a line of its own even where the line before was cut off.
///
/// # Errors
/// Where it cannot be written.
pub fn keep_correction(call: &Path, correction: &Correction) -> Result<(), Failure> {
    let path = side_file_of(call);
    let add = || -> io::Result<()> {
        end_with_a_whole_line(&path)?;
        let mut file = OpenOptions::new().create(true).append(true).open(&path)?;
        file.write_all(correction_line(correction).as_bytes()).and_then(|()| file.flush())
    };
    add().map_err(|error| {
        Failure::output(&path, &error).hint("the corrections lie beside the call: its folder must take them")
    })
}

/// Takes away a line that was cut off in the middle; a whole one whose newline an editor has eaten gets it back.
fn end_with_a_whole_line(path: &Path) -> io::Result<()> {
    let bytes = match fs::read(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        read => read?,
    };
    let whole = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
    if whole == bytes.len() {
        return Ok(());
    }
    let mut file = OpenOptions::new().write(true).open(path)?;
    if serde_json::from_slice::<Correction>(&bytes[whole..]).is_err() {
        return file.set_len(whole as u64);
    }
    file.seek(SeekFrom::End(0))?;
    file.write_all(b"\n")
}

/// A call that a coach has looked at.
pub struct CoachedCall {
    /// The call.
    pub transcript: Transcript,
    /// What was said about it.
    pub corrections: Corrections,
}

/// The corrected calls among these transcripts and in these folders.
///
/// # Errors
/// Where a call or its side file cannot be used, or no coach has looked at any of them.
pub fn coached_calls(paths: &[PathBuf]) -> Result<Vec<CoachedCall>, Failure> {
    let mut calls = Vec::new();
    for path in paths {
        let found = if path.is_dir() { corrected_in(path)? } else { vec![path.clone()] };
        for call in found {
            let transcript = read_call(&call)?;
            let corrections = read_side_file(&call, &transcript)?;
            if corrections.looked_at() > 0 {
                calls.push(CoachedCall { transcript, corrections });
            }
        }
    }
    if calls.is_empty() {
        let named = paths.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(", ");
        return Err(Failure::input(format!("no coach has looked at a call in {named}"))
            .hint("`ringside correct CALL` does it, turn by turn"));
    }
    Ok(calls)
}

/// The calls in a folder that have a side file, in the order of their names.
fn corrected_in(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = fs::read_dir(folder).map_err(|error| Failure::input(format!("{}: {error}", folder.display())))?;
    let side_files = entries.flatten().map(|entry| entry.path()).filter(|path| is_side_file(path));
    let call_of = |path: PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        path.with_file_name(name.replace(ENDING, ".jsonl"))
    };
    let mut calls: Vec<PathBuf> = side_files.map(call_of).collect();
    calls.sort();
    Ok(calls)
}
