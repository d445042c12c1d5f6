use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Margin, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Paragraph, Sparkline};

use super::super::app::Shared;
use super::super::debrief::{DebriefScreen, PAGES};
use super::super::inked::{columns, cut, lines};
use super::super::words::Word;
use super::{draw_head, draw_scrolled, in_short, paragraphs};
use crate::front::TurningPoint;
use crate::playbook::{Gauge, ObstacleState};
use crate::report::{HANG, Style, Ui, paint, quoted};
use crate::transcript::Event;

pub fn draw(screen: &DebriefScreen, frame: &mut Frame<'_>, head: Rect, body: Rect, shared: &Shared) {
    let kind = if screen.scripted { Word::Script } else { Word::Debrief };
    let title = format!("{}: {}", shared.word(kind), screen.transcript.header.title);
    draw_head(&title, "", frame, head, shared);
    let rows = Layout::vertical([Constraint::Length(1), Constraint::Length(2), Constraint::Min(4)]).split(body);
    let style = match screen.card.score {
        75.. => Style::Good,
        50.. => Style::Warn,
        _ => Style::Bad,
    };
    let headline = format!(" {}", paint(style, &screen.headline));
    frame.render_widget(Paragraph::new(cut(&headline, rows[0].width, shared.theme)), rows[0]);
    draw_tabs(screen, frame, rows[1], shared);
    let page = rows[2].inner(Margin::new(1, 0));
    let page = Rect { width: page.width.saturating_sub(1), ..page };
    match PAGES[screen.page] {
        Word::InShort => in_short::draw(screen, frame, page, shared),
        Word::Scorecard => {
            let text = paragraphs(screen.painted.iter().map(String::as_str), page.width, shared);
            draw_scrolled(text, &screen.scroll[screen.page], frame, page, shared);
        }
        Word::Talk => screen.talk.draw(frame, page, None, screen.chosen, shared),
        Word::Curves => draw_curves(screen, frame, page, shared),
        _ => {
            let text = behind(screen, page.width, shared);
            draw_scrolled(text, &screen.scroll[screen.page], frame, page, shared);
        }
    }
}

fn draw_tabs(screen: &DebriefScreen, frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let mut spans = vec![Span::raw(" ")];
    for (at, page) in PAGES.iter().enumerate() {
        let style = if at == screen.page { shared.theme.chosen() } else { shared.theme.ink(Style::Faint) };
        spans.push(Span::styled(format!(" {} ", shared.word(*page)), style));
        spans.push(Span::raw(" "));
    }
    frame.render_widget(Paragraph::new(Line::from(spans)), Rect { height: 1, ..area });
}

/// Each gauge over the turns, one below the other so that they can be told apart without colour; then what turned them.
fn draw_curves(screen: &DebriefScreen, frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let points = &screen.course.points;
    let each = ((area.height * 3 / 5) / 4).clamp(2, 5);
    let rows = Layout::vertical([Constraint::Length(each * 4), Constraint::Length(1), Constraint::Min(2)]).split(area);
    let name_width =
        Gauge::ALL.iter().map(|gauge| columns(shared.playbook.gauge(*gauge, shared.lang))).max().unwrap_or(0);
    let chart_width = area.width.saturating_sub(name_width + 12);
    let per_turn = (usize::from(chart_width) / points.len().max(1)).clamp(1, 6);
    for (at, gauge) in Gauge::ALL.iter().enumerate() {
        let row = Rect { y: rows[0].y + at as u16 * each, height: each, ..rows[0] };
        let series: Vec<u64> = points.iter().map(|point| u64::from(point[*gauge as usize])).collect();
        let (first, last) = (series.first().copied().unwrap_or(0), series.last().copied().unwrap_or(0));
        let label = vec![
            Line::from(Span::styled(
                shared.playbook.gauge(*gauge, shared.lang).to_owned(),
                shared.theme.ink(Style::Bold),
            )),
            Line::from(format!("{first} → {last}")),
        ];
        frame.render_widget(Paragraph::new(label), Rect { width: name_width + 2, ..row });
        let chart = Rect { x: row.x + name_width + 10, width: chart_width, height: each - 1, ..row };
        let wide: Vec<u64> = series.iter().flat_map(|value| std::iter::repeat_n(*value, per_turn)).collect();
        frame.render_widget(Sparkline::default().data(&wide).max(100), chart);
        draw_axis(screen, *gauge, per_turn, frame, Rect { y: row.y + each - 1, height: 1, ..chart }, shared);
    }
    let text = turning(screen, rows[2].width, shared);
    draw_scrolled(text, &screen.scroll[screen.page], frame, rows[2], shared);
}

