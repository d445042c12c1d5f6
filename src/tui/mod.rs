//! The ring on the screen. State and keys are pure (`App::update`), pictures are pure (`view`); only `run` touches the
//! terminal, and everything else from outside comes through [`crate::front::Backstage`]. The screen holds no rules of its
//! own: what happens is what the session says.

mod app;
mod call;
mod campaigns;
mod card;
mod compare;
mod debrief;
mod desk;
mod dossier;
mod drill;
mod editor;
mod exchange;
mod film;
mod gauges;
mod inked;
mod keys;
mod leaflet;
mod listed;
mod lobby;
mod menu;
mod notepad;
mod overlay;
mod past;
mod perform;
mod place;
mod reckoning;
mod run;
mod spoken;
mod take_back;
mod talk;
mod terminal;
mod theme;
mod view;
mod weekly;
mod words;
mod words_weeks;
mod worklist;

pub use app::{App, Brought, Effect, Input};
pub use perform::perform;
pub use run::run;
pub use view::view;
