use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::playbook::{Gauge, ObstacleKind, ObstacleState, Outcome, VerdictKind};

/// One event of a run, with its number and its place in time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Number of the event in its transcript, from 1.
    pub n: u64,
    /// Simulated seconds since the first call was dialled.
    pub time: u32,
    /// The call of the run, from 1.
    pub call: u8,
    /// The trainee's turn in this call, from 1; 0 before the first.
    pub turn: u16,
    /// The number of the event whose turn this one follows: a take-back branches from an earlier one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<u64>,
    /// What happened.
    #[serde(flatten)]
    pub event: Event,
}

/// A move heard with less confidence than this, in per mille, was heard unsurely.
///
/// Measured on authors that the ear did not learn from (`cargo bench --bench confidence`, 12 425 replies, November 2026): of
/// the techniques heard under 700, 45 in a hundred were not made, of the mistakes 25; of those heard above, 6 in a hundred of
/// either. A quarter of the techniques and 9 in a hundred of the mistakes are heard unsurely.
pub const UNSURE: u16 = 700;

/// A move that was heard in the trainee's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeardMove {
    /// The move's id.
    #[serde(rename = "move")]
    pub id: String,
    /// Per mille; 1000 where a script gave the move.
    pub confidence: u16,
    /// Bytes of the said text that prove it: from, to. The whole line where a script gave the move.
    pub span: [u32; 2],
    /// For a checked mistake: what the dossier says instead.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub dossier: String,
}

impl HeardMove {
    /// True where the ear was not sure; see [`UNSURE`].
    pub fn is_unsure(&self) -> bool {
        self.confidence < UNSURE
    }
}

/// What the judge made of one move.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JudgedMove {
    /// The move's id.
    #[serde(rename = "move")]
    pub id: String,
    /// The verdict.
    pub verdict: VerdictKind,
    /// Points off, for a mistake.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub points: u16,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_zero(points: &u16) -> bool {
    *points == 0
}

/// A cause of a change, with its share in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Because {
    /// A rule's id, `temperament:MOVE`, or `time`.
    pub cause: String,
    /// What it added; for what is set, the value.
    pub by: i32,
}

/// Who ended a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EndedBy {
    /// The debtor, with a goodbye.
    DebtorGoodbye,
    /// The debtor threw the receiver down.
    DebtorHangUp,
    /// The trainee.
    Trainee,
    /// Nobody: the script ran out or the program was interrupted.
    Nobody,
}

/// What can happen in a run. Later versions add kinds: unknown ones are kept and skipped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum Event {
    /// The trainee came to the telephone; only where somebody could see whether they had read the dossier.
    Prepared {
        /// They had read it.
        dossier: bool,
        /// How much the coach says during the call (`guided`, `practice`, `exam`): a call that is gone on with keeps it.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        mode: String,
    },
    /// The trainee has written something down; nobody else hears of it.
    Noted {
        /// All that stands in their notes now.
        text: String,
    },
    /// A call was dialled; gauges and patience as they stand.
    Dialled {
        /// Who will pick up: name in the call's language.
        person: String,
        /// Minutes since the call before.
        after: u32,
        /// Trust, respect, urgency, heat.
        gauges: [u8; 4],
        /// Patience for this call.
        patience: u8,
    },
    /// The trainee spoke.
    Said {
        /// Their own words.
        text: String,
    },
    /// The trainee kept silent.
    KeptSilent {
        /// For this many seconds.
        seconds: u16,
    },
    /// What the ear (or the script) made of the words.
    Heard {
        /// The moves, in the order of their spans.
        moves: Vec<HeardMove>,
    },
    /// What the judge made of the moves.
    Judged {
        /// One verdict a move.
        verdicts: Vec<JudgedMove>,
    },
    /// A gauge moved.
    GaugeChanged {
        /// Which.
        gauge: Gauge,
        /// Before.
        before: u8,
        /// After, clamped to 0..=100.
        after: u8,
        /// Why: the unclamped shares.
        because: Vec<Because>,
    },
    /// A remembered fact changed.
    MemoryChanged {
        /// Its name.
        fact: String,
        /// Before.
        before: i8,
        /// After.
        after: i8,
        /// Why.
        because: Vec<Because>,
    },
    /// An obstacle changed.
    ObstacleChanged {
        /// Which.
        obstacle: ObstacleKind,
        /// Before.
        before: ObstacleState,
        /// After.
        after: ObstacleState,
        /// The rule that did it last.
        cause: String,
    },
    /// Patience went down (or up).
    PatienceChanged {
        /// Before.
        before: u8,
        /// After.
        after: u8,
    },
    /// The debtor spoke.
    Spoke {
        /// Name of the person, in the call's language.
        person: String,
        /// Id of the response.
        rule: String,
        /// Number of the variant among the response's lines, from 0.
        variant: u16,
        /// The words, obscenities still marked as `[[word]]`.
        text: String,
        /// Ids of techniques that the line gives the opening for.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        invites: Vec<String>,
        /// Ids of techniques that the line makes unnecessary.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        spares: Vec<String>,
        /// What the debtor is really thinking; may be empty.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        thinking: String,
    },
    /// The debtor promised, or added to a promise.
    Promised {
        /// The sum, as words; empty while it was not said.
        sum: String,
        /// The day; none while it was not said.
        date: Option<Date>,
        /// True once a person was named.
        person: bool,
        /// 0 to 3: how many of sum, date and person were said.
        firmness: u8,
        /// True where the debtor was not willing: it will hardly be kept.
        hollow: bool,
    },
    /// The debtor refused officially.
    Refused,
    /// Somebody else took the receiver.
    HandedOver {
        /// Name of the new person, in the call's language.
        to: String,
    },
    /// A next contact was agreed.
    CallbackAgreed {
        /// In this many minutes.
        minutes: u32,
    },
    /// A call is over.
    CallEnded {
        /// Who ended it.
        by: EndedBy,
    },
    /// The run is over. A transcript without this event was broken off.
    Ended {
        /// The disposition.
        outcome: Outcome,
        /// Points, 0 to 100.
        score: u16,
    },
    /// An event of a later version, kept as it is.
    #[serde(untagged)]
    Unknown(Value),
}
