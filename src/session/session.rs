use bevy_ecs::prelude::{Entity, Schedule, World};

use super::in_the_way::in_the_way;
use super::{outcome_of, run_over};
use crate::playbook::{MoveSet, ObstacleKind, ObstacleState, Outcome};
use crate::scenario::{Promised, Situation};
use crate::score::{Scorecard, score};
use crate::transcript::{Entry, Event, FORMAT, Header, StartingObstacle, Transcript, last_branch};
use crate::turn::{Filling, Log, situation, turn_schedule};
use crate::world::{
    Briefing, Briefings, Call, Draft, Gauges, Memory, Notes, Obstacles, Phase, Pledge, Stimulus, Talk, TraineeStanding,
    Words, begin_call, spawn_call,
};

/// A run of one scenario, played turn by turn. Every step returns the events it brought, in order: write them down before
/// showing them.
pub struct Session {
    world: World,
    schedule: Schedule,
    entity: Entity,
    header: Header,
    played: Vec<Entry>,
    ended: bool,
}

/// What can be seen of a run at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glance {
    /// Trust, respect, urgency, heat.
    pub gauges: [u8; 4],
    /// Obstacles that are there, with their state.
    pub obstacles: Vec<(ObstacleKind, ObstacleState)>,
    /// Patience left.
    pub patience: u8,
    /// The call, from 1; 0 before the first.
    pub call: u8,
    /// The trainee's turn in it.
    pub turn: u16,
    /// Somebody is on the line.
    pub talking: bool,
    /// What was promised.
    pub promised: Promised,
    /// Techniques whose opening is there and not used.
    pub open: MoveSet,
    /// Those of them that have never been done, nor been made needless.
    pub due: MoveSet,
}

impl Session {
    /// A run with this seed, not dialled yet.
    pub fn open(briefing: Briefing, seed: u64) -> Self {
        let mut world = World::new();
        let lang = briefing.lang;
        world.insert_resource(Briefings(vec![briefing.clone()]));
        let entity = spawn_call(&mut world, 0, seed);
        world.entity_mut(entity).insert((Words { lang, ..Words::default() }, Notes::default(), Log::default()));
        let cause = cause_of(&world, entity);
        let obstacles = world.get::<Obstacles>(entity).map(|obstacles| in_the_way(&briefing, &obstacles.0, cause));
        let header = header(&briefing, seed, cause, obstacles);
        Self { world, schedule: turn_schedule(), entity, header, played: Vec::new(), ended: false }
    }

    /// The transcript's first line.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// All events so far, as a transcript.
    pub fn transcript(&self) -> Transcript {
        Transcript { header: self.header.clone(), entries: self.played.clone(), torn: false }
    }

    /// Takes down whether the trainee has read the dossier, where that can be seen (the score asks), and in which mode they
    /// play.
    pub fn prepare(&mut self, dossier: bool, mode: &str) {
        self.note(Event::Prepared { dossier, mode: mode.to_owned() });
    }

    /// Takes down the trainee's notes as they stand now. Before the first call they are written with its events.
    pub fn jot(&mut self, text: &str) -> Vec<Entry> {
        let event = Event::Noted { text: text.to_owned() };
        if self.get::<Call>().number == 0 {
            self.note(event);
            return Vec::new();
        }
        let started = self.played.len();
        self.close(event);
        self.played[started..].to_vec()
    }

    /// Dials the next call of the run and lets the debtor pick up. Nothing happens where the run is over.
    pub fn dial(&mut self) -> Vec<Entry> {
        if self.run_over() || self.get::<Call>().phase == Phase::Talking {
            return Vec::new();
        }
        begin_call(&mut self.world, self.entity);
        let call = *self.get::<Call>();
        let briefing = &self.world.resource::<Briefings>().0[0];
        let person = &briefing.scenario.people[usize::from(call.speaker)];
        let after = briefing.scenario.calls.get(usize::from(call.number) - 1).map_or(0, |span| span.minutes);
        let person = person.name.in_lang(briefing.lang).to_owned();
        let gauges = self.get::<Gauges>().0;
        let dialled = Event::Dialled { person, after, gauges, patience: call.patience };
        self.note(dialled);
        self.turn(Stimulus::Dialled)
    }

