//! Everything behind the screens of the bench: debtors, campaigns, recorded calls, an ear of a few plain words. No files.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::DateTime;
use ringside::campaign::{Plan, campaign_of};
use ringside::diagnostic::Report;
use ringside::ear::{Recognised, Recogniser, Reply};
use ringside::front::{Backstage, Campaigns, Listed, Opponent, Saved};
use ringside::history::{Drilled, History, Past, PastCall, ReadPast};
use ringside::playbook::Playbook;
use ringside::scenario::{Scenario, Script};
use ringside::text::Lang;
use ringside::transcript::{Entry, Header, Transcript};
use ringside::world::Briefing;
use ringside::yaml::MemoryFolder;

use crate::ring;

/// Those who were there when the pictures were taken.
const OPPONENTS: [&str; 5] = ["forgetful", "never-arrived", "never-arrived-overdue", "attacker", "profane"];

/// Words that the ear of the bench knows, and what they do.
const WORDS: [(&str, &str); 12] = [
    ("this is", "introduce"),
    ("меня зовут", "introduce"),
    ("how is", "small-talk"),
    ("как дела", "small-talk"),
    ("when do you pay", "ask-payment-date"),
    ("когда оплатите", "ask-payment-date"),
    ("let me say it back", "confirm-commitment"),
    ("повторю", "confirm-commitment"),
    ("where is my money", "demand-money"),
    ("где деньги", "demand-money"),
    ("goodbye", "close-politely"),
    ("до свидания", "close-politely"),
];

struct PlainEar;

impl Recogniser for PlainEar {
    fn recognise(&self, reply: &Reply<'_>) -> Vec<Recognised> {
        let said = reply.words.to_lowercase();
        let found = WORDS.iter().filter_map(|(words, id)| {
            let at = said.find(words)?;
            let span = at..at + words.len();
            Some(Recognised { id: (*id).into(), confidence: 900, span, dossier: String::new() })
        });
        let mut found: Vec<Recognised> = found.collect();
        found.sort_by_key(|known| known.span.start);
        found
    }

    fn version(&self) -> String {
        "plain".to_owned()
    }
}

/// What stands behind the screen of the bench: shipped debtors, and a cupboard of transcripts.
pub struct House {
    opponents: Vec<Opponent>,
    pub calls: BTreeMap<String, String>,
    pub pages: BTreeMap<String, String>,
    /// Lines of drills that were answered.
    pub drilled: Vec<Drilled>,
    /// Saved campaigns.
    pub saved: BTreeMap<String, String>,
    recording: Option<String>,
    /// Nothing can be written any more.
    pub full: bool,
}

impl House {
    pub fn new() -> Self {
        let opponent = |id: &&str| {
            let scenario = ring::briefing(id, Lang::En).scenario;
            Opponent {
                id: (*id).to_owned(),
                who: scenario.who(),
                title: scenario.title.clone(),
                summary: scenario.summary.clone(),
                stage: scenario.stage,
                difficulty: scenario.difficulty,
                langs: scenario.langs.clone(),
            }
        };
        Self {
            opponents: OPPONENTS.iter().map(opponent).collect(),
            calls: BTreeMap::new(),
            pages: BTreeMap::new(),
            drilled: Vec::new(),
            saved: BTreeMap::new(),
            recording: None,
            full: false,
        }
    }

    fn write(&mut self, lines: &str) -> Result<(), String> {
        if self.full {
            return Err("call.jsonl: cannot be written: no space left; make room".to_owned());
        }
        if let Some(name) = &self.recording {
            self.calls.entry(name.clone()).or_default().push_str(lines);
        }
        Ok(())
    }
}

impl History for House {
    fn past(&self) -> ReadPast {
        let read = |(name, _): (&String, &String)| Some(PastCall::of(name, &self.recorded(name).ok()?));
        let past = Past { calls: self.calls.iter().rev().filter_map(read).collect(), drilled: self.drilled.clone() };
        Box::new(move || past)
    }
}

impl Backstage for House {
    fn playbook(&self) -> &Playbook {
        ring::playbook()
    }

    fn opponent_ids(&self) -> Vec<String> {
        OPPONENTS.map(str::to_owned).into()
    }

    fn opponents(&self) -> Vec<Opponent> {
        self.opponents.clone()
    }

    fn seed(&mut self) -> u64 {
        7
    }

    fn brief(&mut self, scenario: &str, lang: Lang, _: Option<DateTime>) -> Result<Briefing, String> {
        if !ring::scenarios().iter().any(|known| known == scenario) {
            return Err(format!("there is no scenario `{scenario}`"));
        }
        let briefing = heard(scenario, lang);
        if !briefing.scenario.langs.contains(&lang) {
            return Err(format!("`{scenario}` does not speak {lang}"));
        }
        Ok(briefing)
    }

