//! Where hearing begins: how high a score must be, and how sure it makes us, found on replies that were not learned from.

use super::learn::sigmoid;
use crate::text::Lang;

/// Share of mistake-free replies on which a mistake may be heard; on authors never heard it turns out half as much again,
/// and must stay under 0.02: a trainee who did nothing wrong must not be told so.
const FALSE_ALARMS: f32 = 0.012;
/// Fewer replies than this do not say where hearing begins.
const LEAST_REPLIES: usize = 100;
/// Threshold where nothing could be measured: likelier than two in five for techniques, than three in five for mistakes.
const UNMEASURED: [f32; 2] = [-0.4, 0.4];

/// A reply that was scored by an ear that never learned from its author.
pub(super) struct Unseen<'a> {
    pub(super) lang: Lang,
    pub(super) scores: Vec<f32>,
    pub(super) made: &'a [bool],
}

/// For techniques, then mistakes: the lowest score that counts as heard, and the likelihood `sigmoid(slope * score + offset)`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Calibration {
    pub(super) threshold: [f32; 2],
    pub(super) slope: [f32; 2],
    pub(super) offset: [f32; 2],
}

/// Calibrates one language on the unseen replies in it, or on all when there are too few.
pub(super) fn calibrate(unseen: &[Unseen], mistakes: &[bool], lang: Lang) -> Calibration {
    let mut replies: Vec<&Unseen> = unseen.iter().filter(|reply| reply.lang == lang).collect();
    if replies.len() < LEAST_REPLIES {
        replies = unseen.iter().collect();
    }
    if replies.len() < LEAST_REPLIES {
        return Calibration { threshold: UNMEASURED, slope: [1.0; 2], offset: [0.0; 2] };
    }
    let pairs = [pairs(&replies, mistakes, false), pairs(&replies, mistakes, true)];
    let likely = [likelihood(&pairs[0]), likelihood(&pairs[1])];
    let quiet = quiet_threshold(&replies, mistakes);
    Calibration {
        threshold: [best_threshold(&pairs[0]), best_threshold(&pairs[1]).max(quiet)],
        slope: [likely[0].0, likely[1].0],
        offset: [likely[0].1, likely[1].1],
    }
}

/// Every score of one kind of move and whether the move was made, highest first.
fn pairs(replies: &[&Unseen], mistakes: &[bool], mistake: bool) -> Vec<(f32, bool)> {
    let mut pairs: Vec<(f32, bool)> = replies
        .iter()
        .flat_map(|reply| reply.scores.iter().copied().zip(reply.made.iter().copied()).zip(mistakes))
        .filter(|(_, is_mistake)| **is_mistake == mistake)
        .map(|(pair, _)| pair)
        .collect();
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0));
    pairs
}

/// The score from which on hearing everything gives the best F1.
fn best_threshold(pairs: &[(f32, bool)]) -> f32 {
    let made = pairs.iter().filter(|(_, made)| *made).count() as f32;
    let (mut right, mut best, mut threshold) = (0.0_f32, 0.0_f32, UNMEASURED[0]);
    for (at, (score, hit)) in pairs.iter().enumerate() {
        right += f32::from(u8::from(*hit));
        let f1 = 2.0 * right / ((at + 1) as f32 + made);
        if f1 > best {
            (best, threshold) = (f1, *score);
        }
    }
    threshold
}

/// The score above which mistakes are heard on no more than the allowed share of mistake-free replies.
fn quiet_threshold(replies: &[&Unseen], mistakes: &[bool]) -> f32 {
    let loudest = |reply: &Unseen| {
        reply
            .scores
            .iter()
            .zip(mistakes)
            .filter(|(_, mistake)| **mistake)
            .map(|(score, _)| *score)
            .fold(f32::MIN, f32::max)
    };
    let clean = |reply: &Unseen| !reply.made.iter().zip(mistakes).any(|(made, mistake)| *made && *mistake);
    let mut scores: Vec<f32> = replies.iter().filter(|reply| clean(reply)).map(|reply| loudest(reply)).collect();
    scores.sort_by(|a, b| b.total_cmp(a));
    let allowed = (scores.len() as f32 * FALSE_ALARMS) as usize;
    scores.get(allowed).map_or(UNMEASURED[1], |score| score + 1e-3)
}

/// Slope and offset that make scores likelihoods (Platt's scaling), by plain gradient descent.
fn likelihood(pairs: &[(f32, bool)]) -> (f32, f32) {
    let (mut slope, mut offset) = (1.0_f32, 0.0_f32);
    // Far from the threshold there is nothing to learn and almost everything to add up.
    let near: Vec<&(f32, bool)> = pairs.iter().filter(|(score, made)| *made || *score > -5.0).collect();
    for _ in 0..400 {
        let (mut by_slope, mut by_offset) = (0.0_f32, 0.0_f32);
        for (score, made) in &near {
            let error = f32::from(u8::from(*made)) - sigmoid(slope * score + offset);
            by_slope += error * score;
            by_offset += error;
        }
        slope += 0.5 * by_slope / near.len().max(1) as f32;
        offset += 0.5 * by_offset / near.len().max(1) as f32;
    }
    (slope.clamp(0.3, 4.0), offset.clamp(-3.0, 3.0))
}
