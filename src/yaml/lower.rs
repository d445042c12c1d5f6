use std::str::FromStr;

use super::values::{parse_ago, parse_rate, parse_test, parse_time_span};
use super::{Ago, Node, Rate, Test, TimeSpan, Value};
use crate::diagnostic::Place;
use crate::text::{Lang, Localized, Money};

/// Takes typed values out of a map whose shape was checked before: what did not fit was reported then, and is absent here.
#[derive(Clone, Copy)]
pub struct Fields<'a> {
    node: &'a Node,
}

impl<'a> Fields<'a> {
    /// Looks at a map.
    pub fn of(node: &'a Node) -> Self {
        Self { node }
    }

    /// The value under a key, as it is.
    pub fn node(self, key: &str) -> Option<&'a Node> {
        self.node.get(key).filter(|node| !matches!(node.value, Value::Null))
    }

    /// The map under a key; an absent one has no keys.
    pub fn map(self, key: &str) -> Option<Fields<'a>> {
        self.node(key).filter(|node| matches!(node.value, Value::Map(_))).map(Fields::of)
    }

    /// Where the value stands, or the whole map where it is absent.
    pub fn place(self, key: &str) -> Place {
        self.node(key).unwrap_or(self.node).place.clone()
    }

    /// Where the key stands, or the whole map where it is absent.
    pub fn key_place(self, key: &str) -> Place {
        let entry = self.node.entries().iter().find(|entry| entry.key == key);
        entry.map_or(&self.node.place, |entry| &entry.key_place).clone()
    }

    /// A text or name.
    pub fn text(self, key: &str) -> Option<&'a str> {
        self.node(key)?.text()
    }

    /// A whole number.
    pub fn int(self, key: &str) -> Option<i32> {
        self.text(key)?.parse().ok()
    }

    /// A truth value.
    pub fn bool(self, key: &str) -> Option<bool> {
        self.text(key)?.parse().ok()
    }

    /// A sum.
    pub fn money(self, key: &str) -> Option<Money> {
        Money::from_str(self.text(key)?).ok()
    }

    /// A rate.
    pub fn rate(self, key: &str) -> Option<Rate> {
        parse_rate(self.text(key)?).ok()
    }

    /// A length of time.
    pub fn time_span(self, key: &str) -> Option<TimeSpan> {
        parse_time_span(self.text(key)?).ok()
    }

    /// A day relative to the call.
    pub fn ago(self, key: &str) -> Option<Ago> {
        parse_ago(self.text(key)?).ok()
    }

    /// A test of an integer.
    pub fn test(self, key: &str) -> Option<Test> {
        parse_test(self.text(key)?).ok()
    }

    /// A text in its languages.
    pub fn localized(self, key: &str) -> Option<Localized> {
        Some(localized(self.node(key)?))
    }

    /// Several texts in their languages.
    pub fn localized_list(self, key: &str) -> Vec<Localized> {
        self.node(key).map_or_else(Vec::new, |node| node.items().iter().map(localized).collect())
    }

    /// One name or several, each with its node.
    pub fn names(self, key: &str) -> Vec<(&'a str, &'a Node)> {
        let items = self.node(key).map_or(&[][..], Node::one_or_many);
        items.iter().filter_map(|item| item.text().map(|text| (text, item))).collect()
    }
}

fn localized(node: &Node) -> Localized {
    let mut texts = Localized::default();
    for entry in node.entries() {
        if let (Ok(lang), Some(text)) = (Lang::from_str(&entry.key), entry.value.text()) {
            texts.insert(lang, text);
        }
    }
    texts
}
