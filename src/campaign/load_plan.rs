//! Loading a campaign file.

use std::sync::Arc;

use jiff::civil::Date;
use sha2::{Digest, Sha256};

use super::constants::{Constant, Constants};
use super::drawn::Drawn;
use super::finding::Finding;
use super::method::Method;
use super::plan::{Asks, Bill, Buys, Calendar, CampaignTest, Day, Deals, Debtor, Event, Happening, Plan};
use crate::diagnostic::{Diagnostic, Report, did_you_mean};
use crate::scenario::CAMPAIGN;
use crate::text::{Currency, Money};
use crate::yaml::{Fields, Node, Shape, check_shape};

/// Loads a campaign; none where there are errors, all of which are in the report.
pub fn load_plan(id: &str, node: &Node, method: &Arc<Method>, report: &mut Report) -> Option<Plan> {
    let mut found = Report::default();
    check_shape(node, &Shape::Map(CAMPAIGN), &mut found);
    let plan = Lower { method, report: &mut found, currency: None }.plan(id, node);
    let usable = !found.has_errors();
    report.append(found);
    plan.filter(|_| usable)
}

/// A list of so many names is not shown with an error.
const LONG: usize = 25;

struct Lower<'a> {
    method: &'a Arc<Method>,
    report: &'a mut Report,
    currency: Option<Currency>,
}

