use jiff::civil::DateTime;

use super::Campaigns;
use crate::history::{Drilled, History};
use crate::playbook::{Playbook, Stage};
use crate::scenario::Script;
use crate::text::{Lang, Localized};
use crate::transcript::{Entry, Header, Transcript};
use crate::world::Briefing;

/// A debtor to practise with, as the lobby shows it.
#[derive(Clone, Debug)]
pub struct Opponent {
    /// Scenario id.
    pub id: String,
    /// Name for people.
    pub title: Localized,
    /// One sentence.
    pub summary: Localized,
    /// Who picks up, and their firm.
    pub who: Localized,
    /// Stage of the deal.
    pub stage: Stage,
    /// 1 easy to 5 hard.
    pub difficulty: u8,
    /// Languages that it speaks.
    pub langs: Vec<Lang>,
}

/// All that a front end cannot do itself: files, the clock, chance. What goes wrong is told in one sentence for people.
pub trait Backstage: History + Campaigns {
    /// The method.
    fn playbook(&self) -> &Playbook;

    /// Ids of all opponents, whether they can be played or not; nothing is loaded for that.
    fn opponent_ids(&self) -> Vec<String>;

    /// Everybody who can be played, the easiest first, then as a deal goes.
    fn opponents(&self) -> Vec<Opponent>;

    /// A seed that nobody knows beforehand.
    fn seed(&mut self) -> u64;

    /// Everything that a call of this scenario needs, the ear included; `at` is now where it is left out.
    ///
    /// # Errors
    /// Where there is no such scenario, or it has problems.
    fn brief(&mut self, scenario: &str, lang: Lang, at: Option<DateTime>) -> Result<Briefing, String>;

    /// The same of everybody who speaks this language, the easiest first, for calls now.
    ///
    /// # Errors
    /// Where the gym cannot be opened any more.
    fn briefs(&mut self, lang: Lang) -> Result<Vec<Briefing>, String>;

    /// A script of the scenario by name, or at a path.
    ///
    /// # Errors
    /// Where there is none, or it has problems.
    fn script(&mut self, scenario: &str, name: &str, lang: Lang) -> Result<Script, String>;

    /// Begins to record a run. Gives what it can be found by again; nothing where calls are not kept.
    ///
    /// # Errors
    /// Where nothing can be written.
    fn begin(&mut self, header: &Header) -> Result<Option<String>, String>;

    /// Goes on recording a run that was broken off.
    ///
    /// # Errors
    /// Where it cannot be written to.
    fn go_on(&mut self, name: &str) -> Result<(), String>;

    /// Writes down what happened, before it is shown.
    ///
    /// # Errors
    /// Where it cannot be written.
    fn record(&mut self, entries: &[Entry]) -> Result<(), String>;

    /// Writes down how a line of a drill was answered; when, it knows itself.
    ///
    /// # Errors
    /// Where it cannot be written.
    fn record_drilled(&mut self, drilled: Drilled) -> Result<(), String>;

    /// A recorded run.
    ///
    /// # Errors
    /// Where it cannot be read.
    fn recorded(&self, name: &str) -> Result<Transcript, String>;

    /// Keeps a page about a recorded run beside it; gives where.
    ///
    /// # Errors
    /// Where it cannot be written, or the run was not kept.
    fn keep_page(&mut self, name: &str, page: &str) -> Result<String, String>;
}
