use std::fs;
use std::path::{Path, PathBuf};

use super::Failure;
use super::console::Console;
use super::failure::exit;
use super::files::nearest_gym;
use super::trainer_args::SchemaArgs;
use crate::scenario::FileKind;

/// `ringside schema`: the keys of one kind of file as JSON Schema, or all of them into the gym.
///
/// # Errors
/// Where the gym's folder cannot be written to.
pub fn schema(args: &SchemaArgs, gym: Option<&Path>, console: &Console) -> Result<u8, Failure> {
    if let Some(kind) = args.kind.as_deref().and_then(FileKind::named) {
        console.write(&schema_text(kind))?;
        return Ok(exit::OK);
    }
    let root = gym.map(Path::to_owned).or_else(|| nearest_gym(Path::new(".")));
    let root = root.ok_or_else(|| {
        Failure::usage("there is no ringside.yaml here or above, so no gym to write schemas into")
            .hint("name the gym with --gym DIR, or begin one: `ringside new gym NAME`")
    })?;
    for kind in &FileKind::ALL {
        console.line(&format!("wrote {}", write_schema(&root, kind)?.display()))?;
    }
    Ok(exit::OK)
}

/// A schema as its file holds it.
pub fn schema_text(kind: &FileKind) -> String {
    format!("{:#}\n", kind.schema())
}

/// Writes a kind's schema where the gym's files look for it; one of an earlier version is replaced.
///
/// # Errors
/// Where it cannot be written.
pub fn write_schema(root: &Path, kind: &FileKind) -> Result<PathBuf, Failure> {
    let path = root.join(kind.schema_path());
    let folder = path.parent().unwrap_or(root);
    fs::create_dir_all(folder).map_err(|error| Failure::output(folder, &error))?;
    fs::write(&path, schema_text(kind)).map_err(|error| Failure::output(&path, &error))?;
    Ok(path.strip_prefix(".").map(Path::to_owned).unwrap_or(path))
}
