//! What happened in the weeks, as events: the only thing that leaves the world.

use bevy_ecs::prelude::Resource;
use serde::Serialize;

use super::finding::Finding;
use super::plan::Day;
use super::words::{Check, Paper, Step, Treatment};
use crate::playbook::ObstacleKind;
use crate::text::named;

named! {
    /// How a contact ended.
    pub enum Talked {
        /// Nobody was there who can talk about it.
        NotReached = "not-reached",
        /// A talk without a question.
        Heard = "heard",
        /// Put off: call tomorrow.
        PutOff = "put-off",
        /// A promise with a day.
        Promised = "promised",
        /// They refused officially.
        Refused = "refused",
        /// They hung up.
        HungUp = "hung-up",
    }
}

/// An event of the weeks. Sums are in minor units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "event", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Happened {
    /// We called; by which approach, none where the call was played in full.
    Called {
        /// Its place among the approaches.
        approach: Option<u16>,
        /// How it ended.
        talked: Talked,
    },
    /// They promised.
    Promised {
        /// The day.
        on: Day,
        /// The sum.
        amount: i64,
        /// 0 to 3.
        firmness: u8,
    },
    /// A promise came true.
    Kept {
        /// The sum.
        amount: i64,
    },
    /// A promise was broken.
    Broke {
        /// The sum.
        amount: i64,
    },
    /// Money came.
    Paid {
        /// The sum.
        amount: i64,
    },
    /// They said what stands between.
    Named {
        /// What.
        obstacle: ObstacleKind,
    },
    /// It is out of the way.
    Cleared {
        /// What.
        obstacle: ObstacleKind,
    },
    /// The coach has something to say.
    Found {
        /// What.
        finding: Finding,
    },
    /// A paper went out.
    Sent {
        /// Which.
        paper: Paper,
    },
    /// An order came in and wants an answer.
    Ordered {
        /// The sum.
        amount: i64,
    },
    /// An order was answered.
    Treated {
        /// How.
        treatment: Treatment,
    },
    /// Goods went out.
    Delivered {
        /// The sum.
        amount: i64,
    },
    /// An order went elsewhere.
    OrderLost {
        /// The sum.
        amount: i64,
    },
    /// A new client asks for terms.
    AskedTerms {
        /// Days of credit.
        days: u16,
    },
    /// What a check said.
    Checked {
        /// Which.
        check: Check,
        /// Worth it or not.
        well: bool,
    },
    /// What our manager said.
    Hinted {
        /// All well, or could be better.
        well: bool,
    },
    /// What was behind the hint.
    Behind {
        /// Our manager is slow; otherwise the client is a bad one.
        ours: bool,
    },
    /// Terms were granted.
    Granted {
        /// Days of credit; 0 is prepayment.
        days: u16,
    },
    /// They went elsewhere.
    Left,
    /// They refused officially.
    Refused,
    /// Signs of failing.
    Signs,
    /// They failed.
    Failed {
        /// What is lost.
        lost: i64,
    },
    /// A step was taken.
    Stepped {
        /// Which.
        step: Step,
    },
    /// A step brought money.
    Collected {
        /// The sum.
        amount: i64,
    },
    /// Given away: off the price of who is late.
    GivenAway {
        /// The sum.
        amount: i64,
    },
    /// Spent: on a court.
    Spent {
        /// The sum.
        amount: i64,
    },
    /// Trouble came of what was left alone.
    Trouble,
    /// A deal was signed.
    Signed {
        /// The sum.
        amount: i64,
    },
    /// A reason was written down.
    Noted {
        /// Which.
        reason: ObstacleKind,
    },
    /// What is typical of such debtors comes back as a warning, before it is asked for money.
    Warned {
        /// What.
        reason: ObstacleKind,
        /// How often it was so.
        times: u16,
    },
    /// They asked to be written to.
    WantsWriting,
    /// Something of the file happened; its place among the happenings.
    News {
        /// Which.
        happening: u16,
    },
}

/// An event, when and to whom it happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Note {
    /// The day.
    pub day: Day,
    /// The account; none for the house.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<u32>,
    /// What.
    #[serde(flatten)]
    pub what: Happened,
}

/// All events so far, where somebody wants to read them.
#[derive(Resource, Clone, Debug, Default)]
pub struct Journal {
    /// In order.
    pub notes: Vec<Note>,
    /// False in a simulation that asks for figures only.
    pub kept: bool,
}

impl Journal {
    /// Takes an event down.
    pub fn note(&mut self, day: Day, account: Option<u32>, what: Happened) {
        if self.kept {
            self.notes.push(Note { day, account, what });
        }
    }
}
