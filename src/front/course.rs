use crate::playbook::Gauge;
use crate::transcript::{Entry, Event};

/// How the gauges went over a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Course {
    /// Trust, respect, urgency, heat: at the start, then after each turn, dialling included.
    pub points: Vec<[u8; 4]>,
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
            && !matches!(entry.event, Event::Ended { .. } | Event::Prepared { .. })
        {
            turn = Some((entry.call, entry.turn));
            words.clear();
            course.points.push(now);
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
