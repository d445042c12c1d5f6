use std::sync::Arc;

use jiff::civil::DateTime;
use ringside::campaign::Plan;
use ringside::front::{Backstage, Campaigns, Listed, Opponent, Saved};
use ringside::history::{Drilled, History, ReadPast};
use ringside::playbook::Playbook;
use ringside::scenario::{Scenario, Script};
use ringside::text::Lang;
use ringside::transcript::{Entry, Header, Transcript};
use ringside::world::Briefing;

use crate::ring;

/// Behind a screen whose files have gone mad.
pub struct Mad;

impl History for Mad {
    fn past(&self) -> ReadPast {
        Box::new(|| panic!("the cupboard is on fire"))
    }
}

impl Backstage for Mad {
    fn playbook(&self) -> &Playbook {
        ring::playbook()
    }

    fn opponent_ids(&self) -> Vec<String> {
        Vec::new()
    }

    fn opponents(&self) -> Vec<Opponent> {
        Vec::new()
    }

    fn briefs(&mut self, _: Lang) -> Result<Vec<Briefing>, String> {
        Err(String::new())
    }

    fn seed(&mut self) -> u64 {
        0
    }

    fn brief(&mut self, _: &str, _: Lang, _: Option<DateTime>) -> Result<Briefing, String> {
        Err(String::new())
    }

    fn script(&mut self, _: &str, _: &str, _: Lang) -> Result<Script, String> {
        Err(String::new())
    }

    fn begin(&mut self, _: &Header) -> Result<Option<String>, String> {
        Ok(None)
    }

    fn go_on(&mut self, _: &str) -> Result<(), String> {
        Ok(())
    }

    fn record(&mut self, _: &[Entry]) -> Result<(), String> {
        Ok(())
    }

    fn record_drilled(&mut self, _: Drilled) -> Result<(), String> {
        Ok(())
    }

    fn recorded(&self, _: &str) -> Result<Transcript, String> {
        Err(String::new())
    }

    fn keep_page(&mut self, _: &str, _: &str) -> Result<String, String> {
        Err(String::new())
    }
}

impl Campaigns for Mad {
    fn campaigns(&self) -> Vec<Listed> {
        Vec::new()
    }

    fn campaign(&self, _: &str) -> Result<Arc<Plan>, String> {
        Err(String::new())
    }

    fn saved_campaigns(&self) -> Vec<Saved> {
        Vec::new()
    }

    fn saved_campaign(&self, _: &str) -> Result<String, String> {
        Err(String::new())
    }

    fn save_campaign(&mut self, _: Option<&str>, _: &str, _: &str) -> Result<Option<String>, String> {
        Ok(None)
    }

    fn scenario(&self, _: &str, _: Lang) -> Result<Scenario, String> {
        Err(String::new())
    }

    fn brief_scenario(&mut self, _: Scenario, _: Lang, _: DateTime) -> Result<Briefing, String> {
        Err(String::new())
    }
}
