//! Hearing: integer sums over what was noticed, in fixed order.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use super::features::notice;
use super::house::{Ground, House, HouseExamples};
use super::learn::sigmoid;
use super::quantise::CORRECTION;
use super::second::{PLAINLY_NOT, VIEWS};
use super::span::{Claim, bytes, span};
use super::turn::Turn;
use super::vocabulary::Strength;
use super::weights::{Hidden, Straight, Weights, WeightsError, scaled};
use crate::text::Lang;

/// Scores are in this fraction of one.
pub(super) const SCORE: i32 = 1024;
/// Likelihoods are tabulated from -8 to 8, so many to one.
const LIKELY_STEPS: i32 = 16;

/// A trained ear. Immutable: one serves any number of calls and threads; a clone shares the weights.
#[derive(Clone)]
pub struct Ear {
    weights: Arc<Weights>,
    /// What a trainer taught; it is learned when a reply is first heard in its language.
    taught: Vec<HouseExamples>,
    ground: Arc<OnceLock<Ground>>,
    houses: Arc<[OnceLock<Option<House>>; Lang::ALL.len()]>,
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
    /// How likely it is that the move was made, 0 to 1000 per mille.
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
            likely: table.map(|at| (sigmoid(at as f32 / LIKELY_STEPS as f32) * 1000.0) as u16).collect(),
            taught: Vec::new(),
            ground: Arc::default(),
            houses: Arc::default(),
            weights: Arc::new(weights),
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
        self.moves.iter().position(|known| &**known == id).is_some_and(|at| self.mistakes[at])
    }

    /// The same ear with a trainer's own moves, each learned from its examples. A move that the ear already hears, or
    /// that has no example, is left out. What is said first in a language waits some fifty milliseconds for the learning.
    pub fn with_house_moves(self, examples: &[HouseExamples]) -> Ear {
        let is_new = |house: &&HouseExamples| !house.examples.is_empty() && !self.moves.contains(&house.id);
        let new: Vec<HouseExamples> = examples.iter().filter(is_new).cloned().collect();
        let (mut taught, mut moves, mut mistakes) = (self.taught, self.moves, self.mistakes);
        taught.extend(new);
        for lang in Lang::ALL {
            let mut spoken: Vec<&HouseExamples> = taught.iter().filter(|house| house.lang == lang).collect();
            spoken.sort_by_key(|house| &house.id);
            for house in spoken {
                if !moves.contains(&house.id) {
                    moves.push(house.id.clone());
                    mistakes.push(taught.iter().any(|one| one.id == house.id && one.mistake));
                }
            }
        }
        Ear { taught, moves, mistakes, houses: Arc::default(), ..self }
    }

    /// Hears what `trainee` does in answer to `debtor` (empty when the caller opens). Never fails: what cannot be
    /// understood makes no move. Only the first 6000 bytes of a reply are listened to.
    pub fn hear(&self, lang: Lang, debtor: &str, trainee: &str) -> Recognition {
        let turn = Turn::read(lang, debtor, trainee);
        if turn.clauses.is_empty() {
            return Recognition::default();
        }
        let mut moves = self.hear_method(lang, &turn);
        moves.extend(self.hear_houses(lang, trainee));
        moves.sort_by(|a, b| (a.span.start, &self.moves[a.which]).cmp(&(b.span.start, &self.moves[b.which])));
        Recognition { moves }
    }

    /// A house move is learned from lines that answer nobody, so it is heard as if the reply did not either.
    fn hear_houses(&self, lang: Lang, trainee: &str) -> Vec<Heard> {
        if self.taught.iter().all(|house| house.lang != lang) {
            return Vec::new();
        }
        let ground = self.ground.get_or_init(|| Ground::of(&self.weights));
        let learn = || House::learn(lang, &self.taught, ground, &self.weights);
        let Some(house) = self.houses[lang as usize].get_or_init(learn) else { return Vec::new() };
        let turn = Turn::read(lang, "", trainee);
        let heard = house.hear(&turn, ground, &self.weights).into_iter().map(|(id, score, clause)| Heard {
            which: self.moves.iter().position(|known| **known == *id).unwrap_or_default(),
            confidence: self.confidence((score * SCORE as f32) as i32),
            span: bytes(&turn, turn.clauses[clause].clone()),
        });
        heard.collect()
    }

    fn hear_method(&self, lang: Lang, turn: &Turn) -> Vec<Heard> {
        let (heard, claims) = self.claims(lang, turn);
        let worth = &self.weights.makeup.span;
        let shown = |(at, (which, confidence))| Heard { which, confidence, span: span(turn, &claims, at, worth) };
        heard.into_iter().enumerate().map(shown).collect()
    }

    /// The moves of the method that are heard, each with its confidence, and what the clauses say for them.
    fn claims(&self, lang: Lang, turn: &Turn) -> (Vec<(usize, u16)>, Vec<Claim>) {
        let makeup = &self.weights.makeup;
        let views = self.listen(turn);
        let sayings: Vec<Sayings> = (0..makeup.moves.len()).map(|which| views.score(which)).collect();
        let said = views.clauses_say();
        let (mut heard, mut claims) = (Vec::new(), Vec::new());
        for which in 0..sayings.len() {
            let score = self.think_again(which, &sayings);
            let kind = usize::from(makeup.mistakes[which]);
            if score >= makeup.threshold[lang as usize][kind] {
                heard.push((which, self.likelihood(lang, kind, score)));
                claims.push(Claim::of(which, &said));
            }
        }
        (heard, claims)
    }

    /// The move of the method that came nearest to being heard, of those that were not, with its likelihood; none where
    /// nothing was said. House moves are not among them.
    pub fn nearly(&self, lang: Lang, debtor: &str, trainee: &str) -> Option<(usize, u16)> {
        let turn = Turn::read(lang, debtor, trainee);
        if turn.clauses.is_empty() {
            return None;
        }
        let makeup = &self.weights.makeup;
        let views = self.listen(&turn);
        let sayings: Vec<Sayings> = (0..makeup.moves.len()).map(|which| views.score(which)).collect();
        let short = |which: usize| {
            let kind = usize::from(makeup.mistakes[which]);
            let score = self.think_again(which, &sayings);
            let below = score - makeup.threshold[lang as usize][kind];
            (below < 0).then(|| (below, which, self.likelihood(lang, kind, score)))
        };
        let nearest = (0..sayings.len()).filter_map(short).max_by_key(|(below, which, _)| (*below, usize::MAX - which));
        nearest.map(|(_, which, likely)| (which, likely))
    }

    /// Per mille that the score of a technique or (1) of a mistake stands for in this language.
    fn likelihood(&self, lang: Lang, kind: usize, score: i32) -> u16 {
        let makeup = &self.weights.makeup;
        let calibrated = i64::from(score) * i64::from(makeup.slope[lang as usize][kind]) / i64::from(SCORE);
        self.confidence(calibrated as i32 + makeup.offset[lang as usize][kind])
    }

    /// The score of one move in the light of all.
    fn think_again(&self, which: usize, sayings: &[Sayings]) -> i32 {
        let corrections = &self.weights.makeup.second;
        let (own, others) = corrections.weights[which * (VIEWS + sayings.len())..].split_at(VIEWS);
        let saying = &sayings[which];
        let differences =
            saying.views.iter().zip(own).map(|(view, weight)| i64::from(view - saying.mean) * i64::from(*weight));
        let plainly_not = PLAINLY_NOT as i32 * SCORE;
        let besides = sayings
            .iter()
            .zip(others)
            .map(|(other, weight)| i64::from(other.mean.max(plainly_not)) * i64::from(*weight));
        let added = differences.chain(besides).sum::<i64>() / CORRECTION;
        saying.mean + added as i32 + corrections.always[which]
    }

    /// Scores the whole reply, and each clause.
    fn listen(&self, turn: &Turn) -> Views {
        let makeup = &self.weights.makeup;
        let mut noticed = Vec::with_capacity(1024);
        let mut strengths = Vec::with_capacity(1024);
        let mut weigh = |range: Range<usize>, strengths: &mut Vec<Strength>| {
            noticed.clear();
            notice(turn, range, &mut noticed);
            self.weights.vocabulary.weigh(&noticed, strengths);
        };
        weigh(0..turn.words.tokens().len(), &mut strengths);
        let whole = View::of(&self.weights.sum_rows(&strengths, 0), &makeup.whole, &makeup.net);
        let mut clauses = Vec::with_capacity(turn.clauses.len());
        for clause in &turn.clauses {
            // A reply of one clause was weighed already.
            if turn.clauses.len() > 1 {
                weigh(clause.clone(), &mut strengths);
            }
            clauses.push(View::of(
                &self.weights.sum_rows(&strengths, makeup.half()),
                &makeup.clause,
                &makeup.clause_net,
            ));
        }
        Views { whole, clauses }
    }

    /// Per mille that a calibrated score stands for.
    fn confidence(&self, score: i32) -> u16 {
        let at = (score.clamp(-8 * SCORE, 8 * SCORE) + 8 * SCORE) * LIKELY_STEPS / SCORE;
        self.likely[at as usize]
    }
}

