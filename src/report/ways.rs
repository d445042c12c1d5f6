//! A line that was taken back leaves the way that it led to behind: what each of them came to.

use super::debrief::quoted;
use super::moment::{in_call, several_calls};
use super::phrases::Ui;
use crate::playbook::Playbook;
use crate::score::score;
use crate::text::Lang;
use crate::transcript::{Entry, Event, Transcript};

/// Each way that was left, the oldest first, and the last one; nothing where nothing was taken back.
pub fn ways(transcript: &Transcript, playbook: &Playbook, lang: Lang) -> Vec<String> {
    let ways = ways_of(transcript);
    if ways.len() < 2 {
        return Vec::new();
    }
    let worth = |path: &[&Entry]| {
        // What was left had no time for the rest: a score would hold that against it.
        if !path.iter().any(|entry| matches!(entry.event, Event::Ended { .. })) {
            return Ui::LeftUnfinished.text(lang).to_owned();
        }
        let card = score(&transcript.header.plan, path.iter().copied());
        format!("{} / 100, {}", card.score, playbook.outcome(card.outcome, lang))
    };
    let left = ways.windows(2).zip(1..).map(|(pair, number)| {
        format!("{} {number}: {}; {}", Ui::Way.text(lang), worth(&pair[0]), parting(&pair[0], &pair[1], lang))
    });
    let last = ways
        .last()
        .map(|path| format!("{} {} ({}): {}", Ui::Way.text(lang), ways.len(), Ui::ThisPage.text(lang), worth(path)));
    left.chain(last).collect()
}

/// The ways that a run went: its branches without those that were only broken off and gone on with.
pub fn ways_of(transcript: &Transcript) -> Vec<Vec<&Entry>> {
    taken(&transcript.branches())
}

fn taken<'a>(branches: &[Vec<&'a Entry>]) -> Vec<Vec<&'a Entry>> {
    let left = branches.windows(2).filter(|pair| line(&pair[0][parted(&pair[0], &pair[1])..]).is_some());
    left.map(|pair| pair[0].clone()).chain(branches.last().cloned()).collect()
}

/// How far two ways are the same.
fn parted(one: &[&Entry], other: &[&Entry]) -> usize {
    one.iter().zip(other).take_while(|(one, other)| one.n == other.n).count()
}

/// The line where two ways part, in the one and in the other.
fn parting(left: &[&Entry], next: &[&Entry], lang: Lang) -> String {
    let same = parted(left, next);
    let several = several_calls(left) || several_calls(next);
    let Some((call, turn, before)) = line(&left[same..]) else { return String::new() };
    let before = said(before, lang);
    let moment = in_call(call, turn, several, lang);
    match line(&next[same..]) {
        Some((.., instead)) => format!("{moment}: {before}, {}: {}", Ui::ThenSaid.text(lang), said(instead, lang)),
        None => format!("{moment}: {before}"),
    }
}

/// The trainee's first line in a stretch: call, turn, words.
fn line<'a>(path: &[&'a Entry]) -> Option<(u8, u16, &'a str)> {
    path.iter().find_map(|entry| match &entry.event {
        Event::Said { text } => Some((entry.call, entry.turn, text.as_str())),
        Event::KeptSilent { .. } => Some((entry.call, entry.turn, "")),
        _ => None,
    })
}

fn said(words: &str, lang: Lang) -> String {
    if words.is_empty() { Ui::KeptSilent.text(lang).to_owned() } else { quoted(words) }
}
