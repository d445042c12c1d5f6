use std::collections::BTreeMap;
use std::str::FromStr;

use super::criteria::{Criterion, obstacle_bits, promise_bits};
use super::keys::CRITERIA;
use super::names::Names;
use super::packs::Pack;
use super::rule::{Act, Effects, Ending, Named, Promises, Reaction, Response, Rule, Share};
use super::template::{PLACEHOLDERS, placeholders};
use super::{Case, check_rules};
use crate::diagnostic::{Diagnostic, Place, Report, did_you_mean};
use crate::playbook::{Gauge, ObstacleKind, Stage};
use crate::text::Lang;
use crate::yaml::{Fields, Node, Test, parse_test};

/// All rules of a scenario, compiled.
#[derive(Default)]
pub struct RuleSet {
    /// Reactions in firing order.
    pub reactions: Vec<Reaction>,
    /// Responses in the order of files.
    pub responses: Vec<Response>,
}

/// What rules are compiled against.
pub struct RuleContext<'a> {
    /// Names to numbers.
    pub names: &'a Names<'a>,
    /// The facts that `case:` criteria ask for.
    pub case: &'a Case,
    /// The stage that `stage:` criteria ask for.
    pub stage: Stage,
}

/// Compiles the rules of all packs, without those that are overridden.
pub fn lower_rules(packs: &[Pack], context: &RuleContext<'_>, report: &mut Report) -> RuleSet {
    let overridden = overridden(packs, report);
    let mut set = RuleSet::default();
    let mut first_line = 0;
    for (rank, pack) in packs.iter().enumerate() {
        let mut seen: BTreeMap<&str, Place> = BTreeMap::new();
        for node in pack.fields().node("rules").map_or(&[][..], Node::items) {
            let fields = Fields::of(node);
            let Some(id) = fields.text("id") else { continue };
            if let Some(first) = seen.insert(id, fields.place("id")) {
                let message = format!("there are two rules `{id}` in this file");
                report.push(Diagnostic::error("duplicate-rule", fields.place("id"), message).also(first, "the first"));
            }
            let id = pack.qualify(id);
            if overridden.iter().any(|gone| *gone == id) {
                continue;
            }
            lower_rule(fields, &id, rank as u16, &mut first_line, context, &mut set, report);
        }
    }
    set
}

fn overridden(packs: &[Pack], report: &mut Report) -> Vec<String> {
    let all: Vec<String> = packs.iter().flat_map(rule_ids).collect();
    let mut gone = Vec::new();
    for (name, at) in packs.iter().flat_map(|pack| pack.fields().names("overrides")) {
        if all.iter().any(|id| id == name) {
            gone.push(name.to_owned());
        } else {
            let help = did_you_mean(name, all.iter().map(String::as_str))
                .unwrap_or_else(|| "write `trait/rule`, of a trait that this file builds on".to_owned());
            let message = format!("there is no rule `{name}` to override");
            report.push(Diagnostic::error("unknown-rule", at.place.clone(), message).help(help));
        }
    }
    gone
}

fn rule_ids(pack: &Pack) -> Vec<String> {
    let rules = pack.fields().node("rules").map_or(&[][..], Node::items).iter();
    rules.filter_map(|rule| Fields::of(rule).text("id").map(|id| pack.qualify(id))).collect()
}

