use std::sync::Arc;

use bevy_ecs::prelude::Resource;
use jiff::civil::{Date, DateTime};

use crate::ear::Recogniser;
use crate::playbook::{CardPlan, Carried, Playbook};
use crate::scenario::{Scenario, Script};
use crate::score::plan_card;
use crate::text::{Lang, days_after};

/// All that calls of one scenario share and never change.
#[derive(Clone)]
pub struct Briefing {
    /// The method.
    pub playbook: Arc<Playbook>,
    /// The debtor.
    pub scenario: Arc<Scenario>,
    /// What the score asks for.
    pub plan: Arc<CardPlan>,
    /// The language of the call.
    pub lang: Lang,
    /// Day and time of the first call.
    pub at: DateTime,
    /// What turns words into moves; none where only moves are played.
    pub ear: Option<Arc<dyn Recogniser>>,
}

impl Briefing {
    /// Calls in which only moves are played, not words. The score takes its better words from the model script.
    pub fn new(
        playbook: Arc<Playbook>,
        scenario: impl Into<Arc<Scenario>>,
        model: Option<&Script>,
        lang: Lang,
        at: DateTime,
    ) -> Self {
        let scenario = scenario.into();
        let plan = Arc::new(plan_card(&playbook, &scenario, model, lang, at.date()));
        Self { playbook, scenario, plan, lang, at, ear: None }
    }

    /// The same with an ear for words.
    #[must_use]
    pub fn with_ear(self, ear: Arc<dyn Recogniser>) -> Self {
        Self { ear: Some(ear), ..self }
    }

    /// The same with facts of earlier weeks. Where they change the case, brief the changed scenario instead: the plan is made of it.
    #[must_use]
    pub fn carrying(self, carried: &Carried) -> Self {
        match carried.is_nothing() {
            true => self,
            false => Self { scenario: Arc::new(self.scenario.carrying(carried, self.at.date())), ..self },
        }
    }

    /// The day that lies `minutes` after the first call was dialled.
    pub fn day(&self, minutes: u32) -> Date {
        let since_midnight = u32::from(self.at.hour().unsigned_abs()) * 60 + u32::from(self.at.minute().unsigned_abs());
        days_after(self.at.date(), ((since_midnight + minutes) / (24 * 60)) as i32)
    }
}

/// The briefings of all calls in a world; a call knows its own by index.
#[derive(Resource, Clone)]
pub struct Briefings(pub Vec<Briefing>);
