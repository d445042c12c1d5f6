use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::super::app::Shared;
use super::super::inked::{columns, cut, lines};
use super::super::past::PastScreen;
use super::super::words::Word;
use super::{boxed, draw_head, draw_more};
use crate::history::PastCall;

pub fn draw(screen: &PastScreen, frame: &mut Frame<'_>, head: Rect, body: Rect, shared: &Shared) {
    draw_head(shared.word(Word::PastCalls), "", frame, head, shared);
    let inner = boxed(shared.word(Word::PastCalls), frame, body, shared);
    let calls = PastScreen::calls(shared);
    if calls.is_empty() {
        let word = if shared.past.is_none() { Word::Loading } else { Word::NoPast };
        frame.render_widget(Paragraph::new(lines(shared.word(word), inner.width, shared.theme)), inner);
        return;
    }
    let height = usize::from(inner.height);
    let from = screen.chosen.saturating_sub(height.saturating_sub(1));
    let shown = calls.iter().enumerate().skip(from).take(height);
    let rows: Vec<Line<'static>> =
        shown.map(|(at, call)| row(call, at == screen.chosen, inner.width, shared)).collect();
    frame.render_widget(Paragraph::new(rows), inner);
    draw_more(from > 0, from + height < calls.len(), frame, inner, shared);
}

fn row(call: &PastCall, chosen: bool, width: u16, shared: &Shared) -> Line<'static> {
    let outcome = match call.outcome {
        Some(outcome) => format!("{:>3}  {}", call.score, shared.playbook.outcome(outcome, shared.lang)),
        None => shared.word(Word::Unfinished).to_owned(),
    };
    let ways = match (call.ways, call.outcome.is_some() && call.is_open) {
        (1, _) => String::new(),
        (ways, false) => format!("  ({} {ways})", shared.word(Word::Ways)),
        (ways, true) => format!("  ({} {ways}, {})", shared.word(Word::Ways), shared.word(Word::LastWayOpen)),
    };
    let outcome = format!("{outcome}{ways}");
    let left = format!("{} {}  {}", if chosen { "▸" } else { " " }, call.at.strftime("%Y-%m-%d %H:%M"), call.title);
    let mut line = cut(&left, width.saturating_sub(columns(&outcome) + 2), shared.theme);
    let pad = usize::from(width).saturating_sub(line.width() + usize::from(columns(&outcome)));
    line.push_span(format!("{}{outcome}", " ".repeat(pad)));
    if chosen { line.style(shared.theme.chosen()) } else { line }
}
