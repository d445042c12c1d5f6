//! What lies over the desk: menus and leaflets.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::{Clear, Paragraph};

use super::super::app::Shared;
use super::super::inked::{columns, cut, lines};
use super::super::leaflet::Leaflet;
use super::super::menu::{Item, Menu};
use super::{boxed, draw_scrolled, paragraphs};
use crate::report::{Style, paint};

/// In the middle of an area.
fn middle(area: Rect, width: u16, height: u16) -> Rect {
    let (width, height) = (width.min(area.width), height.min(area.height));
    Rect { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width, height }
}

/// What can be chosen, with more about the chosen one below.
pub fn menu(menu: &Menu, frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let widest = |text: fn(&Item) -> &str| menu.items.iter().map(|item| columns(text(item))).max().unwrap_or(0);
    let wish = (widest(|item| &item.label) + widest(|item| &item.aside) + 12).max(columns(&menu.title) + 6).max(50);
    let width = wish.min(area.width.saturating_sub(4));
    let inside = width.saturating_sub(4);
    let below = |text: &str| lines(&paint(Style::Faint, text), inside, shared.theme);
    let tallest = menu.items.iter().filter(|item| !item.more.is_empty()).map(|item| below(&item.more).len()).max();
    let more = tallest.map_or(0, |tallest| tallest as u16 + 1);
    let remark = if menu.remark.is_empty() { Vec::new() } else { below(&menu.remark) };
    let height = menu.items.len() as u16 + 2 + more + remark.len() as u16;
    let place = middle(area, width, height);
    frame.render_widget(Clear, place);
    let inner = boxed(&menu.title, frame, place, shared);
    let rest = more + remark.len() as u16;
    let room = usize::from(inner.height.saturating_sub(rest).max(1));
    let from = (menu.chosen + 1).saturating_sub(room);
    let shown = menu.items.iter().enumerate().skip(from).take(room);
    let mut text: Vec<Line<'static>> =
        shown.map(|(at, item)| row(at, item, at == menu.chosen, inner.width, shared)).collect();
    text.extend(remark);
    if let Some(item) = menu.items.get(menu.chosen).filter(|item| !item.more.is_empty()) {
        text.push(Line::default());
        text.extend(below(&item.more));
    }
    frame.render_widget(Paragraph::new(text), inner);
}

fn row(at: usize, item: &Item, chosen: bool, width: u16, shared: &Shared) -> Line<'static> {
    let number = if at < 9 { (at + 1).to_string() } else { " ".to_owned() };
    let left = format!("{number} {}", item.label);
    let room = width.saturating_sub(columns(&item.aside) + 1);
    let mut line = cut(&left, room, shared.theme);
    let pad = usize::from(width).saturating_sub(line.width() + usize::from(columns(&item.aside)));
    line.push_span(format!("{}{}", " ".repeat(pad), item.aside));
    if chosen { line.style(shared.theme.chosen()) } else { line }
}

/// A text, as wide as it reads well.
pub fn leaflet(leaflet: &Leaflet, frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let width = area.width.saturating_sub(4).min(90);
    let text = paragraphs(leaflet.lines.iter().map(String::as_str), width.saturating_sub(4), shared);
    let place = middle(area, width, text.len() as u16 + 2);
    frame.render_widget(Clear, place);
    let inner = boxed(&leaflet.title, frame, place, shared);
    draw_scrolled(text, &leaflet.scroll, frame, inner, shared);
}
