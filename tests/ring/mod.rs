//! A test bench in one line: `ring("forgetful").seed(3).lang(Lang::Ru).hears(&["introduce", "small-talk"])` rings a
//! shipped debtor up, `scripted("attacker", "model").seed(5).play()` plays a shipped script.
#![allow(dead_code, reason = "every test file takes what it needs of the bench")]

use std::path::Path;
use std::sync::{Arc, LazyLock, Mutex};

use jiff::civil::{DateTime, date};
use ringside::diagnostic::Report;
use ringside::playbook::{MoveKind, MoveSet, Playbook};
use ringside::rehearse::{Drill, Drilled, Hearing, Played, play_script};
use ringside::scenario::{Gym, Script, Step};
use ringside::session::{Glance, Session};
use ringside::text::{Lang, Localized};
use ringside::transcript::{Entry, Event};
use ringside::world::Briefing;
use ringside::yaml::{FileError, MemoryFolder, Source};

/// The repository's own files, as a gym.
struct Repository;

impl Source for Repository {
    fn read(&self, path: &str) -> Result<String, FileError> {
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).map_err(|_| FileError::Missing)
    }

    fn list(&self, folder: &str) -> Vec<String> {
        let Ok(entries) = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)) else {
            return Vec::new();
        };
        let files = entries.flatten().filter(|entry| entry.path().is_file());
        let mut files: Vec<String> =
            files.filter_map(|entry| Some(format!("{folder}/{}", entry.file_name().to_str()?))).collect();
        files.sort();
        files
    }

    fn shown(&self, path: &str) -> String {
        path.to_owned()
    }
}

/// The gym that ships.
pub fn gym() -> &'static Gym {
    static GYM: LazyLock<Gym> = LazyLock::new(|| open(Box::new(Repository)));
    &GYM
}

/// A gym over any files.
pub fn open(files: Box<dyn Source + Send + Sync>) -> Gym {
    let opened = Gym::open(files, None);
    opened.map(|(gym, _)| gym).unwrap_or_else(|report| panic!("the playbook loads: {:?}", problems(&report)))
}

/// The gym that ships, with files of its own beside it.
pub fn open_with(files: MemoryFolder) -> Gym {
    let opened = Gym::open(Box::new(Repository), Some(Box::new(files)));
    opened.map(|(gym, _)| gym).unwrap_or_else(|report| panic!("the playbook loads: {:?}", problems(&report)))
}

/// What a report says, for panics.
pub fn problems(report: &Report) -> Vec<String> {
    report.sorted().iter().map(|found| found.message.clone()).collect()
}

/// The playbook that ships.
pub fn playbook() -> &'static Playbook {
    gym().playbook()
}

/// Ids of all shipped scenarios.
pub fn scenarios() -> Vec<String> {
    gym().scenario_ids()
}

/// Day and time of every call on the bench: a Tuesday morning.
pub fn tuesday() -> DateTime {
    date(2026, 3, 10).at(10, 0, 0, 0)
}

/// Everything that calls of a shipped scenario share; loaded once.
pub fn briefing(id: &str, lang: Lang) -> Briefing {
    static KNOWN: Mutex<Vec<(String, Lang, Briefing)>> = Mutex::new(Vec::new());
    let mut known = KNOWN.lock().expect("no test panics while it loads");
    if let Some((.., found)) = known.iter().find(|(name, spoken, _)| name == id && *spoken == lang) {
        return found.clone();
    }
    let made = brief(gym(), id, lang);
    known.push((id.to_owned(), lang, made.clone()));
    made
}

/// Everything that calls of a gym's scenario share.
pub fn brief(gym: &Gym, id: &str, lang: Lang) -> Briefing {
    let loaded = gym.scenario(id);
    let scenario = loaded.scenario.unwrap_or_else(|| panic!("{id} loads: {:?}", problems(&loaded.report)));
    let model = gym.script(&format!("{id}/model"), &mut Report::default());
    Briefing::new(Arc::new(gym.playbook().clone()), scenario, model.as_ref(), lang, tuesday())
}

/// A debtor made up for one test: Ivan, who decides, owes 1 000 roubles and has these further keys and rules. Without any he
/// picks up, has six lines for whatever is said, and says goodbye when he is told off.
pub fn sparring(keys: &str, rules: &str) -> Briefing {
    sparring_with(MemoryFolder::default(), keys, rules)
}

/// A made-up debtor who calls for these techniques.
pub fn sparring_expecting(expects: &str, rules: &str) -> Briefing {
    made_up(MemoryFolder::default(), &format!("expects: {expects}\npatience: 40"), rules)
}

/// A made-up debtor in a gym with files of its own, traits for instance.
pub fn sparring_with(files: MemoryFolder, keys: &str, rules: &str) -> Briefing {
    made_up(files, &format!("expects: [introduce]\n{keys}"), rules)
}

fn made_up(files: MemoryFolder, keys: &str, rules: &str) -> Briefing {
    let text = format!("{IVAN}{keys}\nrules:{rules}{IVAN_RULES}");
    let gym = Gym::open(Box::new(Repository), Some(Box::new(files.with("scenarios/ivan.yaml", &text))));
    let (gym, _) = gym.unwrap_or_else(|report| panic!("the playbook loads: {:?}", problems(&report)));
    brief(&gym, "ivan", Lang::En)
}

const IVAN: &str = r#"
ringside: 1
title: { en: Ivan }
summary: { en: A debtor made up for one test. }
stage: overdue
us: { firm: { en: Vector }, goods: { en: shelves } }
people:
  - { id: ivan, name: { en: Ivan }, role: { en: clerk }, firm: { en: Stroykom }, answers: true, decides: true }
