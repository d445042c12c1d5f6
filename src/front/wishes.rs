use jiff::civil::{Date, DateTime};

use super::Backstage;
use crate::history::Weakness;
use crate::playbook::Carried;
use crate::scenario::LanguageLevel;
use crate::text::{Lang, named};

named! {
    /// How much the coach says during a call.
    pub enum Mode {
        /// What was heard and why it worked or hurt, gauges, hints.
        Guided = "guided",
        /// Gauges and hints on request.
        Practice = "practice",
        /// Nothing until the end.
        Exam = "exam",
    }
}

named! {
    /// How fast lines arrive.
    pub enum Pace {
        /// As people speak; who is silent for too long is asked whether they are still there.
        Natural = "natural",
        /// Twice as fast.
        Brisk = "brisk",
        /// At once; time stands still while the trainee thinks.
        Instant = "instant",
    }
}

named! {
    /// What the screen's background is like.
    pub enum Shade {
        /// Dark: bright colours.
        Dark = "dark",
        /// Light: deep colours.
        Light = "light",
        /// No colour at all.
        Plain = "plain",
    }
}

/// What the screen opens with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Begin {
    /// Everybody there is.
    Lobby,
    /// One opponent's dossier.
    Dossier {
        /// Scenario id or path.
        scenario: String,
        /// The seed; drawn where it is left out.
        seed: Option<u64>,
        /// Day and time of the call; now where it is left out.
        at: Option<DateTime>,
        /// What earlier weeks have left behind.
        carried: Carried,
    },
    /// A script, played as a film.
    Watch {
        /// Scenario id or path.
        scenario: String,
        /// Name or path of the script.
        script: String,
        /// The seed.
        seed: u64,
        /// Day and time of the call; now where it is left out.
        at: Option<DateTime>,
    },
    /// A recorded call, as a film.
    Film(String),
    /// A call that was broken off.
    Resume(String),
    /// A drill of one move or persona; of the weakest moves where it is left out.
    Drill {
        /// Id of a move or scenario.
        focus: Option<String>,
        /// The weakest moves, where the history has been read already.
        weakest: Option<Vec<Weakness>>,
        /// How many exercises.
        count: usize,
    },
    /// The weeks between the calls: all campaigns, or one of them.
    Campaign {
        /// Id of a campaign.
        name: Option<String>,
    },
}

/// What a person asked the screen for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wishes {
    /// What to begin with.
    pub begin: Begin,
    /// Language of the calls.
    pub lang: Lang,
    /// How much the coach says.
    pub mode: Mode,
    /// How fast lines arrive.
    pub pace: Pace,
    /// How strong a language the debtor may use.
    pub level: LanguageLevel,
    /// What colours go with the background.
    pub shade: Shade,
    /// Today.
    pub day: Date,
}

/// How the screen was left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Left {
    /// A signal ended it: its number.
    pub signal: Option<i32>,
    /// A call that was going on and can be resumed.
    pub unfinished: Option<String>,
    /// Why the end of a call could not be written down, where it could not.
    pub unwritten: Option<String>,
}

/// The screen, as the command line opens it: front ends do not know each other.
pub type Screens = fn(&mut dyn Backstage, &Wishes) -> Result<Left, String>;
