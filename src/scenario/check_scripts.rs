//! Scenarios and scripts that speak of each other.

use super::expect::{Known, lower_marks};
use super::keys::SCRIPT;
use super::{Scenario, check_lines, check_texts};
use crate::diagnostic::{Diagnostic, Report, did_you_mean};
use crate::playbook::Playbook;
use crate::yaml::{Fields, Node, Shape};

/// The scripts that a scenario's `tests:` name; `names` gives those that a scenario has.
pub fn missing_scripts(id: &str, file: &Node, names: impl Fn(&str) -> Vec<String>, report: &mut Report) {
    for test in Fields::of(file).node("tests").map_or(&[][..], Node::items) {
        let fields = Fields::of(test);
        let Some(path) = fields.text("script") else { continue };
        let (scenario, name) = path.split_once('/').unwrap_or((id, path));
        let known = names(scenario);
        if !known.iter().any(|known| known == name) {
            let help = did_you_mean(name, known.iter().map(String::as_str))
                .unwrap_or_else(|| format!("write it: scripts/calls/{scenario}/{name}.yaml"));
            let message = format!("there is no script `{path}`");
            report.push(Diagnostic::warning("missing-script", fields.place("script"), message).help(help));
        }
    }
}

/// A script against the scenario that it is for: its responses, its calls, its languages.
pub fn check_against(script: &Node, scenario: &Scenario, playbook: &Playbook, report: &mut Report) {
    let fields = Fields::of(script);
    let calls = fields.node("calls").map_or(&[][..], Node::items);
    if let Some(extra) = calls.get(scenario.calls.len()) {
        let message = format!("`{}` has no call {}: this one is never dialled", scenario.id, scenario.calls.len() + 1);
        report.push(
            Diagnostic::warning("call-never-dialled", extra.place.clone(), message)
                .help("add a call to the scenario's `calls:`, or take this one out"),
        );
    }
    for entry in fields.node("carried").map_or(&[][..], Node::entries) {
        if !scenario.carried_facts().any(|(fact, _)| fact.name() == entry.key) {
            let message =
                format!("`{}` does not remember `{}`: bringing it along makes no difference", scenario.id, entry.key);
            let help = format!("declare it in the scenario or a trait: `memory: {{ {}: 0 }}`", entry.key);
            report.push(Diagnostic::warning("carried-unknown", entry.key_place.clone(), message).help(help));
        }
    }
    for step in calls.iter().flat_map(Node::items) {
        check_answers(Fields::of(step), scenario, report);
        step.get("say").into_iter().for_each(|words| check_lines::check_words(words, report));
    }
    lower_marks(script, &Known::of(scenario, playbook), report);
    let langs: Vec<_> = scenario.title.langs().collect();
    check_texts::check_translated(script, &Shape::Map(SCRIPT), &langs, report);
}

fn check_answers(step: Fields<'_>, scenario: &Scenario, report: &mut Report) {
    let ids = || scenario.responses.iter().map(|response| &*response.rule.id);
    for (name, at) in step.names("answers") {
        if !ids().any(|id| id == name) {
            let help = did_you_mean(name, ids()).unwrap_or_else(|| "write `rule`, or `trait/rule`".to_owned());
            let message = format!("`{}` has no response `{name}`", scenario.id);
            report.push(Diagnostic::error("unknown-rule", at.place.clone(), message).help(help));
        }
    }
}
