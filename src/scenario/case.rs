use jiff::civil::Date;

use crate::text::{Lang, Localized, Money, Phrase, days_after, named};
use crate::yaml::{Ago, Fields, Rate, TimeSpan};

named! {
    /// How a document was sent.
    pub enum Channel {
        /// By e-mail.
        Email = "e-mail",
        /// By post.
        Post = "post",
        /// By fax.
        Fax = "fax",
        /// By courier.
        Courier = "courier",
        /// By messenger.
        Messenger = "messenger",
        /// Through an electronic document exchange.
        Portal = "portal",
        /// With the goods.
        ByHand = "by-hand",
    }
}

impl Channel {
    /// What people call it after "sent by".
    pub fn text(self, lang: Lang) -> &'static str {
        let phrase = match self {
            Channel::Email => Phrase::SentByEmail,
            Channel::Post => Phrase::SentByPost,
            Channel::Fax => Phrase::SentByFax,
            Channel::Courier => Phrase::SentByCourier,
            Channel::Messenger => Phrase::SentByMessenger,
            Channel::Portal => Phrase::SentByPortal,
            Channel::ByHand => Phrase::SentByHand,
        };
        phrase.text(lang)
    }
}

/// The invoice that the call is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invoice {
    /// Number.
    pub number: String,
    /// Sum.
    pub amount: Money,
    /// Day it was made out.
    pub issued: Ago,
    /// Day it is due.
    pub due: Ago,
    /// How it was sent.
    pub sent: Channel,
}

/// What the contract says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contract {
    /// Number.
    pub number: Option<String>,
    /// Payment term.
    pub term: Option<TimeSpan>,
    /// Penalty for late payment.
    pub penalty: Option<Rate>,
    /// Time for accepting the goods.
    pub acceptance: Option<TimeSpan>,
    /// Time for claims.
    pub claims: Option<TimeSpan>,
    /// Clause on payment.
    pub clause: Option<String>,
}

/// The facts of a scenario: the same for every call of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Case {
    /// Goods were delivered.
    pub delivered: bool,
    /// Goods were accepted.
    pub accepted: bool,
    /// The invoice.
    pub invoice: Option<Invoice>,
    /// The contract.
    pub contract: Option<Contract>,
    /// The whole lot is in stock.
    pub stock: bool,
    /// How long delivery takes.
    pub delivery: Option<TimeSpan>,
    /// Discount agreed for prompt payment.
    pub discount: Option<Rate>,
    /// The credit limit.
    pub credit_limit: Option<Money>,
    /// Rules of our house that the trainee may name.
    pub policies: Vec<String>,
    /// Real, lawful next steps.
    pub consequences: Vec<String>,
    /// The part that is due in any case.
    pub undisputed: Option<Money>,
    /// Complaints so far, each with how it was settled.
    pub complaints: Vec<Localized>,
    /// What they order and how often, and what comes next.
    pub orders: Vec<Localized>,
    /// What earlier calls brought.
    pub calls: Vec<Localized>,
    /// What the dossier says besides.
    pub notes: Vec<Localized>,
}

impl Case {
    /// Takes the case out of a map whose shape was checked.
    pub fn lower(fields: Fields<'_>) -> Self {
        let words = |key: &str| fields.names(key).iter().map(|(word, _)| (*word).to_owned()).collect();
        Case {
            delivered: fields.bool("delivered").unwrap_or(false),
            accepted: fields.bool("accepted").unwrap_or(false),
            invoice: fields.map("invoice").and_then(lower_invoice),
            contract: fields.map("contract").map(lower_contract),
            stock: fields.bool("stock").unwrap_or(false),
            delivery: fields.time_span("delivery"),
            discount: fields.rate("discount"),
            credit_limit: fields.money("credit-limit"),
            policies: words("policies"),
            consequences: words("consequences"),
            undisputed: fields.money("undisputed"),
            complaints: fields.localized_list("complaints"),
            orders: fields.localized_list("orders"),
            calls: fields.localized_list("calls"),
            notes: fields.localized_list("notes"),
        }
    }

    /// Is a fact given? None for a word that names no fact. `policy:x` and `consequence:x` ask for one of a list.
    pub fn has(&self, fact: &str) -> Option<bool> {
        let contract = self.contract.as_ref();
        if let Some((list, word)) = fact.split_once(':') {
            return match list {
                "policy" => Some(self.policies.iter().any(|policy| policy == word)),
                "consequence" => Some(self.consequences.iter().any(|step| step == word)),
                _ => None,
            };
        }
        Some(match fact {
            "delivered" => self.delivered,
            "accepted" => self.accepted,
            "invoice" => self.invoice.is_some(),
            "contract" => contract.is_some(),
            "penalty" => contract.is_some_and(|contract| contract.penalty.is_some()),
            "stock" => self.stock,
            "delivery" => self.delivery.is_some(),
            "discount" => self.discount.is_some(),
            "terms" => self.discount.is_some() || self.credit_limit.is_some(),
            "undisputed" => self.undisputed.is_some(),
            "policies" => !self.policies.is_empty(),
            "consequences" => !self.consequences.is_empty(),
            _ => return None,
        })
    }

    /// The invoice's sum.
    pub fn amount(&self) -> Option<Money> {
        self.invoice.as_ref().map(|invoice| invoice.amount)
    }

    /// The due date, for a call on `today`.
    pub fn due(&self, today: Date) -> Option<Date> {
        self.invoice.as_ref().map(|invoice| days_after(today, invoice.due.days))
    }

    /// Days overdue on the day of the first call; none before the due date.
    pub fn days_overdue(&self) -> Option<u32> {
        let days = -self.invoice.as_ref()?.due.days;
        u32::try_from(days).ok().filter(|days| *days > 0)
    }
}

fn lower_invoice(fields: Fields<'_>) -> Option<Invoice> {
    Some(Invoice {
        number: fields.text("number")?.to_owned(),
        amount: fields.money("amount")?,
        issued: fields.ago("issued")?,
        due: fields.ago("due")?,
        sent: fields.text("sent").and_then(|sent| sent.parse().ok()).unwrap_or(Channel::Email),
    })
}

fn lower_contract(fields: Fields<'_>) -> Contract {
    Contract {
        number: fields.text("number").map(str::to_owned),
        term: fields.time_span("term"),
        penalty: fields.rate("penalty"),
        acceptance: fields.time_span("acceptance"),
        claims: fields.time_span("claims"),
        clause: fields.text("clause").map(str::to_owned),
    }
}
