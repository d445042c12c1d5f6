//! A campaign file: the portfolio, the calendar, the capacity, what happens when.

use std::sync::Arc;

use jiff::civil::{Date, Weekday};

use super::drawn::Drawn;
use super::finding::Finding;
use super::method::Method;
use super::words::{Fault, Worth};
use crate::diagnostic::Place;
use crate::playbook::ObstacleKind;
use crate::text::{Currency, Localized, days_after};
use crate::yaml::Test;

/// A day of the campaign, counted from its first, which is 0. Negative days lie before it.
pub type Day = i32;

/// A campaign as its file tells it.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Its name, from the file's.
    pub id: Box<str>,
    /// A digest of the file, so that a saved campaign knows whether it has changed.
    pub hash: String,
    /// Title for people.
    pub title: Localized,
    /// What it is about.
    pub summary: Localized,
    /// Our firm.
    pub firm: Localized,
    /// What we sell.
    pub goods: Localized,
    /// Working days and slots.
    pub calendar: Calendar,
    /// In what sums are counted.
    pub currency: Currency,
    /// What can be made for paid orders in a week, in minor units.
    pub capacity: i64,
    /// What must come in from new deals in a week, in minor units.
    pub need: i64,
    /// Accounts that are there from the beginning, then those that come.
    pub debtors: Vec<Debtor>,
    /// Prospects, and the accounts that new deals become, drawn when they are opened.
    pub deals: Deals,
    /// What happens on which day.
    pub events: Vec<Happening>,
    /// What its decision files must come to.
    pub tests: Vec<CampaignTest>,
    /// Debtors to be drawn by the seed.
    pub drawn: Option<Drawn>,
    /// The method, with the campaign's own constants.
    pub method: Arc<Method>,
}

/// What a decision file must come to.
#[derive(Clone, Debug)]
pub struct CampaignTest {
    /// Its path below `scripts/campaigns/`, without ending.
    pub decisions: String,
    /// Per cent collected of what was billed.
    pub collected: Option<Test>,
    /// How often the coach finds what the method asks for.
    pub good: Option<Test>,
    /// How often the coach finds what is against it.
    pub bad: Option<Test>,
    /// What the coach must find at least once.
    pub finds: Vec<Finding>,
    /// Where the test stands.
    pub place: Place,
}

/// When is worked, and how much.
#[derive(Clone, Debug)]
pub struct Calendar {
    /// The first day.
    pub starts: Date,
    /// How many weeks are played.
    pub weeks: u16,
    /// Days that are free beside Saturday and Sunday.
    pub holidays: Vec<Day>,
    /// Contacts that fit into a working day.
    pub slots: u8,
    /// Minutes of a working day.
    pub minutes: u16,
}

impl Calendar {
    /// The date of a day.
    pub fn date(&self, day: Day) -> Date {
        days_after(self.starts, day)
    }

    /// True where people work and banks pay.
    pub fn is_working(&self, day: Day) -> bool {
        let weekend = matches!(self.date(day).weekday(), Weekday::Saturday | Weekday::Sunday);
        !weekend && !self.holidays.contains(&day)
    }

    /// The number of days played.
    pub fn days(&self) -> Day {
        Day::from(self.weeks) * 7
    }
}

/// An account of the portfolio.
#[derive(Clone, Debug)]
pub struct Debtor {
    /// Its name in decision files.
    pub id: Box<str>,
    /// The firm, for people.
    pub firm: Localized,
    /// Who is called there.
    pub person: Localized,
    /// What is known, for the file.
    pub notes: Vec<Localized>,
    /// Its natures, as indices; the first leads, the others bring their obstacles.
    pub natures: Vec<usize>,
    /// The scenario that plays it in full; empty where the nature's own does.
    pub scenario: Box<str>,
    /// What is open at the beginning.
    pub invoices: Vec<Bill>,
    /// What it orders, and how often.
    pub buys: Option<Buys>,
    /// Where it is new: what it asks for.
    pub asks: Option<Asks>,
    /// The day it comes; 0 for those that are there.
    pub comes: Day,
    /// What it may come to owe in a year, in minor units (S23: rank them).
    pub yearly: i64,
    /// What is behind its complaint, where the file says so rather than chance.
    pub fault: Option<Fault>,
}

