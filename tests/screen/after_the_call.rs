//! The debrief's charts and what stood in the way: what must be in them.

use ringside::front::Begin;
use ringside::playbook::Gauge;
use ringside::text::Lang;
use ringside::transcript::{Because, Entry, Event, Transcript, read_transcript};

use crate::bench::{Shown, screen};
use crate::ring;

/// The debrief of a script, on its page of curves.
fn curves_of(scenario: &str, script: &str, (width, height): (u16, u16), lang: Lang) -> Shown {
    let begin = Begin::Watch { scenario: scenario.into(), script: script.into(), seed: 3, at: None };
    screen(width, height).lang(lang).begin(begin).open().press("Space Enter Tab Tab")
}

/// The debrief of a recorded call.
fn debrief_of(transcript: &Transcript, width: u16, height: u16) -> Shown {
    let mut before = screen(width, height).open();
    before.house.calls.insert("call-1.jsonl".to_owned(), transcript.to_json_lines());
    screen(width, height).after(&before).open().press("F3 Enter")
}

/// One call of so many turns; in each the heat goes up or down by a little, in one it leaps.
fn long_call(turns: u16, leaps_at: u16) -> Transcript {
    let mut transcript = ring::scripted("forgetful", "model").play().transcript;
    let dialled = transcript.entries.iter().find(|entry| matches!(entry.event, Event::Dialled { .. })).cloned();
    let mut entries = vec![dialled.expect("a call was dialled")];
    let mut heat = 20_u8;
    for turn in 1..=turns {
        let after = if turn == leaps_at { heat + 60 } else { 20 + (turn % 7) as u8 };
        let because = vec![Because { cause: "time".to_owned(), by: 1 }];
        let changed = Event::GaugeChanged { gauge: Gauge::Heat, before: heat, after, because };
        for event in [Event::Said { text: format!("line {turn}") }, changed] {
            entries.push(Entry { n: entries.len() as u64 + 1, time: 0, call: 1, turn, parent: None, event });
        }
        heat = after;
    }
    transcript.entries = entries;
    transcript
}

#[test]
fn curves_of_two_calls_in_small_and_large_windows() {
    for (width, height) in [(60, 20), (80, 24), (120, 40)] {
        for lang in [Lang::En, Lang::Ru] {
            let name = format!("two-calls-{width}x{height}-{lang}");
            insta::assert_snapshot!(name, curves_of("profane", "failing", (width, height), lang).picture());
        }
    }
}

#[test]
fn turning_points_of_a_second_call_say_so() {
    let shown = curves_of("profane", "failing", (120, 40), Lang::En);
    assert!(shown.shows("call 1, turn") && shown.shows("call 2, turn"), "{}", shown.picture());
    let one = curves_of("forgetful", "failing", (120, 40), Lang::En);
    assert!(one.shows("turn 1:") && !one.shows("call 1,"), "one call needs no number: {}", one.picture());
}

#[test]
fn a_very_long_call_is_drawn_with_its_turning_point() {
    let shown = debrief_of(&long_call(200, 90), 80, 24).press("Tab Tab");
    insta::assert_snapshot!("long-call-80x24-en", shown.picture());
    assert!(shown.shows("▼91"), "the heaviest of two neighbours keeps its number: {}", shown.picture());
}

#[test]
fn an_obstacle_that_stays_hidden_is_told() {
    let shown = screen(120, 40).open().type_in("shouts").press("Enter PageDown Enter F8 Enter F8 Enter BackTab");
    let told = shown.line_with("hidden to the end");
    assert!(told.contains("(what can bring it to light: Ask for the reason"), "{told}");
    assert!(!shown.shows("Nothing stood in the way"), "{}", shown.picture());
}

#[test]
fn what_an_old_recording_does_not_know_is_not_denied() {
    let begin = screen(120, 40).open().type_in("shouts").press("Enter PageDown Enter F8 Enter F8 Enter");
    let mut old = begin.recorded();
    old.header.obstacles = None;
    let lines = old.to_json_lines();
    assert!(!lines.contains("\"obstacles\""), "as it was written before");
    assert_eq!(read_transcript(&lines).as_ref(), Ok(&old));
    let shown = debrief_of(&old, 120, 40).press("BackTab");
    assert!(shown.shows("Nothing came to light"), "{}", shown.picture());
}
