//! The gauges over a run: four small charts side by side, told apart without colour, and what turned them.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Paragraph, Sparkline};

use super::super::app::Shared;
use super::super::debrief::DebriefScreen;
use super::super::inked::{columns, cut, lines};
use super::draw_scrolled;
use super::turn_axis::turn_axis;
use crate::playbook::Gauge;
use crate::report::{Course, HANG, Style, TurningPoint, Ui, in_call, paint, quoted};

/// Room for the values at the left of a chart, its axis included.
const SCALE: u16 = 4;
/// What a chart needs besides its bars: the name above, the turns below.
const FRAME: u16 = 2;
/// Bars are an even number of rows high, so that 50 is where one row ends.
const LOWEST: u16 = 4;
const HIGHEST: u16 = 12;

/// The charts, as high as the list of turning points leaves room for them.
pub fn draw(screen: &DebriefScreen, frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let mut told = turning(&screen.course, area.width, shared);
    let bars = (area.height.saturating_sub(told.len() as u16 + 1) / 2).saturating_sub(FRAME) / 2 * 2;
    let each = bars.clamp(LOWEST, HIGHEST) + FRAME;
    let gap = u16::from(area.height > each * 2 + told.len() as u16);
    let rows = [Constraint::Length(each), Constraint::Length(each), Constraint::Length(gap), Constraint::Min(1)];
    let rows = Layout::vertical(rows).split(area);
    let half = area.width.saturating_sub(2) / 2;
    for (at, gauge) in (0..).zip(Gauge::ALL) {
        let chart = Rect { x: area.x + at % 2 * (half + 2), width: half, ..rows[usize::from(at / 2)] };
        draw_gauge(&screen.course, *gauge, frame, chart, shared);
    }
    // Where there is room for little, the marks say by themselves what this list is.
    if rows[3].height < 4 && told.len() > usize::from(rows[3].height) {
        told.remove(0);
    }
    draw_scrolled(told, &screen.scroll[screen.page], frame, rows[3], shared);
}

fn draw_gauge(course: &Course, gauge: Gauge, frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let rows = Layout::vertical([Constraint::Length(1), Constraint::Min(1), Constraint::Length(1)]).split(area);
    let (first, last) = course.ends(gauge);
    let name = paint(Style::Bold, shared.playbook.gauge(gauge, shared.lang));
    frame.render_widget(Paragraph::new(cut(&format!("{name}  {first} → {last}"), area.width, shared.theme)), rows[0]);
    draw_scale(frame, Rect { width: SCALE, ..rows[1] }, shared);
    let right = |row: Rect| Rect { x: row.x + SCALE, width: row.width.saturating_sub(SCALE), ..row };
    let bars = right(rows[1]);
    let spread = course.spread(usize::from(bars.width));
    let steps = u64::from(bars.height) * 8;
    // What is not 0 is at least a step above the line.
    let step = |value: u8| (u64::from(value) * steps).div_ceil(100);
    let data = spread.iter().map(|points| points.as_ref().map(|points| step(course.drawn(gauge, points))));
    let chart = Sparkline::default().data(data).max(steps).style(shared.theme.ink(Style::Debtor));
    let chart = chart.absent_value_symbol("┊").absent_value_style(shared.theme.frame());
    frame.render_widget(chart, bars);
    let zero = Span::styled(format!("{:>3}└", 0), shared.theme.frame());
    frame.render_widget(Paragraph::new(zero), Rect { width: SCALE, ..rows[2] });
    let axis = turn_axis(course, gauge, &spread);
    frame.render_widget(Paragraph::new(axis.line(shared.theme)), right(rows[2]));
}

/// 100 and 50 where the upper edge of their row is.
fn draw_scale(frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let label = |row: u16| match row {
        0 => "100┤".to_owned(),
        row if row == area.height / 2 => " 50┤".to_owned(),
        _ => "   │".to_owned(),
    };
    let scale = (0..area.height).map(|row| Line::from(Span::styled(label(row), shared.theme.frame())));
    frame.render_widget(Paragraph::new(scale.collect::<Vec<_>>()), area);
}

/// Whether that is good news.
pub fn ink(found: &TurningPoint) -> Style {
    if found.is_good() { Style::Good } else { Style::Bad }
}

/// The turning points in columns, the heaviest first.
fn turning(course: &Course, width: u16, shared: &Shared) -> Vec<Line<'static>> {
    const MOST: usize = 12;
    let lang = shared.lang;
    let mut texts = vec![paint(Style::Bold, Ui::TurningPoints.text(lang))];
    if course.turning.is_empty() {
        texts.push(Ui::NoTurningPoints.text(lang).to_owned());
    }
    let several = course.calls() > 1;
    let name = |found: &TurningPoint| shared.playbook.gauge(found.gauge, lang);
    let shown = course.turning.iter().take(MOST);
    let widest = shown.clone().map(|found| columns(name(found))).max().unwrap_or(0);
    texts.extend(shown.map(|found| {
        let gap = " ".repeat(usize::from(widest - columns(name(found))));
        let change = paint(ink(found), &format!("{} {}{gap} {:+3}", found.sign(), name(found), found.by));
        let moment = in_call(found.call, found.turn, several, lang);
        let words = if found.words.is_empty() { Ui::KeptSilent.text(lang).to_owned() } else { quoted(&found.words) };
        format!("{change}  {HANG}{moment}: {words}")
    }));
    texts.iter().flat_map(|text| lines(text, width, shared.theme)).collect()
}
