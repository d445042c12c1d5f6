//! From words to moves.

mod recogniser;

pub use recogniser::{Recognised, Recogniser, Reply};
