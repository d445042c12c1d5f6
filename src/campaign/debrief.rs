//! What the weeks came to: figures, and for each debtor what the coach found and what was true.

use serde::Serialize;

use super::books::days_sales_outstanding;
use super::desk::{Line, Tally};
use super::finding::Finding;
use super::finding_words::finding_words;
use super::journal::{Happened, Note};
use super::phrases::{Worded, date_told, in_lang, told};
use super::weeks::Weeks;
use crate::playbook::{ObstacleKind, Playbook};
use crate::text::Lang;

/// A finding and how often it was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Counted {
    /// What.
    pub finding: Finding,
    /// The system of METHOD.md behind it; empty where it is ours alone.
    pub system: &'static str,
    /// True for what the method asks for.
    pub good: bool,
    /// How often.
    pub times: usize,
    /// In words.
    pub told: String,
}

/// An account at the end, or as it stands.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct AccountDebrief {
    /// Its name in decision files.
    pub id: String,
    /// The firm.
    pub firm: String,
    /// Where it stands.
    pub status: String,
    /// Paid and collected, in minor units.
    pub collected: i64,
    /// Still open.
    pub open: i64,
    /// What the coach found.
    pub findings: Vec<Counted>,
    /// What was true: only once the weeks are over.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub truth: Option<String>,
}

/// The whole.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Debrief {
    /// The campaign.
    pub campaign: String,
    /// The day it stands at, from 0.
    pub day: i32,
    /// True once all weeks were played.
    pub over: bool,
    /// Money and time.
    pub sums: Tally,
    /// Collected of what was billed, in per cent.
    pub collected_share: f64,
    /// Days sales outstanding; null where nothing was billed.
    pub dso: Option<f64>,
    /// The last day of each week.
    pub weeks: Vec<Line>,
    /// What the coach found about the house.
    pub house: Vec<Counted>,
    /// The accounts, in order.
    pub accounts: Vec<AccountDebrief>,
}

impl Debrief {
    /// Of a campaign as it stands.
    pub fn of(weeks: &Weeks, playbook: &Playbook, lang: Lang) -> Debrief {
        let (plan, desk) = (weeks.plan(), weeks.desk());
        let sums = desk.tally;
        let share = if sums.billed > 0 { sums.collected as f64 * 100.0 / sums.billed as f64 } else { 0.0 };
        let last_of_week = |line: &&Line| line.day % 7 == 6;
        Debrief {
            campaign: plan.id.to_string(),
            day: desk.day,
            over: weeks.is_over(),
            sums,
            collected_share: share,
            dso: days_sales_outstanding(&desk.lines),
            weeks: desk.lines.iter().filter(last_of_week).copied().collect(),
            house: counted(weeks.journal(), None, lang),
            accounts: (0..weeks.len()).filter_map(|ix| account(weeks, ix, playbook, lang)).collect(),
        }
    }
}

fn account(weeks: &Weeks, ix: u32, playbook: &Playbook, lang: Lang) -> Option<AccountDebrief> {
    let look = weeks.look(ix)?;
    let plan = weeks.plan();
    let money = |note: &Note| match note.what {
        Happened::Paid { amount } | Happened::Collected { amount } if note.account == Some(ix) => amount,
        _ => 0,
    };
    Some(AccountDebrief {
        id: plan.account_name(ix),
        firm: plan.firm_of(ix, lang),
        status: in_lang(look.account.status.words(), lang).to_owned(),
        collected: weeks.journal().iter().map(money).sum(),
        open: look.book.open(),
        findings: counted(weeks.journal(), Some(ix), lang),
        truth: weeks.is_over().then(|| truth_told(weeks, ix, playbook, lang)).flatten(),
    })
}

/// What was true of an account all along, in a sentence.
pub fn truth_told(weeks: &Weeks, ix: u32, playbook: &Playbook, lang: Lang) -> Option<String> {
    let look = weeks.look(ix)?;
    let truth = look.truth;
    let say = |pair: [&'static str; 2]| in_lang(pair, lang);
    let nature = weeks.plan().method.natures.get(usize::from(look.account.nature))?;
    let mut words = vec![nature.name.in_lang(lang).to_owned()];
    if !truth.serious {
        words.push(say(["never meant to pay", "платить не собирался"]).to_owned());
    }
    if !truth.cash {
        words.push(say(["had no money", "денег не было"]).to_owned());
    }
    let complained = weeks
        .journal()
        .iter()
        .any(|note| note.account == Some(ix) && note.what == Happened::Named { obstacle: ObstacleKind::Complaint });
    if complained {
        let complaint = playbook.obstacle(ObstacleKind::Complaint, lang);
        words.push(format!("{complaint}: {}", in_lang(truth.fault.words(), lang)));
    }
    if look.known.said.iter().any(Option::is_some) || nature.id.as_ref() == "new-client" {
        words.push(in_lang(truth.worth.words(), lang).to_owned());
    }
    Some(words.join("; "))
}

fn counted(journal: &[Note], account: Option<u32>, lang: Lang) -> Vec<Counted> {
    let mut all: Vec<Counted> = Vec::new();
    for note in journal.iter().filter(|note| note.account == account) {
        let Happened::Found { finding } = note.what else { continue };
        match all.iter_mut().find(|known| known.finding == finding) {
            Some(known) => known.times += 1,
            None => {
                let (system, words) = finding_words(finding);
                let told = in_lang(words, lang).to_owned();
                all.push(Counted { finding, system, good: finding.is_good(), times: 1, told });
            }
        }
    }
    all
}

/// Notes of the journal as lines: date, firm, what happened.
pub fn journal_told(weeks: &Weeks, notes: &[Note], playbook: &Playbook, lang: Lang) -> Vec<String> {
    let plan = weeks.plan();
    let line = |note: &Note| {
        let who = note.account.map(|ix| format!("{}: ", plan.firm_of(ix, lang))).unwrap_or_default();
        format!("{}  {who}{}", date_told(plan, note.day, lang), told(&note.what, plan, playbook, lang))
    };
    notes.iter().map(line).collect()
}
