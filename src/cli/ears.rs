use std::sync::Arc;

use jiff::civil::DateTime;

use super::failure::Failure;
use super::gyms::OpenGym;
use crate::ear::{Recognised, Recogniser, Reply};
use crate::scenario::Scenario;

/// The ear that calls of this scenario are heard with.
///
/// # Errors
/// Where the weights are damaged.
pub fn ear(_open: &OpenGym, _scenario: &Scenario, _at: DateTime) -> Result<Arc<dyn Recogniser>, Failure> {
    Ok(Arc::new(Deaf))
}

struct Deaf;

impl Recogniser for Deaf {
    fn recognise(&self, _: &Reply<'_>) -> Vec<Recognised> {
        Vec::new()
    }

    fn version(&self) -> String {
        String::new()
    }
}
