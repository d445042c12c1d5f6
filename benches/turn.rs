//! How long a turn takes, beside a baseline measured in the same run: folding and hashing one line of the same length,
//! about the least that any program can do with a reply. Divide by its median for a figure that holds on any machine.
//!
//! `cargo bench`

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::sync::{Arc, LazyLock};

use divan::{Bencher, black_box};
use ringside::ear::{AttentiveEar, Ear, HouseExamples, Reply};
use ringside::rehearse::{Hearing, play_script};
use ringside::scenario::{Gym, Script};
use ringside::session::{Session, case_facts, true_claims};
use ringside::text::Lang;
use ringside::world::Briefing;
use ringside::yaml::MemoryFolder;

const LINE: &str = "Доброе утро, это Анна из «Вектор Снаб». По счёту 417 на 184 000 рублей прошло шесть дней, \
                    скажите, пожалуйста, какого числа сможете оплатить?";

fn main() {
    divan::main();
}

fn repository() -> MemoryFolder {
    fn add(folder: &Path, root: &Path, mut files: MemoryFolder) -> MemoryFolder {
        for entry in fs::read_dir(folder).expect("part of the repository").flatten() {
            let path = entry.path();
            if path.is_dir() {
                files = add(&path, root, files);
            } else if path.extension().is_some_and(|ending| ending == "yaml") {
                let inside = path.strip_prefix(root).expect("below").to_string_lossy().replace('\\', "/");
                files = files.with(&inside, fs::read_to_string(&path).expect("text"));
            }
        }
        files
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = add(&root.join("scenarios"), root, MemoryFolder::default());
    let files = add(&root.join("scripts/playbook"), root, files);
    add(&root.join("scripts/calls"), root, files)
}

static GYM: LazyLock<Gym> = LazyLock::new(|| match Gym::open(Box::new(repository()), None) {
    Ok((gym, _)) => gym,
    Err(report) => panic!("the shipped playbook has problems: {report:?}"),
});

static EAR: LazyLock<Arc<Ear>> = LazyLock::new(|| {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("scripts/weights/ear.bin");
    Arc::new(Ear::load(&fs::read(path).expect("weights")).expect("whole weights"))
});

fn briefing(id: &str) -> Briefing {
    let at = jiff::civil::date(2026, 3, 2).at(10, 0, 0, 0);
    let scenario = GYM.scenario(id).scenario.expect("a shipped scenario");
    let facts = case_facts(&scenario.case, at.date());
    let ear = AttentiveEar::new(Arc::clone(&EAR), facts, true_claims(&scenario.case));
    Briefing::new(Arc::new(GYM.playbook().clone()), scenario, None, Lang::Ru, at).with_ear(Arc::new(ear))
}

fn script(path: &str) -> Script {
    GYM.script(path, &mut ringside::diagnostic::Report::default()).expect("a shipped script")
}

#[divan::bench]
fn baseline_fold_and_hash_a_line() -> u64 {
    let mut hasher = DefaultHasher::new();
    black_box(LINE).to_lowercase().hash(&mut hasher);
    hasher.finish()
}

#[divan::bench]
fn hear_a_line(bencher: Bencher<'_, '_>) {
    let ear = briefing("never-arrived").ear.expect("an ear");
    let day = jiff::civil::date(2026, 3, 2);
    bencher.bench(|| {
        ear.recognise(&Reply {
            lang: Lang::Ru, debtor: "Да, слушаю.", words: black_box(LINE), day, promised: None
        })
    });
}

/// What a gym with ten moves of its own adds to every start, a first reply heard: in one language, and in four.
#[divan::bench(args = [1, 4])]
fn load_the_ear_and_learn_ten_house_moves(bencher: Bencher<'_, '_>, languages: usize) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("scripts/weights/ear.bin");
    let weights = fs::read(path).expect("weights");
    let known = GYM.playbook().moves.iter().filter(|known| !known.house);
    let lines = |known: &ringside::playbook::Move| -> Vec<Box<str>> {
        (0..10)
            .map(|at| {
                format!("{} {at} {}", known.id.replace('-', " "), known.what.get(Lang::En).unwrap_or_default()).into()
            })
            .collect()
    };
    let houses: Vec<HouseExamples> = known
        .take(10)
        .flat_map(|known| Lang::ALL.into_iter().take(languages).map(move |lang| (known, lang)))
        .map(|(known, lang)| HouseExamples {
            id: format!("our-{}", known.id).into(),
            mistake: false,
            lang,
            examples: lines(known),
            counter_examples: Vec::new(),
        })
        .collect();
    assert_eq!(houses.len(), 10 * languages);
    bencher.bench(|| {
        let ear = Ear::load(black_box(&weights)).expect("whole weights").with_house_moves(&houses);
        Lang::ALL.into_iter().take(languages).map(|lang| ear.hear(lang, "", LINE).moves.len()).sum::<usize>()
    });
}

#[divan::bench]
fn heard_to_answered_by_words(bencher: Bencher<'_, '_>) {
    bencher
        .with_inputs(|| dialled("never-arrived"))
        .bench_local_values(|mut session| session.say(black_box(LINE)).len());
}

#[divan::bench]
fn heard_to_answered_by_moves(bencher: Bencher<'_, '_>) {
    let moves = ["introduce", "state-debt", "ask-payment-date"];
    let moves = moves.into_iter().filter_map(|id| GYM.playbook().ix(id)).collect();
    bencher
        .with_inputs(|| dialled("never-arrived"))
        .bench_local_values(|mut session| session.say_meaning(black_box(LINE), moves).len());
}

fn dialled(id: &str) -> Session {
    let mut session = Session::open(briefing(id), 1);
    session.dial();
    session
}

#[divan::bench]
fn a_whole_model_call_by_moves(bencher: Bencher<'_, '_>) {
    let (briefing, script) = (briefing("attacker"), script("attacker/model"));
    bencher.bench(|| play_script(briefing.clone(), &script, Hearing::ByMeans, 3, |_| {}).transcript.entries.len());
}

#[divan::bench]
fn load_a_scenario_with_its_traits() -> bool {
    GYM.scenario(black_box("attacker")).scenario.is_some()
}
