use std::path::Path;
use std::sync::{Arc, OnceLock};

use jiff::civil::DateTime;

use super::failure::Failure;
use super::gyms::OpenGym;
use crate::ear::{AttentiveEar, Ear, HouseExamples, MISTAKES, Recogniser};
use crate::playbook::{Move, Playbook};
use crate::scenario::Scenario;
use crate::session::{case_facts, house_moves_for, true_claims};

/// The weights that the binary is built with.
static WEIGHTS: &[u8] = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/scripts/weights/ear.bin"));

/// The built-in ear; it is loaded once.
///
/// # Errors
/// Where the binary's own weights are damaged.
pub fn built_in() -> Result<Ear, Failure> {
    static LOADED: OnceLock<Result<Ear, String>> = OnceLock::new();
    let loaded = LOADED.get_or_init(|| Ear::load(WEIGHTS).map_err(|error| error.to_string()));
    loaded.clone().map_err(|error| Failure::input(format!("the built-in weights: {error}")))
}

/// The ear with weights from a file.
///
/// # Errors
/// Where the file cannot be read, or holds no weights.
pub fn from_file(path: &Path) -> Result<Ear, Failure> {
    let bytes = std::fs::read(path).map_err(|error| Failure::input(format!("{}: {error}", path.display())))?;
    Ear::load(&bytes).map_err(|error| {
        Failure::input(format!("{}: {error}", path.display())).hint("`ringside train --output FILE` writes weights")
    })
}

/// The ear that calls of this scenario are heard with: the built-in one, the gym's house moves, the case's facts.
///
/// # Errors
/// Where the weights are damaged.
pub fn ear(open: &OpenGym, scenario: &Scenario, at: DateTime) -> Result<Arc<dyn Recogniser>, Failure> {
    Ok(ear_of(open, scenario, at)?.1)
}

/// The same, with the ear inside it that knows no case.
///
/// # Errors
/// Where the weights are damaged.
pub fn ear_of(open: &OpenGym, scenario: &Scenario, at: DateTime) -> Result<(Arc<Ear>, Arc<dyn Recogniser>), Failure> {
    let playbook = open.gym.playbook();
    let ear = Arc::new(built_in()?.with_house_moves(&house_moves_for(playbook, scenario)));
    let facts = case_facts(&scenario.case, at.date());
    let attentive = AttentiveEar::new(Arc::clone(&ear), facts, true_claims(&scenario.case));
    Ok((ear, Arc::new(attentive)))
}

/// Ears of several scenarios: those that listen for the same house moves have learned them together.
#[derive(Default)]
pub struct EarShelf {
    taught: Vec<(Vec<HouseExamples>, Arc<Ear>)>,
}

impl EarShelf {
    /// The ear that calls of this scenario are heard with, as [`ear`] gives it.
    ///
    /// # Errors
    /// Where the weights are damaged.
    pub fn ear(&mut self, open: &OpenGym, scenario: &Scenario, at: DateTime) -> Result<Arc<dyn Recogniser>, Failure> {
        let wanted = house_moves_for(open.gym.playbook(), scenario);
        let known = self.taught.iter().find(|(taught, _)| *taught == wanted).map(|(_, ear)| Arc::clone(ear));
        let ear = match known {
            Some(ear) => ear,
            None => {
                let ear = Arc::new(built_in()?.with_house_moves(&wanted));
                self.taught.push((wanted, Arc::clone(&ear)));
                ear
            }
        };
        Ok(Arc::new(AttentiveEar::new(ear, case_facts(&scenario.case, at.date()), true_claims(&scenario.case))))
    }
}

/// Ids of the moves that labelled replies teach: house moves learn from their own examples, and a checked mistake needs none.
pub fn learned_moves(playbook: &Playbook) -> Vec<&str> {
    let learned = |known: &&Move| !known.house && (known.is_technique() || MISTAKES.contains(&&*known.id));
    playbook.moves.iter().filter(learned).map(|known| &*known.id).collect()
}
