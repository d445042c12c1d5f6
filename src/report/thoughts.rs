use super::debrief::{Point, one_line, quoted};
use super::phrases::Ui;
use super::show::Look;
use crate::transcript::{Entry, Event, Transcript};

/// No more thoughts than this are shown: a debrief is read once.
const MOST: usize = 4;

/// What the debtor was really thinking in the turns that mattered most, in the order of the talk.
pub fn thoughts(transcript: &Transcript, look: Look) -> Vec<Point> {
    let mut turns = turns(&transcript.last_branch());
    turns.sort_by_key(|turn| std::cmp::Reverse(turn.moved));
    let mut told: Vec<&Turn<'_>> = Vec::new();
    for turn in turns.iter().filter(|turn| !turn.thinking.is_empty()) {
        // The same thought twice tells nothing new.
        if told.len() < MOST && told.iter().all(|known| known.thinking != turn.thinking) {
            told.push(turn);
        }
    }
    told.sort_by_key(|turn| (turn.call, turn.number));
    told.iter().map(|turn| turn.point(look)).collect()
}

/// One turn of the talk, and how much it moved.
#[derive(Default)]
struct Turn<'a> {
    call: u8,
    number: u16,
    said: &'a str,
    thinking: &'a str,
    /// What moved in it: gauges by how far, and more for what stood in the way, for a promise or a refusal.
    moved: u32,
}

/// A promise, a refusal or an obstacle weighs like a gauge that moved so far.
const TURNING: u32 = 15;

fn turns<'a>(entries: &[&'a Entry]) -> Vec<Turn<'a>> {
    let mut turns: Vec<Turn<'a>> = Vec::new();
    for entry in entries {
        if turns.last().is_none_or(|turn| (turn.call, turn.number) != (entry.call, entry.turn)) {
            turns.push(Turn { call: entry.call, number: entry.turn, ..Turn::default() });
        }
        let Some(turn) = turns.last_mut() else { continue };
        match &entry.event {
            Event::Spoke { text, thinking, .. } => (turn.said, turn.thinking) = (text, thinking),
            Event::GaugeChanged { before, after, .. } => turn.moved += u32::from(before.abs_diff(*after)),
            Event::ObstacleChanged { .. } | Event::Promised { .. } | Event::Refused | Event::HandedOver { .. } => {
                turn.moved += TURNING;
            }
            _ => {}
        }
    }
    turns
}

impl Turn<'_> {
    fn point(&self, look: Look) -> Point {
        let call = if self.call > 1 { format!("{} {}, ", Ui::Call.text(look.lang), self.call) } else { String::new() };
        let said = quoted(&look.spoken(self.said));
        let name = format!("{said} ({call}{} {})", Ui::Turn.text(look.lang), self.number);
        let thought = one_line(&look.spoken(self.thinking));
        Point { name, notes: vec![(Some(Ui::Thinking), thought)], ..Point::default() }
    }
}
