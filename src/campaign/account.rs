//! What an account carries: one entity each, no strings.

use bevy_ecs::prelude::Component;

use super::journal::Talked;
use super::plan::Day;
use super::words::{Check, Fault, Status, Worth};
use crate::playbook::{Gauge, MoveSet, ObstacleKind, ObstacleState};

/// Which debtor of the plan it is, or which deal.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Account {
    /// Place among all accounts of the campaign: the key of its chance.
    pub ix: u32,
    /// The plan's debtor; none for a deal opened on the way.
    pub debtor: Option<u16>,
    /// The nature that leads.
    pub nature: u16,
    /// Where it stands.
    pub status: Status,
    /// The day it came.
    pub since: Day,
}

/// What is true, and hidden.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Truth {
    /// They mean to pay.
    pub serious: bool,
    /// There is money.
    pub cash: bool,
    /// What is behind the complaint.
    pub fault: Fault,
    /// What a new client is worth.
    pub worth: Worth,
    /// The day it fails.
    pub fails: Option<Day>,
    /// Our own manager is the slow one.
    pub slow_manager: bool,
}

/// The four gauges, 0 to 100.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gauges(pub [u8; 4]);

impl Gauges {
    /// A gauge's value.
    pub fn of(&self, gauge: Gauge) -> i32 {
        i32::from(self.0[gauge as usize])
    }

    /// Adds to a gauge, within 0 to 100.
    pub fn add(&mut self, gauge: Gauge, by: i32) {
        self.0[gauge as usize] = (self.of(gauge) + by).clamp(0, 100) as u8;
    }
}

/// The obstacles' states.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Obstacles(pub [ObstacleState; 7]);

impl Obstacles {
    /// How far one has come.
    pub fn of(&self, kind: ObstacleKind) -> ObstacleState {
        self.0[kind as usize]
    }

    /// Sets one.
    pub fn set(&mut self, kind: ObstacleKind, state: ObstacleState) {
        self.0[kind as usize] = state;
    }

    /// True while one of them is open.
    pub fn any_open(&self) -> bool {
        self.0.iter().any(|state| state.is_open())
    }
}

/// What is remembered from call to call.
#[derive(Component, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Memory {
    /// The last contact that reached them.
    pub last: Option<Day>,
    /// The day that the trainee set for the next call.
    pub planned: Option<Day>,
    /// They hung up or were cross at the last call.
    pub displeased: bool,
    /// They said that all is well.
    pub satisfied: bool,
    /// We parted from the firm: no equal partner any more.
    pub parted: bool,
    /// Promises broken.
    pub broken: u8,
    /// The day the last promise was broken, until somebody took it up.
    pub broke: Option<Day>,
    /// The decider is known.
    pub decider: bool,
    /// A step was announced on this day, and not yet taken.
    pub announced: Option<Day>,
    /// Threats that nobody meant.
    pub bluffs: u8,
    /// Moves of the last contact: the same again wears out.
    pub wore: MoveSet,
    /// The last call, whether it reached them or not.
    pub tried: Option<Day>,
    /// The last time that they named what stands between.
    pub named: Option<Day>,
    /// The last paper that we sent.
    pub wrote: Option<Day>,
    /// What is typical of such debtors, once it was told.
    pub warned: Option<ObstacleKind>,
    /// A reason was put to use already.
    pub foreseen: bool,
    /// A paper is on its way: the day it is there, and per mille that it is found.
    pub paper: Option<(Day, i32)>,
    /// A defect is mended on this day.
    pub mended: Option<Day>,
    /// A boundary was set: they keep the tone since.
    pub bounded: bool,
    /// They want it in writing only.
    pub write_only: bool,
    /// The reason written down.
    pub reason: Option<ObstacleKind>,
    /// Instalments were agreed.
    pub instalments: bool,
    /// Contacts that reached them.
    pub contacts: u16,
    /// Late interest is in the contract.
    pub interest: bool,
    /// How the last contact ended.
    pub talked: Option<Talked>,
    /// Times in a row that they put us off.
    pub put_offs: u8,
    /// They refused officially.
    pub refused: bool,
    /// Signs of failing have shown.
    pub signs: bool,
    /// The neglect of this account was told on this day.
    pub told: Option<Day>,
}

