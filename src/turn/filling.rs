use crate::scenario::{Share, fill_in};
use crate::text::{Lang, Localized, Money, spoken_date};
use crate::world::{Briefing, Call, Pledge};

/// What the placeholders of a line stand for in this call.
pub struct Filling<'a> {
    /// What all calls of the scenario share.
    pub briefing: &'a Briefing,
    /// The call.
    pub call: &'a Call,
    /// What was promised.
    pub pledge: &'a Pledge,
    /// Who `{me}` is: the name of the one whose words they are.
    pub me: &'a Localized,
}

impl Filling<'_> {
    /// The line with its placeholders filled in; those that mean nothing in this case stay.
    pub fn fill_in(&self, line: &str) -> String {
        fill_in(line, |name| self.of(name)).into_owned()
    }

    fn of(&self, name: &str) -> Option<String> {
        let (scenario, lang) = (&self.briefing.scenario, self.briefing.lang);
        let case = &scenario.case;
        let text = |text: &Localized| Some(text.in_lang(lang).to_owned());
        match name {
            "amount" => case.amount().map(|sum| sum.spoken(lang)),
            "undisputed" => case.undisputed.or(case.amount()).map(|sum| sum.spoken(lang)),
            "half" => case.amount().map(|sum| half(sum).spoken(lang)),
            "invoice" => case.invoice.as_ref().map(|invoice| invoice.number.clone()),
            "contract" => case.contract.as_ref().and_then(|contract| contract.number.clone()),
            "due" => case.due(self.briefing.at.date()).map(|due| spoken_date(due, lang)),
            "overdue-days" => case.days_overdue().map(|days| days.to_string()),
            "promise-date" => Some(spoken_date(self.briefing.day(self.pledge.minutes), lang)),
            "promise-sum" => promised_sum(self.briefing, self.pledge, lang),
            "me" => text(self.me),
            "firm" => text(&scenario.people[usize::from(self.call.speaker)].firm),
            "decider" => text(&scenario.decider().name),
            "our-firm" => text(&scenario.us.firm),
            "goods" => text(&scenario.us.goods),
            _ => None,
        }
    }
}

fn half(sum: Money) -> Money {
    Money { minor: sum.minor / 200 * 100, ..sum }
}

/// The sum that was promised, as words.
pub fn promised_sum(briefing: &Briefing, pledge: &Pledge, lang: Lang) -> Option<String> {
    let case = &briefing.scenario.case;
    let sum = match pledge.share {
        Share::Full => case.amount(),
        Share::Undisputed => case.undisputed.or(case.amount()),
        Share::Half => case.amount().map(half),
    };
    sum.map(|sum| sum.spoken(lang))
}
