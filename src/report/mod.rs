//! What there is to say about a call, for people: lines in a terminal, a page to keep. Every front end shows these.

mod counted;
mod course;
mod debrief;
mod guide;
mod ink;
mod later;
mod markdown;
mod moment;
mod obstacles;
mod page;
mod phrases;
mod show;
mod sources;
mod thoughts;
mod told;
mod ways;
mod wrap;

pub use course::{Course, TurningPoint, course};
pub use debrief::{Advice, Debrief, Point, Section, debrief, first_of_all, heard_as, one_line, quoted, with_blanks};
pub use guide::{guide_headings, guide_lines};
pub use ink::{HANG, Style, ends_ink, for_terminal, harmless, ink_of, is_mark, paint};
pub use moment::{in_call, several_calls};
pub use obstacles::obstacle_ways;
pub use page::page;
pub use phrases::{Ui, stage};
pub use show::Look;
pub use sources::source_words;
pub use told::told;
pub use ways::{ways, ways_of};
pub use wrap::{columns, wrap};
