use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::widgets::Paragraph;

use super::super::app::Shared;
use super::super::dossier::DossierScreen;
use super::super::inked::cut;
use super::super::words::Word;
use super::{boxed, draw_head, draw_scrolled, draw_typed, mode_word, paragraphs};
use crate::report::{HANG, Style, paint};
use crate::text::spoken_date;

pub fn draw(screen: &DossierScreen, frame: &mut Frame<'_>, head: Rect, body: Rect, shared: &Shared) {
    let lang = screen.briefing.lang;
    let scenario = &screen.briefing.scenario;
    let stage = shared.playbook.stage(scenario.stage).name.in_lang(lang);
    let today = spoken_date(screen.briefing.at.date(), lang);
    let settings = format!("{today} · {} · {}", shared.word(mode_word(shared.mode)), lang.own_name());
    draw_head(&format!("{} · {stage}", scenario.title.in_lang(lang)), &settings, frame, head, shared);
    let wide = body.width >= super::WIDE;
    let parts = if wide {
        Layout::horizontal([Constraint::Ratio(3, 5), Constraint::Ratio(2, 5)]).split(body)
    } else {
        Layout::vertical([Constraint::Min(8), Constraint::Length(6)]).split(body)
    };
    let facts = boxed(shared.word(Word::Dossier), frame, parts[0], shared);
    let listed: Vec<String> = screen.facts.iter().map(|fact| format!("· {HANG}{fact}")).collect();
    let lines = paragraphs(listed.iter().map(String::as_str), facts.width, shared);
    if draw_scrolled(lines, &screen.scroll, frame, facts, shared) {
        screen.seen_whole.set(true);
    }
    if !screen.seen_whole.get() {
        let hint = Rect { x: facts.x, y: parts[0].bottom() - 1, width: facts.width, height: 1 };
        let text = format!(" {} ", paint(Style::Warn, shared.word(Word::NotRead)));
        frame.render_widget(Paragraph::new(cut(&text, hint.width, shared.theme)).right_aligned(), hint);
    }
    let title = if screen.on_notes {
        paint(Style::Warn, shared.word(Word::NotesTyped))
    } else {
        shared.word(Word::Notes).to_owned()
    };
    let notes = boxed(&title, frame, parts[1], shared);
    if screen.on_notes {
        draw_typed(&screen.notes.area(true), frame, notes);
    } else {
        frame.render_widget(&screen.notes.area(false), notes);
    }
}
