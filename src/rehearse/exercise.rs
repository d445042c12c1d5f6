use std::collections::BTreeSet;

use crate::ear::{Recognised, Reply};
use crate::playbook::{Moment, MoveIx, MoveSet};
use crate::scenario::{CaseWords, Criterion, Response};
use crate::session::dossier;
use crate::world::{Briefing, Purpose, draw};

/// One line of a debtor that gives an opening, to be answered with one reply.
#[derive(Clone)]
pub struct Exercise {
    /// Whose line it is, and the ear that hears the reply.
    pub briefing: Briefing,
    /// Who says it.
    pub person: String,
    /// The line, obscenities still marked.
    pub line: String,
    /// Id of the response that it is of.
    pub rule: String,
    /// Techniques that would be well timed now; never empty.
    pub wants: MoveSet,
}

/// What a reply to an exercise came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Wanted techniques that were heard, with their proof.
    pub right: Vec<Recognised>,
    /// Mistakes that were heard.
    pub mistakes: Vec<Recognised>,
    /// Other techniques that were heard.
    pub beside: Vec<Recognised>,
}

impl Exercise {
    /// What the trainee may know of the case, as before a call.
    pub fn dossier(&self) -> Vec<String> {
        let briefing = &self.briefing;
        dossier(&briefing.scenario, briefing.at.date(), briefing.lang)
    }

    /// Better words for a technique, filled in as far as can be: those with which the model call answers this very line; else
    /// those that fit every call, another one of them for every line, since nobody learns from the same sentence ten times.
    pub fn better(&self, ix: MoveIx) -> Option<String> {
        let briefing = &self.briefing;
        let planned = &briefing.plan.moves[usize::from(ix.0)];
        let answered = BTreeSet::from([self.rule.as_str()]);
        let better = planned.better_where(Moment { answered: &answered, person: &self.person, call: 1 });
        let leans = better.first() != planned.better.first();
        let case = CaseWords { scenario: &briefing.scenario, lang: briefing.lang, first_day: briefing.at.date() };
        let which = if leans { 0 } else { self.line.chars().count() % better.len().max(1) };
        better.get(which).map(|words| case.fill_in(words))
    }
}

impl Answer {
    /// A wanted technique and no mistake.
    pub fn is_right(&self) -> bool {
        !self.right.is_empty() && self.mistakes.is_empty()
    }
}

/// All lines of a debtor that give an opening, for `focus` alone where it is given, in an order drawn by the seed.
pub fn exercises(briefing: &Briefing, focus: Option<MoveIx>, seed: u64) -> Vec<Exercise> {
    let scenario = &briefing.scenario;
    let case = CaseWords { scenario, lang: briefing.lang, first_day: briefing.at.date() };
    let person = scenario.people[usize::from(scenario.answers)].name.in_lang(briefing.lang);
    let carried: Vec<usize> = scenario.carried_facts().map(|(_, slot)| slot).collect();
    // What he says only after earlier weeks makes no sense to somebody who has not lived through them.
    let of_today = |response: &Response| {
        let mut criteria = response.rule.criteria.iter();
        criteria.all(|criterion| match criterion {
            Criterion::Memory(slot, test) if carried.contains(&usize::from(*slot)) => test.holds(0),
            _ => true,
        })
    };
    let mut drawn = Vec::new();
    for response in scenario.responses.iter().filter(|response| of_today(response)) {
        let wants =
            focus.map_or(response.act.invites, |ix| response.act.invites.intersection(MoveSet::from_iter([ix])));
        if wants.is_empty() || response.act.ends.is_some() {
            continue;
        }
        for (at, line) in (response.first_line..).zip(&response.lines) {
            let line = case.fill_in(line.in_lang(briefing.lang));
            // A promised day, or who is on the line, only a call in progress can tell.
            if !line.contains('{') && !line.trim().is_empty() {
                let (person, rule) = (person.to_owned(), response.rule.id.to_string());
                let exercise = Exercise { briefing: briefing.clone(), person, line, rule, wants };
                drawn.push((draw(seed, 0, at, Purpose::Variant), exercise));
            }
        }
    }
    drawn.sort_by_key(|(lot, _)| *lot);
    drawn.into_iter().map(|(_, exercise)| exercise).collect()
}

/// Hears a reply to an exercise. Without an ear nothing is heard.
pub fn answer(exercise: &Exercise, words: &str) -> Answer {
    let briefing = &exercise.briefing;
    let reply = Reply { lang: briefing.lang, debtor: &exercise.line, words, day: briefing.at.date(), promised: None };
    let heard = briefing.ear.as_ref().map(|ear| ear.recognise(&reply)).unwrap_or_default();
    let mut answer = Answer { right: Vec::new(), mistakes: Vec::new(), beside: Vec::new() };
    for mut found in heard {
        let Some(ix) = briefing.playbook.ix(&found.id) else { continue };
        // A claim that the case does not bear out is the mistake that the playbook names.
        let ix = briefing.scenario.untrue[usize::from(ix.0)].unwrap_or(ix);
        let known = briefing.playbook.get(ix);
        found.id = known.id.clone();
        let side = match (exercise.wants.contains(ix), known.is_technique()) {
            (true, _) => &mut answer.right,
            (false, true) => &mut answer.beside,
            (false, false) => &mut answer.mistakes,
        };
        if !side.iter().any(|earlier| earlier.id == found.id) {
            side.push(found);
        }
    }
    answer
}
