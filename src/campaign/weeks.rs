//! A campaign being played: decisions in, events out, until the weeks are over.

use bevy_ecs::prelude::{Entity, IntoScheduleConfigs, Schedule, World};
use std::sync::Arc;

use super::account::{Account, Book, Escalation, Gauges, Known, Memory, Obstacles, Orders, Pledge, Truth};
use super::decide::{about, house};
use super::decision::{Decision, Refusal};
use super::desk::Desk;
use super::journal::{Happened, Journal, Note};
use super::may::{allowed, rule_allowed};
use super::morning;
use super::night;
use super::open::open;
use super::plan::{Day, Plan};

/// The weeks of one campaign, with one seed.
pub struct Weeks {
    world: World,
    night: Schedule,
    plan: Arc<Plan>,
    entities: Vec<Entity>,
}

/// What of an account can be looked at. Truth is for the debrief alone.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a> {
    /// Which it is.
    pub account: &'a Account,
    /// What is true, and hidden until the weeks are over.
    pub truth: &'a Truth,
    /// The gauges.
    pub gauges: &'a Gauges,
    /// What stands between; hidden ones are hidden.
    pub obstacles: &'a Obstacles,
    /// What is remembered.
    pub memory: &'a Memory,
    /// What was promised.
    pub pledge: &'a Pledge,
    /// What is open.
    pub book: &'a Book,
    /// What was ordered.
    pub orders: &'a Orders,
    /// How far force has come.
    pub escalation: &'a Escalation,
    /// What is known of a new client.
    pub known: &'a Known,
}

impl Weeks {
    /// Opens a campaign on the morning of its first day.
    pub fn open(plan: Arc<Plan>, seed: u64) -> Weeks {
        Self::opened(plan, seed, true)
    }

    /// The same, for figures only: no journal is kept.
    pub fn for_figures(plan: Arc<Plan>, seed: u64) -> Weeks {
        Self::opened(plan, seed, false)
    }

    fn opened(plan: Arc<Plan>, seed: u64, kept: bool) -> Weeks {
        let mut world = open(&plan, seed, kept);
        let mut first = Schedule::default();
        first.set_executor(bevy_ecs::schedule::SingleThreadedExecutor::new());
        first.add_systems((morning::bring_orders, morning::bring_clients, morning::happen).chain());
        first.run(&mut world);
        let mut weeks = Weeks { world, night: night::schedule(), plan, entities: Vec::new() };
        weeks.index();
        weeks.skip_free_days();
        weeks
    }

    /// Accounts by their number; deals opened on the way are added behind.
    fn index(&mut self) {
        let mut all = self.world.query::<(Entity, &Account)>();
        let mut found: Vec<(u32, Entity)> =
            all.iter(&self.world).map(|(entity, account)| (account.ix, entity)).collect();
        found.sort_unstable_by_key(|(ix, _)| *ix);
        self.entities = found.into_iter().map(|(_, entity)| entity).collect();
    }

    /// The plan.
    pub fn plan(&self) -> &Arc<Plan> {
        &self.plan
    }

    /// The desk: the day, slots, sums, lines.
    pub fn desk(&self) -> &Desk {
        self.world.resource::<Desk>()
    }

    /// All events so far.
    pub fn journal(&self) -> &[Note] {
        &self.world.resource::<Journal>().notes
    }

    /// Today.
    pub fn today(&self) -> Day {
        self.desk().day
    }

    /// True once all weeks were played.
    pub fn is_over(&self) -> bool {
        self.today() >= self.plan.calendar.days()
    }

    /// How many accounts there are, those that are not here yet included.
    pub fn len(&self) -> u32 {
        self.entities.len() as u32
    }

    /// True where the campaign has no account at all.
    pub fn is_empty(&self) -> bool {
        self.entities.is_empty()
    }

    /// An account to look at.
    pub fn look(&self, ix: u32) -> Option<Look<'_>> {
        let entity = self.world.get_entity(*self.entities.get(ix as usize)?).ok()?;
        Some(Look {
            account: entity.get()?,
            truth: entity.get()?,
            gauges: entity.get()?,
            obstacles: entity.get()?,
            memory: entity.get()?,
            pledge: entity.get()?,
            book: entity.get()?,
            orders: entity.get()?,
            escalation: entity.get()?,
            known: entity.get()?,
        })
    }

    /// Whether a decision could be carried out now.
    ///
    /// # Errors
    /// Why not.
    pub fn allows(&self, decision: &Decision) -> Result<(), Refusal> {
        if self.is_over() {
            return Err(Refusal::Over);
        }
        match decision {
            Decision::About(ix, action) => {
                let look = self.look(*ix).ok_or(Refusal::NoAccount)?;
                allowed(&look, &self.plan, self.desk(), action)
            }
            Decision::House(rule) => rule_allowed(&self.plan, self.desk(), *rule),
            Decision::EndDay => Ok(()),
        }
    }

    /// Carries a decision out; what happened, nights included.
    ///
    /// # Errors
    /// Why it cannot be carried out; nothing has changed then.
    pub fn decide(&mut self, decision: &Decision) -> Result<Vec<Happened>, Refusal> {
        self.allows(decision)?;
        Ok(match decision {
            Decision::About(ix, action) => {
                let entity = *self.entities.get(*ix as usize).ok_or(Refusal::NoAccount)?;
                about(&mut self.world, entity, action)
            }
            Decision::House(rule) => {
                let events = house(&mut self.world, *rule);
                if self.world.resource::<Desk>().accounts as usize != self.entities.len() {
                    self.index();
                }
                events
            }
            Decision::EndDay => {
                let told = self.journal().len();
                self.pass_night();
                self.skip_free_days();
                self.journal()[told..].iter().map(|note| note.what).collect()
            }
        })
    }

    fn pass_night(&mut self) {
        self.night.run(&mut self.world);
    }

    /// Days on which nobody works pass by themselves.
    fn skip_free_days(&mut self) {
        while !self.is_over() && !self.plan.calendar.is_working(self.today()) {
            self.pass_night();
        }
    }
}
