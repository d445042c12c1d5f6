//! The table of keys, said as JSON Schema: what the loader checks is what an editor completes.

use serde_json::{Map, Value, json};

use super::{Key, Shape};
use crate::text::{Currency, Lang};

/// The JSON Schema (draft 2020-12) of a file that is a map with these keys; `title` names it in editors.
///
/// It takes everything that the loader takes, and refuses what a table can refuse: unknown and missing keys, wrong words,
/// numbers out of range, values of the wrong form. What only a whole scenario shows (an undeclared fact, an unknown move)
/// stays with `ringside check`. Only keywords that draft 7 has too are used: most editors are no further yet.
pub fn json_schema(title: &str, keys: &[Key]) -> Value {
    let mut schema = Map::new();
    schema.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
    schema.insert("title".to_owned(), json!(title));
    if let Value::Object(map) = of_map(keys) {
        schema.extend(map);
    }
    Value::Object(schema)
}

/// How many minutes, hours, days or weeks; up to two years, which a pattern does not count.
const SPAN: &str = r"\d+ +(minutes?|hours?|days?|weeks?)";
const WORD: &str = "[a-z0-9]+(-[a-z0-9]+)*";

fn of_shape(shape: &Shape) -> Value {
    match shape {
        Shape::Any => json!({}),
        Shape::Text => json!({ "type": "string", "pattern": r"\S" }),
        Shape::Localized => localized(),
        Shape::Id => json!({ "type": "string", "pattern": format!("^{WORD}$"), "maxLength": 64 }),
        Shape::Path => json!({ "type": "string", "pattern": format!("^{WORD}(/{WORD})*$") }),
        Shape::Int(low, high) | Shape::Change(low, high) => {
            json!({ "type": "integer", "minimum": low, "maximum": high })
        }
        Shape::Version(ours) => json!({ "const": ours }),
        Shape::Bool => json!({ "type": "boolean" }),
        Shape::Choice(words) => json!({ "enum": words }),
        Shape::Money => {
            let codes = Currency::ALL.map(Currency::code).join("|");
            text(&format!(r"^\s*\d[\d _]*(\.\d[\d _]*)? ({codes})\s*$"), &["184000 RUB"])
        }
        Shape::Rate => text(
            &format!(r"^\s*\d{{1,6}}(\.\d{{0,3}})?\s*%\s*(a day|a week|a month|within +{SPAN})\s*$"),
            &["0.1% a day", "2% a month", "3% within 7 days"],
        ),
        Shape::TimeSpan => text(&format!(r"^\s*{SPAN}\s*$"), &["30 minutes", "4 hours", "2 days", "1 week"]),
        Shape::Ago => text(
            &format!(r"^\s*(today|tomorrow|yesterday|{SPAN} ago|in {SPAN})\s*$"),
            &["6 days ago", "in 3 days", "today"],
        ),
        Shape::Test(low, high) => test(*low, *high),
        Shape::List(item) => json!({ "type": "array", "items": of_shape(item) }),
        Shape::OneOrMany(item) => {
            let one = of_shape(item);
            json!({ "anyOf": [one, { "type": "array", "items": one, "minItems": 1 }] })
        }
        Shape::Map(keys) => of_map(keys),
        Shape::Table(value) => json!({
            "type": "object",
            "propertyNames": of_shape(&Shape::Id),
            "additionalProperties": of_shape(value),
        }),
        Shape::Either(single, map) => json!({ "anyOf": [of_shape(single), of_shape(map)] }),
    }
}

fn text(pattern: &str, examples: &[&str]) -> Value {
    json!({ "type": "string", "pattern": pattern, "examples": examples })
}

/// A bare number, or words about one; the pattern holds for the words only, the range for the bare number.
fn test(low: i32, high: i32) -> Value {
    let pattern = r"^\s*(not +)*((at least|at most|over|under) +)?-?\d+( +to +-?\d+)?\s*$";
    let examples = ["at least 3", "under 3", "2 to 4", "not 3"];
    json!({ "type": ["integer", "string"], "minimum": low, "maximum": high, "pattern": pattern, "examples": examples })
}

fn localized() -> Value {
    let text = of_shape(&Shape::Text);
    let langs: Map<String, Value> = Lang::ALL.iter().map(|lang| (lang.code().to_owned(), text.clone())).collect();
    json!({ "type": "object", "properties": langs, "additionalProperties": false, "minProperties": 1 })
}

fn of_map(keys: &[Key]) -> Value {
    let properties: Map<String, Value> = keys.iter().map(|key| (key.name.to_owned(), of_key(key))).collect();
    let required: Vec<&str> = keys.iter().filter(|key| key.required).map(|key| key.name).collect();
    let mut map = json!({ "type": "object", "properties": properties, "additionalProperties": false });
    if !required.is_empty() {
        map["required"] = json!(required);
    }
    map
}

fn of_key(key: &Key) -> Value {
    let mut described = Map::new();
    described.insert("description".to_owned(), json!(key.doc));
    if let Value::Object(shape) = of_shape(&key.shape) {
        described.extend(shape);
    }
    Value::Object(described)
}