/// Marks below a curve where it turned.
fn draw_axis(
    screen: &DebriefScreen,
    gauge: Gauge,
    per_turn: usize,
    frame: &mut Frame<'_>,
    area: Rect,
    shared: &Shared,
) {
    for found in screen.course.turning.iter().filter(|found| found.gauge == gauge) {
        let x = area.x + (found.point * per_turn) as u16;
        if x < area.right() {
            let (sign, style) = mark(found);
            let at = Rect { x, width: 1, height: 1, ..area };
            frame.render_widget(Paragraph::new(Span::styled(sign, shared.theme.ink(style))), at);
        }
    }
}

fn mark(found: &TurningPoint) -> (&'static str, Style) {
    let good = (found.by > 0) != (found.gauge == Gauge::Heat);
    (if found.by > 0 { "▲" } else { "▼" }, if good { Style::Good } else { Style::Bad })
}

fn turning(screen: &DebriefScreen, width: u16, shared: &Shared) -> Vec<Line<'static>> {
    const MOST: usize = 8;
    let mut texts = vec![paint(Style::Bold, shared.word(Word::TurningPoints))];
    if screen.course.turning.is_empty() {
        texts.push(shared.word(Word::NoTurningPoints).to_owned());
    }
    texts.extend(screen.course.turning.iter().take(MOST).map(|found| {
        let (sign, style) = mark(found);
        let name = shared.playbook.gauge(found.gauge, shared.lang);
        let words =
            if found.words.is_empty() { Ui::Silence.text(shared.lang).to_owned() } else { quoted(&found.words) };
        let change = paint(style, &format!("{sign} {name} {:+}", found.by));
        format!("{change}  {HANG}{} {}: {words}", shared.word(Word::Here), found.turn)
    }));
    texts.iter().flat_map(|text| lines(text, width, shared.theme)).collect()
}

/// The hidden cause, what stood in the way and how it went, and what the debtor thought.
fn behind(screen: &DebriefScreen, width: u16, shared: &Shared) -> Vec<Line<'static>> {
    let header = &screen.transcript.header;
    let mut texts = Vec::new();
    if !header.truth.is_empty() {
        texts.push(paint(Style::Bold, Ui::Truth.text(shared.lang)));
        texts.push(format!("  {HANG}{}", header.truth));
        texts.push(String::new());
    }
    texts.push(paint(Style::Bold, shared.word(Word::Obstacles)));
    let obstacles = obstacle_lines(screen, shared);
    texts.extend(if obstacles.is_empty() { vec![format!("  {}", shared.word(Word::NoObstacles))] } else { obstacles });
    texts.push(String::new());
    texts.push(paint(Style::Bold, shared.word(Word::Thoughts)));
    let thoughts = thought_lines(screen, shared);
    texts.extend(if thoughts.is_empty() { vec![format!("  {}", shared.word(Word::NoThoughts))] } else { thoughts });
    texts.iter().flat_map(|text| lines(text, width, shared.theme)).collect()
}

fn obstacle_lines(screen: &DebriefScreen, shared: &Shared) -> Vec<String> {
    let changes = screen.transcript.last_branch().into_iter().filter_map(|entry| match &entry.event {
        Event::ObstacleChanged { obstacle, before, after, .. } => Some((entry.turn, *obstacle, *before, *after)),
        _ => None,
    });
    changes
        .map(|(turn, obstacle, before, after)| {
            let name = shared.playbook.obstacle(obstacle, shared.lang);
            let states = format!("{} → {}", shared.word(state(before)), shared.word(state(after)));
            format!("  {HANG}{} {turn}: {name}, {states}", shared.word(Word::Here))
        })
        .collect()
}

fn state(state: ObstacleState) -> Word {
    match state {
        ObstacleState::Absent => Word::Absent,
        ObstacleState::Hidden => Word::Hidden,
        ObstacleState::Named => Word::Named,
        ObstacleState::Addressed => Word::Addressed,
        ObstacleState::Resolved => Word::Resolved,
    }
}

fn thought_lines(screen: &DebriefScreen, shared: &Shared) -> Vec<String> {
    let look = shared.look(screen.lang());
    let thoughts = screen.transcript.last_branch().into_iter().filter_map(|entry| match &entry.event {
        Event::Spoke { thinking, text, .. } if !thinking.is_empty() => Some((entry.turn, look.spoken(text), thinking)),
        _ => None,
    });
    thoughts
        .map(|(turn, said, thinking)| {
            let said = paint(Style::Faint, &quoted(&said));
            format!("  {HANG}{} {turn}: {thinking} {said}", shared.word(Word::Here))
        })
        .collect()
}
