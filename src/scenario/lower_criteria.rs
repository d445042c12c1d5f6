//! What a rule asks for, from keys to numbers.

use super::Case;
use super::criteria::{Criterion, obstacle_bits, promise_bits};
use super::keys::CRITERIA;
use super::lower_rules::RuleContext;
use crate::diagnostic::Report;
use crate::yaml::{Fields, Node, Test, parse_test};

/// The criteria of a rule, in the order of their table.
pub fn lower_criteria(fields: Fields<'_>, context: &RuleContext<'_>, report: &mut Report) -> Box<[Criterion]> {
    let mut criteria = Vec::new();
    for key in CRITERIA {
        if let Some(node) = fields.node(key.name) {
            criteria.extend(single(key.name, node, fields, context, report));
            criteria.extend(several(key.name, node, context, report));
        }
    }
    criteria.into()
}

/// The criterion of a key that makes one.
fn single(
    key: &str,
    node: &Node,
    fields: Fields<'_>,
    context: &RuleContext<'_>,
    report: &mut Report,
) -> Option<Criterion> {
    let (names, listed) = (context.names, fields.names(key));
    let test = || node.text().and_then(|text| parse_test(text).ok());
    Some(match key {
        "hears" => Criterion::HearsAny(names.signals(&listed, report)),
        "hears-all" => Criterion::HearsAll(names.signals(&listed, report)),
        "hears-none" => Criterion::HearsNone(names.signals(&listed, report)),
        "stage" => Criterion::Fixed(listed.iter().any(|(stage, _)| *stage == context.stage.name())),
        "cause" => Criterion::Cause(bits(listed.iter().filter_map(|(cause, at)| names.cause(cause, at, report)))),
        "speaker" => Criterion::Speaker(bits(listed.iter().filter_map(|(who, at)| names.person(who, at, report)))),
        "turn" => Criterion::Turn(test()?),
        "call" => Criterion::Call(test()?),
        "patience" => Criterion::Patience(test()?),
        "willing" => Criterion::Willing(fields.bool(key)?),
        "promise" => Criterion::Promise(promise_bits(node.text()?)?),
        _ => return None,
    })
}

/// The criteria of a key that makes one of every entry.
fn several(key: &str, node: &Node, context: &RuleContext<'_>, report: &mut Report) -> Vec<Criterion> {
    let names = context.names;
    match key {
        "gauges" => {
            tests(node).filter_map(|(gauge, _, test)| Some(Criterion::Gauge(gauge.parse().ok()?, test))).collect()
        }
        "memory" => tests(node)
            .filter_map(|(fact, at, test)| Some(Criterion::Memory(names.slot(fact, &at, report)?, test)))
            .collect(),
        "times" => tests(node)
            .filter_map(|(id, at, test)| Some(Criterion::Times(names.a_move(id, &at, report)?, test)))
            .collect(),
        "obstacles" => obstacle_criteria(node),
        "case" => case_criteria(node, context.case),
        _ => Vec::new(),
    }
}

fn bits(indices: impl Iterator<Item = u8>) -> u32 {
    indices.fold(0, |bits, index| bits | 1 << index)
}

/// The `name: test` entries of a map, each with where its name stands.
fn tests(node: &Node) -> impl Iterator<Item = (&str, Node, Test)> {
    let entries = node.entries().iter();
    entries.filter_map(|entry| Some((entry.key.as_str(), entry.key_node(), parse_test(entry.value.text()?).ok()?)))
}

fn obstacle_criteria(node: &Node) -> Vec<Criterion> {
    let entries = node.entries().iter();
    entries
        .filter_map(|entry| Some(Criterion::Obstacle(entry.key.parse().ok()?, obstacle_bits(entry.value.text()?)?)))
        .collect()
}

fn case_criteria(node: &Node, case: &Case) -> Vec<Criterion> {
    let entries = node.entries().iter();
    entries
        .filter_map(|entry| {
            let wanted: bool = entry.value.text()?.parse().ok()?;
            Some(Criterion::Fixed(case.has(&entry.key)? == wanted))
        })
        .collect()
}
