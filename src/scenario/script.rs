use super::keys::SCRIPT;
use crate::diagnostic::{Diagnostic, Report, did_you_mean};
use crate::playbook::{Carried, CarriedFact, MoveIx, MoveSet, Playbook};
use crate::text::{Lang, Localized};
use crate::yaml::{Fields, Node, Shape, Value, check_shape};

/// One thing the caller does.
#[derive(Clone, Debug)]
pub enum Step {
    /// Says a line.
    Say {
        /// The words.
        words: Localized,
        /// The moves they make, where the script says so; none where only the ear can tell.
        means: Option<MoveSet>,
        /// Said only after one of these responses (`rule` or `trait/rule`); always where empty.
        answers: Vec<String>,
    },
    /// Keeps silent for some seconds.
    Wait(u16),
    /// Hangs up.
    HangUp,
}

/// A call script: what a caller says, call by call.
#[derive(Clone, Debug, Default)]
pub struct Script {
    /// The scenario it is for; empty for a plain text file, which fits any.
    pub scenario: String,
    /// Name for people.
    pub title: Localized,
    /// What earlier weeks have left behind.
    pub carried: Carried,
    /// The steps of each call.
    pub calls: Vec<Vec<Step>>,
}

impl Script {
    /// Takes a script out of a file's tree; problems go into the report, and there is no script where any is an error.
    pub fn lower(node: &Node, playbook: &Playbook, report: &mut Report) -> Option<Script> {
        let mut found = Report::default();
        check_shape(node, &Shape::Map(SCRIPT), &mut found);
        let fields = Fields::of(node);
        let calls = fields.node("calls").map_or(&[][..], Node::items);
        let calls: Vec<Vec<Step>> = calls
            .iter()
            .map(|call| call.items().iter().filter_map(|step| lower_step(step, playbook, &mut found)).collect())
            .collect();
        let usable = !found.has_errors();
        report.append(found);
        usable.then(|| Script {
            scenario: fields.text("scenario").unwrap_or_default().to_owned(),
            title: fields.localized("title").unwrap_or_default(),
            carried: carried(&fields),
            calls,
        })
    }

    /// A plain text, one line a turn, empty lines left out; the ear has to tell what they mean.
    pub fn from_plain_text(lang: Lang, text: &str) -> Script {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let say = |line: &str| Step::Say { words: Localized::only(lang, line), means: None, answers: Vec::new() };
        Script { calls: vec![lines.map(say).collect()], ..Script::default() }
    }

    /// All lines with what they mean.
    pub fn lines(&self) -> impl Iterator<Item = (&Localized, Option<MoveSet>)> {
        self.calls.iter().flatten().filter_map(|step| match step {
            Step::Say { words, means, .. } => Some((words, *means)),
            _ => None,
        })
    }
}

fn carried(fields: &Fields<'_>) -> Carried {
    let Some(facts) = fields.map("carried") else { return Carried::default() };
    let value = |fact: &CarriedFact| facts.int(fact.name()).filter(|value| *value != 0);
    let facts = CarriedFact::ALL.iter().filter_map(|fact| Some((*fact, value(fact)? as i8))).collect();
    Carried { facts, ..Carried::default() }
}

fn lower_step(node: &Node, playbook: &Playbook, report: &mut Report) -> Option<Step> {
    let fields = Fields::of(node);
    let kinds = ["say", "wait", "hang-up"].into_iter().filter(|key| fields.node(key).is_some()).count();
    let stays_on = fields.bool("hang-up") == Some(false);
    if (kinds != 1 || stays_on) && matches!(node.value, Value::Map(_)) {
        let message = "a step says something, waits, or hangs up: one of the three";
        report.push(
            Diagnostic::error("wrong-step", node.place.clone(), message)
                .help("write `say:` with texts, `wait:` with seconds, or `hang-up: true`"),
        );
        return None;
    }
    if let Some(words) = fields.localized("say") {
        let means = fields.node("means").map(|_| {
            fields.names("means").iter().filter_map(|(name, at)| known_move(name, at, playbook, report)).collect()
        });
        let answers = fields.names("answers").iter().map(|(name, _)| (*name).to_owned()).collect();
        return Some(Step::Say { words, means, answers });
    }
    fields
        .int("wait")
        .map(|seconds| Step::Wait(seconds as u16))
        .or_else(|| fields.bool("hang-up").map(|_| Step::HangUp))
}

/// The way out where no move has a name like it.
pub const MOVES_ARE_LISTED: &str = "`ringside explain moves` lists them";

/// The move of this name; one that there is not goes into the report.
pub fn known_move(name: &str, at: &Node, playbook: &Playbook, report: &mut Report) -> Option<MoveIx> {
    let found = playbook.ix(name);
    if found.is_none() {
        let help = did_you_mean(name, playbook.ids()).unwrap_or_else(|| MOVES_ARE_LISTED.to_owned());
        let message = format!("there is no move `{name}`");
        report.push(Diagnostic::error("unknown-move", at.place.clone(), message).help(help));
    }
    found
}