fn lower_rule(
    fields: Fields<'_>,
    id: &str,
    rank: u16,
    first_line: &mut u16,
    context: &RuleContext<'_>,
    set: &mut RuleSet,
    report: &mut Report,
) {
    let effects = effects(fields, context.names, report);
    let rule = |criteria| Rule { id: id.into(), place: fields.place("id"), criteria, effects: effects.clone() };
    match (fields.map("on"), fields.node("says")) {
        (Some(on), None) => {
            check_rules::reaction_keys(fields, report);
            let reaction = Reaction { rule: rule(criteria(on, context, report)) };
            check_rules::never_holds(&reaction.rule, report);
            set.reactions.push(reaction);
        }
        (None, Some(says)) => {
            check_lines(says, report);
            let lines = fields.localized_list("says");
            let rule = rule(criteria(fields, context, report));
            check_rules::never_holds(&rule, report);
            let count = lines.len() as u16;
            set.responses.push(Response {
                specificity: rule.specificity(),
                rule,
                rank,
                weight: fields.int("weight").unwrap_or(1) as u16,
                first_line: *first_line,
                lines,
                act: act(fields, context, report),
                because: fields.localized("because").unwrap_or_default(),
            });
            *first_line += count;
        }
        (Some(_), Some(_)) => {
            let message = "a rule has either `on:` (a reaction) or `says:` (a response), not both";
            report.push(
                Diagnostic::error("two-rules-in-one", fields.place("id"), message)
                    .help("a response's criteria stand beside `says:`; make two rules of it"),
            );
        }
        (None, None) => {
            let message = "the rule neither reacts nor speaks";
            report.push(
                Diagnostic::error("empty-rule", fields.place("id"), message)
                    .help("add `on:` with criteria and effects, or `says:` with lines"),
            );
        }
    }
}

fn effects(fields: Fields<'_>, names: &Names<'_>, report: &mut Report) -> Effects {
    let mut effects = Effects::default();
    let mut adds = Vec::new();
    for entry in fields.node("adds").map_or(&[][..], Node::entries) {
        let Some(amount) = entry.value.text().and_then(|text| text.parse::<i8>().ok()) else { continue };
        if let Ok(gauge) = Gauge::from_str(&entry.key) {
            effects.gauges[gauge as usize] = i16::from(amount);
        } else if entry.key == "patience" {
            effects.patience = i16::from(amount);
        } else if let Some(slot) = names.slot(&entry.key, &key_node(entry), report) {
            adds.push((slot, amount));
        }
    }
    let mut sets = Vec::new();
    for entry in fields.node("sets").map_or(&[][..], Node::entries) {
        let Some(value) = entry.value.text().and_then(|text| text.parse::<i8>().ok()) else { continue };
        if let Some(slot) = names.slot(&entry.key, &key_node(entry), report) {
            sets.push((slot, value));
        }
    }
    effects.adds = adds.into();
    effects.sets = sets.into();
    effects.makes = obstacle_states(fields.node("makes"));
    effects
}

/// A node that stands where an entry's key does, for messages about the key.
fn key_node(entry: &crate::yaml::Entry) -> Node {
    Node { value: crate::yaml::Value::Null, place: entry.key_place.clone() }
}

/// The obstacle states of an `obstacles:` or `makes:` map.
pub fn obstacle_states(
    node: Option<&Node>,
) -> Box<[(ObstacleKind, crate::playbook::ObstacleState)]> {
    let entries = node.map_or(&[][..], Node::entries).iter();
    entries.filter_map(|entry| Some((entry.key.parse().ok()?, entry.value.text()?.parse().ok()?))).collect()
}

fn criteria(fields: Fields<'_>, context: &RuleContext<'_>, report: &mut Report) -> Box<[Criterion]> {
    let mut criteria = Vec::new();
    for key in CRITERIA {
        if let Some(node) = fields.node(key.name) {
            criteria.extend(criteria_of(key.name, node, fields, context, report));
        }
    }
    criteria.into()
}

