//! What can become of a debtor at all: every value that a fact, an obstacle, a promise can have after any number of turns.
//! It is computed rule by rule and forgets how facts hang together, so it may hold too much possible and never too little:
//! what it calls impossible never happens.

use super::values::Values;
use crate::playbook::{Gauge, MoveIx, MoveSet, ObstacleKind, ObstacleState, Playbook};
use crate::scenario::{Criterion, Effects, MEMORY_SLOTS, Named, Promised, Rule, Scenario};
use crate::yaml::Test;

/// What can happen in a scenario.
#[derive(Clone, Debug)]
pub struct Reach {
    /// Values of each remembered fact.
    pub memory: [Values; MEMORY_SLOTS],
    /// Lowest and highest value of each gauge.
    pub gauges: [(i32, i32); 4],
    /// States of each obstacle, a bit each.
    pub obstacles: [u8; ObstacleKind::ALL.len()],
    /// What can be promised, a bit each.
    pub promised: u8,
    /// What promises can name, all lines taken together.
    pub named: Named,
    /// Who can be on the line, a bit each.
    pub speakers: u32,
    /// Moves and signals that a turn can have.
    pub heard: MoveSet,
    /// The most turns that a call can have before patience is gone.
    pub most_turns: u8,
    calls: i32,
    causes: u32,
    most_patience: i32,
    pays_when: [Option<Test>; 4],
}

impl Reach {
    /// Follows every rule until nothing new comes up.
    pub fn of(playbook: &Playbook, scenario: &Scenario) -> Self {
        let mut reach = Self::start(playbook, scenario);
        loop {
            let before = (reach.memory, reach.gauges, reach.obstacles, reach.promised, reach.speakers);
            reach.step(scenario);
            if before == (reach.memory, reach.gauges, reach.obstacles, reach.promised, reach.speakers) {
                return reach;
            }
        }
    }

    fn start(playbook: &Playbook, scenario: &Scenario) -> Self {
        let mut memory = [Values::default(); MEMORY_SLOTS];
        let mut obstacles = [0_u8; ObstacleKind::ALL.len()];
        for cause in &scenario.causes {
            let (mut values, mut states) = (scenario.start.memory, scenario.start.obstacles);
            cause.memory.iter().for_each(|(slot, value)| values[usize::from(*slot)] = *value);
            cause.obstacles.iter().for_each(|(kind, state)| states[*kind as usize] = *state);
            memory.iter_mut().zip(values).for_each(|(slot, value)| slot.insert(i32::from(value)));
            obstacles.iter_mut().zip(states).for_each(|(bits, state)| *bits |= 1 << state as u8);
        }
        for (fact, slot) in scenario.carried_facts() {
            (0..=fact.most()).for_each(|value| memory[slot].insert(i32::from(value)));
        }
        let heard = heard(playbook, scenario);
        let mut reach = Self {
            memory,
            gauges: scenario.start.gauges.map(|value| (i32::from(value), i32::from(value))),
            obstacles,
            promised: 1 << Promised::Nothing as u8,
            named: Named::default(),
            speakers: 1 << scenario.answers,
            heard,
            most_turns: most_turns(playbook, scenario),
            calls: scenario.calls.len() as i32,
            causes: (1_u64 << scenario.causes.len()).wrapping_sub(1) as u32,
            most_patience: most_patience(scenario),
            pays_when: scenario.pays_when,
        };
        for ix in heard.iter().filter(|ix| usize::from(ix.0) < playbook.moves.len()) {
            reach.move_gauges(scenario.temperament[usize::from(ix.0)].map(i16::from));
        }
        if scenario.calls.len() > 1 {
            reach.gauges[Gauge::Heat as usize].0 = 0;
            reach.gauges[Gauge::Urgency as usize].0 = 0;
        }
        reach
    }

