//! The numbers of the weeks between the calls: one row each, its value in `scripts/playbook/weeks.yaml`.

use std::ops::Index;

use crate::text::named;

named! {
    /// A number that the simulation of weeks goes by. Values, units and sources stand in `scripts/playbook/weeks.yaml`.
    pub enum Constant {
        /// Days between contacts about a small sum.
        SmallEvery = "small-every",
        /// Days between contacts about a large sum.
        LargeEvery = "large-every",
        /// Sums from here on are large, in whole units of the currency.
        LargeFrom = "large-from",
        /// How many times the usual interval to wait after a displeased call.
        DispleasedWait = "displeased-wait",
        /// Points of urgency lost each day without a contact.
        UrgencyFades = "urgency-fades",
        /// Points of urgency that any contact brings that reaches them.
        ContactLifts = "contact-lifts",
        /// Points of heat lost each day.
        HeatCools = "heat-cools",
        /// Points of heat for a contact too soon after the last one.
        TooSoonHeats = "too-soon-heats",
        /// Heat from which they hang up.
        HangsUpAt = "hangs-up-at",
        /// Per mille: somebody who can talk about it is reached.
        Reached = "reached",
        /// Urgency from which they promise and mean it.
        PaysUrgency = "pays-urgency",
        /// Respect from which they promise and mean it.
        PaysRespect = "pays-respect",
        /// Per mille a day that an overdue invoice is paid at urgency 0.
        PileLow = "pile-low",
        /// Per mille a day that an overdue invoice is paid at urgency 100.
        PileHigh = "pile-high",
        /// Per mille that an invoice is paid on its day without a word from us.
        OnTime = "on-time",
        /// Per mille more where we have asked before that the plan stands.
        CheckedOnTime = "checked-on-time",
        /// Per mille of the chance of payment lost with every 30 days overdue.
        GrowsOld = "grows-old",
        /// Days to a promised day, at the most.
        PromisedWithin = "promised-within",
        /// Per mille more that a promise is kept that was checked the day before.
        CheckedKept = "checked-kept",
        /// Points of urgency left of every hundred when a promise was broken.
        BrokenLeaves = "broken-leaves",
        /// Per mille that papers sent by e-mail are found.
        MailArrives = "mail-arrives",
        /// Per mille that papers sent by post are found.
        PostArrives = "post-arrives",
        /// Days that the post takes.
        PostDays = "post-days",
        /// Days until a complaint of ours to mend is mended.
        FixDays = "fix-days",
        /// Per mille of pretexts that an early "all is well" takes away.
        SatisfiedDefuses = "satisfied-defuses",
        /// Per mille, for each question what exactly is wrong, that a pretext melts.
        PretextMelts = "pretext-melts",
        /// Per cent of their temper that is left once a boundary was set.
        BoundaryLeaves = "boundary-leaves",
        /// Per mille that a straight question brings the decider's name.
        NamesDecider = "names-decider",
        /// Per mille of deciders that pay the same day.
        DeciderPays = "decider-pays",
        /// Per mille, for each well-made question for a decision, that who will never pay says so.
        RefusesPressed = "refuses-pressed",
        /// Per mille a week that who will never pay says so unasked.
        RefusesAlone = "refuses-alone",
        /// Days from a formal claim to the court.
        ClaimDays = "claim-days",
        /// Per mille of claims that are paid.
        ClaimWorks = "claim-works",
        /// Per mille more where the step was announced before.
        AnnouncedWorks = "announced-works",
        /// Days that a court takes.
        CourtDays = "court-days",
        /// Per mille of the sum that a court brings.
        CourtBrings = "court-brings",
        /// Per mille of the sum that a court costs.
        CourtCosts = "court-costs",
        /// Days that a promised step may be left undone before nobody believes the next one.
        ActWithin = "act-within",
        /// Per mille a week that a debtor without money fails.
        FailsWeekly = "fails-weekly",
        /// Days that signs show before.
        SignsDays = "signs-days",
        /// Per mille of the sum that a failed debtor's estate brings.
        EstateBrings = "estate-brings",
        /// Points of urgency when a new order waits and the true rule is told.
        HeldOrderLifts = "held-order-lifts",
        /// Per mille of held orders that are taken elsewhere.
        HeldOrderLost = "held-order-lost",
        /// Points of trust lost by leaving an order lying, by an invented rule, by touching a paid order.
        LeverageCosts = "leverage-costs",
        /// Per mille that an invented rule is found out.
        FoundOut = "found-out",
        /// Points of urgency lost when an order is delivered as usual while the old one is unpaid.
        DeliveredEases = "delivered-eases",
        /// Per mille of the price that goes with the discount for prompt payment.
        Discount = "discount",
        /// Per mille of invoices paid within the week for the announced discount.
        DiscountTaken = "discount-taken",
        /// Per mille that asking suppliers tells the truth about a new client.
        SuppliersTell = "suppliers-tell",
        /// Per mille that papers on solvency tell the truth.
        PapersTell = "papers-tell",
        /// Per mille of clients given terms unchecked who learn that we do not need the money.
        UncheckedBreeds = "unchecked-breeds",
        /// Per mille of good clients who go when asked to prepay.
        PrepayLoses = "prepay-loses",
        /// Points of urgency that late interest in the contract adds once the day has passed.
        InterestLifts = "interest-lifts",
        /// Per mille of ignored hints that come back as trouble.
        HintReturns = "hint-returns",
        /// Per mille of signed deals that never pay.
        NeverPays = "never-pays",
        /// Points of urgency that known reasons of others bring when they are put to use.
        ReasonKnown = "reason-known",
        /// How many reasons of one kind make it typical of a nature.
        TypicalFrom = "typical-from",
    }
}

/// What every constant is worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Constants(Vec<i32>);

impl Constants {
    /// All of them, by a rule.
    pub fn each(value: impl Fn(Constant) -> i32) -> Self {
        Self(Constant::ALL.iter().map(|known| value(*known)).collect())
    }

    /// The same, but for one.
    pub fn with(mut self, which: Constant, value: i32) -> Self {
        self.0[which as usize] = value;
        self
    }
}

impl Index<Constant> for Constants {
    type Output = i32;

    fn index(&self, which: Constant) -> &i32 {
        &self.0[which as usize]
    }
}
