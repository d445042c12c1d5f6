//! The scenario language: from files to a compiled debtor, and the scripts that are played against them.

mod case;
mod case_words;
mod check_case;
mod check_lines;
mod check_rules;
mod check_scripts;
mod check_texts;
mod compile;
mod criteria;
mod earshot;
mod expect;
mod gym;
mod keys;
mod kind;
mod lower_act;
mod lower_criteria;
mod lower_people;
mod lower_rules;
mod names;
mod packs;
mod pins;
mod rule;
#[expect(clippy::module_inception, reason = "the scenario is the thing this module is about")]
mod scenario;
mod script;
mod shadow;
mod shelf;
mod situation;
mod template;

pub use case::{Case, Channel, Contract, Invoice};
pub use case_words::{CaseWords, half};
pub use compile::compile_scenario;
pub use criteria::Criterion;
pub use earshot::Earshot;
pub use expect::{Demand, Expected, MarkedScript, StepMarks};
pub use gym::{Gym, Loaded, LoadedScript};
pub use keys::{CRITERIA, GYM, PINS, RULE, RUN_EXPECT, SCENARIO, SCRIPT, STEP_EXPECT, TRAIT};
pub use kind::{FileKind, SCHEMAS};
pub use packs::{Pack, TraitShelf};
pub use pins::{Pin, lower_pins};
pub use rule::{Act, Effects, Ending, Named, Promises, Reaction, Response, Rule, Share};
pub use scenario::{Cause, Expectation, Person, Scenario, Start, TestCase, TestPlaces, Us};
pub use script::{Script, Step};
pub use shelf::Shelf;
pub use situation::{GaugeValues, MEMORY_SLOTS, MemoryValues, ObstacleStates, Promised, Situation, Tally};
pub use template::{LanguageLevel, PLACEHOLDERS, fill_in, mask};
