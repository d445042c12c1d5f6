//! Campaigns of a gym.

use std::sync::Arc;

use super::load_method::load_method;
use super::load_plan::load_plan;
use super::method::Method;
use super::plan::Plan;
use crate::diagnostic::Report;
use crate::scenario::Gym;

/// Loads what the gym's campaigns go by.
pub fn method_of(gym: &Gym, report: &mut Report) -> Option<Arc<Method>> {
    let tree = gym.weeks_tree(report)?;
    load_method(&tree, gym.playbook(), report).map(Arc::new)
}

/// Loads a campaign of the gym by its id.
pub fn campaign_of(gym: &Gym, id: &str, report: &mut Report) -> Option<Arc<Plan>> {
    let tree = gym.campaign_tree(id, report)?;
    let method = method_of(gym, report)?;
    load_plan(id, &tree, &method, report).map(Arc::new)
}
