use std::fs;
use std::path::Path;
use std::thread;

use super::Failure;
use super::args::MutantsArgs;
use super::console::Console;
use super::exams::AT;
use super::failure::exit;
use super::gyms::open_gym;
use super::snapshots::may_write;
use crate::mutants::{How, Noticed, Original, Site, StepDown, What, draft, sites};
use crate::scenario::{FileKind, Pack, Shelf};
use crate::simulate::Luck;

/// So many in a hundred of the changes that make a difference must be noticed by `check` and the tests.
const ENOUGH: usize = 80;

/// The traits that every debtor may be built on: changed only where that is asked for.
const GENERAL: &str = "everyone";

/// What became of the changes that were made.
#[derive(Clone, Copy, Default)]
struct Tally {
    made: usize,
    check: usize,
    tests: usize,
    either: usize,
    with_calls: usize,
    equivalent: usize,
}

/// `ringside mutants`.
///
/// # Errors
/// Where the gym cannot be opened.
pub fn mutants(args: &MutantsArgs, gym: Option<&Path>, console: &Console) -> Result<u8, Failure> {
    let open = open_gym(gym, Path::new("."))?;
    let shelf = Shelf::new(&open.gym);
    let ids = if args.scenarios.is_empty() { open.gym.own_scenario_ids() } else { args.scenarios.clone() };
    let load = |id: &String| {
        Original::load(&open.gym, &shelf, id, AT)
            .ok_or_else(|| Failure::usage(format!("`{id}` cannot be loaded")).hint("`ringside check` says why"))
    };
    if args.pin {
        return pin(&ids, args, open.root.as_deref(), &load, console);
    }
    let mut all = Tally::default();
    for id in &ids {
        let original = load(id)?;
        let chosen = drawn(&original, args);
        let judged = judge_all(&original, &chosen);
        let mut tally = Tally::default();
        for (site, noticed) in &judged {
            tally.take(*noticed);
            if !noticed.check && !noticed.tests {
                console.line(&format!("{id}: survived: {}", told(&original, site, *noticed)))?;
            }
        }
        console.line(&tally.told(id))?;
        all.add(tally);
    }
    console.line(&all.told("all"))?;
    Ok(if all.either * 100 >= all.telling() * ENOUGH { exit::OK } else { exit::NO })
}

/// Writes the pins of scenarios anew.
fn pin<'a>(
    ids: &[String],
    args: &MutantsArgs,
    root: Option<&Path>,
    load: &impl Fn(&String) -> Result<Original<'a>, Failure>,
    console: &Console,
) -> Result<u8, Failure> {
    let root = may_write(root)?;
    let pins = FileKind::named("pins").ok_or_else(|| Failure::usage("pins have no place in a gym"))?;
    for id in ids {
        let original = load(id)?;
        let changes = sites(&original.packs, |pack| args.general || !general(pack));
        let drafted = draft(&original, &changes, args.seed);
        let path = format!("{}/{id}.yaml", pins.folder);
        let mut text = format!(
            "{}\n# Drafted by `ringside mutants {id} --pin`: what the rules do now, held in place.\nringside: 1\nscenario: {id}\npins:\n",
            pins.schema_line(&path)
        );
        drafted.iter().for_each(|pin| text.push_str(&pin.text(original.briefing())));
        let file = root.join(&path);
        let folder = file.parent().unwrap_or(root);
        fs::create_dir_all(folder).map_err(|error| Failure::output(folder, &error))?;
        fs::write(&file, text).map_err(|error| Failure::output(&file, &error))?;
        console.line(&format!("wrote {path}: {} pins against {} changes", drafted.len(), changes.len()))?;
    }
    Ok(exit::OK)
}

fn general(pack: &Pack) -> bool {
    pack.id == GENERAL || pack.id.starts_with("everyone-")
}

