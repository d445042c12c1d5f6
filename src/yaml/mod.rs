//! YAML files as located trees: where they come from, what stands where, and what shape it must have.
//!
//! A file is read leniently into a [`Node`] tree first; a table of keys ([`Key`], [`Shape`]) then says everything that
//! is wrong with it at once, and the loaders above take typed values out of what is left.

mod indent;
mod key_table;
mod lower;
mod node;
mod parse;
mod schema;
mod shape;
mod source;
mod values;
mod walk;

pub use key_table::key_table;
pub use lower::Fields;
pub use node::{Entry, Node, Value};
pub use parse::parse;
pub use schema::json_schema;
pub use shape::{Key, Shape, check_shape, is_id, key, required};
pub use source::{FileError, MemoryFolder, Source};
pub use values::{Ago, Misread, Rate, Test, TimeSpan, parse_ago, parse_rate, parse_test, parse_time_span};
pub use walk::each_localized;
