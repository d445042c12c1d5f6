//! Testing campaigns: their decision files are played, and come to what the file says.

use std::sync::Arc;

use super::books::days_sales_outstanding;
use super::decision::Decision;
use super::decisions::{Decided, Deed, Head, read_decisions, read_head};
use super::drawn::draw_portfolio;
use super::journal::Happened;
use super::phrases::date_told;
use super::plan::{CampaignTest, Plan};
use super::shelf::campaign_of;
use super::weeks::Weeks;
use crate::diagnostic::{Diagnostic, Report, did_you_mean};
use crate::playbook::Playbook;
use crate::scenario::Gym;
use crate::text::Lang;
use crate::yaml::{Node, Test};

/// A decision file that was played.
#[derive(Clone, Debug, PartialEq)]
pub struct Examined {
    /// `campaign/decisions`.
    pub name: String,
    /// Collected of what was billed, in whole per cent.
    pub collected: i32,
    /// Days sales outstanding.
    pub dso: Option<f64>,
    /// Findings that the method asks for, and against it.
    pub findings: (u32, u32),
    /// True where all is as the file says.
    pub passed: bool,
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

/// Loads a campaign of the gym and reads the decision files of its tests, without playing them; what is wrong is reported. Gives
/// the number of files that were looked at.
pub fn check_campaign(gym: &Gym, id: &str, report: &mut Report) -> usize {
    let Some(plan) = campaign_of(gym, id, report) else { return 1 };
    let scenarios = gym.scenario_ids();
    for (debtor, name) in plan.debtors.iter().filter(|debtor| !debtor.scenario.is_empty()).map(|it| (it, &*it.scenario))
    {
        if !scenarios.iter().any(|known| known == name) {
            let message = format!("`{}` names the scenario `{name}`, which there is not", debtor.id);
            let help = did_you_mean(name, scenarios.iter().map(String::as_str));
            report.push(Diagnostic::nowhere("unknown-name", format!("campaign {id}: {message}")).maybe_help(help));
        }
    }
    for test in &plan.tests {
        let Some(node) = gym.decisions_tree(&test.decisions, report) else { continue };
        if let Some(head) = read_head(&node, report) {
            belongs(&node, &head, &plan, report);
            read_decisions(&node, &draw_portfolio(&plan, head.seed), gym.playbook(), report);
        }
    }
    1 + plan.tests.len()
}

/// Loads a campaign of the gym and plays its tests; what is wrong, and what does not come to what it should, is reported.
pub fn examine_campaign(gym: &Gym, id: &str, report: &mut Report) -> Vec<Examined> {
    let Some(plan) = campaign_of(gym, id, report) else { return Vec::new() };
    plan.tests.iter().filter_map(|test| examine(gym, &plan, test, report)).collect()
}

fn examine(gym: &Gym, plan: &Arc<Plan>, test: &CampaignTest, report: &mut Report) -> Option<Examined> {
    let mut found = Report::default();
    let node = gym.decisions_tree(&test.decisions, &mut found);
    let head = node.as_ref().and_then(|node| read_head(node, &mut found));
    let weeks = match (node, head) {
        (Some(node), Some(head)) => {
            belongs(&node, &head, plan, &mut found);
            Some(play_decisions(&node, plan, head.seed, gym.playbook(), &mut found))
        }
        _ => None,
    };
    let examined = weeks.filter(|_| !found.has_errors()).map(|weeks| judge(&weeks, test, &mut found));
    report.append(found);
    examined
}

fn belongs(node: &Node, head: &Head, plan: &Plan, report: &mut Report) {
    if *head.campaign != *plan.id {
        let place = node.get("campaign").unwrap_or(node).place.clone();
        let message = format!("these decisions are about `{}`, not about `{}`", head.campaign, plan.id);
        report.push(Diagnostic::error("script-elsewhere", place, message).help("name the decisions of this campaign"));
    }
}

fn judge(weeks: &Weeks, test: &CampaignTest, report: &mut Report) -> Examined {
    let sums = weeks.desk().tally;
    let collected = if sums.billed > 0 { (sums.collected * 100 / sums.billed) as i32 } else { 0 };
    let before = report.count(crate::diagnostic::Severity::Error);
    let mut expect = |wanted: Option<Test>, is: i32, what: &str| {
        if let Some(wanted) = wanted.filter(|wanted| !wanted.holds(is)) {
            let message = format!("{what} {is}, not {wanted}");
            report.push(Diagnostic::error("unmet-expectation", test.place.clone(), message));
        }
    };
    expect(test.collected, collected, "per cent collected:");
    expect(test.good, sums.good as i32, "findings that the method asks for:");
    expect(test.bad, sums.bad as i32, "findings against the method:");
    for finding in &test.finds {
        let happened = Happened::Found { finding: *finding };
        if !weeks.journal().iter().any(|note| note.what == happened) {
            let message = format!("the coach never finds `{finding}`");
            report.push(Diagnostic::error("unmet-expectation", test.place.clone(), message));
        }
    }
    Examined {
        name: test.decisions.clone(),
        collected,
        dso: days_sales_outstanding(&weeks.desk().lines),
        findings: (sums.good, sums.bad),
        passed: report.count(crate::diagnostic::Severity::Error) == before,
    }
}
