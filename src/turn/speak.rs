use bevy_ecs::prelude::{Query, Res, ResMut};
use bevy_ecs::query::QueryData;

use super::filling::{Filling, promised_sum};
use super::hear::speaking_seconds;
use super::react::{State, Sum};
use super::situation::situation;
use crate::playbook::{MoveSet, Outcome};
use crate::scenario::{Act, Ending, Promised, Promises, Response, Rule, Situation};
use crate::text::{days_between, working_day};
use crate::transcript::{EndedBy, Event};
use crate::world::{
    Briefing, Briefings, Call, Draft, Gauges, Lately, Memory, Notes, Obstacles, Phase, Pledge, Purpose, Stimulus, Talk,
    Trace, TraineeStanding, Words, draw, pick_weighted,
};

/// A call as the step that answers needs it.
#[derive(QueryData)]
#[query_data(mutable)]
pub struct Answering {
    call: &'static mut Call,
    draft: &'static mut Draft,
    talk: &'static Talk,
    pledge: &'static mut Pledge,
    lately: &'static mut Lately,
    standing: &'static mut TraineeStanding,
    gauges: &'static mut Gauges,
    memory: &'static mut Memory,
    obstacles: &'static mut Obstacles,
    words: Option<&'static mut Words>,
    notes: Option<&'static mut Notes>,
}

/// Lets the most specific response that holds speak, and does what its line does.
pub fn speak(briefings: Res<Briefings>, mut trace: Option<ResMut<Trace>>, mut calls: Query<Answering>) {
    for mut it in &mut calls {
        if it.call.phase != Phase::Talking || it.draft.stimulus == Stimulus::None {
            continue;
        }
        let briefing = &briefings.0[usize::from(it.call.briefing)];
        if it.draft.stimulus == Stimulus::HungUp {
            it.end(EndedBy::Trainee);
            continue;
        }
        let state = (&*it.gauges, &*it.memory, &*it.obstacles);
        let at = situation(briefing, (&it.call, &it.draft, it.talk, &it.pledge), state);
        let willing = at.willing;
        match choose(briefing, &at, &it.call, &it.lately) {
            Some((index, variant)) => {
                it.answer(briefing, index, variant, willing);
                let line = briefing.scenario.responses[usize::from(index)].first_line + u16::from(variant);
                trace.as_deref_mut().into_iter().for_each(|trace| trace.spoke(usize::from(line)));
            }
            None if it.call.patience == 0 => it.end(EndedBy::DebtorHangUp),
            None => {}
        }
    }
}

impl AnsweringItem<'_, '_> {
    /// The line is said, then its effects happen, then what it does besides.
    fn answer(&mut self, briefing: &Briefing, index: u16, variant: u8, willing: bool) {
        let response = &briefing.scenario.responses[usize::from(index)];
        self.draft.spoken = Some(index);
        self.lately.say(response.first_line + u16::from(variant));
        self.standing.0.answered(response.act.invites, response.act.spares);
        if let Some(promises) = response.act.promises {
            pledge_more(&mut self.pledge, promises, briefing, &self.call, willing);
        }
        self.say(briefing, response, variant);
        self.take_effects(briefing, &response.rule);
        self.act(briefing, &response.act);
        match response.act.ends {
            Some(Ending::Goodbye) => self.end(EndedBy::DebtorGoodbye),
            Some(Ending::HangUp) => self.end(EndedBy::DebtorHangUp),
            None => {}
        }
    }

    fn say(&mut self, briefing: &Briefing, response: &Response, variant: u8) {
        let Some(words) = &mut self.words else {
            self.call.time = self.call.time.saturating_add(SECONDS_A_LINE);
            return;
        };
        let line = response.lines[usize::from(variant)].in_lang(briefing.lang);
        let me = &briefing.scenario.people[usize::from(self.call.speaker)].name;
        let line = Filling { briefing, call: &self.call, pledge: &self.pledge, me }.fill_in(line);
        self.call.time = self.call.time.saturating_add(speaking_seconds(&line));
        words.debtor.clone_from(&line);
        let speaker = self.call.speaker;
        self.note(|| spoke(briefing, response, speaker, variant, line));
    }

    fn take_effects(&mut self, briefing: &Briefing, rule: &Rule) {
        let mut sum = Sum::new(self.notes.is_some());
        sum.take(&rule.effects, &rule.id);
        let state = State {
            call: &mut self.call,
            gauges: &mut self.gauges,
            memory: &mut self.memory,
            obstacles: &mut self.obstacles,
        };
        sum.apply(state, &briefing.scenario.memory_names, self.notes.as_deref_mut());
    }

    /// Promise, refusal, another person, an agreed callback.
    fn act(&mut self, briefing: &Briefing, act: &Act) {
        if act.promises.is_some() {
            match self.pledge.state() {
                Promised::Dated => self.standing.0.reach(Outcome::Promise),
                _ if self.pledge.names.firmness() > 0 => self.standing.0.reach(Outcome::VaguePromise),
                _ => {}
            }
            let pledge = *self.pledge;
            self.note(|| promised(briefing, &pledge));
        }
        if act.refuses {
            self.call.refused = true;
            self.standing.0.reach(Outcome::Refusal);
            self.note(|| Event::Refused);
        }
        if let Some(person) = act.hands_over {
            self.call.speaker = person;
            self.call.handed_over = true;
            self.standing.0.reach(Outcome::HandedOver);
            self.note(|| Event::HandedOver { to: name(briefing, person) });
        }
        if let Some(span) = act.calls_back {
            self.call.callback = true;
            self.standing.0.reach(Outcome::Callback);
            self.note(|| Event::CallbackAgreed { minutes: span.minutes });
        }
    }