    /// The trainee says something; the ear tells what it does.
    pub fn say(&mut self, words: &str) -> Vec<Entry> {
        self.say_with(words, None, MoveSet::EMPTY)
    }

    /// The trainee says something whose moves a script gives.
    pub fn say_meaning(&mut self, words: &str, moves: MoveSet) -> Vec<Entry> {
        self.say_with(words, Some(moves), MoveSet::EMPTY)
    }

    /// The trainee's words of a recorded turn, with the moves that were heard then.
    pub(super) fn say_again(&mut self, words: &str, heard: MoveSet, unsure: MoveSet) -> Vec<Entry> {
        self.say_with(words, Some(heard), unsure)
    }

    /// Everything recorded, branches that were left included.
    pub(super) fn played(&self) -> &[Entry] {
        &self.played
    }

    /// Takes the place of a run that is recorded already.
    pub(super) fn restore(&mut self, played: Vec<Entry>, branch_from: Option<u64>) {
        if let Some(mut log) = self.world.get_mut::<Log>(self.entity) {
            log.last = played.last().map_or(0, |entry| entry.n);
            log.branch_from = branch_from;
        }
        self.played = played;
    }

    fn say_with(&mut self, said: &str, given: Option<MoveSet>, unsure: MoveSet) -> Vec<Entry> {
        if let Some(mut words) = self.world.get_mut::<Words>(self.entity) {
            words.said = said.to_owned();
            words.given = given;
            words.unsure = unsure;
        }
        self.turn(Stimulus::Said)
    }

    /// The trainee keeps silent.
    pub fn wait(&mut self, seconds: u16) -> Vec<Entry> {
        self.turn(Stimulus::Silence(seconds))
    }

    /// A script's words with their placeholders filled in from the case and what was promised.
    pub fn fill_in(&self, words: &str) -> String {
        let briefing = &self.world.resource::<Briefings>().0[0];
        let me = &briefing.scenario.us.me;
        Filling { briefing, call: self.get::<Call>(), pledge: self.get::<Pledge>(), me }.fill_in(words)
    }

    /// The trainee hangs up.
    pub fn hang_up(&mut self) -> Vec<Entry> {
        self.turn(Stimulus::HungUp)
    }

    /// Closes the run, however far it is, with its outcome and score.
    pub fn finish(&mut self) -> Vec<Entry> {
        if self.ended {
            return Vec::new();
        }
        self.ended = true;
        let outcome = self.outcome();
        let started = self.played.len();
        if self.get::<Call>().phase == Phase::Talking {
            self.close(Event::CallEnded { by: crate::transcript::EndedBy::Nobody });
        }
        let score = self.score_as(outcome).score;
        self.close(Event::Ended { outcome, score });
        self.played[started..].to_vec()
    }

    /// Takes down what no turn has brought about. Like any event, the first one after a take-back begins the new branch.
    fn close(&mut self, event: Event) {
        let call = *self.get::<Call>();
        let n = self.played.last().map_or(0, |entry| entry.n) + 1;
        let parent = self.world.get_mut::<Log>(self.entity).and_then(|mut log| {
            log.last = n;
            log.branch_from.take()
        });
        self.played.push(Entry { n, time: call.time, call: call.number, turn: call.turn, parent, event });
    }

    fn score_as(&self, outcome: Outcome) -> Scorecard {
        let ended = Entry { n: 0, time: 0, call: 0, turn: 0, parent: None, event: Event::Ended { outcome, score: 0 } };
        score(&self.header.plan, self.branch().into_iter().chain([&ended]))
    }

    /// The events of the way that is being played: without what a take-back has left behind.
    pub fn branch(&self) -> Vec<&Entry> {
        let mut path = last_branch(&self.played);
        if let Some(parent) = self.branch_from() {
            path.retain(|entry| entry.n <= parent);
        }
        path
    }

    /// Where the next event will branch off, right after a take-back.
    fn branch_from(&self) -> Option<u64> {
        self.get::<Log>().branch_from
    }

