//! What stands in the way before anybody has said a word, and what brings it to light.

use crate::playbook::{MoveKind, MoveSet, ObstacleKind, ObstacleState};
use crate::scenario::{Criterion, ObstacleStates, Rule, Scenario};
use crate::transcript::StartingObstacle;
use crate::world::Briefing;

/// Every obstacle that is there at the start of a run with this hidden cause.
pub fn in_the_way(briefing: &Briefing, obstacles: &ObstacleStates, cause: usize) -> Vec<StartingObstacle> {
    let there = |(kind, state): (&ObstacleKind, &ObstacleState)| {
        let named_at = if *state == ObstacleState::Hidden { named_at(briefing, *kind, cause) } else { Vec::new() };
        (*state != ObstacleState::Absent).then_some(StartingObstacle { obstacle: *kind, state: *state, named_at })
    };
    ObstacleKind::ALL.iter().zip(obstacles).filter_map(there).collect()
}

/// The techniques to which this debtor names what he hides; where he never just names it, those that move it at all.
fn named_at(briefing: &Briefing, kind: ObstacleKind, cause: usize) -> Vec<String> {
    const NAMED: &[ObstacleState] = &[ObstacleState::Named];
    const MOVED: &[ObstacleState] = &[ObstacleState::Addressed, ObstacleState::Resolved];
    let techniques = briefing.playbook.of_kind(MoveKind::Technique);
    let asked = |states: &[ObstacleState]| {
        let moving = rules(&briefing.scenario).filter(|rule| uncovers(rule, kind, states, cause));
        moving.fold(MoveSet::EMPTY, |all, rule| all.union(asked_for(rule))).intersection(techniques)
    };
    let found = [NAMED, MOVED].into_iter().map(asked).find(|moves| !moves.is_empty()).unwrap_or_default();
    found.iter().map(|ix| briefing.playbook.get(ix).id.to_string()).collect()
}

fn rules(scenario: &Scenario) -> impl Iterator<Item = &Rule> {
    let reactions = scenario.reactions.iter().map(|reaction| &reaction.rule);
    reactions.chain(scenario.responses.iter().map(|response| &response.rule))
}

/// True where the rule brings the obstacle from hidden to one of these states under this cause.
fn uncovers(rule: &Rule, kind: ObstacleKind, states: &[ObstacleState], cause: usize) -> bool {
    let hidden = 1 << ObstacleState::Hidden as u8;
    states.iter().any(|state| rule.effects.makes.contains(&(kind, *state)))
        && rule.criteria.iter().all(|criterion| match *criterion {
            Criterion::Obstacle(tested, bits) => tested != kind || bits & hidden != 0,
            Criterion::Cause(causes) => causes & (1 << cause) != 0,
            Criterion::Fixed(holds) => holds,
            _ => true,
        })
}

/// The moves that the rule waits for.
fn asked_for(rule: &Rule) -> MoveSet {
    rule.criteria.iter().fold(MoveSet::EMPTY, |all, criterion| match *criterion {
        Criterion::HearsAny(moves) | Criterion::HearsAll(moves) => all.union(moves),
        _ => all,
    })
}
