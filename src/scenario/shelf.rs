use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::Gym;
use super::packs::TraitShelf;
use crate::diagnostic::Report;
use crate::yaml::Node;

/// A gym's traits, each read once however many scenarios build on it. It lives as long as one piece of work: a file that
/// changes meanwhile is not seen.
pub struct Shelf<'a> {
    gym: &'a Gym,
    ids: Vec<String>,
    read: Mutex<BTreeMap<String, Arc<OnceLock<Found>>>>,
}

/// A trait's tree, where there is one, and its problems.
type Found = (Option<Arc<Node>>, Report);

impl<'a> Shelf<'a> {
    /// An empty shelf over a gym.
    pub fn new(gym: &'a Gym) -> Self {
        Self { gym, ids: gym.trait_ids(), read: Mutex::default() }
    }
}

impl TraitShelf for Shelf<'_> {
    fn find(&self, id: &str, report: &mut Report) -> Option<Arc<Node>> {
        let cell = {
            // What another thread left half done is still whole: an empty cell is put in at once.
            let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(read.entry(id.to_owned()).or_default())
        };
        // Read outside the lock: other threads read other traits meanwhile.
        let (node, problems) = cell.get_or_init(|| {
            let mut problems = Report::default();
            (self.gym.find(id, &mut problems), problems)
        });
        report.append(problems.clone());
        node.clone()
    }

    fn ids(&self) -> Vec<String> {
        self.ids.clone()
    }
}
