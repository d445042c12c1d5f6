//! Every lint, shown by the smallest file that has it: what `ringside check` says to a trainer whose files load and do not do
//! what was meant. `found("id")` keeps the messages of one lint.

#[path = "../makeshift/mod.rs"]
mod makeshift;

mod allowed;
mod catalogue;
mod goals;
mod rules;
mod scripts;
mod shipped;
mod texts;
