//! The ear: a typed reply becomes moves, each with a confidence and the words that prove it.
//!
//! A reply is read into words and clauses ([`crate::text`]), what is noticed in it becomes keys (`features`), known keys
//! have rows of integer weights (`vocabulary`, `weights`), and four views of the reply add them up (`hear`). Training
//! (`train`, `fit`, `learn`, `net`) works in fractions, always in the same order; hearing works in integers only. A house
//! move (`house`, `impression`, `ridge`) is learned and scored in fractions, from basic operations in a fixed order.

mod ablate;
mod attentive;
mod calibrate;
mod chance;
mod denial;
mod evaluate;
mod evidence;
mod examples;
mod features;
pub mod figures;
mod fit;
mod hear;
mod house;
mod impression;
mod interval;
mod learn;
mod leave_out;
mod lexicon;
mod near_duplicates;
mod net;
mod quantise;
mod read_back;
mod recipe;
mod recogniser;
mod ridge;
mod second;
mod span;
mod span_traits;
mod span_worth;
mod surroundings;
mod train;
mod turn;
mod vocabulary;
mod weights;

pub use ablate::{AblationFigures, ablate};
pub use attentive::{AttentiveEar, TrueClaims};
pub use evaluate::{Evaluation, MoveFigures, evaluate};
pub use evidence::{EvidenceFigures, MarkedReply, measure_evidence, read_marks};
pub use examples::{CorpusLine, Example, LINE_KEYS, LineError, corpus_line, read_corpus_lines, read_examples};
pub use hear::{Ear, Heard, Recognition};
pub use house::HouseExamples;
pub use interval::Interval;
pub use leave_out::{AuthorEvaluation, LeaveOut, leave_authors_out};
pub use near_duplicates::{NEAR, Near, NearDuplicates, Pieces};
pub use recipe::Part;
pub use recogniser::{PromisedFacts, Recognised, Recogniser, Reply};
pub use train::{MISTAKES, Progress, TrainError, train};
pub use weights::WeightsError;
