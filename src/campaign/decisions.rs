//! Decision files: what a test decides, and what a saved campaign has decided, in one and the same form.

use super::decision::{Action, Decision, Rule};
use super::plan::{Day, Plan};
use super::talk::Played;
use super::words::Channel;
use crate::diagnostic::{Diagnostic, Place, Report, did_you_mean};
use crate::playbook::{MoveSet, Outcome, Playbook};
use crate::scenario::DECISIONS;
use crate::yaml::{Fields, Node, Shape, check_shape};

/// The head of a decision file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The campaign.
    pub campaign: String,
    /// The seed.
    pub seed: u64,
    /// Digest of the campaign when it was saved; none in a file written by hand.
    pub hash: Option<String>,
}

/// A decision of a file, with its place for whatever is said about it.
#[derive(Clone, Debug)]
pub struct Decided {
    /// What was decided. `end: week` stands for as many days as are left of the week.
    pub what: Deed,
    /// Where it stands.
    pub place: Place,
}

/// A decision, or the end of a week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// One.
    One(Decision),
    /// Days end until the week is over.
    EndWeek,
}

/// Reads the head; none where the file is not one of decisions. Everything wrong with the file's shape is reported here.
pub fn read_head(node: &Node, report: &mut Report) -> Option<Head> {
    let mut found = Report::default();
    check_shape(node, &Shape::Map(DECISIONS), &mut found);
    let usable = !found.has_errors();
    report.append(found);
    let fields = Fields::of(node);
    let head = Head {
        campaign: fields.text("campaign")?.to_owned(),
        seed: fields.int("seed").unwrap_or(0).unsigned_abs().into(),
        hash: fields.text("campaign-hash").map(str::to_owned),
    };
    usable.then_some(head)
}

/// Reads the decisions for a plan, drawn debtors included; those that make no sense are reported and left out.
pub fn read_decisions(node: &Node, plan: &Plan, playbook: &Playbook, report: &mut Report) -> Vec<Decided> {
    let items = Fields::of(node).node("decisions").map_or(&[][..], Node::items);
    let mut lower = Lower { plan, playbook, report };
    items.iter().filter_map(|item| Some(Decided { what: lower.decision(item)?, place: item.place.clone() })).collect()
}

struct Lower<'a> {
    plan: &'a Plan,
    playbook: &'a Playbook,
    report: &'a mut Report,
}

impl Lower<'_> {
    fn decision(&mut self, node: &Node) -> Option<Deed> {
        let fields = Fields::of(node);
        let has = |key: &str| fields.node(key).is_some();
        let about = |ix: Option<u32>, action: Option<Action>| Some(Deed::One(Decision::About(ix?, action?)));
        let house = |rule: Option<Rule>| Some(Deed::One(Decision::House(rule?)));
        match () {
            () if has("call") => about(self.debtor(fields, "call"), self.call(fields)),
            () if has("send") => about(self.debtor(fields, "to"), send(fields)),
            () if has("note") => about(self.debtor(fields, "of"), word(fields, "note").map(Action::Note)),
            () if has("plan") => {
                let days = self.needs(fields, "in").then(|| fields.time_span("in").map_or(0, |span| span.days()));
                about(self.debtor(fields, "plan"), days.map(|days| Action::Plan(days as Day)))
            }
            () if has("order") => {
                let treatment = self.needs(fields, "treat").then(|| word(fields, "treat")).flatten();
                about(self.debtor(fields, "order"), treatment.map(Action::Treat))
            }
            () if has("check") => about(self.debtor(fields, "check"), self.asked(fields).map(Action::Check)),
            () if has("manager") => about(self.debtor(fields, "manager"), self.asked(fields).map(Action::Ask)),
            () if has("terms") => {
                let days = self.needs(fields, "days").then(|| fields.int("days")).flatten();
                let interest = fields.bool("interest").unwrap_or(false);
                about(self.debtor(fields, "terms"), days.map(|days| Action::Grant(days as u16, interest)))
            }
            () if has("decline") => about(self.debtor(fields, "decline"), Some(Action::Decline)),
            () if has("act") => {
                let step = self.needs(fields, "step").then(|| word(fields, "step")).flatten();
                about(self.debtor(fields, "act"), step.map(Action::Step))
            }
            () if has("discount") => house(word(fields, "discount").map(Rule::Discount)),
            () if has("deals") => house(fields.int("deals").map(|count| Rule::Deals(count as u16))),
            () if has("overload") => house(word(fields, "overload").map(Rule::Overload)),
            () if has("secretary") => house(word(fields, "secretary").map(Rule::Secretary)),
            () if has("study") => house(word(fields, "study").map(Rule::Study)),
            () if fields.text("end") == Some("week") => Some(Deed::EndWeek),
            () if has("end") => Some(Deed::One(Decision::EndDay)),
            () => {
                let nothing = Diagnostic::error("no-decision", node.place.clone(), "nothing is decided here");
                let ways = "begin with call, send, note, plan, order, check, terms, decline, manager, act, discount, deals, \
                            overload, secretary, study or end";
                self.report.push(nothing.help(ways));
                None
            }
        }
    }

    fn needs(&mut self, fields: Fields<'_>, key: &str) -> bool {
        if fields.node(key).is_none() {
            let message = format!("the key `{key}` is missing");
            self.report.push(Diagnostic::error("missing-key", fields.place(key), message));
        }
        fields.node(key).is_some()
    }

    fn debtor(&mut self, fields: Fields<'_>, key: &str) -> Option<u32> {
        if !self.needs(fields, key) {
            return None;
        }
        let (name, at) = (fields.text(key)?, fields.node(key)?);
        let found = self.plan.account_named(name);
        if found.is_none() {
            let ids: Vec<&str> = self.plan.debtors.iter().map(|debtor| &*debtor.id).collect();
            let near = did_you_mean(name, ids.iter().copied());
            // Drawn debtors have numbers, and there are too many of them for a list.
            let help = near.or_else(|| (1..25).contains(&ids.len()).then(|| format!("there are {}", ids.join(", "))));
            let unknown = Diagnostic::error("unknown-name", at.place.clone(), format!("there is no debtor `{name}`"));
            self.report.push(unknown.maybe_help(help));
        }
        found
    }

    fn asked<W: std::str::FromStr<Err = String>>(&mut self, fields: Fields<'_>) -> Option<W> {
        if !self.needs(fields, "ask") {
            return None;
        }
        let read = fields.text("ask")?.parse::<W>();
        if let Err(why) = &read {
            self.report.push(Diagnostic::error("wrong-value", fields.place("ask"), why.clone()));
        }
        read.ok()
    }

    fn call(&mut self, fields: Fields<'_>) -> Option<Action> {
        if let Some(played) = fields.map("played") {
            return self.played(played);
        }
        if !self.needs(fields, "approach") {
            return None;
        }
        let name = fields.text("approach")?;
        let method = &self.plan.method;
        let found = method.approach(name);
        if found.is_none() {
            let ids: Vec<&str> = method.approaches.iter().map(|known| &*known.id).collect();
            let near = did_you_mean(name, ids.iter().copied());
            let help = near.unwrap_or_else(|| format!("there are {}", ids.join(", ")));
            let message = format!("there is no approach `{name}`");
            let unknown = Diagnostic::error("unknown-name", fields.place("approach"), message);
            self.report.push(unknown.help(help));
        }
        found.map(|ix| Action::Call(ix as u16))
    }

    fn played(&mut self, fields: Fields<'_>) -> Option<Action> {
        let outcome = match fields.text("outcome")?.parse::<Outcome>() {
            Ok(outcome) => outcome,
            Err(why) => {
                self.report.push(Diagnostic::error("wrong-value", fields.place("outcome"), why));
                return None;
            }
        };
        let given = fields.names("gauges");
        let mut gauges = [50_u8; 4];
        for (gauge, (value, _)) in gauges.iter_mut().zip(given) {
            *gauge = value.parse().unwrap_or(50);
        }
        let moves: MoveSet = fields.names("moves").iter().filter_map(|(id, _)| self.playbook.ix(id)).collect();
        let played = Played {
            outcome,
            gauges,
            firmness: fields.int("firmness").unwrap_or(0) as u8,
            hollow: fields.bool("hollow").unwrap_or(false),
            in_days: fields.int("in").unwrap_or(0),
        };
        Some(Action::Played(moves, played))
    }
}

