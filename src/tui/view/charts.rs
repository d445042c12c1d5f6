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
    draw_dso(weeks, frame, below[1], shared);
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
pub fn short(minor: f64) -> String {
    let whole = minor / 100.0;
    match whole {
        1_000_000.0.. => format!("{:.1}M", whole / 1_000_000.0),
        1_000.0.. => format!("{:.0}k", whole / 1_000.0),
        _ => format!("{whole:.0}"),
    }
}

/// All weeks of the campaign across, from nothing to the highest value up.
fn axes(weeks: &Weeks, most: f64, tick: impl Fn(f64) -> String) -> (Axis<'static>, Axis<'static>) {
    let last = weeks.plan().calendar.weeks;
    let labels = ["0".to_owned(), (last / 2).to_string(), last.to_string()];
    let labels = if last.is_multiple_of(2) { labels.to_vec() } else { vec!["0".to_owned(), last.to_string()] };
    let across = Axis::default().bounds([0.0, f64::from(last)]).labels(labels);
    let up = Axis::default().bounds([0.0, most]).labels([tick(0.0), tick(most / 2.0), tick(most)]);
    (across, up)
}

/// The end of a day, counted in weeks.
fn at(line: &Line) -> f64 {
    f64::from(line.day + 1) / 7.0
}

