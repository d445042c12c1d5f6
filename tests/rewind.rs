//! Going back: a run broken off anywhere is taken up where it was, and a line taken back is a branch, not a loss.

mod ring;

use proptest::prelude::*;
use ringside::playbook::MoveSet;
use ringside::score::score_transcript;
use ringside::session::Session;
use ringside::text::Lang;
use ringside::transcript::{EndedBy, Entry, Event, Transcript, last_branch};

use ring::{briefing, scripted, sparring};

fn events_of(entries: &[Entry]) -> Vec<Event> {
    entries.iter().map(|entry| entry.event.clone()).collect()
}

fn events(session: &Session) -> Vec<Event> {
    session.branch().into_iter().map(|entry| entry.event.clone()).collect()
}

fn heard(entry: Option<&Entry>) -> MoveSet {
    match entry.map(|entry| &entry.event) {
        Some(Event::Heard { moves }) => moves.iter().filter_map(|heard| ring::playbook().ix(&heard.id)).collect(),
        _ => MoveSet::EMPTY,
    }
}

fn said_first(transcript: &Transcript) -> Vec<String> {
    let words = |event: &Event| match event {
        Event::Said { text } => Some(text.clone()),
        _ => None,
    };
    last_branch(&transcript.entries).into_iter().filter_map(|entry| words(&entry.event)).collect()
}

/// Number of the n-th line that the trainee said.
fn line(session: &Session, nth: usize) -> u64 {
    let transcript = session.transcript();
    let mut said = transcript.entries.iter().filter(|entry| matches!(entry.event, Event::Said { .. }));
    said.nth(nth).expect("so many lines were said").n
}

#[test]
fn a_line_said_differently_leaves_the_first_way_in_the_record() {
    let briefing = sparring("patience: 9", "");
    let mut first = Session::open(briefing.clone(), 1);
    first.dial();
    for words in ["Добрый день", "Where is the money?", "I see 🙂"] {
        first.say(words);
    }
    let mut second = first.take_back(briefing, line(&first, 1)).expect("nothing has changed");
    assert_eq!(second.glance().turn, 1, "the second line is not said any more");
    second.say("When does the payment go out?");
    second.finish();
    let transcript = second.transcript();
    assert_eq!(said_first(&transcript), ["Добрый день", "When does the payment go out?"]);
    assert_eq!(transcript.branches().len(), 2);
    assert!(transcript.to_json_lines().contains("Where is the money?"), "what was said stays in the record");
    assert_eq!(transcript.outcome(), Some(second.outcome()));
}

#[test]
fn a_run_that_was_closed_can_be_gone_on_with() {
    let briefing = sparring("patience: 9", "");
    let mut broken = Session::open(briefing.clone(), 1);
    broken.dial();
    broken.say("hello");
    broken.finish();
    let (mut again, _) = Session::resume(briefing, &broken.transcript()).expect("nothing has changed");
    assert!(!again.call_over() && !again.run_over());
    assert_eq!(again.say("and again").first().and_then(|entry| entry.parent), Some(7));
}

#[test]
fn a_run_that_was_closed_in_the_talk_closes_the_same_way_again() {
    let briefing = sparring("patience: 9", "");
    let mut broken = Session::open(briefing.clone(), 1);
    broken.dial();
    broken.say("hello");
    broken.finish();
    let (mut again, _) = Session::resume(briefing, &broken.transcript()).expect("nothing has changed");
    again.finish();
    assert_eq!(events(&again), events(&broken), "the closing events belong to the branch that is left at once");
}

#[test]
fn a_changed_scenario_is_noticed() {
    let before = sparring("patience: 9", "");
    let after = sparring("patience: 9", "\n  - { id: new, turn: 1, says: [{ en: 'What?' }] }");
    let mut session = Session::open(before, 1);
    session.dial();
    session.say("mumble");
    let refused = Session::resume(after, &session.transcript()).err().expect("he would answer otherwise");
    insta::assert_snapshot!(refused, @"the scenario or the playbook has changed since: event 7 would be another one now");
}

#[test]
fn dialling_without_the_file_costs_points_once() {
    let score = |read: Option<bool>| {
        let briefing = briefing("forgetful", Lang::En);
        let script = ring::script("forgetful", "model");
        let mut session = Session::open(briefing, 0);
        read.into_iter().for_each(|read| session.prepare(read, "guided"));
        session.dial();
        for (words, means) in script.lines() {
            session.say_meaning(words.in_lang(Lang::En), means.unwrap_or_default());
        }
        session.finish();
        score_transcript(&session.transcript())
    };
    let (unseen, read, unread) = (score(None), score(Some(true)), score(Some(false)));
    assert_eq!(unseen, read, "where nobody could see it, it is not held against anybody");
    assert_eq!(unread.mistakes.iter().map(|mistake| mistake.id.as_str()).collect::<Vec<_>>(), ["unprepared"]);
    assert_eq!(unread.score, read.score - unread.mistakes[0].points);
    assert_eq!(unread.items, read.items, "and it spoils nothing else");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// However far the file was written when the power went: the run stands at its last whole turn, and goes on from there
    /// exactly as it would have gone on.
    #[test]
    fn a_run_broken_off_anywhere_goes_on_as_it_would_have(
        scenario in prop::sample::select(ring::scenarios()),
        seed in 0_u64..50,
        share in 0.0..1.0_f64,
    ) {
        let whole = scripted(&scenario, "model").seed(seed).play().transcript;
        let written = (whole.entries.len() as f64 * share) as usize;
        let cut = Transcript { entries: whole.entries[..written].to_vec(), ..whole.clone() };
        let (mut session, lost) = Session::resume(briefing(&scenario, Lang::En), &cut).expect("nothing has changed");
        let stood = session.branch().len();
        prop_assert!(stood <= written + lost.len() && events(&session) == events_of(&whole.entries[..stood]));
        let left = whole.entries[stood..].to_vec();
        for (at, entry) in left.iter().enumerate() {
            match &entry.event {
                Event::Dialled { .. } => drop(session.dial()),
                Event::Said { text } => drop(session.say_meaning(text, heard(left.get(at + 1)))),
                Event::CallEnded { by: EndedBy::Trainee } => drop(session.hang_up()),
                _ => {}
            }
        }
        session.finish();
        prop_assert!(events(&session) == events_of(&whole.entries), "cut after {} events", written);
    }
}
