//! Testing campaigns: their decision files are played, and come to what the file says.

use std::sync::Arc;

use super::books::days_sales_outstanding;
use super::decision::Decision;
use super::decisions::{Decided, Deed, Head, read_decisions, read_head};
use super::drawn::draw_portfolio;
use super::finding::Finding;
use super::journal::Happened;
use super::phrases::date_told;
use super::plan::{CampaignTest, Plan};
use super::shelf::campaign_of;
use super::weeks::Weeks;
use crate::diagnostic::{Diagnostic, Report, Severity, SourceText, did_you_mean};
use crate::playbook::Playbook;
use crate::scenario::{CAMPAIGN, Gym, check_translated_as};
use crate::text::Lang;
use crate::yaml::{Node, Shape, Test};

/// A decision file that was played.
#[derive(Clone, Debug, PartialEq)]
pub struct Examined {
    /// `campaign/decisions`.
    pub name: String,
    /// What the weeks came to; none where the decisions cannot be carried out to the end.
    pub came_to: Option<CameTo>,
    /// What is not as the file says, each with its place.
    pub misses: Vec<String>,
}

impl Examined {
    /// True where all is as the file says.
    pub fn passed(&self) -> bool {
        self.misses.is_empty()
    }
}

/// What the weeks of a decision file came to.
#[derive(Clone, Debug, PartialEq)]
pub struct CameTo {
    /// Collected of what was billed, in whole per cent.
    pub collected: i32,
    /// Days sales outstanding.
    pub dso: Option<f64>,
    /// Findings that the method asks for, and against it.
    pub findings: (u32, u32),
}

/// The files of a campaign that were looked at.
#[derive(Default)]
pub struct CheckedCampaign {
    /// How many.
    pub files: usize,
    /// Those that could be read.
    pub sources: Vec<Arc<SourceText>>,
}

/// Plays all decisions of a file's tree for a plan with this seed, as far as they can be carried out; one that cannot is reported
/// at its place, and is the last.
pub fn play_decisions(node: &Node, plan: &Arc<Plan>, seed: u64, playbook: &Playbook, report: &mut Report) -> Weeks {
    let plan = draw_portfolio(plan, seed);
    let decisions = read_decisions(node, &plan, playbook, report);
    let mut weeks = Weeks::open(plan, seed);
    if report.has_errors() {
        return weeks;
    }
    for decided in &decisions {
        if let Err(refusal) = carry_out(&mut weeks, decided) {
            let day = date_told(weeks.plan(), weeks.today(), Lang::En);
            let message = format!("{}, on {day} (day {})", refusal.told()[0], weeks.today());
            report.push(Diagnostic::error("decision-refused", decided.place.clone(), message));
            break;
        }
    }
    weeks
}

fn carry_out(weeks: &mut Weeks, decided: &Decided) -> Result<(), super::decision::Refusal> {
    match &decided.what {
        Deed::One(decision) => weeks.decide(decision).map(drop),
        Deed::EndWeek => {
            let week = weeks.today() / 7;
            while weeks.today() / 7 == week && !weeks.is_over() {
                weeks.decide(&Decision::EndDay)?;
            }
            Ok(())
        }
    }
}

/// Loads a campaign of the gym and carries out the decision files of its tests, whatever they come to; what is wrong is reported.
pub fn check_campaign(gym: &Gym, id: &str, report: &mut Report) -> CheckedCampaign {
    let mut checked = CheckedCampaign { files: 1, sources: Vec::new() };
    let tree = gym.campaign_tree(id, &mut Report::default());
    if let Some(tree) = &tree {
        checked.sources.push(Arc::clone(tree.source()));
        check_words(gym, tree, report);
    }
    let Some(plan) = campaign_of(gym, id, report) else { return checked };
    for test in &plan.tests {
        checked.files += 1;
        let mut found = Report::default();
        if let Some((_, node)) = carried_out(gym, &plan, test, &mut found) {
            checked.sources.push(Arc::clone(node.source()));
        }
        report.append(found);
    }
    checked
}

/// Scenarios that there are, and texts in all languages that the title has.
fn check_words(gym: &Gym, tree: &Node, report: &mut Report) {
    let scenarios = gym.scenario_ids();
    for named in tree.get("debtors").map_or(&[][..], Node::items).iter().filter_map(|debtor| debtor.get("scenario")) {
        let name = named.text().unwrap_or_default();
        if !name.is_empty() && !scenarios.iter().any(|known| known == name) {
            let near = did_you_mean(name, scenarios.iter().map(String::as_str));
            let help = near.unwrap_or_else(|| format!("there are {}", scenarios.join(", ")));
            let message = format!("there is no scenario `{name}`");
            report.push(Diagnostic::error("unknown-name", named.place.clone(), message).help(help));
        }
    }
    let title = tree.get("title").map_or(&[][..], Node::entries);
    let langs: Vec<Lang> = title.iter().filter_map(|entry| entry.key.parse().ok()).collect();
    check_translated_as(tree, &Shape::Map(CAMPAIGN), &langs, "campaign", report);
}

