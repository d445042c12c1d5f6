use std::sync::Arc;

use super::keys::{SCENARIO, TRAIT};
use crate::diagnostic::{Diagnostic, Place, Report, did_you_mean};
use crate::yaml::{Fields, Node, Shape, check_shape};

/// One file that a scenario is composed of.
#[derive(Clone, Debug)]
pub struct Pack {
    /// The trait's id; empty for the scenario itself.
    pub id: String,
    /// Its tree, shape checked.
    pub node: Arc<Node>,
}

impl Pack {
    /// Its keys.
    pub fn fields(&self) -> Fields<'_> {
        Fields::of(&self.node)
    }

    /// What a rule of it is called everywhere: `trait/rule`, or `rule` for the scenario's own.
    pub fn qualify(&self, rule: &str) -> String {
        if self.id.is_empty() { rule.to_owned() } else { format!("{}/{rule}", self.id) }
    }
}

/// Where traits are found by name.
pub trait TraitShelf {
    /// The tree of a trait's file; none where there is no such trait. Syntax problems go into the report.
    fn find(&self, id: &str, report: &mut Report) -> Option<Arc<Node>>;

    /// The ids of all traits there are.
    fn ids(&self) -> Vec<String>;
}

/// The scenario and all traits under it: traits first, as listed, each once; the scenario last.
pub fn gather_packs(scenario: Node, shelf: &dyn TraitShelf, report: &mut Report) -> Vec<Pack> {
    check_shape(&scenario, &Shape::Map(SCENARIO), report);
    let mut gathering = Gathering { shelf, packs: Vec::new(), trail: Vec::new() };
    gathering.gather_traits_of(&scenario, report);
    let mut packs = gathering.packs;
    packs.push(Pack { id: String::new(), node: Arc::new(scenario) });
    packs
}

/// A trait file on its own, checked for shape, with the traits under it.
pub fn gather_trait(id: &str, node: Arc<Node>, shelf: &dyn TraitShelf, report: &mut Report) -> Vec<Pack> {
    check_shape(&node, &Shape::Map(TRAIT), report);
    let mut gathering = Gathering { shelf, packs: Vec::new(), trail: vec![id.to_owned()] };
    gathering.gather_traits_of(&node, report);
    let mut packs = gathering.packs;
    packs.push(Pack { id: id.to_owned(), node });
    packs
}

struct Gathering<'a> {
    shelf: &'a dyn TraitShelf,
    packs: Vec<Pack>,
    trail: Vec<String>,
}

impl Gathering<'_> {
    fn gather_traits_of(&mut self, node: &Node, report: &mut Report) {
        for (name, at) in Fields::of(node).names("traits") {
            if self.packs.iter().any(|pack| pack.id == name) {
                continue;
            }
            if self.trail.iter().any(|above| above == name) {
                report.push(self.cycle(name, &at.place));
                continue;
            }
            self.gather_trait(name, &at.place, report);
        }
    }

    fn gather_trait(&mut self, name: &str, at: &Place, report: &mut Report) {
        let Some(node) = self.shelf.find(name, report) else {
            let ids = self.shelf.ids();
            if !ids.iter().any(|id| id == name) {
                let help = did_you_mean(name, ids.iter().map(String::as_str))
                    .unwrap_or_else(|| "traits are files in scenarios/traits/".to_owned());
                let message = format!("there is no trait `{name}`");
                report.push(Diagnostic::error("unknown-trait", at.clone(), message).help(help));
            }
            return;
        };
        check_shape(&node, &Shape::Map(TRAIT), report);
        self.trail.push(name.to_owned());
        self.gather_traits_of(&node, report);
        self.trail.pop();
        self.packs.push(Pack { id: name.to_owned(), node });
    }

    fn cycle(&self, name: &str, at: &Place) -> Diagnostic {
        let ring = self.trail.iter().map(String::as_str).skip_while(|above| *above != name);
        let ring = ring.chain([name]).collect::<Vec<_>>().join(" -> ");
        Diagnostic::error("trait-cycle", at.clone(), format!("the traits build on each other in a ring: {ring}"))
            .help("take one of them out of the other's `traits:`")
    }
}
