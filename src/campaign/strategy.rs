//! Ways to work a portfolio, for comparisons: the documents' method, with pieces of it left out, and what people do instead.
//!
//! A strategy sees what a trainee sees: no truth, no hidden obstacle.

use super::account::Escalation;
use super::chance::{Draw, Seed};
use super::constants::Constant;
use super::decision::{Action, Decision, Rule};
use super::journal::Talked;
use super::plan::Day;
use super::rhythm::{day_before, rhythm};
use super::weeks::{Look, Weeks};
use super::words::{Audience, Channel, Check, Overload, Paper, Question, Status, Step, Study, Treatment};
use crate::playbook::{Gauge, ObstacleKind, ObstacleState};
use crate::text::named;

named! {
    /// How a portfolio is worked.
    pub enum Strategy {
        /// As the documents say.
        Method = "the-documents-method",
        /// Call everyone who owes anything, every day.
        Daily = "call-everyone-daily",
        /// Never call before it is overdue; then remind, in the rhythm.
        NeverEarly = "never-before-overdue",
        /// Wait for the money; a claim after sixty days.
        Wait = "wait-for-the-money",
        /// Threaten first.
        Threaten = "threaten-first",
        /// Whatever comes to mind.
        Random = "random",
    }
}

named! {
    /// A piece of the method that can be left out.
    pub enum Piece {
        /// The rhythm of contacts: without it, every day.
        Cadence = "cadence",
        /// Asking early whether all is well.
        Inoculation = "inoculation",
        /// Asking straight who decides.
        DeciderQuestion = "decider-question",
        /// Refusing the tone.
        Boundary = "boundary",
        /// The new order waits for the old invoice.
        OrderLeverage = "order-leverage",
        /// Calling before the due date, terms on facts, announced discount.
        EarlyClarity = "early-clarity",
    }
}

/// Works a campaign from the day it stands at to its end.
pub fn work(weeks: &mut Weeks, strategy: Strategy, without: Option<Piece>, seed: u64) {
    let mut worker =
        Worker { strategy, without, seed: Seed(seed ^ 0x7374_7261_7465_6779), approaches: Approaches::of(weeks) };
    worker.first_day(weeks);
    while !weeks.is_over() {
        worker.day(weeks);
        if weeks.decide(&Decision::EndDay).is_err() {
            return;
        }
    }
}

struct Approaches([u16; NAMES.len()]);

const NAMES: [&str; 13] = [
    "remind",
    "plan-check",
    "look-ahead",
    "clarity",
    "decision",
    "decider",
    "complaint",
    "contract",
    "instalments",
    "boundary",
    "service",
    "announce",
    "threaten",
];

/// What who has no method says, one after the other.
const TURNS: [&str; 4] = ["remind", "clarity", "decision", "contract"];

impl Approaches {
    fn of(weeks: &Weeks) -> Self {
        Approaches(NAMES.map(|name| weeks.plan().method.approach(name).unwrap_or(0) as u16))
    }

    fn named(&self, name: &str) -> u16 {
        NAMES.iter().position(|known| *known == name).map_or(0, |at| self.0[at])
    }
}

struct Worker {
    strategy: Strategy,
    without: Option<Piece>,
    seed: Seed,
    approaches: Approaches,
}

impl Worker {
    fn has(&self, piece: Piece) -> bool {
        self.strategy == Strategy::Method && self.without != Some(piece)
    }

    fn first_day(&self, weeks: &mut Weeks) {
        if self.strategy != Strategy::Method {
            return;
        }
        for rule in [Rule::Overload(Overload::LongerDates), Rule::Study(Study::Goods)] {
            let _ = weeks.decide(&Decision::House(rule));
        }
        if self.has(Piece::EarlyClarity) {
            let _ = weeks.decide(&Decision::House(Rule::Discount(Audience::EveryoneBeforeDue)));
        }
    }

