//! The accounts of a campaign as a list of work: who is due today, and why.

use super::app::Shared;
use super::words::Word;
use crate::campaign::{Day, Look, Status, Weeks, day_before, rhythm};
use crate::playbook::{ObstacleKind, ObstacleState};

/// Why an account is due today, the most urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Due {
    /// A promise was broken, and nobody has taken it up.
    Broken,
    /// Tomorrow is the promised day.
    Eve,
    /// A call was planned.
    Planned,
    /// An order waits for an answer.
    Order,
    /// A new client waits for an answer.
    New,
    /// The rhythm has come.
    Rhythm,
}

impl Due {
    /// The reason in a few words.
    pub fn word(self) -> Word {
        match self {
            Due::Broken => Word::DueBroken,
            Due::Eve => Word::DueEve,
            Due::Planned => Word::DuePlanned,
            Due::Order => Word::DueOrder,
            Due::New => Word::DueNew,
            Due::Rhythm => Word::DueRhythm,
        }
    }
}

/// How the list is ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// What is due today stands first.
    #[default]
    Due,
    /// The largest sum first.
    Sum,
    /// The longest overdue first.
    Days,
    /// Who may come to owe most in a year first (S23).
    Yearly,
}

impl Order {
    /// The order after this one, round and round.
    pub fn following(self) -> Order {
        match self {
            Order::Due => Order::Sum,
            Order::Sum => Order::Days,
            Order::Days => Order::Yearly,
            Order::Yearly => Order::Due,
        }
    }

    /// Its name.
    pub fn word(self) -> Word {
        match self {
            Order::Due => Word::ByDue,
            Order::Sum => Word::BySum,
            Order::Days => Word::ByDays,
            Order::Yearly => Word::ByYearly,
        }
    }
}

/// An account as a row. Nothing that is hidden stands in it.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its number.
    pub ix: u32,
    /// The firm.
    pub firm: String,
    /// Where it stands.
    pub status: Status,
    /// All that is open, in minor units.
    pub open: i64,
    /// Days that the oldest invoice is overdue; negative before it is due.
    pub late: Option<Day>,
    /// The last contact.
    pub last: Option<Day>,
    /// The promised day.
    pub promise: Option<Day>,
    /// The day that the next call is planned for.
    pub planned: Option<Day>,
    /// What they named and what still stands between.
    pub named: Vec<ObstacleKind>,
    /// An order or a new client waits for an answer.
    pub waits: bool,
    /// Why it is due today.
    pub due: Option<Due>,
    /// What it may come to owe in a year.
    yearly: i64,
}

impl Row {
    /// An account as it stands; none where it has not come yet.
    pub fn of(weeks: &Weeks, ix: u32, shared: &Shared) -> Option<Row> {
        let look = weeks.look(ix)?;
        let today = weeks.today();
        if look.account.since > today {
            return None;
        }
        let named = |kind: &ObstacleKind| look.obstacles.of(*kind) == ObstacleState::Named;
        let yearly = look.account.debtor.map_or(0, |debtor| weeks.plan().debtors[usize::from(debtor)].yearly);
        Some(Row {
            ix,
            firm: firm(weeks, ix, shared),
            status: look.account.status,
            open: look.book.open(),
            late: look.book.days_overdue(today),
            last: look.memory.last,
            promise: look.pledge.0.map(|promise| promise.on),
            planned: look.memory.planned,
            named: ObstacleKind::ALL.iter().copied().filter(named).collect(),
            waits: look.orders.waiting.is_some() || look.account.status == Status::Prospect,
            due: due(weeks, &look),
            yearly,
        })
    }

    /// All typed words stand in the firm, the status or what was named.
    pub fn fits(&self, words: &[String], shared: &Shared) -> bool {
        let status = shared.pair(self.status);
        let due = self.due.map_or("", |due| shared.word(due.word()));
        let named: Vec<&str> = self.named.iter().map(|kind| shared.playbook.obstacle(*kind, shared.lang)).collect();
        let told = format!("{} {status} {due} {}", self.firm, named.join(" ")).to_lowercase();
        words.iter().all(|word| told.contains(word.as_str()))
    }

    fn is_over(&self) -> bool {
        matches!(self.status, Status::Gone | Status::Insolvent | Status::Refused)
    }
}

/// The firm of an account, for people.
pub fn firm(weeks: &Weeks, ix: u32, shared: &Shared) -> String {
    let plan = weeks.plan();
    match plan.debtors.get(ix as usize) {
        Some(debtor) => debtor.firm.in_lang(shared.lang).to_owned(),
        None => format!("{} {}", shared.word(Word::Deal), ix as usize - plan.debtors.len() + 1),
    }
}

/// All accounts that are there, in an order. Those that are over stand last.
pub fn worklist(weeks: &Weeks, order: Order, shared: &Shared) -> Vec<Row> {
    let mut rows: Vec<Row> = (0..weeks.len()).filter_map(|ix| Row::of(weeks, ix, shared)).collect();
    let late = |row: &Row| std::cmp::Reverse(row.late.unwrap_or(Day::MIN));
    match order {
        Order::Due => rows.sort_by_key(|row| {
            let due = row.due.map_or(u8::MAX, |due| due as u8);
            (row.is_over(), due, std::cmp::Reverse(row.open))
        }),
        Order::Sum => rows.sort_by_key(|row| (row.is_over(), std::cmp::Reverse(row.open))),
        Order::Days => rows.sort_by_key(|row| (row.is_over(), late(row))),
        Order::Yearly => rows.sort_by_key(|row| (row.is_over(), std::cmp::Reverse(row.yearly))),
    }
    rows
}

/// Why an account is due today. Only what the trainee can know counts.
fn due(weeks: &Weeks, look: &Look<'_>) -> Option<Due> {
    let (plan, today, memory) = (weeks.plan(), weeks.today(), look.memory);
    let alive = matches!(look.account.status, Status::Client | Status::Signed);
    let eve = look.pledge.0.is_some_and(|promise| !promise.checked && day_before(plan, promise.on) <= today);
    let owes = !look.book.0.is_empty();
    match () {
        () if look.account.status == Status::Prospect => Some(Due::New),
        () if look.orders.waiting.is_some() => Some(Due::Order),
        () if !alive || weeks.is_over() => None,
        () if memory.broke.is_some() && owes => Some(Due::Broken),
        () if eve => Some(Due::Eve),
        () if memory.planned.is_some_and(|day| day <= today) => Some(Due::Planned),
        () if rhythm_has_come(weeks, look) => Some(Due::Rhythm),
        () => None,
    }
}

fn rhythm_has_come(weeks: &Weeks, look: &Look<'_>) -> bool {
    let (today, memory) = (weeks.today(), look.memory);
    let waits = look.pledge.0.is_some() || memory.planned.is_some() || memory.write_only || memory.refused;
    if waits || look.book.overdue(today) == 0 || *look.escalation != crate::campaign::Escalation::None {
        return false;
    }
    let usual = rhythm(&weeks.plan().method, look.book.open());
    let gap = if memory.displeased { usual * 2 } else { usual };
    memory.last.is_none_or(|last| today - last >= gap)
}