fn word<W: std::str::FromStr>(fields: Fields<'_>, key: &str) -> Option<W> {
    fields.text(key)?.parse().ok()
}

fn send(fields: Fields<'_>) -> Option<Action> {
    Some(Action::Send(word(fields, "send")?, word(fields, "by").unwrap_or(Channel::Email)))
}

/// The head of a saved campaign, as its file begins.
pub fn head_lines(plan: &Plan, seed: u64) -> String {
    format!("ringside: 1\ncampaign: {}\nseed: {seed}\ncampaign-hash: \"{}\"\ndecisions:\n", plan.id, plan.hash)
}

/// A decision as a line of a decision file.
pub fn decision_line(decision: &Decision, plan: &Plan, playbook: &Playbook) -> String {
    let told = match decision {
        Decision::EndDay => "end: day".to_owned(),
        Decision::House(rule) => rule_words(*rule),
        Decision::About(ix, action) => action_words(&plan.account_name(*ix), action, plan, playbook),
    };
    format!("  - {{ {told} }}\n")
}

fn rule_words(rule: Rule) -> String {
    match rule {
        Rule::Discount(audience) => format!("discount: {audience}"),
        Rule::Deals(count) => format!("deals: {count}"),
        Rule::Overload(answer) => format!("overload: {answer}"),
        Rule::Secretary(answer) => format!("secretary: {answer}"),
        Rule::Study(topic) => format!("study: {topic}"),
    }
}

fn action_words(id: &str, action: &Action, plan: &Plan, playbook: &Playbook) -> String {
    match action {
        Action::Call(approach) => {
            format!("call: {id}, approach: {}", plan.method.approaches[usize::from(*approach)].id)
        }
        Action::Played(moves, played) => {
            format!("call: {id}, played: {{ {} }}", played_words(*moves, played, playbook))
        }
        Action::Send(paper, channel) => format!("send: {paper}, to: {id}, by: {channel}"),
        Action::Note(reason) => format!("note: {reason}, of: {id}"),
        Action::Plan(days) => format!("plan: {id}, in: {days} days"),
        Action::Treat(treatment) => format!("order: {id}, treat: {treatment}"),
        Action::Check(check) => format!("check: {id}, ask: {check}"),
        Action::Grant(days, interest) => format!("terms: {id}, days: {days}, interest: {interest}"),
        Action::Decline => format!("decline: {id}"),
        Action::Ask(question) => format!("manager: {id}, ask: {question}"),
        Action::Step(step) => format!("act: {id}, step: {step}"),
    }
}

fn played_words(moves: MoveSet, played: &Played, playbook: &Playbook) -> String {
    let ids: Vec<&str> = moves.iter().map(|ix| &*playbook.get(ix).id).collect();
    let [trust, respect, urgency, heat] = played.gauges;
    format!(
        "outcome: {}, gauges: [{trust}, {respect}, {urgency}, {heat}], moves: [{}], firmness: {}, hollow: {}, in: {}",
        played.outcome,
        ids.join(", "),
        played.firmness,
        played.hollow,
        played.in_days
    )
}
