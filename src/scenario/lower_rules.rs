use std::collections::BTreeMap;
use std::str::FromStr;

use super::criteria::Criterion;
use super::lower_act::lower_act;
use super::lower_criteria::lower_criteria;
use super::names::Names;
use super::packs::Pack;
use super::rule::{Effects, Reaction, Response, Rule};
use super::{Case, check_lines, check_rules};
use crate::diagnostic::{Diagnostic, Place, Report, did_you_mean};
use crate::playbook::{Gauge, ObstacleKind, ObstacleState, Stage};
use crate::text::Lang;
use crate::yaml::{Entry, Fields, Node};

/// All rules of a scenario, compiled.
#[derive(Default)]
pub struct RuleSet {
    /// Reactions in firing order.
    pub reactions: Vec<Reaction>,
    /// Responses in the order of files.
    pub responses: Vec<Response>,
    /// The number that the next line gets.
    next_line: u16,
}

/// What rules are compiled against.
pub struct RuleContext<'a> {
    /// Names to numbers.
    pub names: &'a Names<'a>,
    /// The facts that `case:` criteria ask for.
    pub case: &'a Case,
    /// The stage that `stage:` criteria ask for.
    pub stage: Stage,
    /// Its place behind its traits.
    pub own_rank: usize,
    /// How many calls it has.
    pub calls: usize,
}

/// Compiles the rules of all packs, without those that are overridden.
pub fn lower_rules(packs: &[Pack], context: &RuleContext<'_>, report: &mut Report) -> RuleSet {
    let overridden = overridden(packs, report);
    let mut set = RuleSet::default();
    for (rank, pack) in packs.iter().enumerate() {
        let rules = pack.fields().node("rules").map_or(&[][..], Node::items);
        check_unique(rules, report);
        for fields in rules.iter().map(Fields::of) {
            let Some(id) = fields.text("id").map(|id| pack.qualify(id)) else {
                continue;
            };
            if !overridden.contains(&id) {
                set.take(fields, &id, rank, context, report);
            }
        }
    }
    if usize::from(set.next_line) == LINE_LIMIT {
        let message = "the scenario and its traits have more lines than can be numbered";
        let place = packs.last().map(|pack| pack.fields().place("rules"));
        report.push(place.map_or_else(
            || Diagnostic::nowhere("too-many-lines", message),
            |place| Diagnostic::error("too-many-lines", place, message).help("leave a trait out"),
        ));
    }
    set
}

fn check_unique(rules: &[Node], report: &mut Report) {
    let mut seen: BTreeMap<&str, Place> = BTreeMap::new();
    for fields in rules.iter().map(Fields::of) {
        let Some(id) = fields.text("id") else { continue };
        if let Some(first) = seen.insert(id, fields.place("id")) {
            let message = format!("there are two rules `{id}` in this file");
            report.push(Diagnostic::error("duplicate-rule", fields.place("id"), message).also(first, "the first"));
        }
    }
}

