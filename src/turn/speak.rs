use bevy_ecs::prelude::{Mut, Query, Res};

use super::hear::speaking_seconds;
use super::react::{State, Sum};
use super::filling::{Filling, promised_sum};
use crate::playbook::Outcome;
use crate::scenario::{Ending, Promised, Promises, Response, Situation};
use crate::text::{days_between, working_day};
use crate::transcript::{EndedBy, Event};
use crate::world::{
    Briefing, Briefings, Call, Draft, Gauges, Lately, Memory, Notes, Obstacles, Phase, Pledge, Purpose, Stimulus, Talk,
    TraineeStanding, Words, draw, pick_weighted,
};

/// Lets the most specific response that holds speak, and does what its line does.
pub fn speak(
    briefings: Res<Briefings>,
    mut calls: Query<(
        (&mut Call, &mut Draft, &Talk, &mut Pledge, &mut Lately, &mut TraineeStanding),
        (&mut Gauges, &mut Memory, &mut Obstacles),
        Option<&mut Words>,
        Option<&mut Notes>,
    )>,
) {
    for ((mut call, mut draft, talk, mut pledge, mut lately, mut standing), state, words, mut notes) in &mut calls {
        if call.phase != Phase::Talking || draft.stimulus == Stimulus::None {
            continue;
        }
        let briefing = &briefings.0[usize::from(call.briefing)];
        let (mut gauges, mut memory, mut obstacles) = state;
        if draft.stimulus == Stimulus::HungUp {
            end(&mut call, EndedBy::Trainee, &mut standing, notes.as_deref_mut());
            continue;
        }
        let willing = briefing.scenario.willing(&gauges.0, &obstacles.0);
        let at = Situation {
            heard: draft.heard,
            gauges: &gauges.0,
            memory: &memory.0,
            obstacles: &obstacles.0,
            tally: talk.0,
            patience: call.patience,
            turn: call.turn,
            call: call.number,
            speaker: call.speaker,
            cause: call.cause,
            promised: pledge.state(),
            willing,
        };
        let Some((index, variant)) = choose(briefing, &at, &call, &lately) else {
            if call.patience == 0 {
                end(&mut call, EndedBy::DebtorHangUp, &mut standing, notes.as_deref_mut());
            }
            continue;
        };
        let response = &briefing.scenario.responses[usize::from(index)];
        draft.spoken = Some((index, variant));
        lately.say(response.first_line + u16::from(variant));
        standing.0.answered(response.act.invites, response.act.spares);
        if let Some(promises) = response.act.promises {
            pledge_more(&mut pledge, promises, briefing, &call, willing);
        }
        say(briefing, response, variant, &mut call, &pledge, words, notes.as_deref_mut());
        let mut sum = Sum::new(notes.is_some());
        sum.take(&response.rule.effects, &response.rule.id);
        let names = &briefing.scenario.memory_names;
        sum.apply(State { call: &mut call, gauges: &mut gauges, memory: &mut memory, obstacles: &mut obstacles }, names, notes.as_deref_mut());
        act(briefing, response, &mut call, &pledge, &mut standing, notes.as_deref_mut());
        if let Some(ending) = response.act.ends {
            let by = match ending {
                Ending::Goodbye => EndedBy::DebtorGoodbye,
                Ending::HangUp => EndedBy::DebtorHangUp,
            };
            end(&mut call, by, &mut standing, notes);
        }
    }
}

