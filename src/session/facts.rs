use jiff::civil::Date;

use crate::ear::TrueClaims;
use crate::ear::figures::{CaseFacts, ClaimKind};
use crate::scenario::Case;
use crate::text::{Money, days_after};
use crate::yaml::TimeSpan;

/// What the trainee's figures are compared with: everything the dossier says. Days are counted from the first call.
pub fn case_facts(case: &Case, first_day: Date) -> CaseFacts {
    let contract = case.contract.clone().unwrap_or_default();
    let on = |days: i32| days_after(first_day, days);
    let invoice = case.invoice.as_ref();
    let days = |span: TimeSpan| span.days();
    let terms = [contract.term, contract.acceptance, contract.claims, case.delivery];
    CaseFacts {
        today: first_day,
        sums: sums(case),
        invoice_numbers: invoice.map(|invoice| invoice.number.clone()).into_iter().collect(),
        contract_numbers: contract.number.into_iter().collect(),
        due: invoice.map(|invoice| on(invoice.due.days)),
        issued: invoice.map(|invoice| on(invoice.issued.days)),
        delivered: None,
        dates: Vec::new(),
        percents: contract.penalty.iter().chain(&case.discount).map(|rate| rate.percent).collect(),
        // The dossier names one clause; the contract has more.
        clauses: Vec::new(),
        terms_days: terms.into_iter().flatten().map(days).collect(),
    }
}

fn sums(case: &Case) -> Vec<Money> {
    let amount = case.amount();
    let disputed = amount.zip(case.undisputed).map(|(all, sure)| Money { minor: all.minor - sure.minor, ..all });
    let half = amount.map(|all| Money { minor: all.minor / 2, ..all });
    [amount, case.undisputed, disputed, half, case.credit_limit].into_iter().flatten().collect()
}

/// What the trainee may truly claim.
pub fn true_claims(case: &Case) -> TrueClaims {
    let step = |name: &str| case.has(&format!("consequence:{name}")).unwrap_or(false);
    let has = |fact: &str| case.has(fact).unwrap_or(false);
    [
        (has("penalty") || step("penalty"), ClaimKind::Penalty),
        (step("court"), ClaimKind::Court),
        (step("collection"), ClaimKind::Collection),
        (step("stop-shipments"), ClaimKind::StopShipments),
        // A written claim comes before every court.
        (step("formal-claim") || step("court"), ClaimKind::FormalClaim),
        (has("discount"), ClaimKind::Discount),
        (case.credit_limit.is_some(), ClaimKind::CreditLimit),
        (case.stock, ClaimKind::Stock),
        (has("policy:debt-free-first"), ClaimKind::PriorityRule),
    ]
    .into_iter()
    .filter(|(holds, _)| *holds)
    .map(|(_, claim)| claim)
    .collect()
}
