//! The credit desk: the day, the work done, the house's own rules, and the figures so far.

use bevy_ecs::prelude::Resource;
use serde::Serialize;

use super::plan::{Day, Plan};
use super::words::{Audience, Overload};
use std::sync::Arc;

/// The plan, shared by all systems.
#[derive(Resource, Clone, Debug)]
pub struct Campaign(pub Arc<Plan>);

/// Where the desk stands.
#[derive(Resource, Clone, Debug)]
pub struct Desk {
    /// Today.
    pub day: Day,
    /// Contacts left today.
    pub slots: u8,
    /// Minutes of work today.
    pub minutes: u16,
    /// The discount for prompt payment is announced to these.
    pub audience: Audience,
    /// What is said when more is paid than can be made.
    pub overload: Overload,
    /// The secretary was reprimanded: papers take longer and get lost.
    pub reprimanded: bool,
    /// What was learned about the own house, as bits.
    pub studied: u8,
    /// Reasons that were written down and proved right: by nature, then by obstacle.
    pub reasons: Vec<[u16; 7]>,
    /// Paid and not yet made, in minor units.
    pub queue: i64,
    /// Orders opened this week, in minor units.
    pub opened: i64,
    /// How many accounts there are: the key of the next one.
    pub accounts: u32,
    /// Money and time so far.
    pub tally: Tally,
    /// A line for every day that is over.
    pub lines: Vec<Line>,
}

/// Sums over the weeks, in minor units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Tally {
    /// Billed for delivered goods, what was open at the beginning included.
    pub billed: i64,
    /// Billed since the first day.
    pub sold: i64,
    /// Came in.
    pub collected: i64,
    /// Given away: discounts.
    pub given: i64,
    /// Spent on courts.
    pub spent: i64,
    /// Lost for good: failed debtors, written off by courts.
    pub lost: i64,
    /// Orders and clients that went elsewhere.
    pub elsewhere: i64,
    /// Promises kept.
    pub kept: u32,
    /// Promises broken.
    pub broken: u32,
    /// Official refusals before delivery.
    pub refusals: u32,
    /// Contacts that reached somebody.
    pub contacts: u32,
    /// Minutes worked.
    pub minutes: u64,
    /// Findings that the method asks for.
    pub good: u32,
    /// Findings against it.
    pub bad: u32,
}

/// The books at the end of a day, in minor units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Line {
    /// The day.
    pub day: Day,
    /// Open and delivered: not due, 1-30, 31-60, 61-90, over 90 days overdue.
    pub aging: [i64; 5],
    /// Collected so far.
    pub collected: i64,
    /// Billed so far.
    pub billed: i64,
    /// Billed since the first day, so far.
    pub sold: i64,
    /// Minutes worked so far.
    pub minutes: u64,
    /// Promises kept so far.
    pub kept: u32,
    /// Promises broken so far.
    pub broken: u32,
}

impl Line {
    /// All that is open.
    pub fn open(&self) -> i64 {
        self.aging.iter().sum()
    }

    /// All that is overdue.
    pub fn overdue(&self) -> i64 {
        self.aging[1..].iter().sum()
    }
}

impl Desk {
    /// The desk on the first morning.
    pub fn opened(plan: &Plan) -> Self {
        Self {
            day: 0,
            slots: plan.calendar.slots,
            minutes: 0,
            audience: Audience::Nobody,
            overload: Overload::PromiseAnyway,
            reprimanded: false,
            studied: 0,
            reasons: vec![[0; 7]; plan.method.natures.len()],
            queue: 0,
            opened: 0,
            accounts: 0,
            tally: Tally::default(),
            lines: Vec::new(),
        }
    }

    /// Takes work down.
    pub fn worked(&mut self, minutes: u16) {
        self.minutes = self.minutes.saturating_add(minutes);
        self.tally.minutes += u64::from(minutes);
    }
}
