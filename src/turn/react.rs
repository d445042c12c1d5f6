use bevy_ecs::prelude::{Query, Res, ResMut};

use super::situation::situation;
use crate::playbook::{Gauge, MoveIx, MoveSet, ObstacleKind, ObstacleState};
use crate::scenario::{Effects, MEMORY_SLOTS, Tally};
use crate::transcript::{Because, Event};
use crate::world::{
    Briefing, Briefings, Call, Draft, Gauges, Memory, Notes, Obstacles, Phase, Pledge, Stimulus, Talk, Trace,
};

/// Fires temperament and all reactions whose criteria hold, reading the state as it was when the line was heard; their
/// effects are summed, then clamped.
pub fn react(
    briefings: Res<Briefings>,
    mut trace: Option<ResMut<Trace>>,
    mut calls: Query<(&mut Call, &Draft, &Talk, &Pledge, &mut Gauges, &mut Memory, &mut Obstacles, Option<&mut Notes>)>,
) {
    for (mut call, draft, talk, pledge, mut gauges, mut memory, mut obstacles, mut notes) in &mut calls {
        if call.phase != Phase::Talking || matches!(draft.stimulus, Stimulus::None | Stimulus::HungUp) {
            continue;
        }
        let briefing = &briefings.0[usize::from(call.briefing)];
        let mut sum = Sum::new(notes.is_some());
        sum.take_temperament(briefing, draft.heard, talk.0);
        let at = situation(briefing, (&call, draft, talk, pledge), (&gauges, &memory, &obstacles));
        for index in briefing.scenario.earshot.reactions(draft.heard) {
            let rule = &briefing.scenario.reactions[index].rule;
            if rule.holds(&at) {
                sum.take(&rule.effects, &rule.id);
                trace.as_deref_mut().into_iter().for_each(|trace| trace.reacted(index));
            }
        }
        sum.patience -= patience_cost(briefing, draft, talk.0);
        let names = &briefing.scenario.memory_names;
        sum.apply(
            State { call: &mut call, gauges: &mut gauges, memory: &mut memory, obstacles: &mut obstacles },
            names,
            notes.as_deref_mut(),
        );
    }
}

/// What the turn costs the debtor's patience; picking up costs nothing.
fn patience_cost(briefing: &Briefing, draft: &Draft, talk: Tally) -> i16 {
    let cost = briefing.playbook.patience;
    let heard = draft.heard;
    let repeats = talk.thrice().intersects(heard);
    let when = |holds: bool, cost: u8| if holds { i16::from(cost) } else { 0 };
    when(draft.stimulus != Stimulus::Dialled, cost.turn)
        + when(heard.contains(MoveIx::MISTAKE), cost.mistake)
        + when(heard.contains(MoveIx::SILENCE), cost.silence)
        + when(repeats, cost.third_repeat)
}

/// What effects work on.
pub struct State<'a> {
    /// Patience and who is on the line.
    pub call: &'a mut Call,
    /// Gauges.
    pub gauges: &'a mut Gauges,
    /// Memory.
    pub memory: &'a mut Memory,
    /// Obstacles.
    pub obstacles: &'a mut Obstacles,
}

/// The effects of one turn, summed before they are applied, with the causes kept where somebody wants to know them.
pub struct Sum<'a> {
    gauges: [i16; 4],
    patience: i16,
    adds: [i16; MEMORY_SLOTS],
    sets: [Option<i8>; MEMORY_SLOTS],
    makes: [Option<ObstacleState>; ObstacleKind::ALL.len()],
    causes: Option<Causes<'a>>,
}

