use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use crate::playbook::{CardPlan, Carried, ObstacleKind, ObstacleState, Stage};

/// The version of the transcript format that this program writes.
pub const FORMAT: u32 = 1;

/// The first line of a transcript: what was played, and all that a report or a second scoring needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// Version of the format; see [`FORMAT`].
    pub ringside: u32,
    /// Scenario id.
    pub scenario: String,
    /// Content hash of the scenario and its traits.
    pub scenario_hash: String,
    /// Title in the call's language.
    pub title: String,
    /// Stage of the deal.
    pub stage: Stage,
    /// Language code of the call.
    pub lang: String,
    /// The seed that all chance comes from.
    pub seed: u64,
    /// Day and time of the first call, as given to the program: an input like the seed.
    pub at: DateTime,
    /// Program version.
    pub program: String,
    /// Playbook version.
    pub playbook: String,
    /// Version of the ear's weights; empty where moves were given, not heard.
    pub weights: String,
    /// Id of the hidden cause that the seed drew; empty where the scenario has none.
    pub cause: String,
    /// What was really behind it, in the call's language.
    pub truth: String,
    /// Gauges at the start: trust, respect, urgency, heat.
    pub gauges: [u8; 4],
    /// What earlier weeks had left behind; nothing where the call stood alone.
    #[serde(default, skip_serializing_if = "Carried::is_nothing")]
    pub carried: Carried,
    /// What stood in the way when the first call was dialled; none where an earlier program did not note it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub obstacles: Option<Vec<StartingObstacle>>,
    /// The dossier as it was shown.
    pub dossier: Vec<String>,
    /// What the score asks for.
    pub plan: CardPlan,
}

/// What stood in the way from the start.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StartingObstacle {
    /// Which.
    pub obstacle: ObstacleKind,
    /// How far it had come.
    pub state: ObstacleState,
    /// For a hidden one: ids of the techniques that get this debtor to name it, or else to give it up, in their time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub named_at: Vec<String>,
}
