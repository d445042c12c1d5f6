use std::sync::Arc;

use jiff::civil::DateTime;

use crate::campaign::{Decision, Deed, Plan, Refusal, Weeks, draw_portfolio, read_decisions, read_head};
use crate::diagnostic::{Report, SourceText};
use crate::playbook::Playbook;
use crate::scenario::Scenario;
use crate::text::{Lang, Localized};
use crate::world::Briefing;
use crate::yaml::parse;

/// Seeds of campaigns lie below this, as decision files write them.
pub const SEEDS: u64 = 1_000_000_000;

/// A campaign to be chosen.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Its id.
    pub id: String,
    /// Title for people.
    pub title: Localized,
    /// What it is about.
    pub summary: Localized,
    /// How many weeks are played.
    pub weeks: u16,
    /// How many debtors it has, those to be drawn included.
    pub debtors: usize,
}

impl Listed {
    /// A plan as the list shows it.
    pub fn of(plan: &Plan) -> Self {
        let drawn = plan.drawn.as_ref().map_or(0, |drawn| drawn.count as usize);
        Self {
            id: plan.id.to_string(),
            title: plan.title.clone(),
            summary: plan.summary.clone(),
            weeks: plan.calendar.weeks,
            debtors: plan.debtors.len() + drawn,
        }
    }
}

/// A saved campaign, as its file looks from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// What it is found by.
    pub name: String,
    /// The campaign; empty where the file does not say.
    pub campaign: String,
    /// Working days that are over.
    pub days: usize,
    /// Decisions beside those that end a day.
    pub decisions: usize,
}

impl Saved {
    /// A saved campaign from the text of its file.
    pub fn of(name: &str, text: &str) -> Self {
        let campaign = text.lines().find_map(|line| line.strip_prefix("campaign: ")).unwrap_or_default();
        let decided = text.lines().filter(|line| line.starts_with("  - {"));
        let (ends, others): (Vec<&str>, Vec<&str>) = decided.partition(|line| line.contains("{ end: "));
        Self { name: name.to_owned(), campaign: campaign.trim().to_owned(), days: ends.len(), decisions: others.len() }
    }
}

/// What a front end needs from outside for campaigns. What goes wrong is told in one sentence for people.
pub trait Campaigns {
    /// All campaigns that can be played.
    fn campaigns(&self) -> Vec<Listed>;

    /// A campaign by its id.
    ///
    /// # Errors
    /// Where there is none, or it has problems.
    fn campaign(&self, id: &str) -> Result<Arc<Plan>, String>;

    /// Saved campaigns, the newest first.
    fn saved_campaigns(&self) -> Vec<Saved>;

    /// The text of a saved campaign.
    ///
    /// # Errors
    /// Where it cannot be read.
    fn saved_campaign(&self, name: &str) -> Result<String, String>;

    /// Writes lines at the end of a saved campaign; without a name a new one is begun. Gives what it is found by; nothing where
    /// nothing is kept. A last line that was cut off goes.
    ///
    /// # Errors
    /// Where it cannot be written; what was saved before is whole.
    fn save_campaign(&mut self, name: Option<&str>, campaign: &str, lines: &str) -> Result<Option<String>, String>;

    /// A scenario, for a campaign that changes it.
    ///
    /// # Errors
    /// Where there is none, it has problems, or does not speak the language.
    fn scenario(&self, id: &str, lang: Lang) -> Result<Scenario, String>;

    /// Everything that a call of a changed scenario needs.
    ///
    /// # Errors
    /// Where the ear cannot be made.
    fn brief_scenario(&mut self, scenario: Scenario, lang: Lang, at: DateTime) -> Result<Briefing, String>;
}

/// A saved campaign, played up to where it was left.
pub struct TakenUp {
    /// The weeks.
    pub weeks: Weeks,
    /// The last line was cut off, and is left out.
    pub cut: bool,
}

/// Why a saved campaign is not gone on with. Its file is as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hindrance {
    /// The campaign has changed since.
    Changed,
    /// The file is damaged: where and how.
    Damaged(String),
    /// A decision cannot be carried out: its line, and why.
    Refused(usize, Refusal),
    /// There is no such campaign, or it has problems.
    Campaign(String),
}

/// Plays a saved campaign up to where it was left.
///
/// # Errors
/// What hinders it.
pub fn take_up(
    name: &str,
    text: &str,
    plan: impl FnOnce(&str) -> Result<Arc<Plan>, String>,
    playbook: &Playbook,
) -> Result<TakenUp, Hindrance> {
    let whole = text.rfind('\n').map_or(0, |at| at + 1);
    let mut report = Report::default();
    let node = parse(&SourceText::new(name, &text[..whole]), &mut report);
    let head = node.as_ref().and_then(|node| read_head(node, &mut report));
    let (Some(node), Some(head)) = (node, head) else { return Err(Hindrance::Damaged(first(&report))) };
    let plan = plan(&head.campaign).map_err(Hindrance::Campaign)?;
    if head.hash.is_some_and(|hash| hash != plan.hash) {
        return Err(Hindrance::Changed);
    }
    let plan = draw_portfolio(&plan, head.seed);
    let decisions = read_decisions(&node, &plan, playbook, &mut report);
    if report.has_errors() {
        return Err(Hindrance::Damaged(first(&report)));
    }
    let mut weeks = Weeks::open(plan, head.seed);
    for decided in &decisions {
        let done = match &decided.what {
            Deed::One(decision) => weeks.decide(decision).map(drop),
            Deed::EndWeek => end_week(&mut weeks),
        };
        done.map_err(|refusal| Hindrance::Refused(decided.place.line_column().0, refusal))?;
    }
    Ok(TakenUp { weeks, cut: whole < text.len() })
}

fn end_week(weeks: &mut Weeks) -> Result<(), Refusal> {
    let week = weeks.today() / 7;
    while weeks.today() / 7 == week && !weeks.is_over() {
        weeks.decide(&Decision::EndDay)?;
    }
    Ok(())
}

fn first(report: &Report) -> String {
    let found = report.sorted();
    found.first().map_or(String::new(), |found| match &found.place {
        Some(place) => format!("{}: {}", place.line_column().0, found.message),
        None => found.message.clone(),
    })
}
