//! What can be decided now, as menus: nothing stands in them that would be refused.

use super::app::Shared;
use super::words::Word;
use super::worklist::firm;
use crate::campaign::{
    Action, Audience, Channel, Check, Day, Decision, Overload, Paper, Question, Refusal, Rule, Secretary, Step, Study,
    Treatment, Weeks, action_told, minutes_of, minutes_of_rule, rule_told, sum,
};
use crate::playbook::ObstacleKind;

/// What choosing an item does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Does {
    /// Decides.
    Decide(Decision),
    /// Opens a menu.
    Open(Topic),
    /// Plays the call in full.
    Play,
}

/// What a menu is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// All about the chosen account.
    Account,
    /// A call.
    Call,
    /// A paper.
    Send,
    /// The way that a paper takes.
    By(Paper),
    /// The next call.
    Plan,
    /// The order that waits.
    Treat,
    /// A look at a new client.
    Check,
    /// Terms for a new client.
    Terms,
    /// Late interest, with these terms.
    Interest(u16),
    /// Our own manager.
    Ask,
    /// The reason.
    Note,
    /// A step.
    Step,
    /// Our own house.
    House,
    /// To whom a discount is announced.
    Discount,
    /// New deals.
    Deals,
    /// More is paid than can be made.
    Overload,
    /// The secretary.
    Secretary,
    /// What there is to learn.
    Study,
}

/// A row of a menu.
#[derive(Clone, Debug)]
pub struct Item {
    /// What it is.
    pub label: String,
    /// What goes with it: minutes, what was said before.
    pub aside: String,
    /// More about it, while it is chosen.
    pub more: String,
    /// What it does.
    pub does: Does,
}

/// A menu over the desk.
#[derive(Clone, Debug)]
pub struct Menu {
    /// What it is about.
    pub title: String,
    /// What can be chosen.
    pub items: Vec<Item>,
    /// Why something is missing.
    pub remark: String,
    /// Which one is chosen.
    pub chosen: usize,
}

/// Days that a next call can be planned ahead.
const AHEAD: [Day; 8] = [1, 2, 3, 5, 7, 10, 14, 21];
/// Days of credit that can be granted.
const CREDIT: [u16; 6] = [0, 7, 14, 30, 45, 60];
/// So many deals can be opened at once.
const DEALS: u16 = 9;

/// What a menu is made from.
struct Maker<'a> {
    weeks: &'a Weeks,
    ix: u32,
    shared: &'a Shared,
}

impl Menu {
    /// The menu on a topic; `ix` is the chosen account.
    pub fn of(topic: Topic, weeks: &Weeks, ix: u32, shared: &Shared) -> Menu {
        let maker = Maker { weeks, ix, shared };
        let house = matches!(
            topic,
            Topic::House | Topic::Discount | Topic::Deals | Topic::Overload | Topic::Secretary | Topic::Study
        );
        let whose = if house { shared.word(Word::House).to_owned() } else { firm(weeks, ix, shared) };
        let title = match topic {
            Topic::Account | Topic::House => whose,
            Topic::By(paper) => format!("{whose}: {}", shared.pair(paper)),
            topic => format!("{whose}: {}", shared.word(maker.word(topic))),
        };
        let remark = if topic == Topic::Account { maker.no_call() } else { String::new() };
        Menu { title, items: maker.items(topic), remark, chosen: 0 }
    }
}

