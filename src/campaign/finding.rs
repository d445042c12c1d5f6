//! What the campaign's coach says of a decision, or of one that was not made.

use crate::text::named;

named! {
    /// A rule of the method that a decision kept or broke; each row names its system in METHOD.md.
    pub enum Finding {
        /// S02: in the rhythm.
        InRhythm = "in-rhythm",
        /// S02: too soon after the last contact.
        TooSoon = "too-soon",
        /// S01: nobody called for more than twice the rhythm.
        Neglected = "neglected",
        /// S02, ours: a call between a promise and the day before it.
        BeforeThePromise = "before-the-promise",
        /// S02, ours: checked the day before the promised day.
        CheckedPromise = "checked-promise",
        /// S02, ours: a broken promise was taken up within two days.
        TookUpBroken = "took-up-broken",
        /// S03: twice the rhythm after a displeased call.
        WaitedDispleased = "waited-displeased",
        /// S03: no longer wait after a displeased call.
        NotDoubled = "not-doubled",
        /// S10, S29: asked or told before the due date.
        InGoodTime = "in-good-time",
        /// S14: a client who said that all is well found no complaint later.
        Defused = "defused",
        /// S14: a true defect was found early.
        DefectFoundEarly = "defect-found-early",
        /// S15: parted from the firm.
        Parted = "parted",
        /// S19: the decider was asked for.
        FoundDecider = "found-decider",
        /// S08: a refusal before delivery: time for others.
        ClearRefusal = "clear-refusal",
        /// S08: a refusal after delivery: clarity; the claim is next.
        RefusalToClaim = "refusal-to-claim",
        /// S06: the invoice went out again.
        SentAgain = "sent-again",
        /// S27: a clear invoice went out.
        SentClear = "sent-clear",
        /// S06: the secretary was blamed for what may be a pretence.
        BlamedSecretary = "blamed-secretary",
        /// S18: a complaint was mended and the date asked again.
        MendedAndAsked = "mended-and-asked",
        /// S28: a named step was taken in time.
        ActedInTime = "acted-in-time",
        /// S28: a named step was not taken.
        NotActed = "not-acted",
        /// S28: nothing decisive for sixty days.
        WaitedTooLong = "waited-too-long",
        /// Ours: a failing debtor was pressed on.
        PressedTheFailing = "pressed-the-failing",
        /// Ours: pressing a failing debtor ended in time.
        StoppedInTime = "stopped-in-time",
        /// S30: the true rule was told at once.
        ToldTheRule = "told-the-rule",
        /// S31: a variant of the lever, in proportion.
        UsedVariant = "used-variant",
        /// S30: the order was left lying.
        LayLow = "lay-low",
        /// S30: a rule was invented.
        InventedRule = "invented-rule",
        /// S32: a paid order was touched.
        TouchedPaid = "touched-paid",
        /// S30: a new order on credit while the old one is unpaid.
        DeliveredToLate = "delivered-to-late",
        /// S32: warned when the order was about to come.
        WarnedInCycle = "warned-in-cycle",
        /// S23, S24: terms on facts.
        CheckedTerms = "checked-terms",
        /// S23: terms without a check.
        UncheckedTerms = "unchecked-terms",
        /// S24: relied on the references that they picked.
        PickedReferences = "picked-references",
        /// S22: late interest agreed.
        AgreedInterest = "agreed-interest",
        /// S22: late interest left out.
        LeftOutInterest = "left-out-interest",
        /// S26: discount announced to all in good time.
        DiscountInTime = "discount-in-time",
        /// S26: a discount for those who are late.
        DiscountForLate = "discount-for-late",
        /// S25: asked inside the house, and followed the hint up.
        FollowedHint = "followed-hint",
        /// S25: a hint was left.
        LeftHint = "left-hint",
        /// S09: enough new deals opened.
        KeptOpening = "kept-opening",
        /// S09: rested on the signed ones.
        RestedOnDeals = "rested-on-deals",
        /// S09, ours: longer dates named in time.
        NamedLongerDates = "named-longer-dates",
        /// S09, ours: promised what could not be made.
        PromisedTooMuch = "promised-too-much",
        /// S33: the reason was written down, and is right.
        ReasonRight = "reason-right",
        /// S33: asked about at once what a warning had named.
        Foreseen = "foreseen",
        /// S33: the reason written down is not the one.
        ReasonWrong = "reason-wrong",
        /// S34: knowledge of the own house was put to use.
        KnewTheHouse = "knew-the-house",
    }
}

impl Finding {
    /// True for what the method asks for.
    pub fn is_good(self) -> bool {
        use Finding::*;
        matches!(
            self,
            InRhythm
                | CheckedPromise
                | TookUpBroken
                | WaitedDispleased
                | InGoodTime
                | Defused
                | DefectFoundEarly
                | FoundDecider
                | ClearRefusal
                | RefusalToClaim
                | SentAgain
                | SentClear
                | MendedAndAsked
                | ActedInTime
                | StoppedInTime
                | ToldTheRule
                | UsedVariant
                | WarnedInCycle
                | CheckedTerms
                | AgreedInterest
                | DiscountInTime
                | FollowedHint
                | KeptOpening
                | NamedLongerDates
                | ReasonRight
                | Foreseen
                | KnewTheHouse
        )
    }
}
