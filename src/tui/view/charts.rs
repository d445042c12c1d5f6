//! The weeks as charts that can be read without colour.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::symbols::Marker;
use ratatui::text::{Line as Row, Span};
use ratatui::widgets::{Axis, Chart, Dataset, GraphType, Paragraph};

use super::super::app::Shared;
use super::super::inked::{columns, cut, lines};
use super::super::words::Word;
use super::boxed;
use crate::campaign::{Line, Weeks, days_sales_outstanding};
use crate::report::{Style, paint};

/// One sign for each bucket, darker with age.
const SHADES: [&str; 5] = ["·", "░", "▒", "▓", "█"];
const INKS: [Style; 5] = [Style::Faint, Style::Good, Style::Warn, Style::Bad, Style::Bold];

/// Four charts: sums, aging, promises, DSO.
pub fn draw(weeks: &Weeks, frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let closed = week_ends(&weeks.desk().lines);
    if closed.is_empty() {
        let inner = boxed(shared.word(Word::Charts), frame, area, shared);
        frame.render_widget(Paragraph::new(lines(shared.word(Word::NoWeeksYet), inner.width, shared.theme)), inner);
        return;
    }
    let halves = Layout::vertical([Constraint::Ratio(1, 2); 2]).split(area);
    let above = Layout::horizontal([Constraint::Ratio(1, 2); 2]).split(halves[0]);
    let below = Layout::horizontal([Constraint::Ratio(1, 2); 2]).split(halves[1]);
    draw_money(weeks, &closed, frame, above[0], shared);
    draw_aging(weeks, &closed, frame, above[1], shared);
    draw_promises(&closed, frame, below[0], shared);
    draw_dso(weeks, &closed, frame, below[1], shared);
}

/// The books at the end of each week, and of the last day where its week is not over.
fn week_ends(lines: &[Line]) -> Vec<Line> {
    let last = lines.len().saturating_sub(1);
    let ends = lines.iter().enumerate().filter(|(at, line)| line.day % 7 == 6 || *at == last);
    ends.map(|(_, line)| *line).collect()
}

/// The number of the week that a line closes, from 1.
fn week(line: &Line) -> i32 {
    line.day / 7 + 1
}

/// What each week added to a sum that grows.
fn by_week<T: Copy + std::ops::Sub<Output = T> + Default>(closed: &[Line], of: impl Fn(&Line) -> T) -> Vec<T> {
    let before = std::iter::once(T::default()).chain(closed.iter().map(&of));
    closed.iter().zip(before).map(|(line, before)| of(line) - before).collect()
}

/// A sum in thousands or millions, as short as an axis wants it.
fn short(minor: f64) -> String {
    let whole = minor / 100.0;
    match whole {
        1_000_000.0.. => format!("{:.1}M", whole / 1_000_000.0),
        1_000.0.. => format!("{:.0}k", whole / 1_000.0),
        _ => format!("{whole:.0}"),
    }
}

fn axes(closed: &[Line], most: f64, tick: impl Fn(f64) -> String) -> (Axis<'static>, Axis<'static>) {
    let (first, last) = (closed.first().map_or(1, week), closed.last().map_or(1, week));
    let until = f64::from(last.max(first + 1));
    let across = Axis::default().bounds([f64::from(first), until]).labels([first.to_string(), format!("{until:.0}")]);
    let up = Axis::default().bounds([0.0, most]).labels([tick(0.0), tick(most / 2.0), tick(most)]);
    (across, up)
}

fn draw_money(weeks: &Weeks, closed: &[Line], frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let inner = boxed(shared.word(Word::MoneyTitle), frame, area, shared);
    let open: Vec<(f64, f64)> = closed.iter().map(|line| (f64::from(week(line)), line.open() as f64)).collect();
    let came = by_week(closed, |line| line.collected);
    let came: Vec<(f64, f64)> =
        closed.iter().zip(came).map(|(line, sum)| (f64::from(week(line)), sum as f64)).collect();
    let most = open.iter().chain(&came).map(|(_, sum)| *sum).fold(100.0, f64::max);
    let (across, up) = axes(closed, most, short);
    let rows = Layout::vertical([Constraint::Length(1), Constraint::Min(2)]).split(inner);
    let code = weeks.plan().currency.code();
    let legend = format!("⠒ {}  • {}  {code}", shared.word(Word::Open), shared.word(Word::Collected));
    frame.render_widget(Paragraph::new(cut(&legend, rows[0].width, shared.theme)), rows[0]);
    let line = |data| Dataset::default().graph_type(GraphType::Line).data(data);
    let sets = vec![
        line(&open).marker(Marker::Braille).style(shared.theme.ink(Style::Bad)),
        line(&came).marker(Marker::Dot).style(shared.theme.ink(Style::Good)),
    ];
    frame.render_widget(Chart::new(sets).x_axis(across).y_axis(up).legend_position(None), rows[1]);
}

