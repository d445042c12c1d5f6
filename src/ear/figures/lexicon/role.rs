/// What a word does for the figures around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Role {
    /// Speaks of a debt: owe, долг.
    Debt,
    /// The speaker's own side as the subject: we, мы.
    We,
    /// Asks about something taken for granted: when, why.
    Presumes,
    /// Counts a time back from today: ago, назад.
    Ago,
    /// Makes a sum the price of one of several: each, по.
    Each,
    /// Names the invoice.
    Invoice,
    /// Announces a sum: amount, итого.
    Amount,
    /// Names the contract.
    Contract,
    /// Names a document that is neither: waybill, order. Its number is no sum.
    OtherDocument,
    /// Says that the day which follows is today.
    Today,
    /// Names a clause of the contract.
    Clause,
    /// Names a law, whose articles are no clauses of the contract.
    Law,
    /// Says that payment is late.
    Overdue,
    /// Speaks of the day payment is due.
    Due,
    /// Says that a document was issued.
    Issued,
    /// Says that goods were handed over.
    Delivered,
    /// Names penalty or interest.
    Penalty,
    /// Names a discount.
    Discount,
    /// Names a term granted: payment term, deferral, claim period.
    Term,
    /// Announces a number: №, number.
    NumberSign,
    /// Small word that may stand between a cue and its figure.
    Glue,
    /// Leads to the date of a document: dated, от.
    DatedBy,
    /// Points at one certain thing: the, our.
    Definite,
    /// Makes what follows a payment, an offer or a plan.
    Offer,
    /// Grants or takes terms, which makes them an offer: give, дам.
    Grant,
    /// Makes a clause a plan or a request wherever it stands.
    Modal,
    /// Makes what follows hypothetical.
    Hypothetical,
    /// Denies what follows.
    Negation,
    /// Reports what somebody said.
    Reported,
    /// Says that a figure is rounded.
    About,
    /// Names a part: half, third.
    Fraction,
    /// Speaks of another debt, deal, time or customer.
    Elsewhere,
    /// Makes a delay a limit, not a fact: after, more than.
    Threshold,
    /// A day as a unit.
    Day,
    /// A week as a unit.
    Week,
    /// A month as a unit.
    Month,
    /// A year as a unit.
    Year,
    /// Working or banking, of days.
    Working,
    /// Percent.
    PercentSign,
    /// Counts something that is not money: times, pieces, boxes.
    Counted,
    /// Says that a day is over: was, истёк.
    Past,
    /// Says that a day of the month was named: числа.
    DayOfMonth,
    /// An abbreviation that takes a full stop.
    Shortened,
    /// Joins parts of a spelled number: and, и, de.
    NumberJoint,
    /// One half added to a number: half, половиной.
    Half,
    /// Without, against, instead of: turns a claim around.
    Without,
}

/// A set of roles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in super::super) struct Roles(u64);

impl Roles {
    /// Whether `role` is among them.
    pub(in super::super) fn has(self, role: Role) -> bool {
        self.0 & Roles::from(role).0 != 0
    }

    /// Both sets together.
    pub(in super::super) fn and(self, other: Roles) -> Roles {
        Roles(self.0 | other.0)
    }

    /// Whether any of `roles` is among them.
    pub(in super::super) fn any(self, roles: &[Role]) -> bool {
        roles.iter().any(|role| self.has(*role))
    }
}

impl From<Role> for Roles {
    fn from(role: Role) -> Self {
        Roles(1 << role as u64)
    }
}
