//! Events and scorecards as lines for people. Live calls, replays and reports all come through here.

use super::debrief::{Debrief, Point, Section, heard_as, one_line};
use super::ink::{HANG, Style, paint};
use super::later::later;
use super::phrases::{Ui, stage};
use super::wrap::columns;
use crate::playbook::CardPlan;
use crate::scenario::{LanguageLevel, mask};
use crate::text::Lang;
use crate::transcript::{EndedBy, Entry, Event, Header, Transcript};

/// How things are shown.
#[derive(Clone, Copy)]
pub struct Look {
    /// The language of the call.
    pub lang: Lang,
    /// How strong a language the debtor may use.
    pub level: LanguageLevel,
}

impl Look {
    /// A heading and the dossier.
    pub fn opening(&self, header: &Header) -> Vec<String> {
        let stage = paint(Style::Faint, stage(header.stage, self.lang));
        let mut lines = vec![format!("{}  {stage}", paint(Style::Bold, &header.title)), String::new()];
        lines.push(paint(Style::Bold, Ui::Dossier.text(self.lang)));
        lines.extend(header.dossier.iter().map(|fact| format!("  {}", one_line(fact))));
        lines.push(String::new());
        lines
    }

    /// A whole run as it was heard: dossier, both sides' words.
    pub fn talk(&self, transcript: &Transcript) -> Vec<String> {
        let mut lines = self.opening(&transcript.header);
        lines.extend(
            transcript.last_branch().into_iter().filter_map(|entry| self.event(entry, &transcript.header.plan, true)),
        );
        lines
    }

    /// What the trainee sees of an event; `own_words` also shows what they said themselves.
    pub fn event(&self, entry: &Entry, plan: &CardPlan, own_words: bool) -> Option<String> {
        Some(match &entry.event {
            Event::Dialled { after, .. } => self.dialled(entry.call, *after),
            Event::Said { text } if own_words => {
                format!("{}: {}", paint(Style::Bold, Ui::You.text(self.lang)), one_line(text))
            }
            Event::Spoke { person, text, .. } => format!("{}: {}", paint(Style::Debtor, person), self.spoken(text)),
            event => paint(Style::Faint, &format!("({})", self.aside(event, plan)?)),
        })
    }

    /// The debtor's words on one line, as strong as is wanted.
    pub fn spoken(&self, text: &str) -> String {
        one_line(&mask(text, self.level))
    }

    /// What happened beside the words; the plan knows what moves are called.
    pub fn aside(&self, event: &Event, plan: &CardPlan) -> Option<String> {
        match event {
            Event::KeptSilent { seconds } => {
                Some(format!("{} {seconds} {}", Ui::Silence.text(self.lang), Ui::Seconds.text(self.lang)))
            }
            Event::Heard { moves } => {
                let unsure = moves.iter().filter(|heard| heard.is_unsure());
                let unsure: Vec<String> = unsure.map(|heard| heard_as(name_of(plan, &heard.id), self.lang)).collect();
                (!unsure.is_empty()).then(|| unsure.join("; "))
            }
            Event::HandedOver { to } => Some(format!("{} {to}", Ui::OnTheLine.text(self.lang))),
            Event::CallEnded { by } => Some(ended(*by, self.lang).to_owned()),
            _ => None,
        }
    }

    fn dialled(&self, call: u8, after: u32) -> String {
        let gap = if call > 1 { "\n" } else { "" };
        format!("{gap}{}", paint(Style::Faint, &format!("({})", self.ring(after))))
    }

    /// The ring, and how long after the call before.
    pub fn ring(&self, after: u32) -> String {
        match after {
            0 => Ui::Ring.text(self.lang).to_owned(),
            _ => format!("{}. {}", later(after, self.lang), Ui::RingAgain.text(self.lang)),
        }
    }

    /// The debrief: what worked, what hurt, what was missed and when, better words, sources.
    pub fn debrief(&self, debrief: &Debrief) -> Vec<String> {
        let mut lines = vec![String::new(), paint(debrief.style, &debrief.headline())];
        for section in &debrief.sections {
            lines.push(String::new());
            lines.push(paint(Style::Bold, section.title.text(self.lang)));
            lines.extend(self.points(section));
        }
        lines
    }

    fn points(&self, section: &Section) -> Vec<String> {
        let marks = section.points.iter().map(|point| columns(&point.mark)).max().unwrap_or(0);
        section.points.iter().flat_map(|point| self.point(point, marks, section.style())).collect()
    }

    fn point(&self, point: &Point, marks: usize, style: Style) -> Vec<String> {
        let pad = " ".repeat(marks - columns(&point.mark));
        let (mark, gap) = if marks == 0 { (String::new(), "") } else { (paint(style, &point.mark), "  ") };
        let source =
            if point.source.is_empty() { String::new() } else { paint(Style::Faint, &format!("  [{}]", point.source)) };
        let mut lines = vec![format!("  {pad}{mark}{gap}{HANG}{}{source}", point.name)];
        let indent = " ".repeat(2 + marks + gap.len());
        lines.extend(point.notes.iter().map(|(label, note)| match label {
            Some(label) => format!("{indent}{HANG}{}: {}", label.text(self.lang), one_line(note)),
            None => format!("{indent}{HANG}{}", one_line(note)),
        }));
        lines
    }
}

/// What people call a move; one that the plan does not know keeps its id.
fn name_of<'a>(plan: &'a CardPlan, id: &'a str) -> &'a str {
    plan.ix(id).map_or(id, |ix| &plan.moves[usize::from(ix.0)].name)
}

fn ended(by: EndedBy, lang: Lang) -> &'static str {
    match by {
        EndedBy::DebtorGoodbye => Ui::DebtorGoodbye,
        EndedBy::DebtorHangUp => Ui::DebtorHangUp,
        EndedBy::Trainee => Ui::YouHungUp,
        EndedBy::Nobody => Ui::BrokenOff,
    }
    .text(lang)
}
