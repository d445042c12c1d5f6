//! Where a scenario can be changed a little, and how.

use crate::scenario::{CRITERIA, Pack};
use crate::text::named;
use crate::yaml::{Entry, Node, Value};

named! {
    /// What is changed.
    pub enum What {
        /// A whole rule.
        Rule = "rule",
        /// Something that a rule or a temperament does.
        Effect = "effect",
        /// Something that a rule or `pays-when` asks for.
        Criterion = "criterion",
    }
}

named! {
    /// How it is changed.
    pub enum How {
        /// Into its opposite.
        Flip = "flip",
        /// It is taken out.
        Drop = "drop",
        /// It asks for less, or does less.
        Weaken = "weaken",
    }
}

/// One step down a tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepDown {
    /// Into the value under a key.
    Key(String),
    /// Into an item of a list.
    Item(usize),
}

/// One small change of one file.
#[derive(Clone, Debug)]
pub struct Site {
    /// Number of the file among the scenario's packs.
    pub pack: usize,
    /// The way to what is changed.
    pub path: Vec<StepDown>,
    /// What it is.
    pub what: What,
    /// How it is changed.
    pub how: How,
}

const EFFECTS: &[&str] =
    &["adds", "sets", "makes", "promises", "refuses", "hands-over", "calls-back", "ends", "invites", "spares"];

/// Keys whose entries are changed one by one.
const TABLES: &[&str] = &["adds", "sets", "makes", "promises", "gauges", "memory", "obstacles", "case", "times"];

/// Every change that can be made to some packs of a scenario.
pub fn sites(packs: &[Pack], chosen: impl Fn(&Pack) -> bool) -> Vec<Site> {
    let mut found = Vec::new();
    for (pack, file) in packs.iter().enumerate().filter(|(_, pack)| chosen(pack)) {
        let mut add = |path: &[StepDown], what: What, node: &Node| {
            for how in How::ALL.iter().copied().filter(|how| changed(node, path, *how).is_some()) {
                found.push(Site { pack, path: path.to_vec(), what, how });
            }
        };
        for (at, rule) in file.node.get("rules").map_or(&[][..], Node::items).iter().enumerate() {
            let way = vec![StepDown::Key("rules".to_owned()), StepDown::Item(at)];
            add(&way, What::Rule, &file.node);
            rule.entries().iter().for_each(|entry| each_in_rule(&file.node, &way, entry, &mut add));
        }
        for (key, what) in [("pays-when", What::Criterion), ("temperament", What::Effect)] {
            for entry in file.node.get(key).map_or(&[][..], Node::entries) {
                let way = vec![StepDown::Key(key.to_owned()), StepDown::Key(entry.key.clone())];
                let inner = entry.value.entries();
                if inner.is_empty() {
                    add(&way, what, &file.node);
                }
                for deeper in inner {
                    let way = [way.clone(), vec![StepDown::Key(deeper.key.clone())]].concat();
                    add(&way, what, &file.node);
                }
            }
        }
    }
    found
}

fn each_in_rule(file: &Node, rule: &[StepDown], entry: &Entry, add: &mut impl FnMut(&[StepDown], What, &Node)) {
    let way = [rule, &[StepDown::Key(entry.key.clone())]].concat();
    if entry.key == "on" {
        entry.value.entries().iter().for_each(|entry| each_in_rule(file, &way, entry, add));
        return;
    }
    let is_criterion = CRITERIA.iter().any(|key| key.name == entry.key);
    let what = match (is_criterion, EFFECTS.contains(&entry.key.as_str())) {
        (true, _) => What::Criterion,
        (_, true) => What::Effect,
        _ => return,
    };
    match &entry.value.value {
        Value::Map(entries) if TABLES.contains(&entry.key.as_str()) => {
            for inner in entries {
                add(&[way.clone(), vec![StepDown::Key(inner.key.clone())]].concat(), what, file);
            }
        }
        _ => add(&way, what, file),
    }
}

/// The file after a change; none where it cannot be changed so.
pub fn changed(file: &Node, path: &[StepDown], how: How) -> Option<Node> {
    let mut file = file.clone();
    let (last, way) = path.split_last()?;
    let parent = way.iter().try_fold(&mut file, |node, step| down(node, step))?;
    match how {
        How::Drop => drop_from(parent, last)?,
        How::Flip => flip(parent, last)?,
        How::Weaken => weaken(parent, last)?,
    }
    Some(file)
}

