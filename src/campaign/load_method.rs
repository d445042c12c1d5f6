//! Loading what the weeks go by, from the tree of `weeks.yaml`.

use super::constants::{Constant, Constants};
use super::method::{Approach, Asked, Method, Minutes, Nature, Remedy, Row};
use crate::diagnostic::{Diagnostic, Report, did_you_mean};
use crate::playbook::{MoveKind, MoveSet, ObstacleKind, ObstacleState, Playbook, Stage, effects, source_ref};
use crate::scenario::{ASKED, WEEKS};
use crate::yaml::{Fields, Node, Shape, check_shape};

/// Loads the method; none where there are errors, all of which are in the report.
pub fn load_method(node: &Node, playbook: &Playbook, report: &mut Report) -> Option<Method> {
    let mut found = Report::default();
    check_shape(node, &Shape::Map(WEEKS), &mut found);
    let fields = Fields::of(node);
    let mut lower = Lower { playbook, report: &mut found };
    let rows = lower.rows(fields);
    let constants = Constants::each(|known| rows.iter().find(|row| row.constant == known).map_or(0, |row| row.value));
    let natures = table(fields, "natures").iter().map(|entry| lower.nature(&entry.key, &entry.value)).collect();
    let approaches = table(fields, "approaches").iter().map(|entry| lower.approach(&entry.key, &entry.value)).collect();
    let remedies = lower.remedies(fields);
    let asked = lower.asked(fields);
    let method = Method {
        rows,
        constants,
        natures,
        approaches,
        remedies,
        firmness: playbook.firmness,
        effects: playbook.moves.iter().map(|known| known.effects).collect(),
        fits: playbook.moves.iter().map(|known| stages(|stage| known.fits(stage))).collect(),
        asked,
        minutes: minutes(fields),
    };
    let usable = !found.has_errors();
    report.append(found);
    usable.then_some(method)
}

fn stages(fits: impl Fn(Stage) -> bool) -> u8 {
    Stage::ALL.iter().filter(|stage| fits(**stage)).map(|stage| 1 << *stage as u8).sum()
}

fn table<'a>(fields: Fields<'a>, key: &str) -> &'a [crate::yaml::Entry] {
    fields.node(key).map_or(&[][..], Node::entries)
}

fn minutes(fields: Fields<'_>) -> Minutes {
    let of = |key: &str| fields.map("minutes").and_then(|minutes| minutes.int(key)).unwrap_or(0) as u16;
    Minutes {
        paper: of("paper"),
        carried: of("carried"),
        check: of("check"),
        manager: of("manager"),
        claim: of("claim"),
        court: of("court"),
        study: of("study"),
        deal: of("deal"),
    }
}

struct Lower<'a> {
    playbook: &'a Playbook,
    report: &'a mut Report,
}

