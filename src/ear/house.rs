//! House moves: what a trainer adds beside the method, learned on the spot from a handful of examples.
//!
//! A few lines cannot teach what words mean, but they can be compared: by their words, and by the direction in which they
//! lead the trained ear, where all languages meet. Every house move is the least-squares answer to how alike a passage is
//! to its examples rather than to those of other house moves and to replies of every kind. The constants were chosen on
//! moves of the method that an ear had not learned (`benches/house_quality.rs`).

use super::features::{Block, Feature, notice};
use super::fit::{known_keys, weighed};
use super::impression::{Impression, Spread};
use super::ridge::{Shares, dot, shares};
use super::turn::Turn;
use super::vocabulary::{Strength, UNIT, Vocabulary};
use super::weights::Weights;
use crate::text::Lang;

/// What a trainer writes for a move of their own, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HouseExamples {
    /// The move's id, one that the method does not have.
    pub id: Box<str>,
    /// Whether making it is a mistake.
    pub mistake: bool,
    /// The language of the lines.
    pub lang: Lang,
    /// Eight to fifteen replies that make the move.
    pub examples: Vec<Box<str>>,
    /// Replies that sound like it and do not make it; may be empty.
    pub counter_examples: Vec<Box<str>>,
}

impl HouseExamples {
    /// Whether a line is one of the examples, however it is written.
    fn has(&self, line: &str) -> bool {
        let said =
            |line: &str| line.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
        let wanted = said(line);
        self.examples.iter().any(|example| said(example) == wanted)
    }
}

/// How much the direction counts beside each family of words.
const DIRECTION: f32 = 2.0;
/// How little a reply of the background is relied on, a line that the trainer wrote, and one of another language.
const DOUBT: [f32; 3] = [2.0, 0.7, 7.0];
/// What a move of the method takes from every house move by each point of its score: it explains the words already.
const EXPLAINED: f32 = 0.04;
/// Scores of the method beyond these say no more.
const PLAIN: [f32; 2] = [-2.0, 6.0];
/// How far the scores of other replies commonly lie apart. Many examples draw them further apart than few do.
const APART: f32 = 0.09;
/// Where hearing begins, a little above likelier than not: one for all, since ten lines do not say where theirs lies.
const HEARD: f32 = 0.53;
/// A score's likelihood is `sigmoid(slope * score + offset)`.
const LIKELY: [f32; 2] = [13.6, -7.4];

/// What a passage has of its own, and where it leads the ear.
struct Passage {
    noticed: Vec<Feature>,
    impression: Impression,
}

impl Passage {
    fn of(turn: &Turn, range: std::ops::Range<usize>, weights: &Weights) -> Passage {
        let mut noticed = Vec::new();
        notice(turn, range, &mut noticed);
        // A trainer's lines answer nobody.
        noticed.retain(|feature| !matches!(feature.block, Block::Debtor | Block::DebtorLetters));
        let impression = Impression::of(weights, &noticed);
        noticed.retain(|feature| feature.block != Block::Place);
        Passage { noticed, impression }
    }

    fn whole(lang: Lang, line: &str, weights: &Weights) -> Passage {
        let turn = Turn::read(lang, "", line);
        Passage::of(&turn, 0..turn.words.tokens().len(), weights)
    }
}

/// What every house move is told apart from: replies of every kind, and how they spread.
pub(super) struct Ground {
    replies: Vec<(Lang, Passage)>,
    spread: Spread,
}

impl Ground {
    /// Reads the background of the weights.
    pub(super) fn of(weights: &Weights) -> Ground {
        let read = |lang: Lang| {
            let spoken = weights.makeup.background.iter().filter(|(code, _)| **code == *lang.code());
            spoken.map(|(_, line)| (lang, Passage::whole(lang, line, weights))).collect::<Vec<_>>()
        };
        // The first reply of a call waits for this.
        let replies: Vec<(Lang, Passage)> = std::thread::scope(|scope| {
            let reading = Lang::ALL.map(|lang| scope.spawn(move || read(lang)));
            reading.into_iter().flat_map(|thread| thread.join().expect("reading does not fail")).collect()
        });
        let felt: Vec<&[f32]> = replies.iter().map(|(_, passage)| &*passage.impression.felt).collect();
        Ground { spread: Spread::of(&felt), replies }
    }
}