/// Changes drawn by the seed: first what and how, then where, so that no kind is rare because its places are.
fn drawn(original: &Original<'_>, args: &MutantsArgs) -> Vec<Site> {
    let all = sites(&original.packs, |pack| args.general || !general(pack));
    let mut luck = Luck::new(args.seed);
    let mut chosen: Vec<Site> = Vec::new();
    // A kind whose places are used up is drawn in vain: that must come to an end.
    for _ in 0..args.count * 50 {
        let what = What::ALL[luck.under(What::ALL.len())];
        let how = How::ALL[luck.under(How::ALL.len())];
        let fitting: Vec<&Site> = all.iter().filter(|site| (site.what, site.how) == (what, how)).collect();
        let Some(site) = luck.one_of(&fitting) else { continue };
        if !chosen.iter().any(|earlier| (earlier.pack, &earlier.path, earlier.how) == (site.pack, &site.path, site.how))
        {
            chosen.push(site.clone());
        }
        if chosen.len() == args.count {
            break;
        }
    }
    chosen
}

fn judge_all(original: &Original<'_>, chosen: &[Site]) -> Vec<(Site, Noticed)> {
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let share = chosen.len().div_ceil(threads).max(1);
    let judge =
        |part: &[Site]| part.iter().filter_map(|site| Some((site.clone(), original.judge(site)?))).collect::<Vec<_>>();
    thread::scope(|scope| {
        let judge = &judge;
        let running: Vec<_> = chosen.chunks(share).map(|part| scope.spawn(move || judge(part))).collect();
        running
            .into_iter()
            .flat_map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    })
}

/// `profane.yaml:12 flip criterion: rules/denies/memory/denied`.
fn told(original: &Original<'_>, site: &Site, noticed: Noticed) -> String {
    let mut node = &*original.packs[site.pack].node;
    let mut names = Vec::new();
    let mut place = node.place.clone();
    for step in &site.path {
        match step {
            StepDown::Key(key) => {
                names.push(key.clone());
                let entry = node.entries().iter().find(|entry| entry.key == *key);
                place = entry.map_or(place, |entry| entry.key_place.clone());
                node = node.get(key).unwrap_or(node);
            }
            StepDown::Item(at) => {
                node = node.items().get(*at).unwrap_or(node);
                place = node.place.clone();
                names.push(node.get("id").and_then(|id| id.text()).unwrap_or_default().to_owned());
            }
        }
    }
    let apart = match (noticed.calls, noticed.equivalent) {
        (true, _) => " (a whole call goes another way)",
        (_, true) => " (equivalent: no simulated call goes another way)",
        _ => "",
    };
    let (line, _) = place.line_column();
    format!("{}:{line}: {} {}: {}{apart}", place.source.path, site.how, site.what, names[1..].join("/"))
}

impl Tally {
    fn take(&mut self, noticed: Noticed) {
        self.made += 1;
        self.check += usize::from(noticed.check);
        self.tests += usize::from(noticed.tests);
        self.either += usize::from(noticed.check || noticed.tests);
        self.with_calls += usize::from(noticed.check || noticed.tests || noticed.calls);
        self.equivalent += usize::from(noticed.equivalent);
    }

    fn add(&mut self, other: Tally) {
        self.made += other.made;
        self.check += other.check;
        self.tests += other.tests;
        self.either += other.either;
        self.with_calls += other.with_calls;
        self.equivalent += other.equivalent;
    }

    /// Changes that make a difference: all but those that no simulated call tells from the original.
    fn telling(&self) -> usize {
        self.made - self.equivalent
    }

    fn told(&self, name: &str) -> String {
        let share = |part: usize, whole: usize| part * 100 / whole.max(1);
        format!(
            "{name}: {} changes; noticed by check {}, by tests {}, by either {} ({} %), with whole calls {} ({} %); equivalent {}; of the other {} noticed {} %",
            self.made,
            self.check,
            self.tests,
            self.either,
            share(self.either, self.made),
            self.with_calls,
            share(self.with_calls, self.made),
            self.equivalent,
            self.telling(),
            share(self.either, self.telling())
        )
    }
}
