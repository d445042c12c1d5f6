//! What `ringside test` is asked to play of campaigns: by file, by folder or by name.

use std::path::{Path, absolute};

use super::Failure;
use super::exams::Round;
use super::gyms::OpenGym;
use crate::campaign::{Examined, examine_campaign};
use crate::diagnostic::Report;

/// All campaigns of a gym, one of them, or one decision file.
pub enum CampaignAddress {
    /// The folder in which they lie.
    Every,
    /// All tests of a campaign.
    Campaign(String),
    /// A campaign, and the name of the decision file.
    Decisions(String, String),
}

impl CampaignAddress {
    /// What a path is, by the folder that it lies in; none where it has nothing to do with campaigns.
    pub fn of(path: &Path) -> Option<Self> {
        let whole = absolute(path).ok()?;
        let holds_campaigns =
            |path: &Path| path.ends_with("scenarios/campaigns") || path.ends_with("scripts/campaigns");
        if holds_campaigns(&whole) {
            return Some(CampaignAddress::Every);
        }
        let (folder, stem) = (whole.parent()?, whole.file_stem()?.to_string_lossy().into_owned());
        if holds_campaigns(folder) {
            return Some(CampaignAddress::Campaign(stem));
        }
        let campaign = folder.file_name()?.to_string_lossy().into_owned();
        let below = folder.parent().is_some_and(|above| above.ends_with("scripts/campaigns"));
        below.then_some(CampaignAddress::Decisions(campaign, stem))
    }

    /// What a name is; none where no campaign is called so, or a scenario is.
    pub fn named(name: &str, open: &OpenGym) -> Option<Self> {
        let (campaign, decisions) = name.split_once('/').map_or((name, None), |(id, rest)| (id, Some(rest)));
        let is_known = |ids: Vec<String>| ids.iter().any(|id| id == campaign);
        let is_campaign = is_known(open.gym.campaign_ids()) && !is_known(open.gym.scenario_ids());
        let address = |name: &str| CampaignAddress::Decisions(campaign.to_owned(), name.to_owned());
        is_campaign.then(|| decisions.map_or_else(|| CampaignAddress::Campaign(campaign.to_owned()), address))
    }
}

/// Plays the tests of campaigns that are meant.
///
/// # Errors
/// Where a decision file is meant that no test of its campaign names, and where there is no campaign at all.
pub fn campaign_round(open: OpenGym, address: &CampaignAddress, report: &mut Report) -> Result<Round, Failure> {
    let campaigns = match address {
        CampaignAddress::Every => every(&open, report)?,
        CampaignAddress::Campaign(campaign) => examine_campaign(&open.gym, campaign, report),
        CampaignAddress::Decisions(campaign, name) => only(&open, campaign, name, report)?,
    };
    Ok(Round { root: open.root, exams: Vec::new(), campaigns })
}

fn every(open: &OpenGym, report: &mut Report) -> Result<Vec<Examined>, Failure> {
    let ids = open.gym.own_campaign_ids();
    if ids.is_empty() {
        let hint = "they lie in scenarios/campaigns/; `ringside new campaign NAME` begins one";
        return Err(Failure::input("there is no campaign here").hint(hint));
    }
    Ok(ids.iter().flat_map(|id| examine_campaign(&open.gym, id, report)).collect())
}

/// The test of one decision file.
fn only(open: &OpenGym, campaign: &str, name: &str, report: &mut Report) -> Result<Vec<Examined>, Failure> {
    let mut found = Report::default();
    let mut campaigns = examine_campaign(&open.gym, campaign, &mut found);
    let whole = format!("{campaign}/{name}");
    let others: Vec<String> = campaigns.iter().filter(|it| it.name != whole).flat_map(|it| it.misses.clone()).collect();
    let named: Vec<String> = campaigns.iter().map(|it| it.name.clone()).collect();
    campaigns.retain(|it| it.name == whole);
    if campaigns.is_empty() && (!named.is_empty() || !found.has_errors()) {
        let hint = match named.is_empty() {
            true => format!("name it: `tests: [{{ decisions: {whole} }}]`"),
            false => format!("they name {}; `ringside campaign --decisions FILE` plays any", named.join(", ")),
        };
        return Err(Failure::usage(format!("no test of `{campaign}` names `{whole}`")).hint(hint));
    }
    // What is wrong with the decisions that nobody asked for is for another time.
    found.retain(|it| {
        let told = it.place.as_ref().map_or_else(|| it.message.clone(), |place| format!("{place}: {}", it.message));
        !others.contains(&told) || campaigns.iter().any(|it| it.misses.contains(&told))
    });
    report.append(found);
    Ok(campaigns)
}
