use super::console::{Color, Console};
use super::phrases::Ui;
use super::show::Look;
use crate::scenario::{LanguageLevel, mask};
use crate::score::Scorecard;
use crate::text::Lang;
use crate::transcript::{Event, Transcript};

/// A finished call as Markdown: dossier, talk, scorecard.
pub fn call(transcript: &Transcript, card: &Scorecard, outcome: &str, level: LanguageLevel) -> String {
    let header = &transcript.header;
    let lang: Lang = header.lang.parse().unwrap_or_default();
    let console = Console::new(Color::Never);
    let look = Look { console: &console, lang, level };
    let mut lines = vec![format!("# {}", header.title), String::new()];
    lines.push(format!("{} · {} · seed {} · {}", header.scenario, header.stage, header.seed, header.at));
    lines.push(format!("\n## {}\n", Ui::Dossier.text(lang)));
    lines.extend(header.dossier.iter().map(|fact| format!("- {fact}")));
    lines.push(String::new());
    for entry in transcript.last_branch() {
        match &entry.event {
            Event::Dialled { .. } => lines.push(format!("## {} {}\n", Ui::Call.text(lang), entry.call)),
            Event::Said { text } => lines.push(format!("**{}:** {text}\n", Ui::You.text(lang))),
            Event::Spoke { person, text, .. } => lines.push(format!("**{person}:** {}\n", mask(text, level))),
            _ => lines.extend(look.event(entry, false).map(|line| format!("*{line}*\n"))),
        }
    }
    let mut card = look.scorecard(card, header, outcome).into_iter().skip(1);
    lines.extend(card.next().map(|score| format!("## {score}")));
    lines.push("\n```text".to_owned());
    lines.extend(card);
    lines.push("```".to_owned());
    lines.join("\n") + "\n"
}