/// A line as it is learned from.
struct Lesson {
    strengths: Vec<Strength>,
    direction: Vec<f32>,
    /// The house move that it makes.
    column: Option<usize>,
    doubt: f32,
}

/// The house moves of one language.
pub(super) struct House {
    ids: Vec<Box<str>>,
    vocabulary: Vocabulary,
    /// By row, one per id.
    words: Vec<f32>,
    /// By id, one per axis of a direction.
    directions: Vec<Vec<f32>>,
}

impl House {
    /// Learns the house moves that have an example in `lang`, all at once; none when there are none. Their examples in
    /// other languages help.
    pub(super) fn learn(lang: Lang, houses: &[HouseExamples], ground: &Ground, weights: &Weights) -> Option<House> {
        let mut ids: Vec<Box<str>> = houses.iter().filter(|one| one.lang == lang).map(|one| one.id.clone()).collect();
        ids.sort();
        ids.dedup();
        if ids.is_empty() {
            return None;
        }
        let mut taught: Vec<(Passage, Option<usize>, f32)> = Vec::new();
        for house in houses {
            let Some(column) = ids.iter().position(|id| *id == house.id) else { continue };
            let doubt = if house.lang == lang { DOUBT[1] } else { DOUBT[2] };
            let mut teach = |lines: &[Box<str>], column| {
                taught.extend(lines.iter().map(|line| (Passage::whole(house.lang, line, weights), column, doubt)));
            };
            teach(&house.examples, Some(column));
            // What makes another house move is told apart from this one already, and must not speak against the other.
            let makes_one = |line: &str| houses.iter().any(|other| other.lang == house.lang && other.has(line));
            let of_none: Vec<Box<str>> =
                house.counter_examples.iter().filter(|line| !makes_one(line)).cloned().collect();
            teach(&of_none, None);
        }
        let background =
            ground.replies.iter().filter(|(of, _)| *of == lang).map(|(_, passage)| (passage, None, DOUBT[0]));
        let taught = taught.iter().map(|(passage, column, doubt)| (passage, *column, *doubt));
        let all: Vec<(&Passage, Option<usize>, f32)> = background.chain(taught).collect();
        let vocabulary = known_keys(all.iter().map(|(passage, ..)| passage.noticed.iter().map(|one| one.key)), 1);
        let lessons: Vec<Lesson> = all
            .into_iter()
            .map(|(passage, column, doubt)| Lesson {
                strengths: weighed(&vocabulary, &passage.noticed),
                direction: ground.spread.direction(&passage.impression.felt),
                column,
                doubt,
            })
            .collect();
        let (words, directions) = study(&lessons, vocabulary.len(), ids.len());
        Some(House { ids, vocabulary, words, directions })
    }

    /// The house moves heard in a reply, read as if it answered nobody: id, likelihood as a score of one, and the clause
    /// that speaks most for it.
    pub(super) fn hear(&self, turn: &Turn, ground: &Ground, weights: &Weights) -> Vec<(&str, f32, usize)> {
        let scores = |range| self.scores(&Passage::of(turn, range, weights), ground);
        let whole = scores(0..turn.words.tokens().len());
        let clauses: Vec<Vec<f32>> = match turn.clauses.len() {
            1 => vec![whole.clone()],
            _ => turn.clauses.iter().map(|clause| scores(clause.clone())).collect(),
        };
        let mut heard = Vec::new();
        for (at, id) in self.ids.iter().enumerate() {
            let louder =
                |best: usize, clause: usize| if clauses[clause][at] > clauses[best][at] { clause } else { best };
            let best = (0..clauses.len()).fold(0, louder);
            let score = whole[at].max(clauses[best][at]);
            if score >= HEARD {
                heard.push((&**id, LIKELY[0] * score + LIKELY[1], best));
            }
        }
        heard
    }

