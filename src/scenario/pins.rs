//! Pins: short runs without words that hold the rules of a scenario in place.

use super::compile::test_case;
use super::expect::{Known, MarkedScript, lower_marks};
use super::keys::PINS;
use super::script::known_move;
use super::{Scenario, Script, Step, TestCase};
use crate::diagnostic::{Diagnostic, Report};
use crate::playbook::Playbook;
use crate::text::Localized;
use crate::yaml::{Fields, Node, Shape, check_shape};

/// One run: what the caller does, and what must come of it.
#[derive(Clone, Debug)]
pub struct Pin {
    /// What the debtor's chance is drawn from.
    pub seed: u64,
    /// The moves, and the answers they must get.
    pub marked: MarkedScript,
    /// Outcome, score, and how the debtor must be at the end.
    pub test: TestCase,
}

/// Takes the pins of a scenario out of their file's tree; there are none where any problem is an error.
pub fn lower_pins(file: &Node, scenario: &Scenario, playbook: &Playbook, report: &mut Report) -> Vec<Pin> {
    let mut found = Report::default();
    check_shape(file, &Shape::Map(PINS), &mut found);
    let fields = Fields::of(file);
    if fields.text("scenario").is_some_and(|id| id != &*scenario.id) {
        let message = format!("the pins lie with `{}`, but are for another scenario", scenario.id);
        let elsewhere = Diagnostic::error("script-elsewhere", fields.place("scenario"), message);
        found.push(elsewhere.help("move the file, or change `scenario:`"));
    }
    let known = Known::of(scenario, playbook);
    let pins = fields.node("pins").map_or(&[][..], Node::items).iter();
    let pins = pins.map(|pin| lower_pin(pin, scenario, &known, &mut found)).collect();
    let usable = !found.has_errors();
    report.append(found);
    if usable { pins } else { Vec::new() }
}

fn lower_pin(pin: &Node, scenario: &Scenario, known: &Known<'_>, report: &mut Report) -> Pin {
    let calls = pin.get("calls").map_or(&[][..], Node::items).iter();
    let calls = calls.map(|call| call.items().iter().map(|step| lower_step(step, known, report)).collect()).collect();
    let script = Script { scenario: scenario.id.to_string(), calls, ..Script::default() };
    let marks = lower_marks(pin, known, report);
    let fields = Fields::of(pin);
    Pin {
        seed: fields.int("seed").unwrap_or_default().unsigned_abs().into(),
        marked: MarkedScript { script, marks },
        test: test_case(pin, known, report),
    }
}

fn lower_step(step: &Node, known: &Known<'_>, report: &mut Report) -> Step {
    let fields = Fields::of(step);
    match (fields.int("wait"), fields.bool("hang-up")) {
        (Some(seconds), _) => Step::Wait(seconds as u16),
        (None, Some(true)) => Step::HangUp,
        _ => {
            let named = fields.names("means");
            let moves = named.iter().filter_map(|(name, at)| known_move(name, at, known.playbook, report)).collect();
            Step::Say { words: Localized::default(), means: Some(moves), answers: Vec::new() }
        }
    }
}
