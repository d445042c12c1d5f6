//! From what was learned in fractions to the integers that are shipped.

use super::calibrate::Calibration;
use super::fit::Fit;
use super::learn::Learned;
use super::net::Net;
use super::second::Second;
use super::span_worth::SpanWorth;
use super::vocabulary::UNIT;
use super::weights::{Corrections, Hidden, Makeup, Straight, Weights};

/// Scores are shipped in this fraction of one.
const SCORE: f32 = 1024.0;
/// Corrections are shipped in this fraction of one.
pub(super) const CORRECTION: i64 = 1 << 16;
/// What scales are multiplied by, so that they are integers.
const FINE: f32 = (1_u32 << 24) as f32;

/// Bytes of the weights file for a fit.
pub(super) fn ship(
    fit: &Fit,
    second: &Second,
    moves: &[Box<str>],
    mistakes: &[bool],
    calibrations: &[Calibration; 4],
    span: SpanWorth,
    background: Vec<(Box<str>, Box<str>)>,
) -> Vec<u8> {
    let tables = [
        Bytes::of(&fit.whole.weights, moves.len()),
        Bytes::of(&fit.net.input, fit.net.hidden),
        Bytes::of(&fit.clause.weights, moves.len()),
        Bytes::of(&fit.clause_net.input, fit.clause_net.hidden),
    ];
    let by_lang = |pick: fn(&Calibration) -> [f32; 2]| {
        [0, 1, 2, 3].map(|lang| pick(&calibrations[lang]).map(|number| (number * SCORE) as i32))
    };
    let makeup = Makeup {
        moves: moves.to_vec(),
        mistakes: mistakes.to_vec(),
        whole: straight(&tables[0], &fit.whole),
        net: hidden(&tables[1], &fit.net),
        clause: straight(&tables[2], &fit.clause),
        clause_net: hidden(&tables[3], &fit.clause_net),
        second: corrections(second),
        threshold: by_lang(|calibration| calibration.threshold),
        slope: by_lang(|calibration| calibration.slope),
        offset: by_lang(|calibration| calibration.offset),
        span,
        background,
    };
    let mut rows = Vec::with_capacity(fit.vocabulary.len() * 2 * makeup.half());
    for row in 0..fit.vocabulary.len() {
        tables.iter().for_each(|table| table.push_row(row, &mut rows));
    }
    Weights::to_bytes(&makeup, &fit.vocabulary, &rows)
}

/// From units of a byte table to what a sum of its bytes times strengths is multiplied by to be a score.
fn score_scale(unit: f32) -> i64 {
    (unit * SCORE / UNIT as f32 * FINE) as i64
}

fn straight(table: &Bytes, learned: &Learned) -> Straight {
    Straight { scale: table.units.iter().map(|unit| score_scale(*unit)).collect(), bias: scores(&learned.bias) }
}

fn hidden(table: &Bytes, net: &Net) -> Hidden {
    let output_unit = net.output.iter().fold(0.0_f32, |most, weight| most.max(weight.abs())).max(1e-6) / 32767.0;
    Hidden {
        scale: table.units.iter().map(|unit| (unit * FINE) as i64).collect(),
        start: net.start.iter().map(|start| (start * UNIT as f32) as i32).collect(),
        output: net.output.iter().map(|weight| (weight / output_unit) as i16).collect(),
        output_scale: score_scale(output_unit),
        bias: scores(&net.bias),
    }
}

fn corrections(second: &Second) -> Corrections {
    let fine = |weight: &f32| (weight * Second::scale() * CORRECTION as f32) as i32;
    Corrections {
        weights: second.rows().flat_map(|(row, _)| row.iter().map(fine)).collect(),
        always: scores(&second.rows().map(|(_, always)| always).collect::<Vec<_>>()),
    }
}

fn scores(fractions: &[f32]) -> Vec<i32> {
    fractions.iter().map(|fraction| (fraction * SCORE) as i32).collect()
}

/// A table of weights as signed bytes, each column in its own unit.
struct Bytes {
    units: Vec<f32>,
    bytes: Vec<u8>,
}

impl Bytes {
    fn of(weights: &[f32], columns: usize) -> Bytes {
        let mut most = vec![1e-6_f32; columns];
        for row in weights.chunks_exact(columns) {
            most.iter_mut().zip(row).for_each(|(most, weight)| *most = most.max(weight.abs()));
        }
        let units: Vec<f32> = most.iter().map(|most| most / 127.0).collect();
        let nearest = |(at, weight): (usize, &f32)| (weight / units[at % columns]).round() as i8 as u8;
        let bytes = weights.iter().enumerate().map(nearest).collect();
        Bytes { units, bytes }
    }

    fn push_row(&self, row: usize, rows: &mut Vec<u8>) {
        rows.extend_from_slice(&self.bytes[row * self.units.len()..][..self.units.len()]);
    }
}