impl Maker<'_> {
    fn word(&self, topic: Topic) -> Word {
        match topic {
            Topic::Account => Word::Account,
            Topic::Call => Word::DoCall,
            Topic::Send | Topic::By(_) => Word::DoSend,
            Topic::Plan => Word::DoPlan,
            Topic::Treat => Word::DoOrder,
            Topic::Check => Word::DoCheck,
            Topic::Terms | Topic::Interest(_) => Word::DoTerms,
            Topic::Ask => Word::DoAsk,
            Topic::Note => Word::DoNote,
            Topic::Step => Word::DoStep,
            Topic::House => Word::House,
            Topic::Discount => Word::DoDiscount,
            Topic::Deals => Word::DoDeals,
            Topic::Overload => Word::DoOverload,
            Topic::Secretary => Word::DoSecretary,
            Topic::Study => Word::DoStudy,
        }
    }

    fn items(&self, topic: Topic) -> Vec<Item> {
        match topic {
            Topic::Account => self.account(),
            Topic::Call => self.calls(),
            Topic::Send => self.papers(),
            Topic::By(paper) => self.actions(Channel::ALL.iter().map(|channel| Action::Send(paper, *channel))),
            Topic::Plan => self.plans(),
            Topic::Treat => self.actions(Treatment::ALL.iter().map(|treatment| Action::Treat(*treatment))),
            Topic::Check => self.checks(),
            Topic::Terms => self.terms(),
            Topic::Interest(days) => self.interest(days),
            Topic::Ask => self.actions(Question::ALL.iter().map(|question| Action::Ask(*question))),
            Topic::Note => self.reasons(),
            Topic::Step => self.actions(Step::ALL.iter().map(|step| Action::Step(*step))),
            Topic::House => self.house(),
            Topic::Discount => {
                let now = self.weeks.desk().audience;
                self.rules(Audience::ALL.iter().map(|audience| (Rule::Discount(*audience), *audience == now)))
            }
            Topic::Deals => self.rules((1..=DEALS).map(|count| (Rule::Deals(count), false))),
            Topic::Overload => {
                let now = self.weeks.desk().overload;
                self.rules(Overload::ALL.iter().map(|answer| (Rule::Overload(*answer), *answer == now)))
            }
            Topic::Secretary => self.rules(Secretary::ALL.iter().map(|answer| {
                (Rule::Secretary(*answer), *answer == Secretary::Reprimand && self.weeks.desk().reprimanded)
            })),
            Topic::Study => self.rules(Study::ALL.iter().map(|topic| (Rule::Study(*topic), false))),
        }
    }

    fn about(&self, action: Action) -> Decision {
        Decision::About(self.ix, action)
    }

    fn allows(&self, action: &Action) -> bool {
        self.weeks.allows(&self.about(action.clone())).is_ok()
    }

    fn minutes(&self, minutes: u16) -> String {
        format!("{minutes} {}", self.shared.word(Word::MinutesLeft))
    }

    fn open(&self, topic: Topic) -> Item {
        let label = self.shared.word(self.word(topic)).to_owned();
        Item { label, aside: "›".to_owned(), more: String::new(), does: Does::Open(topic) }
    }

    fn action(&self, action: Action) -> Item {
        let plan = self.weeks.plan();
        Item {
            label: action_told(&action, plan, self.shared.lang),
            aside: self.minutes(minutes_of(&plan.method, &action)),
            more: String::new(),
            does: Does::Decide(self.about(action)),
        }
    }

    fn actions(&self, actions: impl Iterator<Item = Action>) -> Vec<Item> {
        actions.filter(|action| self.allows(action)).map(|action| self.action(action)).collect()
    }

    fn rules(&self, rules: impl Iterator<Item = (Rule, bool)>) -> Vec<Item> {
        let item = |(rule, now): (Rule, bool)| Item {
            label: rule_told(rule, self.shared.lang),
            aside: match now {
                true => self.shared.word(Word::AsItIs).to_owned(),
                false => self.minutes(minutes_of_rule(&self.weeks.plan().method, rule)),
            },
            more: String::new(),
            does: Does::Decide(Decision::House(rule)),
        };
        rules.filter(|(rule, _)| self.weeks.allows(&Decision::House(*rule)).is_ok()).map(item).collect()
    }

    /// What can be done about the account, the most urgent first.
    fn account(&self) -> Vec<Item> {
        let topics = [
            Topic::Treat,
            Topic::Check,
            Topic::Ask,
            Topic::Terms,
            Topic::Call,
            Topic::Send,
            Topic::Plan,
            Topic::Note,
            Topic::Step,
        ];
        let possible = topics.into_iter().filter(|topic| !self.items(*topic).is_empty());
        let mut items: Vec<Item> = possible.map(|topic| self.open(topic)).collect();
        if self.allows(&Action::Decline) {
            items.push(self.action(Action::Decline));
        }
        items
    }

    /// Why nobody is called, where that is so.
    fn no_call(&self) -> String {
        let refused = self.weeks.allows(&self.about(Action::Call(0))).err();
        let prospect = self.allows(&Action::Decline);
        match refused {
            Some(refusal) if !prospect || matches!(refusal, Refusal::NoSlots | Refusal::NoTime) => {
                format!("{}: {}", self.shared.word(Word::DoCall), self.shared.refused(refusal))
            }
            _ => String::new(),
        }
    }

    fn calls(&self) -> Vec<Item> {
        let method = &self.weeks.plan().method;
        let settled = (0..method.approaches.len() as u16).map(Action::Call).filter(|action| self.allows(action));
        let mut items: Vec<Item> = settled
            .map(|action| {
                let more = match &action {
                    Action::Call(at) => method.approaches[usize::from(*at)].what.in_lang(self.shared.lang).to_owned(),
                    _ => String::new(),
                };
                Item { more, ..self.action(action) }
            })
            .collect();
        if !items.is_empty() && scenario_of(self.weeks, self.ix).is_some() {
            items.insert(
                0,
                Item {
                    label: self.shared.word(Word::DoPlay).to_owned(),
                    aside: "›".to_owned(),
                    more: self.shared.word(Word::DoPlayAside).to_owned(),
                    does: Does::Play,
                },
            );
        }
        items
    }

    fn papers(&self) -> Vec<Item> {
        let possible = Paper::ALL.iter().filter(|paper| self.allows(&Action::Send(**paper, Channel::Email)));
        let item = |paper: &Paper| Item {
            label: self.shared.pair(*paper).to_owned(),
            aside: "›".to_owned(),
            more: String::new(),
            does: Does::Open(Topic::By(*paper)),
        };
        possible.map(item).collect()
    }

    fn plans(&self) -> Vec<Item> {
        // Who owes nothing, and will not, need not be called.
        if !self.allows(&Action::Call(0)) && self.weeks.look(self.ix).is_none_or(|look| look.book.0.is_empty()) {
            return Vec::new();
        }
        let calendar = &self.weeks.plan().calendar;
        let plan = |days: Day| {
            let on = self.shared.short_date(calendar.date(calendar.working_from(self.weeks.today() + days)));
            let label = format!("{} {days}", self.shared.word(Word::InDays));
            Item { label, aside: format!("{} {on}", self.shared.word(Word::OnDay)), ..self.action(Action::Plan(days)) }
        };
        AHEAD.into_iter().filter(|days| self.allows(&Action::Plan(*days))).map(plan).collect()
    }

    fn checks(&self) -> Vec<Item> {
        let Some(look) = self.weeks.look(self.ix) else { return Vec::new() };
        let said = |check: Check| look.known.said[check as usize];
        let new = Check::ALL.iter().copied().filter(|check| said(*check).is_none());
        self.actions(new.map(Action::Check))
    }

    fn terms(&self) -> Vec<Item> {
        if !self.allows(&Action::Grant(0, true)) {
            return Vec::new();
        }
        let debtor = self.weeks.plan().debtors.get(self.ix as usize);
        let asked = debtor.and_then(|debtor| debtor.asks.as_ref());
        let mut days = CREDIT.to_vec();
        days.extend(asked.map(|asks| asks.days));
        days.sort_unstable();
        days.dedup();
        let item = |days: u16| {
            let wish = asked.filter(|asks| asks.days == days).map(|asks| {
                let monthly = sum(asks.monthly, self.weeks.plan().currency, self.shared.lang);
                format!("{}: {monthly} {}", self.shared.word(Word::TheyAsk), self.shared.word(Word::AMonth))
            });
            let (label, does) = match days {
                0 => (self.shared.word(Word::Prepayment).to_owned(), Does::Decide(self.about(Action::Grant(0, true)))),
                days => (format!("{days} {}", self.shared.word(Word::CreditDays)), Does::Open(Topic::Interest(days))),
            };
            Item { label, aside: wish.unwrap_or_default(), more: String::new(), does }
        };
        days.into_iter().map(item).collect()
    }

    fn interest(&self, days: u16) -> Vec<Item> {
        let item = |interest: bool| {
            let word = if interest { Word::WithInterest } else { Word::WithoutInterest };
            Item { label: self.shared.word(word).to_owned(), ..self.action(Action::Grant(days, interest)) }
        };
        [true, false].into_iter().filter(|yes| self.allows(&Action::Grant(days, *yes))).map(item).collect()
    }

    fn reasons(&self) -> Vec<Item> {
        let Some(look) = self.weeks.look(self.ix) else { return Vec::new() };
        let item = |kind: ObstacleKind| {
            let noted = look.memory.reason == Some(kind);
            let aside = if noted { self.shared.word(Word::AsItIs).to_owned() } else { String::new() };
            let label = self.shared.playbook.obstacle(kind, self.shared.lang).to_owned();
            Item { label, aside, more: String::new(), does: Does::Decide(self.about(Action::Note(kind))) }
        };
        let possible = ObstacleKind::ALL.iter().copied().filter(|kind| self.allows(&Action::Note(*kind)));
        possible.map(item).collect()
    }

    fn house(&self) -> Vec<Item> {
        let (desk, plan, shared) = (self.weeks.desk(), self.weeks.plan(), self.shared);
        let money = |minor: i64| sum(minor, plan.currency, shared.lang);
        let more = |topic: Topic| match topic {
            Topic::Deals => format!(
                "{}: {} · {}: {}",
                shared.word(Word::NeedAWeek),
                money(plan.need),
                shared.word(Word::OpenedThisWeek),
                money(desk.opened)
            ),
            Topic::Overload => format!(
                "{}: {} · {}: {}",
                shared.word(Word::CapacityAWeek),
                money(plan.capacity),
                shared.word(Word::PaidUnmade),
                money(desk.queue)
            ),
            Topic::Discount => shared.pair(desk.audience).to_owned(),
            Topic::Secretary if desk.reprimanded => shared.word(Word::Reprimanded).to_owned(),
            _ => String::new(),
        };
        let topics = [Topic::Deals, Topic::Discount, Topic::Overload, Topic::Study, Topic::Secretary];
        let possible = topics.into_iter().filter(|topic| !self.items(*topic).is_empty());
        possible.map(|topic| Item { more: more(topic), ..self.open(topic) }).collect()
    }
}

/// The scenario that plays an account in full; none where it has none.
pub fn scenario_of(weeks: &Weeks, ix: u32) -> Option<String> {
    let look = weeks.look(ix)?;
    let plan = weeks.plan();
    let own = look.account.debtor.map(|debtor| plan.debtors[usize::from(debtor)].scenario.to_string());
    let natural = || Some(plan.method.natures.get(usize::from(look.account.nature))?.scenario.to_string());
    own.filter(|id| !id.is_empty()).or_else(natural).filter(|id| !id.is_empty())
}
