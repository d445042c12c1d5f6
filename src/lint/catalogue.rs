//! All lints, in the order in which `ringside explain lints` lists them.

use super::lint::Lint;
use super::load_time::load_time;
use super::{
    callback_time_differs, cause_without_difference, criterion_never_holds, cut_text, ending_never_reached,
    everyone_not_first, expects_unsourced, fact_never_read, fact_never_set, goal_out_of_reach, goodbye_unheard,
    hidden_by_specific, idle_test, long_line, mistake_pays, mistake_without_consequence, move_untrue_here,
    move_without_answer, never_invited, no_path_to_hundred, no_path_to_promise, no_tests, obstacle_never_so,
    obstacle_stays, person_never_speaks, placeholder_differs, promise_says_more, promise_too_early, repeated_line,
    repeated_variant, script_outlasts_patience, script_untrue_move, script_without_means, silence_wins, single_variant,
    sloppy_text, technique_unrewarded, trait_hides_own, willing_from_the_start, wrong_alphabet,
};

/// Every lint there is.
pub const LINTS: &[&Lint] = &[
    &fact_never_set::LINT,
    &fact_never_read::LINT,
    &obstacle_never_so::LINT,
    &obstacle_stays::LINT,
    &person_never_speaks::LINT,
    &criterion_never_holds::LINT,
    &move_untrue_here::LINT,
    &hidden_by_specific::LINT,
    &trait_hides_own::LINT,
    &move_without_answer::LINT,
    &goodbye_unheard::LINT,
    &no_path_to_promise::LINT,
    &goal_out_of_reach::LINT,
    &ending_never_reached::LINT,
    &no_path_to_hundred::LINT,
    &never_invited::LINT,
    &silence_wins::LINT,
    &technique_unrewarded::LINT,
    &mistake_without_consequence::LINT,
    &mistake_pays::LINT,
    &expects_unsourced::LINT,
    &willing_from_the_start::LINT,
    &cause_without_difference::LINT,
    &promise_too_early::LINT,
    &promise_says_more::LINT,
    &everyone_not_first::LINT,
    &callback_time_differs::LINT,
    &no_tests::LINT,
    &idle_test::LINT,
    &single_variant::LINT,
    &repeated_variant::LINT,
    &repeated_line::LINT,
    &long_line::LINT,
    &wrong_alphabet::LINT,
    &placeholder_differs::LINT,
    &sloppy_text::LINT,
    &cut_text::LINT,
    &script_untrue_move::LINT,
    &script_outlasts_patience::LINT,
    &script_without_means::LINT,
];

/// True for the id of a lint, or of anything that loading finds.
pub fn is_known(id: &str) -> bool {
    LINTS.iter().any(|lint| lint.id == id) || load_time().iter().any(|known| known.id == id)
}