impl Lower<'_> {
    fn plan(&mut self, id: &str, node: &Node) -> Option<Plan> {
        let file = Fields::of(node);
        let method = self.own_constants(file);
        let calendar = self.calendar(file)?;
        let items = file.node("debtors").map_or(&[][..], Node::items);
        let debtors: Vec<Debtor> = items.iter().filter_map(|item| self.debtor(item)).collect();
        self.check_ids(items);
        let drawn = file.map("drawn").map(|drawn| self.drawn(drawn));
        if debtors.is_empty() && drawn.is_none() {
            let nobody = Diagnostic::error("no-debtors", file.place("debtors"), "the campaign has no debtors");
            self.report.push(nobody.help("list some under `debtors:`, or have some drawn under `drawn:`"));
        }
        let deals = file.map("deals");
        let us = file.map("us");
        let text = |key: &str| us.and_then(|us| us.localized(key)).unwrap_or_default();
        Some(Plan {
            id: id.into(),
            hash: digest(&node.source().text),
            title: file.localized("title").unwrap_or_default(),
            summary: file.localized("summary").unwrap_or_default(),
            firm: text("firm"),
            goods: text("goods"),
            capacity: self.sum(file, "capacity"),
            need: self.sum(file, "need"),
            deals: Deals {
                amount: deals.map_or(0, |deals| self.sum(deals, "amount")),
                natures: deals.map_or_else(Vec::new, |deals| self.weights(deals, "natures")),
            },
            events: self.events(file, items, &calendar),
            currency: self.currency.unwrap_or(Currency::Rub),
            tests: self.tests(file),
            calendar,
            debtors,
            drawn,
            method,
        })
    }

    /// The method with the campaign's own numbers in it.
    fn own_constants(&mut self, file: Fields<'_>) -> Arc<Method> {
        let entries = file.node("constants").map_or(&[][..], Node::entries);
        if entries.is_empty() {
            return self.method.clone();
        }
        let mut method = Method::clone(self.method);
        let mut own = Vec::new();
        for entry in entries {
            match (entry.key.parse::<Constant>(), entry.value.text().and_then(|text| text.parse().ok())) {
                (Ok(constant), Some(value)) => own.push((constant, value)),
                (Err(_), _) => self.unknown("constant", &entry.key, &entry.key_node(), Constant::NAMES.iter().copied()),
                (Ok(_), None) => {}
            }
        }
        let base = method.constants.clone();
        let value =
            |known: Constant| own.iter().find(|(constant, _)| *constant == known).map_or(base[known], |(_, own)| *own);
        method.constants = Constants::each(value);
        Arc::new(method)
    }

    fn unknown<'b>(&mut self, what: &str, name: &str, at: &Node, known: impl IntoIterator<Item = &'b str>) {
        let known: Vec<&str> = known.into_iter().collect();
        let message = format!("there is no {what} `{name}`");
        let help = did_you_mean(name, known.iter().copied()).unwrap_or_else(|| match known.len() {
            0..LONG => format!("there are {}", known.join(", ")),
            _ => format!("`ringside explain {what}s` lists them"),
        });
        self.report.push(Diagnostic::error("unknown-name", at.place.clone(), message).help(help));
    }

    fn calendar(&mut self, file: Fields<'_>) -> Option<Calendar> {
        let starts = file.text("starts")?.parse::<Date>();
        let Ok(starts) = starts else {
            let message = format!("`{}` is no date", file.text("starts").unwrap_or_default());
            let wrong = Diagnostic::error("wrong-value", file.place("starts"), message);
            self.report.push(wrong.help("write it as \"2026-03-02\", in quotes"));
            return None;
        };
        let day = file.map("day");
        let number = |key: &str, none: i32| day.and_then(|day| day.int(key)).unwrap_or(none);
        let holidays = day.map_or_else(Vec::new, |day| day.names("holidays"));
        Some(Calendar {
            starts,
            weeks: file.int("weeks").unwrap_or(1) as u16,
            holidays: holidays.iter().filter_map(|(day, _)| day.parse().ok()).collect(),
            slots: number("slots", 6) as u8,
            minutes: number("minutes", 480) as u16,
        })
    }

    /// A sum in minor units; all sums of a campaign are in one currency.
    fn sum(&mut self, fields: Fields<'_>, key: &str) -> i64 {
        let Some(Money { minor, currency }) = fields.money(key) else { return 0 };
        let first = *self.currency.get_or_insert(currency);
        if first != currency {
            let message = format!("this sum is in {}, another one in {}", currency.code(), first.code());
            let mixed = Diagnostic::error("mixed-currencies", fields.place(key), message);
            self.report.push(mixed.help("give all sums of a campaign in one currency"));
        }
        minor
    }

    fn nature(&mut self, name: &str, at: &Node) -> Option<usize> {
        let found = self.method.nature(name);
        if found.is_none() {
            let method = self.method.clone();
            self.unknown("nature", name, at, method.natures.iter().map(|nature| &*nature.id));
        }
        found
    }

    fn weights(&mut self, fields: Fields<'_>, key: &str) -> Vec<(usize, u16)> {
        let entries = fields.node(key).map_or(&[][..], Node::entries);
        let weight = |node: &Node| node.text().and_then(|text| text.parse().ok()).unwrap_or(1);
        entries
            .iter()
            .filter_map(|entry| Some((self.nature(&entry.key, &entry.key_node())?, weight(&entry.value))))
            .collect()
    }

    fn debtor(&mut self, node: &Node) -> Option<Debtor> {
        let fields = Fields::of(node);
        let natures: Vec<usize> =
            fields.names("nature").into_iter().filter_map(|(name, at)| self.nature(name, at)).collect();
        if natures.is_empty() {
            return None;
        }
        let bills = fields.node("invoices").map_or(&[][..], Node::items);
        Some(Debtor {
            id: fields.text("id").unwrap_or_default().into(),
            firm: fields.localized("firm").unwrap_or_default(),
            person: fields.localized("person").unwrap_or_default(),
            notes: fields.localized_list("notes"),
            natures,
            scenario: fields.text("scenario").unwrap_or_default().into(),
            invoices: bills.iter().map(|bill| self.bill(Fields::of(bill))).collect(),
            buys: fields.map("buys").map(|buys| self.buys(buys)),
            asks: fields.map("asks").map(|asks| self.asks(asks)),
            comes: fields.ago("comes").map_or(0, |ago| ago.days),
            yearly: self.sum(fields, "yearly"),
            fault: fields.text("complaint").and_then(|fault| fault.parse().ok()),
        })
    }

    fn bill(&mut self, fields: Fields<'_>) -> Bill {
        let (issued, due) = (days(fields, "issued"), days(fields, "due"));
        if issued > due {
            let early = Diagnostic::error("due-before-issued", fields.place("due"), "due before it was issued");
            self.report.push(early.help("`due:` lies on or after `issued:`"));
        }
        if issued > 0 {
            let later = Diagnostic::error("wrong-value", fields.place("issued"), "an open invoice was issued by now");
            self.report.push(later.help("write `12 days ago`; orders to come stand under `buys:`"));
        }
        let amount = self.sum(fields, "amount");
        if amount <= 0 {
            let nothing = Diagnostic::error("wrong-value", fields.place("amount"), "nothing is open there");
            self.report.push(nothing.help("an invoice is for something"));
        }
        Bill {
            number: fields.text("number").unwrap_or_default().into(),
            amount,
            issued,
            due,
            delivered: fields.bool("delivered").unwrap_or(true),
        }
    }

    fn buys(&mut self, fields: Fields<'_>) -> Buys {
        let span = |key: &str| fields.time_span(key).map_or(0, |span| span.days()) as u16;
        if span("every") == 0 {
            let often = Diagnostic::error("wrong-value", fields.place("every"), "orders come at most once a day");
            self.report.push(often.help("write `7 days`"));
        }
        Buys {
            every: span("every").max(1),
            first: days(fields, "first"),
            amount: self.sum(fields, "amount"),
            term: span("term"),
            prepaid: fields.bool("paid").unwrap_or(false),
        }
    }

    fn asks(&mut self, fields: Fields<'_>) -> Asks {
        Asks {
            days: fields.time_span("terms").map_or(0, |span| span.days()) as u16,
            monthly: self.sum(fields, "monthly"),
            worth: fields.text("worth").and_then(|worth| worth.parse().ok()),
            slow_manager: fields.bool("slow-manager").unwrap_or(false),
        }
    }

    fn drawn(&mut self, fields: Fields<'_>) -> Drawn {
        let (least, most) = (self.sum(fields, "least"), self.sum(fields, "most"));
        if least > most || least <= 0 {
            let wrong =
                Diagnostic::error("wrong-value", fields.place("least"), "the smallest sum is above the largest");
            self.report.push(wrong.help("`least:` is over 0 and not above `most:`"));
        }
        let per_mille = |key: &str, none: i32| fields.int(key).unwrap_or(none);
        Drawn {
            count: fields.int("count").unwrap_or(1).unsigned_abs(),
            natures: self.weights(fields, "natures"),
            least: least.max(1),
            most: most.max(1),
            signed: per_mille("signed", 150),
            current: per_mille("current", 300),
            buying: per_mille("buying", 400),
            new: per_mille("new", 100),
        }
    }

    fn tests(&mut self, file: Fields<'_>) -> Vec<CampaignTest> {
        let items = file.node("tests").map_or(&[][..], Node::items);
        items.iter().map(|item| self.test(Fields::of(item), item)).collect()
    }

    fn test(&mut self, fields: Fields<'_>, node: &Node) -> CampaignTest {
        let mut finds = Vec::new();
        for (name, at) in fields.names("finds") {
            match name.parse::<Finding>() {
                Ok(finding) => finds.push(finding),
                Err(_) => self.unknown("finding", name, at, Finding::NAMES.iter().copied()),
            }
        }
        CampaignTest {
            decisions: fields.text("decisions").unwrap_or_default().to_owned(),
            collected: fields.test("collected"),
            good: fields.test("good"),
            bad: fields.test("bad"),
            finds,
            place: node.place.clone(),
        }
    }

    fn check_ids(&mut self, items: &[Node]) {
        for (at, item) in items.iter().enumerate() {
            let id = item.get("id").and_then(Node::text);
            let twice = items[..at].iter().find(|earlier| id.is_some() && earlier.get("id").and_then(Node::text) == id);
            if let Some(first) = twice {
                let message = format!("the debtor `{}` is listed twice", id.unwrap_or_default());
                let place = Fields::of(item).place("id");
                let duplicate = Diagnostic::error("duplicate-key", place, message);
                self.report.push(duplicate.also(Fields::of(first).place("id"), "first listed here"));
            }
        }
    }

    fn events(&mut self, file: Fields<'_>, debtors: &[Node], calendar: &Calendar) -> Vec<Happening> {
        let items = file.node("events").map_or(&[][..], Node::items);
        items.iter().filter_map(|item| self.event(Fields::of(item), debtors, calendar)).collect()
    }

    fn event(&mut self, fields: Fields<'_>, debtors: &[Node], calendar: &Calendar) -> Option<Happening> {
        let ids = || debtors.iter().filter_map(|debtor| debtor.get("id").and_then(Node::text));
        let debtor = match (fields.text("debtor"), fields.node("debtor")) {
            (Some(name), Some(at)) => {
                let found = ids().position(|id| id == name);
                if found.is_none() {
                    self.unknown("debtor", name, at, ids());
                }
                Some(found?)
            }
            _ => None,
        };
        let yes = |key: &str| fields.bool(key).unwrap_or(false);
        let obstacle = fields.text("obstacle").and_then(|kind| kind.parse().ok());
        let what = match (obstacle, fields.node("order").is_some()) {
            (Some(kind), _) => Event::Obstacle(kind),
            (None, true) => Event::Order(self.sum(fields, "order")),
            (None, false) if yes("failing") => Event::Failing,
            (None, false) if yes("write-only") => Event::WriteOnly,
            (None, false) => Event::News,
        };
        if debtor.is_none() && what != Event::News {
            let nobody =
                Diagnostic::error("missing-key", fields.place("day"), "this happens to a debtor, but to which?");
            self.report.push(nobody.help("add `debtor:` with an id of the list"));
        }
        let day = fields.int("day").unwrap_or(0);
        if day >= calendar.days() {
            let late = Diagnostic::warning("event-after-the-end", fields.place("day"), "the campaign is over by then");
            self.report.push(late.help(format!("its last day is {}", calendar.days() - 1)));
        }
        Some(Happening { day, debtor, what, told: fields.localized("told").unwrap_or_default() })
    }
}

fn days(fields: Fields<'_>, key: &str) -> Day {
    fields.ago(key).map_or(0, |ago| ago.days)
}

fn digest(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
