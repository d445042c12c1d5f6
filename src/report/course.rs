use std::ops::Range;

use crate::playbook::Gauge;
use crate::transcript::{Entry, Event};

/// How the gauges went over a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Course {
    /// Trust, respect, urgency, heat: at the start, then after each turn, dialling included.
    pub points: Vec<[u8; 4]>,
    /// The call and the turn that each point belongs to; turn 0 is the dialling.
    pub turns: Vec<(u8, u16)>,
    /// The changes that mattered most, the heaviest first.
    pub turning: Vec<TurningPoint>,
}

/// A turn in which one gauge moved far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TurningPoint {
    /// The call, from 1.
    pub call: u8,
    /// The turn in it, from 1.
    pub turn: u16,
    /// Which point of the course comes after it.
    pub point: usize,
    /// Which gauge.
    pub gauge: Gauge,
    /// By how much it went up or down, in all.
    pub by: i16,
    /// What the trainee had said.
    pub words: String,
}

/// A gauge that moves less than this in one turn is no turning point.
const NOTABLE: i16 = 8;

/// The course of a run, from its events.
pub fn course<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Course {
    let mut course = Course::default();
    let mut now = [0_u8; 4];
    let mut turn = None;
    let mut words = String::new();
    for entry in entries {
        if turn != Some((entry.call, entry.turn))
            && !matches!(entry.event, Event::Ended { .. } | Event::Prepared { .. } | Event::Noted { .. })
        {
            turn = Some((entry.call, entry.turn));
            words.clear();
            course.points.push(now);
            course.turns.push((entry.call, entry.turn));
        }
        let Some(point) = course.points.len().checked_sub(1) else { continue };
        match &entry.event {
            Event::Dialled { gauges, .. } => now = *gauges,
            Event::Said { text } => words.clone_from(text),
            Event::GaugeChanged { gauge, before, after, .. } => {
                now[*gauge as usize] = *after;
                let by = i16::from(*after) - i16::from(*before);
                let known = course.turning.iter_mut().find(|found| found.point == point && found.gauge == *gauge);
                match known {
                    Some(known) => known.by += by,
                    None => course.turning.push(TurningPoint {
                        call: entry.call,
                        turn: entry.turn,
                        point,
                        gauge: *gauge,
                        by,
                        words: words.clone(),
                    }),
                }
            }
            _ => {}
        }
        course.points[point] = now;
    }
    course.turning.retain(|found| found.by.abs() >= NOTABLE && found.turn > 0);
    course.turning.sort_by_key(|found| (-found.by.abs(), found.point));
    course
}

impl TurningPoint {
    /// Which way it went, for those who see no colour.
    pub fn sign(&self) -> char {
        if self.by > 0 { '▲' } else { '▼' }
    }

    /// True where that is what a caller wants: heat should fall, everything else rise.
    pub fn is_good(&self) -> bool {
        (self.by > 0) != (self.gauge == Gauge::Heat)
    }
}

impl Course {
    /// How many calls there were.
    pub fn calls(&self) -> usize {
        self.turns.chunk_by(|one, next| one.0 == next.0).count()
    }

    /// The points side by side over so many columns: one in several columns where there is room, several in one where
    /// there is not, and an empty column between calls.
    pub fn spread(&self, width: usize) -> Vec<Option<Range<usize>>> {
        let calls = self.calls();
        let gaps = if calls * 2 < width { calls.saturating_sub(1) } else { 0 };
        let (room, all) = (width - gaps.min(width), self.points.len().max(1));
        let mut columns: Vec<Option<Range<usize>>> = Vec::with_capacity(width);
        let (mut first, mut from) = (0, 0);
        for (call, later) in self.turns.chunk_by(|one, next| one.0 == next.0).zip((0..calls).rev()) {
            if first > 0 && gaps > 0 {
                columns.push(None);
            }
            // The shortest call has a column, and leaves one to each that comes after it.
            let to = ((first + call.len()) * room / all).min(room.saturating_sub(later)).max(from + 1);
            columns.extend((0..to - from).map(|at| Some(shared_out(first, call.len(), at, to - from))));
            (first, from) = (first + call.len(), to);
        }
        columns.truncate(width);
        columns
    }

    /// What a gauge is drawn at where these points share a column: after its turning point, where one is among them.
    pub fn drawn(&self, gauge: Gauge, points: &Range<usize>) -> u8 {
        let turned = self.turning.iter().find(|found| found.gauge == gauge && points.contains(&found.point));
        let point = turned.map_or(points.end.saturating_sub(1), |found| found.point);
        self.points.get(point).map_or(0, |point| point[gauge as usize])
    }

    /// A gauge from its first value to its last.
    pub fn ends(&self, gauge: Gauge) -> (u8, u8) {
        let value = |point: Option<&[u8; 4]>| point.map_or(0, |point| point[gauge as usize]);
        (value(self.points.first()), value(self.points.last()))
    }
}

/// Which of `count` points, numbered from `first`, stand in the column `at` of `width`.
fn shared_out(first: usize, count: usize, at: usize, width: usize) -> Range<usize> {
    let from = at * count / width;
    first + from..first + ((at + 1) * count / width).max(from + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn course(calls: &[usize]) -> Course {
        let turns = calls.iter().zip(1..).flat_map(|(count, call)| (0..*count).map(move |turn| (call, turn as u16)));
        let turns: Vec<(u8, u16)> = turns.collect();
        Course { points: vec![[50; 4]; turns.len()], turns, turning: Vec::new() }
    }

    #[test]
    fn the_whole_width_is_used_and_no_point_is_left_out() {
        for calls in [&[1][..], &[5], &[201], &[3, 4], &[1, 1, 1], &[90, 2, 40]] {
            let all: usize = calls.iter().sum();
            for width in [9, 20, 33, 60, 110] {
                let spread = course(calls).spread(width);
                assert_eq!(spread.len(), width, "{calls:?}");
                assert_eq!(spread.iter().filter(|column| column.is_none()).count(), calls.len() - 1, "{calls:?}");
                let mut shown: Vec<usize> = spread.into_iter().flatten().flatten().collect();
                shown.dedup();
                assert_eq!(shown, (0..all).collect::<Vec<_>>(), "{calls:?} over {width}");
            }
        }
    }

    #[test]
    fn a_turning_point_is_seen_however_long_the_call() {
        let mut long = course(&[201]);
        long.points[100][0] = 9;
        long.turning.push(TurningPoint {
            call: 1,
            turn: 100,
            point: 100,
            gauge: Gauge::Trust,
            by: -41,
            words: String::new(),
        });
        let drawn: Vec<u8> = long.spread(33).iter().flatten().map(|points| long.drawn(Gauge::Trust, points)).collect();
        assert!(drawn.contains(&9), "{drawn:?}");
    }

    #[test]
    fn nothing_is_drawn_of_nothing() {
        assert!(course(&[]).spread(20).is_empty());
    }
}