    /// The scorecard of what was played so far.
    pub fn scorecard(&self) -> Scorecard {
        self.score_as(self.outcome())
    }

    /// The disposition as it stands.
    pub fn outcome(&self) -> Outcome {
        outcome_of(self.get::<Call>(), self.get::<Pledge>())
    }

    /// True once the call on the line is over, or none was dialled.
    pub fn call_over(&self) -> bool {
        self.get::<Call>().phase != Phase::Talking
    }

    /// True once no further call is due: there is a firm result, or all calls were made.
    pub fn run_over(&self) -> bool {
        let scenario = &self.world.resource::<Briefings>().0[0].scenario;
        self.ended || run_over(scenario, self.get::<Call>(), self.get::<Pledge>())
    }

    /// What can be seen of the run now.
    pub fn glance(&self) -> Glance {
        let call = self.get::<Call>();
        let standing = &self.get::<TraineeStanding>().0;
        let there = |(kind, state): (&ObstacleKind, &ObstacleState)| {
            (*state != ObstacleState::Absent).then_some((*kind, *state))
        };
        Glance {
            gauges: self.get::<Gauges>().0,
            obstacles: ObstacleKind::ALL.iter().zip(&self.get::<Obstacles>().0).filter_map(there).collect(),
            patience: call.patience,
            call: call.number,
            turn: call.turn,
            talking: call.phase == Phase::Talking,
            promised: self.get::<Pledge>().state(),
            open: standing.open,
            due: standing.open.difference(standing.done).difference(standing.spared),
        }
    }

    /// All that criteria can test, as it stands now.
    pub fn situation(&self) -> Situation<'_> {
        let briefing = &self.world.resource::<Briefings>().0[0];
        let call = (self.get::<Call>(), self.get::<Draft>(), self.get::<Talk>(), self.get::<Pledge>());
        situation(briefing, call, (self.get::<Gauges>(), self.get::<Memory>(), self.get::<Obstacles>()))
    }

    fn get<C: bevy_ecs::prelude::Component>(&self) -> &C {
        self.world.get::<C>(self.entity).expect("a session's call is spawned with it and never despawned")
    }

    fn note(&mut self, event: Event) {
        if let Some(mut notes) = self.world.get_mut::<Notes>(self.entity) {
            notes.0.push(event);
        }
    }

    fn turn(&mut self, stimulus: Stimulus) -> Vec<Entry> {
        if self.call_over() {
            return Vec::new();
        }
        if let Some(mut draft) = self.world.get_mut::<Draft>(self.entity) {
            draft.stimulus = stimulus;
        }
        self.schedule.run(&mut self.world);
        let mut log = self.world.get_mut::<Log>(self.entity);
        let entries = log.as_mut().map(|log| std::mem::take(&mut log.entries)).unwrap_or_default();
        self.played.extend_from_slice(&entries);
        entries
    }
}

fn cause_of(world: &World, entity: Entity) -> usize {
    world.get::<Call>(entity).map_or(0, |call| usize::from(call.cause))
}

fn header(briefing: &Briefing, seed: u64, cause: usize, obstacles: Option<Vec<StartingObstacle>>) -> Header {
    let scenario = &briefing.scenario;
    Header {
        ringside: FORMAT,
        scenario: scenario.id.to_string(),
        scenario_hash: scenario.hash.clone(),
        title: scenario.title.in_lang(briefing.lang).to_owned(),
        stage: scenario.stage,
        lang: briefing.lang.code().to_owned(),
        seed,
        at: briefing.at,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        playbook: briefing.playbook.version.clone(),
        weights: briefing.ear.as_ref().map(|ear| ear.version()).unwrap_or_default(),
        cause: scenario.causes[cause].id.to_string(),
        truth: scenario.causes[cause].truth.in_lang(briefing.lang).to_owned(),
        gauges: scenario.start.gauges,
        carried: scenario.carried.clone(),
        obstacles,
        dossier: super::dossier(scenario, briefing.at.date(), briefing.lang),
        plan: (*briefing.plan).clone(),
    }
}
