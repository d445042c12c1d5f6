//! The words of decisions, as decision files spell them.

use crate::text::named;

named! {
    /// How we answer a new order.
    pub enum Treatment {
        /// On credit, as always.
        Deliver = "deliver",
        /// It waits until the old invoice is paid, and they hear the true rule at once.
        HoldAndTell = "hold-and-tell",
        /// Delivered on time, without the discount.
        NoDiscount = "no-discount",
        /// Filled in part.
        PartFill = "part-fill",
        /// Against cash on delivery.
        CashOnDelivery = "cash-on-delivery",
        /// Left lying without a word.
        LieLow = "lie-low",
        /// Held with a rule that does not exist.
        InventRule = "invent-rule",
    }
}

named! {
    /// A paper that goes out.
    pub enum Paper {
        /// The invoice once more.
        Invoice = "invoice",
        /// A clear invoice: how much, to whom, when, how to pay.
        ClearInvoice = "clear-invoice",
        /// A statement of what is open.
        Statement = "statement",
        /// What is due soon, and what goes when it is late: discount, limit, priority.
        Notice = "notice",
    }
}

named! {
    /// The way a paper takes.
    pub enum Channel {
        /// By e-mail: at once, not always found.
        Email = "e-mail",
        /// By post: some days, mostly found.
        Post = "post",
        /// By courier: the next day, signed for.
        Courier = "courier",
    }
}

named! {
    /// How we look at a new client.
    pub enum Check {
        /// Ask those who worked with them.
        Suppliers = "suppliers",
        /// Ask the references that they picked themselves.
        OwnReferences = "own-references",
        /// Papers on solvency.
        Solvency = "solvency",
    }
}

named! {
    /// A step towards collecting by force, or away from it.
    pub enum Step {
        /// A formal claim in writing.
        FormalClaim = "formal-claim",
        /// To court, once a claim has run out.
        Court = "court",
        /// No more pressing: a debtor who is failing.
        StopPressing = "stop-pressing",
    }
}

named! {
    /// To whom a discount for prompt payment is announced.
    pub enum Audience {
        /// Nobody.
        Nobody = "nobody",
        /// All clients, before the due date.
        EveryoneBeforeDue = "everyone-before-due",
        /// Those who are late, on the telephone.
        TheLate = "the-late",
    }
}

named! {
    /// What we say when more is paid than can be made.
    pub enum Overload {
        /// Longer dates, named at once.
        LongerDates = "longer-dates",
        /// The usual date, whatever happens.
        PromiseAnyway = "promise-anyway",
    }
}

named! {
    /// What is done about the secretary when an invoice is said to be lost.
    pub enum Secretary {
        /// Nothing: no paper gets lost as often as an invoice.
        Leave = "leave",
        /// A reprimand.
        Reprimand = "reprimand",
    }
}

named! {
    /// What can be asked of our own manager about a client of his.
    pub enum Question {
        /// How does it go?
        HowItGoes = "how-it-goes",
        /// What is behind the hint?
        FollowUp = "follow-up",
    }
}

named! {
    /// What the credit desk can learn about its own house.
    pub enum Study {
        /// Each manager's ways, and the typical contract.
        Sales = "sales",
        /// The goods.
        Goods = "goods",
        /// The client base, by what they may owe in a year.
        Clients = "clients",
    }
}

named! {
    /// Where an account stands.
    pub enum Status {
        /// Wants terms; nothing is signed.
        Prospect = "prospect",
        /// Signed, neither paid nor delivered.
        Signed = "signed",
        /// Signed and paid; the goods are not made yet.
        Paid = "paid",
        /// A client.
        Client = "client",
        /// Said officially that they will not pay; before delivery, the deal is over.
        Refused = "refused",
        /// Failed.
        Insolvent = "insolvent",
        /// Went elsewhere.
        Gone = "gone",
    }
}

named! {
    /// What is behind a complaint.
    pub enum Fault {
        /// Nothing.
        Pretext = "pretext",
        /// A part of what is said.
        Partly = "partly",
        /// What is said.
        True = "true",
    }
}

named! {
    /// What a new client is in truth.
    pub enum Worth {
        /// Pays.
        Solid = "solid",
        /// Pays late.
        Slow = "slow",
        /// Does not pay.
        Bad = "bad",
    }
}
