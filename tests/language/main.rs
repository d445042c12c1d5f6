//! The scenario language, told by examples: what the loader says to a trainer whose file is wrong, and what a rule means
//! once it is right.
//!
//! Start with `one_wrong_line` in `shape.rs` and `the_more_specific_rule_speaks` in `choice.rs`.

#[path = "../makeshift/mod.rs"]
mod makeshift;

mod bad_files;
mod call_scripts;
mod cases;
mod choice;
mod criteria;
mod dossier;
mod every_id;
mod gyms;
mod lines;
mod mutants;
mod reactions;
mod rules;
mod shape;
mod traits;
mod values;
