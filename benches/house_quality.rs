//! How well a trainer's own moves are heard, learned from ten lines a language: the method's moves stand in for them.
//! The moves go in five groups. For each group an ear is trained without the replies that make or nearly make one of its
//! moves, and without a quarter of the authors. Then every move of the group is learned as a house move from ten short
//! replies of two to four authors (three draws by a fixed seed), and heard in all replies of the quarter of authors.
//! Trainers differ, so it is done in three ways: all moves of a group at once with ten lines in each of four languages,
//! three moves with eight lines in each of two, and a single move with ten lines in one.
//!
//! `cargo bench --bench house_quality` measures the first three groups, on which the learner was developed;
//! `cargo bench --bench house_quality -- 3 4` the last two, which nothing was chosen on. The ears are kept in
//! `RINGSIDE_EARS` (a folder, by default the system's for things that do not last), since each takes minutes to train.

#![expect(clippy::print_stdout, reason = "a table is what it is for")]

mod corpus;

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use rand::seq::SliceRandom;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use ringside::ear::{CorpusLine, Ear, Example, HouseExamples, MISTAKES, train};
use ringside::text::Lang;

const GROUPS: usize = 5;
const DEVELOPED_ON: [usize; 3] = [0, 1, 2];
/// Every fourth author is measured, and taught nothing.
const AUTHORS: usize = 4;
const DRAWS: u64 = 3;
/// Lines in each language, languages, and moves at once.
const WAYS: [(usize, usize, usize); 3] = [(10, 4, 8), (8, 2, 3), (10, 1, 1)];
/// A trainer writes short lines.
const SHORT: std::ops::Range<usize> = 12..120;

/// Techniques and mistakes are spread over the groups alike.
fn groups(corpus: &[CorpusLine]) -> Vec<Vec<Box<str>>> {
    let moves: BTreeSet<&str> = corpus.iter().flat_map(|line| line.example.moves.iter().map(|id| &**id)).collect();
    let (mistakes, techniques): (Vec<&str>, Vec<&str>) = moves.into_iter().partition(|id| MISTAKES.contains(id));
    let ordered: Vec<&str> = techniques.into_iter().chain(mistakes).collect();
    let of = |group: usize| ordered.iter().skip(group).step_by(GROUPS).map(|id| (*id).into()).collect();
    (0..GROUPS).map(of).collect()
}

fn is_measured(example: &Example) -> bool {
    let number: usize = example.author.rsplit('-').next().and_then(|number| number.parse().ok()).unwrap_or(0);
    number % AUTHORS == AUTHORS - 1
}

fn kept_ear(group: usize, corpus: &[CorpusLine], moves: &[Box<str>]) -> Vec<u8> {
    let folder = std::env::var_os("RINGSIDE_EARS").map_or_else(std::env::temp_dir, PathBuf::from);
    let path = folder.join(format!("ringside-house-{group}.bin"));
    if let Ok(kept) = fs::read(&path) {
        return kept;
    }
    let foreign = |line: &&CorpusLine| {
        !is_measured(&line.example) && !moves.iter().any(|id| line.example.moves.contains(id) || line.near.contains(id))
    };
    let taught: Vec<Example> = corpus.iter().filter(foreign).map(|line| line.example.clone()).collect();
    let weights = train(&taught, &MISTAKES, 2, &mut |_| {}).expect("the corpus teaches something");
    fs::write(&path, &weights).expect("a folder that can be written to");
    weights
}

/// Lines as a trainer might write them: short, of two to four authors, making no other move.
fn drawn(corpus: &[CorpusLine], id: &str, lang: Lang, wanted: usize, chance: &mut ChaCha8Rng) -> Vec<Box<str>> {
    let fits = |example: &&Example| {
        example.lang == lang
            && !is_measured(example)
            && SHORT.contains(&example.trainee.chars().count())
            && example.moves.len() == 1
            && &*example.moves[0] == id
    };
    let mut fitting: Vec<&Example> = corpus.iter().map(|line| &line.example).filter(fits).collect();
    fitting.shuffle(chance);
    let mut authors: Vec<&str> = fitting.iter().map(|example| &*example.author).collect();
    authors.sort_unstable();
    authors.dedup();
    authors.shuffle(chance);
    let some = chance.random_range(2..=4);
    let mut lines: Vec<Box<str>> = Vec::new();
    for count in some..=authors.len().max(some) {
        let chosen = &authors[..count.min(authors.len())];
        lines = fitting.iter().filter(|one| chosen.contains(&&*one.author)).map(|one| one.trainee.clone()).collect();
        if lines.len() >= wanted {
            break;
        }
    }
    lines.truncate(wanted);
    lines
}