    fn step(&mut self, scenario: &Scenario) {
        let reactions: Vec<&Rule> =
            scenario.reactions.iter().map(|reaction| &reaction.rule).filter(|rule| self.can_fire(rule)).collect();
        for rule in &reactions {
            self.take(&rule.effects);
            self.add(rule, &reactions);
        }
        let responses = scenario.responses.iter().filter(|response| self.can_fire(&response.rule)).collect::<Vec<_>>();
        for response in responses {
            self.take(&response.rule.effects);
            self.add(&response.rule, &[]);
            if let Some(promises) = response.act.promises {
                self.named = self.named.and(promises.names);
                self.promised |= 1 << Promised::Vague as u8;
                // All it names may be said at once, or piece by piece: there need not be a moment when it is vague.
                if self.named.sum && self.named.date {
                    self.promised |= 1 << Promised::Dated as u8;
                }
            }
            self.speakers |= response.act.hands_over.map_or(0, |person| 1 << person);
        }
    }

    fn take(&mut self, effects: &Effects) {
        self.move_gauges(effects.gauges);
        for (slot, value) in &effects.sets {
            self.memory[usize::from(*slot)].insert(i32::from(*value));
        }
        for (kind, state) in &effects.makes {
            self.obstacles[*kind as usize] |= 1 << *state as u8;
        }
    }

    fn move_gauges(&mut self, by: [i16; 4]) {
        for ((low, high), by) in self.gauges.iter_mut().zip(by) {
            // What moves it once moves it again, as far as it goes.
            if by > 0 {
                *high = 100;
            }
            if by < 0 {
                *low = 0;
            }
        }
    }

    /// What a rule adds to facts, alone or together with the other reactions that may fire in the same turn.
    fn add(&mut self, rule: &Rule, others: &[&Rule]) {
        for (slot, by) in &rule.effects.adds {
            let slot_at = usize::from(*slot);
            // Of hundreds of rules few change one and the same fact.
            let changes = |other: &&&Rule| other.effects.adds.iter().any(|(changed, _)| changed == slot);
            let others: Vec<&&Rule> = others.iter().filter(changes).collect();
            for value in self.memory[slot_at].iter().collect::<Vec<_>>() {
                if !passes_at(rule, *slot, value) {
                    continue;
                }
                let also =
                    others.iter().filter(|other| !std::ptr::eq(***other, rule) && passes_at(other, *slot, value));
                let also = also.flat_map(|other| &other.effects.adds).filter(|(changed, _)| changed == slot);
                let (fall, rise) = also
                    .fold((0, 0), |(fall, rise), (_, by)| (fall + i32::from(*by).min(0), rise + i32::from(*by).max(0)));
                let alone = value + i32::from(*by);
                self.memory[slot_at].insert_range(alone + fall, alone + rise);
            }
        }
    }

    /// True where every criterion of a rule can hold, each for itself.
    pub fn can_fire(&self, rule: &Rule) -> bool {
        rule.criteria.iter().all(|criterion| self.can_hold(criterion))
    }

    /// True where the criterion can hold at some moment.
    pub fn can_hold(&self, criterion: &Criterion) -> bool {
        match *criterion {
            Criterion::HearsAny(moves) => moves.intersects(self.heard),
            Criterion::HearsAll(moves) => self.heard.contains_all(moves),
            Criterion::HearsNone(_) => true,
            Criterion::Gauge(gauge, test) => self.gauge_can_hold(gauge, test),
            Criterion::Memory(slot, test) => self.memory[usize::from(slot)].any(test),
            Criterion::Obstacle(kind, bits) => bits & self.obstacles[kind as usize] != 0,
            Criterion::Fixed(holds) => holds,
            Criterion::Cause(bits) => bits & self.causes != 0,
            Criterion::Turn(test) => test.holds_within(0, i32::from(self.most_turns) + 1),
            Criterion::Call(test) => test.holds_within(1, self.calls),
            Criterion::Patience(test) => test.holds_within(0, self.most_patience),
            Criterion::Speaker(bits) => bits & self.speakers != 0,
            Criterion::Willing(wanted) => self.can_be_willing(wanted),
            Criterion::Promise(bits) => bits & self.promised != 0,
            Criterion::Times(ix, test) => {
                let most = if self.heard.contains(ix) { 3 } else { 0 };
                test.holds_within(0, most)
            }
        }
    }

