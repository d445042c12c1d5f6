use serde_json::Value;

use super::campaign_keys::{CAMPAIGN, DECISIONS, WEEKS};
use super::keys::{GYM, PINS, SCENARIO, SCRIPT, TRAIT};
use crate::playbook::{MOVE, PLAYBOOK};
use crate::yaml::{Key, json_schema};

/// A kind of YAML file that a gym is made of: what it may hold, and where it lies.
#[derive(Debug)]
pub struct FileKind {
    /// Its name on the command line, and the stem of its schema file.
    pub name: &'static str,
    /// What it is, for the schema's title.
    pub title: &'static str,
    /// Its keys.
    pub keys: &'static [Key],
    /// The folder it lies in, below the gym; empty for the gym's own file.
    pub folder: &'static str,
}

/// Where a gym keeps the schemas that its files name.
pub const SCHEMAS: &str = "scripts/schema";

impl FileKind {
    /// Every kind.
    pub const ALL: [FileKind; 10] = [
        FileKind { name: "scenario", title: "A Ringside scenario", keys: SCENARIO, folder: "scenarios" },
        FileKind { name: "trait", title: "A Ringside trait", keys: TRAIT, folder: "scenarios/traits" },
        FileKind { name: "move", title: "A Ringside move", keys: MOVE, folder: "scripts/playbook/moves" },
        FileKind { name: "script", title: "A Ringside call script", keys: SCRIPT, folder: "scripts/calls" },
        FileKind { name: "pins", title: "Pins of a Ringside scenario", keys: PINS, folder: "scripts/pins" },
        FileKind { name: "gym", title: "A Ringside gym's ringside.yaml", keys: GYM, folder: "" },
        FileKind { name: "playbook", title: "The Ringside playbook", keys: PLAYBOOK, folder: "scripts/playbook" },
        FileKind { name: "campaign", title: "A Ringside campaign", keys: CAMPAIGN, folder: "scenarios/campaigns" },
        FileKind {
            name: "decisions",
            title: "Decisions of a Ringside campaign",
            keys: DECISIONS,
            folder: "scripts/campaigns",
        },
        FileKind { name: "weeks", title: "What Ringside's campaigns go by", keys: WEEKS, folder: "scripts/playbook" },
    ];

    /// The kind with this name.
    pub fn named(name: &str) -> Option<&'static FileKind> {
        const ALL: &[FileKind; 10] = &FileKind::ALL;
        ALL.iter().find(|kind| kind.name == name)
    }

    /// What a file of this path below its gym is; none for what is no file of ours.
    pub fn of(path: &str) -> Option<&'static FileKind> {
        let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
        let name = match (folder, file) {
            _ if !file.ends_with(".yaml") => return None,
            ("", "ringside.yaml") => "gym",
            ("scenarios", _) => "scenario",
            ("scenarios/traits", _) => "trait",
            ("scenarios/campaigns", _) => "campaign",
            ("scripts/playbook", "weeks.yaml") => "weeks",
            _ if folder.starts_with("scripts/campaigns") => "decisions",
            ("scripts/playbook", "playbook.yaml") => "playbook",
            ("scripts/playbook/moves", _) => "move",
            ("scripts/pins", _) => "pins",
            _ if folder.starts_with("scripts/calls/") => "script",
            _ => return None,
        };
        Self::named(name)
    }

    /// Its JSON Schema.
    pub fn schema(&self) -> Value {
        json_schema(self.title, self.keys)
    }

    /// The path of its schema file below the gym.
    pub fn schema_path(&self) -> String {
        format!("{SCHEMAS}/{}.json", self.name)
    }

    /// The comment with which a file at this path below its gym names its schema to editors. A relative path: it works
    /// offline, in a clone, and for whoever reads an old revision, which an address on the network would not.
    pub fn schema_line(&self, path: &str) -> String {
        let up = "../".repeat(path.matches('/').count());
        format!("# yaml-language-server: $schema={up}{}", self.schema_path())
    }
}
