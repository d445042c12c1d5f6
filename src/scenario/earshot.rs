use super::criteria::Criterion;
use super::rule::{Reaction, Response, Rule};
use crate::playbook::MoveSet;

/// For every rule the moves and signals of which a turn must have one for it to hold at all: what keeps a turn from looking
/// at hundreds of rules that it has nothing to do with.
#[derive(Clone, Debug, Default)]
pub struct Earshot {
    reactions: Vec<MoveSet>,
    responses: Vec<MoveSet>,
}

impl Earshot {
    /// Reads it off the rules.
    pub fn of(reactions: &[Reaction], responses: &[Response]) -> Self {
        Self {
            reactions: reactions.iter().map(|reaction| must_hear(&reaction.rule)).collect(),
            responses: responses.iter().map(|response| must_hear(&response.rule)).collect(),
        }
    }

    /// Numbers of the reactions that this turn may fire.
    pub fn reactions(&self, heard: MoveSet) -> impl Iterator<Item = usize> + Clone {
        within(&self.reactions, heard)
    }

    /// Numbers of the responses that may answer this turn.
    pub fn responses(&self, heard: MoveSet) -> impl Iterator<Item = usize> + Clone {
        within(&self.responses, heard)
    }
}

fn within(rules: &[MoveSet], heard: MoveSet) -> impl Iterator<Item = usize> + Clone {
    rules.iter().enumerate().filter(move |(_, asked)| asked.intersects(heard)).map(|(at, _)| at)
}

/// The narrowest of the rule's demands; everything where it makes none.
fn must_hear(rule: &Rule) -> MoveSet {
    let asked = rule.criteria.iter().filter_map(|criterion| match criterion {
        Criterion::HearsAny(moves) | Criterion::HearsAll(moves) if !moves.is_empty() => Some(*moves),
        _ => None,
    });
    asked.min_by_key(|moves| moves.len()).unwrap_or(MoveSet::ALL)
}
