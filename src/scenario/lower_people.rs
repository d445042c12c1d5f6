//! The debtor's people.

use super::names::MOST_NAMES;
use super::scenario::Person;
use crate::diagnostic::{Diagnostic, Report};
use crate::yaml::{Fields, Node, Value};

/// The people, and the index of the one who picks up.
pub fn lower_people(file: Fields<'_>, report: &mut Report) -> (Vec<Person>, u8) {
    let items = file.node("people").map_or(&[][..], Node::items);
    if items.len() > MOST_NAMES {
        let message = format!("at most {MOST_NAMES} people fit in a scenario");
        report.push(Diagnostic::error("out-of-range", file.place("people"), message).help("leave some out"));
    }
    let people: Vec<Person> = items.iter().map(|item| person(Fields::of(item))).collect();
    check_unique(&people, items, report);
    if !people.is_empty() && !people.iter().any(|person| person.decides) {
        let message = "nobody decides on payment";
        report.push(
            Diagnostic::error("nobody-decides", file.place("people"), message).help("give somebody `decides: true`"),
        );
    }
    (people, answering(items, file, report))
}

fn person(fields: Fields<'_>) -> Person {
    let decides = fields.bool("decides").unwrap_or(false);
    Person {
        id: fields.text("id").unwrap_or_default().into(),
        name: fields.localized("name").unwrap_or_default(),
        role: fields.localized("role").unwrap_or_default(),
        firm: fields.localized("firm").unwrap_or_default(),
        decides,
        authorised: fields.bool("authorised").unwrap_or(decides),
    }
}

fn check_unique(people: &[Person], items: &[Node], report: &mut Report) {
    for (at, person) in people.iter().enumerate() {
        if people[..at].iter().any(|earlier| earlier.id == person.id) {
            let message = format!("there are two people `{}`", person.id);
            let place = Fields::of(&items[at]).place("id");
            report.push(Diagnostic::error("duplicate-person", place, message).help("give each their own `id:`"));
        }
    }
}

fn answering(items: &[Node], file: Fields<'_>, report: &mut Report) -> u8 {
    let answers = |at: &usize| Fields::of(&items[*at]).bool("answers") == Some(true);
    let answering: Vec<usize> = (0..items.len()).filter(answers).collect();
    let listed = file.node("people").is_some_and(|node| matches!(node.value, Value::List(_)));
    if listed && answering.len() != 1 {
        let message = match answering.len() {
            0 => "nobody picks up".to_owned(),
            several => format!("{several} people have `answers: true`"),
        };
        let help = "give exactly one person `answers: true`";
        report.push(Diagnostic::error("nobody-answers", file.place("people"), message).help(help));
    }
    answering.first().map_or(0, |at| *at as u8)
}
