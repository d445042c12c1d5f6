//! Second thoughts: the moves of a reply are weighed against each other. Who demands money rudely asks for no payment
//! date, who thanks for the call says goodbye; and of the four views some are right more often for one move than for
//! another. Learned on replies whose authors the views had not heard, or it would trust them too much.

use super::chance::Chance;
use super::learn::sigmoid;

/// Views of a reply: whole and best clause, each straight and by a net.
pub(super) const VIEWS: usize = 4;
/// What every view scores for every move.
pub(super) type ViewScores = [Vec<f32>; VIEWS];
/// Below this a move is plainly not made, and how plainly says nothing of other moves.
pub(super) const PLAINLY_NOT: f32 = -6.0;

const EPOCHS: usize = 6;
const STEP: f32 = 0.02;
/// Pull of every weight towards nothing: then the views' mean stands.
const DECAY: f32 = 2e-3;
/// Scores are brought to about one before they are learned from.
const SCALE: f32 = 0.25;

/// Corrections to the mean of the views, linear in all that they say.
#[derive(Clone, Debug)]
pub(super) struct Second {
    columns: usize,
    /// Per move: one weight per view, one per move, and what is always added.
    weights: Vec<f32>,
}

impl Second {
    /// The mean of the views, left as it is.
    pub(super) fn none(columns: usize) -> Second {
        Second { columns, weights: vec![0.0; columns * width(columns)] }
    }

    /// Learns from replies: their views and the moves they make.
    pub(super) fn learn<'a>(columns: usize, replies: &[(&'a ViewScores, &'a [bool])]) -> Second {
        let mut second = Second::none(columns);
        let mut moved = vec![1e-2_f32; second.weights.len()];
        let means: Vec<Vec<f32>> = replies.iter().map(|(views, _)| mean(views)).collect();
        let mut order: Vec<usize> = (0..replies.len()).collect();
        let mut chance = Chance::new(0x2d);
        let mut given = vec![0.0; width(columns)];
        for epoch in 0..EPOCHS {
            let step = STEP * (EPOCHS - epoch) as f32 / EPOCHS as f32;
            chance.shuffle(&mut order);
            for at in &order {
                let (views, made) = replies[*at];
                others(&means[*at], &mut given);
                for column in 0..columns {
                    own(views, &means[*at], column, &mut given);
                    let weights = &mut second.weights[column * given.len()..][..given.len()];
                    let score = means[*at][column] + dot(weights, &given);
                    let error = f32::from(u8::from(made[column])) - sigmoid(score);
                    let moved = &mut moved[column * given.len()..][..given.len()];
                    for ((weight, moved), given) in weights.iter_mut().zip(moved).zip(&given) {
                        let push = error * given - DECAY * *weight;
                        *moved += push * push;
                        *weight += step * push / moved.sqrt();
                    }
                }
            }
        }
        second
    }

    /// The score of every move on second thoughts.
    pub(super) fn score(&self, views: &ViewScores) -> Vec<f32> {
        let mut scores = mean(views);
        let mut given = vec![0.0; width(self.columns)];
        others(&scores, &mut given);
        let means = scores.clone();
        for (column, score) in scores.iter_mut().enumerate() {
            own(views, &means, column, &mut given);
            *score += dot(&self.weights[column * given.len()..][..given.len()], &given);
        }
        scores
    }

    /// Per move what a view's difference from the mean, another move's score (no lower than [`PLAINLY_NOT`]), and
    /// nothing at all add to its score.
    pub(super) fn rows(&self) -> impl Iterator<Item = (&[f32], f32)> {
        self.weights
            .chunks_exact(width(self.columns))
            .map(|row| row.split_at(row.len() - 1))
            .map(|(row, last)| (row, last[0]))
    }

    /// What scores are multiplied by before they meet a weight of [`Second::rows`].
    pub(super) const fn scale() -> f32 {
        SCALE
    }
}

/// Weights of one move.
fn width(columns: usize) -> usize {
    VIEWS + columns + 1
}

/// The mean of the views.
pub(super) fn mean(views: &ViewScores) -> Vec<f32> {
    let of = |column: usize| views.iter().map(|view| view[column]).sum::<f32>() / VIEWS as f32;
    (0..views[0].len()).map(of).collect()
}

fn others(means: &[f32], given: &mut [f32]) {
    for (given, mean) in given[VIEWS..].iter_mut().zip(means) {
        *given = mean.max(PLAINLY_NOT) * SCALE;
    }
    if let Some(last) = given.last_mut() {
        *last = 1.0;
    }
}

fn own(views: &ViewScores, means: &[f32], column: usize, given: &mut [f32]) {
    for (given, view) in given.iter_mut().zip(views) {
        *given = (view[column] - means[column]) * SCALE;
    }
}

fn dot(weights: &[f32], given: &[f32]) -> f32 {
    weights.iter().zip(given).map(|(weight, given)| weight * given).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_move_can_speak_against_another() {
        // The second move is scored alike in both kinds of reply, and made only where the first is not.
        let reply = |first: f32| -> ViewScores { [0, 1, 2, 3].map(|_| vec![first, 0.0]) };
        let (with, without) = (reply(3.0), reply(-3.0));
        let replies: Vec<(&ViewScores, &[bool])> =
            [(&with, &[true, false][..]), (&without, &[false, true])].repeat(200);
        let second = Second::learn(2, &replies);
        assert!(second.score(&with)[1] < -0.5, "{:?}", second.score(&with));
        assert!(second.score(&without)[1] > 0.5, "{:?}", second.score(&without));
        assert_eq!(Second::none(2).score(&with), [3.0, 0.0]);
    }
}
