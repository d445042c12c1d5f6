use bevy_ecs::prelude::{Query, Res};

use super::filling::promised_money;
use crate::ear::{PromisedFacts, Recogniser, Reply};
use crate::playbook::{MoveIx, MoveSet};
use crate::text::Phrase;
use crate::transcript::{Event, HeardMove};
use crate::world::{Briefing, Briefings, Call, Draft, Notes, Phase, Pledge, Stimulus, Talk, Words};

/// Turns the stimulus into moves and signals, and counts them.
pub fn hear(
    briefings: Res<Briefings>,
    mut calls: Query<(&mut Call, &mut Draft, &mut Talk, &Pledge, Option<&mut Words>, Option<&mut Notes>)>,
) {
    for (mut call, mut draft, mut talk, pledge, words, mut notes) in &mut calls {
        if call.phase != Phase::Talking || draft.stimulus == Stimulus::None {
            continue;
        }
        let briefing = &briefings.0[usize::from(call.briefing)];
        draft.spoken = None;
        if draft.stimulus != Stimulus::Dialled {
            call.turn = call.turn.saturating_add(1);
        }
        match draft.stimulus {
            Stimulus::Said => {
                let heard = hear_words(briefing, draft.heard, words, notes.as_deref_mut(), &mut call, pledge);
                talk.0.count(heard);
                draft.heard = briefing.playbook.with_signals(heard);
            }
            Stimulus::Silence(seconds) => {
                call.time = call.time.saturating_add(u32::from(seconds));
                draft.heard = MoveSet::from_iter([MoveIx::SILENCE]);
                note(&mut notes, Event::KeptSilent { seconds });
            }
            Stimulus::Dialled => draft.heard = MoveSet::from_iter([MoveIx::DIALLED]),
            Stimulus::HungUp | Stimulus::None => draft.heard = MoveSet::EMPTY,
        }
    }
}

fn note(notes: &mut Option<bevy_ecs::prelude::Mut<'_, Notes>>, event: Event) {
    if let Some(notes) = notes {
        notes.0.push(event);
    }
}

/// The moves of the words; the draft's own where a batch plays moves without words.
fn hear_words(
    briefing: &Briefing,
    drafted: MoveSet,
    words: Option<bevy_ecs::prelude::Mut<'_, Words>>,
    notes: Option<&mut Notes>,
    call: &mut Call,
    pledge: &Pledge,
) -> MoveSet {
    let Some(mut words) = words else {
        call.time = call.time.saturating_add(SECONDS_A_MOVE);
        return true_here(briefing, drafted);
    };
    let heard = match (words.given, &briefing.ear) {
        (Some(given), _) => given_moves(briefing, given, words.unsure, &words.said),
        (None, Some(ear)) => recognised_moves(briefing, ear.as_ref(), &words, call, pledge),
        (None, None) => Vec::new(),
    };
    let heard = borne_out(briefing, heard);
    call.time = call.time.saturating_add(speaking_seconds(&words.said));
    if let Some(notes) = notes {
        notes.0.push(Event::Said { text: words.said.clone() });
        notes.0.push(Event::Heard { moves: heard.clone() });
    }
    let ix = |heard: &HeardMove| briefing.playbook.ix(&heard.id);
    words.unsure = heard.iter().filter(|heard| heard.is_unsure()).filter_map(ix).collect();
    heard.iter().filter_map(ix).collect()
}

/// What a turn without words takes in simulated time.
const SECONDS_A_MOVE: u32 = 5;

/// Simulated seconds that a line takes to say: people speak about fifteen letters a second.
pub fn speaking_seconds(line: &str) -> u32 {
    2 + (line.chars().count() / 15) as u32
}

fn given_moves(briefing: &Briefing, given: MoveSet, unsure: MoveSet, said: &str) -> Vec<HeardMove> {
    let given_move = |ix: MoveIx| HeardMove {
        id: briefing.playbook.get(ix).id.to_string(),
        // A run that is played once more has what was heard unsurely unsure again.
        confidence: if unsure.contains(ix) { 0 } else { 1000 },
        span: [0, said.len() as u32],
        dossier: String::new(),
    };
    given.iter().map(given_move).collect()
}

fn recognised_moves(
    briefing: &Briefing,
    ear: &dyn Recogniser,
    words: &Words,
    call: &Call,
    pledge: &Pledge,
) -> Vec<HeardMove> {
    let promised = pledge.made.then(|| PromisedFacts {
        // What nobody has named cannot be said back wrongly.
        day: pledge.names.date.then(|| briefing.day(pledge.minutes)),
        // Whoever names a day without a sum speaks of the whole of it.
        sum: promised_money(briefing, pledge).filter(|_| pledge.names.sum || pledge.names.date),
    });
    let day = briefing.day(call.minutes);
    let reply = Reply { lang: words.lang, debtor: &words.debtor, words: &words.said, day, promised };
    // A house move is learned from a handful of examples: it is listened for only where it has its place.
    let has_place =
        |id: &str| briefing.playbook.find(id).is_some_and(|known| !known.house || known.fits(briefing.scenario.stage));
    let known = ear.recognise(&reply).into_iter().filter(|found| has_place(&found.id));
    known
        .map(|found| HeardMove {
            id: found.id.into(),
            confidence: found.confidence,
            span: [found.span.start as u32, found.span.end as u32],
            dossier: found.dossier,
        })
        .collect()
}

/// A claim that the case does not bear out is no technique: it becomes the mistake that the playbook names.
fn true_here(briefing: &Briefing, heard: MoveSet) -> MoveSet {
    heard.iter().map(|ix| briefing.scenario.untrue[usize::from(ix.0)].unwrap_or(ix)).collect()
}

fn borne_out(briefing: &Briefing, heard: Vec<HeardMove>) -> Vec<HeardMove> {
    let mut kept: Vec<HeardMove> = Vec::with_capacity(heard.len());
    for mut found in heard {
        let instead = briefing.playbook.ix(&found.id).and_then(|ix| briefing.scenario.untrue[usize::from(ix.0)]);
        if let Some(instead) = instead {
            // Nobody is fined for a claim that was hardly heard.
            if found.is_unsure() {
                continue;
            }
            let claim = briefing.playbook.find(&found.id).map_or(&*found.id, |known| known.name.in_lang(briefing.lang));
            found.dossier = format!("{claim}: {}", Phrase::NothingOfTheKind.text(briefing.lang));
            found.id = briefing.playbook.get(instead).id.to_string();
        }
        if !kept.iter().any(|earlier| earlier.id == found.id) {
            kept.push(found);
        }
    }
    kept
}
