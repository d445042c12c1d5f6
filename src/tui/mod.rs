//! The ring on the screen. State and keys are pure (`App::update`), pictures are pure (`view`); only `run` touches the
//! terminal, and everything else from outside comes through [`crate::front::Backstage`]. The screen holds no rules of its
//! own: what happens is what the session says.

mod app;
mod call;
mod compare;
mod debrief;
mod dossier;
mod drill;
mod editor;
mod film;
mod gauges;
mod inked;
mod keys;
mod lobby;
mod past;
mod perform;
mod run;
mod take_back;
mod talk;
mod terminal;
mod theme;
mod view;
mod words;

pub use app::{App, Brought, Effect, Input};
pub use perform::perform;
pub use run::run;
pub use view::view;