/// Who did what.
#[derive(Default)]
struct Causes<'a> {
    gauges: Vec<(Gauge, Cause<'a>, i16)>,
    memory: Vec<(u8, &'a str, i16)>,
    makes: Vec<(ObstacleKind, &'a str)>,
}

#[derive(Clone, Copy)]
enum Cause<'a> {
    Rule(&'a str),
    Temperament(&'a str),
}

impl<'a> Sum<'a> {
    /// Nothing yet; causes are kept where the turn is recorded.
    pub fn new(recorded: bool) -> Self {
        Self {
            gauges: [0; 4],
            patience: 0,
            adds: [0; MEMORY_SLOTS],
            sets: [None; MEMORY_SLOTS],
            makes: [None; ObstacleKind::ALL.len()],
            causes: recorded.then(Causes::default),
        }
    }

    /// The default reaction to every move. A technique works fully the first time in a call, half the second time, then
    /// not at all; a mistake works every time.
    fn take_temperament(&mut self, briefing: &'a Briefing, heard: MoveSet, talk: Tally) {
        let moves = heard.iter().filter(|ix| usize::from(ix.0) < briefing.playbook.moves.len());
        for ix in moves {
            let known = briefing.playbook.get(ix);
            let wears_off = match talk.times(ix) {
                _ if !known.is_technique() => 1,
                0 | 1 => 1,
                2 => 2,
                _ => continue,
            };
            let change = briefing.scenario.temperament[usize::from(ix.0)];
            for gauge in Gauge::ALL {
                self.add_gauge(*gauge, i16::from(change[*gauge as usize]) / wears_off, Cause::Temperament(&known.id));
            }
        }
    }

    fn add_gauge(&mut self, gauge: Gauge, by: i16, cause: Cause<'a>) {
        if by == 0 {
            return;
        }
        self.gauges[gauge as usize] += by;
        if let Some(causes) = &mut self.causes {
            causes.gauges.push((gauge, cause, by));
        }
    }

    /// Adds one rule's effects.
    pub fn take(&mut self, effects: &'a Effects, rule: &'a str) {
        for gauge in Gauge::ALL {
            self.add_gauge(*gauge, effects.gauges[*gauge as usize], Cause::Rule(rule));
        }
        self.patience += effects.patience;
        for (slot, by) in &effects.adds {
            self.adds[usize::from(*slot)] += i16::from(*by);
        }
        for (slot, value) in &effects.sets {
            self.sets[usize::from(*slot)] = Some(*value);
        }
        for (kind, state) in &effects.makes {
            self.makes[*kind as usize] = Some(*state);
        }
        if let Some(causes) = &mut self.causes {
            causes
                .memory
                .extend(effects.adds.iter().chain(&effects.sets).map(|(slot, by)| (*slot, rule, i16::from(*by))));
            causes.makes.extend(effects.makes.iter().map(|(kind, _)| (*kind, rule)));
        }
    }

    /// Applies the sum, clamps, and notes every change with its causes.
    pub fn apply(self, state: State<'_>, names: &[Box<str>], notes: Option<&mut Notes>) {
        let before = (state.gauges.0, state.memory.0, state.obstacles.0, state.call.patience);
        for (gauge, by) in state.gauges.0.iter_mut().zip(self.gauges) {
            *gauge = (i16::from(*gauge) + by).clamp(0, 100) as u8;
        }
        for (slot, value) in state.memory.0.iter_mut().enumerate() {
            let base = self.sets[slot].unwrap_or(*value);
            *value = (i16::from(base) + self.adds[slot]).clamp(-100, 100) as i8;
        }
        for (obstacle, made) in state.obstacles.0.iter_mut().zip(self.makes) {
            *obstacle = made.unwrap_or(*obstacle);
        }
        state.call.patience = (i16::from(state.call.patience) + self.patience).clamp(0, 60) as u8;
        if let (Some(notes), Some(causes)) = (notes, self.causes) {
            let after = (&state.gauges.0, &state.memory.0, &state.obstacles.0, state.call.patience);
            causes.note(before, after, names, notes);
        }
    }
}

type Before = ([u8; 4], [i8; MEMORY_SLOTS], [ObstacleState; ObstacleKind::ALL.len()], u8);
type After<'a> = (&'a [u8; 4], &'a [i8; MEMORY_SLOTS], &'a [ObstacleState; ObstacleKind::ALL.len()], u8);

impl Causes<'_> {
    fn note(&self, before: Before, after: After<'_>, names: &[Box<str>], notes: &mut Notes) {
        for gauge in Gauge::ALL.iter().filter(|gauge| before.0[**gauge as usize] != after.0[**gauge as usize]) {
            let of = self.gauges.iter().filter(|(changed, ..)| changed == gauge);
            let because = of.map(|(_, cause, by)| Because { cause: cause.shown(), by: i32::from(*by) }).collect();
            let (before, after) = (before.0[*gauge as usize], after.0[*gauge as usize]);
            notes.0.push(Event::GaugeChanged { gauge: *gauge, before, after, because });
        }
        for (slot, name) in names.iter().enumerate().filter(|(slot, _)| before.1[*slot] != after.1[*slot]) {
            let of = self.memory.iter().filter(|(changed, ..)| usize::from(*changed) == slot);
            let because = of.map(|(_, rule, by)| Because { cause: (*rule).to_owned(), by: i32::from(*by) }).collect();
            let (before, after) = (before.1[slot], after.1[slot]);
            notes.0.push(Event::MemoryChanged { fact: name.to_string(), before, after, because });
        }
        for kind in ObstacleKind::ALL.iter().filter(|kind| before.2[**kind as usize] != after.2[**kind as usize]) {
            let cause = self.makes.iter().rev().find(|(made, _)| made == kind).map_or("", |(_, rule)| rule).to_owned();
            let (before, after) = (before.2[*kind as usize], after.2[*kind as usize]);
            notes.0.push(Event::ObstacleChanged { obstacle: *kind, before, after, cause });
        }
        if before.3 != after.3 {
            notes.0.push(Event::PatienceChanged { before: before.3, after: after.3 });
        }
    }
}

impl Cause<'_> {
    fn shown(self) -> String {
        match self {
            Cause::Rule(rule) => rule.to_owned(),
            Cause::Temperament(id) => format!("temperament:{id}"),
        }
    }
}
