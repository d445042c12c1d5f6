//! What is wrong with a file, where, and the way out.

mod github;
mod json;
mod render;
mod report;
mod suggest;

pub use github::github;
pub use json::json;
pub use render::{render_all, summary};
pub use report::{Diagnostic, Label, Place, Report, Severity, SourceText};
pub use suggest::{did_you_mean, nearest};