    fn day(&mut self, weeks: &mut Weeks) {
        if weeks.today() % 7 == 0 {
            self.open_deals(weeks);
        }
        let mut list: Vec<(i64, u32, Action)> = Vec::new();
        for ix in 0..weeks.len() {
            self.answer(weeks, ix);
            if let Some((weight, action)) = weeks.look(ix).and_then(|look| self.wish(weeks, ix, &look)) {
                list.push((weight, ix, action));
            }
        }
        list.sort_unstable_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        for (_, ix, action) in list {
            if weeks.desk().slots == 0 && matches!(action, Action::Call(_)) {
                continue;
            }
            let _ = weeks.decide(&Decision::About(ix, action));
        }
    }

    /// New deals: the need, and by the method a third more (S09).
    fn open_deals(&self, weeks: &mut Weeks) {
        let plan = weeks.plan();
        if plan.deals.amount == 0 {
            return;
        }
        let per_cent = if self.strategy == Strategy::Method { 135 } else { 100 };
        let count = (plan.need * per_cent / 100 + plan.deals.amount - 1) / plan.deals.amount;
        let _ = weeks.decide(&Decision::House(Rule::Deals(count as u16)));
    }

    /// Orders that wait, new clients that ask.
    fn answer(&self, weeks: &mut Weeks, ix: u32) {
        let Some(look) = weeks.look(ix) else { return };
        let (waits, today) = (look.orders.waiting.is_some(), weeks.today());
        let asks = look.account.status == Status::Prospect && look.account.since <= today;
        if waits {
            let lever = self.has(Piece::OrderLeverage);
            let treatment = if lever { Treatment::HoldAndTell } else { Treatment::Deliver };
            let _ = weeks.decide(&Decision::About(ix, Action::Treat(treatment)));
        }
        if asks {
            self.grant(weeks, ix);
        }
    }

    fn grant(&self, weeks: &mut Weeks, ix: u32) {
        let Some(asks) = weeks.plan().debtors.get(ix as usize).and_then(|debtor| debtor.asks.clone()) else { return };
        if !self.has(Piece::EarlyClarity) {
            let _ = weeks.decide(&Decision::About(ix, Action::Grant(asks.days, false)));
            return;
        }
        for action in [
            Action::Check(Check::Suppliers),
            Action::Check(Check::Solvency),
            Action::Ask(Question::HowItGoes),
            Action::Ask(Question::FollowUp),
        ] {
            let _ = weeks.decide(&Decision::About(ix, action));
        }
        let Some(look) = weeks.look(ix) else { return };
        let [suppliers, _, solvency] = look.known.said;
        let days = if suppliers == Some(true) && solvency == Some(true) { asks.days.min(30) } else { 0 };
        let _ = weeks.decide(&Decision::About(ix, Action::Grant(days, true)));
    }

    /// What is to be done about an account today, and how much it matters.
    fn wish(&self, weeks: &Weeks, ix: u32, look: &Look<'_>) -> Option<(i64, Action)> {
        let alive = matches!(look.account.status, Status::Client | Status::Signed);
        let open = look.book.open();
        if !alive || open == 0 || *look.escalation == Escalation::Stopped {
            return None;
        }
        let overdue = look.book.days_overdue(weeks.today()).unwrap_or(-99);
        let call = |name: &str| Some((open, Action::Call(self.approaches.named(name))));
        match self.strategy {
            Strategy::Method => self.by_method(weeks, look, overdue),
            Strategy::Daily => call(TURNS[usize::from(look.memory.contacts) % TURNS.len()]),
            Strategy::NeverEarly if overdue > 0 && in_rhythm(weeks, look) => {
                call(TURNS[usize::from(look.memory.contacts) % TURNS.len()])
            }
            Strategy::Threaten if overdue > 0 && in_rhythm(weeks, look) => call("threaten"),
            Strategy::Wait if overdue > 60 && *look.escalation == Escalation::None => {
                Some((open, Action::Step(Step::FormalClaim)))
            }
            Strategy::Random => {
                let all = weeks.plan().method.approaches.len() as u64;
                let at = self.seed.below(ix, weeks.today(), Draw::Deal, all);
                let order = self.seed.below(ix, weeks.today(), Draw::Order, 1_000_000);
                Some((order as i64, Action::Call(at as u16)))
            }
            _ => None,
        }
    }

