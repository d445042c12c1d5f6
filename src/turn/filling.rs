use crate::scenario::{CaseWords, Share, fill_in, half};
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
        let (scenario, lang) = (&*self.briefing.scenario, self.briefing.lang);
        let text = |text: &Localized| Some(text.in_lang(lang).to_owned());
        match name {
            "promise-date" => Some(spoken_date(self.briefing.day(self.pledge.minutes), lang)),
            "promise-sum" => promised_sum(self.briefing, self.pledge, lang),
            "me" => text(self.me),
            "firm" => text(&scenario.people[usize::from(self.call.speaker)].firm),
            _ => CaseWords { scenario, lang, first_day: self.briefing.at.date() }.of(name),
        }
    }
}

/// The sum that was promised, as words.
pub fn promised_sum(briefing: &Briefing, pledge: &Pledge, lang: Lang) -> Option<String> {
    promised_money(briefing, pledge).map(|sum| sum.spoken(lang))
}

/// The sum that was promised.
pub fn promised_money(briefing: &Briefing, pledge: &Pledge) -> Option<Money> {
    let case = &briefing.scenario.case;
    match pledge.share {
        Share::Full => case.amount(),
        Share::Undisputed => case.undisputed.or(case.amount()),
        Share::Half => case.amount().map(half),
    }
}
