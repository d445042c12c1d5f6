//! Hearing: integer sums over what was noticed, in fixed order.

use std::ops::Range;

use super::features::notice;
use super::house::{House, HouseExamples};
use super::learn::sigmoid;
use super::turn::Turn;
use super::vocabulary::Strength;
use super::weights::{Makeup, Weights, WeightsError};
use crate::text::{Lang, Piece};

/// Scores are in this fraction of one.
pub(super) const SCORE: i32 = 1024;
/// Likelihoods are tabulated from -8 to 8, so many to one.
const LIKELY_STEPS: i32 = 16;

/// A trained ear. Immutable: one serves any number of calls and threads.
pub struct Ear {
    weights: Weights,
    houses: Vec<House>,
    moves: Vec<Box<str>>,
    mistakes: Vec<bool>,
    likely: Vec<u16>,
}

/// What was heard in one reply.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recognition {
    /// The moves, by position of their evidence, then by id; each at most once. Empty when none was made.
    pub moves: Vec<Heard>,
}

/// One move that was heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    /// Which move, as an index into [`Ear::moves`].
    pub which: usize,
    /// How likely it is that the move was made, 0 to 1000 per mille. What is heard with under 500 is heard unsurely.
    pub confidence: u16,
    /// The clause that made the move: bytes of the reply as it was typed, on character boundaries.
    pub span: Range<usize>,
}

impl Ear {
    /// Reads the bytes of a weights file.
    ///
    /// # Errors
    /// When they are no weights of this version, or damaged.
    pub fn load(bytes: &[u8]) -> Result<Ear, WeightsError> {
        let weights = Weights::from_bytes(bytes)?;
        let table = -8 * LIKELY_STEPS..=8 * LIKELY_STEPS;
        Ok(Ear {
            moves: weights.makeup.moves.clone(),
            mistakes: weights.makeup.mistakes.clone(),
            likely: table
                .map(|at| (sigmoid(at as f32 / LIKELY_STEPS as f32) * 1000.0) as u16)
                .collect(),
            houses: Vec::new(),
            weights,
        })
    }

    /// Eight hexadecimal digits that change whenever the weights do.
    pub fn version(&self) -> &str {
        &self.weights.version
    }

    /// Ids of the moves that can be heard; house moves stand after those of the method.
    pub fn moves(&self) -> &[Box<str>] {
        &self.moves
    }

    /// Whether a move is a mistake; false for an unknown id.
    pub fn is_mistake(&self, id: &str) -> bool {
        self.moves
            .iter()
            .position(|known| &**known == id)
            .is_some_and(|at| self.mistakes[at])
    }

    /// The same ear with a trainer's own moves, each learned from its examples. A move that the ear already hears, or
    /// that has no example, is left out.
    pub fn with_house_moves(mut self, examples: &[HouseExamples]) -> Ear {
        for lang in Lang::ALL {
            let spoken: Vec<&HouseExamples> = examples
                .iter()
                .filter(|house| house.lang == lang && !house.examples.is_empty())
                .filter(|house| !self.weights.makeup.moves.contains(&house.id))
                .collect();
            if let Some(house) = House::learn(lang, &spoken, &self.weights.makeup.background) {
                for id in house.ids() {
                    if !self.moves.contains(id) {
                        self.moves.push(id.clone());
                        self.mistakes
                            .push(spoken.iter().any(|one| one.id == *id && one.mistake));
                    }
                }
                self.houses.push(house);
            }
        }
        self
    }

    /// Hears what `trainee` does in answer to `debtor` (empty when the caller opens). Never fails: what cannot be
    /// understood makes no move. Only the first 6000 bytes of a reply are listened to.
    pub fn hear(&self, lang: Lang, debtor: &str, trainee: &str) -> Recognition {
        let turn = Turn::read(lang, debtor, trainee);
        if turn.clauses.is_empty() {
            return Recognition::default();
        }
        let mut moves = self.hear_method(lang, &turn);
        for house in self.houses.iter().filter(|house| house.lang() == lang) {
            for (id, score, clause) in house.hear(&turn) {
                let which = self.moves.iter().position(|known| **known == *id).unwrap_or_default();
                moves.push(Heard {
                    which,
                    confidence: self.confidence(score),
                    span: span(&turn, clause),
                });
            }
        }
        moves.sort_by(|a, b| (a.span.start, &self.moves[a.which]).cmp(&(b.span.start, &self.moves[b.which])));
        Recognition { moves }
    }

    fn hear_method(&self, lang: Lang, turn: &Turn) -> Vec<Heard> {
        let makeup = &self.weights.makeup;
        let sums = self.listen(turn);
        let net = self.net_scores(&sums.whole[2 * makeup.moves.len()..]);
        let mut moves = Vec::new();
        for (which, net) in net.into_iter().enumerate() {
            let (clause_score, clause) = best_clause(makeup, &sums, which);
            let score = (sums.whole_score(makeup, which) + clause_score + net) / 3;
            let kind = usize::from(makeup.mistakes[which]);
            if score >= makeup.threshold[lang as usize][kind] {
                let slope = makeup.slope[lang as usize][kind];
                let calibrated = (i64::from(score) * i64::from(slope) / i64::from(SCORE)) as i32;
                let confidence = self.confidence(calibrated + makeup.offset[lang as usize][kind]);
                moves.push(Heard {
                    which,
                    confidence,
                    span: span(turn, clause),
                });
            }
        }
        moves
    }

