use std::fmt::Write;

use crate::playbook::VerdictKind;
use crate::score::{ItemStatus, Scorecard, score_transcript};
use crate::transcript::{Because, Entry, Event, Transcript};

/// A run as a text to review: who said what, what the judge made of it, what moved and why, the score. Two runs that differ
/// in anything that matters differ here, line by line; numbers of events and times do not stand in it.
pub fn told(transcript: &Transcript) -> String {
    let header = &transcript.header;
    let mut text = format!("{}, {}, seed {}, cause: {}\n", header.scenario, header.lang, header.seed, header.cause);
    for entry in &transcript.entries {
        // A string takes everything that is written to it.
        let _ = tell(entry, &mut text);
    }
    text + &card(&score_transcript(transcript))
}

fn tell(entry: &Entry, text: &mut String) -> std::fmt::Result {
    match &entry.event {
        Event::Prepared { dossier, .. } => writeln!(text, "     (dossier read: {dossier})"),
        Event::Dialled { person, gauges, patience, .. } => {
            writeln!(
                text,
                "\n== call {}: {person}, trust respect urgency heat {gauges:?}, patience {patience}",
                entry.call
            )
        }
        Event::Said { text: words } => writeln!(text, "\n{}. > {words}", entry.turn),
        Event::KeptSilent { seconds } => writeln!(text, "\n{}. > ({seconds} seconds of silence)", entry.turn),
        Event::Judged { verdicts } => {
            let shown = verdicts.iter().map(|it| match it.verdict {
                VerdictKind::Mistake => format!("{} MISTAKE -{}", it.id, it.points),
                verdict => format!("{} {}", it.id, verdict.name()),
            });
            writeln!(text, "     [{}]", shown.collect::<Vec<_>>().join(", "))
        }
        Event::GaugeChanged { gauge, before, after, because } => {
            writeln!(text, "     {} {before} -> {after} ({})", gauge.name(), causes(because))
        }
        Event::MemoryChanged { fact, before, after, because } => {
            writeln!(text, "     {fact} {before} -> {after} ({})", causes(because))
        }
        Event::ObstacleChanged { obstacle, before, after, cause } => {
            writeln!(text, "     {} {} -> {} ({cause})", obstacle.name(), before.name(), after.name())
        }
        Event::Spoke { person, rule, text: words, .. } => writeln!(text, "   {person}: {words}  <{rule}>"),
        Event::Promised { sum, date, firmness, hollow, .. } => {
            let date = date.map(|date| date.to_string()).unwrap_or_default();
            let hollow = if *hollow { ", hollow" } else { "" };
            writeln!(text, "     promised: {sum} {date} firmness {firmness}{hollow}")
        }
        Event::Refused => writeln!(text, "     refused"),
        Event::HandedOver { to } => writeln!(text, "     handed over to {to}"),
        Event::CallbackAgreed { minutes } => writeln!(text, "     a call in {minutes} minutes agreed"),
        Event::CallEnded { by } => writeln!(text, "   ({by:?})"),
        Event::Heard { .. }
        | Event::Noted { .. }
        | Event::PatienceChanged { .. }
        | Event::Ended { .. }
        | Event::Unknown(_) => Ok(()),
    }
}

/// The shares of a change.
fn causes(because: &[Because]) -> String {
    because.iter().map(|it| format!("{} {:+}", it.cause, it.by)).collect::<Vec<_>>().join(", ")
}

fn card(card: &Scorecard) -> String {
    let mut text = format!("\n== {} points, {}\n", card.score, card.outcome.name());
    for item in &card.items {
        let sign = match item.status {
            ItemStatus::Yes => "yes ",
            ItemStatus::Half => "half",
            ItemStatus::No => "no  ",
            ItemStatus::NotApplicable => "  - ",
        };
        text += &format!("   {sign} {:>2}  {}\n", item.weight, item.id);
    }
    text + &format!("   {} of {}, -{} for mistakes\n", card.earned, card.applicable, card.deducted)
}
