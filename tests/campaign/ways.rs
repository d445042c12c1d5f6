//! Ways to work a portfolio, compared; and the laws that every campaign keeps.

use std::sync::Arc;

use proptest::prelude::{Just, ProptestConfig, any, prop, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::strategy::Strategy as Drawn;
use ringside::campaign::{
    Action, Decision, Piece, Plan, Rule, Strategy, Tally, Way, Weeks, campaign_of, draw_portfolio, figures, sample,
    varied, work,
};
use ringside::campaign::{Audience, Channel, Check, Overload, Paper, Question, Secretary, Step, Study, Treatment};
use ringside::diagnostic::{Report, render_all};
use ringside::playbook::ObstacleKind;

use crate::ring;

pub fn portfolio() -> Arc<Plan> {
    let mut report = Report::default();
    campaign_of(ring::gym(), "portfolio", &mut report).unwrap_or_else(|| panic!("{}", render_all(&report, false)))
}

fn worked(strategy: Strategy, seed: u64) -> Tally {
    let mut weeks = Weeks::for_figures(draw_portfolio(&portfolio(), seed), seed);
    work(&mut weeks, strategy, None, seed);
    weeks.desk().tally
}

#[test]
fn the_same_seed_and_decisions_bring_the_same_weeks() {
    assert_eq!(worked(Strategy::Random, 7), worked(Strategy::Random, 7));
    assert_ne!(worked(Strategy::Random, 7), worked(Strategy::Random, 8));
}

#[test]
fn the_documents_method_collects_more_than_what_people_do_instead() {
    let plan = portfolio();
    let share = |way: Way| figures(&(0..12).map(|seed| sample(&plan, way, seed)).collect::<Vec<_>>()).share.mean;
    let whole = |strategy| share(Way { strategy, without: None });
    let method = whole(Strategy::Method);
    for other in Strategy::ALL.iter().filter(|strategy| **strategy != Strategy::Method) {
        assert!(method > whole(*other) + 0.1, "{method:.2} against {:.2} of {other}", whole(*other));
    }
    let leaving_out = |piece: Piece| share(Way { strategy: Strategy::Method, without: Some(piece) });
    for piece in [Piece::Cadence, Piece::DeciderQuestion, Piece::OrderLeverage, Piece::EarlyClarity] {
        assert!(method > leaving_out(piece), "without {piece}: {:.3} against {method:.3}", leaving_out(piece));
    }
}

#[test]
fn constants_vary_by_a_quarter_at_most() {
    let plan = portfolio();
    let other = varied(&plan, 3);
    for row in &plan.method.rows {
        let (was, is) =
            (i64::from(plan.method.constants[row.constant]), i64::from(other.method.constants[row.constant]));
        assert!(is * 4 >= was * 3 - 4 && is * 4 <= was * 5, "{}: {was} became {is}", row.constant);
    }
    assert_ne!(plan.method.constants, other.method.constants);
}

fn an_action() -> impl Drawn<Value = Action> {
    let of = |all: usize| 0..all;
    prop_oneof![
        8 => of(18).prop_map(|at| Action::Call(at as u16)),
        2 => (of(4), of(3)).prop_map(|(paper, by)| Action::Send(Paper::ALL[paper], Channel::ALL[by])),
        1 => of(7).prop_map(|kind| Action::Note(ObstacleKind::ALL[kind])),
        1 => (0..400_i32).prop_map(Action::Plan),
        2 => of(7).prop_map(|how| Action::Treat(Treatment::ALL[how])),
        1 => of(3).prop_map(|check| Action::Check(Check::ALL[check])),
        1 => (0..60_u16, any::<bool>()).prop_map(|(days, interest)| Action::Grant(days, interest)),
        1 => Just(Action::Decline),
        1 => of(2).prop_map(|question| Action::Ask(Question::ALL[question])),
        1 => of(3).prop_map(|step| Action::Step(Step::ALL[step])),
    ]
}

fn a_decision() -> impl Drawn<Value = Decision> {
    let rule = prop_oneof![
        (0..3_usize).prop_map(|to| Rule::Discount(Audience::ALL[to])),
        (1..4_u16).prop_map(Rule::Deals),
        (0..2_usize).prop_map(|how| Rule::Overload(Overload::ALL[how])),
        (0..2_usize).prop_map(|how| Rule::Secretary(Secretary::ALL[how])),
        (0..3_usize).prop_map(|topic| Rule::Study(Study::ALL[topic])),
    ];
    prop_oneof![
        12 => (0..40_u32, an_action()).prop_map(|(ix, action)| Decision::About(ix, action)),
        1 => rule.prop_map(Decision::House),
        4 => Just(Decision::EndDay),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    /// Whatever is decided: no money appears or vanishes, and what is refused changes nothing.
    #[test]
    fn every_rouble_is_somewhere(decisions in prop::collection::vec(a_decision(), 1..160), seed in 0_u64..1000) {
        let mut weeks = Weeks::open(draw_portfolio(&portfolio(), seed), seed);
        for decision in &decisions {
            let before = (weeks.desk().tally, weeks.desk().slots, weeks.journal().len());
            if weeks.decide(decision).is_err() {
                prop_assert_eq!(before, (weeks.desk().tally, weeks.desk().slots, weeks.journal().len()));
            }
        }
        let open: i64 = (0..weeks.len())
            .filter_map(|ix| weeks.look(ix))
            .flat_map(|look| look.book.0.iter().filter(|invoice| invoice.delivered).map(|invoice| invoice.open).collect::<Vec<_>>())
            .sum();
        let sums = weeks.desk().tally;
        prop_assert!(open >= 0 && sums.billed >= sums.sold && sums.lost >= 0);
        let accounted = open + sums.collected + sums.lost + sums.given;
        prop_assert!(accounted >= sums.billed, "billed {}, but only {accounted} is open, collected, given or lost", sums.billed);
    }
}
