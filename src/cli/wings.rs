use std::path::{Path, PathBuf};

use jiff::civil::DateTime;

use super::Failure;
use super::console::Console;
use super::files::read_torn;
use super::gyms::{OpenGym, brief, open_gym, open_scenario, open_script};
use super::keep::{Keep, data_folder};
use crate::front::{Backstage, Opponent};
use crate::history::{History, PastCall};
use crate::playbook::Playbook;
use crate::scenario::Script;
use crate::text::Lang;
use crate::transcript::{Entry, Header, Transcript, read_transcript};
use crate::world::Briefing;

/// What stands behind the screen: the gym's files, the data folder, the clock.
pub struct Wings<'a> {
    pub(super) open: OpenGym,
    pub(super) gym: Option<&'a Path>,
    pub(super) data: Option<PathBuf>,
    opponents: Vec<Opponent>,
    /// A path of its own for the next transcript, instead of the data folder.
    asked: Option<PathBuf>,
    pub(super) records: bool,
    seed: Option<u64>,
    keep: Keep,
    console: &'a Console,
}

impl<'a> Wings<'a> {
    /// Behind a screen over this gym.
    ///
    /// # Errors
    /// Where the gym cannot be opened.
    pub fn new(gym: Option<&'a Path>, data: Option<&Path>, console: &'a Console) -> Result<Self, Failure> {
        let open = open_gym(gym, Path::new("."))?;
        let opponents = opponents(&open);
        let (asked, seed, data) = (None, None, data.map(Path::to_owned));
        Ok(Self { open, gym, data, opponents, asked, records: true, seed, keep: Keep::Nothing, console })
    }

    /// Draws no seed, but gives this one.
    pub fn seeded(&mut self, seed: Option<u64>) {
        self.seed = seed;
    }

    /// Keeps calls at a path of their own, or nowhere.
    pub fn keep_at(&mut self, path: Option<PathBuf>, records: bool) {
        self.asked = path;
        self.records = records;
    }

    /// The gym's language for those who ask for none.
    pub fn default_lang(&self) -> Option<Lang> {
        self.open.gym.default_lang()
    }
}

/// All scenarios that can be played, the easiest first. Compiling one takes some milliseconds, so all cores help: the screen
/// waits for it.
fn opponents(open: &OpenGym) -> Vec<Opponent> {
    let ids = open.gym.scenario_ids();
    let share = ids.len().div_ceil(super::train::threads()).max(1);
    let mut opponents: Vec<Opponent> = std::thread::scope(|scope| {
        let playable = |ids: &[String]| ids.iter().filter_map(|id| opponent(open, id)).collect::<Vec<_>>();
        let running: Vec<_> = ids.chunks(share).map(|ids| scope.spawn(move || playable(ids))).collect();
        let joined = running.into_iter();
        joined.flat_map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
    });
    opponents.sort_by_key(|opponent| (opponent.difficulty, opponent.id.clone()));
    opponents
}

fn opponent(open: &OpenGym, id: &str) -> Option<Opponent> {
    let scenario = open.gym.scenario(id).scenario?;
    Some(Opponent {
        id: scenario.id.to_string(),
        title: scenario.title,
        summary: scenario.summary,
        stage: scenario.stage,
        difficulty: scenario.difficulty,
        langs: scenario.langs,
    })
}

/// A failure in one sentence for the foot of the screen.
pub fn sentence(failure: &Failure) -> String {
    failure.to_string().replace('\n', "; ").trim_start_matches("error: ").to_owned()
}

impl History for Wings<'_> {
    fn past_calls(&self) -> Vec<PastCall> {
        let Ok(folder) = data_folder(self.data.as_deref()) else { return Vec::new() };
        recorded_calls(&folder.join("calls"))
            .into_iter()
            .filter_map(|path| {
                let transcript = read_transcript(&read_torn(&path).ok()?).ok()?;
                Some(PastCall::of(&path.to_string_lossy(), &transcript))
            })
            .collect()
    }
}

/// Paths of the transcripts in a folder, the newest first by name; what a coach wrote beside them is none. Only the newest
/// thousand are read: what is older matters to nobody's form.
pub fn recorded_calls(folder: &Path) -> Vec<PathBuf> {
    const MOST: usize = 1000;
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let is_call = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        name.ends_with(".jsonl") && !name.ends_with(".coach.jsonl")
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(is_call).collect();
    paths.sort_unstable_by(|one, other| other.cmp(one));
    paths.truncate(MOST);
    paths
}

impl Backstage for Wings<'_> {
    fn playbook(&self) -> &Playbook {
        self.open.gym.playbook()
    }

    fn opponents(&self) -> &[Opponent] {
        &self.opponents
    }

    fn seed(&mut self) -> u64 {
        self.seed.unwrap_or_else(super::play::seed_from_clock)
    }

    fn brief(&mut self, scenario: &str, lang: Lang, at: Option<DateTime>) -> Result<Briefing, String> {
        let brief = || -> Result<Briefing, Failure> {
            let (open, scenario) = open_scenario(scenario, self.gym)?;
            let lang = super::play::language(Some(lang), None, &scenario)?;
            let at = at.unwrap_or_else(super::play::now);
            let ear = super::ears::ear(&open, &scenario, at)?;
            Ok(brief(&open, scenario, lang, at, Some(ear)))
        };
        brief().map_err(|failure| sentence(&failure))
    }

    fn script(&mut self, scenario: &str, name: &str, lang: Lang) -> Result<Script, String> {
        let script = || {
            let (open, scenario) = open_scenario(scenario, self.gym)?;
            open_script(&open, &scenario, name, lang)
        };
        script().map_err(|failure| sentence(&failure))
    }

    fn begin(&mut self, header: &Header) -> Result<Option<String>, String> {
        self.keep = Keep::Nothing;
        if !self.records {
            return Ok(None);
        }
        let mut begin = || {
            self.keep = match self.asked.take() {
                Some(path) => Keep::at(path)?,
                None => Keep::in_folder(self.data.as_deref(), header)?,
            };
            self.keep.header(header, self.console)
        };
        begin().map_err(|failure| sentence(&failure))?;
        Ok(self.keep.path().map(|path| path.to_string_lossy().into_owned()))
    }

    fn go_on(&mut self, name: &str) -> Result<(), String> {
        self.keep = Keep::at_end_of(Path::new(name)).map_err(|failure| sentence(&failure))?;
        Ok(())
    }

    fn record(&mut self, entries: &[Entry]) -> Result<(), String> {
        self.keep.entries(entries, self.console).map_err(|failure| sentence(&failure))
    }

    fn recorded(&self, name: &str) -> Result<Transcript, String> {
        let text = read_torn(Path::new(name)).map_err(|error| format!("{name}: {error}"))?;
        read_transcript(&text).map_err(|error| format!("{name}: {error}"))
    }

    fn keep_page(&mut self, name: &str, page: &str) -> Result<String, String> {
        let path = Path::new(name).with_extension("md");
        std::fs::write(&path, page).map_err(|error| sentence(&Failure::output(&path, &error)))?;
        Ok(path.display().to_string())
    }
}