/// A promise that stands.
#[derive(Component, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pledge(pub Option<Promise>);

/// What was promised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Promise {
    /// The day.
    pub on: Day,
    /// In minor units.
    pub amount: i64,
    /// How far it was pinned down, 0 to 3.
    pub firmness: u8,
    /// True where they were willing.
    pub meant: bool,
    /// Checked the day before.
    pub checked: bool,
}

/// An invoice in the books.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invoice {
    /// Its number in the books; what people see is made from it where the plan gives none.
    pub number: u32,
    /// Billed, in minor units.
    pub amount: i64,
    /// Still open.
    pub open: i64,
    /// When it was issued.
    pub issued: Day,
    /// When it is due.
    pub due: Day,
    /// The goods are theirs.
    pub delivered: bool,
    /// Looked at with them, or told of, before its day.
    pub checked: bool,
}

/// All invoices that are not paid, the oldest first.
#[derive(Component, Clone, Debug, Default, PartialEq, Eq)]
pub struct Book(pub Vec<Invoice>);

impl Book {
    /// All that is open, in minor units.
    pub fn open(&self) -> i64 {
        self.0.iter().map(|invoice| invoice.open).sum()
    }

    /// What is overdue on a day.
    pub fn overdue(&self, day: Day) -> i64 {
        self.0.iter().filter(|invoice| invoice.due < day).map(|invoice| invoice.open).sum()
    }

    /// Days that the oldest invoice is overdue; negative while it is not, none where nothing is open.
    pub fn days_overdue(&self, day: Day) -> Option<Day> {
        self.0.iter().map(|invoice| day - invoice.due).max()
    }

    /// True where an invoice that is not overdue was not looked at with them yet.
    pub fn is_unchecked(&self, day: Day) -> bool {
        self.0.iter().any(|invoice| invoice.due >= day && !invoice.checked)
    }

    /// Takes down that all that is not overdue was looked at with them.
    pub fn check(&mut self, day: Day) {
        self.0.iter_mut().filter(|invoice| invoice.due >= day).for_each(|invoice| invoice.checked = true);
    }

    /// Takes money in, the oldest first; what is left over.
    pub fn pay(&mut self, mut sum: i64) -> i64 {
        for invoice in &mut self.0 {
            let part = sum.min(invoice.open);
            invoice.open -= part;
            sum -= part;
        }
        self.0.retain(|invoice| invoice.open > 0);
        sum
    }
}

/// A habit of ordering, and the order that waits for an answer.
#[derive(Component, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Orders {
    /// The day of the next order; none for who orders no more.
    pub next: Option<Day>,
    /// An order that came in and was not answered: its day and sum.
    pub waiting: Option<Order>,
    /// An order held until the old invoice is paid.
    pub held: Option<Order>,
}

impl Orders {
    /// Puts an order in front of whoever answers; a second one is added to the first.
    pub fn wait(&mut self, order: Order) {
        let before = self.waiting.map_or(0, |waiting| waiting.amount);
        self.waiting = Some(Order { amount: order.amount + before, ..order });
    }
}

/// An order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Order {
    /// The day it came.
    pub came: Day,
    /// In minor units.
    pub amount: i64,
    /// Days to pay.
    pub term: u16,
    /// Paid already.
    pub paid: bool,
}

/// Collecting by force.
#[derive(Component, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Escalation {
    /// None so far.
    #[default]
    None,
    /// A claim went out on this day; announced before or not.
    Claimed(Day, bool),
    /// A court has it since this day.
    Court(Day),
    /// Pressing has ended.
    Stopped,
}

/// What is known of a new client.
#[derive(Component, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// What each check said, as far as made: worth it or not.
    pub said: [Option<bool>; Check::ALL.len()],
    /// What our manager said: all well, or could be better.
    pub hint: Option<bool>,
    /// The hint was followed up.
    pub followed: bool,
    /// When it was left alone too long.
    pub hint_day: Option<Day>,
}
