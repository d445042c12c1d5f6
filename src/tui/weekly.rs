//! How the whole screen goes to the desk of a campaign, leaves it for a call that is played in full, and comes back.

use super::app::{App, Brought, Effect, Screen, Step};
use super::campaigns::CampaignsScreen;
use super::desk::DeskScreen;
use super::lobby::LobbyScreen;
use super::words::Word;
use crate::front::Begin;

impl App {
    /// Something for a campaign is here.
    pub(super) fn receive_campaign(&mut self, brought: Brought) -> Vec<Step> {
        let go = |screen: Screen| vec![Step::Go(Box::new(screen))];
        match brought {
            Brought::Campaigns(campaigns, saved) => {
                let wanted = match &self.began {
                    Begin::Campaign { name } => name.clone(),
                    _ => None,
                };
                // Whoever names a campaign that was never begun begins it.
                let fresh = |id: &String| !saved.iter().any(|saved| saved.campaign == *id);
                if let (Screen::Lobby(_), Some(id)) = (&self.screen, wanted.clone().filter(fresh)) {
                    return vec![Step::Do(Effect::OpenCampaign(id))];
                }
                let mut list = match std::mem::replace(&mut self.screen, Screen::Lobby(LobbyScreen::default())) {
                    Screen::Campaigns(list) => list,
                    _ => CampaignsScreen::reading(wanted),
                };
                list.here(campaigns, saved);
                go(Screen::Campaigns(list))
            }
            Brought::Campaign(plan, seed) => go(Screen::Desk(Box::new(DeskScreen::begin(plan, seed, &self.shared)))),
            Brought::TakenUp(taken_up, name) => {
                let cut = taken_up.cut;
                let mut steps = go(Screen::Desk(Box::new(DeskScreen::again(*taken_up, name, &self.shared))));
                if cut {
                    steps.push(Step::Tell(self.shared.word(Word::LastLineCut).to_owned()));
                }
                steps
            }
            Brought::NotTakenUp(why) => match &mut self.screen {
                Screen::Campaigns(list) => {
                    list.trouble = Some(why);
                    Vec::new()
                }
                _ => vec![Step::Tell(why)],
            },
            Brought::CampaignSaved(name) => {
                match (&mut self.screen, &mut self.away) {
                    (Screen::Desk(desk), _) | (_, Some(desk)) => desk.saved(name),
                    _ => {}
                }
                Vec::new()
            }
            Brought::Scenario(scenario) => match &self.screen {
                Screen::Desk(desk) => desk.carried(&scenario).map(Step::Do).into_iter().collect(),
                _ => Vec::new(),
            },
            _ => Vec::new(),
        }
    }

    /// The desk waits while a call is played.
    pub(super) fn leave_desk(&mut self) {
        if !matches!(&self.screen, Screen::Desk(desk) if desk.is_playing()) {
            return;
        }
        let here = std::mem::replace(&mut self.screen, Screen::Lobby(LobbyScreen::default()));
        if let Screen::Desk(desk) = here {
            self.away = Some(desk);
        }
    }

    /// Back from the call to the desk.
    pub(super) fn return_to_desk(&mut self) -> Vec<Effect> {
        if let Some(mut desk) = self.away.take() {
            if desk.call_left() {
                self.notice = Some(self.shared.word(Word::CallLeft).to_owned());
            }
            self.screen = Screen::Desk(desk);
        }
        vec![Effect::ReadHistory]
    }

    /// A call that has ended counts at once, whatever is done with it afterwards.
    pub(super) fn bring_back(&mut self) -> Vec<Effect> {
        let (Some(desk), Screen::Call(call)) = (&mut self.away, &self.screen) else { return Vec::new() };
        if !desk.is_playing() || !call.is_closed() {
            return Vec::new();
        }
        let steps = desk.played(&call.session.transcript(), &self.shared);
        let effects: Vec<Effect> = steps.into_iter().flat_map(|step| self.take(step)).collect();
        if self.notice.is_none() {
            self.notice = Some(self.shared.word(Word::CallCounts).to_owned());
        }
        effects
    }
}
