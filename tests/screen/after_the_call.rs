//! The debrief's charts and what stood in the way, and the page to keep: what must be in them.

use ringside::front::Begin;
use ringside::playbook::Gauge;
use ringside::text::Lang;
use ringside::transcript::{Because, Entry, Event, Transcript, read_transcript};

use crate::bench::{Shown, screen};
use crate::ring;

/// The debrief of a script, on its page of curves.
fn curves_of(scenario: &str, script: &str, (width, height): (u16, u16), lang: Lang) -> Shown {
    let begin = Begin::Watch { scenario: scenario.into(), script: script.into(), seed: 3, at: None };
    screen(width, height).lang(lang).begin(begin).open().press("Space Enter Tab Tab Tab")
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
    let shown = debrief_of(&long_call(200, 90), 80, 24).press("Tab Tab Tab");
    insta::assert_snapshot!("long-call-80x24-en", shown.picture());
    assert!(shown.shows("▼91"), "the heaviest of two neighbours keeps its number: {}", shown.picture());
}

#[test]
fn an_obstacle_that_stays_hidden_is_told() {
    let shown = screen(120, 40).open().type_in("shouts").press("Enter PageDown Enter F8 F8 Enter F8 F8 Enter BackTab");
    let told = shown.line_with("hidden to the end");
    assert!(told.contains("(what can bring it to light: Ask for the reason"), "{told}");
    assert!(!shown.shows("Nothing stood in the way"), "{}", shown.picture());
}

#[test]
fn what_an_old_recording_does_not_know_is_not_denied() {
    let begin = screen(120, 40).open().type_in("shouts").press("Enter PageDown Enter F8 F8 Enter F8 F8 Enter");
    let mut old = begin.recorded();
    old.header.obstacles = None;
    let lines = old.to_json_lines();
    assert!(!lines.contains("\"obstacles\""), "as it was written before");
    assert_eq!(read_transcript(&lines).as_ref(), Ok(&old));
    let shown = debrief_of(&old, 120, 40).press("BackTab");
    assert!(shown.shows("Nothing came to light"), "{}", shown.picture());
}

#[test]
fn the_page_of_a_line_said_differently_names_both_ways() {
    let first = screen(80, 24).open().press("Enter PageDown Enter").say("Where is my money?").press("F8 F8 Enter");
    let again = first.press("Tab Tab Down r Ctrl-u").say("When do you pay?").press("F8 F8 Enter s");
    let page = &again.house.pages["call-1.md"];
    let ways: Vec<&str> = page.lines().filter(|line| line.starts_with("- way ")).collect();
    assert_eq!(ways.len(), 2, "{page}");
    assert!(ways[0].contains("turn 1: «Where is my money?», then said instead: «When do you pay?»"), "{page}");
    assert!(
        ways[1].starts_with("- way 2 (this page): ") && page.contains("## What was said differently: 2 ways"),
        "{page}"
    );
    assert!(page.contains("`ringside replay call-1.jsonl`"), "{page}");
}

#[test]
fn a_call_broken_off_and_gone_on_with_is_one_way() {
    let broken = screen(80, 24).open().press("Enter PageDown Enter").say("When do you pay?").press("Ctrl-c");
    let gone_on = screen(80, 24).after(&broken).open().press("F3 r").say("Goodbye!").press("F8 F8 Enter s");
    let pages: Vec<&String> = gone_on.house.pages.values().collect();
    assert!(pages.len() == 1 && !pages[0].contains("said differently"), "{}", pages[0]);
}

#[test]
fn nothing_that_is_said_becomes_markdown() {
    let odd = "# 1. <b>*x*</b> [a](b) | `c` _d_ & $e$ 漢字 👩‍👩‍👧";
    let shown = screen(80, 24).open().press("Enter PageDown Enter").say(odd).press("F8 F8 Enter s");
    let page = &shown.house.pages["call-1.md"];
    let said = r"\# 1. \<b\>\*x\*\</b\> \[a\](b) \| \`c\` \_d\_ \& \$e\$ 漢字 👩‍👩‍👧";
    assert!(page.contains(&format!("**You:** {said}\n")), "{page}");
    let ours = ["# ", "## ", "### ", "- ", "  - ", "| ", "|---", "**", "*", "---", "1. ", "2. ", "3. "];
    let stray = |line: &&str| !line.is_empty() && !ours.iter().any(|begins| line.starts_with(begins));
    let stray: Vec<&str> = page.lines().filter(stray).collect();
    assert_eq!(stray.len(), 3, "the facts, the points and one sentence about turning points: {stray:?}");
}
