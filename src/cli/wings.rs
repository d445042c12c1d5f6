use std::path::{Path, PathBuf};

use jiff::civil::DateTime;

use super::Failure;
use super::console::Console;
use super::ears::EarShelf;
use super::files::{append_line, read_torn};
use super::gyms::{OpenGym, brief, open_gym, open_scenario, open_script, playable};
use super::keep::{Keep, data_folder};
use crate::front::{Backstage, Opponent};
use crate::history::{Drilled, History, Past, PastCall, ReadPast};
use crate::playbook::Playbook;
use crate::scenario::{Scenario, Script};
use crate::text::Lang;
use crate::transcript::{Entry, Header, Transcript, read_transcript};
use crate::world::Briefing;

/// Bytes that a recorded call has at most, however patient both sides were.
const LONGEST_CALL: u64 = 16 << 20;

/// The file of the data folder in which every answered line of a drill is kept, as a line of JSON.
const DRILLS: &str = "drills.jsonl";

/// What stands behind the screen: the gym's files, the data folder, the clock.
pub struct Wings<'a> {
    pub(super) open: OpenGym,
    pub(super) gym: Option<&'a Path>,
    pub(super) data: Option<PathBuf>,
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
        let (asked, seed, data) = (None, None, data.map(Path::to_owned));
        Ok(Self { open, gym, data, asked, records: true, seed, keep: Keep::Nothing, console })
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

fn opponent(scenario: Scenario) -> Opponent {
    Opponent {
        id: scenario.id.to_string(),
        who: scenario.who(),
        title: scenario.title,
        summary: scenario.summary,
        stage: scenario.stage,
        difficulty: scenario.difficulty,
        langs: scenario.langs,
    }
}

/// A failure in one sentence for the foot of the screen.
pub fn sentence(failure: &Failure) -> String {
    failure.to_string().replace('\n', "; ").trim_start_matches("error: ").to_owned()
}

impl History for Wings<'_> {
    fn past(&self) -> ReadPast {
        let folder = data_folder(self.data.as_deref());
        Box::new(move || folder.map(|folder| read_past(&folder)).unwrap_or_default())
    }
}

/// What lies in the data folder, read on all cores; files that cannot be read are passed over.
fn read_past(folder: &Path) -> Past {
    let paths = recorded_calls(&folder.join("calls"));
    let read = |path: &PathBuf| {
        let transcript = read_transcript(&read_torn(path).ok()?).ok()?;
        Some(PastCall::of(&path.to_string_lossy(), &transcript))
    };
    let calls = std::thread::scope(|scope| {
        let each = paths.len().div_ceil(super::train::threads()).max(1);
        let share = |paths: &[PathBuf]| paths.iter().filter_map(read).collect::<Vec<_>>();
        let reading: Vec<_> = paths.chunks(each).map(|paths| scope.spawn(move || share(paths))).collect();
        let joined = reading.into_iter();
        joined.flat_map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
    });
    let drilled = read_torn(&folder.join(DRILLS)).unwrap_or_default();
    let drilled = drilled.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    Past { calls, drilled }
}

/// Paths of the transcripts in a folder, those that were written to last first; what a coach wrote beside them is none. Only
/// the newest thousand are read, and none that no call could have filled: what is older matters to nobody's form.
pub fn recorded_calls(folder: &Path) -> Vec<PathBuf> {
    const MOST: usize = 1000;
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let is_call = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        name.ends_with(".jsonl") && !name.ends_with(".coach.jsonl")
    };
    // A pipe among them would keep whoever opens it waiting for ever.
    let written = |path: PathBuf| {
        let known = std::fs::metadata(&path).ok().filter(|known| known.is_file() && known.len() <= LONGEST_CALL)?;
        Some((known.modified().ok(), path))
    };
    let calls = entries.flatten().map(|entry| entry.path()).filter(is_call);
    let mut dated: Vec<_> = calls.filter_map(written).collect();
    dated.sort_unstable_by(|one, other| other.cmp(one));
    dated.into_iter().take(MOST).map(|(_, path)| path).collect()
}

impl Backstage for Wings<'_> {
    fn playbook(&self) -> &Playbook {
        self.open.gym.playbook()
    }

    fn opponent_ids(&self) -> Vec<String> {
        self.open.gym.scenario_ids()
    }

    fn opponents(&self) -> Vec<Opponent> {
        playable(&self.open).0.into_iter().map(opponent).collect()
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

    fn briefs(&mut self, lang: Lang) -> Result<Vec<Briefing>, String> {
        let open = open_gym(self.gym, Path::new(".")).map_err(|failure| sentence(&failure))?;
        let (mut ears, at) = (EarShelf::default(), super::play::now());
        let speakers = playable(&open).0.into_iter().filter(|scenario| scenario.langs.contains(&lang));
        let briefed = speakers.map(|scenario| {
            let ear = ears.ear(&open, &scenario, at)?;
            Ok(brief(&open, scenario, lang, at, Some(ear)))
        });
        briefed.collect::<Result<_, Failure>>().map_err(|failure| sentence(&failure))
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
        // Our own hold on a file is laid down first: it may be the same one.
        self.keep = Keep::Nothing;
        self.keep = Keep::at_end_of(Path::new(name)).map_err(|failure| sentence(&failure))?;
        Ok(())
    }

    fn record(&mut self, entries: &[Entry]) -> Result<(), String> {
        self.keep.entries(entries, self.console).map_err(|failure| sentence(&failure))
    }

    fn record_drilled(&mut self, drilled: Drilled) -> Result<(), String> {
        let keep = || -> Result<(), Failure> {
            let path = data_folder(self.data.as_deref())?.join(DRILLS);
            let drilled = Drilled { at: super::play::now(), ..drilled };
            let line = serde_json::to_string(&drilled).map_err(|error| Failure::output(&path, &error.into()))?;
            append_line(&path, &line).map_err(|error| Failure::output(&path, &error))
        };
        if self.records { keep().map_err(|failure| sentence(&failure)) } else { Ok(()) }
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
