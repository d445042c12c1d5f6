use std::str::FromStr;

use super::values::{Misread, Test, parse_ago, parse_rate, parse_test, parse_time_span};
use super::{Entry, Node, Value};
use crate::diagnostic::{Diagnostic, Report, did_you_mean};
use crate::text::{Lang, Money, MoneyError};

/// What a value must look like. The same table checks a file now and can print its JSON Schema.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// Any text; a bare number or `true` must be quoted, so that it is plain that text was meant.
    Text,
    /// A map of languages to texts, in block style.
    Localized,
    /// A kebab-case name.
    Id,
    /// A kebab-case path of names joined by `/`.
    Path,
    /// A whole number from the first to the second; no `+1`, which reads like a change and is none.
    Int(i32, i32),
    /// What is added, from the first to the second: `3`, `+3`, `-3`.
    Change(i32, i32),
    /// The version of the file format: this number and no other.
    Version(i32),
    /// `true` or `false`.
    Bool,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// `184000 RUB`.
    Money,
    /// `0.1% a day`, `3% within 7 days`.
    Rate,
    /// `30 minutes`, `2 days`.
    TimeSpan,
    /// `6 days ago`, `in 3 days`.
    Ago,
    /// `3`, `at least 3`, `2 to 4`, `not 3`; the values lie in the range.
    Test(i32, i32),
    /// A list of these.
    List(&'static Shape),
    /// One of these, or a list of them.
    OneOrMany(&'static Shape),
    /// A map with just these keys.
    Map(&'static [Key]),
    /// A map from free names to these.
    Table(&'static Shape),
    /// The first for a single value, the second for a map.
    Either(&'static Shape, &'static Shape),
    /// Checked by the loader itself.
    Any,
}

/// A key that a map may have.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// What its value looks like.
    pub shape: Shape,
    /// True where the map is incomplete without it.
    pub required: bool,
    /// One sentence for the guide, the schema and error messages.
    pub doc: &'static str,
}

/// A key that may be left out.
pub const fn key(name: &'static str, shape: Shape, doc: &'static str) -> Key {
    Key { name, shape, required: false, doc }
}

/// A key that must be there.
pub const fn required(name: &'static str, shape: Shape, doc: &'static str) -> Key {
    Key { name, shape, required: true, doc }
}

/// Reports everything in `node` that does not fit `shape`.
pub fn check_shape(node: &Node, shape: &Shape, report: &mut Report) {
    match shape {
        Shape::Any => {}
        Shape::List(item) => match &node.value {
            Value::List(items) => items.iter().for_each(|node| check_shape(node, item, report)),
            _ => report.push(wrong(node, "a list (`- …` lines or `[a, b]`)")),
        },
        Shape::OneOrMany(item) => match &node.value {
            Value::List(items) if items.is_empty() => {
                report.push(wrong(node, "one or more").help("leave the key out, or name something"));
            }
            Value::List(items) => items.iter().for_each(|node| check_shape(node, item, report)),
            _ => check_shape(node, item, report),
        },
        Shape::Map(keys) => check_map(node, keys, report),
        Shape::Table(value) => check_table(node, value, report),
        Shape::Either(single, map) => {
            let shape = if matches!(node.value, Value::Map(_)) { map } else { single };
            check_shape(node, shape, report);
        }
        Shape::Localized => check_localized(node, report),
        _ => check_scalar(node, shape, report),
    }
}

fn wrong(node: &Node, expected: &str) -> Diagnostic {
    Diagnostic::error("wrong-shape", node.place.clone(), format!("expected {expected}, found {}", node.kind()))
        .label(node.kind())
}

fn check_map(node: &Node, keys: &'static [Key], report: &mut Report) {
    let Value::Map(entries) = &node.value else {
        let names = keys.iter().map(|key| key.name).take(6).collect::<Vec<_>>().join(", ");
        return report.push(wrong(node, &format!("a map with keys such as {names}")));
    };
    check_duplicates(entries, report);
    for entry in entries {
        match keys.iter().find(|key| key.name == entry.key) {
            Some(key) => check_shape(&entry.value, &key.shape, report),
            None => report.push(unknown_key(entry, keys)),
        }
    }
    for key in keys.iter().filter(|key| key.required && node.get(key.name).is_none()) {
        report.push(
            Diagnostic::error("missing-key", node.place.clone(), format!("the key `{}` is missing", key.name))
                .help(format!("add `{}:` ({})", key.name, key.doc)),
        );
    }
}

const COMMA_SPLITS: &str = "a comma inside { } splits a text: put the text in quotes or in a block map";

fn unknown_key(entry: &Entry, keys: &'static [Key]) -> Diagnostic {
    let names = keys.iter().map(|key| key.name);
    // A key without a value is most often the second half of a text that had a comma in it.
    let no_value = matches!(entry.value.value, Value::Null);
    let near = did_you_mean(&entry.key, names.clone());
    let help = near.or_else(|| no_value.then(|| COMMA_SPLITS.to_owned()));
    let help = help.unwrap_or_else(|| format!("keys here: {}", names.collect::<Vec<_>>().join(", ")));
    Diagnostic::error("unknown-key", entry.key_place.clone(), format!("there is no key `{}` here", entry.key))
        .help(help)
}

fn check_duplicates(entries: &[Entry], report: &mut Report) {
    for (at, entry) in entries.iter().enumerate() {
        if let Some(first) = entries[..at].iter().find(|earlier| earlier.key == entry.key) {
            report.push(
                Diagnostic::error("duplicate-key", entry.key_place.clone(), format!("`{}` is given twice", entry.key))
                    .also(first.key_place.clone(), "first given here")
                    .help("keep one of the two"),
            );
        }
    }
}

fn check_table(node: &Node, value: &'static Shape, report: &mut Report) {
    let Value::Map(entries) = &node.value else {
        return report.push(wrong(node, "a map"));
    };
    check_duplicates(entries, report);
    for entry in entries {
        if !is_id(&entry.key) {
            let (id, message, help) = bad_name(&entry.key);
            report.push(Diagnostic::error(id, entry.key_place.clone(), message).maybe_help(help));
        }
        check_shape(&entry.value, value, report);
    }
}

fn check_localized(node: &Node, report: &mut Report) {
    let Value::Map(entries) = &node.value else {
        return report.push(wrong(node, "a text in each language").help("write `en: …` and `ru: …` below the key"));
    };
    check_duplicates(entries, report);
    for entry in entries {
        if Lang::from_str(&entry.key).is_err() {
            let help =
                if matches!(entry.value.value, Value::Null) { COMMA_SPLITS } else { "languages are en, ru, uk and ro" };
            let message = format!("there is no language `{}`", entry.key);
            report.push(Diagnostic::error("unknown-language", entry.key_place.clone(), message).help(help));
        } else {
            check_text(&entry.value, report);
        }
    }
    if entries.is_empty() {
        report.push(wrong(node, "at least one language"));
    }
}

const LIST_FOR_TEXT: &str = "one text stands here, without `-` and brackets; a text that begins with `[` needs quotes";

fn check_text(node: &Node, report: &mut Report) {
    match &node.value {
        Value::Scalar { text, quoted } => {
            if text.trim().is_empty() {
                report.push(
                    Diagnostic::error("empty-text", node.place.clone(), "the text is empty")
                        .help("write it, or leave it out"),
                );
            } else if !quoted && looks_typed(text) {
                report.push(
                    Diagnostic::error("unquoted-text", node.place.clone(), format!("`{text}` is no text to YAML"))
                        .help(format!("where the text is meant, quote it: \"{text}\"")),
                );
            }
        }
        Value::List(_) => report.push(wrong(node, "a text").help(LIST_FOR_TEXT)),
        Value::Map(_) => report.push(wrong(node, "a text").help("quote a text that has `: ` in it or begins with `{`")),
        Value::Null => report.push(wrong(node, "a text").help("write it behind the key, or leave the key out")),
    }
}

/// Unquoted words that YAML readers take for numbers, truth values or nothing.
fn looks_typed(text: &str) -> bool {
    let words = ["true", "false", "yes", "no", "on", "off", "null", "~", "y", "n"];
    words.contains(&text.to_ascii_lowercase().as_str()) || text.parse::<f64>().is_ok()
}

/// True for `never-arrived`: small ASCII letters, digits, hyphens between them; at most 64 characters.
pub fn is_id(text: &str) -> bool {
    let word = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    text.len() <= 64 && text.split('-').all(word)
}

fn check_scalar(node: &Node, shape: &Shape, report: &mut Report) {
    let Some(text) = node.text() else {
        return report.push(wrong(node, expected(shape)));
    };
    if matches!(shape, Shape::Text) {
        return check_text(node, report);
    }
    if let Err((id, message, help)) = scalar_problem(text, shape) {
        report.push(Diagnostic::error(id, node.place.clone(), message).maybe_help(help));
    }
}

fn expected(shape: &Shape) -> &'static str {
    match shape {
        Shape::Text => "a text",
        Shape::Id | Shape::Path => "a name",
        Shape::Int(..) | Shape::Change(..) | Shape::Version(_) => "a whole number",
        Shape::Bool => "true or false",
        Shape::Choice(_) => "one of the known words",
        Shape::Money => "a sum such as `184000 RUB`",
        Shape::Rate => "a rate such as `0.1% a day`",
        Shape::TimeSpan => "a length of time such as `2 days`",
        Shape::Ago => "a day such as `6 days ago`",
        Shape::Test(..) => "a test such as `at least 3`",
        _ => "a value",
    }
}

type Problem = (&'static str, String, Option<String>);

fn scalar_problem(text: &str, shape: &Shape) -> Result<(), Problem> {
    match shape {
        Shape::Id if !is_id(text) => Err(bad_name(text)),
        Shape::Path if !text.split('/').all(is_id) => Err(bad_name(text)),
        Shape::Version(ours) => check_version(text, *ours),
        Shape::Int(..) if text.starts_with('+') => Err(plus_sign(text)),
        Shape::Int(low, high) | Shape::Change(low, high) => check_int(text, *low, *high),
        Shape::Bool if !matches!(text, "true" | "false") => Err((
            "wrong-value",
            format!("`{text}` is neither true nor false"),
            Some("write `true` or `false`".to_owned()),
        )),
        Shape::Choice(words) if !words.contains(&text) => {
            let help =
                did_you_mean(text, words.iter().copied()).unwrap_or_else(|| format!("one of {}", words.join(", ")));
            Err(("unknown-word", format!("`{text}` is not known here"), Some(help)))
        }
        Shape::Money => Money::from_str(text).map(drop).map_err(|error| money_problem(text, &error)),
        Shape::Rate => parse_rate(text).map(drop).map_err(misread),
        Shape::TimeSpan => parse_time_span(text).map(drop).map_err(misread),
        Shape::Ago => parse_ago(text).map(drop).map_err(misread),
        Shape::Test(low, high) => {
            parse_test(text).map_err(misread).and_then(|test| check_test(text, test, *low, *high))
        }
        _ => Ok(()),
    }
}

fn check_version(text: &str, ours: i32) -> Result<(), Problem> {
    if text == ours.to_string() {
        return Ok(());
    }
    let help = format!("write `ringside: {ours}`; a file of a later version needs a later Ringside");
    Err(("unknown-version", format!("files of version `{text}` cannot be read"), Some(help)))
}

fn bad_name(text: &str) -> Problem {
    let message = format!("`{text}` is no name");
    ("bad-name", message, Some("names are small Latin letters, digits and hyphens: `never-arrived`".to_owned()))
}

fn plus_sign(text: &str) -> Problem {
    let help = "write the number alone, or put the change under `adds:`".to_owned();
    ("wrong-value", format!("`{text}` adds nothing here, it is a plain number to YAML"), Some(help))
}

fn out_of_range(text: &str, low: i32, high: i32) -> Problem {
    ("out-of-range", format!("`{text}` is out of range"), Some(format!("from {low} to {high} is possible")))
}

fn check_int(text: &str, low: i32, high: i32) -> Result<(), Problem> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(("wrong-value", format!("`{text}` is no whole number"), None));
    }
    let inside = text.parse::<i32>().is_ok_and(|number| (low..=high).contains(&number));
    if inside { Ok(()) } else { Err(out_of_range(text, low, high)) }
}

fn check_test(text: &str, test: Test, low: i32, high: i32) -> Result<(), Problem> {
    let inside = |bound: i32| bound == i32::MIN || bound == i32::MAX || (low..=high).contains(&bound);
    if inside(test.low) && inside(test.high) { Ok(()) } else { Err(out_of_range(text, low, high)) }
}

fn misread(why: Misread) -> Problem {
    match why {
        Misread::Form(message) => ("wrong-value", message, None),
        Misread::Range(message) => ("out-of-range", message, None),
    }
}

fn money_problem(text: &str, error: &MoneyError) -> Problem {
    match error {
        MoneyError::Form => ("wrong-value", format!("`{text}` is no sum"), Some("write `184000 RUB`".to_owned())),
        MoneyError::Currency(code) => {
            let codes = crate::text::Currency::ALL.map(crate::text::Currency::code);
            let help = did_you_mean(code, codes).unwrap_or_else(|| format!("one of {}", codes.join(", ")));
            ("wrong-value", format!("there is no currency `{code}`"), Some(help))
        }
        MoneyError::Range => (
            "out-of-range",
            format!("`{text}` is out of range"),
            Some("from 0 to 10 000 000 000 000 is possible".to_owned()),
        ),
    }
}
