//! What happened in a run: the only thing that leaves the world. Screens, reports, replay and tests are functions of it.

mod event;
mod header;
mod lines;

pub use event::{Because, EndedBy, Entry, Event, HeardMove, JudgedMove, UNSURE};
pub use header::{FORMAT, Header, StartingObstacle};
pub use lines::{ReadError, Transcript, entry_line, header_line, last_branch, read_transcript, turns};
