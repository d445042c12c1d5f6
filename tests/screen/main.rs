//! The ring on the screen, driven by keys through the pure `update` and drawn on a test terminal.

mod bench;
mod campaign;
mod house;
#[path = "../ring/mod.rs"]
mod ring;

mod after_the_call;
mod behaviour;
mod pictures;
