use bevy_ecs::prelude::{Component, Entity, Schedule, World};

use super::{outcome_of, run_over};
use crate::playbook::{MoveSet, Outcome};
use crate::score::Marks;
use crate::turn::turn_schedule;
use crate::world::{
    Briefing, Briefings, Call, Draft, Phase, Pledge, Stimulus, TraineeStanding, begin_call, spawn_call,
};

/// A world in which runs of one scenario are played by moves alone: no words, no events.
pub struct Ring {
    world: World,
    schedule: Schedule,
}

impl Ring {
    /// An empty ring for one debtor.
    pub fn new(briefing: Briefing) -> Self {
        let mut world = World::new();
        world.insert_resource(Briefings(vec![briefing]));
        Self { world, schedule: turn_schedule() }
    }

    /// A run with this seed, not dialled yet; it leaves the ring when it is dropped.
    pub fn bout(&mut self, seed: u64) -> Bout<'_> {
        let entity = spawn_call(&mut self.world, 0, seed);
        Bout { ring: self, entity, answered: None }
    }
}

/// One run in a ring, played turn by turn; of what happens only the numbers are kept.
pub struct Bout<'a> {
    ring: &'a mut Ring,
    entity: Entity,
    /// Index of the response that spoke last; a turn without an answer leaves it.
    answered: Option<u16>,
}

impl Bout<'_> {
    /// Dials the next call of the run.
    pub fn dial(&mut self) {
        begin_call(&mut self.ring.world, self.entity);
        self.turn(Stimulus::Dialled, MoveSet::EMPTY);
    }

    /// The trainee makes these moves, or none.
    pub fn make(&mut self, moves: MoveSet) {
        self.turn(Stimulus::Said, moves);
    }

    /// The trainee keeps silent.
    pub fn wait(&mut self, seconds: u16) {
        self.turn(Stimulus::Silence(seconds), MoveSet::EMPTY);
    }

    /// The trainee hangs up.
    pub fn hang_up(&mut self) {
        self.turn(Stimulus::HungUp, MoveSet::EMPTY);
    }

    /// True once the call on the line is over, or none was dialled.
    pub fn call_over(&self) -> bool {
        self.get::<Call>().phase != Phase::Talking
    }

    /// True once no further call is due.
    pub fn run_over(&self) -> bool {
        run_over(&self.briefing().scenario, self.get::<Call>(), self.get::<Pledge>())
    }

    /// Id of the response that the debtor gave last; empty before the first.
    pub fn last_answer(&self) -> &str {
        let rule = |response| &*self.briefing().scenario.responses[usize::from(response)].rule.id;
        self.answered.map_or("", rule)
    }

    /// The disposition as it stands, and what the run is worth if it is left here.
    pub fn result(&self) -> (Outcome, Marks) {
        let (call, mut standing) = (self.get::<Call>(), self.get::<TraineeStanding>().0);
        if call.phase == Phase::Talking {
            standing.end_call();
        }
        let outcome = outcome_of(call, self.get::<Pledge>());
        (outcome, standing.marks(&self.briefing().plan, outcome))
    }

    fn turn(&mut self, stimulus: Stimulus, heard: MoveSet) {
        if let Some(mut draft) = self.ring.world.get_mut::<Draft>(self.entity) {
            draft.stimulus = stimulus;
            draft.heard = heard;
        }
        self.ring.schedule.run(&mut self.ring.world);
        let spoken = self.get::<Draft>().spoken;
        self.answered = spoken.or(self.answered);
    }

    fn get<C: Component>(&self) -> &C {
        self.ring.world.get::<C>(self.entity).expect("a bout's call is despawned only when the bout is dropped")
    }

    fn briefing(&self) -> &Briefing {
        &self.ring.world.resource::<Briefings>().0[0]
    }
}

impl Drop for Bout<'_> {
    fn drop(&mut self) {
        self.ring.world.despawn(self.entity);
    }
}
