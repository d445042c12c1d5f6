//! An account's card: all that the trainee can know of it.

use super::app::Shared;
use super::spoken::{day, is_told, sentence};
use super::words::Word;
use super::worklist::firm;
use crate::campaign::{Asks, Check, Day, Escalation, Look, Order, Status, Weeks, sum};
use crate::front::Mode;
use crate::playbook::{Gauge, ObstacleKind, ObstacleState};
use crate::report::{HANG, Style, paint};

/// What a card is written from.
struct Card<'a> {
    weeks: &'a Weeks,
    look: Look<'a>,
    shared: &'a Shared,
    lines: Vec<String>,
}

/// The facts of an account as painted paragraphs.
pub fn facts(weeks: &Weeks, ix: u32, shared: &Shared) -> Vec<String> {
    let Some(look) = weeks.look(ix) else { return Vec::new() };
    let mut card = Card { weeks, look, shared, lines: Vec::new() };
    card.who(ix);
    card.invoices();
    card.orders();
    card.new_client();
    card.obstacles();
    card.remembered();
    if shared.mode != Mode::Exam {
        card.gauges();
    }
    card.lines
}

/// Its journal as painted paragraphs, the newest first.
pub fn journal(weeks: &Weeks, ix: u32, shared: &Shared) -> Vec<String> {
    let own = weeks.journal().iter().rev().filter(|note| note.account == Some(ix) && is_told(&note.what, shared));
    let line = |note: &crate::campaign::Note| {
        let on = paint(Style::Faint, &day(weeks, note.day, shared));
        format!("{on}  {HANG}{}", sentence(&note.what, weeks, shared))
    };
    own.map(line).collect()
}