/// A bar for each week, its buckets one upon the other, the oldest at the foot.
fn draw_aging(weeks: &Weeks, closed: &[Line], frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let inner = boxed(shared.word(Word::AgingTitle), frame, area, shared);
    let rows = Layout::vertical([Constraint::Length(1), Constraint::Min(2), Constraint::Length(1)]).split(inner);
    let names = [shared.word(Word::NotDue), "1-30", "31-60", "61-90", "90+"];
    let legend: Vec<String> = SHADES
        .iter()
        .zip(names)
        .zip(INKS)
        .map(|((shade, name), ink)| format!("{} {name}", paint(ink, shade)))
        .collect();
    frame.render_widget(Paragraph::new(cut(&legend.join(" "), rows[0].width, shared.theme)), rows[0]);
    let (height, most) = (i64::from(rows[1].height), closed.iter().map(Line::open).max().unwrap_or(0).max(1));
    let top = format!("{} {}", short(most as f64), weeks.plan().currency.code());
    let left = columns(&top).min(10) + 1;
    let each = usize::from((inner.width.saturating_sub(left) / closed.len().max(1) as u16).clamp(2, 6));
    let fits = usize::from(inner.width.saturating_sub(left)) / each;
    let shown = &closed[closed.len().saturating_sub(fits)..];
    let mut text: Vec<Row<'static>> = Vec::new();
    for row in (0..height).rev() {
        let label = if row == height - 1 { top.clone() } else { String::new() };
        let mut spans = vec![Span::raw(format!("{label:<width$}", width = usize::from(left)))];
        for line in shown {
            let (sign, ink) = bucket_at(line, (2 * row + 1) * most, 2 * height)
                .map_or((" ", Style::Faint), |bucket| (SHADES[bucket], INKS[bucket]));
            spans.push(Span::styled(sign.repeat(each - 1), shared.theme.ink(ink)));
            spans.push(Span::raw(" "));
        }
        text.push(Row::from(spans));
    }
    frame.render_widget(Paragraph::new(text), rows[1]);
    let numbers: String = shown.iter().map(|line| format!("{:<each$}", week(line))).collect();
    let numbers = format!("{:<width$}{numbers}", shared.word(Word::WeekOf), width = usize::from(left));
    frame.render_widget(Paragraph::new(cut(&numbers, rows[2].width, shared.theme)), rows[2]);
}

/// The bucket in which a height of a bar lies, from its foot; none above its top. The height is a fraction.
fn bucket_at(line: &Line, over: i64, under: i64) -> Option<usize> {
    let mut sum = 0_i128;
    for bucket in (0..SHADES.len()).rev() {
        sum += i128::from(line.aging[bucket]);
        if sum * i128::from(under) > i128::from(over) {
            return Some(bucket);
        }
    }
    None
}

/// A row for each week: one sign for each promise.
fn draw_promises(closed: &[Line], frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let inner = boxed(shared.word(Word::PromisesTitle), frame, area, shared);
    let (kept, broken) = (by_week(closed, |line| line.kept), by_week(closed, |line| line.broken));
    let legend = format!(
        "{} {}  {} {}",
        paint(Style::Good, "█"),
        shared.word(Word::KeptWord),
        paint(Style::Bad, "░"),
        shared.word(Word::BrokenWord)
    );
    let mut text = vec![cut(&legend, inner.width, shared.theme)];
    let room = usize::from(inner.height.saturating_sub(1));
    let most = kept.iter().zip(&broken).map(|(kept, broken)| kept + broken).max().unwrap_or(0).max(1);
    let bar = inner.width.saturating_sub(14).max(1);
    let length = |count: u32| "x".repeat((count * u32::from(bar)).div_ceil(most.max(u32::from(bar) / 2)) as usize);
    let from = closed.len().saturating_sub(room);
    for at in from..closed.len() {
        let (kept, broken) = (kept[at], broken[at]);
        let bars = format!(
            "{}{}",
            paint(Style::Good, &length(kept).replace('x', "█")),
            paint(Style::Bad, &length(broken).replace('x', "░"))
        );
        text.push(cut(&format!("{:>2} {bars} {kept}/{broken}", week(&closed[at])), inner.width, shared.theme));
    }
    frame.render_widget(Paragraph::new(text), inner);
}

fn draw_dso(weeks: &Weeks, closed: &[Line], frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let inner = boxed(shared.word(Word::DsoTitle), frame, area, shared);
    let all = &weeks.desk().lines;
    let until = |line: &Line| &all[..=all.iter().position(|known| known.day == line.day).unwrap_or(0)];
    let points: Vec<(f64, f64)> =
        closed.iter().filter_map(|line| Some((f64::from(week(line)), days_sales_outstanding(until(line))?))).collect();
    let most = points.iter().map(|(_, days)| *days).fold(10.0, f64::max);
    let (across, up) = axes(closed, most, |days| format!("{days:.0}"));
    let rows = Layout::vertical([Constraint::Length(1), Constraint::Min(2)]).split(inner);
    let now = points.last().map_or("–".to_owned(), |(_, days)| format!("{days:.1}"));
    let told = format!("{} {now}", shared.word(Word::Dso));
    frame.render_widget(Paragraph::new(cut(&told, rows[0].width, shared.theme)), rows[0]);
    let set = Dataset::default().graph_type(GraphType::Line).marker(Marker::Braille).data(&points);
    frame.render_widget(Chart::new(vec![set]).x_axis(across).y_axis(up).legend_position(None), rows[1]);
}
