//! States as pictures. Nothing in here changes anything.

mod call;
mod campaigns;
mod charts;
mod compare;
mod curves;
mod debrief;
mod desk;
mod dossier;
mod drill;
mod film;
mod help;
mod in_short;
mod lobby;
mod over_desk;
mod past;
mod turn_axis;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Margin, Position, Rect};
use ratatui::style::Modifier;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Borders, Clear, Paragraph};
use ratatui_textarea::TextArea;

use super::app::{App, Screen, Shared};
use super::inked::{self, columns, cut};
use super::keys::{Binding, Place, keys_of};
use super::words::Word;
use crate::front::{Mode, Pace};
use crate::report::{Style, paint};

/// Below this the ring cannot be shown.
const SMALLEST: (u16, u16) = (60, 20);
/// From here on there is room for a column beside the talk.
const WIDE: u16 = 100;

/// Draws the whole screen.
pub fn view(app: &App, frame: &mut Frame<'_>) {
    let area = frame.area();
    let shared = &app.shared;
    app.fits.set(area.width >= SMALLEST.0 && area.height >= SMALLEST.1);
    if !app.fits.get() {
        let message = Paragraph::new(inked::lines(shared.word(Word::TooSmall), area.width, shared.theme));
        frame.render_widget(message, area);
        return;
    }
    if app.opening {
        let moment = format!(" {}", shared.word(Word::OneMoment));
        frame.render_widget(Paragraph::new(cut(&moment, area.width, shared.theme)), area);
        return;
    }
    let rows = Layout::vertical([Constraint::Length(1), Constraint::Min(1), Constraint::Length(1)]).split(area);
    let (head, body, foot) = (rows[0], rows[1], rows[2]);
    match &app.screen {
        Screen::Lobby(screen) => lobby::draw(screen, frame, head, body, shared),
        Screen::Dossier(screen) => dossier::draw(screen, frame, head, body, shared),
        Screen::Call(screen) => call::draw(screen, frame, head, body, shared),
        Screen::Debrief(screen) => debrief::draw(screen, frame, head, body, shared),
        Screen::Past(screen) => past::draw(screen, frame, head, body, shared),
        Screen::Film(screen) => film::draw(screen, frame, head, body, shared),
        Screen::Drill(screen) => drill::draw(screen, frame, head, body, shared),
        Screen::Compare(screen) => compare::draw(screen, frame, head, body, shared),
        Screen::Campaigns(screen) => campaigns::draw(screen, frame, head, body, shared),
        Screen::Desk(screen) => desk::draw(screen, frame, head, body, shared),
    }
    let place = app.screen.place(shared);
    let moment = app.busy.then(|| shared.word(Word::OneMoment));
    match moment.or(app.notice.as_deref()) {
        Some(notice) => draw_notice(notice, frame, foot, shared),
        None => draw_foot(place, frame, foot, shared),
    }
    if app.help {
        help::draw(place, frame, body, shared);
    }
}

/// A word to the person, over the foot; a long one over some rows above it too.
fn draw_notice(notice: &str, frame: &mut Frame<'_>, foot: Rect, shared: &Shared) {
    const MOST: usize = 4;
    let mut lines = inked::lines(&paint(Style::Warn, notice), foot.width.saturating_sub(2), shared.theme);
    lines.truncate(MOST);
    let height = lines.len() as u16;
    let area = Rect { y: foot.bottom().saturating_sub(height), height, ..foot };
    frame.render_widget(Clear, area);
    frame.render_widget(Paragraph::new(lines), area.inner(Margin::new(1, 0)));
}

/// What is shown on the left, and how things are set on the right.
fn draw_head(title: &str, right: &str, frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let room = area.width.saturating_sub(columns(right) + 3);
    let left = cut(&format!(" {}", paint(Style::Bold, title)), room, shared.theme);
    frame.render_widget(Paragraph::new(left), area);
    frame.render_widget(Paragraph::new(cut(&format!("{right} "), area.width, shared.theme)).right_aligned(), area);
}

