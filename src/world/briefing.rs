use std::sync::Arc;

use bevy_ecs::prelude::Resource;
use jiff::civil::{Date, DateTime};

use crate::ear::Recogniser;
use crate::playbook::{CardPlan, Playbook};
use crate::scenario::Scenario;
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
    /// The day that lies `minutes` after the first call was dialled.
    pub fn day(&self, minutes: u32) -> Date {
        let since_midnight = u32::from(self.at.hour().unsigned_abs()) * 60 + u32::from(self.at.minute().unsigned_abs());
        days_after(self.at.date(), ((since_midnight + minutes) / (24 * 60)) as i32)
    }
}

/// The briefings of all calls in a world; a call knows its own by index.
#[derive(Resource, Clone)]
pub struct Briefings(pub Vec<Briefing>);
