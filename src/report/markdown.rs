//! A finished call as a page to keep.

use super::debrief::{Debrief, Point, one_line};
use super::ink::for_terminal;
use super::phrases::{Ui, stage};
use super::show::Look;
use crate::playbook::CardPlan;
use crate::transcript::{Entry, Event, Header, Transcript};

/// Dossier, talk and debrief as Markdown.
pub fn page(transcript: &Transcript, debrief: &Debrief, look: Look) -> String {
    let mut lines = title(&transcript.header, look);
    lines.extend(transcript.last_branch().into_iter().filter_map(|entry| talk(entry, &transcript.header.plan, look)));
    lines.push(format!("## {}\n", words(&debrief.headline)));
    for section in &debrief.sections {
        lines.push(format!("### {}\n", section.title.text(look.lang)));
        lines.extend(section.points.iter().map(|point| listed(point, look)));
        lines.push(String::new());
    }
    let page = lines.join("\n");
    page.trim_end().to_owned() + "\n"
}

fn title(header: &Header, look: Look) -> Vec<String> {
    let mut lines = vec![format!("# {}\n", words(&header.title))];
    let at = header.at.strftime("%Y-%m-%d %H:%M");
    lines.push(format!("`{}`, {}, seed {}, {at}\n", header.scenario, stage(header.stage, look.lang), header.seed));
    lines.push(format!("## {}\n", Ui::Dossier.text(look.lang)));
    lines.extend(header.dossier.iter().map(|fact| format!("- {}", words(fact))));
    lines.push(String::new());
    lines
}

fn talk(entry: &Entry, plan: &CardPlan, look: Look) -> Option<String> {
    Some(match &entry.event {
        Event::Dialled { after, .. } => {
            format!("## {} {}\n\n*{}*\n", Ui::CallHeading.text(look.lang), entry.call, look.ring(*after))
        }
        Event::Said { text } => format!("**{}:** {}\n", Ui::You.text(look.lang), words(text)),
        Event::Spoke { person, text, .. } => format!("**{}:** {}\n", words(person), words(&look.spoken(text))),
        event => format!("*{}*\n", words(&look.aside(event, plan)?)),
    })
}

fn listed(point: &Point, look: Look) -> String {
    let mark = if point.mark.is_empty() { String::new() } else { format!("**{}** ", words(&point.mark)) };
    let source = if point.source.is_empty() { String::new() } else { format!(" *({})*", words(&point.source)) };
    let note = |(label, note): &(Option<Ui>, String)| match label {
        Some(label) => format!("\n  - {}: {}", label.text(look.lang), words(note)),
        None => format!("\n  - {}", words(note)),
    };
    let notes: String = point.notes.iter().map(note).collect();
    format!("- {mark}{}{source}{notes}", words(&point.name))
}

/// Words that mean only themselves: no control characters, and nothing that Markdown or HTML would take for its own.
fn words(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in for_terminal(&one_line(text), false).chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
