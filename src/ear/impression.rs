//! What a passage does to the trained ear, as a point: passages that come to the same thing lie near each other, even
//! where they share no word, because the ear learned from thousands of replies which words come to the same thing.

use super::features::Feature;
use super::hear::SCORE;
use super::ridge::{dot, factorise, substitute};
use super::vocabulary::UNIT;
use super::weights::{Hidden, Straight, Weights, scaled};

/// How much of the spread is taken to be the same in all directions: a few hundred points do not know it better.
const ROUND: f32 = 0.05;

/// A passage as the views of the ear take it.
pub(super) struct Impression {
    /// What speaks straight for every move and how far every hidden unit is stirred, for the whole reply and for a clause.
    pub(super) felt: Vec<f32>,
    /// How much the words speak for the move of the method that they speak most for, as a score of one.
    pub(super) explained: f32,
}

impl Impression {
    /// Takes in what was noticed.
    pub(super) fn of(weights: &Weights, noticed: &[Feature]) -> Impression {
        let mut strengths = Vec::with_capacity(noticed.len());
        weights.vocabulary.weigh(noticed, &mut strengths);
        let makeup = &weights.makeup;
        let mut felt = Vec::with_capacity(2 * makeup.half());
        feel(&mut felt, &weights.sum_rows(&strengths, 0), &makeup.whole, &makeup.net);
        let clause = felt.len();
        feel(&mut felt, &weights.sum_rows(&strengths, makeup.half()), &makeup.clause, &makeup.clause_net);
        let explained = felt[clause..][..makeup.moves.len()].iter().copied().fold(f32::MIN, f32::max);
        Impression { felt, explained }
    }
}

fn feel(felt: &mut Vec<f32>, sums: &[i32], straight: &Straight, net: &Hidden) {
    let (spoken, stirred) = sums.split_at(straight.scale.len());
    let speaks = spoken.iter().zip(&straight.scale).zip(&straight.bias);
    felt.extend(speaks.map(|((sum, scale), bias)| (scaled(*sum, *scale) + bias) as f32 / SCORE as f32));
    let stirs = stirred.iter().zip(&net.scale).zip(&net.start);
    felt.extend(stirs.map(|((sum, scale), start)| (scaled(*sum, *scale) + start).max(0) as f32 / UNIT as f32));
}

/// Where impressions lie and how they spread: what most of them have in common says nothing.
pub(super) struct Spread {
    middle: Vec<f32>,
    /// The lower factor of the covariance, row by row.
    factor: Vec<f32>,
}

impl Spread {
    /// Learns from the impressions of replies of every kind; at least one, all of one length.
    pub(super) fn of(points: &[&[f32]]) -> Spread {
        let width = points.first().map_or(0, |point| point.len());
        let count = points.len().max(1) as f32;
        let mut middle = vec![0.0_f32; width];
        for point in points {
            middle.iter_mut().zip(*point).for_each(|(sum, at)| *sum += at);
        }
        middle.iter_mut().for_each(|sum| *sum /= count);
        let mut by_axis = vec![0.0_f32; width * points.len()];
        for (at, point) in points.iter().enumerate() {
            for axis in 0..width {
                by_axis[axis * points.len() + at] = point[axis] - middle[axis];
            }
        }
        let axis = |axis: usize| &by_axis[axis * points.len()..][..points.len()];
        let mut factor = vec![0.0_f32; width * width];
        for row in 0..width {
            for column in 0..=row {
                factor[row * width + column] = (1.0 - ROUND) * dot(axis(row), axis(column)) / count;
            }
        }
        let spread = (0..width).map(|row| factor[row * width + row]).sum::<f32>() / width.max(1) as f32;
        // Where nothing spreads, nothing is told apart either.
        let least = (ROUND / (1.0 - ROUND) * spread).max(1e-6);
        (0..width).for_each(|row| factor[row * width + row] += least);
        factorise(&mut factor, width);
        Spread { middle, factor }
    }

    /// The direction in which an impression lies from the middle, all ways of spreading being alike; of length one.
    pub(super) fn direction(&self, felt: &[f32]) -> Vec<f32> {
        let mut direction: Vec<f32> = felt.iter().zip(&self.middle).map(|(at, middle)| at - middle).collect();
        substitute(&self.factor, &mut direction);
        let length = dot(&direction, &direction).sqrt().max(1e-6);
        direction.iter_mut().for_each(|at| *at /= length);
        direction
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_all_have_in_common_says_nothing() {
        // All points lie along the first axis, far; the second axis varies little, and says as much.
        let points: Vec<Vec<f32>> =
            (0..40_u8).map(|at| vec![100.0 + 10.0 * f32::from(at % 5), f32::from(at % 2)]).collect();
        let spread = Spread::of(&points.iter().map(Vec::as_slice).collect::<Vec<_>>());
        let (near, far) = (spread.direction(&[121.0, 1.0]), spread.direction(&[121.0, 0.0]));
        assert!((dot(&near, &near) - 1.0).abs() < 1e-3, "{near:?}");
        assert!(dot(&near, &far) < 0.0, "{near:?} {far:?}");
    }
}