    /// True where the criterion holds at every moment. What was heard is another in every turn.
    pub fn always_holds(&self, criterion: &Criterion) -> bool {
        match *criterion {
            Criterion::Gauge(gauge, test) => !self.gauge_can_hold(gauge, test.negation()),
            Criterion::Memory(slot, test) => self.memory[usize::from(slot)].all(test),
            Criterion::Obstacle(kind, bits) => self.obstacles[kind as usize] & !bits == 0,
            Criterion::Fixed(holds) => holds,
            Criterion::Cause(bits) => self.causes & !bits == 0,
            Criterion::Turn(test) => test.holds_throughout(0, i32::from(self.most_turns) + 1),
            Criterion::Call(test) => test.holds_throughout(1, self.calls),
            Criterion::Patience(test) => test.holds_throughout(0, self.most_patience),
            Criterion::Speaker(bits) => self.speakers & !bits == 0,
            Criterion::Willing(wanted) => !self.can_be_willing(!wanted),
            Criterion::Promise(bits) => self.promised & !bits == 0,
            Criterion::Times(_, test) => test.holds_throughout(0, 3),
            Criterion::HearsAny(_) | Criterion::HearsAll(_) => false,
            Criterion::HearsNone(moves) => !moves.intersects(self.heard),
        }
    }

    fn gauge_can_hold(&self, gauge: Gauge, test: Test) -> bool {
        let (low, high) = self.gauges[gauge as usize];
        test.holds_within(low, high)
    }

    /// The most patience that there can be.
    pub fn most_patience(&self) -> i32 {
        self.most_patience
    }

    /// Can the debtor ever be willing, or unwilling?
    pub fn can_be_willing(&self, willing: bool) -> bool {
        let closed = |bits: u8| bits & !open_bits() != 0;
        let open = |bits: u8| bits & open_bits() != 0;
        let passes = |gauge: &Gauge, wanted: bool| {
            let test = self.pays_when[*gauge as usize];
            test.map_or(wanted, |test| self.gauge_can_hold(*gauge, if wanted { test } else { test.negation() }))
        };
        if willing {
            self.obstacles.iter().all(|bits| closed(*bits)) && Gauge::ALL.iter().all(|gauge| passes(gauge, true))
        } else {
            self.obstacles.iter().any(|bits| open(*bits)) || Gauge::ALL.iter().any(|gauge| passes(gauge, false))
        }
    }
}

/// The bits of the states in which nothing is done about an obstacle yet.
pub fn open_bits() -> u8 {
    ObstacleState::ALL.iter().filter(|state| state.is_open()).fold(0, |bits, state| bits | 1 << *state as u8)
}

/// True where a rule's own tests of a fact let a value pass.
fn passes_at(rule: &Rule, slot: u8, value: i32) -> bool {
    rule.criteria.iter().all(|criterion| match criterion {
        Criterion::Memory(tested, test) if *tested == slot => test.holds(value),
        _ => true,
    })
}

/// Moves that are true in this case, what untrue ones become, and all signals.
fn heard(playbook: &Playbook, scenario: &Scenario) -> MoveSet {
    let moves = (0..playbook.moves.len()).map(|at| scenario.untrue[at].unwrap_or(MoveIx(at as u8)));
    moves.chain(MoveIx::SIGNALS.iter().map(|(_, ix)| *ix)).collect()
}

/// Patience only falls, unless some rule gives it back.
fn gives_patience(scenario: &Scenario) -> bool {
    let reactions = scenario.reactions.iter().map(|reaction| &reaction.rule);
    let mut rules = reactions.chain(scenario.responses.iter().map(|response| &response.rule));
    rules.any(|rule| rule.effects.patience > 0)
}

fn most_patience(scenario: &Scenario) -> i32 {
    if gives_patience(scenario) { 60 } else { i32::from(scenario.start.patience) }
}

fn most_turns(playbook: &Playbook, scenario: &Scenario) -> u8 {
    match (gives_patience(scenario), playbook.patience.turn) {
        (true, _) | (_, 0) => 200,
        (false, cost) => scenario.start.patience.div_ceil(cost),
    }
}