/// The main keys of a place, as far as they fit.
fn draw_foot(place: Place, frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let mut spans: Vec<Span<'static>> = Vec::new();
    let mut used = 1;
    // Help and the way back have their place where not all fit.
    let shown = keys_of(place).filter(|row| row.foot);
    let (last, first): (Vec<&Binding>, Vec<&Binding>) =
        shown.partition(|row| matches!(row.word, Some(Word::KHelp | Word::KBack | Word::KNo)));
    let reserved: u16 = last.iter().map(|row| key_width(row.label, row.word, shared)).sum();
    let fits = |used: &mut u16, width: u16, room: u16| {
        let fits = *used + width <= room;
        *used += if fits { width } else { 0 };
        fits
    };
    for row in &first {
        let width = key_width(row.label, row.word, shared);
        if fits(&mut used, width, area.width.saturating_sub(reserved)) {
            spans.extend(key_spans(row.label, row.word, shared));
        }
    }
    last.iter().for_each(|row| spans.extend(key_spans(row.label, row.word, shared)));
    frame.render_widget(Paragraph::new(Line::from(spans)), area);
}

fn key_width(label: &str, word: Option<Word>, shared: &Shared) -> u16 {
    word.map_or(0, |word| columns(label) + columns(shared.word(word)) + 3)
}

fn key_spans(label: &'static str, word: Option<Word>, shared: &Shared) -> Vec<Span<'static>> {
    let Some(word) = word else { return Vec::new() };
    vec![
        Span::raw(" "),
        Span::styled(label, shared.theme.ink(Style::Bold)),
        Span::raw(" "),
        Span::styled(shared.word(word), shared.theme.ink(Style::Faint)),
        Span::raw(" "),
    ]
}

/// A frame with a title; gives the room inside.
fn boxed(title: &str, frame: &mut Frame<'_>, area: Rect, shared: &Shared) -> Rect {
    let block = Block::new().borders(Borders::ALL).border_style(shared.theme.frame()).title(cut(
        &format!(" {} ", paint(Style::Bold, title)),
        area.width.saturating_sub(2),
        shared.theme,
    ));
    let inner = block.inner(area);
    frame.render_widget(block, area);
    inner.inner(Margin::new(1, 0))
}

/// Draws what is being typed and puts the terminal's own cursor where it goes on: input methods and screen magnifiers look
/// for it there.
fn draw_typed(typed: &TextArea<'static>, frame: &mut Frame<'_>, area: Rect) {
    frame.render_widget(typed, area);
    let mut cells = area.positions();
    let at = cells.find(|at| frame.buffer_mut()[*at].modifier.contains(Modifier::REVERSED));
    // Where a line ends with the row, the widget shows no cursor at all.
    let at = at.unwrap_or(Position::new(area.right().saturating_sub(1), area.bottom().saturating_sub(1)));
    if area.contains(at) {
        frame.buffer_mut()[at].modifier.remove(Modifier::REVERSED);
        frame.set_cursor_position(at);
    }
}

/// Painted paragraphs from the line that is scrolled to; `scroll` is held to what there is. True where the end is shown.
fn draw_scrolled(
    lines: Vec<Line<'static>>,
    scroll: &std::cell::Cell<usize>,
    frame: &mut Frame<'_>,
    area: Rect,
    shared: &Shared,
) -> bool {
    let height = usize::from(area.height);
    let most = lines.len().saturating_sub(height);
    scroll.set(scroll.get().min(most));
    let from = scroll.get();
    let view: Vec<Line<'static>> = lines.into_iter().skip(from).take(height).collect();
    frame.render_widget(Paragraph::new(view), area);
    draw_more(from > 0, from < most, frame, area, shared);
    from >= most
}

/// Marks at the right edge where there is more above or below.
fn draw_more(above: bool, below: bool, frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let signs = [(above, area.y, "▲"), (below, area.bottom().saturating_sub(1), "▼")];
    for (_, row, sign) in signs.into_iter().filter(|(there, ..)| *there) {
        let at = Rect { x: area.right(), y: row, width: 1, height: 1 };
        if area.width > 2 && area.height > 1 && at.right() <= frame.area().right() {
            frame.render_widget(Paragraph::new(Span::styled(sign, shared.theme.ink(Style::Bold))), at);
        }
    }
}

fn paragraphs<'a>(texts: impl IntoIterator<Item = &'a str>, width: u16, shared: &Shared) -> Vec<Line<'static>> {
    texts.into_iter().flat_map(|text| inked::lines(text, width, shared.theme)).collect()
}

fn mode_word(mode: Mode) -> Word {
    match mode {
        Mode::Guided => Word::Guided,
        Mode::Practice => Word::Practice,
        Mode::Exam => Word::Exam,
    }
}

fn pace_word(pace: Pace) -> Word {
    match pace {
        Pace::Natural => Word::Natural,
        Pace::Brisk => Word::Brisk,
        Pace::Instant => Word::Instant,
    }
}
