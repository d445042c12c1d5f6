use std::collections::BTreeSet;

use super::packs::Pack;
use super::situation::MEMORY_SLOTS;
use crate::diagnostic::{Diagnostic, Place, Report, did_you_mean};
use crate::playbook::{Gauge, MoveIx, MoveSet, Playbook};
use crate::yaml::{Fields, Node};

/// All names that rules may use, interned: what a rule says by name, the turn knows by number.
pub struct Names<'a> {
    /// Moves and signals.
    pub playbook: &'a Playbook,
    /// Remembered facts by slot.
    pub memory: Vec<String>,
    /// People by index.
    pub people: Vec<String>,
    /// Hidden causes by index.
    pub causes: Vec<String>,
}

impl<'a> Names<'a> {
    /// Interns what the packs declare.
    pub fn declare(packs: &[Pack], playbook: &'a Playbook, report: &mut Report) -> Self {
        let mut memory: BTreeSet<String> = BTreeSet::new();
        for pack in packs {
            for entry in pack.fields().node("memory").map_or(&[][..], Node::entries) {
                if is_reserved(&entry.key) {
                    report.push(reserved(&entry.key, &entry.key_place));
                } else if memory.insert(entry.key.clone()) && memory.len() == MEMORY_SLOTS + 1 {
                    let message = format!("a debtor remembers at most {MEMORY_SLOTS} facts");
                    report.push(
                        Diagnostic::error("too-much-memory", entry.key_place.clone(), message)
                            .help("merge facts that are never true together"),
                    );
                }
            }
        }
        let scenario = packs.last().map(Pack::fields);
        let items = |key: &str| scenario.and_then(|fields| fields.node(key));
        let people = items("people").map_or(&[][..], Node::items).iter().take(MOST_NAMES);
        let causes = items("causes").map_or(&[][..], Node::entries).iter().take(MOST_NAMES);
        Names {
            playbook,
            memory: memory.into_iter().take(MEMORY_SLOTS).collect(),
            people: people.map(|person| Fields::of(person).text("id").unwrap_or_default().to_owned()).collect(),
            causes: causes.map(|cause| cause.key.clone()).collect(),
        }
    }

    /// The slot of a remembered fact; an undeclared one is reported.
    pub fn slot(&self, name: &str, at: &Node, report: &mut Report) -> Option<u8> {
        if let Some(slot) = self.memory.iter().position(|known| known == name) {
            return u8::try_from(slot).ok();
        }
        if is_reserved(name) {
            report.push(reserved(name, &at.place));
            return None;
        }
        let help = did_you_mean(name, self.memory.iter().map(String::as_str))
            .unwrap_or_else(|| format!("declare it with a start value: `memory: {{ {name}: 0 }}`"));
        let message = format!("the fact `{name}` is not declared");
        report.push(Diagnostic::error("undeclared-fact", at.place.clone(), message).help(help));
        None
    }

    /// The move of an id; signals are not taken.
    pub fn a_move(&self, name: &str, at: &Node, report: &mut Report) -> Option<MoveIx> {
        let found = self.playbook.ix(name);
        if found.is_none() {
            self.unknown_move(name, at, report);
        }
        found
    }

    /// The moves of a list of ids.
    pub fn moves(&self, names: &[(&str, &Node)], report: &mut Report) -> MoveSet {
        names.iter().filter_map(|(name, at)| self.a_move(name, at, report)).collect()
    }

    /// Like [`Self::moves`], but signals such as `silence` are taken too.
    pub fn signals(&self, names: &[(&str, &Node)], report: &mut Report) -> MoveSet {
        let mut set = MoveSet::EMPTY;
        for (name, at) in names {
            match self.playbook.signal(name) {
                Some(ix) => set.insert(ix),
                None => self.unknown_move(name, at, report),
            }
        }
        set
    }

    fn unknown_move(&self, name: &str, at: &Node, report: &mut Report) {
        let signals = MoveIx::SIGNALS.iter().map(|(signal, _)| *signal);
        let help = did_you_mean(name, self.playbook.ids().chain(signals))
            .unwrap_or_else(|| "`ringside explain moves` lists them".to_owned());
        let message = format!("there is no move `{name}`");
        report.push(Diagnostic::error("unknown-move", at.place.clone(), message).help(help));
    }

    /// The index of a person.
    pub fn person(&self, name: &str, at: &Node, report: &mut Report) -> Option<u8> {
        index(&self.people, name, at, ("unknown-person", "person"), report)
    }

    /// The index of a cause.
    pub fn cause(&self, name: &str, at: &Node, report: &mut Report) -> Option<u8> {
        index(&self.causes, name, at, ("unknown-cause", "cause"), report)
    }
}

/// How many people or causes have a bit each.
pub const MOST_NAMES: usize = 30;

fn is_reserved(name: &str) -> bool {
    Gauge::NAMES.contains(&name) || name == "patience"
}

fn reserved(name: &str, at: &Place) -> Diagnostic {
    let tested = if name == "patience" { "as `patience:`" } else { "under `gauges:`" };
    Diagnostic::error("reserved-name", at.clone(), format!("`{name}` is no remembered fact: the game itself keeps it"))
        .help(format!("test it {tested}, change it under `adds:`; call a fact of yours something else"))
}

fn index(known: &[String], name: &str, at: &Node, (id, what): (&'static str, &str), report: &mut Report) -> Option<u8> {
    let found = known.iter().position(|known| known == name).and_then(|at| u8::try_from(at).ok());
    if found.is_none() {
        let help = did_you_mean(name, known.iter().map(String::as_str)).unwrap_or_else(|| match known {
            [] => format!("the scenario names no {what}"),
            _ => format!("it has {}", known.join(", ")),
        });
        let message = format!("there is no {what} `{name}` in this scenario");
        report.push(Diagnostic::error(id, at.place.clone(), message).help(help));
    }
    found
}
