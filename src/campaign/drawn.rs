//! Debtors drawn by the seed: portfolios for simulations, and for whoever wants another one each time.

use std::sync::Arc;

use super::chance::{Draw, Seed};
use super::plan::{Asks, Bill, Buys, Debtor, Plan};
use crate::text::{Lang, Localized};

/// What a drawn portfolio is like.
#[derive(Clone, Debug)]
pub struct Drawn {
    /// How many debtors.
    pub count: u32,
    /// Natures with weights.
    pub natures: Vec<(usize, u16)>,
    /// The smallest invoice, in minor units.
    pub least: i64,
    /// The largest.
    pub most: i64,
    /// Per mille signed, neither paid nor delivered.
    pub signed: i32,
    /// Per mille not due yet.
    pub current: i32,
    /// Per mille that go on ordering.
    pub buying: i32,
    /// Per mille new clients.
    pub new: i32,
}

/// Salt of the portfolio's own draws, so that who a debtor is does not decide his luck.
const PORTFOLIO: u64 = 0x706f_7274_666f_6c69;

/// A plan with its drawn debtors in it; the plan itself where it has none.
pub fn draw_portfolio(plan: &Arc<Plan>, seed: u64) -> Arc<Plan> {
    let Some(drawn) = &plan.drawn else { return plan.clone() };
    if drawn.natures.is_empty() {
        return plan.clone();
    }
    let seed = Seed(seed ^ PORTFOLIO);
    let mut whole = Plan { drawn: None, ..Plan::clone(plan) };
    whole.debtors.extend((0..drawn.count).map(|ix| debtor(plan, drawn, seed, ix)));
    Arc::new(whole)
}

fn debtor(plan: &Plan, drawn: &Drawn, seed: Seed, ix: u32) -> Debtor {
    let nature = pick(drawn, seed.draw(ix, 0, Draw::Deal));
    let below = |at: i32, below: u64| seed.below(ix, at, Draw::Truth, below) as i32;
    let amount = amount(drawn, seed, ix);
    let (is_new, signed) = (seed.falls(ix, 1, Draw::Check, drawn.new), seed.falls(ix, 2, Draw::Check, drawn.signed));
    let current = seed.falls(ix, 3, Draw::Check, drawn.current);
    let due = if current { 1 + below(4, 25) } else { -(1 + below(5, 45)) };
    let bill = Bill { number: format!("{}", 100 + ix).into(), amount, issued: due - 30, due, delivered: !signed };
    let buys =
        Buys { every: 7 + below(6, 21) as u16, first: below(7, 14), amount: amount / 2 + 1, term: 14, prepaid: false };
    let asks =
        Asks { days: 14 + below(8, 4) as u16 * 14, monthly: amount, worth: None, slow_manager: below(9, 4) == 0 };
    let named = &plan.method.natures[nature];
    let name = |lang: Lang| format!("{} {}", named.name.in_lang(lang), ix + 1);
    let mut firm = Localized::default();
    for lang in named.name.langs() {
        firm.insert(lang, &name(lang));
    }
    Debtor {
        id: format!("d{}", ix + 1).into(),
        person: firm.clone(),
        firm,
        notes: Vec::new(),
        natures: vec![nature],
        scenario: "".into(),
        invoices: if is_new { Vec::new() } else { vec![bill] },
        buys: (!is_new && !signed && seed.falls(ix, 10, Draw::Check, drawn.buying)).then_some(buys),
        asks: is_new.then_some(asks),
        comes: if is_new { below(11, 40) } else { 0 },
        yearly: amount * 12,
        fault: None,
    }
}

fn pick(drawn: &Drawn, number: u64) -> usize {
    let total: u64 = drawn.natures.iter().map(|(_, weight)| u64::from(*weight)).sum();
    let mut left = (number >> 16) % total.max(1);
    for (nature, weight) in &drawn.natures {
        if left < u64::from(*weight) {
            return *nature;
        }
        left -= u64::from(*weight);
    }
    drawn.natures[0].0
}

/// Small invoices are frequent, large ones rare: as far between the smallest and the largest as the square of a fair draw.
fn amount(drawn: &Drawn, seed: Seed, ix: u32) -> i64 {
    let thousandth = i64::from(seed.below(ix, 20, Draw::Deal, 1001) as i32);
    let span = drawn.most - drawn.least;
    let sum = drawn.least + (i128::from(span) * i128::from(thousandth) * i128::from(thousandth) / 1_000_000) as i64;
    (sum / 100 * 100).max(100)
}
