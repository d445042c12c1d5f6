use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::app::Shared;
use super::inked::columns;
use crate::playbook::Gauge;
use crate::report::Style;

/// The four gauges, and how they changed with the last turn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Dials {
    /// Trust, respect, urgency, heat.
    pub now: [u8; 4],
    /// Before the last turn.
    pub before: [u8; 4],
}

/// A bar that is shorter is left out.
const LEAST_BAR: u16 = 5;

/// Columns that a gauge takes beside its name and bar: value, change, spaces.
const FIGURES: u16 = 10;

impl Dials {
    /// Shows these values next.
    pub fn turn(&mut self, now: [u8; 4]) {
        self.before = self.now;
        self.now = now;
    }

    /// One below the other.
    pub fn lines(&self, width: u16, shared: &Shared) -> Vec<Line<'static>> {
        let longest = Gauge::ALL.iter().map(|gauge| columns(name(*gauge, shared))).max().unwrap_or(0);
        let bar = width.saturating_sub(longest + FIGURES).min(20);
        Gauge::ALL.iter().map(|gauge| self.line(*gauge, longest, bar, shared)).collect()
    }

    /// All on one row, with bars of the same length.
    pub fn draw_strip(&self, frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
        let names: u16 = Gauge::ALL.iter().map(|gauge| columns(name(*gauge, shared))).sum();
        let room = area.width.saturating_sub(names + 4 * FIGURES);
        // Bars of two or three cells say nothing.
        if room / 4 < LEAST_BAR {
            let short = Gauge::ALL.iter().map(|gauge| self.short(*gauge, shared));
            frame.render_widget(Paragraph::new(Line::from_iter(short.flatten())), area);
            return;
        }
        let bar = (room / 4).min(12);
        let spans = Gauge::ALL
            .iter()
            .flat_map(|gauge| self.line(*gauge, columns(name(*gauge, shared)), bar, shared).spans.into_iter());
        frame.render_widget(Paragraph::new(Line::from_iter(spans)), area);
    }

    /// Name, value and change, where there is no room for more.
    fn short(&self, gauge: Gauge, shared: &Shared) -> Vec<Span<'static>> {
        let (by, ink) = self.change(gauge);
        let change = if by == 0 { String::new() } else { format!(" {by:+}") };
        vec![
            Span::raw(format!("{} {}", name(gauge, shared), self.now[gauge as usize])),
            Span::styled(change, shared.theme.ink(ink)),
            Span::raw("   "),
        ]
    }

    /// By how much it changed with the last turn, and whether that is good.
    fn change(&self, gauge: Gauge) -> (i16, Style) {
        let by = i16::from(self.now[gauge as usize]) - i16::from(self.before[gauge as usize]);
        let good = if gauge == Gauge::Heat { by < 0 } else { by > 0 };
        (by, if good { Style::Good } else { Style::Bad })
    }

    fn line(&self, gauge: Gauge, name_width: u16, bar: u16, shared: &Shared) -> Line<'static> {
        let now = self.now[gauge as usize];
        let (by, ink) = self.change(gauge);
        let change = if by == 0 { String::new() } else { format!("{by:+}") };
        let name = name(gauge, shared);
        let pad = usize::from(name_width.saturating_sub(columns(name)));
        let bar = usize::from(bar);
        let full = (usize::from(now) * bar + 50) / 100;
        Line::from(vec![
            Span::raw(format!("{name}{} ", " ".repeat(pad))),
            Span::raw("█".repeat(full)),
            Span::styled("░".repeat(bar - full), shared.theme.frame()),
            Span::raw(format!("{now:>4} ")),
            Span::styled(format!("{change:<4}"), shared.theme.ink(ink)),
        ])
    }
}

fn name(gauge: Gauge, shared: &Shared) -> &str {
    shared.playbook.gauge(gauge, shared.lang)
}
