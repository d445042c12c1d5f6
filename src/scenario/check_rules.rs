//! Rules that cannot do what they say.

use super::criteria::Criterion;
use super::keys::CRITERIA;
use super::rule::Rule;
use crate::diagnostic::{Diagnostic, Report};
use crate::playbook::{MoveSet, ObstacleState};
use crate::yaml::Fields;

/// A reaction's criteria stand under `on:`; beside it they would be read as nothing.
pub fn reaction_keys(fields: Fields<'_>, report: &mut Report) {
    let speech = ["invites", "spares", "promises", "refuses", "hands-over", "calls-back", "ends", "weight", "because"];
    for key in CRITERIA.iter().map(|key| key.name).chain(speech) {
        let Some(node) = fields.node(key) else { continue };
        let message = format!("`{key}` beside `on:` means nothing");
        let help = match key {
            "obstacles" => "criteria stand under `on:`; to change an obstacle write `makes:`",
            _ if speech.contains(&key) => "only a response, with `says:`, can do that",
            _ => "criteria of a reaction stand under `on:`",
        };
        report.push(Diagnostic::error("misplaced-key", node.place.clone(), message).help(help));
    }
}

/// A rule whose criteria contradict each other can never fire.
pub fn never_holds(rule: &Rule, report: &mut Report) {
    if let Some(why) = contradiction(&rule.criteria) {
        let message = format!("the rule `{}` can never fire: {why}", rule.id);
        report.push(
            Diagnostic::error("rule-never-holds", rule.place.clone(), message).help("take one of the two criteria out"),
        );
    }
}

fn contradiction(criteria: &[Criterion]) -> Option<&'static str> {
    let all = |pick: fn(&Criterion) -> Option<MoveSet>| {
        criteria.iter().filter_map(pick).fold(MoveSet::EMPTY, MoveSet::union)
    };
    let none = all(|criterion| match criterion {
        Criterion::HearsNone(moves) => Some(*moves),
        _ => None,
    });
    let open = ObstacleState::Hidden as u8..=ObstacleState::Named as u8;
    let only_open = |bits: u8| bits != 0 && ObstacleState::ALL.iter().all(|s| bits & (1 << *s as u8) == 0 || open.contains(&(*s as u8)));
    let willing = criteria.contains(&Criterion::Willing(true));
    criteria.iter().find_map(|criterion| match *criterion {
        Criterion::HearsAny(moves) if !moves.is_empty() && none.contains_all(moves) => {
            Some("`hears-none` forbids what `hears` asks for")
        }
        Criterion::HearsAll(moves) if none.intersects(moves) => Some("`hears-none` forbids what `hears-all` asks for"),
        Criterion::Obstacle(_, bits) if willing && only_open(bits) => Some("nobody is `willing` with an open obstacle"),
        _ => None,
    })
}