    /// Adds up the rows of the whole reply, and of each clause.
    fn listen(&self, turn: &Turn) -> Sums {
        let stride = self.weights.makeup.stride();
        let mut noticed = Vec::with_capacity(1024);
        let mut strengths = Vec::with_capacity(1024);
        let mut sum = |range: Range<usize>, lanes: usize| {
            noticed.clear();
            notice(turn, range, &mut noticed);
            self.weights.vocabulary.weigh(&noticed, &mut strengths);
            self.add_rows(&strengths, stride, lanes)
        };
        let whole = sum(0..turn.words.tokens().len(), stride);
        let lanes = 2 * self.weights.makeup.moves.len();
        let clauses = match turn.clauses.as_slice() {
            [_] => vec![whole[..lanes].to_vec()],
            many => many.iter().map(|clause| sum(clause.clone(), lanes)).collect(),
        };
        Sums { whole, clauses }
    }

    fn add_rows(&self, strengths: &[Strength], stride: usize, lanes: usize) -> Vec<i32> {
        let mut sums = vec![0_i32; lanes];
        for (row, strength) in strengths {
            let row = &self.weights.rows[*row as usize * stride..][..lanes];
            // A strength is a few UNITs at most; products of two short integers are what every processor does best.
            let strength = i32::from(*strength as i16);
            sums.iter_mut()
                .zip(row)
                .for_each(|(sum, byte)| *sum += i32::from(*byte as i8) * strength);
        }
        sums
    }

    fn net_scores(&self, sums: &[i32]) -> Vec<i32> {
        let makeup = &self.weights.makeup;
        let columns = makeup.moves.len();
        let mut scores = vec![0_i64; columns];
        for (unit, sum) in sums.iter().enumerate() {
            let stirred = scaled(*sum, makeup.hidden_scale[unit]) + makeup.hidden_start[unit];
            if stirred > 0 {
                let row = &makeup.output[unit * columns..][..columns];
                let stirred = i64::from(stirred);
                scores
                    .iter_mut()
                    .zip(row)
                    .for_each(|(score, weight)| *score += stirred * i64::from(*weight));
            }
        }
        let finish = |(score, bias): (i64, &i32)| ((score * makeup.output_scale) >> 24) as i32 + bias;
        scores.into_iter().zip(&makeup.net_bias).map(finish).collect()
    }

    /// Per mille that a calibrated score stands for.
    fn confidence(&self, score: i32) -> u16 {
        let at = (score.clamp(-8 * SCORE, 8 * SCORE) + 8 * SCORE) * LIKELY_STEPS / SCORE;
        self.likely[at as usize]
    }
}

/// Sums of bytes times strengths: of the whole reply for all views, of each clause for the two views without a net.
struct Sums {
    whole: Vec<i32>,
    clauses: Vec<Vec<i32>>,
}

impl Sums {
    fn whole_score(&self, makeup: &Makeup, which: usize) -> i32 {
        scaled(self.whole[which], makeup.whole_scale[which]) + makeup.whole_bias[which]
    }
}

/// The highest score of any clause, and the clause whose words speak most for the move in both views.
fn best_clause(makeup: &Makeup, sums: &Sums, which: usize) -> (i32, usize) {
    let columns = makeup.moves.len();
    let (mut score, mut most, mut clause) = (i32::MIN, i32::MIN, 0);
    for (at, sums) in sums.clauses.iter().enumerate() {
        let by_clause = scaled(sums[columns + which], makeup.clause_scale[which]) + makeup.clause_bias[which];
        let by_both = by_clause + scaled(sums[which], makeup.whole_scale[which]);
        score = score.max(by_clause);
        if by_both > most {
            (most, clause) = (by_both, at);
        }
    }
    (score, clause)
}

fn scaled(sum: i32, scale: i64) -> i32 {
    ((i64::from(sum) * scale) >> 24) as i32
}

/// A clause as bytes of the reply, without the commas and dashes around it.
fn span(turn: &Turn, clause: usize) -> Range<usize> {
    let tokens = &turn.words.tokens()[turn.clauses[clause].clone()];
    let says = |piece: Piece| !matches!(piece, Piece::Mark(mark) if !"?!%$#№".contains(mark));
    let first = tokens.iter().find(|token| says(token.piece)).or(tokens.first());
    let last = tokens.iter().rfind(|token| says(token.piece)).or(tokens.last());
    match (first, last) {
        (Some(first), Some(last)) => first.source.start..last.source.end,
        _ => 0..0,
    }
}
