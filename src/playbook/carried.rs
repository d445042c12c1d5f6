//! What earlier weeks leave behind when a debtor is called.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::ObstacleKind;
use crate::text::{Money, named};

named! {
    /// A fact of earlier weeks. A scenario that declares it under `memory:` finds it set when a campaign or a script brings it along.
    pub enum CarriedFact {
        /// Asked early, they said that all was well (S14).
        SaidAllWasWell = "said-all-was-well",
        /// We parted from our own firm (S15).
        PartedFromFirm = "parted-from-firm",
        /// How many promises they broke.
        PromisesBroken = "promises-broken",
        /// They have told us who decides (S19).
        DeciderKnown = "decider-known",
        /// We announced a step and have not taken it (S28).
        StepAnnounced = "step-announced",
    }
}

impl CarriedFact {
    /// Its largest value; the smallest is 0, which is as if nothing had happened.
    pub fn most(self) -> i8 {
        if self == CarriedFact::PromisesBroken { 9 } else { 1 }
    }
}

/// How earlier weeks have left a debtor; nothing by default. A recorded call keeps it, so that it can be gone on with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Carried {
    /// Facts that are not 0.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<(CarriedFact, i8)>,
    /// Trust, respect, urgency, heat, in place of the scenario's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gauges: Option<[u8; 4]>,
    /// What is out of the way already.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub resolved: Vec<ObstacleKind>,
    /// The invoice that is open, in place of the scenario's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invoice: Option<CarriedInvoice>,
}

impl Carried {
    /// True where nothing is brought along.
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

/// An invoice from the books of a campaign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CarriedInvoice {
    /// Its number; the scenario's own where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// What is open.
    pub amount: Money,
    /// The day it was issued.
    pub issued: Date,
    /// The day it is due.
    pub due: Date,
}
