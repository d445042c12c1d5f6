use jiff::civil::Date;

use crate::playbook::CarriedFact;
use crate::scenario::{Case, Contract, Invoice, Person, Scenario};
use crate::text::{Lang, Localized, Phrase, days_after, written_date, written_firm};
use crate::yaml::TimeSpan;

/// What the trainee can know before dialling (S16, S17): one fact a line, each with its label, in the call's language.
pub fn dossier(scenario: &Scenario, today: Date, lang: Lang) -> Vec<String> {
    let case = &scenario.case;
    let mut lines = vec![ours(scenario, lang)];
    lines.extend(people(scenario, lang));
    lines.push(labelled(Phrase::Goods, scenario.us.goods.in_lang(lang), lang));
    lines.extend(case.invoice.as_ref().map(|invoice| invoice_line(invoice, today, lang)));
    lines.extend(case.undisputed.map(|sum| labelled(Phrase::Undisputed, &sum.spoken(lang), lang)));
    lines.extend(case.contract.as_ref().map(|contract| contract_line(contract, lang)));
    lines.push(delivery_line(case, lang));
    lines.extend(discount_line(case, lang));
    lines.extend(case.credit_limit.map(|sum| labelled(Phrase::CreditLimit, &sum.spoken(lang), lang)));
    lines.extend(past(scenario, lang));
    lines.extend(each(Phrase::AlsoKnown, &case.notes, lang));
    lines.extend(earlier_line(scenario, lang));
    lines
}

fn labelled(label: Phrase, fact: &str, lang: Lang) -> String {
    format!("{}: {fact}", label.text(lang))
}

fn each(label: Phrase, facts: &[Localized], lang: Lang) -> impl Iterator<Item = String> {
    facts.iter().map(move |fact| labelled(label, fact.in_lang(lang), lang))
}

/// Complaints, orders, calls. That there was no complaint and no call is worth knowing too.
fn past(scenario: &Scenario, lang: Lang) -> Vec<String> {
    let case = &scenario.case;
    let mut lines: Vec<String> = each(Phrase::Complaints, &case.complaints, lang).collect();
    if lines.is_empty() {
        lines.push(labelled(Phrase::Complaints, Phrase::NoComplaints.text(lang), lang));
    }
    lines.extend(each(Phrase::Orders, &case.orders, lang));
    lines.extend(each(Phrase::CallsSoFar, &case.calls, lang));
    // What earlier weeks have left behind came out of calls.
    if case.calls.is_empty() && scenario.carried.facts.is_empty() {
        lines.push(labelled(Phrase::CallsSoFar, Phrase::NoCalls.text(lang), lang));
    }
    lines
}

/// What earlier weeks have left behind, last: it is newer than the notes.
fn earlier_line(scenario: &Scenario, lang: Lang) -> Option<String> {
    let told = |(fact, value): &(CarriedFact, i8)| {
        let phrase = match fact {
            CarriedFact::SaidAllWasWell => Phrase::TheySaidAllWasWell,
            CarriedFact::PartedFromFirm => Phrase::WeParted,
            CarriedFact::PromisesBroken => return format!("{} {value}", Phrase::TheyBroke.text(lang)),
            CarriedFact::DeciderKnown => Phrase::WeKnowTheDecider,
            CarriedFact::StepAnnounced => Phrase::WeAnnounced,
        };
        phrase.text(lang).to_owned()
    };
    let facts: Vec<String> = scenario.carried.facts.iter().map(told).collect();
    (!facts.is_empty()).then(|| format!("{}: {}", Phrase::EarlierCalls.text(lang), facts.join("; ")))
}

fn ours(scenario: &Scenario, lang: Lang) -> String {
    let firm = written_firm(scenario.us.firm.in_lang(lang), lang);
    let us = labelled(Phrase::OurSide, &firm, lang);
    let me = scenario.us.me.in_lang(lang);
    if me.is_empty() { us } else { format!("{us}, {} {me}", Phrase::YouAre.text(lang)) }
}

/// Who picks up first, then the others as listed.
fn people(scenario: &Scenario, lang: Lang) -> impl Iterator<Item = String> + '_ {
    let answers = usize::from(scenario.answers);
    let first = scenario.people.iter().skip(answers).take(1);
    let others = scenario.people.iter().enumerate().filter(move |(at, _)| *at != answers).map(|(_, person)| person);
    let picks_up = first.map(move |person| person_line(scenario, person, true, lang));
    picks_up.chain(others.map(move |person| person_line(scenario, person, false, lang)))
}

