//! The weeks between the calls.

mod ring;

use std::sync::Arc;

use ringside::campaign::{Plan, Strategy, Tally, Weeks, campaign_of, draw_portfolio, work};
use ringside::diagnostic::{Report, render_all};

fn plan(id: &str) -> Arc<Plan> {
    let mut report = Report::default();
    campaign_of(ring::gym(), id, &mut report).unwrap_or_else(|| panic!("{}", render_all(&report, false)))
}

fn worked(strategy: Strategy, seed: u64) -> Tally {
    let mut weeks = Weeks::for_figures(draw_portfolio(&plan("portfolio"), seed), seed);
    work(&mut weeks, strategy, None, seed);
    weeks.desk().tally
}

#[test]
fn the_same_seed_and_decisions_bring_the_same_weeks() {
    assert_eq!(worked(Strategy::Random, 7), worked(Strategy::Random, 7));
    assert_ne!(worked(Strategy::Random, 7), worked(Strategy::Random, 8));
}