/// Loads a campaign of the gym and plays its tests; what is wrong, and what does not come to what it should, is reported.
pub fn examine_campaign(gym: &Gym, id: &str, report: &mut Report) -> Vec<Examined> {
    let Some(plan) = campaign_of(gym, id, report) else { return Vec::new() };
    plan.tests.iter().map(|test| examine(gym, &plan, test, report)).collect()
}

fn examine(gym: &Gym, plan: &Arc<Plan>, test: &CampaignTest, report: &mut Report) -> Examined {
    let mut found = Report::default();
    let played = carried_out(gym, plan, test, &mut found).filter(|_| !found.has_errors());
    let came_to = played.map(|(weeks, _)| judge(&weeks, test, &mut found));
    let errors = found.sorted().into_iter().filter(|it| it.severity == Severity::Error);
    let told = |it: &Diagnostic| match &it.place {
        Some(place) => format!("{place}: {}", it.message),
        None => it.message.clone(),
    };
    let misses = errors.map(told).collect();
    report.append(found);
    Examined { name: test.decisions.clone(), came_to, misses }
}

/// The decisions of a test, carried out as far as they can be.
fn carried_out(gym: &Gym, plan: &Arc<Plan>, test: &CampaignTest, found: &mut Report) -> Option<(Weeks, Node)> {
    let node = gym.decisions_tree(&test.decisions, found)?;
    let head = read_head(&node, found)?;
    belongs(&node, &head, plan, found);
    Some((play_decisions(&node, plan, head.seed, gym.playbook(), found), node))
}

fn belongs(node: &Node, head: &Head, plan: &Plan, report: &mut Report) {
    if *head.campaign != *plan.id {
        let place = node.get("campaign").unwrap_or(node).place.clone();
        let message = format!("these decisions are about `{}`, not about `{}`", head.campaign, plan.id);
        report.push(Diagnostic::error("script-elsewhere", place, message).help("name the decisions of this campaign"));
    }
}

fn judge(weeks: &Weeks, test: &CampaignTest, report: &mut Report) -> CameTo {
    let sums = weeks.desk().tally;
    let collected = if sums.billed > 0 { (sums.collected * 100 / sums.billed) as i32 } else { 0 };
    let mut expect = |wanted: Option<Test>, is: i32, what: &str, help: Option<String>| {
        if let Some(wanted) = wanted.filter(|wanted| !wanted.holds(is)) {
            let message = format!("{what} {is}, not {wanted}");
            let unmet = Diagnostic::error("unmet-expectation", test.place.clone(), message);
            report.push(unmet.maybe_help(help.filter(|help| !help.is_empty())));
        }
    };
    expect(test.collected, collected, "per cent collected:", None);
    expect(test.good, sums.good as i32, "findings that the method asks for:", Some(counted(weeks, Finding::is_good)));
    expect(test.bad, sums.bad as i32, "findings against the method:", Some(counted(weeks, |it| !it.is_good())));
    for finding in &test.finds {
        let happened = Happened::Found { finding: *finding };
        if !weeks.journal().iter().any(|note| note.what == happened) {
            let message = format!("the coach never finds `{finding}`");
            report.push(Diagnostic::error("unmet-expectation", test.place.clone(), message));
        }
    }
    CameTo { collected, dso: days_sales_outstanding(&weeks.desk().lines), findings: (sums.good, sums.bad) }
}

/// The findings of a kind by name, the most frequent first: `too-soon (4), not-acted`.
fn counted(weeks: &Weeks, wanted: impl Fn(Finding) -> bool) -> String {
    let found = |finding: &Finding| {
        let happened = Happened::Found { finding: *finding };
        weeks.journal().iter().filter(|note| note.what == happened).count()
    };
    let mut times: Vec<(Finding, usize)> = Finding::ALL
        .iter()
        .copied()
        .filter(|it| wanted(*it))
        .map(|it| (it, found(&it)))
        .filter(|it| it.1 > 0)
        .collect();
    times.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
    let told = |(finding, times): &(Finding, usize)| match times {
        1 => finding.to_string(),
        _ => format!("{finding} ({times})"),
    };
    times.iter().map(told).collect::<Vec<_>>().join(", ")
}
