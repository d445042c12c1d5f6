//! Campaigns to begin, and saved ones to go on with.

use super::app::{Effect, Input, Shared, Step};
use super::keys::{Action, Place, action};
use super::listed::moved;
use crate::front::{Listed, Saved};

/// The list of campaigns; which row is chosen.
pub struct CampaignsScreen {
    /// None while they are being read.
    pub(super) listed: Option<(Vec<Listed>, Vec<Saved>)>,
    pub(super) chosen: usize,
    /// The campaign that is to be chosen once they are here.
    wanted: Option<String>,
    /// Why a saved one cannot be gone on with.
    pub(super) trouble: Option<String>,
}

/// A row of the list.
#[derive(Clone, Copy, Debug)]
pub enum Pick<'a> {
    /// A campaign to begin.
    New(&'a Listed),
    /// A saved one to go on with, and the campaign that it is of, where the gym has it.
    GoOn(&'a Saved, Option<&'a Listed>),
}

impl CampaignsScreen {
    /// While they are being read; this one is chosen then.
    pub fn reading(wanted: Option<String>) -> Self {
        Self { listed: None, chosen: 0, wanted, trouble: None }
    }

    /// They are here.
    pub fn here(&mut self, campaigns: Vec<Listed>, saved: Vec<Saved>) {
        self.listed = Some((campaigns, saved));
        let wanted = self.wanted.take();
        let is_wanted = |pick: &Pick<'_>| match pick {
            Pick::New(listed) => Some(&listed.id) == wanted.as_ref(),
            Pick::GoOn(..) => false,
        };
        self.chosen = self.picks().iter().position(is_wanted).unwrap_or(0);
    }

    /// Each campaign with its saved ones below it; those of no campaign stand last.
    pub fn picks(&self) -> Vec<Pick<'_>> {
        let Some((campaigns, saved)) = &self.listed else { return Vec::new() };
        let mut picks = Vec::new();
        for listed in campaigns {
            picks.push(Pick::New(listed));
            let own = saved.iter().filter(|saved| saved.campaign == listed.id);
            picks.extend(own.map(|saved| Pick::GoOn(saved, Some(listed))));
        }
        let strays = saved.iter().filter(|saved| campaigns.iter().all(|listed| listed.id != saved.campaign));
        picks.extend(strays.map(|saved| Pick::GoOn(saved, None)));
        picks
    }

    /// Keys.
    pub fn update(&mut self, input: Input, _: &mut Shared) -> Vec<Step> {
        let Input::Key(key) = input else { return Vec::new() };
        self.trouble = None;
        let last = self.picks().len().saturating_sub(1);
        match action(Place::CAMPAIGNS, &key) {
            Some(Action::Back) => return vec![Step::Home],
            Some(Action::Enter) => {
                let opened = self.picks().get(self.chosen).map(|pick| match pick {
                    Pick::New(listed) => Effect::OpenCampaign(listed.id.clone()),
                    Pick::GoOn(saved, _) => Effect::TakeUp(saved.name.clone()),
                });
                return opened.map(Step::Do).into_iter().collect();
            }
            Some(pressed) => self.chosen = moved(self.chosen, last, pressed),
            None => {}
        }
        Vec::new()
    }
}