    fn scores(&self, passage: &Passage, ground: &Ground) -> Vec<f32> {
        let mut scores = vec![-EXPLAINED * passage.impression.explained.clamp(PLAIN[0], PLAIN[1]); self.ids.len()];
        for (row, strength) in weighed(&self.vocabulary, &passage.noticed) {
            let row = &self.words[row as usize * self.ids.len()..][..self.ids.len()];
            scores.iter_mut().zip(row).for_each(|(score, weight)| *score += weight * share(strength));
        }
        let direction = ground.spread.direction(&passage.impression.felt);
        scores.iter_mut().zip(&self.directions).for_each(|(score, towards)| *score += dot(towards, &direction));
        scores
    }
}

fn share(strength: i32) -> f32 {
    strength as f32 / UNIT as f32
}

/// What every word, and every axis of the direction, says for each move.
fn study(lessons: &[Lesson], rows: usize, columns: usize) -> (Vec<f32>, Vec<Vec<f32>>) {
    let doubts: Vec<f32> = lessons.iter().map(|lesson| lesson.doubt).collect();
    let wanted = |column| lessons.iter().map(|lesson| f32::from(u8::from(lesson.column == Some(column)))).collect();
    // The background comes first.
    let idle = lessons.iter().take_while(|lesson| lesson.column.is_none() && lesson.doubt == DOUBT[0]).count();
    let Shares { of: mut shares, left_out } =
        shares(alike(lessons, rows), &doubts, (0..columns).map(wanted).collect(), idle);
    for (shares, left_out) in shares.iter_mut().zip(&left_out) {
        let even = evened(left_out);
        shares.iter_mut().for_each(|share| *share *= even);
    }
    let mut words = vec![0.0; rows * columns];
    let mut directions = vec![vec![0.0; lessons.first().map_or(0, |lesson| lesson.direction.len())]; columns];
    for (at, lesson) in lessons.iter().enumerate() {
        for (row, strength) in &lesson.strengths {
            let row = &mut words[*row as usize * columns..][..columns];
            row.iter_mut().zip(&shares).for_each(|(weight, column)| *weight += column[at] * share(*strength));
        }
        for (towards, column) in directions.iter_mut().zip(&shares) {
            let pull = DIRECTION * column[at];
            towards.iter_mut().zip(&lesson.direction).for_each(|(towards, axis)| *towards += pull * axis);
        }
    }
    (words, directions)
}

/// What brings the scores of a move with many examples and of one with few to the same measure, halfway: what other
/// replies come to is drawn apart by more examples, and so is, less so, what the move itself comes to.
fn evened(others: &[f32]) -> f32 {
    let count = others.len().max(1) as f32;
    let middle = others.iter().sum::<f32>() / count;
    let apart = (others.iter().map(|score| (score - middle) * (score - middle)).sum::<f32>() / count).sqrt();
    if apart > 1e-3 { (APART / apart).sqrt() } else { 1.0 }
}

/// How alike any two lessons are: the lower half, row by row.
fn alike(lessons: &[Lesson], rows: usize) -> Vec<f32> {
    // Who shares a word is found by the word: most pairs share few.
    let mut ends = vec![0_usize; rows + 1];
    lessons.iter().flat_map(|lesson| &lesson.strengths).for_each(|(row, _)| ends[*row as usize + 1] += 1);
    (0..rows).for_each(|row| ends[row + 1] += ends[row]);
    let mut bearers = vec![(0_usize, 0.0_f32); ends[rows]];
    let mut next = ends.clone();
    let mut alike = vec![0.0_f32; lessons.len() * lessons.len()];
    for (at, lesson) in lessons.iter().enumerate() {
        for (row, strength) in &lesson.strengths {
            let row = *row as usize;
            bearers[next[row]] = (at, share(*strength));
            next[row] += 1;
        }
        let line = &mut alike[at * lessons.len()..][..=at];
        for (row, strength) in &lesson.strengths {
            for (other, others) in &bearers[ends[*row as usize]..next[*row as usize]] {
                line[*other] += share(*strength) * others;
            }
        }
        for (one, other) in line.iter_mut().zip(lessons) {
            *one += DIRECTION * dot(&lesson.direction, &other.direction);
        }
    }
    alike
}