    fn end(&mut self, by: EndedBy) {
        self.call.phase = Phase::Over(by);
        self.standing.0.end_call();
        self.note(|| Event::CallEnded { by });
    }

    /// Writes an event down, where anything is.
    fn note(&mut self, event: impl FnOnce() -> Event) {
        if let Some(notes) = &mut self.notes {
            notes.0.push(event());
        }
    }
}

/// What a line takes in simulated time where its words do not matter.
const SECONDS_A_LINE: u32 = 5;

/// The response that speaks, and its variant. Among those that hold, the most specific one that still has a line not said
/// lately; where every line was, the one whose line is longest ago. Out of patience, only a line that ends the call will do.
fn choose(briefing: &Briefing, at: &Situation<'_>, call: &Call, lately: &Lately) -> Option<(u16, u8)> {
    let responses = &briefing.scenario.responses;
    let may_speak = |response: &Response| (call.patience > 0 || response.act.ends.is_some()) && response.rule.holds(at);
    let within = briefing.scenario.earshot.responses(at.heard).map(|index| (index, &responses[index]));
    let holding = || within.clone().filter(|(_, response)| may_speak(response));
    let fresh = |(_, response): &(usize, &Response)| variants(response).any(|(_, line)| lately.ago(line).is_none());
    let Some((_, best)) = holding().find(fresh) else {
        return holding()
            .filter_map(|(index, response)| longest_ago(index, response, lately))
            .max_by_key(|(_, ago)| *ago)
            .map(|(it, _)| it);
    };
    let equals =
        holding().filter(fresh).filter(|(_, other)| (other.specificity, other.rank) == (best.specificity, best.rank));
    // Where there is one, no lot need be drawn.
    let chosen = if equals.clone().nth(1).is_none() {
        0
    } else {
        let drawn = draw(call.seed, call.number, call.turn, Purpose::Response);
        pick_weighted(drawn, equals.clone().map(|(_, response)| response.weight))
    };
    let (index, response) = equals.clone().nth(chosen)?;
    let unused = variants(response).filter(|(_, line)| lately.ago(*line).is_none());
    let drawn = draw(call.seed, call.number, call.turn, Purpose::Variant);
    let (variant, _) = unused.clone().nth(drawn as usize % unused.count().max(1))?;
    Some((index as u16, variant))
}

/// The variants of a response with their numbers among all lines of the scenario.
fn variants(response: &Response) -> impl Iterator<Item = (u8, u16)> + Clone {
    let first = response.first_line;
    (0..response.lines.len() as u8).map(move |variant| (variant, first + u16::from(variant)))
}

fn longest_ago(index: usize, response: &Response, lately: &Lately) -> Option<((u16, u8), usize)> {
    let (variant, ago) =
        variants(response).filter_map(|(v, line)| Some((v, lately.ago(line)?))).max_by_key(|(_, ago)| *ago)?;
    Some(((index as u16, variant), ago))
}

fn pledge_more(pledge: &mut Pledge, promises: Promises, briefing: &Briefing, call: &Call, willing: bool) {
    pledge.made = true;
    pledge.names = pledge.names.and(promises.names);
    pledge.share = promises.share.unwrap_or(pledge.share);
    pledge.hollow = !willing;
    if let Some(days) = promises.in_days {
        let promised = call.minutes + days * 24 * 60;
        let day = briefing.day(promised);
        let shift = days_between(day, working_day(day));
        pledge.minutes = promised + shift.unsigned_abs() * 24 * 60;
    }
}

fn spoke(briefing: &Briefing, response: &Response, speaker: u8, variant: u8, text: String) -> Event {
    let ids = |moves: MoveSet| moves.iter().map(|ix| briefing.playbook.get(ix).id.to_string()).collect();
    Event::Spoke {
        person: name(briefing, speaker),
        rule: response.rule.id.to_string(),
        variant: u16::from(variant),
        text,
        invites: ids(response.act.invites),
        spares: ids(response.act.spares),
        thinking: response.because.in_lang(briefing.lang).to_owned(),
    }
}

fn promised(briefing: &Briefing, pledge: &Pledge) -> Event {
    let sum = promised_sum(briefing, pledge, briefing.lang).filter(|_| pledge.names.sum);
    Event::Promised {
        sum: sum.unwrap_or_default(),
        date: pledge.names.date.then(|| briefing.day(pledge.minutes)),
        person: pledge.names.person,
        firmness: pledge.names.firmness(),
        hollow: pledge.hollow,
    }
}

fn name(briefing: &Briefing, person: u8) -> String {
    briefing.scenario.people[usize::from(person)].name.in_lang(briefing.lang).to_owned()
}
