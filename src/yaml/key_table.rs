//! The table of keys, said as a table for people: what the guide prints.

use super::{Key, Shape};

/// A Markdown table of all keys, maps within maps included: path, value, what it is. Keys named in `elsewhere` are not
/// opened: the guide has a table of their own for them.
pub fn key_table(keys: &[Key], elsewhere: &[&str]) -> String {
    let mut table = "| key | value | what it is |\n|---|---|---|\n".to_owned();
    rows("", keys, elsewhere, &mut table);
    table
}

fn rows(path: &str, keys: &[Key], elsewhere: &[&str], table: &mut String) {
    for key in keys {
        let name = format!("{path}{}", key.name);
        let needed = if key.required { " (needed)" } else { "" };
        *table += &format!("| `{name}` | {} | {}{needed} |\n", value(&key.shape).replace('|', "\\|"), key.doc);
        if let Some((inner, between)) = opened(&key.shape).filter(|_| !elsewhere.contains(&key.name)) {
            rows(&format!("{name}{between}"), inner, elsewhere, table);
        }
    }
}

/// The keys inside a value, and what leads to them; none where one line says it all.
fn opened(shape: &Shape) -> Option<(&'static [Key], &'static str)> {
    match shape {
        Shape::Map(keys) if alike(keys).is_none() => Some((keys, ".")),
        Shape::List(Shape::Map(keys)) => Some((keys, "[].")),
        Shape::List(Shape::List(Shape::Map(keys))) => Some((keys, "[][].")),
        Shape::List(Shape::Either(_, Shape::Map(keys))) => Some((keys, "[].")),
        Shape::Table(Shape::Map(keys)) if alike(keys).is_none() => Some((keys, ".NAME.")),
        _ => None,
    }
}

/// The one shape that all keys of a map have.
fn alike(keys: &[Key]) -> Option<&Shape> {
    let (first, rest) = keys.split_first()?;
    let form = format!("{:?}", first.shape);
    (!rest.is_empty() && rest.iter().all(|key| format!("{:?}", key.shape) == form)).then_some(&first.shape)
}

fn value(shape: &Shape) -> String {
    match shape {
        Shape::Any => "anything".to_owned(),
        Shape::Text => "text".to_owned(),
        Shape::Localized => "text per language".to_owned(),
        Shape::Id => "name".to_owned(),
        Shape::Path => "name, or `trait/name`".to_owned(),
        Shape::Int(low, high) => format!("{low} to {high}"),
        Shape::Change(low, high) => format!("change, {low} to +{high}"),
        Shape::Version(ours) => format!("`{ours}`"),
        Shape::Bool => "`true`, `false`".to_owned(),
        Shape::Choice(words) => words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(" "),
        Shape::Money => "sum: `184000 RUB`".to_owned(),
        Shape::Rate => "rate: `0.1% a day`, `3% within 7 days`".to_owned(),
        Shape::TimeSpan => "time: `30 minutes`, `2 days`".to_owned(),
        Shape::Ago => "day: `6 days ago`, `in 3 days`".to_owned(),
        Shape::Test(low, high) => format!("test of {low} to {high}: `3`, `at least 3`"),
        Shape::List(item) => format!("list of: {}", value(item)),
        Shape::OneOrMany(item) => format!("{}, or a list", value(item)),
        Shape::Map(keys) => match alike(keys) {
            Some(one) => {
                let names = keys.iter().map(|key| format!("`{}`", key.name)).collect::<Vec<_>>().join(" ");
                format!("{names}, each {}", value(one))
            }
            None => "map".to_owned(),
        },
        Shape::Table(item) => format!("by name: {}", value(item)),
        Shape::Either(single, map) => format!("{}, or a {}", value(single), value(map)),
    }
}
