use super::situation::{Promised, Situation};
use crate::playbook::{Gauge, MoveIx, MoveSet, ObstacleKind, ObstacleState};
use crate::yaml::Test;

/// One condition of a rule, compiled to slots and bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Criterion {
    /// Any of these was heard.
    HearsAny(MoveSet),
    /// All of these were heard.
    HearsAll(MoveSet),
    /// None of these was heard.
    HearsNone(MoveSet),
    /// A gauge passes a test.
    Gauge(Gauge, Test),
    /// A remembered fact passes a test.
    Memory(u8, Test),
    /// An obstacle is in one of the states whose bits are set.
    Obstacle(ObstacleKind, u8),
    /// Known when the scenario was compiled: a fact of the case, the stage.
    Fixed(bool),
    /// The hidden cause is one of those whose bits are set.
    Cause(u32),
    /// The number of the turn passes.
    Turn(Test),
    /// The number of the call passes.
    Call(Test),
    /// Patience passes.
    Patience(Test),
    /// One of those whose bits are set is on the line.
    Speaker(u32),
    /// Willing, or not.
    Willing(bool),
    /// What was promised is one of those whose bits are set.
    Promise(u8),
    /// How often a move was heard passes.
    Times(MoveIx, Test),
}

impl Criterion {
    /// True when the condition holds.
    pub fn holds(&self, at: &Situation<'_>) -> bool {
        match *self {
            Criterion::HearsAny(moves) => at.heard.intersects(moves),
            Criterion::HearsAll(moves) => at.heard.contains_all(moves),
            Criterion::HearsNone(moves) => !at.heard.intersects(moves),
            Criterion::Gauge(gauge, test) => test.holds(i32::from(at.gauges[gauge as usize])),
            Criterion::Memory(slot, test) => test.holds(i32::from(at.memory[usize::from(slot)])),
            Criterion::Obstacle(kind, states) => states & (1 << at.obstacles[kind as usize] as u8) != 0,
            Criterion::Fixed(holds) => holds,
            Criterion::Cause(causes) => causes & (1 << at.cause) != 0,
            Criterion::Turn(test) => test.holds(i32::from(at.turn)),
            Criterion::Call(test) => test.holds(i32::from(at.call)),
            Criterion::Patience(test) => test.holds(i32::from(at.patience)),
            Criterion::Speaker(people) => people & (1 << at.speaker) != 0,
            Criterion::Willing(willing) => at.willing == willing,
            Criterion::Promise(states) => states & (1 << at.promised as u8) != 0,
            Criterion::Times(ix, test) => test.holds(i32::from(at.tally.times(ix))),
        }
    }

    /// True when `other` holds wherever this one does, as far as the two show it by themselves.
    pub fn implies(&self, other: &Criterion) -> bool {
        match (self, other) {
            (Criterion::HearsAny(few), Criterion::HearsAny(many)) => many.contains_all(*few),
            (Criterion::HearsAll(all), Criterion::HearsAny(any)) => all.intersects(*any),
            (Criterion::HearsAll(many), Criterion::HearsAll(few)) => many.contains_all(*few),
            (Criterion::HearsNone(many), Criterion::HearsNone(few)) => many.contains_all(*few),
            (Criterion::Gauge(one, narrow), Criterion::Gauge(same, wide)) => one == same && narrow.implies(*wide),
            (Criterion::Memory(one, narrow), Criterion::Memory(same, wide)) => one == same && narrow.implies(*wide),
            (Criterion::Times(one, narrow), Criterion::Times(same, wide)) => one == same && narrow.implies(*wide),
            (Criterion::Turn(narrow), Criterion::Turn(wide))
            | (Criterion::Call(narrow), Criterion::Call(wide))
            | (Criterion::Patience(narrow), Criterion::Patience(wide)) => narrow.implies(*wide),
            (Criterion::Obstacle(one, few), Criterion::Obstacle(same, many)) => one == same && few & !many == 0,
            (Criterion::Promise(few), Criterion::Promise(many)) => few & !many == 0,
            (Criterion::Cause(few), Criterion::Cause(many)) | (Criterion::Speaker(few), Criterion::Speaker(many)) => {
                few & !many == 0
            }
            _ => self == other,
        }
    }

    /// What it adds to a rule's specificity: fallback signals add nothing, everything else one.
    pub fn specificity(&self) -> u16 {
        let fallbacks: MoveSet = [MoveIx::TECHNIQUE, MoveIx::MISTAKE, MoveIx::NOTHING].into_iter().collect();
        match self {
            Criterion::HearsAny(moves) if fallbacks.contains_all(*moves) => 0,
            _ => 1,
        }
    }
}

/// The state bits that an obstacle criterion (`open`, `not resolved`, …) stands for; none for an unknown word.
pub fn obstacle_bits(word: &str) -> Option<u8> {
    let all = ObstacleState::ALL.iter().fold(0, |bits, state| bits | 1 << *state as u8);
    if let Some(rest) = word.strip_prefix("not ") {
        return obstacle_bits(rest).map(|bits| all & !bits);
    }
    if word == "open" {
        return Some(1 << ObstacleState::Hidden as u8 | 1 << ObstacleState::Named as u8);
    }
    word.parse::<ObstacleState>().ok().map(|state| 1 << state as u8)
}

/// The bits that a `promise` criterion stands for; none for an unknown word.
pub fn promise_bits(word: &str) -> Option<u8> {
    if let Some(rest) = word.strip_prefix("not ") {
        return promise_bits(rest).map(|bits| 0b111 & !bits);
    }
    match word {
        "none" => Some(1 << Promised::Nothing as u8),
        "vague" => Some(1 << Promised::Vague as u8),
        "dated" => Some(1 << Promised::Dated as u8),
        _ => None,
    }
}