fn overridden(packs: &[Pack], report: &mut Report) -> Vec<String> {
    let traits = packs.iter().filter(|pack| !pack.id.is_empty());
    let all: Vec<String> = traits.flat_map(rule_ids).collect();
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

/// Lines are numbered with 16 bits; the last number stands for no line.
const LINE_LIMIT: usize = u16::MAX as usize;

impl RuleSet {
    fn take(&mut self, fields: Fields<'_>, id: &str, rank: usize, context: &RuleContext<'_>, report: &mut Report) {
        match (fields.map("on"), fields.node("says")) {
            (Some(on), None) => self.take_reaction(fields, on, id, rank, context, report),
            (None, Some(says)) => self.take_response(fields, says, id, rank, context, report),
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

    fn take_reaction(
        &mut self,
        fields: Fields<'_>,
        on: Fields<'_>,
        id: &str,
        rank: usize,
        context: &RuleContext<'_>,
        report: &mut Report,
    ) {
        check_rules::reaction_keys(fields, report);
        let reaction = Reaction { rule: lower_rule(fields, on, id, context, report) };
        check_rules::check_reaction(&reaction, on, report);
        if rank == context.own_rank {
            check_rules::check_own(&reaction.rule, context, report);
        }
        self.reactions.push(reaction);
    }

    fn take_response(
        &mut self,
        fields: Fields<'_>,
        says: &Node,
        id: &str,
        rank: usize,
        context: &RuleContext<'_>,
        report: &mut Report,
    ) {
        check_lines::check_variants(says, report);
        let rule = lower_rule(fields, fields, id, context, report);
        let response = Response {
            specificity: rule.specificity(),
            rule,
            rank: rank as u16,
            weight: fields.int("weight").unwrap_or(1) as u16,
            first_line: self.next_line,
            lines: fields.localized_list("says"),
            act: lower_act(fields, context, report),
            because: fields.localized("because").unwrap_or_default(),
        };
        check_rules::check_response(&response, fields, report);
        if rank == context.own_rank {
            check_rules::check_own(&response.rule, context, report);
        }
        // What cannot fire in this case cannot promise or leave a gap in it either.
        if !response.rule.criteria.contains(&Criterion::Fixed(false)) {
            check_debt(fields, context.case, report);
            check_lines::check_filled(says, context.case, report);
        }
        let lines = LINE_LIMIT.min(usize::from(self.next_line) + response.lines.len());
        self.next_line = lines as u16;
        self.responses.push(response);
    }
}

fn lower_rule(
    fields: Fields<'_>,
    criteria_in: Fields<'_>,
    id: &str,
    context: &RuleContext<'_>,
    report: &mut Report,
) -> Rule {
    Rule {
        id: id.into(),
        place: fields.place("id"),
        criteria: lower_criteria(criteria_in, context, report),
        effects: effects(fields, context.names, report),
    }
}

fn check_debt(fields: Fields<'_>, case: &Case, report: &mut Report) {
    if let Some(node) = fields.node("promises").filter(|_| case.invoice.is_none()) {
        let message = "the line promises to pay, but the case has no invoice";
        report.push(
            Diagnostic::error("promise-without-debt", node.place.clone(), message)
                .help("give the case an `invoice:`, or take the promise out"),
        );
    }
}

fn effects(fields: Fields<'_>, names: &Names<'_>, report: &mut Report) -> Effects {
    let mut effects = Effects { makes: obstacle_states(fields.node("makes")), ..Effects::default() };
    let mut adds = Vec::new();
    for (entry, amount) in numbers(fields.node("adds")) {
        if let Ok(gauge) = Gauge::from_str(&entry.key) {
            effects.gauges[gauge as usize] = i16::from(amount);
        } else if entry.key == "patience" {
            effects.patience = i16::from(amount);
        } else if let Some(slot) = names.slot(&entry.key, &entry.key_node(), report) {
            adds.push((slot, amount));
        }
    }
    let sets = numbers(fields.node("sets"))
        .filter_map(|(entry, value)| Some((names.slot(&entry.key, &entry.key_node(), report)?, value)));
    effects.sets = sets.collect();
    effects.adds = adds.into();
    effects
}

/// The `name: number` entries of a map.
fn numbers(node: Option<&Node>) -> impl Iterator<Item = (&Entry, i8)> {
    let entries = node.map_or(&[][..], Node::entries).iter();
    entries.filter_map(|entry| Some((entry, entry.value.text()?.parse().ok()?)))
}

/// The obstacle states of an `obstacles:` or `makes:` map.
pub fn obstacle_states(node: Option<&Node>) -> Box<[(ObstacleKind, ObstacleState)]> {
    let entries = node.map_or(&[][..], Node::entries).iter();
    entries.filter_map(|entry| Some((entry.key.parse().ok()?, entry.value.text()?.parse().ok()?))).collect()
}

/// Languages that every line of a response exists in.
pub fn spoken_langs(responses: &[Response]) -> Vec<Lang> {
    let every_line =
        |lang: &Lang| responses.iter().flat_map(|response| &response.lines).all(|line| line.get(*lang).is_some());
    Lang::ALL.into_iter().filter(every_line).collect()
}
