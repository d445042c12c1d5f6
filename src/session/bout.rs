use bevy_ecs::prelude::{Component, Entity, Schedule, World};

use super::{outcome_of, run_over};
use crate::playbook::{Carried, CarriedFact, MoveSet, Outcome};
use crate::scenario::{Promised, Situation};
use crate::score::{Marks, Standing};
use crate::turn::{situation, turn_schedule};
use crate::world::{
    Briefing, Briefings, Call, Draft, Gauges, Memory, Obstacles, Phase, Pledge, Stimulus, Talk, Trace, TraineeStanding,
    begin_call, spawn_call,
};

/// Where there are earlier weeks, one in so many bouts begins with some.
const CARRYING: u64 = 5;

/// A world in which runs of one scenario are played by moves alone: no words, no events.
pub struct Ring {
    world: World,
    schedule: Schedule,
    /// How many of the briefings after the first are earlier weeks that a seed may draw.
    weeks: usize,
}

impl Ring {
    /// An empty ring for one debtor.
    pub fn new(briefing: Briefing) -> Self {
        let mut world = World::new();
        world.insert_resource(Briefings(vec![briefing]));
        Self { world, schedule: turn_schedule(), weeks: 0 }
    }

    /// An empty ring in which some bouts begin with facts of earlier weeks, where the debtor declares any: the seed draws which.
    pub fn after_any_weeks(briefing: Briefing) -> Self {
        let mut ring = Self::new(briefing);
        let mut briefings = ring.world.resource_mut::<Briefings>();
        let alone = briefings.0[0].clone();
        let facts: Vec<CarriedFact> = alone.scenario.carried_facts().map(|(fact, _)| fact).collect();
        for fact in facts {
            for value in [1, fact.most().min(3)].iter().take(usize::from(fact.most() > 1) + 1) {
                let carried = Carried { facts: vec![(fact, *value)], ..Carried::default() };
                briefings.0.push(alone.clone().carrying(&carried));
            }
        }
        ring.weeks = briefings.0.len() - 1;
        ring
    }

    /// The same, counting which rules fire.
    #[must_use]
    pub fn traced(mut self) -> Self {
        let trace = Trace::new(&self.world.resource::<Briefings>().0[0].scenario);
        self.world.insert_resource(trace);
        self
    }

    /// What was counted so far; nothing in a ring that does not.
    pub fn trace(&self) -> Option<&Trace> {
        self.world.get_resource::<Trace>()
    }

    /// A run that begins with just these facts of earlier weeks, whatever the seed.
    pub fn bout_after(&mut self, carried: &Carried, seed: u64) -> Bout<'_> {
        let mut briefings = self.world.resource_mut::<Briefings>();
        let known = briefings.0.iter().position(|briefing| briefing.scenario.carried == *carried);
        let index = known.unwrap_or_else(|| {
            let carrying = briefings.0[0].clone().carrying(carried);
            briefings.0.push(carrying);
            briefings.0.len() - 1
        });
        let entity = spawn_call(&mut self.world, index as u16, seed);
        Bout { ring: self, entity, answered: None }
    }

    /// What a run with this seed begins with.
    pub fn carried(&self, seed: u64) -> &Carried {
        &self.world.resource::<Briefings>().0[self.weeks_before(seed)].scenario.carried
    }

    fn weeks_before(&self, seed: u64) -> usize {
        let draws = self.weeks > 0 && seed % CARRYING == CARRYING - 1;
        if draws { 1 + (seed / CARRYING) as usize % self.weeks } else { 0 }
    }

    /// A run with this seed, not dialled yet; it leaves the ring when it is dropped.
    pub fn bout(&mut self, seed: u64) -> Bout<'_> {
        let index = self.weeks_before(seed) as u16;
        let entity = spawn_call(&mut self.world, index, seed);
        Bout { ring: self, entity, answered: None }
    }
}

/// What a caller who is made of numbers sees of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Glimpse {
    /// The call, from 1.
    pub call: u8,
    /// The trainee's turn in it.
    pub turn: u16,
    /// Patience left.
    pub patience: u8,
    /// What was promised.
    pub promised: Promised,
    /// Techniques whose opening is there and not used.
    pub open: MoveSet,
    /// Techniques that earned their item.
    pub done: MoveSet,
    /// A mistake was made.
    pub spoilt: bool,
    /// How far the call is.
    pub phase: Phase,
    /// The response that answered the latest turn; none where the debtor stayed mute.
    pub spoken: Option<u16>,
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

    /// What can be seen of the run at this moment.
    pub fn glimpse(&self) -> Glimpse {
        let (call, standing) = (self.get::<Call>(), &self.get::<TraineeStanding>().0);
        Glimpse {
            call: call.number,
            turn: call.turn,
            patience: call.patience,
            promised: self.get::<Pledge>().state(),
            open: standing.open,
            done: standing.done,
            spoilt: standing.spoilt,
            phase: call.phase,
            spoken: self.get::<Draft>().spoken,
        }
    }

    /// All that criteria can test, as it stands now.
    pub fn situation(&self) -> Situation<'_> {
        let call = (self.get::<Call>(), self.get::<Draft>(), self.get::<Talk>(), self.get::<Pledge>());
        situation(self.briefing(), call, (self.get::<Gauges>(), self.get::<Memory>(), self.get::<Obstacles>()))
    }

    /// How far the trainee has come.
    pub fn standing(&self) -> Standing {
        let mut standing = self.get::<TraineeStanding>().0;
        if self.get::<Call>().phase == Phase::Talking {
            standing.end_call();
        }
        standing
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
