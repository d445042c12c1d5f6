//! What these tests stand on: gyms held in memory, debtors in a few lines of YAML, calls played by moves.
//!
//! ```text
//! debtor("stage: tomorrow").problems()                    what the loader says about one wrong line
//! debtor("rules: ...").call().makes(["ask-reason"])       the id of the rule that answered
//! ```
#![allow(dead_code, unused_imports, reason = "each test binary uses its own part of this")]

mod call;
mod gym;
mod repository;

pub use call::OnTheLine;
pub use gym::{Draft, debtor, gym};
pub use repository::{playbook_text, repository, seeds, shipped};
