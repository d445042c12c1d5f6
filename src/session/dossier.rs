use jiff::civil::Date;

use crate::playbook::CarriedFact;
use crate::scenario::{Case, Contract, Invoice, Scenario};
use crate::text::{Lang, Phrase, days_after, spoken_date};
use crate::yaml::TimeSpan;

/// What the trainee can know before dialling (S16, S17): one fact a line, in the call's language.
pub fn dossier(scenario: &Scenario, today: Date, lang: Lang) -> Vec<String> {
    let case = &scenario.case;
    let mut lines = vec![ours(scenario, lang)];
    lines.extend(people(scenario, lang));
    lines.push(format!("{}: {}", Phrase::Goods.text(lang), scenario.us.goods.in_lang(lang)));
    lines.extend(case.invoice.as_ref().map(|invoice| invoice_line(invoice, today, lang)));
    lines.extend(case.undisputed.map(|sum| format!("{}: {}", Phrase::Undisputed.text(lang), sum.spoken(lang))));
    lines.extend(case.contract.as_ref().map(|contract| contract_line(contract, lang)));
    lines.push(delivery_line(case, lang));
    lines.extend(case.discount.map(|rate| {
        let within = Phrase::Within.text(lang);
        format!(
            "{}: {} {within} {} {}",
            Phrase::Discount.text(lang),
            rate.percent.spoken(lang),
            rate.days,
            Phrase::Days.text(lang)
        )
    }));
    lines.extend(case.credit_limit.map(|sum| format!("{}: {}", Phrase::CreditLimit.text(lang), sum.spoken(lang))));
    lines.extend(case.notes.iter().map(|note| note.in_lang(lang).to_owned()));
    lines.extend(earlier_line(scenario, lang));
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
    let firm = scenario.us.firm.in_lang(lang);
    let firm = if lang == Lang::En { firm.to_owned() } else { format!("«{firm}»") };
    let us = format!("{} {firm}", Phrase::OurFirm.text(lang));
    let me = scenario.us.me.in_lang(lang);
    if me.is_empty() { us } else { format!("{us}, {} {me}", Phrase::AndYouAre.text(lang)) }
}

fn people(scenario: &Scenario, lang: Lang) -> impl Iterator<Item = String> + '_ {
    scenario.people.iter().enumerate().map(move |(at, person)| {
        let known = (at == usize::from(scenario.answers)).then(|| Phrase::PicksUp.text(lang));
        let mut line = format!(
            "{}: {}, {}, {}",
            Phrase::Debtor.text(lang),
            person.name.in_lang(lang),
            person.role.in_lang(lang),
            person.firm.in_lang(lang)
        );
        line.extend(known.map(|known| format!(" ({known})")));
        line
    })
}

fn invoice_line(invoice: &Invoice, today: Date, lang: Lang) -> String {
    let on = |days: i32| spoken_date(days_after(today, days), lang);
    let (late, days) = (-invoice.due.days, invoice.due.days.unsigned_abs());
    let timing = match late {
        0 => String::new(),
        1.. if lang == Lang::En => format!(", {days} {}", Phrase::DaysOverdue.text(lang)),
        1.. => format!(", {} {days}", Phrase::DaysOverdue.text(lang)),
        _ if lang == Lang::En => format!(", {days} {}", Phrase::DaysLeft.text(lang)),
        _ => format!(", {} {days}", Phrase::DaysLeft.text(lang)),
    };
    format!(
        "{} № {}: {}, {} {}, {} {}{timing}, {} {}",
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
        parts.push(Phrase::InStock.text(lang).to_lowercase());
    }
    if let Some(span) = case.delivery.filter(|_| !case.delivered) {
        parts.push(format!("{} {} {}", Phrase::DeliveryIn.text(lang), span.days(), Phrase::Days.text(lang)));
    }
    parts.join(", ")
}
