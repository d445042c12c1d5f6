use std::collections::BTreeSet;

use super::Failure;
use super::console::Console;
use super::failure::exit;
use crate::diagnostic::Report;
use crate::report::{HANG, Style, Ui, paint, quoted};
use crate::scenario::{Gym, TraitShelf};
use crate::text::Lang;
use crate::yaml::{Fields, Node};

/// Every trait with its summary.
///
/// # Errors
/// Where output fails.
pub fn all(gym: &Gym, lang: Lang, console: &Console) -> Result<u8, Failure> {
    for id in gym.trait_ids() {
        let node = gym.find(&id, &mut Report::default());
        let summary = node.and_then(|node| Fields::of(&node).localized("summary")).unwrap_or_default();
        console.line(&format!("{} {HANG}{}", paint(Style::Bold, &format!("{id:<22}")), summary.in_lang(lang)))?;
    }
    Ok(exit::OK)
}

/// The page of a trait: what it is, its rules as `overrides:` names them, the facts that it declares; the same of what it
/// builds on. None where there is no such trait.
pub fn page(gym: &Gym, id: &str, lang: Lang) -> Option<Vec<String>> {
    gym.trait_ids().iter().any(|known| known == id).then(|| {
        let mut lines = Vec::new();
        add(gym, id, lang, &mut BTreeSet::new(), &mut lines);
        lines
    })
}

fn add(gym: &Gym, id: &str, lang: Lang, told: &mut BTreeSet<String>, lines: &mut Vec<String>) {
    let Some(node) = gym.find(id, &mut Report::default()).filter(|_| told.insert(id.to_owned())) else { return };
    let fields = Fields::of(&node);
    if !lines.is_empty() {
        lines.push(String::new());
    }
    lines.push(paint(Style::Bold, id));
    let summary = fields.localized("summary").map(|summary| summary.in_lang(lang).to_owned());
    lines.extend(summary.filter(|summary| !summary.is_empty()).map(|summary| format!("  {HANG}{summary}")));
    let below: Vec<&str> = fields.names("traits").into_iter().map(|(name, _)| name).collect();
    if !below.is_empty() {
        lines.push(format!("  {}: {HANG}{}", Ui::BuildsOn.text(lang), below.join(", ")));
    }
    let facts = fields.node("memory").map_or(&[][..], Node::entries).iter();
    let facts: Vec<String> =
        facts.map(|fact| format!("{} {}", fact.key, fact.value.text().unwrap_or_default())).collect();
    if !facts.is_empty() {
        lines.push(format!("  {}: {HANG}{}", Ui::Declares.text(lang), facts.join(", ")));
    }
    let rules = fields.node("rules").map_or(&[][..], Node::items);
    lines.extend(rules.iter().map(|rule| shown(id, rule, lang)));
    below.iter().for_each(|below| add(gym, below, lang, told, lines));
}

/// A rule: its path, and the first line that it says; for a reaction, what it is a reaction to.
fn shown(id: &str, rule: &Node, lang: Lang) -> String {
    let fields = Fields::of(rule);
    let path = paint(Style::Good, &format!("{id}/{}", fields.text("id").unwrap_or_default()));
    let line = fields.localized_list("says").first().map(|line| quoted(line.in_lang(lang)));
    let does = line.unwrap_or_else(|| {
        let on: Vec<&str> =
            fields.map("on").map_or_else(Vec::new, |on| on.names("hears").into_iter().map(|(name, _)| name).collect());
        paint(Style::Faint, &format!("on: {}", if on.is_empty() { "…".to_owned() } else { on.join(", ") }))
    });
    format!("  {path}  {HANG}{does}")
}