impl Card<'_> {
    fn word(&self, word: Word) -> &'static str {
        self.shared.word(word)
    }

    fn money(&self, minor: i64) -> String {
        sum(minor, self.weeks.plan().currency, self.shared.lang)
    }

    fn day(&self, on: Day) -> String {
        day(self.weeks, on, self.shared)
    }

    fn head(&mut self, word: Word) {
        self.lines.push(paint(Style::Bold, self.word(word)));
    }

    fn fact(&mut self, text: &str) {
        self.lines.push(format!("· {HANG}{text}"));
    }

    fn who(&mut self, ix: u32) {
        let status = self.shared.pair(self.look.account.status);
        let mut line = format!("{} · {status}", paint(Style::Bold, &firm(self.weeks, ix, self.shared)));
        let debtor = self.look.account.debtor.map(|at| &self.weeks.plan().debtors[usize::from(at)]);
        if let Some(debtor) = debtor {
            let person = debtor.person.in_lang(self.shared.lang);
            if person != debtor.firm.in_lang(self.shared.lang) {
                line += &format!(" · {}: {person}", self.word(Word::Person));
            }
        }
        self.lines.push(line);
        let Some(debtor) = debtor else { return };
        for note in &debtor.notes {
            self.fact(note.in_lang(self.shared.lang));
        }
        if debtor.yearly > 0 {
            let yearly = format!("{}: {}", self.word(Word::Yearly), self.money(debtor.yearly));
            self.fact(&yearly);
        }
    }

    fn invoices(&mut self) {
        self.head(Word::Invoices);
        let today = self.weeks.today();
        let bills = self.look.account.debtor.map(|at| &self.weeks.plan().debtors[usize::from(at)].invoices);
        let told = self.look.book.0.iter().map(|invoice| {
            let known = bills.and_then(|bills| bills.get(invoice.number as usize));
            let number = known.map_or(invoice.number.to_string(), |bill| bill.number.to_string());
            let late = today - invoice.due;
            let (days, word) = if late > 0 { (late, Word::DaysLate) } else { (-late, Word::InDaysDue) };
            let due = format!("{} {}, {days} {}", self.word(Word::DueOn), self.day(invoice.due), self.word(word));
            let due = if late > 0 { paint(Style::Bad, &due) } else { due };
            let goods = if invoice.delivered { String::new() } else { format!(", {}", self.word(Word::NotDelivered)) };
            format!("{} {number}: {}, {due}{goods}", self.word(Word::InvoiceNo), self.money(invoice.open))
        });
        let told: Vec<String> = told.collect();
        if told.is_empty() {
            self.fact(self.shared.word(Word::NothingOpen));
        }
        told.iter().for_each(|line| self.fact(line));
    }

    fn orders(&mut self) {
        let order = |order: Order| {
            let paid = if order.paid { format!(", {}", self.word(Word::OrderPaid)) } else { String::new() };
            format!("{}{paid} ({})", self.money(order.amount), self.day(order.came))
        };
        let waiting = self
            .look
            .orders
            .waiting
            .map(|waiting| paint(Style::Warn, &format!("! {} {}", self.word(Word::OrderWaits), order(waiting))));
        let held = self.look.orders.held.map(|held| format!("{} {}", self.word(Word::OrderHeld), order(held)));
        let buys = self.look.account.debtor.and_then(|at| self.weeks.plan().debtors[usize::from(at)].buys);
        let habit = buys.map(|buys| {
            let next = self
                .look
                .orders
                .next
                .map_or(String::new(), |next| format!(", {} {}", self.word(Word::NextOrder), self.day(next)));
            format!("{} {} ({}){next}", self.word(Word::OrdersEvery), buys.every, self.money(buys.amount))
        });
        [waiting, held, habit].into_iter().flatten().collect::<Vec<_>>().iter().for_each(|line| self.fact(line));
    }

    fn new_client(&mut self) {
        let asks: Option<Asks> =
            self.look.account.debtor.and_then(|at| self.weeks.plan().debtors[usize::from(at)].asks.clone());
        let Some(asks) = asks else { return };
        if self.look.account.status == Status::Prospect {
            let (days, monthly) = (asks.days, self.money(asks.monthly));
            self.fact(&format!(
                "{} {days}; {monthly} {}",
                self.shared.word(Word::AsksFor),
                self.shared.word(Word::AMonth)
            ));
        }
        for check in Check::ALL {
            let Some(well) = self.look.known.said[*check as usize] else { continue };
            let (sign, style) = if well { ("+", Style::Good) } else { ("–", Style::Bad) };
            let line = format!("{}: {} {}", self.word(Word::SaidOf), paint(style, sign), self.shared.pair(*check));
            self.fact(&line);
        }
        if let Some(well) = self.look.known.hint {
            let hinted = crate::campaign::Happened::Hinted { well };
            let line = sentence(&hinted, self.weeks, self.shared);
            self.fact(&line);
        }
    }

    fn obstacles(&mut self) {
        let of = |state: ObstacleState| {
            let kinds = ObstacleKind::ALL.iter().filter(|kind| self.look.obstacles.of(**kind) == state);
            kinds.map(|kind| self.shared.playbook.obstacle(*kind, self.shared.lang)).collect::<Vec<_>>().join(", ")
        };
        let (named, gone) = (of(ObstacleState::Named), of(ObstacleState::Resolved));
        if !named.is_empty() {
            let line = paint(Style::Warn, &format!("{} {named}", self.word(Word::TheyNamed)));
            self.fact(&line);
        }
        // What never stood there, and what was cleared before anybody spoke of it, is not told.
        if !gone.is_empty() && self.look.memory.last.is_some() {
            let line = format!("{} {gone}", self.word(Word::OutOfWay));
            self.fact(&line);
        }
    }

    fn remembered(&mut self) {
        self.head(Word::Memory);
        let memory = *self.look.memory;
        let last = match (memory.last, memory.talked) {
            (Some(last), Some(talked)) => {
                format!("{} {}: {}", self.word(Word::LastContact), self.day(last), self.shared.pair(talked))
            }
            (Some(last), None) => format!("{} {}", self.word(Word::LastContact), self.day(last)),
            (None, Some(talked)) => format!("{}: {}", self.word(Word::NeverCalled), self.shared.pair(talked)),
            (None, None) => self.word(Word::NeverCalled).to_owned(),
        };
        self.fact(&last);
        if let Some(promise) = self.look.pledge.0 {
            let line = format!(
                "{} {}, {}, {} {}/3",
                self.word(Word::PromiseStands),
                self.money(promise.amount),
                self.day(promise.on),
                self.word(Word::Firmness),
                promise.firmness
            );
            self.fact(&line);
        }
        let on = |word: Word, on: Option<Day>| on.map(|on| format!("{} {}", self.word(word), self.day(on)));
        let so = |word: Word, so: bool| so.then(|| self.word(word).to_owned());
        let count = |word: Word, count: u8| (count > 0).then(|| format!("{} {count}", self.word(word)));
        let claim = match *self.look.escalation {
            Escalation::None => None,
            Escalation::Claimed(since, _) => on(Word::ClaimSince, Some(since)),
            Escalation::Court(since) => on(Word::CourtSince, Some(since)),
            Escalation::Stopped => so(Word::Stopped, true),
        };
        let reason = memory.reason.map(|kind| {
            format!("{} {}", self.word(Word::ReasonNoted), self.shared.playbook.obstacle(kind, self.shared.lang))
        });
        let typical = memory.warned.map(|kind| {
            format!("{} {}", self.word(Word::TypicalHere), self.shared.playbook.obstacle(kind, self.shared.lang))
        });
        let facts = [
            on(Word::PlannedFor, memory.planned),
            count(Word::BrokenCount, memory.broken),
            so(Word::Displeased, memory.displeased),
            (memory.put_offs > 1).then(|| format!("{} {}", self.word(Word::PutOffs), memory.put_offs)),
            so(Word::SaidWell, memory.satisfied),
            so(Word::PartedFirm, memory.parted),
            so(Word::KnownDecider, memory.decider),
            on(Word::AnnouncedStep, memory.announced),
            so(Word::WantsWriting, memory.write_only),
            so(Word::PaperOn, memory.paper.is_some()),
            so(Word::Instalments, memory.instalments),
            so(Word::BoundarySet, memory.bounded),
            so(Word::InterestAgreed, memory.interest),
            so(Word::SignsSeen, memory.signs),
            so(Word::RefusedOnce, memory.refused),
            claim,
            typical,
            reason,
        ];
        facts.into_iter().flatten().collect::<Vec<_>>().iter().for_each(|line| self.fact(line));
    }

    fn gauges(&mut self) {
        let value = |gauge: &Gauge| {
            let name = self.shared.playbook.gauge(*gauge, self.shared.lang);
            let now = self.look.gauges.of(*gauge);
            let full = ((now + 5) / 10) as usize;
            format!("{name} {}{} {now}", "█".repeat(full), "░".repeat(10 - full))
        };
        let told: Vec<String> = Gauge::ALL.iter().map(value).collect();
        self.head(Word::Gauges);
        told.iter().for_each(|line| self.fact(line));
    }
}
