use std::sync::Arc;
use std::time::Duration;

use jiff::civil::DateTime;
use ratatui::crossterm::event::KeyEvent;

use super::app::Screen;
use crate::campaign::Plan;
use crate::front::{Begin, Listed, Opponent, Saved, TakenUp};
use crate::history::{Drilled, Past};
use crate::rehearse::Exercise;
use crate::scenario::Scenario;
use crate::session::Session;
use crate::transcript::{Entry, Header, Transcript};
use crate::world::Briefing;

/// What the person or the clock does.
#[derive(Debug)]
pub enum Input {
    /// A key.
    Key(KeyEvent),
    /// A text from the clipboard.
    Paste(String),
    /// Time has passed.
    Tick(Duration),
    /// Something that was asked for is here.
    Brought(Brought),
}

/// What only the outside can do.
#[derive(Debug)]
pub enum Effect {
    /// Bring everybody who can be played.
    ReadOpponents,
    /// Read what was played before; it may take a moment, and nobody waits for it.
    ReadHistory,
    /// Bring all that one of the beginnings needs.
    Open(Begin),
    /// Bring a recorded call for its debrief.
    OpenDebrief(String),
    /// Bring a recorded call to be gone on with, from before the event with this number where there is one.
    OpenAgain(String, Option<u64>),
    /// Begin to record a run.
    Begin(Box<Header>),
    /// Write down what happened.
    Record(Vec<Entry>),
    /// Write down how a line of a drill was answered.
    RecordDrilled(Box<Drilled>),
    /// Read what campaigns there are, and which were saved.
    ReadCampaigns,
    /// Bring a campaign for its first morning.
    OpenCampaign(String),
    /// Bring a saved campaign as it was left.
    TakeUp(String),
    /// Write lines at the end of a saved campaign, or begin one.
    SaveCampaign {
        /// What it is found by; none where it is new.
        name: Option<String>,
        /// The campaign's id.
        campaign: String,
        /// The lines.
        lines: String,
    },
    /// Bring a scenario that a campaign will play.
    BringScenario(String),
    /// Bring all that a call of a changed scenario needs.
    BriefScenario(Box<Scenario>, DateTime),
    /// Keep a page about the recorded run of this name.
    KeepPage(String, Box<Transcript>),
    /// Give the terminal back for a while.
    Suspend,
    /// Take the terminal again, whatever somebody has done to it meanwhile.
    TakeBackScreen,
    /// Leave.
    Quit,
    /// Leave at once, as Ctrl-C says.
    Interrupt,
}

/// What an effect has brought.
pub enum Brought {
    /// Everybody who can be played, the easiest first.
    Opponents(Vec<Opponent>),
    /// What was played before.
    History(Past),
    /// A debtor, ready to be read up on; `dial` at once.
    Debtor {
        /// Everything his calls need.
        briefing: Box<Briefing>,
        /// The seed of the run.
        seed: u64,
    },
    /// A call to watch.
    Film(Box<Transcript>, Option<String>),
    /// A call to talk over.
    Debrief(Box<Transcript>, String),
    /// A call to go on with, from before the event with this number where there is one.
    Again(Box<(Briefing, Session)>, String, Option<u64>),
    /// Exercises.
    Exercises(Vec<Exercise>),
    /// The run is recorded under this name, or not at all.
    Recording(Option<String>),
    /// The page lies there.
    PageKept(String),
    /// Campaigns, and saved ones.
    Campaigns(Vec<Listed>, Vec<Saved>),
    /// A campaign on its first morning: its plan, the seed.
    Campaign(Arc<Plan>, u64),
    /// A saved campaign as it was left, and what it is found by.
    TakenUp(Box<TakenUp>, String),
    /// A saved campaign cannot be gone on with: why.
    NotTakenUp(String),
    /// What was decided is saved; by what it is found, where anything is kept.
    CampaignSaved(Option<String>),
    /// A scenario for a campaign.
    Scenario(Box<Scenario>),
    /// What happened could not be written down: why.
    NotWritten(String),
    /// It did not work.
    Failed(String),
}

impl Effect {
    /// It may take long enough for somebody to wonder.
    pub fn takes_a_moment(&self) -> bool {
        matches!(
            self,
            Effect::Open(_)
                | Effect::OpenDebrief(_)
                | Effect::OpenAgain(..)
                | Effect::OpenCampaign(_)
                | Effect::TakeUp(_)
        )
    }
}

impl std::fmt::Debug for Brought {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Brought")
    }
}

/// What a screen wants to happen next.
pub enum Step {
    /// From outside.
    Do(Effect),
    /// Another screen.
    Go(Box<Screen>),
    /// Back to the lobby.
    Home,
    /// A word to the person, until the next key.
    Tell(String),
    /// The key table.
    Help,
}
