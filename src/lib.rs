//! Ringside: a sparring gym for the calls in which a supplier gets a business customer to pay.
//!
//! One direction of data: scenario file -> world -> turn systems -> transcript -> report.

pub mod text;