    fn briefs(&mut self, lang: Lang) -> Result<Vec<Briefing>, String> {
        let speaks = |opponent: &&Opponent| opponent.langs.contains(&lang);
        Ok(self.opponents.iter().filter(speaks).map(|opponent| heard(&opponent.id, lang)).collect())
    }

    fn script(&mut self, scenario: &str, name: &str, _: Lang) -> Result<Script, String> {
        Ok(ring::script(scenario, name))
    }

    fn begin(&mut self, header: &Header) -> Result<Option<String>, String> {
        let name = format!("call-{}.jsonl", self.calls.len() + 1);
        self.recording = Some(name.clone());
        self.write(&ringside::transcript::header_line(header))?;
        Ok(Some(name))
    }

    fn go_on(&mut self, name: &str) -> Result<(), String> {
        self.recording = Some(name.to_owned());
        Ok(())
    }

    fn record(&mut self, entries: &[Entry]) -> Result<(), String> {
        let lines: String = entries.iter().map(ringside::transcript::entry_line).collect();
        self.write(&lines)
    }

    fn record_drilled(&mut self, drilled: Drilled) -> Result<(), String> {
        if self.full {
            return Err("drills.jsonl: cannot be written: no space left; make room".to_owned());
        }
        self.drilled.push(drilled);
        Ok(())
    }

    fn recorded(&self, name: &str) -> Result<Transcript, String> {
        let text = self.calls.get(name).ok_or_else(|| format!("{name}: no such call"))?;
        ringside::transcript::read_transcript(text).map_err(|error| error.to_string())
    }

    fn keep_page(&mut self, name: &str, page: &str) -> Result<String, String> {
        let name = name.replace(".jsonl", ".md");
        self.pages.insert(name.clone(), page.to_owned());
        Ok(name)
    }
}

impl Campaigns for House {
    fn campaigns(&self) -> Vec<Listed> {
        vec![Listed::of(&plan(CAMPAIGN, TWO_WEEKS))]
    }

    fn campaign(&self, id: &str) -> Result<Arc<Plan>, String> {
        match id {
            CAMPAIGN => Ok(plan(id, TWO_WEEKS)),
            ORDERED => Ok(plan(id, &TWO_WEEKS.replace("every: 7 days", "every: 9 days"))),
            _ => Err(format!("there is no campaign `{id}`")),
        }
    }

    fn saved_campaigns(&self) -> Vec<Saved> {
        self.saved.iter().rev().map(|(name, text)| Saved::of(name, text)).collect()
    }

    fn saved_campaign(&self, name: &str) -> Result<String, String> {
        self.saved.get(name).cloned().ok_or_else(|| format!("{name}: no such campaign"))
    }

    fn save_campaign(&mut self, name: Option<&str>, campaign: &str, lines: &str) -> Result<Option<String>, String> {
        if self.full {
            return Err("week.yaml: cannot be written: no space left; make room".to_owned());
        }
        let name = name.map_or_else(|| format!("{campaign}-{}.yaml", self.saved.len() + 1), str::to_owned);
        let text = self.saved.entry(name.clone()).or_default();
        text.truncate(text.rfind('\n').map_or(0, |at| at + 1));
        text.push_str(lines);
        Ok(Some(name))
    }

    fn scenario(&self, id: &str, lang: Lang) -> Result<Scenario, String> {
        if !ring::scenarios().iter().any(|known| known == id) {
            return Err(format!("there is no scenario `{id}`"));
        }
        Ok(Scenario::clone(&ring::briefing(id, lang).scenario))
    }

    fn brief_scenario(&mut self, scenario: Scenario, lang: Lang, at: DateTime) -> Result<Briefing, String> {
        let ear = heard(&scenario.id, lang).ear;
        Ok(Briefing { ear, ..Briefing::new(Arc::new(ring::playbook().clone()), scenario, None, lang, at) })
    }
}

/// The campaign of the bench: a file of its own, so that a shipped one can change without a picture changing.
pub const CAMPAIGN: &str = "two-weeks";

/// The same, with an order on the Wednesday of the second week.
pub const ORDERED: &str = "ordered";

fn plan(id: &str, text: &str) -> Arc<Plan> {
    let gym = ring::open_with(MemoryFolder::default().with(&format!("scenarios/campaigns/{id}.yaml"), text));
    let mut report = Report::default();
    let found = campaign_of(&gym, id, &mut report);
    found.unwrap_or_else(|| panic!("the campaign loads: {:?}", ring::problems(&report)))
}

const TWO_WEEKS: &str = include_str!("two-weeks.yaml");

/// A shipped debtor with the ear of the bench.
pub fn heard(scenario: &str, lang: Lang) -> Briefing {
    Briefing { ear: Some(Arc::new(PlainEar)), ..ring::briefing(scenario, lang) }
}
