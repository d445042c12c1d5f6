//! What the labelled replies are like, and what is wrong with them: counts, doubles, labels that contradict each other.
//!
//! What the ear learns is only as good as these lines. One file is one author; quality is measured on authors left out, so
//! a line that stands in two files, or in a call script, would flatter every figure.

mod check;
mod counts;
mod finding;
mod sloppy;
mod tongue;
mod twins;

pub use check::{CorpusFile, check_corpus, read_file};
pub use counts::{Counts, LanguageCounts, MoveCount, Targets, count};
pub use finding::{Finding, Shown};
pub use sloppy::is_sloppy;
pub use twins::CallerLine;
