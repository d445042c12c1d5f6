//! What leads where in a scenario: situations, the rules that speak and act in them, and which rule opens which situation.
//! Drawn as text for Mermaid and Graphviz, and as one page of HTML that needs nothing else.

mod dot;
mod gather;
mod layout;
mod mermaid;
mod needs;
mod page;
mod picture;

pub use dot::dot;
pub use gather::{Graph, Opening, Row, Situation, Way, gather};
pub use mermaid::mermaid;
pub use page::page;
