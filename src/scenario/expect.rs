//! What scripts and tests ask for: `expect:` after a step, and at the end of a run.

use super::criteria::{Criterion, obstacle_bits, promise_bits};
use super::keys::{RUN_EXPECT, STEP_EXPECT};
use super::script::MOVES_ARE_LISTED;
use super::{Scenario, Script};
use crate::diagnostic::{Diagnostic, Place, Report, did_you_mean};
use crate::playbook::{MoveSet, Playbook};
use crate::yaml::{Key, Node, Test, parse_test};

/// One thing that must be so.
#[derive(Clone, Debug)]
pub struct Expected {
    /// Where it is asked for.
    pub place: Place,
    /// What is asked about, as the file has it: `trust`, `forgot`, `answer`.
    pub about: String,
    /// What is asked for, as the file has it: `at least 60`.
    pub wanted: String,
    /// The same for the program.
    pub demand: Demand,
}

/// What must be so.
#[derive(Clone, Debug)]
pub enum Demand {
    /// The state passes.
    State(Criterion),
    /// After a step: just these moves were heard.
    Heard(MoveSet),
    /// In a run: all of these were heard at some time.
    HeardAtSomeTime(MoveSet),
    /// The debtor's answer is one of these responses.
    Answer(Vec<String>),
    /// All of these rules answered or changed something.
    Fired(Vec<String>),
    /// None of these did.
    Never(Vec<String>),
    /// The call is over, or not.
    Over(bool),
    /// Just these techniques have an opening that was not used yet.
    Open(MoveSet),
}

/// A script with what must be so after its steps.
#[derive(Clone, Debug)]
pub struct MarkedScript {
    /// What is said.
    pub script: Script,
    /// Per call and step, where it stands and what must be so after it.
    pub marks: Vec<Vec<StepMarks>>,
}

/// What belongs to a step beside what is said.
#[derive(Clone, Debug)]
pub struct StepMarks {
    /// Where the step's moves stand, else the step.
    pub place: Place,
    /// What must be so after it.
    pub expects: Vec<Expected>,
}

/// The names that expectations may use.
pub struct Known<'a> {
    /// Moves.
    pub playbook: &'a Playbook,
    /// Remembered facts by slot.
    pub memory: Vec<&'a str>,
    /// Responses.
    pub responses: Vec<&'a str>,
    /// Reactions.
    pub reactions: Vec<&'a str>,
}

impl<'a> Known<'a> {
    /// Those of a scenario.
    pub fn of(scenario: &'a Scenario, playbook: &'a Playbook) -> Self {
        Known {
            playbook,
            memory: scenario.memory_names.iter().map(|name| &**name).collect(),
            responses: scenario.responses.iter().map(|response| &*response.rule.id).collect(),
            reactions: scenario.reactions.iter().map(|reaction| &*reaction.rule.id).collect(),
        }
    }
}

/// Takes the marks of a script out of its tree; names that the scenario does not know go into the report.
pub fn lower_marks(script: &Node, known: &Known<'_>, report: &mut Report) -> Vec<Vec<StepMarks>> {
    let calls = script.get("calls").map_or(&[][..], Node::items);
    let mut marks = |step: &Node| StepMarks {
        place: step.get("means").unwrap_or(step).place.clone(),
        expects: step.get("expect").map_or_else(Vec::new, |node| lower(node, (STEP_EXPECT, false), known, report)),
    };
    calls.iter().map(|call| call.items().iter().map(&mut marks).collect()).collect()
}

/// Takes what a test asks for at the end of a run out of its tree.
pub fn lower_run(test: &Node, known: &Known<'_>, report: &mut Report) -> Vec<Expected> {
    test.get("expect").map_or_else(Vec::new, |node| lower(node, (RUN_EXPECT, true), known, report))
}

/// Some keys ask for less of a whole run than of one step.
fn lower(node: &Node, (keys, of_run): (&[Key], bool), known: &Known<'_>, report: &mut Report) -> Vec<Expected> {
    let asked = keys.iter().filter_map(|key| Some((key.name, node.get(key.name)?)));
    asked.flat_map(|(key, value)| lower_key(key, value, of_run, known, report)).collect()
}

