use std::fmt;
use std::sync::Arc;

use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::{Location, Spanned};

use super::indent::slip;
use super::{Entry, Node, Value};
use crate::diagnostic::{Diagnostic, Place, Report, SourceText};

/// Files above this many bytes are not read: the largest scenario is a hundredth of it.
const MAX_BYTES: usize = 4 << 20;

/// Reads a file's text into a located tree; what is not YAML goes into the report, and there is no tree.
pub fn parse(source: &Arc<SourceText>, report: &mut Report) -> Option<Node> {
    if source.text.len() > MAX_BYTES {
        let place = Place::new(source, 0..0);
        report.push(
            Diagnostic::error(
                "file-too-large",
                place,
                format!("{} bytes are too many for one file", source.text.len()),
            )
            .help(format!("at most {} MiB are read: split it into traits", MAX_BYTES >> 20)),
        );
        return None;
    }
    if source.text.trim().is_empty() {
        let place = Place::new(source, 0..0);
        report.push(
            Diagnostic::error("empty-file", place, "the file is empty")
                .help("every Ringside file begins with `ringside: 1`"),
        );
        return None;
    }
    let options = serde_saphyr::options! {
        strict_booleans: true,
        duplicate_keys: serde_saphyr::DuplicateKeyPolicy::PassThrough,
        with_snippet: false,
        budget: serde_saphyr::budget! { max_depth: 64, max_nodes: 200_000 },
    };
    match serde_saphyr::from_str_with_options::<Spanned<Loose>>(&source.text, options) {
        Ok(tree) => Some(located(source, tree)),
        Err(error) => {
            report.push(syntax_error(source, &error));
            None
        }
    }
}

fn syntax_error(source: &Arc<SourceText>, error: &serde_saphyr::Error) -> Diagnostic {
    let place = error.location().map_or_else(|| Place::new(source, 0..0), |location| place(source, &location));
    let reason = error.without_snippet().to_string();
    let known = TOO_MUCH.iter().find(|(sign, ..)| reason.contains(sign));
    let (message, help) = match known {
        Some((_, message, help)) => ((*message).to_owned(), *help),
        None => {
            if let Some(slip) = slip(&source.text, place.line_column().0) {
                let place = Place::new(source, slip.span);
                return Diagnostic::error("bad-yaml", place, format!("this is not YAML: {}", slip.message))
                    .help(slip.help);
            }
            let reason = reason.split(" at line ").next().unwrap_or_default();
            (format!("this is not YAML: {reason}"), NEEDS_QUOTES)
        }
    };
    Diagnostic::error("bad-yaml", place, message).help(help)
}

const NEEDS_QUOTES: &str =
    "a text with `: `, ` #`, a comma inside { } or a leading special character needs quotes; indents are spaces";

/// What is YAML, but not for us: a word of the reader's message, what we say instead, and the way out.
const TOO_MUCH: &[(&str, &str, &str)] = &[
    ("recursive references", "this part contains itself", "write the part out instead of `*name`"),
    ("recursion limit", "this is nested too deeply", "look for a stray bracket or indent"),
    ("Depth", "this is nested too deeply", "look for a stray bracket or indent"),
    ("budget breached", "this unfolds into far more than any scenario has", "write the parts out instead of `*name`"),
    ("multiple", "a second document begins here", "one file holds one scenario: take the `---` out"),
];

/// serde's view of a value, before it is tied to its file.
enum Loose {
    Null,
    Scalar(String),
    List(Vec<Spanned<Loose>>),
    Map(Vec<(Spanned<LooseKey>, Spanned<Loose>)>),
}

struct LooseKey(String);

impl<'de> Deserialize<'de> for LooseKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(LooseKey(match Loose::deserialize(deserializer)? {
            Loose::Scalar(text) => text,
            Loose::Null => String::new(),
            Loose::List(_) | Loose::Map(_) => return Err(de::Error::custom("a key must be a single word")),
        }))
    }
}