/// The response that speaks, and its variant. Among those that hold, the most specific one that still has a line not said
/// lately; where every line was, the one whose line is longest ago. Out of patience, only a line that ends the call will do.
fn choose(briefing: &Briefing, at: &Situation<'_>, call: &Call, lately: &Lately) -> Option<(u16, u8)> {
    let responses = &briefing.scenario.responses;
    let may_speak = |response: &Response| (call.patience > 0 || response.act.ends.is_some()) && response.rule.holds(at);
    let holding = || responses.iter().enumerate().filter(|(_, response)| may_speak(response));
    let fresh = |(_, response): &(usize, &Response)| variants(response).any(|(_, line)| lately.ago(line).is_none());
    let Some((_, best)) = holding().find(fresh) else {
        return holding().filter_map(|(index, response)| longest_ago(index, response, lately)).max_by_key(|(_, ago)| *ago).map(|(it, _)| it);
    };
    let equals = holding().filter(fresh).filter(|(_, other)| {
        (other.specificity, other.rank) == (best.specificity, best.rank)
    });
    let drawn = draw(call.seed, call.number, call.turn, Purpose::Response);
    let chosen = pick_weighted(drawn, equals.clone().map(|(_, response)| response.weight));
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
    let (variant, ago) = variants(response).filter_map(|(v, line)| Some((v, lately.ago(line)?))).max_by_key(|(_, ago)| *ago)?;
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

fn say(
    briefing: &Briefing,
    response: &Response,
    variant: u8,
    call: &mut Call,
    pledge: &Pledge,
    words: Option<Mut<'_, Words>>,
    notes: Option<&mut Notes>,
) {
    let Some(mut words) = words else {
        call.time = call.time.saturating_add(5);
        return;
    };
    let line = response.lines[usize::from(variant)].in_lang(briefing.lang);
    let me = &briefing.scenario.people[usize::from(call.speaker)].name;
    let line = Filling { briefing, call, pledge, me }.fill_in(line);
    call.time = call.time.saturating_add(speaking_seconds(&line));
    if let Some(notes) = notes {
        let plan = &briefing.plan;
        let ids = |moves: crate::playbook::MoveSet| -> Vec<String> {
            moves.iter().map(|ix| plan.moves[usize::from(ix.0)].id.to_string()).collect()
        };
        notes.0.push(Event::Spoke {
            person: briefing.scenario.people[usize::from(call.speaker)].name.in_lang(briefing.lang).to_owned(),
            rule: response.rule.id.to_string(),
            variant: u16::from(variant),
            text: line.clone(),
            invites: ids(response.act.invites),
            spares: ids(response.act.spares),
            thinking: response.because.in_lang(briefing.lang).to_owned(),
        });
    }
    words.debtor = line;
}

/// Promise, refusal, another person, an agreed callback.
fn act(
    briefing: &Briefing,
    response: &Response,
    call: &mut Call,
    pledge: &Pledge,
    standing: &mut TraineeStanding,
    mut notes: Option<&mut Notes>,
) {
    let act = &response.act;
    let mut note = |event: &dyn Fn() -> Event| {
        if let Some(notes) = &mut notes {
            notes.0.push(event());
        }
    };
    if act.promises.is_some() {
        match pledge.state() {
            Promised::Dated => standing.0.reach(Outcome::Promise),
            _ if pledge.names.firmness() > 0 => standing.0.reach(Outcome::VaguePromise),
            _ => {}
        }
        let sum = || promised_sum(briefing, pledge, briefing.lang).filter(|_| pledge.names.sum).unwrap_or_default();
        note(&|| Event::Promised {
            sum: sum(),
            date: pledge.names.date.then(|| briefing.day(pledge.minutes)),
            person: pledge.names.person,
            firmness: pledge.names.firmness(),
            hollow: pledge.hollow,
        });
    }
    if act.refuses {
        call.refused = true;
        standing.0.reach(Outcome::Refusal);
        note(&|| Event::Refused);
    }
    if let Some(person) = act.hands_over {
        call.speaker = person;
        call.handed_over = true;
        standing.0.reach(Outcome::HandedOver);
        let to = &briefing.scenario.people[usize::from(person)].name;
        note(&|| Event::HandedOver { to: to.in_lang(briefing.lang).to_owned() });
    }
    if let Some(span) = act.calls_back {
        call.callback = true;
        standing.0.reach(Outcome::Callback);
        note(&|| Event::CallbackAgreed { minutes: span.minutes });
    }
}

fn end(
    call: &mut Call,
    by: EndedBy,
    standing: &mut TraineeStanding,
    notes: Option<impl std::ops::DerefMut<Target = Notes>>,
) {
    call.phase = Phase::Over(by);
    standing.0.end_call();
    if let Some(mut notes) = notes {
        notes.0.push(Event::CallEnded { by });
    }
}
