//! What the trainee can decide.

use super::plan::Day;
use super::talk::Played;
use super::words::{Audience, Channel, Check, Overload, Paper, Question, Secretary, Step, Study, Treatment};
use crate::playbook::{MoveSet, ObstacleKind};

/// A decision about an account, or about the house.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// About an account of the campaign: its place among all, and what.
    About(u32, Action),
    /// About the house.
    House(Rule),
    /// The working day is over.
    EndDay,
}

/// What is done about an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// A call settled by an approach: its place in the method.
    Call(u16),
    /// A call that was played in full: the moves heard, and what came of it.
    Played(MoveSet, Played),
    /// A paper goes out.
    Send(Paper, Channel),
    /// The reason is written down.
    Note(ObstacleKind),
    /// The next call is planned, in so many days.
    Plan(Day),
    /// The order that waits is answered.
    Treat(Treatment),
    /// A new client is looked at.
    Check(Check),
    /// Terms are granted: days (0 is prepayment), late interest.
    Grant(u16, bool),
    /// Terms are declined.
    Decline,
    /// Our manager is asked about them.
    Ask(Question),
    /// A step by force, or away from it.
    Step(Step),
}

/// What is ruled for the house.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The discount for prompt payment.
    Discount(Audience),
    /// New deals to open today.
    Deals(u16),
    /// What is said when more is paid than can be made.
    Overload(Overload),
    /// The secretary and the lost invoice.
    Secretary(Secretary),
    /// Learning about the own house.
    Study(Study),
}

/// Why a decision cannot be carried out; nothing has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The campaign is over.
    Over,
    /// There is no such account.
    NoAccount,
    /// No more contacts today.
    NoSlots,
    /// The working day has too few minutes left.
    NoTime,
    /// Nothing is open, and no order waits: there is nothing to call about.
    NothingOpen,
    /// No order waits for an answer.
    NoOrder,
    /// Terms and checks are for new clients that wait for an answer.
    NoProspect,
    /// A claim needs something overdue and delivered.
    NothingToClaim,
    /// A court needs a claim that has run out.
    NoClaim,
    /// They are gone, failed or have refused: there is nobody to talk to.
    Closed,
    /// A hint is followed up after it was given.
    NoHint,
    /// So long a time cannot be planned.
    TooFar,
    /// Already learned.
    Learned,
}

impl Refusal {
    /// The reason as a sentence with its way out, English and Russian.
    pub fn told(self) -> [&'static str; 2] {
        match self {
            Refusal::Over => ["the campaign is over", "кампания окончена"],
            Refusal::NoAccount => ["there is no such account", "такого счёта нет"],
            Refusal::NoSlots => [
                "no more contacts fit into today: end the day",
                "на сегодня звонков больше не осталось: завершите день",
            ],
            Refusal::NoTime => {
                ["too little of the working day is left: end the day", "рабочий день почти кончился: завершите его"]
            }
            Refusal::NothingOpen => {
                ["nothing is open there, and no order waits", "там ничего не открыто, и заказа нет"]
            }
            Refusal::NoOrder => ["no order waits for an answer there", "там нет заказа, который ждёт ответа"],
            Refusal::NoProspect => [
                "terms and checks are for new clients that wait",
                "условия и проверки — для новых клиентов, которые ждут",
            ],
            Refusal::NothingToClaim => [
                "a claim needs a delivered invoice that is overdue",
                "для претензии нужен просроченный счёт за поставленное",
            ],
            Refusal::NoClaim => {
                ["the court comes after a claim that has run out", "в суд идут после претензии, срок которой вышел"]
            }
            Refusal::Closed => ["nobody is there to talk to any more", "говорить там больше не с кем"],
            Refusal::NoHint => [
                "ask how it goes first; a hint can then be followed",
                "сначала спросите, как идут дела; потом — что за намёком",
            ],
            Refusal::TooFar => ["plan the next call within a year", "следующий звонок планируют не дальше года"],
            Refusal::Learned => ["that is known by now", "это уже изучено"],
        }
    }
}