case:
  delivered: true
  invoice: { number: "417", amount: 1000 RUB, issued: 20 days ago, due: 6 days ago, sent: e-mail }
"#;

const IVAN_RULES: &str = "
  - { id: picks-up, hears: dialled, says: [{ en: 'Yes?' }] }
  - { id: listens, says: [{ en: a }, { en: b }, { en: c }, { en: d }, { en: e }, { en: f }] }
  - { id: parts, hears: set-boundary, says: [{ en: 'Goodbye.' }], ends: goodbye }
";

/// A shipped script.
pub fn script(scenario: &str, name: &str) -> Script {
    let mut report = Report::default();
    let found = gym().script(&format!("{scenario}/{name}"), &mut report);
    found.unwrap_or_else(|| panic!("{scenario}/{name} loads: {:?}", problems(&report)))
}

/// Moves by their ids.
pub fn moves(ids: &[&str]) -> MoveSet {
    ids.iter().map(|id| playbook().ix(id).unwrap_or_else(|| panic!("there is a move {id}"))).collect()
}

/// The method's own moves of a kind, by id; house moves left out.
pub fn method(kind: MoveKind) -> Vec<&'static str> {
    playbook().moves.iter().filter(|known| known.kind == kind && !known.house).map(|known| &*known.id).collect()
}

/// A step that makes these moves.
pub fn says(means: MoveSet) -> Step {
    Step::Say { words: Localized::only(Lang::En, "…"), means: Some(means), answers: Vec::new() }
}

/// A script of bare moves: turns, call by call.
pub fn of_moves(calls: &[Vec<MoveSet>]) -> Script {
    let calls = calls.iter().map(|turns| turns.iter().copied().map(says).collect()).collect();
    Script { calls, ..Script::default() }
}

/// A script whose every turn, in every call, is the same.
pub fn same_turn(step: &Step, turns: usize) -> Script {
    Script { calls: vec![vec![step.clone(); turns]; 4], ..Script::default() }
}

/// A world that plays a shipped scenario by moves alone.
pub fn drill(id: &str) -> Drill {
    Drill::new(briefing(id, Lang::En))
}

/// Plays one script for many seeds.
pub fn drill_seeds(id: &str, script: &Script, seeds: std::ops::Range<u64>) -> Vec<(u64, Drilled)> {
    let mut drill = drill(id);
    seeds.map(|seed| (seed, drill.play(script, seed))).collect()
}

/// A shipped script, about to be played.
pub struct Scripted {
    scenario: String,
    name: String,
    lang: Lang,
    seed: u64,
}

/// A shipped script, about to be played.
pub fn scripted(scenario: &str, name: &str) -> Scripted {
    Scripted { scenario: scenario.to_owned(), name: name.to_owned(), lang: Lang::En, seed: 1 }
}

impl Scripted {
    pub fn lang(mut self, lang: Lang) -> Self {
        self.lang = lang;
        self
    }

    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    pub fn play(&self) -> Played {
        let script = script(&self.scenario, &self.name);
        play_script(briefing(&self.scenario, self.lang), &script, Hearing::ByMeans, self.seed, |_| {})
    }
}

/// A debtor who was rung up.
pub struct Ring {
    briefing: Briefing,
    seed: u64,
    /// The session, once dialled.
    pub session: Option<Session>,
}

/// Rings a shipped debtor up; the seed is 1 and the language English unless said otherwise before the first words.
pub fn ring(id: &str) -> Ring {
    Ring::with(briefing(id, Lang::En))
}

impl Ring {
    pub fn with(briefing: Briefing) -> Self {
        Ring { briefing, seed: 1, session: None }
    }

    pub fn lang(mut self, lang: Lang) -> Self {
        self.briefing = briefing(&self.briefing.scenario.id, lang);
        self
    }

    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    /// The session, dialled.
    pub fn session(&mut self) -> &mut Session {
        let (briefing, seed) = (&self.briefing, self.seed);
        let session = self.session.get_or_insert_with(|| Session::open(briefing.clone(), seed));
        if session.call_over() {
            session.dial();
        }
        session
    }

    /// The trainee makes these moves; what happened comes back.
    pub fn hears(&mut self, ids: &[&str]) -> Vec<Entry> {
        let ix = |id: &&str| self.briefing.playbook.ix(id).unwrap_or_else(|| panic!("there is a move {id}"));
        let means = ids.iter().map(ix).collect();
        self.session().say_meaning("…", means)
    }

    pub fn glance(&mut self) -> Glance {
        self.session().glance()
    }
}

/// The response that spoke among these events, and its words.
pub fn answer(entries: &[Entry]) -> Option<(&str, &str)> {
    entries.iter().rev().find_map(|entry| match &entry.event {
        Event::Spoke { rule, text, .. } => Some((rule.as_str(), text.as_str())),
        _ => None,
    })
}

/// Does the work for each of these on as many threads as there are cores, in their order.
pub fn on_all_cores<T: Sync, R: Send>(work: &[T], each: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let threads = std::thread::available_parallelism().map_or(2, usize::from);
    let share = work.len().div_ceil(threads).max(1);
    std::thread::scope(|scope| {
        let each = &each;
        let running: Vec<_> =
            work.chunks(share).map(|part| scope.spawn(move || part.iter().map(each).collect::<Vec<_>>())).collect();
        running
            .into_iter()
            .flat_map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    })
}