/// What is open day by day, and what each week has collected.
fn draw_money(weeks: &Weeks, closed: &[Line], frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let inner = boxed(shared.word(Word::MoneyTitle), frame, area, shared);
    let open: Vec<(f64, f64)> = weeks.desk().lines.iter().map(|line| (at(line), line.open() as f64)).collect();
    let came = by_week(closed, |line| line.collected);
    let came: Vec<(f64, f64)> = closed.iter().zip(came).map(|(line, sum)| (at(line), sum as f64)).collect();
    let most = open.iter().chain(&came).map(|(_, sum)| *sum).fold(100.0, f64::max);
    let (across, up) = axes(weeks, most, short);
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

/// What is open at each week's end, the oldest at the foot.
fn draw_aging(weeks: &Weeks, closed: &[Line], frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let inner = boxed(shared.word(Word::AgingTitle), frame, area, shared);
    let names = [shared.word(Word::NotDue), "1-30", "31-60", "61-90", "90+"];
    let legend: Vec<String> = SHADES
        .iter()
        .zip(names)
        .zip(INKS)
        .map(|((shade, name), ink)| format!("{} {name}", paint(ink, shade)))
        .collect();
    let most = closed.iter().map(Line::open).max().unwrap_or(0).max(1);
    let bars = Bars {
        legend: legend.join(" "),
        most,
        top: format!("{} {}", short(most as f64), weeks.plan().currency.code()),
        weeks: closed.iter().map(|line| (week(line), line.aging.iter().rev().copied().collect())).collect(),
        layers: SHADES.into_iter().zip(INKS).rev().collect(),
    };
    bars.draw(frame, inner, shared);
}

/// What became of promises in each week, the broken ones at the foot.
fn draw_promises(closed: &[Line], frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let inner = boxed(shared.word(Word::PromisesTitle), frame, area, shared);
    let (kept, broken) = (by_week(closed, |line| line.kept), by_week(closed, |line| line.broken));
    let most = kept.iter().zip(&broken).map(|(kept, broken)| kept + broken).max().unwrap_or(0).max(1);
    let (good, bad) = (("█", Style::Good), ("░", Style::Bad));
    let sum = |counts: &[u32]| counts.iter().sum::<u32>();
    let legend = format!(
        "{} {} {}  {} {} {}",
        paint(good.1, good.0),
        shared.word(Word::Kept),
        sum(&kept),
        paint(bad.1, bad.0),
        shared.word(Word::Broken),
        sum(&broken)
    );
    let of_week = |at: usize| vec![i64::from(broken[at]), i64::from(kept[at])];
    let bars = Bars {
        legend,
        most: i64::from(most),
        top: most.to_string(),
        weeks: closed.iter().enumerate().map(|(at, line)| (week(line), of_week(at))).collect(),
        layers: vec![bad, good],
    };
    bars.draw(frame, inner, shared);
}

/// A bar for each week, its layers one upon the other from the foot.
struct Bars {
    legend: String,
    /// What the tallest bar comes to.
    most: i64,
    /// How that is written.
    top: String,
    /// The number of each week, and how thick its layers are.
    weeks: Vec<(i32, Vec<i64>)>,
    /// The sign and the style of each layer.
    layers: Vec<(&'static str, Style)>,
}

impl Bars {
    fn draw(&self, frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
        let rows = Layout::vertical([Constraint::Length(1), Constraint::Min(2), Constraint::Length(1)]).split(area);
        frame.render_widget(Paragraph::new(cut(&self.legend, rows[0].width, shared.theme)), rows[0]);
        let height = i64::from(rows[1].height);
        let foot = shared.word(Word::WeekOf);
        let left = columns(&self.top).max(columns(foot)).min(12) + 1;
        let room = area.width.saturating_sub(left);
        let each = usize::from((room / self.weeks.len().max(1) as u16).clamp(2, 6));
        let shown = &self.weeks[self.weeks.len().saturating_sub(usize::from(room) / each)..];
        let left = usize::from(left);
        let mut text: Vec<Row<'static>> = Vec::new();
        for row in (0..height).rev() {
            let label = if row == height - 1 { self.top.as_str() } else { "" };
            let mut spans = vec![Span::raw(format!("{label:<left$}"))];
            for (_, layers) in shown {
                let at = layer_at(layers, (2 * row + 1) * self.most, 2 * height);
                let (sign, ink) = at.map_or((" ", Style::Faint), |at| self.layers[at]);
                spans.push(Span::styled(sign.repeat(each - 1), shared.theme.ink(ink)));
                spans.push(Span::raw(" "));
            }
            text.push(Row::from(spans));
        }
        frame.render_widget(Paragraph::new(text), rows[1]);
        let numbers: String = shown.iter().map(|(week, _)| format!("{week:<each$}")).collect();
        let numbers = format!("{foot:<left$}{numbers}");
        frame.render_widget(Paragraph::new(cut(&numbers, rows[2].width, shared.theme)), rows[2]);
    }
}

/// The layer of a bar in which a height lies, from its foot; none above its top. The height is a fraction.
fn layer_at(layers: &[i64], over: i64, under: i64) -> Option<usize> {
    let mut sum = 0_i128;
    layers.iter().position(|layer| {
        sum += i128::from(*layer);
        sum * i128::from(under) > i128::from(over)
    })
}

fn draw_dso(weeks: &Weeks, frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let inner = boxed(shared.word(Word::DsoTitle), frame, area, shared);
    let all = &weeks.desk().lines;
    let days = all.iter().enumerate();
    let points: Vec<(f64, f64)> =
        days.filter_map(|(to, line)| Some((at(line), days_sales_outstanding(&all[..=to])?))).collect();
    let most = points.iter().map(|(_, days)| *days).fold(10.0, f64::max);
    let (across, up) = axes(weeks, most, |days| format!("{days:.0}"));
    let rows = Layout::vertical([Constraint::Length(1), Constraint::Min(2)]).split(inner);
    let now = points.last().map_or("–".to_owned(), |(_, days)| format!("{days:.1}"));
    let told = format!("{} {now}", shared.word(Word::Dso));
    frame.render_widget(Paragraph::new(cut(&told, rows[0].width, shared.theme)), rows[0]);
    let set = Dataset::default().graph_type(GraphType::Line).marker(Marker::Braille).data(&points);
    frame.render_widget(Chart::new(vec![set]).x_axis(across).y_axis(up).legend_position(None), rows[1]);
}
