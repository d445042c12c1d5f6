//! Comparing ways to work a portfolio over many seeds. The figures show that the rules express the documents, not that the method
//! works on people.

use std::sync::Arc;

use serde::Serialize;

use super::books::days_sales_outstanding;
use super::chance::{Draw, Seed};
use super::constants::{Constant, Constants};
use super::drawn::draw_portfolio;
use super::method::Method;
use super::plan::Plan;
use super::strategy::{Piece, Strategy, work};
use super::weeks::Weeks;

/// What one portfolio came to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sample {
    /// Collected, without what was spent on courts, in whole units.
    pub money: f64,
    /// Collected of what was billed.
    pub share: f64,
    /// Days sales outstanding.
    pub dso: f64,
    /// Hours of work.
    pub hours: f64,
}

/// A mean with the half of its 95 % confidence interval (normal approximation over portfolios).
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Mean {
    /// The mean.
    pub mean: f64,
    /// Half of the interval.
    pub give_or_take: f64,
}

/// Means over all portfolios.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Figures {
    /// Collected, net, in whole units.
    pub money: Mean,
    /// Collected of what was billed.
    pub share: Mean,
    /// Days sales outstanding.
    pub dso: Mean,
    /// Hours of work.
    pub hours: Mean,
}

/// A way to work a portfolio: a strategy, or the method without a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Way {
    /// The strategy.
    pub strategy: Strategy,
    /// What is left out of it.
    pub without: Option<Piece>,
}

impl Way {
    /// All strategies, then the method without each of its pieces.
    pub fn all() -> Vec<Way> {
        let whole = Strategy::ALL.iter().map(|strategy| Way { strategy: *strategy, without: None });
        let pieces = Piece::ALL.iter().map(|piece| Way { strategy: Strategy::Method, without: Some(*piece) });
        whole.chain(pieces).collect()
    }

    /// Its name for people and programs.
    pub fn name(self) -> String {
        self.without.map_or_else(|| self.strategy.to_string(), |piece| format!("without {piece}"))
    }
}

/// Works one portfolio.
pub fn sample(plan: &Arc<Plan>, way: Way, seed: u64) -> Sample {
    let mut weeks = Weeks::for_figures(draw_portfolio(plan, seed), seed);
    work(&mut weeks, way.strategy, way.without, seed);
    let desk = weeks.desk();
    let sums = desk.tally;
    Sample {
        money: (sums.collected - sums.spent) as f64 / 100.0,
        share: if sums.billed > 0 { sums.collected as f64 / sums.billed as f64 } else { 0.0 },
        dso: days_sales_outstanding(&desk.lines).unwrap_or(0.0),
        hours: sums.minutes as f64 / 60.0,
    }
}

/// Means of samples.
pub fn figures(samples: &[Sample]) -> Figures {
    let of = |value: fn(&Sample) -> f64| mean(samples.iter().map(value));
    Figures {
        money: of(|sample| sample.money),
        share: of(|sample| sample.share),
        dso: of(|sample| sample.dso),
        hours: of(|sample| sample.hours),
    }
}

fn mean(values: impl Iterator<Item = f64> + Clone) -> Mean {
    let count = values.clone().count() as f64;
    if count < 1.0 {
        return Mean::default();
    }
    let mean = values.clone().sum::<f64>() / count;
    let squares: f64 = values.map(|value| (value - mean).powi(2)).sum();
    let deviation = if count > 1.0 { (squares / (count - 1.0)).sqrt() } else { 0.0 };
    Mean { mean, give_or_take: 1.96 * deviation / count.sqrt() }
}

/// The same plan with every constant up to a quarter higher or lower, drawn by a number.
pub fn varied(plan: &Plan, draw: u64) -> Arc<Plan> {
    let seed = Seed(draw ^ 0x7661_7269_6564_2e2e);
    let base = &plan.method.constants;
    let vary = |known: Constant| {
        let per_mille = 750 + seed.below(known as u32, 0, Draw::Truth, 501) as i64;
        (i64::from(base[known]) * per_mille / 1000) as i32
    };
    let method = Method { constants: Constants::each(vary), ..Method::clone(&plan.method) };
    Arc::new(Plan { method: Arc::new(method), ..plan.clone() })
}

/// How the documents' method fared in one draw of the constants, over a number of portfolios.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// It collected the largest share of what was billed.
    pub share: bool,
    /// It had the fewest days of sales outstanding.
    pub dso: bool,
    /// It collected the most money.
    pub money: bool,
    /// For each piece, in order: leaving it out lowered the share.
    pub pieces: [bool; Piece::ALL.len()],
}

/// Plays all ways under one draw of the constants.
pub fn hold(plan: &Plan, draw: u64, portfolios: u64) -> Held {
    let plan = varied(plan, draw);
    let over = |way: Way| {
        let samples: Vec<Sample> = (0..portfolios).map(|seed| sample(&plan, way, draw * portfolios + seed)).collect();
        figures(&samples)
    };
    let method = over(Way { strategy: Strategy::Method, without: None });
    let others = Strategy::ALL.iter().filter(|strategy| **strategy != Strategy::Method);
    let others: Vec<Figures> = others.map(|strategy| over(Way { strategy: *strategy, without: None })).collect();
    let pieces = std::array::from_fn(|at| {
        let without = over(Way { strategy: Strategy::Method, without: Some(Piece::ALL[at]) });
        without.share.mean < method.share.mean
    });
    Held {
        share: others.iter().all(|other| method.share.mean > other.share.mean),
        dso: others.iter().all(|other| method.dso.mean < other.dso.mean),
        money: others.iter().all(|other| method.money.mean > other.money.mean),
        pieces,
    }
}