impl Lower<'_> {
    fn moves(&mut self, names: &[(&str, &Node)]) -> MoveSet {
        let mut set = MoveSet::EMPTY;
        for (name, at) in names {
            match self.playbook.ix(name) {
                Some(ix) => set.insert(ix),
                None => self.unknown("move", name, at, self.playbook.ids().collect()),
            }
        }
        set
    }

    fn unknown(&mut self, what: &str, name: &str, at: &Node, known: Vec<&str>) {
        let message = format!("there is no {what} `{name}`");
        let help = did_you_mean(name, known);
        self.report.push(Diagnostic::error("unknown-name", at.place.clone(), message).maybe_help(help));
    }

    /// Every constant must stand there: a number that nobody can look up is a number that nobody can doubt.
    fn rows(&mut self, fields: Fields<'_>) -> Vec<Row> {
        let entries = table(fields, "constants");
        for entry in entries.iter().filter(|entry| entry.key.parse::<Constant>().is_err()) {
            self.unknown("constant", &entry.key, &entry.key_node(), Constant::NAMES.to_vec());
        }
        let mut rows = Vec::new();
        for constant in Constant::ALL {
            let Some(entry) = entries.iter().find(|entry| entry.key == constant.name()) else {
                let message = format!("the constant `{constant}` is missing");
                let missing = Diagnostic::error("missing-key", fields.place("constants"), message);
                self.report.push(missing.help("every number of the weeks stands in this file, with its source"));
                continue;
            };
            let row = Fields::of(&entry.value);
            rows.push(Row {
                constant: *constant,
                value: row.int("value").unwrap_or(0),
                unit: row.text("unit").unwrap_or_default().into(),
                what: row.localized("what").unwrap_or_default(),
                source: source_ref(row.map("source"), self.report),
            });
        }
        rows
    }

    fn nature(&mut self, id: &str, node: &Node) -> Nature {
        let fields = Fields::of(node);
        let of = |key: &str, none: i32| fields.int(key).unwrap_or(none) as u16;
        let weight = |name: &str| fields.map("complaint").and_then(|weights| weights.int(name)).unwrap_or(0) as u16;
        let mut obstacles = [ObstacleState::Absent; 7];
        for entry in table(fields, "obstacles") {
            match (entry.key.parse::<ObstacleKind>(), entry.value.text().and_then(|state| state.parse().ok())) {
                (Ok(kind), Some(state)) => obstacles[kind as usize] = state,
                (Err(_), _) => self.unknown("obstacle", &entry.key, &entry.key_node(), ObstacleKind::NAMES.to_vec()),
                (Ok(_), None) => {}
            }
        }
        Nature {
            id: id.into(),
            name: fields.localized("name").unwrap_or_default(),
            scenario: fields.text("scenario").unwrap_or_default().into(),
            gauges: effects(fields.map("gauges")).map(|value| value.clamp(0, 100).unsigned_abs()),
            obstacles,
            serious: of("serious", 1000),
            cash: of("cash", 1000),
            complaint: [weight("pretext"), weight("partly"), weight("true")],
            decides: of("decides", 1000),
            temper: of("temper", 0) as u8,
            source: source_ref(fields.map("source"), self.report),
        }
    }

    fn approach(&mut self, id: &str, node: &Node) -> Approach {
        let fields = Fields::of(node);
        Approach {
            id: id.into(),
            name: fields.localized("name").unwrap_or_default(),
            what: fields.localized("what").unwrap_or_default(),
            moves: self.moves(&fields.names("moves")),
            minutes: fields.int("minutes").unwrap_or(12) as u16,
            stages: fields.names("stages").iter().filter_map(|(stage, _)| stage.parse().ok()).collect(),
        }
    }

    fn remedies(&mut self, fields: Fields<'_>) -> Vec<Remedy> {
        let entries = table(fields, "remedies");
        for entry in entries.iter().filter(|entry| entry.key.parse::<ObstacleKind>().is_err()) {
            self.unknown("obstacle", &entry.key, &entry.key_node(), ObstacleKind::NAMES.to_vec());
        }
        let mut remedies = Vec::new();
        for kind in ObstacleKind::ALL {
            let Some(entry) = entries.iter().find(|entry| entry.key == kind.name()) else {
                let message = format!("nothing opens the obstacle `{kind}`");
                self.report.push(Diagnostic::error("missing-key", fields.place("remedies"), message));
                continue;
            };
            let remedy = Fields::of(&entry.value);
            let takes = remedy.node("takes").map_or(&[][..], Node::items);
            let groups = takes.iter().map(|group| {
                let names: Vec<(&str, &Node)> =
                    group.one_or_many().iter().filter_map(|item| Some((item.text()?, item))).collect();
                self.moves(&names)
            });
            let groups = groups.collect();
            let leaves = remedy.text("leaves").and_then(|state| state.parse().ok()).unwrap_or(ObstacleState::Resolved);
            remedies.push(Remedy { groups, leaves });
        }
        remedies
    }

    fn asked(&mut self, fields: Fields<'_>) -> Asked {
        for entry in table(fields, "asked").iter().filter(|entry| !ASKED.iter().any(|[name, _]| *name == entry.key)) {
            self.unknown(
                "group of moves",
                &entry.key,
                &entry.key_node(),
                ASKED.iter().map(|[name, _]| *name).collect(),
            );
        }
        let groups = fields.map("asked");
        let mut of = |name: &str| {
            let names = groups.map(|groups| groups.names(name)).unwrap_or_default();
            if names.is_empty() {
                let message = format!("`asked` says nothing of `{name}`");
                self.report.push(Diagnostic::error("missing-key", fields.place("asked"), message));
            }
            self.moves(&names)
        };
        Asked {
            for_payment: of("for-payment"),
            for_decision: of("for-decision"),
            who_decides: of("who-decides"),
            why: of("why"),
            satisfied: of("satisfied"),
            early: of("early"),
            sum: of("sum"),
            pinned: of("pinned"),
            step: of("step"),
            warning: of("warning"),
            boundary: of("boundary"),
            parted: of("parted"),
            bluff: of("bluff"),
            given: of("given"),
            mistakes: self.playbook.of_kind(MoveKind::Mistake),
        }
    }
}
