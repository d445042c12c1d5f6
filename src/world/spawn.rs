use bevy_ecs::prelude::{Bundle, Entity, World};

use super::chance::{Purpose, draw, pick_weighted};
use super::components::{Call, Draft, Gauges, Lately, Memory, Obstacles, Phase, Pledge, Talk, TraineeStanding};
use super::{Briefing, Briefings};
use crate::playbook::Gauge;

/// A call with everything it needs, ready to be dialled.
#[derive(Bundle)]
pub struct CallBundle {
    /// Which, how far.
    pub call: Call,
    /// Gauges.
    pub gauges: Gauges,
    /// Memory.
    pub memory: Memory,
    /// Obstacles.
    pub obstacles: Obstacles,
    /// Moves heard.
    pub talk: Talk,
    /// Lines said.
    pub lately: Lately,
    /// What was promised.
    pub pledge: Pledge,
    /// The score so far.
    pub standing: TraineeStanding,
    /// The turn in hand.
    pub draft: Draft,
}

impl CallBundle {
    /// A debtor at the start of a run; the seed draws the hidden cause.
    pub fn new(briefing: &Briefing, index: u16, seed: u64) -> Self {
        let scenario = &briefing.scenario;
        let drawn = draw(seed, 0, 0, Purpose::Cause);
        let cause = pick_weighted(drawn, scenario.causes.iter().map(|cause| cause.weight));
        let mut memory = scenario.start.memory;
        let mut obstacles = scenario.start.obstacles;
        for (slot, value) in &scenario.causes[cause].memory {
            memory[usize::from(*slot)] = *value;
        }
        for (kind, state) in &scenario.causes[cause].obstacles {
            obstacles[*kind as usize] = *state;
        }
        CallBundle {
            call: Call {
                seed,
                time: 0,
                minutes: 0,
                briefing: index,
                turn: 0,
                number: 0,
                speaker: scenario.answers,
                cause: cause as u8,
                patience: scenario.start.patience,
                phase: Phase::Idle,
                refused: false,
                handed_over: false,
                callback: false,
            },
            gauges: Gauges(scenario.start.gauges),
            memory: Memory(memory),
            obstacles: Obstacles(obstacles),
            talk: Talk::default(),
            lately: Lately::default(),
            pledge: Pledge::default(),
            standing: TraineeStanding::default(),
            draft: Draft::default(),
        }
    }
}

/// Puts a call of the briefing with this index into the world.
pub fn spawn_call(world: &mut World, index: u16, seed: u64) -> Entity {
    let bundle = CallBundle::new(&world.resource::<Briefings>().0[usize::from(index)], index, seed);
    world.spawn(bundle).id()
}

/// Begins the next call of a run: time passes, tempers cool, urgency decays; memory and obstacles carry over.
pub fn begin_call(world: &mut World, entity: Entity) {
    let index = world.get::<Call>(entity).map_or(0, |call| usize::from(call.briefing));
    let briefing = world.resource::<Briefings>().0[index].clone();
    let mut found = world.entity_mut(entity);
    let Some(mut call) = found.get_mut::<Call>() else { return };
    let after = briefing.scenario.calls.get(usize::from(call.number)).map_or(0, |span| span.minutes);
    call.number = call.number.saturating_add(1);
    call.turn = 0;
    call.minutes += after;
    call.time = call.time.max(call.minutes.saturating_mul(60));
    call.speaker = briefing.scenario.answers;
    call.patience = briefing.scenario.start.patience;
    call.phase = Phase::Talking;
    call.callback = false;
    if let Some(mut gauges) = found.get_mut::<Gauges>() {
        let decay = briefing.playbook.decay;
        let heat = &mut gauges.0[Gauge::Heat as usize];
        *heat = heat.checked_shr(after / decay.heat_halves_every).unwrap_or(0);
        let lost = after / (24 * 60) * u32::from(decay.urgency_per_day);
        let urgency = &mut gauges.0[Gauge::Urgency as usize];
        *urgency = urgency.saturating_sub(lost.min(100) as u8);
    }
    if let Some(mut talk) = found.get_mut::<Talk>() {
        *talk = Talk::default();
    }
    if let Some(mut standing) = found.get_mut::<TraineeStanding>() {
        standing.0.begin_call();
    }
}