fn down<'a>(node: &'a mut Node, step: &StepDown) -> Option<&'a mut Node> {
    match (&mut node.value, step) {
        (Value::Map(entries), StepDown::Key(key)) => {
            entries.iter_mut().find(|entry| entry.key == *key).map(|entry| &mut entry.value)
        }
        (Value::List(items), StepDown::Item(at)) => items.get_mut(*at),
        _ => None,
    }
}

fn drop_from(parent: &mut Node, last: &StepDown) -> Option<()> {
    match (&mut parent.value, last) {
        (Value::Map(entries), StepDown::Key(key)) => {
            let at = entries.iter().position(|entry| entry.key == *key)?;
            entries.remove(at);
        }
        (Value::List(items), StepDown::Item(at)) if *at < items.len() => drop(items.remove(*at)),
        _ => return None,
    }
    Some(())
}

/// Pairs of keys that ask for opposite things.
const OPPOSITE_KEYS: [(&str, &str); 2] = [("hears", "hears-none"), ("hears-none", "hears")];

fn flip(parent: &mut Node, last: &StepDown) -> Option<()> {
    let StepDown::Key(key) = last else { return None };
    let Value::Map(entries) = &mut parent.value else { return None };
    if let Some((_, opposite)) = OPPOSITE_KEYS.iter().find(|(known, _)| known == key) {
        if entries.iter().any(|entry| entry.key == *opposite) {
            return None;
        }
        let entry = entries.iter_mut().find(|entry| entry.key == *key)?;
        (*opposite).clone_into(&mut entry.key);
        return Some(());
    }
    let entry = entries.iter_mut().find(|entry| entry.key == *key)?;
    edit(&mut entry.value, opposite)
}

fn weaken(parent: &mut Node, last: &StepDown) -> Option<()> {
    let node = down(parent, last)?;
    if let Value::List(items) = &mut node.value {
        // One of several stays out.
        return (items.len() > 1).then(|| drop(items.pop()));
    }
    edit(node, weaker)
}

fn edit(node: &mut Node, with: impl Fn(&str) -> Option<String>) -> Option<()> {
    let Value::Scalar { text, .. } = &mut node.value else { return None };
    *text = with(text)?;
    Some(())
}

fn opposite(text: &str) -> Option<String> {
    const WORDS: [[&str; 2]; 8] = [
        ["true", "false"],
        ["false", "true"],
        ["goodbye", "hang-up"],
        ["hang-up", "goodbye"],
        ["resolved", "named"],
        ["addressed", "hidden"],
        ["named", "resolved"],
        ["hidden", "resolved"],
    ];
    if let Some([_, other]) = WORDS.iter().find(|[word, _]| *word == text) {
        return Some((*other).to_owned());
    }
    if let Some(rest) = text.strip_prefix("not ") {
        return Some(rest.to_owned());
    }
    if let Some(number) = text.strip_prefix("at least ").or(text.strip_prefix("over ")) {
        return Some(format!("under {number}"));
    }
    if let Some(number) = text.strip_prefix("under ").or(text.strip_prefix("at most ")) {
        return Some(format!("at least {number}"));
    }
    match text.parse::<i32>() {
        Ok(0) => Some("1".to_owned()),
        Ok(number) => Some((-number).to_string()),
        Err(_) => ["none", "vague", "dated", "open"].contains(&text).then(|| format!("not {text}")),
    }
}

/// A test that lets more through, or an amount of half the size.
fn weaker(text: &str) -> Option<String> {
    let number = |rest: &str| rest.parse::<i32>().ok();
    let step = |number: i32| (number.abs() / 2).max(1);
    if let Some((word, found)) =
        ["at least ", "over "].iter().find_map(|word| Some((*word, number(text.strip_prefix(word)?)?)))
    {
        return (found > 0).then(|| format!("{word}{}", found - step(found)));
    }
    if let Some((word, found)) =
        ["under ", "at most "].iter().find_map(|word| Some((*word, number(text.strip_prefix(word)?)?)))
    {
        return Some(format!("{word}{}", found + step(found)));
    }
    number(text).filter(|found| found.abs() > 1).map(|found| (found / 2).to_string())
}
