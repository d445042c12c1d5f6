//! Ringside: a sparring gym for the calls in which a supplier gets a business customer to pay.
//!
//! One direction of data: scenario file -> world -> turn systems -> transcript -> report.

pub mod campaign;
pub mod cli;
pub mod coach;
pub mod corpus;
pub mod diagnostic;
pub mod ear;
pub mod front;
pub mod graph;
pub mod history;
pub mod lint;
pub mod mutants;
pub mod playbook;
pub mod rehearse;
pub mod report;
pub mod scenario;
pub mod score;
pub mod session;
pub mod simulate;
pub mod text;
pub mod transcript;
pub mod tui;
pub mod turn;
pub mod world;
pub mod yaml;