fn criteria_of(
    key: &str,
    node: &Node,
    fields: Fields<'_>,
    context: &RuleContext<'_>,
    report: &mut Report,
) -> Vec<Criterion> {
    let names = context.names;
    let listed = fields.names(key);
    let test = || node.text().and_then(|text| parse_test(text).ok());
    let one = |criterion: Option<Criterion>| criterion.into_iter().collect();
    match key {
        "hears" => vec![Criterion::HearsAny(names.signals(&listed, report))],
        "hears-all" => vec![Criterion::HearsAll(names.signals(&listed, report))],
        "hears-none" => vec![Criterion::HearsNone(names.signals(&listed, report))],
        "gauges" => tests(node).filter_map(|(gauge, _, test)| Some(Criterion::Gauge(gauge.parse().ok()?, test))).collect(),
        "memory" => tests(node)
            .filter_map(|(fact, at, test)| Some(Criterion::Memory(names.slot(fact, at, report)?, test)))
            .collect(),
        "obstacles" => obstacle_criteria(node),
        "case" => case_criteria(node, context.case),
        "stage" => {
            let here = listed.iter().any(|(stage, _)| *stage == context.stage.name());
            vec![Criterion::Fixed(here)]
        }
        "cause" => {
            let bits = listed.iter().filter_map(|(cause, at)| names.cause(cause, at, report));
            vec![Criterion::Cause(bits.fold(0, |bits, cause| bits | 1 << cause))]
        }
        "speaker" => {
            let bits = listed.iter().filter_map(|(person, at)| names.person(person, at, report));
            vec![Criterion::Speaker(bits.fold(0, |bits, person| bits | 1 << person))]
        }
        "turn" => one(test().map(Criterion::Turn)),
        "call" => one(test().map(Criterion::Call)),
        "patience" => one(test().map(Criterion::Patience)),
        "willing" => one(fields.bool(key).map(Criterion::Willing)),
        "promise" => one(node.text().and_then(promise_bits).map(Criterion::Promise)),
        "times" => tests(node)
            .filter_map(|(id, at, test)| Some(Criterion::Times(names.a_move(id, at, report)?, test)))
            .collect(),
        _ => Vec::new(),
    }
}

/// The `name: test` entries of a map.
fn tests(node: &Node) -> impl Iterator<Item = (&str, &Node, Test)> {
    let entries = node.entries().iter();
    entries.filter_map(|entry| Some((entry.key.as_str(), &entry.value, parse_test(entry.value.text()?).ok()?)))
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

fn check_lines(says: &Node, report: &mut Report) {
    if says.items().is_empty() {
        let message = "`says:` has no line";
        report.push(Diagnostic::error("empty-text", says.place.clone(), message).help("write at least one variant"));
    }
    for text in says.items().iter().flat_map(|item| item.entries()).map(|entry| &entry.value) {
        for (_, name) in placeholders(text.text().unwrap_or_default()) {
            if !PLACEHOLDERS.contains(&name) {
                let help = did_you_mean(name, PLACEHOLDERS.iter().copied())
                    .unwrap_or_else(|| format!("known are {}", PLACEHOLDERS.join(", ")));
                let message = format!("there is nothing to put in for `{{{name}}}`");
                report.push(Diagnostic::error("unknown-placeholder", text.place.clone(), message).help(help));
            }
        }
    }
}

fn act(fields: Fields<'_>, context: &RuleContext<'_>, report: &mut Report) -> Act {
    let names = context.names;
    let hands_over = fields.node("hands-over").and_then(|node| names.person(node.text()?, node, report));
    if let Some(node) = fields.node("promises").filter(|_| context.case.invoice.is_none()) {
        let message = "the line promises to pay, but the case has no invoice";
        report.push(
            Diagnostic::error("promise-without-debt", node.place.clone(), message)
                .help("give the case an `invoice:`, or take the promise out"),
        );
    }
    Act {
        invites: names.moves(&fields.names("invites"), report),
        spares: names.moves(&fields.names("spares"), report),
        promises: fields.map("promises").map(promises),
        refuses: fields.bool("refuses").unwrap_or(false),
        hands_over,
        calls_back: fields.time_span("calls-back"),
        ends: match fields.text("ends") {
            Some("goodbye") => Some(Ending::Goodbye),
            Some("hang-up") => Some(Ending::HangUp),
            _ => None,
        },
    }
}

fn promises(fields: Fields<'_>) -> Promises {
    let said = fields.names("names");
    let has = |word: &str| said.iter().any(|(name, _)| *name == word);
    Promises {
        in_days: fields.time_span("in").map(|span| span.days()),
        names: Named { sum: has("sum"), date: has("date"), person: has("person") },
        share: match fields.text("amount") {
            Some("full") => Some(Share::Full),
            Some("undisputed") => Some(Share::Undisputed),
            Some("half") => Some(Share::Half),
            _ => None,
        },
    }
}

/// Languages that every line of a response exists in.
pub fn spoken_langs(responses: &[Response]) -> Vec<Lang> {
    let every_line = |lang: &Lang| responses.iter().flat_map(|response| &response.lines).all(|line| line.get(*lang).is_some());
    Lang::ALL.into_iter().filter(every_line).collect()
}