    fn by_method(&self, weeks: &Weeks, look: &Look<'_>, overdue: Day) -> Option<(i64, Action)> {
        let (today, open, constants) = (weeks.today(), look.book.open(), &weeks.plan().method.constants);
        if look.memory.signs {
            return Some((i64::MAX, Action::Step(Step::StopPressing)));
        }
        if let Escalation::Claimed(since, _) = *look.escalation {
            let over = today > since + constants[Constant::ClaimDays];
            return over.then_some((open, Action::Step(Step::Court)));
        }
        if *look.escalation != Escalation::None {
            return None;
        }
        let call = |weight: i64, name: &str| Some((weight, Action::Call(self.approaches.named(name))));
        if let Some(promise) = look.pledge.0 {
            let eve = today == day_before(weeks.plan(), promise.on) && !promise.checked;
            return if eve { call(open.saturating_mul(4), "remind") } else { None };
        }
        let delivered = look.account.status == Status::Client;
        if overdue <= 0 && delivered {
            let near = overdue >= -6 && look.book.is_unchecked(today) && in_rhythm(weeks, look);
            let name = if self.has(Piece::Inoculation) { "look-ahead" } else { "plan-check" };
            return if near && self.has(Piece::EarlyClarity) { call(open, name) } else { None };
        }
        let ripe = look.memory.announced.is_some_and(|day| today >= day + 7);
        if delivered && (ripe || look.memory.refused) {
            return Some((open.saturating_mul(2), Action::Step(Step::FormalClaim)));
        }
        let mended = look.memory.mended.is_some_and(|day| day == today);
        let broke = look.memory.broke.is_some();
        let due = mended || broke || in_rhythm(weeks, look) || !self.has(Piece::Cadence);
        due.then(|| self.approach(weeks, look, overdue)).map(|(name, paper)| match paper {
            Some(action) => (open.saturating_mul(2), action),
            None => (open, Action::Call(self.approaches.named(name))),
        })
    }

    /// Which approach: what they have named decides, then how often they put us off.
    fn approach(&self, weeks: &Weeks, look: &Look<'_>, overdue: Day) -> (&'static str, Option<Action>) {
        let named = |kind: ObstacleKind| look.obstacles.of(kind) == ObstacleState::Named;
        let (heat, put_offs, contacts) = (look.gauges.of(Gauge::Heat), look.memory.put_offs, look.memory.contacts);
        let hot = look.memory.talked == Some(Talked::HungUp)
            || heat + 15 >= weeks.plan().method.constants[Constant::HangsUpAt];
        let delivered = look.account.status == Status::Client;
        if hot && self.has(Piece::Boundary) {
            return ("boundary", None);
        }
        let known = [
            (ObstacleKind::Complaint, "complaint"),
            (ObstacleKind::NoCash, "instalments"),
            (ObstacleKind::SmallSums, "contract"),
            (ObstacleKind::LowPriority, "contract"),
        ];
        if named(ObstacleKind::InvoiceMissing) && look.memory.paper.is_none() {
            return ("remind", Some(Action::Send(Paper::ClearInvoice, Channel::Courier)));
        }
        if let Some((_, name)) = known.iter().find(|(kind, _)| named(*kind)) {
            return (name, None);
        }
        let patient = put_offs >= 2 && !look.memory.decider && self.has(Piece::DeciderQuestion);
        match (contacts, patient) {
            (0, _) => ("remind", None),
            (_, true) if put_offs % 2 == 0 => ("decider", None),
            _ if delivered && (overdue > 40 && put_offs >= 4 || look.memory.broken >= 2) => ("announce", None),
            _ if !delivered && put_offs >= 1 => ("decision", None),
            _ => ("clarity", None),
        }
    }
}

/// True where the next contact of the rhythm has come; twice as late after a displeased call.
fn in_rhythm(weeks: &Weeks, look: &Look<'_>) -> bool {
    let method = &weeks.plan().method;
    let usual = rhythm(method, look.book.open());
    let wait = if look.memory.displeased { usual * method.constants[Constant::DispleasedWait] } else { usual };
    look.pledge.0.is_none() && look.memory.last.is_none_or(|last| weeks.today() - last >= wait)
}
