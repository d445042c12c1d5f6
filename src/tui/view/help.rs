use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Paragraph};

use super::super::app::Shared;
use super::super::inked::columns;
use super::super::keys::{Place, keys_of};
use super::super::words::Word;
use super::boxed;
use crate::report::Style;

/// The key table of a place, over everything.
pub fn draw(place: Place, frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let rows: Vec<_> = keys_of(place).filter_map(|row| Some((row.label, shared.word(row.word?)))).collect();
    let keys = rows.iter().map(|(label, _)| columns(label)).max().unwrap_or(0);
    let words = rows.iter().map(|(_, word)| columns(word)).max().unwrap_or(0);
    let width = (keys + words + 7).min(area.width);
    let height = (rows.len() as u16 + 2).min(area.height);
    let place = Rect { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width, height };
    frame.render_widget(Clear, place);
    let inner = boxed(shared.word(Word::Keys), frame, place, shared);
    let line = |(label, word): &(&'static str, &'static str)| {
        let pad = " ".repeat(usize::from(keys - columns(label)));
        Line::from(vec![Span::styled(*label, shared.theme.ink(Style::Bold)), Span::raw(format!("{pad}  {word}"))])
    };
    frame.render_widget(Paragraph::new(rows.iter().map(line).collect::<Vec<_>>()), inner);
}