fn lower_key(key: &str, node: &Node, of_run: bool, known: &Known<'_>, report: &mut Report) -> Vec<Expected> {
    let whole = |wanted: String, demand: Demand| {
        vec![Expected { place: node.place.clone(), about: key.to_owned(), wanted, demand }]
    };
    let text = node.text().unwrap_or_default();
    let state = |criterion: Option<Criterion>| criterion.map(Demand::State);
    match key {
        "gauges" | "memory" | "obstacles" => state_of_each(key, node, known, report),
        "patience" => one(node, key, state(test(node).map(Criterion::Patience))),
        "promise" => one(node, key, state(promise_bits(text).map(Criterion::Promise))),
        "willing" => one(node, key, state(text.parse().ok().map(Criterion::Willing))),
        "over" => one(node, key, text.parse().ok().map(Demand::Over)),
        "open" => {
            let moves = moves(node, known, report);
            whole(listed(node), Demand::Open(moves))
        }
        "hears" => {
            let moves = moves(node, known, report);
            whole(listed(node), if of_run { Demand::HeardAtSomeTime(moves) } else { Demand::Heard(moves) })
        }
        "answer" => whole(listed(node), Demand::Answer(rules(node, "response", &[&known.responses], report))),
        "fires" if of_run => {
            whole(listed(node), Demand::Fired(rules(node, "rule", &[&known.responses, &known.reactions], report)))
        }
        "fires" => whole(listed(node), Demand::Fired(rules(node, "reaction", &[&known.reactions], report))),
        "never" => {
            whole(listed(node), Demand::Never(rules(node, "rule", &[&known.responses, &known.reactions], report)))
        }
        _ => Vec::new(),
    }
}

fn one(node: &Node, about: &str, demand: Option<Demand>) -> Vec<Expected> {
    let wanted = node.text().unwrap_or_default().to_owned();
    let expected = |demand| Expected { place: node.place.clone(), about: about.to_owned(), wanted, demand };
    demand.map(expected).into_iter().collect()
}

/// One expectation for every gauge, fact or obstacle of a map.
fn state_of_each(key: &str, node: &Node, known: &Known<'_>, report: &mut Report) -> Vec<Expected> {
    let mut expects = Vec::new();
    for entry in node.entries() {
        let criterion = match key {
            "gauges" => {
                entry.key.parse().ok().zip(test(&entry.value)).map(|(gauge, test)| Criterion::Gauge(gauge, test))
            }
            "memory" => slot(&entry.key, &entry.key_place, known, report)
                .zip(test(&entry.value))
                .map(|(slot, test)| Criterion::Memory(slot, test)),
            _ => {
                let bits = entry.value.text().and_then(obstacle_bits);
                entry.key.parse().ok().zip(bits).map(|(kind, bits)| Criterion::Obstacle(kind, bits))
            }
        };
        expects.extend(one(&entry.value, &entry.key, criterion.map(Demand::State)));
    }
    expects
}

fn test(node: &Node) -> Option<Test> {
    parse_test(node.text()?).ok()
}

fn listed(node: &Node) -> String {
    node.one_or_many().iter().filter_map(Node::text).collect::<Vec<_>>().join(", ")
}

fn slot(name: &str, at: &Place, known: &Known<'_>, report: &mut Report) -> Option<u8> {
    let found = known.memory.iter().position(|fact| *fact == name);
    if found.is_none() {
        let help = did_you_mean(name, known.memory.iter().copied());
        let message = format!("the fact `{name}` is not declared");
        report.push(Diagnostic::error("undeclared-fact", at.clone(), message).maybe_help(help));
    }
    u8::try_from(found?).ok()
}

fn moves(node: &Node, known: &Known<'_>, report: &mut Report) -> MoveSet {
    let mut set = MoveSet::EMPTY;
    for (name, at) in node.one_or_many().iter().filter_map(|item| Some((item.text()?, item))) {
        match known.playbook.ix(name) {
            Some(ix) => set.insert(ix),
            None => {
                let help = did_you_mean(name, known.playbook.ids()).unwrap_or_else(|| MOVES_ARE_LISTED.to_owned());
                let message = format!("there is no move `{name}`");
                report.push(Diagnostic::error("unknown-move", at.place.clone(), message).help(help));
            }
        }
    }
    set
}

fn rules(node: &Node, what: &str, known: &[&[&str]], report: &mut Report) -> Vec<String> {
    let ids = || known.iter().flat_map(|ids| ids.iter().copied());
    let named: Vec<(&str, &Node)> = node.one_or_many().iter().filter_map(|item| Some((item.text()?, item))).collect();
    for (name, at) in named.iter().filter(|(name, _)| !ids().any(|id| id == *name)) {
        let help = did_you_mean(name, ids()).unwrap_or_else(|| "write `rule`, or `trait/rule`".to_owned());
        let message = format!("there is no {what} `{name}`");
        report.push(Diagnostic::error("unknown-rule", at.place.clone(), message).help(help));
    }
    named.into_iter().map(|(name, _)| name.to_owned()).collect()
}
