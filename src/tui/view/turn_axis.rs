//! The line below a chart: the turns of every call, and where a gauge turned.

use std::ops::Range;

use ratatui::text::{Line, Span};

use super::super::theme::Theme;
use super::curves::ink;
use crate::playbook::Gauge;
use crate::report::{Course, Style};

/// One cell for each column.
pub struct TurnAxis {
    cells: Vec<(char, Style)>,
}

/// Turns stand where their column begins; those in which the gauge turned come first, with their mark. Every call
/// begins with 1 again.
pub fn turn_axis(course: &Course, gauge: Gauge, spread: &[Option<Range<usize>>]) -> TurnAxis {
    let rule = |column: &Option<Range<usize>>| if column.is_some() { '─' } else { '┴' };
    let cells = spread.iter().map(|column| (rule(column), Style::Faint)).collect();
    let mut axis = TurnAxis { cells };
    let column = |point: usize| spread.iter().position(|points| points.as_ref().is_some_and(|it| it.contains(&point)));
    let turned = course.turning.iter().filter(|found| found.gauge == gauge);
    let marked: Vec<_> = turned.filter_map(|found| Some((column(found.point)?, found))).collect();
    for (at, found) in &marked {
        axis.put(*at, &found.sign().to_string(), 0, ink(found));
    }
    // Where turns are close there is no room for every number: the heavier change keeps its own.
    for (at, found) in &marked {
        axis.put(at + 1, &found.turn.to_string(), 0, ink(found));
    }
    let step = step(course.turns.len(), spread.len());
    let plain = |turn: u16| turn == 1 || turn > 0 && usize::from(turn).is_multiple_of(step);
    for (point, (_, turn)) in course.turns.iter().enumerate().filter(|(_, (_, turn))| plain(*turn)) {
        if let Some(at) = column(point) {
            axis.put(at, &turn.to_string(), 1, Style::Faint);
        }
    }
    axis
}

/// How far apart numbered turns are, so that there is air between the numbers.
fn step(points: usize, width: usize) -> usize {
    const STEPS: [usize; 7] = [1, 2, 5, 10, 20, 50, 100];
    const AIRY: usize = 5;
    let fits = |step: &usize| step * width >= AIRY * points.max(1);
    STEPS.into_iter().find(fits).unwrap_or(200)
}

impl TurnAxis {
    /// Writes where nothing stands yet, with so much air on both sides.
    fn put(&mut self, at: usize, text: &str, air: usize, ink: Style) {
        let (to, free) = (at + text.chars().count(), |cell: &(char, Style)| matches!(cell.0, '─' | '┴'));
        let around = at.saturating_sub(air)..(to + air).min(self.cells.len());
        // A number is not written across the end of a call.
        let fits = to <= self.cells.len() && self.cells[at..to].iter().all(|cell| cell.0 == '─');
        if !fits || !self.cells[around].iter().all(free) {
            return;
        }
        for (cell, c) in self.cells[at..].iter_mut().zip(text.chars()) {
            *cell = (c, ink);
        }
    }

    /// As a line of the screen.
    pub fn line(&self, theme: Theme) -> Line<'static> {
        let runs = self.cells.chunk_by(|one, next| one.1 == next.1);
        Line::from_iter(runs.map(|run| {
            let text: String = run.iter().map(|cell| cell.0).collect();
            Span::styled(text, theme.ink(run.first().map_or(Style::Faint, |cell| cell.1)))
        }))
    }
}
