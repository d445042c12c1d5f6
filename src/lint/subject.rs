use std::collections::BTreeMap;

use super::reach::Reach;
use crate::diagnostic::Place;
use crate::playbook::{MoveIx, MoveSet, Playbook};
use crate::scenario::{Criterion, LoadedScript, Pack, Response, Rule, Scenario};
use crate::yaml::{Fields, Node, Shape};

/// A scenario as lints see it: compiled, its trees beside it, and what can become of its debtor at all.
pub struct Subject<'a> {
    /// The method.
    pub playbook: &'a Playbook,
    /// The debtor.
    pub scenario: &'a Scenario,
    /// The trees of its files, its own last.
    pub packs: &'a [Pack],
    /// Its scripts that could be read.
    pub scripts: &'a [LoadedScript],
    /// What can happen.
    pub reach: Reach,
    nodes: BTreeMap<String, &'a Node>,
}

/// One file as lints of texts see it.
pub struct Page<'a> {
    /// Its tree.
    pub node: &'a Node,
    /// What its keys are.
    pub shape: Shape,
}

impl<'a> Subject<'a> {
    /// Looks at a scenario.
    pub fn new(playbook: &'a Playbook, scenario: &'a Scenario, packs: &'a [Pack], scripts: &'a [LoadedScript]) -> Self {
        let mut nodes = BTreeMap::new();
        for pack in packs {
            for rule in pack.fields().node("rules").map_or(&[][..], Node::items) {
                if let Some(id) = Fields::of(rule).text("id") {
                    nodes.insert(pack.qualify(id), rule);
                }
            }
        }
        Self { playbook, scenario, packs, scripts, reach: Reach::of(playbook, scenario), nodes }
    }

    /// The scenario's own file.
    pub fn own(&self) -> Fields<'a> {
        // A compiled scenario has at least its own file.
        self.packs[self.packs.len() - 1].fields()
    }

    /// All rules, reactions first.
    pub fn rules(&self) -> impl Iterator<Item = &'a Rule> {
        let reactions = self.scenario.reactions.iter().map(|reaction| &reaction.rule);
        reactions.chain(self.scenario.responses.iter().map(|response| &response.rule))
    }

    /// The rule as it is written.
    pub fn written(&self, rule: &Rule) -> Option<Fields<'a>> {
        self.nodes.get(&*rule.id).map(|node| Fields::of(node))
    }

    /// Where a key of a rule stands; a reaction's criteria stand under `on:`. The rule itself where it has no such key.
    pub fn place_of(&self, rule: &Rule, key: &str) -> Place {
        let fields = self.written(rule);
        let inside = fields.and_then(|fields| fields.map("on")).filter(|on| on.node(key).is_some()).or(fields);
        inside.filter(|fields| fields.node(key).is_some()).map_or(rule.place.clone(), |fields| fields.key_place(key))
    }

    /// Where a fact, gauge or obstacle is tested in a rule: the entry of that name below the key.
    pub fn entry_place(&self, rule: &Rule, key: &str, name: &str) -> Place {
        let fields = self.written(rule);
        let on = fields.and_then(|fields| fields.map("on"));
        let table = on.and_then(|on| on.map(key)).or_else(|| fields.and_then(|fields| fields.map(key)));
        table.map_or_else(|| self.place_of(rule, key), |table| table.key_place(name))
    }

    /// True for a rule of the scenario's own file.
    pub fn is_own(&self, rule: &Rule) -> bool {
        !rule.id.contains('/')
    }

    /// True where a fact of the case or the stage keeps the rule out of this scenario: in a trait that is right.
    pub fn elsewhere(&self, rule: &Rule) -> bool {
        rule.criteria.contains(&Criterion::Fixed(false))
    }

    /// The moves that a rule asks for by name, the fallback signals left out.
    pub fn names_of(&self, rule: &Rule) -> MoveSet {
        let mut named = MoveSet::EMPTY;
        for criterion in &rule.criteria {
            if let Criterion::HearsAny(moves) | Criterion::HearsAll(moves) = criterion {
                named = named.union(*moves);
            }
        }
        named.iter().filter(|ix| usize::from(ix.0) < self.playbook.moves.len()).collect()
    }

    /// The id of a move.
    pub fn id(&self, ix: MoveIx) -> &'a str {
        &self.playbook.get(ix).id
    }

    /// The ids of some moves, as people write a list.
    pub fn ids(&self, moves: MoveSet) -> String {
        moves.iter().map(|ix| format!("`{}`", self.id(ix))).collect::<Vec<_>>().join(", ")
    }

    /// Responses that can speak at some moment.
    pub fn speaking(&self) -> impl Iterator<Item = &'a Response> {
        let reach = &self.reach;
        self.scenario.responses.iter().filter(move |response| reach.can_fire(&response.rule))
    }

    /// How many lines a debtor can say in a whole run: no more turns than patience, and the opening, per call.
    pub fn most_lines(&self) -> usize {
        (usize::from(self.reach.most_turns) + 2) * self.scenario.calls.len()
    }
}
