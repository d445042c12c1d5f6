//! Rules that cannot do what they say.

use std::ops::RangeInclusive;

use super::criteria::Criterion;
use super::keys::CRITERIA;
use super::lower_rules::RuleContext;
use super::rule::{Effects, Reaction, Response, Rule};
use crate::diagnostic::{Diagnostic, Report};
use crate::playbook::{MoveIx, MoveSet, ObstacleState};
use crate::yaml::{Fields, Test};

/// A reaction's criteria stand under `on:`; beside it they would be read as nothing.
pub fn reaction_keys(fields: Fields<'_>, report: &mut Report) {
    let speech = ["invites", "spares", "promises", "refuses", "hands-over", "calls-back", "ends", "weight", "because"];
    for key in CRITERIA.iter().map(|key| key.name).chain(speech) {
        if fields.node(key).is_none() {
            continue;
        }
        let message = format!("`{key}` beside `on:` means nothing");
        let help = match key {
            "obstacles" => "criteria stand under `on:`; to change an obstacle write `makes:`",
            _ if speech.contains(&key) => "only a response, with `says:`, can do that",
            _ => "criteria of a reaction stand under `on:`",
        };
        report.push(Diagnostic::error("misplaced-key", fields.key_place(key), message).help(help));
    }
}

/// A reaction that changes nothing, or that fires in every turn.
pub fn check_reaction(reaction: &Reaction, on: Fields<'_>, report: &mut Report) {
    never_holds(&reaction.rule, report);
    always_holds(&reaction.rule, on, report);
    if reaction.rule.effects == Effects::default() {
        let message = format!("the reaction `{}` changes nothing", reaction.rule.id);
        report.push(
            Diagnostic::warning("idle-reaction", reaction.rule.place.clone(), message)
                .help("add `adds:`, `sets:` or `makes:`, or take the rule out"),
        );
    }
}

/// A response that can never be said, that is said whatever happens, or that hands the receiver to who holds it.
pub fn check_response(response: &Response, fields: Fields<'_>, report: &mut Report) {
    never_holds(&response.rule, report);
    always_holds(&response.rule, fields, report);
    let silent = |criterion: &Criterion| matches!(criterion, Criterion::Patience(test) if only_without_patience(*test));
    if response.act.ends.is_none() && response.rule.criteria.iter().any(silent) {
        let why = "out of patience, only a line that `ends` the call is said";
        report.push(never(&response.rule, why).help("add `ends: goodbye` or `ends: hang-up`"));
    }
    let speaking = response.rule.criteria.iter().find_map(|criterion| match criterion {
        Criterion::Speaker(people) => Some(*people),
        _ => None,
    });
    if let (Some(to), Some(people)) = (response.act.hands_over, speaking)
        && people == 1 << to
    {
        let message = format!("in `{}` somebody hands the receiver to themselves", response.rule.id);
        report.push(
            Diagnostic::error("hands-over-to-self", response.rule.place.clone(), message)
                .help("`speaker:` is who speaks now, `hands-over:` who speaks next"),
        );
    }
}

const PATIENCE: RangeInclusive<i32> = 0..=60;

fn only_without_patience(test: Test) -> bool {
    test.holds(0) && !PATIENCE.skip(1).any(|patience| test.holds(patience))
}

fn never(rule: &Rule, why: &str) -> Diagnostic {
    let message = format!("the rule `{}` can never fire: {why}", rule.id);
    Diagnostic::error("rule-never-holds", rule.place.clone(), message)
}

fn never_holds(rule: &Rule, report: &mut Report) {
    if let Some(why) = contradiction(&rule.criteria).or_else(|| rule.criteria.iter().find_map(impossible)) {
        report.push(never(rule, why).help("change one of its criteria, or take the rule out"));
    }
}

fn always_holds(rule: &Rule, criteria_in: Fields<'_>, report: &mut Report) {
    if CRITERIA.iter().all(|key| criteria_in.node(key.name).is_none()) {
        let message = format!("the rule `{}` has no criteria: it holds in every turn, silence and all", rule.id);
        report.push(
            Diagnostic::warning("rule-always-holds", rule.place.clone(), message)
                .help("say when: `hears: [technique, mistake, nothing]` is any reply"),
        );
    }
}

/// A rule of the scenario's own that asks for another stage, case or call than it has. In a trait such rules are right:
/// it serves many scenarios.
pub fn check_own(rule: &Rule, context: &RuleContext<'_>, report: &mut Report) {
    let elsewhere = |criterion: &Criterion| match criterion {
        Criterion::Fixed(false) => Some("this scenario has another stage or case"),
        Criterion::Call(test) if (1..=context.calls as i32).all(|call| !test.holds(call)) => {
            Some("this scenario has no such call")
        }
        _ => None,
    };
    if let Some(why) = rule.criteria.iter().find_map(elsewhere) {
        report.push(never(rule, why).help("change one of its criteria, or move the rule into a trait"));
    }
}

/// A test that no value passes. Plain ones that lie in their range pass some; those beyond it were reported as such.
fn impossible(criterion: &Criterion) -> Option<&'static str> {
    let (test, mut values) = match criterion {
        Criterion::Gauge(_, test) => (test, 0..=100),
        Criterion::Memory(_, test) => (test, -100..=100),
        Criterion::Patience(test) => (test, PATIENCE),
        Criterion::Times(_, test) => (test, 0..=3),
        Criterion::Turn(test) | Criterion::Call(test) => (test, 0..=1000),
        _ => return None,
    };
    let passes = !test.negated || values.any(|value| test.holds(value));
    (!passes).then_some("no value passes one of its tests")
}

fn contradiction(criteria: &[Criterion]) -> Option<&'static str> {
    let all =
        |pick: fn(&Criterion) -> Option<MoveSet>| criteria.iter().filter_map(pick).fold(MoveSet::EMPTY, MoveSet::union);
    let none = all(|criterion| match criterion {
        Criterion::HearsNone(moves) => Some(*moves),
        _ => None,
    });
    let every = all(|criterion| match criterion {
        Criterion::HearsAll(moves) => Some(*moves),
        _ => None,
    });
    let willing = criteria.contains(&Criterion::Willing(true));
    criteria.iter().find_map(|criterion| match *criterion {
        Criterion::HearsAny(moves) if !moves.is_empty() && none.contains_all(moves) => {
            Some("`hears-none` forbids what `hears` asks for")
        }
        Criterion::HearsAny(moves)
            if !moves.is_empty() && stands_alone(moves) && !every.difference(moves).is_empty() =>
        {
            Some("nothing else is heard in such a turn")
        }
        Criterion::HearsAll(moves) if none.intersects(moves) => Some("`hears-none` forbids what `hears-all` asks for"),
        Criterion::HearsAll(moves) if moves.len() > 1 && !moves.intersection(lonely()).is_empty() => {
            Some("nothing else is heard in such a turn")
        }
        Criterion::Obstacle(_, bits) if willing && only_open(bits) => Some("nobody is `willing` with an open obstacle"),
        _ => None,
    })
}

/// Signals of a turn in which nothing else can be heard.
fn lonely() -> MoveSet {
    [MoveIx::DIALLED, MoveIx::SILENCE, MoveIx::NOTHING].into_iter().collect()
}

fn stands_alone(moves: MoveSet) -> bool {
    lonely().contains_all(moves)
}

fn only_open(bits: u8) -> bool {
    bits != 0 && ObstacleState::ALL.iter().all(|state| bits & (1 << *state as u8) == 0 || state.is_open())
}
