use jiff::civil::Date;

use super::{Scenario, fill_in};
use crate::text::{Lang, Localized, Money, Phrase, spoken_date};

/// What the placeholders of a line stand for in a case, whoever says it and whenever.
#[derive(Clone, Copy, Debug)]
pub struct CaseWords<'a> {
    /// The case.
    pub scenario: &'a Scenario,
    /// The language of the line.
    pub lang: Lang,
    /// The day of the first call: what dates are counted from.
    pub first_day: Date,
}

impl CaseWords<'_> {
    /// The line with its placeholders filled in; those that mean nothing in this case stay.
    pub fn fill_in(&self, line: &str) -> String {
        fill_in(line, |name| self.of(name)).into_owned()
    }

    /// What one placeholder stands for; none where it means nothing here, or only a call in progress can tell.
    pub fn of(&self, name: &str) -> Option<String> {
        let (scenario, lang) = (self.scenario, self.lang);
        let case = &scenario.case;
        let text = |text: &Localized| Some(text.in_lang(lang).to_owned());
        match name {
            "amount" => case.amount().map(|sum| sum.spoken(lang)),
            "undisputed" => case.undisputed.or(case.amount()).map(|sum| sum.spoken(lang)),
            "half" => case.amount().map(|sum| half(sum).spoken(lang)),
            "invoice" => case.invoice.as_ref().map(|invoice| invoice.number.clone()),
            "contract" => case.contract.as_ref().and_then(|contract| contract.number.clone()),
            "due" => case.due(self.first_day).map(|due| spoken_date(due, lang)),
            "overdue-days" => case.days_overdue().map(|days| days.to_string()),
            "me" if scenario.us.me.in_lang(lang).is_empty() => Some(Phrase::YourName.text(lang).to_owned()),
            "me" => text(&scenario.us.me),
            "firm" => text(scenario.debtor_firm()),
            "decider" => text(&scenario.decider().name),
            "our-firm" => text(&scenario.us.firm),
            "goods" => text(&scenario.us.goods),
            _ => None,
        }
    }
}

/// Half of a sum, in whole units of its currency.
pub fn half(sum: Money) -> Money {
    Money { minor: sum.minor / 200 * 100, ..sum }
}