fn person_line(scenario: &Scenario, person: &Person, picks_up: bool, lang: Lang) -> String {
    let (name, role) = (person.name.in_lang(lang), person.role.in_lang(lang));
    let mut line = if person.firm.is_as(&scenario.us.firm) {
        let also = if picks_up { format!(" ({})", Phrase::PicksUp.text(lang).to_lowercase()) } else { String::new() };
        labelled(Phrase::OwnColleague, &format!("{name}, {role}{also}"), lang)
    } else {
        let there = person.firm.is_as(scenario.debtor_firm());
        let label = if picks_up {
            Phrase::PicksUp
        } else if there {
            Phrase::AlsoThere
        } else {
            Phrase::AlsoInvolved
        };
        labelled(label, &format!("{name}, {role}, {}", written_firm(person.firm.in_lang(lang), lang)), lang)
    };
    if person.decides && decider_is_known(scenario) {
        line.push_str(&format!(" ({})", Phrase::Decides.text(lang)));
    }
    line
}

/// They said in earlier weeks who decides. Where two may, the file cannot tell whom they named.
fn decider_is_known(scenario: &Scenario) -> bool {
    let told = scenario.carried.facts.iter().any(|(fact, value)| *fact == CarriedFact::DeciderKnown && *value > 0);
    told && scenario.people.iter().filter(|person| person.decides).count() == 1
}

fn invoice_line(invoice: &Invoice, today: Date, lang: Lang) -> String {
    let on = |days: i32| written_date(days_after(today, days), lang);
    let (late, days) = (-invoice.due.days, invoice.due.days.unsigned_abs());
    let timing = match late {
        0 => String::new(),
        1.. if lang == Lang::En => format!(", {days} {}", Phrase::DaysOverdue.text(lang)),
        1.. => format!(", {} {days}", Phrase::DaysOverdue.text(lang)),
        _ if lang == Lang::En => format!(", {days} {}", Phrase::DaysLeft.text(lang)),
        _ => format!(", {} {days}", Phrase::DaysLeft.text(lang)),
    };
    format!(
        "{} № {}: {}; {} {}; {} {}{timing}; {} {}",
        Phrase::Invoice.text(lang),
        invoice.number,
        invoice.amount.spoken(lang),
        Phrase::IssuedOn.text(lang),
        on(invoice.issued.days),
        Phrase::DueOn.text(lang),
        on(invoice.due.days),
        Phrase::SentBy.text(lang),
        invoice.sent.text(lang)
    )
}

fn contract_line(contract: &Contract, lang: Lang) -> String {
    let days = |span: TimeSpan| format!("{} {}", span.days(), Phrase::Days.text(lang));
    let parts = [
        contract.clause.as_ref().map(|clause| format!("{} {clause}", Phrase::Clause.text(lang))),
        contract.term.map(|span| format!("{} {}", Phrase::PaymentTerm.text(lang), days(span))),
        contract.penalty.map(|rate| {
            format!("{} {} {}", Phrase::Penalty.text(lang), rate.percent.spoken(lang), Phrase::ADay.text(lang))
        }),
        contract.acceptance.map(|span| format!("{} {}", Phrase::Acceptance.text(lang), days(span))),
        contract.claims.map(|span| format!("{} {}", Phrase::Claims.text(lang), days(span))),
    ];
    let number = contract.number.as_ref().map_or(String::new(), |number| format!(" № {number}"));
    let parts = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    format!("{}{number}: {parts}", Phrase::Contract.text(lang))
}

fn delivery_line(case: &Case, lang: Lang) -> String {
    let mut parts = Vec::new();
    if case.delivered {
        parts.push(Phrase::Delivered.text(lang).to_owned());
        parts.push(if case.accepted { Phrase::Accepted } else { Phrase::NotAccepted }.text(lang).to_owned());
    } else {
        parts.push(Phrase::NotDelivered.text(lang).to_owned());
    }
    if case.stock {
        parts.push(if case.delivered { Phrase::NextInStock } else { Phrase::InStock }.text(lang).to_owned());
    }
    if let Some(span) = case.delivery.filter(|_| case.stock || !case.delivered) {
        parts.push(format!("{} {} {}", Phrase::DeliveryIn.text(lang), span.days(), Phrase::Days.text(lang)));
    }
    labelled(Phrase::Delivery, &parts.join(", "), lang)
}

fn discount_line(case: &Case, lang: Lang) -> Option<String> {
    let rate = case.discount?;
    let (percent, within, days) = (rate.percent.spoken(lang), Phrase::Within.text(lang), Phrase::Days.text(lang));
    Some(labelled(Phrase::Discount, &format!("{percent} {within} {} {days}", rate.days), lang))
}
