//! Campaigns behind the screen: the gym's, and the saved ones in the data folder.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::DateTime;

use super::Failure;
use super::campaign::plan_named;
use super::files::read_torn;
use super::gyms::{brief, open_scenario};
use super::keep::data_folder;
use super::wings::{Wings, sentence};
use crate::campaign::Plan;
use crate::front::{Campaigns, Listed, Saved};
use crate::scenario::Scenario;
use crate::text::Lang;
use crate::world::Briefing;

/// Saved campaigns that are read for the list; what is older is found by its path.
const MOST: usize = 200;

impl Campaigns for Wings<'_> {
    fn campaigns(&self) -> Vec<Listed> {
        let ids = self.open.gym.campaign_ids().into_iter();
        ids.filter_map(|id| Some(Listed::of(plan_named(&id, &self.open).ok()?.as_ref()))).collect()
    }

    fn campaign(&self, id: &str) -> Result<Arc<Plan>, String> {
        plan_named(id, &self.open).map_err(|failure| sentence(&failure))
    }

    fn saved_campaigns(&self) -> Vec<Saved> {
        let Ok(folder) = saved_in(self.data.as_deref()) else { return Vec::new() };
        let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
        let paths = entries.flatten().map(|entry| entry.path());
        let mut paths: Vec<PathBuf> = paths.filter(|path| path.extension().is_some_and(|end| end == "yaml")).collect();
        paths.sort_unstable_by(|one, other| other.cmp(one));
        paths.truncate(MOST);
        let read = |path: &PathBuf| Some(Saved::of(&path.to_string_lossy(), &read_torn(path).ok()?));
        paths.iter().filter_map(read).collect()
    }

    fn saved_campaign(&self, name: &str) -> Result<String, String> {
        read_torn(Path::new(name)).map_err(|error| format!("{name}: {error}"))
    }

    fn save_campaign(&mut self, name: Option<&str>, campaign: &str, lines: &str) -> Result<Option<String>, String> {
        if !self.records {
            return Ok(None);
        }
        let save = || -> Result<PathBuf, Failure> {
            let (path, mut file) = match name {
                Some(name) => at_end_of(Path::new(name))?,
                None => begun(self.data.as_deref(), campaign)?,
            };
            let whole = file.metadata().map_err(|error| Failure::output(&path, &error))?.len();
            if let Err(error) = file.write_all(lines.as_bytes()).and_then(|()| file.flush()) {
                // Half a line helps nobody.
                let _ = file.set_len(whole);
                return Err(Failure::output(&path, &error).hint("make room; what was saved before is whole"));
            }
            Ok(path)
        };
        save().map(|path| Some(path.to_string_lossy().into_owned())).map_err(|failure| sentence(&failure))
    }

    fn scenario(&self, id: &str, lang: Lang) -> Result<Scenario, String> {
        let scenario = || {
            let (_, scenario) = open_scenario(id, self.gym)?;
            super::play::language(Some(lang), None, &scenario)?;
            Ok(scenario)
        };
        scenario().map_err(|failure: Failure| sentence(&failure))
    }

    fn brief_scenario(&mut self, scenario: Scenario, lang: Lang, at: DateTime) -> Result<Briefing, String> {
        let ear = super::ears::ear(&self.open, &scenario, at).map_err(|failure| sentence(&failure))?;
        Ok(brief(&self.open, scenario, lang, at, Some(ear)))
    }
}

/// The folder of saved campaigns.
fn saved_in(data: Option<&Path>) -> Result<PathBuf, Failure> {
    Ok(data_folder(data)?.join("campaigns"))
}

/// A new file that takes the place of no other.
fn begun(data: Option<&Path>, campaign: &str) -> Result<(PathBuf, File), Failure> {
    let folder = saved_in(data)?;
    fs::create_dir_all(&folder).map_err(|error| Failure::output(&folder, &error))?;
    let stem = format!("{}-{campaign}", super::play::now().strftime("%Y%m%d-%H%M%S"));
    let first = folder.join(format!("{stem}.yaml"));
    let names = (2..1000).map(|number| folder.join(format!("{stem}-{number}.yaml")));
    for path in std::iter::once(first.clone()).chain(names) {
        match OpenOptions::new().append(true).create_new(true).open(&path) {
            Ok(file) => return Ok((path, file)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(Failure::output(&path, &error)),
        }
    }
    Err(Failure::output(&first, &io::ErrorKind::AlreadyExists.into()))
}

/// A saved campaign, open at its end; a last line that was cut off goes.
fn at_end_of(path: &Path) -> Result<(PathBuf, File), Failure> {
    let mend = || {
        let text = fs::read(path)?;
        let whole = text.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at as u64 + 1);
        let file = OpenOptions::new().append(true).open(path)?;
        if whole < text.len() as u64 {
            file.set_len(whole)?;
        }
        Ok(file)
    };
    let file = mend().map_err(|error: io::Error| Failure::output(path, &error))?;
    Ok((path.to_owned(), file))
}