/// What one reading of some words says for every move: straight, and by the net.
struct View {
    straight: Vec<i32>,
    net: Vec<i32>,
}

impl View {
    fn of(sums: &[i32], straight: &Straight, hidden: &Hidden) -> View {
        let columns = straight.bias.len();
        let finish = |at: usize| scaled(sums[at], straight.scale[at]) + straight.bias[at];
        View { straight: (0..columns).map(finish).collect(), net: net_scores(&sums[columns..], hidden) }
    }
}

fn net_scores(sums: &[i32], hidden: &Hidden) -> Vec<i32> {
    let columns = hidden.bias.len();
    let mut scores = vec![0_i64; columns];
    for (unit, sum) in sums.iter().enumerate() {
        let stirred = scaled(*sum, hidden.scale[unit]) + hidden.start[unit];
        if stirred > 0 {
            let row = &hidden.output[unit * columns..][..columns];
            let stirred = i64::from(stirred);
            scores.iter_mut().zip(row).for_each(|(score, weight)| *score += stirred * i64::from(*weight));
        }
    }
    let finish = |(score, bias): (i64, &i32)| ((score * hidden.output_scale) >> 24) as i32 + bias;
    scores.into_iter().zip(&hidden.bias).map(finish).collect()
}

/// All that was made of a reply.
struct Views {
    whole: View,
    clauses: Vec<View>,
}

impl Views {
    /// What every clause says for every move, by column.
    fn clauses_say(&self) -> Vec<Vec<i32>> {
        let both =
            |clause: &View| clause.straight.iter().zip(&clause.net).map(|(straight, net)| straight + net).collect();
        self.clauses.iter().map(both).collect()
    }

    /// What the views say of a move.
    fn score(&self, which: usize) -> Sayings {
        let most =
            |of: fn(&View) -> &[i32]| self.clauses.iter().map(|clause| of(clause)[which]).max().unwrap_or(i32::MIN);
        let clauses = [most(|clause| &clause.straight), most(|clause| &clause.net)];
        let views = [self.whole.straight[which], self.whole.net[which], clauses[0], clauses[1]];
        Sayings { views, mean: views.iter().sum::<i32>() / VIEWS as i32 }
    }
}

/// What the four views say of one move.
struct Sayings {
    views: [i32; VIEWS],
    mean: i32,
}