/// An invoice at the beginning.
#[derive(Clone, Debug)]
pub struct Bill {
    /// Its number.
    pub number: Box<str>,
    /// In minor units.
    pub amount: i64,
    /// When it was issued.
    pub issued: Day,
    /// When it is due.
    pub due: Day,
    /// True where the goods are theirs already.
    pub delivered: bool,
}

/// A habit of ordering.
#[derive(Clone, Copy, Debug)]
pub struct Buys {
    /// Days from one order to the next.
    pub every: u16,
    /// The first order.
    pub first: Day,
    /// In minor units.
    pub amount: i64,
    /// Days to pay.
    pub term: u16,
    /// True where the orders are paid in advance.
    pub prepaid: bool,
}

/// What a new client asks for.
#[derive(Clone, Debug)]
pub struct Asks {
    /// Days of credit.
    pub days: u16,
    /// In minor units a month.
    pub monthly: i64,
    /// What it is in truth, where the file says so; else by chance.
    pub worth: Option<Worth>,
    /// True where our own manager is the slow one.
    pub slow_manager: bool,
}

/// New deals: how many can be opened, what they are worth, who signs.
#[derive(Clone, Debug)]
pub struct Deals {
    /// In minor units.
    pub amount: i64,
    /// Natures that signed deals are drawn from, with weights.
    pub natures: Vec<(usize, u16)>,
}

/// Something that happens, whatever the trainee does.
#[derive(Clone, Debug)]
pub struct Happening {
    /// When.
    pub day: Day,
    /// To whom; none for the house.
    pub debtor: Option<usize>,
    /// What.
    pub what: Event,
    /// What is told.
    pub told: Localized,
}

/// What may happen by file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// An obstacle comes up.
    Obstacle(ObstacleKind),
    /// An order beside the usual ones, in minor units.
    Order(i64),
    /// Signs of failing, and failing some days after.
    Failing,
    /// They ask to be written to, not called.
    WriteOnly,
    /// Only told.
    News,
}

impl Calendar {
    /// Working days from a day, not counting it, to another, counting that.
    pub fn working_days(&self, from: Day, to: Day) -> usize {
        (from + 1..=to).filter(|day| self.is_working(*day)).count()
    }

    /// The day itself where people work, else the next one on which they do.
    pub fn working_from(&self, day: Day) -> Day {
        (0..30).map(|ahead| day + ahead).find(|day| self.is_working(*day)).unwrap_or(day)
    }
}

/// What the name of a deal begins with, before its number.
const DEAL: &str = "deal-";

impl Plan {
    /// The number of an account by its name in decision files: a debtor's id, or `deal-1` for the first deal opened.
    pub fn account_named(&self, name: &str) -> Option<u32> {
        let debtor = self.debtors.iter().position(|debtor| &*debtor.id == name);
        let deal = || {
            let number: u32 = name.strip_prefix(DEAL)?.parse().ok()?;
            (1..100_000).contains(&number).then(|| self.debtors.len() as u32 + number - 1)
        };
        debtor.map(|ix| ix as u32).or_else(deal)
    }

    /// The name of an account in decision files.
    pub fn account_name(&self, ix: u32) -> String {
        match self.debtors.get(ix as usize) {
            Some(debtor) => debtor.id.to_string(),
            None => format!("{DEAL}{}", ix as usize - self.debtors.len() + 1),
        }
    }
}

impl Plan {
    /// The firm of an account, for people.
    pub fn firm_of(&self, ix: u32, lang: crate::text::Lang) -> String {
        match self.debtors.get(ix as usize) {
            Some(debtor) => debtor.firm.in_lang(lang).to_owned(),
            None => {
                let number = ix as usize - self.debtors.len() + 1;
                format!("{} {number}", super::phrases::in_lang(["deal", "сделка"], lang))
            }
        }
    }
}
