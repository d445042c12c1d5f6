//! The fixed vocabulary of the trade and of the score.

use crate::text::named;

named! {
    /// What the debtor feels and how high we stand with them, 0 to 100 each.
    pub enum Gauge {
        /// Trust in us and our goods.
        Trust = "trust",
        /// Are we equal partners? Falls when we grovel or hide behind the firm.
        Respect = "respect",
        /// How high our invoice stands in their pile; decays with the days nobody calls.
        Urgency = "urgency",
        /// Temper; cools with time.
        Heat = "heat",
    }
}

named! {
    /// What stands between the debtor and the payment.
    pub enum ObstacleKind {
        /// The invoice is not there, or is said not to be.
        InvoiceMissing = "invoice-missing",
        /// They forgot.
        Forgot = "forgot",
        /// They complain about goods or service.
        Complaint = "complaint",
        /// The person on the line does not decide on payments.
        NotDecider = "not-decider",
        /// There is no money.
        NoCash = "no-cash",
        /// They do not pay small sums on principle.
        SmallSums = "small-sums",
        /// Others are paid first.
        LowPriority = "low-priority",
    }
}

named! {
    /// How far an obstacle has come.
    pub enum ObstacleState {
        /// Not there at all.
        Absent = "absent",
        /// There, but not said.
        Hidden = "hidden",
        /// Said aloud.
        Named = "named",
        /// Something is being done about it.
        Addressed = "addressed",
        /// Out of the way.
        Resolved = "resolved",
    }
}

impl ObstacleState {
    /// True while nothing is done about it yet: hidden or named.
    pub fn is_open(self) -> bool {
        matches!(self, ObstacleState::Hidden | ObstacleState::Named)
    }
}

named! {
    /// Where in the life of a deal a call takes place.
    pub enum Stage {
        /// Before the contract.
        Prevention = "prevention",
        /// Signed; before payment and delivery.
        SignedUnpaid = "signed-unpaid",
        /// Delivered; the due date has not come.
        Current = "current",
        /// The due date has passed.
        Overdue = "overdue",
    }
}

named! {
    /// The disposition of a run: what the last call left behind.
    pub enum Outcome {
        /// A promise to pay with sum and date.
        Promise = "promise",
        /// A promise without sum or without date.
        VaguePromise = "vague-promise",
        /// An official refusal.
        Refusal = "refusal",
        /// The debtor hung up on us.
        HangUp = "hang-up",
        /// A next contact is agreed.
        Callback = "callback",
        /// We were handed over to somebody else.
        HandedOver = "handed-over",
        /// The call broke off without any of these.
        BrokenOff = "broken-off",
    }
}

named! {
    /// Is a move one to practise or one to avoid?
    pub enum MoveKind {
        /// Helps, in its time.
        Technique = "technique",
        /// Hurts.
        Mistake = "mistake",
    }
}

named! {
    /// When a technique counts.
    pub enum Timing {
        /// In the first two turns of a call; half later.
        Opening = "opening",
        /// At any time.
        Any = "any",
        /// Once the debtor has given the opening for it.
        Invited = "invited",
        /// In the last turn of a call.
        Closing = "closing",
        /// Once there is a result: a promise, a refusal, somebody else, an agreed callback.
        Result = "result",
    }
}

named! {
    /// How much a mistake costs.
    pub enum Severity {
        /// A slip.
        Light = "light",
        /// Hurts the call.
        Medium = "medium",
        /// Spoils it.
        Heavy = "heavy",
    }
}

named! {
    /// How far the documents stand behind a piece of the method.
    pub enum Authority {
        /// A document says it.
        Says = "says",
        /// It follows from a document.
        Implied = "implied",
        /// Good practice of ours; in no document.
        House = "house",
    }
}

named! {
    /// What the judge makes of a move in its turn.
    pub enum VerdictKind {
        /// Right, and in time.
        WellTimed = "well-timed",
        /// Right, but its time has not come.
        TooEarly = "too-early",
        /// Right, but its time is over, or only a mistake opened the way to it; half the points.
        Late = "late",
        /// Brings nothing here: done before, told already, or not for this stage.
        Pointless = "pointless",
        /// One of too many things said at once.
        Overload = "overload",
        /// A mistake.
        Mistake = "mistake",
    }
}