#[derive(Clone, Copy, Default)]
struct Tally {
    made: usize,
    right: usize,
    others: usize,
    wrong: usize,
    near: usize,
    near_wrong: usize,
}

impl Tally {
    fn add(&mut self, line: &CorpusLine, id: &str, heard: bool) {
        let heard = usize::from(heard);
        let names = |ids: &[Box<str>]| ids.iter().any(|one| &**one == id);
        if names(&line.example.moves) {
            self.made += 1;
            self.right += heard;
        } else {
            self.others += 1;
            self.wrong += heard;
            let near = usize::from(names(&line.near));
            self.near += near;
            self.near_wrong += near * heard;
        }
    }

    fn print(&self, name: &str) {
        let share = |part: usize, all: usize| part as f64 / all.max(1) as f64;
        println!(
            "{name:<22} recall {:.3} ({:>4} of {:>4})  precision {:.3}  false alarms {:.2} %  near misses {} of {}",
            share(self.right, self.made),
            self.right,
            self.made,
            share(self.right, self.right + self.wrong),
            100.0 * share(self.wrong, self.others),
            self.near_wrong,
            self.near,
        );
    }
}

fn main() {
    let asked: Vec<usize> = std::env::args().skip(1).filter_map(|group| group.parse().ok()).collect();
    let corpus = corpus::read();
    let groups = groups(&corpus);
    let chosen = if asked.is_empty() { &DEVELOPED_ON[..] } else { &asked };
    let ears: Vec<Vec<u8>> = chosen.iter().map(|group| kept_ear(*group, &corpus, &groups[*group])).collect();
    let measured: Vec<&CorpusLine> = corpus.iter().filter(|line| is_measured(&line.example)).collect();
    for way in WAYS {
        println!("\n{} lines in each of {} languages, {} moves at once", way.0, way.1, way.2);
        let mut by_lang = [Tally::default(); Lang::ALL.len()];
        let mut by_kind = [Tally::default(); 2];
        for (group, weights) in chosen.iter().zip(&ears) {
            for ids in groups[*group].chunks(way.2) {
                let mut by_move = vec![Tally::default(); ids.len()];
                for (draw, langs) in (0..DRAWS).flat_map(|draw| Lang::ALL.chunks(way.1).map(move |langs| (draw, langs)))
                {
                    let ear = taught(weights, &corpus, ids, langs, way.0, draw);
                    for line in measured.iter().filter(|line| langs.contains(&line.example.lang)) {
                        let heard = ear.hear(line.example.lang, &line.example.debtor, &line.example.trainee).moves;
                        for (at, id) in ids.iter().enumerate() {
                            let heard = heard.iter().any(|heard| ear.moves()[heard.which] == *id);
                            let kind = usize::from(MISTAKES.contains(&&**id));
                            let tallies =
                                [&mut by_move[at], &mut by_lang[line.example.lang as usize], &mut by_kind[kind]];
                            tallies.into_iter().for_each(|tally| tally.add(line, id, heard));
                        }
                    }
                }
                ids.iter().zip(&by_move).for_each(|(id, tally)| tally.print(id));
            }
        }
        println!();
        Lang::ALL.iter().for_each(|lang| by_lang[*lang as usize].print(lang.code()));
        ["techniques", "mistakes"].iter().zip(&by_kind).for_each(|(kind, tally)| tally.print(kind));
    }
}

/// An ear that learned these moves from lines in these languages.
fn taught(weights: &[u8], corpus: &[CorpusLine], ids: &[Box<str>], langs: &[Lang], lines: usize, draw: u64) -> Ear {
    let mut chance = ChaCha8Rng::seed_from_u64(draw);
    let mut houses = Vec::new();
    for (id, lang) in ids.iter().flat_map(|id| langs.iter().map(move |lang| (id, *lang))) {
        houses.push(HouseExamples {
            id: id.clone(),
            mistake: MISTAKES.contains(&&**id),
            lang,
            examples: drawn(corpus, id, lang, lines, &mut chance),
            counter_examples: Vec::new(),
        });
    }
    Ear::load(weights).expect("weights just trained are whole").with_house_moves(&houses)
}
