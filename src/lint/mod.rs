//! What can be wrong with files that load: rules that never fire, obstacles that nothing clears, endings that nobody reaches.
//!
//! One lint is one file: its id, its page for `ringside explain`, and how it is found. What is wrong with the files themselves
//! (YAML, keys, names) is found while they are loaded; its ids are explained in [`load_time`].

mod allow;
mod callback_time_differs;
mod catalogue;
mod cause_without_difference;
mod criterion_never_holds;
mod cut_text;
mod ending_never_reached;
mod everyone_not_first;
mod examine;
mod expects_unsourced;
mod fact_never_read;
mod fact_never_set;
mod goal_out_of_reach;
mod goodbye_unheard;
mod hidden_by_specific;
mod idle_test;
#[expect(clippy::module_inception, reason = "a lint is the thing this module is about")]
mod lint;
mod load_time;
mod long_line;
mod mistake_pays;
mod mistake_without_consequence;
mod move_untrue_here;
mod move_without_answer;
mod never_invited;
mod no_path_to_hundred;
mod no_path_to_promise;
mod no_tests;
mod obstacle_never_so;
mod obstacle_stays;
mod person_never_speaks;
mod placeholder_differs;
mod promise_says_more;
mod promise_too_early;
mod reach;
mod repeated_line;
mod repeated_variant;
mod sarif;
mod script_outlasts_patience;
mod script_untrue_move;
mod script_without_means;
mod silence_wins;
mod single_variant;
mod sloppy_text;
mod spoken;
mod subject;
mod technique_unrewarded;
mod trait_hides_own;
mod values;
mod willing_from_the_start;
mod wrong_alphabet;

pub use catalogue::{LINTS, is_known};
pub use examine::{Examination, lint_scenario};
pub use lint::{Lint, Look};
pub use load_time::{LoadTime, load_time};
pub use reach::Reach;
pub use sarif::sarif;