impl<'de> Deserialize<'de> for Loose {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(LooseVisitor)
    }
}

struct LooseVisitor;

impl<'de> Visitor<'de> for LooseVisitor {
    type Value = Loose;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any YAML value")
    }

    fn visit_unit<E>(self) -> Result<Loose, E> {
        Ok(Loose::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Loose, E> {
        Ok(Loose::Scalar(value.to_string()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Loose, E> {
        Ok(Loose::Scalar(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Loose, E> {
        Ok(Loose::Scalar(value.to_string()))
    }

    fn visit_i128<E>(self, value: i128) -> Result<Loose, E> {
        Ok(Loose::Scalar(value.to_string()))
    }

    fn visit_u128<E>(self, value: u128) -> Result<Loose, E> {
        Ok(Loose::Scalar(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Loose, E> {
        Ok(Loose::Scalar(value.to_string()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Loose, E> {
        Ok(Loose::Scalar(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Loose, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Loose::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Loose, A::Error> {
        let mut map = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            map.push(entry);
        }
        Ok(Loose::Map(map))
    }
}

fn place(source: &Arc<SourceText>, location: &Location) -> Place {
    if let (Some(offset), Some(len)) = (location.span().byte_offset(), location.span().byte_len()) {
        let offset = offset as usize;
        return Place::new(source, offset..offset + len as usize);
    }
    // A syntax error knows only line and column, in characters.
    let line_start: usize =
        source.text.split_inclusive('\n').take((location.line() as usize).saturating_sub(1)).map(str::len).sum();
    let rest = &source.text[line_start..];
    let offset = rest.chars().take((location.column() as usize).saturating_sub(1)).map(char::len_utf8).sum::<usize>();
    Place::new(source, line_start + offset..line_start + offset + 1)
}

fn located(source: &Arc<SourceText>, tree: Spanned<Loose>) -> Node {
    let place = place(source, &tree.defined);
    let value = match tree.value {
        Loose::Null => Value::Null,
        Loose::Scalar(text) => scalar(&place, text),
        Loose::List(items) => Value::List(items.into_iter().map(|item| located(source, item)).collect()),
        Loose::Map(entries) => Value::Map(entries.into_iter().map(|(key, value)| entry(source, key, value)).collect()),
    };
    let place = trimmed(place, &value);
    Node { value, place }
}

/// Block scalars end with the newline; the place is shown without it.
fn trimmed(place: Place, value: &Value) -> Place {
    match value {
        Value::Scalar { .. } => {
            let text = &place.source.text[place.span.clone()];
            let end = place.span.start + text.trim_end().len();
            Place::new(&place.source, place.span.start..end)
        }
        // A container is pointed at by its first line only.
        _ => {
            let rest = &place.source.text[place.span.start..];
            let end = place.span.start + rest.find('\n').unwrap_or(rest.len());
            Place::new(&place.source, place.span.start..end.min(place.span.end.max(place.span.start + 1)))
        }
    }
}

fn entry(source: &Arc<SourceText>, key: Spanned<LooseKey>, value: Spanned<Loose>) -> Entry {
    let key_place = place(source, &key.defined);
    Entry { key: key.value.0, key_place, value: located(source, value) }
}

/// Restores the spelling that YAML's typing lost: `+1`, `007`, `0x1F` stay what the author wrote.
fn scalar(place: &Place, text: String) -> Value {
    let raw = place.source.text[place.span.clone()].trim();
    let quoted = raw.starts_with(['"', '\'']) || raw != text.trim() && raw.contains('\n');
    let typed =
        !quoted && text.parse::<f64>().is_ok() && raw.starts_with(|c: char| c.is_ascii_digit() || "+-.".contains(c));
    let text = if typed { raw.to_owned() } else { text.trim_end_matches('\n').to_owned() };
    Value::Scalar { text, quoted }
}
