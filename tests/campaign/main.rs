//! The weeks between the calls: every rule of the method that lives there, and what becomes of who breaks it.

#[path = "../ring/mod.rs"]
mod ring;

mod bench;
mod clients;
mod contacts;
mod files;
mod house;
mod natures;
mod obstacles;
mod orders;
mod steps;
mod ways;
