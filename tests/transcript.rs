//! Transcripts: written and read again, damaged, of other versions, with branches, and of scenarios that changed since.

mod ring;

use ring::*;
use ringside::score::score_transcript;
use ringside::session::Session;
use ringside::text::Lang;
use ringside::transcript::{Event, ReadError, Transcript, entry_line, header_line, read_transcript};

fn attacker() -> Transcript {
    scripted("attacker", "model").seed(4).play().transcript
}

fn read(text: &str) -> Transcript {
    read_transcript(text).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn what_is_written_is_read_again_whatever_was_played() {
    let all =
        scenarios().into_iter().flat_map(|id| gym().script_names(&id).into_iter().map(move |name| (id.clone(), name)));
    let all: Vec<_> = all.flat_map(|(id, name)| [(id.clone(), name.clone(), Lang::En), (id, name, Lang::Ru)]).collect();
    on_all_cores(&all, |(id, name, lang)| {
        for seed in 0..5 {
            let played = scripted(id, name).lang(*lang).seed(seed).play().transcript;
            let lines = played.to_json_lines();
            let again = read(&lines);
            assert_eq!(again, played, "{id}/{name} in {lang}, seed {seed}");
            assert_eq!(again.to_json_lines(), lines);
        }
    });
}

#[test]
fn events_of_a_later_version_are_kept_as_they_are_and_skipped() {
    let played = attacker();
    let mut lines: Vec<String> = played.to_json_lines().lines().map(str::to_owned).collect();
    let later = r#"{"n":999,"time":3,"call":1,"turn":1,"event":"coughed","with":{"z":[1,"б"],"a":null},"loud":true}"#;
    lines.insert(5, later.to_owned());
    let text = lines.join("\n") + "\n";
    let read = read(&text);
    assert!(matches!(read.entries[4].event, Event::Unknown(_)));
    assert_eq!(read.to_json_lines(), text, "kept byte for byte");
    assert_eq!(score_transcript(&read), score_transcript(&played), "and skipped by the score");
}

#[test]
fn a_last_line_cut_anywhere_costs_that_line_only() {
    let lines = attacker().to_json_lines();
    let whole = lines.trim_end();
    let last = whole.rfind('\n').expect("more than one line") + 1;
    let count = whole.lines().count() - 1;
    for cut in (last + 1..whole.len()).filter(|cut| whole.is_char_boundary(*cut)) {
        let read = read(&whole[..cut]);
        assert!(read.torn, "cut at {cut}");
        assert_eq!(read.entries.len(), count - 1);
        assert_eq!(read.outcome(), None, "without `ended` a run was broken off");
    }
    let unended = read(whole);
    assert!(!unended.torn, "a last line that lacks only its newline is whole");
    assert_eq!(unended.entries.len(), count);
}

#[test]
fn a_damaged_line_in_the_middle_is_named() {
    let mut lines: Vec<String> = attacker().to_json_lines().lines().map(str::to_owned).collect();
    lines[3].truncate(20);
    let error = read_transcript(&(lines.join("\n") + "\n")).expect_err("line 4 is damaged");
    assert!(matches!(error, ReadError::BadLine(4, _)), "{error}");
    assert!(error.to_string().starts_with("line 4 is damaged"), "{error}");
}

#[test]
fn what_is_no_transcript_says_so() {
    assert_eq!(read_transcript(""), Err(ReadError::Empty));
    assert_eq!(read_transcript("\n \n"), Err(ReadError::Empty));
    for text in ["hello\n", "{}\n", "[1]\n", r#"{"ringside":"one"}"#, r#"{"ringside":1}"#] {
        assert!(matches!(read_transcript(text), Err(ReadError::NoHeader(_))), "{text}");
    }
    let other = attacker().to_json_lines().replacen(r#""ringside":1"#, r#""ringside":7"#, 1);
    assert_eq!(read_transcript(&other), Err(ReadError::OtherVersion(7)));
}

#[test]
fn a_torn_header_is_no_header() {
    let header = header_line(&attacker().header);
    assert!(matches!(read_transcript(&header[..header.len() / 2]), Err(ReadError::NoHeader(_))));
}

#[test]
fn a_branch_leaves_out_what_was_taken_back() {
    let mut first = Session::open(briefing("forgetful", Lang::En), 3);
    first.dial();
    first.say_meaning("Hello, it is Anna.", moves(&["introduce"]));
    let fork = first.transcript().entries.last().expect("something happened").n;
    first.say_meaning("Where is the money?", moves(&["demand-money"]));
    let mut taken_back = first.transcript();

    let mut second = Session::open(briefing("forgetful", Lang::En), 3);
    second.dial();
    second.say_meaning("Hello, it is Anna.", moves(&["introduce"]));
    let instead = second.say_meaning("When will you pay?", moves(&["ask-payment-date"]));
    let mut last = taken_back.entries.last().expect("something happened").n;
    for (at, mut entry) in instead.into_iter().enumerate() {
        last += 1;
        entry.n = last;
        entry.parent = (at == 0).then_some(fork);
        taken_back.entries.push(entry);
    }

    let taken_back = read(&taken_back.to_json_lines());
    let path: Vec<&Event> = taken_back.last_branch().iter().map(|entry| &entry.event).collect();
    let straight = second.transcript();
    assert_eq!(path, straight.entries.iter().map(|entry| &entry.event).collect::<Vec<_>>());
    assert_eq!(score_transcript(&taken_back), score_transcript(&straight), "the mistake was taken back");
    assert_eq!(score_transcript(&first.transcript()).mistakes.len(), 1);
}

#[test]
fn a_call_is_scored_from_its_own_header_even_when_the_scenario_changed() {
    let played = attacker();
    let card = score_transcript(&played);
    let mut changed = read(&played.to_json_lines());
    changed.header.scenario = "gone".to_owned();
    changed.header.scenario_hash = "0".repeat(16);
    assert_eq!(score_transcript(&changed), card);
}

#[test]
fn numbers_rise_and_time_does_not_run_back() {
    for id in scenarios() {
        let entries = scripted(&id, "model").play().transcript.entries;
        assert!(entries.iter().zip(1..).all(|(entry, n)| entry.n == n), "{id}: numbered from 1 without gaps");
        assert!(entries.is_sorted_by_key(|entry| (entry.time, entry.call, entry.turn)), "{id}");
        assert!(entries.iter().all(|entry| entry_line(entry).ends_with("}\n")));
    }
}
