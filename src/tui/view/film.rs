use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Margin, Rect};
use ratatui::widgets::{LineGauge, Paragraph};

use super::super::app::Shared;
use super::super::film::FilmScreen;
use super::super::inked::cut;
use super::super::words::Word;
use super::draw_head;
use crate::report::{Style, Ui, paint};

pub fn draw(screen: &FilmScreen, frame: &mut Frame<'_>, head: Rect, body: Rect, shared: &Shared) {
    let state = if screen.is_playing() { Word::Playing } else { Word::Paused };
    let right = format!("{} · {} % · {}", shared.word(Word::Film), screen.speed, shared.word(state));
    let title = &screen.transcript.header.title;
    let title = if screen.is_script() { format!("{}: {title}", shared.word(Word::Script)) } else { title.clone() };
    draw_head(&title, &right, frame, head, shared);
    let rows = Layout::vertical([Constraint::Length(1), Constraint::Min(4), Constraint::Length(2)]).split(body);
    screen.dials.draw_strip(frame, rows[0].inner(Margin::new(1, 0)), shared);
    screen.talk.draw(frame, rows[1].inner(Margin::new(1, 0)), None, None, shared);
    let ratio = screen.shown as f64 / screen.turns().max(1) as f64;
    let label = if screen.shown == screen.turns() {
        paint(Style::Bold, shared.word(Word::FilmEnds))
    } else {
        format!("{} {} / {}", Ui::Turn.text(shared.lang), screen.shown.saturating_sub(1), screen.turns() - 1)
    };
    let bar = LineGauge::default()
        .ratio(ratio.clamp(0.0, 1.0))
        .label(cut(&label, 24, shared.theme))
        .filled_symbol("━")
        .unfilled_symbol("─")
        .unfilled_style(shared.theme.frame());
    frame.render_widget(Paragraph::new(""), rows[2]);
    frame.render_widget(bar, Rect { height: 1, y: rows[2].y + 1, ..rows[2].inner(Margin::new(1, 0)) });
}
